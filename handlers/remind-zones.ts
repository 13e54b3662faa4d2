// Time zones by the names that people here give them, and the names in which they are told.
import { isTimeZone } from '../src/reminder-file.ts';

/** The first is the one that is told. */
const NAMES: Record<string, readonly string[]> = {
  'Asia/Shanghai': ['北京', '上海', '中国', '重庆', '东八区'],
  'Asia/Urumqi': ['乌鲁木齐', '新疆', '喀什'],
  'Asia/Hong_Kong': ['香港'],
  'Asia/Macau': ['澳门'],
  'Asia/Taipei': ['台北'],
  'Asia/Tokyo': ['东京', '日本'],
  'Asia/Seoul': ['首尔', '韩国'],
  'Asia/Singapore': ['新加坡'],
  'Asia/Bangkok': ['曼谷'],
  'Asia/Dubai': ['迪拜'],
  'Europe/London': ['伦敦'],
  'Europe/Paris': ['巴黎'],
  'Europe/Berlin': ['柏林'],
  'Europe/Moscow': ['莫斯科'],
  'America/New_York': ['纽约'],
  'America/Los_Angeles': ['洛杉矶'],
  'Australia/Sydney': ['悉尼'],
};

const BY_NAME = new Map(Object.entries(NAMES).flatMap(([zone, names]) => names.map(name => [name, zone] as const)));

/** The IANA name; null where there is no such zone. “Asia/Tokyo(东京)” is one as well. */
export function readTimeZone(said: string): string | null {
  const name = said.replace(/ ?\([^()]*\)$/u, '');
  const known = BY_NAME.get(name.replace(/(?:标准)?时间$/u, ''));
  if (known) return known;
  if (!/^(?:[a-z]+(?:\/[a-z0-9_+-]+)+|utc)$/i.test(name) || !isTimeZone(name)) return null;
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
}

export const zoneWords = (timeZone: string): string => `${NAMES[timeZone]?.[0] ?? `${timeZone} `}时间`;

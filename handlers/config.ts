// readConfig: the environment as checked, typed values. Nothing is read while this file is being imported.
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { HolidayNotices } from '../src/ports/working-days.ts';
import { isTimeZone } from '../src/remind/zone.ts';
import { readHolidays } from './holidays-file.ts';
import { callerFolder, type Environment, look, packageRoot } from './place.ts';

export interface Config {
  botToken: string | null;
  botFramework: 'grammy' | 'telegraf';
  /** Without a slash at the end; null for Telegram's own. */
  botApiRoot: string | null;
  corpusDir: string;
  dataDir: string;
  uploadDays: number;
  timeZone: string;
  /** Of years that the program does not know, or knows otherwise. */
  holidays: HolidayNotices;
  adminIds: number[];
}

/** What each variable takes; the words follow its name in the line that refuses a wrong one. */
const TAKES = {
  BOT_TOKEN: '应为 BotFather 给出的令牌，形如 123456:ABC-DEF，不含空格',
  BOT_FRAMEWORK: '只能是 grammy 或 telegraf',
  BOT_API_ROOT: '应为 http:// 或 https:// 开头的网址',
  CORPUS_DIR: '应为已有的文件夹',
  DATA_DIR: '应为文件夹（没有时自动建立），不能是文件',
  UPLOAD_DAYS: '应为 1 到 3650 的整数，即保存的天数',
  TZ_NAME: '应为时区名称，形如 Asia/Shanghai',
  HOLIDAYS_FILE: '应为已有的文件，写法见 .env.example',
  ADMIN_IDS: '应为以逗号分隔的 Telegram 用户编号，形如 12345,67890',
};

export type VariableName = keyof typeof TAKES;
export const VARIABLES = Object.keys(TAKES) as VariableName[];

export function readConfig(env: Environment): { ok: true; config: Config } | { ok: false; message: string } {
  const folder = callerFolder(env);
  const set = Object.fromEntries(VARIABLES.map(name => [name, env[name]?.trim() || undefined]));
  const parsed = schema(folder).safeParse(set);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as VariableName;
    return { ok: false, message: `环境变量 ${name} 的值不正确：${TAKES[name]}。` };
  }
  const value = parsed.data;
  const holidays = readHolidays(value.HOLIDAYS_FILE);
  if (!holidays.ok)
    return { ok: false, message: `环境变量 HOLIDAYS_FILE 指定的文件 ${value.HOLIDAYS_FILE} 不正确：${holidays.why}。` };
  return {
    ok: true,
    config: {
      botToken: value.BOT_TOKEN ?? null,
      botFramework: value.BOT_FRAMEWORK,
      botApiRoot: value.BOT_API_ROOT?.replace(/\/+$/, '') ?? null,
      corpusDir: value.CORPUS_DIR ?? bundledCorpus(),
      dataDir: value.DATA_DIR,
      uploadDays: value.UPLOAD_DAYS,
      timeZone: value.TZ_NAME,
      holidays: holidays.notices,
      adminIds: value.ADMIN_IDS,
    },
  };
}

function schema(folder: string) {
  const path = z.string().transform(given => resolve(folder, given));
  return z.object({
    BOT_TOKEN: z
      .string()
      .regex(/^\d+:[\w-]+$/)
      .optional(),
    BOT_FRAMEWORK: z.enum(['grammy', 'telegraf']).default('grammy'),
    BOT_API_ROOT: z.url({ protocol: /^https?$/ }).optional(),
    CORPUS_DIR: path.refine(at => look(at)?.isDirectory()).optional(),
    DATA_DIR: path.refine(at => look(at)?.isDirectory() ?? true).prefault('data'),
    UPLOAD_DAYS: z
      .string()
      .regex(/^\d{1,4}$/)
      .default('30')
      .transform(Number)
      .refine(days => days >= 1 && days <= 3650),
    TZ_NAME: z.string().refine(isTimeZone).default('Asia/Shanghai'),
    HOLIDAYS_FILE: path.refine(at => look(at)?.isFile()).optional(),
    ADMIN_IDS: z
      .string()
      .regex(/^\d{1,15}(\s*[,，]\s*\d{1,15})*$/)
      .optional()
      .transform(list => list?.split(/[,，]/).map(Number) ?? []),
  });
}

export function bundledCorpus(): string {
  return join(packageRoot(), 'corpus', 'reports');
}

// DaysLeft → Reply: when the deadlines are and how long it is until then.
import type { Day } from '../../src/model/reminder.ts';
import type { Reply, ReplyBlock } from '../../src/model/reply.ts';
import type { DayOff, DaysLeft, WorkingLeft } from '../../src/remind/days-left.ts';
import { fullDay, shortDay, weekday, zoneWords } from './remind-phrases.ts';

export interface DeadlinesAsked {
  today: Day;
  timeZone: string;
  /** Null: those that come next. */
  year: number | null;
  /** Whether the chat is reminded of any. */
  reminded: boolean;
}

/** Where nobody wonders which zone it is. */
const USUAL_ZONE = 'Asia/Shanghai';

export function deadlinesReply(deadlines: DaysLeft[], { today, timeZone, year, reminded }: DeadlinesAsked): Reply {
  const zone = timeZone === USUAL_ZONE ? '' : `（${zoneWords(timeZone)}）`;
  return {
    blocks: [
      { kind: 'title', text: year === null ? '年报期限' : `${year} 年的年报期限` },
      paragraph(`今天是 ${fullDay(today)}${zone}。`),
      { kind: 'list', items: deadlines.map(one => item(one, today)) },
      ...aboutWorkingDays(deadlines).map(paragraph),
      paragraph(
        '依据：《政府信息公开条例》第四十九条，期限含当日。该条规定的是县级以上政府部门和本级主管部门，乡镇、街道等按当地规定。',
      ),
    ],
    buttons: [
      [{ label: reminded ? '查看提醒' : '设置提醒', input: '/remind' }],
      ...(year === null ? [] : [[{ label: '最近的期限', input: '/deadline' }]]),
    ],
  };
}

export const wrongDeadline = (why: 'several-years' | 'not-a-year' | 'no-such-year') =>
  `${WRONG[why]}，例如 /deadline 2028（截止日在 2028 年）或 /deadline 2027年度（2027 年度报告）。`;

const WRONG = {
  'several-years': '一次只能查一个年份，请只写一个',
  'not-a-year': '这个命令后面只能写年份',
  'no-such-year': '只能查截止日在 2020 年到 2100 年的期限',
};

function item({ deadline, on, days, working, off }: DaysLeft, today: Day): string {
  const ofLaw = deadline.basis !== null;
  const which = ofLaw ? `${Number(on.slice(0, 4)) - 1} 年度报告` : '自定';
  return [
    `${fullDay(on)}：${deadline.name}（${which}）`,
    howLong(days, working),
    ...(off && days >= 0 ? [offWords(off, on, ofLaw, today)] : []),
  ].join('\n');
}

function howLong(days: number, working: WorkingLeft | null): string {
  if (days < 0) return `已过 ${-days} 天`;
  if (days === 0) return '今天就是最后一天';
  if (working === null || working.unknownFrom !== null) return `还有 ${days} 天`;
  return `还有 ${days} 天，其中${working.days === 0 ? '没有工作日' : `工作日 ${working.days} 天`}`;
}

function offWords({ holiday, workedBefore, certain }: DayOff, on: Day, ofLaw: boolean, today: Day): string {
  const what = holiday === null ? `当天是${weekday(on)}` : `当天在${holiday}假期内`;
  const rule = ofLaw ? '条例没有顺延的规定' : '是否顺延以当地规定为准';
  return `${what}，${rule}，${advice(workedBefore, certain, today)}`;
}

function advice(workedBefore: Day, certain: boolean, today: Day): string {
  if (workedBefore < today) return '请尽快完成';
  if (workedBefore === today) return certain ? '今天是此前最后一个工作日' : '请今天完成';
  const day = `${shortDay(workedBefore)}（${weekday(workedBefore)}）`;
  return certain ? `请最迟在 ${day}完成` : `请在此前的工作日完成，按星期推算是 ${day}`;
}

/** How they are counted, or why they are not. Whatever the deadline, the same year is the first that is not known. */
function aboutWorkingDays(deadlines: DaysLeft[]): string[] {
  const whole = deadlines.some(({ days, working }) => days > 0 && working?.unknownFrom === null);
  const open = deadlines.find(({ working }) => (working?.unknownFrom ?? null) !== null);
  return [
    ...(whole ? ['工作日从明天起算，含截止日当天，已计入放假和调休。'] : []),
    ...(open ? [unknownWords(open)] : []),
  ];
}

/** What is known is told where the unknown year is that of the deadline, not one of many on the way. */
function unknownWords({ on, working }: DaysLeft): string {
  const { days, unknownFrom } = working!;
  const unknown = `${unknownFrom} 年的放假安排尚未收录`;
  return days > 0 && on.startsWith(String(unknownFrom))
    ? `从明天到 ${unknownFrom! - 1} 年底有 ${days} 个工作日；${unknown}，此后的工作日数和放假情况不能确定。`
    : `${unknown}，工作日数和放假情况不能确定。`;
}

const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });

// DaysLeft → Reply: when the deadlines are and how long it is until then.
import type { Day } from '../../src/model/reminder.ts';
import type { Reply, ReplyBlock } from '../../src/model/reply.ts';
import type { DaysLeft, WorkingLeft } from '../../src/remind/days-left.ts';
import { offWords } from './remind-day-off.ts';
import { fullDay, weekday, zoneWords } from './remind-phrases.ts';

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

function item({ deadline, on, days, working, off, certain }: DaysLeft, today: Day): string {
  const ofLaw = deadline.basis !== null;
  const which = ofLaw ? `${Number(on.slice(0, 4)) - 1} 年度报告` : '自定';
  return [
    `${fullDay(on)}：${deadline.name}（${which}）`,
    howLong(days, working),
    ...(off && days >= 0 ? [offWords(off, on, ofLaw, today)] : []),
    ...(!off && !certain && days >= 0 ? [`当天是${weekday(on)}，是否放假尚不能确定`] : []),
  ].join('\n');
}

function howLong(days: number, working: WorkingLeft | null): string {
  if (days < 0) return `已过 ${-days} 天`;
  if (days === 0) return '今天就是最后一天';
  if (working === null || working.unknownFrom !== null) return `还有 ${days} 天`;
  return `还有 ${days} 天，其中${working.days === 0 ? '没有工作日' : `工作日 ${working.days} 天`}`;
}

/** How they are counted, or why they are not. */
function aboutWorkingDays(deadlines: DaysLeft[]): string[] {
  const whole = deadlines.some(({ days, working }) => days > 0 && working?.unknownFrom === null);
  const open = deadlines.filter(
    ({ days, certain, working }) => days >= 0 && !(certain && working?.unknownFrom === null),
  );
  return [
    ...(whole ? ['工作日从明天起算，含截止日当天，已计入放假和调休。'] : []),
    ...(open.length > 0 ? [unknownWords(open)] : []),
  ];
}

/** What is known is told where the unknown year is that of the deadline, not one of many on the way. */
function unknownWords(open: DaysLeft[]): string {
  const years = open.flatMap(({ on, certain, working }) => [working?.unknownFrom ?? null, certain ? null : yearOf(on)]);
  const different = [...new Set(years)].filter(year => year !== null).sort((a, b) => a - b);
  const [first, last] = [different[0]!, different.at(-1)!];
  // Those between are not known any sooner.
  const unknown = `${last - first > 1 ? `${first} 年至 ${last}` : different.join('、')} 年的放假安排尚未收录`;
  const [{ working }] = open as [DaysLeft];
  return different.length === 1 && working!.days > 0 && yearOf(open[0]!.on) === different[0]
    ? `从明天到 ${different[0]! - 1} 年底有 ${working!.days} 个工作日；${unknown}，此后的工作日数和放假情况不能确定。`
    : `${unknown}，工作日数和放假情况不能确定。`;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });

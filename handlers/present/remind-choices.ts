// The dialogue by buttons: what to be reminded of, the day, how long before, the time. What has been chosen so far stands in
// the words of every button, so nothing has to be remembered between two of them.
import type { ChatSettings, DueReminder, Schedule } from '../../src/model/reminder.ts';
import type { Button, Reply } from '../../src/model/reply.ts';
import { allButton, remindButton } from './remind-answers.ts';
import { fullDay, momentWords, scheduleWords, zoneWords } from './remind-phrases.ts';

export type Missing = 'what' | 'day' | 'daysBefore' | 'at';

type Choice = readonly [label: string, words: string];

const CHOICES: Record<Missing, readonly (readonly Choice[])[]> = {
  what: [
    [['部门年报 1月31日', '部门年报']],
    [['本级总报告 3月31日', '总报告']],
    [
      ['预审', '年报预审'],
      ['报送', '报送年报'],
      ['公布', '公布年报'],
    ],
  ],
  day: [
    [
      ['1月10日', '1月10日'],
      ['1月15日', '1月15日'],
      ['1月20日', '1月20日'],
    ],
    [
      ['1月25日', '1月25日'],
      ['1月31日', '1月31日'],
    ],
  ],
  daysBefore: [
    [['提前 10、5、1 天和当天', '提前 10 5 1 0 天']],
    [['提前 7、3、1 天', '提前 7 3 1 天']],
    [['提前 3 天和当天', '提前 3 0 天']],
    [['只在当天', '当天']],
  ],
  at: [
    [
      ['8:30', '8:30'],
      ['9:00', '9:00'],
      ['10:00', '10:00'],
    ],
    [
      ['14:30', '14:30'],
      ['16:00', '16:00'],
    ],
  ],
};

const ASKING: Record<Missing, (example: string) => string> = {
  what: () => '要提醒什么？请选择，或直接发一行，开头写 /remind，例如 /remind 1月20日前交年报。',
  day: example => `哪一天到期？其他日期请直接发一行，开头写 /remind，例如 ${example} 1月18日。`,
  daysBefore: example => `提前几天提醒？其他天数请直接发一行，开头写 /remind，例如 ${example} 提前 15 7 天。`,
  at: example => `几点提醒？其他时间请直接发一行，开头写 /remind，例如 ${example} 8:45。`,
};

/** The next thing to be chosen. `start`: what the words of the buttons begin with. */
export function choiceReply(missing: Missing, start: string): Reply {
  const example = `/remind ${start.replace(/^新建 ?/, '')}`.trimEnd();
  return {
    blocks: [{ kind: 'paragraph', text: ASKING[missing](example) }],
    buttons: [...choices(missing, start), [allButton()]],
  };
}

const choices = (missing: Missing, start: string): Button[][] =>
  CHOICES[missing].map(row => row.map(([label, words]) => remindButton(label, `${start} ${words}`)));

/** The last step: all that has been chosen. */
export function confirmReply(
  words: string,
  schedule: Schedule,
  next: DueReminder | undefined,
  { timeZone }: ChatSettings,
): Reply {
  const { year } = schedule.deadline;
  const first = next ? `第一次提醒：${momentWords(next, timeZone)}。` : '';
  return {
    blocks: [{ kind: 'paragraph', text: `${scheduleWords(schedule)}（${zoneWords(timeZone)}）。${first}确定吗？` }],
    buttons: [
      [remindButton('确定', words)],
      ...(year === null
        ? [[remindButton(next ? `只设这一次，${fullDay(next.on)}到期` : '只设这一次', `新建 ${words} 仅一次`)]]
        : []),
      [allButton()],
    ],
  };
}

/** What can be changed of one. */
export function editReply(schedule: Schedule): Reply {
  const { id, deadline } = schedule;
  return {
    blocks: [
      { kind: 'paragraph', text: `第 ${id} 项：${scheduleWords(schedule)}。` },
      {
        kind: 'paragraph',
        text: `要改哪里？也可以直接发一行，只写要改的，例如 /remind 修改 ${id} 1月18日 提前 5 1 天 10:00，或 /remind 修改 ${id} “自定的文字”。`,
      },
    ],
    buttons: [
      [
        remindButton('日期', `修改 ${id} 日期`),
        remindButton('提前天数', `修改 ${id} 天数`),
        remindButton('时间', `修改 ${id} 时间`),
      ],
      ...(deadline.year === null ? [] : [[remindButton('改为每年', `修改 ${id} 每年`)]]),
      ...(schedule.text === null ? [] : [[remindButton('不用自定的文字', `修改 ${id} 默认文字`)]]),
      [allButton()],
    ],
  };
}

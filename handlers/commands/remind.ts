// /remind, 提醒 and 订阅: what a chat is to be reminded of, and when.
import type { App } from '../../src/app.ts';
import { say } from '../../src/model/reply.ts';
import { simplify } from '../../src/text/simplify.ts';
import { mayChange } from '../administrator.ts';
import { type Command, plain } from '../command.ts';
import type { Input } from '../platforms/types.ts';
import { cannotTellAdministrator, onlyAdministrators } from '../present/remind-sentences.ts';
import { usageReply } from '../present/usage.ts';
import { actOnRemind } from '../remind-acts.ts';
import { asksToBeReminded, type RemindCall, readPlainWords, readRemindWords } from '../remind-words.ts';

/** Everybody may look. */
const LOOKING: readonly RemindCall['kind'][] = ['list', 'unclear', 'help', 'export', 'calendar'];

export const remind: Command = {
  name: 'remind',
  words: ['提醒', '订阅', '訂閱'],
  summary: '到期前提醒，可以设自己的日期',
  usage: {
    form: '/remind [日期 事项 提前几天 时间]',
    examples: [
      '/remind',
      '/remind 1月20日前交年报 提前 10 5 1 天 9:00',
      '/remind 明年1月15日预审 当天 “请各科室报送初稿”',
      '/remind 暂停 2',
      '/remind 时区 乌鲁木齐',
    ],
    note:
      '不写年份每年提醒，写年份或“仅一次”只提醒一次；不写提前几天，在提前 10、5、1 天和当天提醒；不写时间，在 9:00 提醒；自定的文字放在引号里。' +
      '还可以写：开启、修改 2 10:00、修改 2 交初稿（改名称）、暂停、恢复、删除 2、导出、导入、日历、时区。群里只有管理员可以改动，人人可以查看。',
  },
  paths: said => /^\s*导入\s+(\S.*)$/su.exec(said)?.[1] ?? null,
  isMeant: ({ files, text }) => files.length === 0 && asksToBeReminded(text),
  async run(input, app, out) {
    const isPlain = input.words === plain(input.text);
    const call = (isPlain ? readPlainWords : readRemindWords)(simplify(input.words));
    const refused = LOOKING.includes(call.kind) ? null : await refusal(input, app);
    if (refused !== null) await out.send(say(refused));
    else if (call.kind === 'help') await out.send(usageReply(remind));
    else await actOnRemind(call, { ...input, isPlain }, app, out);
  },
};

async function refusal(input: Input, app: App): Promise<string | null> {
  const may = await mayChange(input, app);
  if (may === null) return cannotTellAdministrator();
  return may ? null : onlyAdministrators();
}

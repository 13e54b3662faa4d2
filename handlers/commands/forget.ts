// /forget and 清除: deletes, after a confirmation, what a chat has sent to be checked and the reminders that it has set. In a
// group everybody deletes what they have sent themselves; its administrators delete all that the group has.
import type { App } from '../../src/app.ts';
import type { Reply } from '../../src/model/reply.ts';
import { say } from '../../src/model/reply.ts';
import { mayChange } from '../administrator.ts';
import type { Command, CommandInput } from '../command.ts';
import { showPage } from '../page-word.ts';
import {
  askToForget,
  cannotTellWhoForgets,
  type ForgetScope,
  forgotten,
  type HeldInAll,
  nothingHeld,
  notYours,
  onlyAdministratorsForget,
} from '../present/check-sentences.ts';

const WORDS = /^(全部|所有)? ?(确认)?(?: (\S+))?$/u;

export const forget: Command = {
  name: 'forget',
  words: ['清除', '忘记'],
  summary: '删除发来检查的文件、检查结果和提醒',
  usage: {
    form: '/forget',
    examples: ['/forget', '/forget 全部'],
    note: '删除本聊天的全部文件、年报读数、检查结果、忽略和核实，以及设好的提醒，删除前会请你确认。在群里只删除自己上传的；群管理员用 /forget 全部 删除本群所有人的内容和提醒。',
  },
  async run(input, app, out) {
    const { chat, sender, words } = input;
    const [, all, confirmed, by = sender.id] = WORDS.exec(words) ?? [];
    const scope = chat.kind === 'private' ? 'chat' : all === undefined ? 'own' : 'group';
    const show = (reply: Reply) => showPage(reply, true, input, out);
    // Somebody else in the group pressed the button.
    if (confirmed !== undefined && by !== sender.id) return void (await out.send(say(notYours())));
    const may = scope === 'group' ? await mayChange(input, app) : true;
    if (!may) return void (await out.send(say(may === null ? cannotTellWhoForgets() : onlyAdministratorsForget())));
    const held = await heldBy(input, app, scope);
    if (held.reports + held.checks + held.waved + held.reminders === 0) return show(say(nothingHeld(scope)));
    if (confirmed !== undefined) return show(say(forgotten(await forgetAll(input, app, scope), scope)));
    const confirm = [
      '/forget',
      ...(scope === 'group' ? ['全部'] : []),
      '确认',
      ...(chat.kind === 'group' ? [sender.id] : []),
    ];
    await out.send({ ...say(askToForget(held, scope)), buttons: [[{ label: '确认删除', input: confirm.join(' ') }]] });
  },
};

async function heldBy({ chat, sender }: CommandInput, app: App, scope: ForgetScope): Promise<HeldInAll> {
  const uploads = await app.uploadsHeld(chat.id, scope === 'own' ? sender.id : null);
  const set = scope === 'own' ? [] : (await app.reminders.settings(chat.id, chat.kind)).schedules;
  return { ...uploads, reminders: set.length };
}

async function forgetAll({ chat, sender }: CommandInput, app: App, scope: ForgetScope): Promise<HeldInAll> {
  // Reminders first: none may come once it is said that all is gone.
  const reminders = scope === 'own' ? 0 : await app.reminders.forget(chat.id);
  return { ...(await app.forget(chat.id, scope === 'own' ? sender.id : null)), reminders };
}

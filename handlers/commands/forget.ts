// /forget and 清除: deletes what a chat has sent to be checked, after a confirmation. In a group everybody deletes what they
// have sent themselves.
import type { Reply } from '../../src/model/reply.ts';
import { say } from '../../src/model/reply.ts';
import type { Command } from '../command.ts';
import { showPage } from '../page-word.ts';
import { askToForget, forgotten, nothingHeld, notYours } from '../present/check-sentences.ts';

const CONFIRMED = /^确认(?: (\S+))?$/u;

export const forget: Command = {
  name: 'forget',
  words: ['清除', '忘记'],
  summary: '删除发来检查的文件和检查结果',
  usage: {
    form: '/forget',
    examples: ['/forget'],
    note: '删除本聊天的全部文件、年报读数、检查结果、忽略和核实，删除前会请你确认。在群里只删除自己上传的。',
  },
  async run(input, app, out) {
    const { chat, sender, words } = input;
    const own = chat.kind === 'group';
    const scope = own ? sender.id : null;
    const show = (reply: Reply) => showPage(reply, true, input, out);
    const [confirmed, by = sender.id] = CONFIRMED.exec(words) ?? [];
    // Somebody else in the group pressed the button.
    if (confirmed !== undefined && by !== sender.id) return void (await out.send(say(notYours())));
    const held = await app.uploadsHeld(chat.id, scope);
    if (held.reports + held.checks + held.waved === 0) return show(say(nothingHeld(own)));
    if (confirmed !== undefined) return show(say(forgotten(await app.forget(chat.id, scope), own)));
    const confirm = ['/forget 确认', ...(own ? [sender.id] : [])].join(' ');
    await out.send({ ...say(askToForget(held, own)), buttons: [[{ label: '确认删除', input: confirm }]] });
  },
};

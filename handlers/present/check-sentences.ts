// What is said around a check where there is no check to show.
import type { Held } from '../../src/ports/uploads.ts';
import { reportTitle } from './names.ts';

export const privacyNotice = (days: number) => `发来的文件只用于本聊天，${days} 天后删除，/forget 可立即删除。`;

export const draftRemark = () => '按草稿检查：发布日期、落款等规则不查。';

/** `asked`: a certain check was, by a button or its number. */
export const noSuchCheck = (asked: boolean) =>
  asked
    ? '这次检查已失效：已经过期、已被删除，或不是在本聊天做的；请重新发来文件检查。'
    : '本聊天没有可用的检查，请先发来文件并写上 /check（在终端里写文件路径）。';

export const whichFinding = (word: string) => `请写明是第几处，例如 /check ${word} 3；序号见检查结论。`;

export const notAdmin = () => '只有机器人管理员（ADMIN_IDS）可以改动公开库。';

type About = { agency: string | null; year: number | null };

export const askToShare = (report: About) =>
  `加入公开库后，所有聊天都能查到${reportTitle(report)}的全部内容，/forget 也不会删除它。确定要加入吗？`;

export const shared = (report: About) => `已加入公开库，所有聊天都能查到${reportTitle(report)}。`;

export const unshared = (report: About) =>
  `已移出公开库，其他聊天不再查到${reportTitle(report)}；本聊天的检查不受影响。`;

/** `own`: in a group, of the person's own uploads. */
export const nothingHeld = (own: boolean) =>
  `${own ? '你在本群没有上传过文件' : '本聊天没有保存任何文件'}，没有可删除的内容；要检查年报，请发来文件并写上 /check。`;

export const askToForget = (held: Held, own: boolean) =>
  `将删除${own ? '你在本群上传的' : '本聊天的'}全部内容：${heldWords(held)}。删除后不能恢复，确定要删除吗？`;

export const forgotten = (held: Held, own: boolean) =>
  `已删除${own ? '你在本群上传的' : '本聊天的'}全部内容：${heldWords(held)}。`;

export const notYours = () => '这是别人发起的删除，只能由本人确认；要删除自己上传的内容，请输入 /forget。';

function heldWords({ files, reports, checks, waved }: Held): string {
  const parts = [`${files} 个文件`, `${reports} 份年报的读数`, `${checks} 次检查`];
  return [...parts, ...(waved > 0 ? [`${waved} 条忽略和核实`] : [])].join('、');
}

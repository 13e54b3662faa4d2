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

export const whichFinding = (word: string) =>
  word === '查看'
    ? '请写明是第几个文件，例如 /check 查看 3；序号见 /check 汇总。'
    : `请写明是第几处，例如 /check ${word} 3；序号见检查结论。`;

export const noSuchBatch = () => '本聊天没有可用的汇总，请一次发来几个文件或一个压缩包（.zip）检查。';

export const noSuchRow = (number: number, count: number) =>
  `没有第 ${number} 个，这次共收到 ${count} 个文件，请写 1 到 ${count}，例如 /check 查看 1。`;

export const rowDeleted = () => '这个文件和它的检查结果已经删除，请重新发来检查。';

export const noWordFile = () => '只有 Word 文档（.docx）可以加批注，请发来 Word 文件检查后再用。';

export const asDocx = () => '要批注版请另存为 .docx 再发来，其他格式不能加批注。';

export const nothingToAnnotate = () => '这次检查没有发现问题，没有可批注的。';

export const leftOut = (left: number, most: number) =>
  `一次最多检查 ${most} 个文件，还有 ${left} 个没有检查，请分次发送。`;

export const readingNow = (name: string, at: number, of: number) =>
  of > 1 ? `读取第 ${at}/${of} 个文件：${name}…` : `正在读取 ${name}…`;

export const checkingNow = (name: string, at: number, of: number) =>
  of > 1 ? `检查第 ${at}/${of} 个文件：${name}…` : `正在检查 ${name}…`;

export const notAdmin = () => '只有机器人管理员（ADMIN_IDS）可以改动公开库。';

type About = { agency: string | null; year: number | null };

export const askToShare = (report: About) =>
  `加入公开库后，所有聊天都能查到${reportTitle(report)}的全部内容，/forget 也不会删除它。确定要加入吗？`;

export const shared = (report: About) => `已加入公开库，所有聊天都能查到${reportTitle(report)}。`;

export const unshared = (report: About) =>
  `已移出公开库，其他聊天不再查到${reportTitle(report)}；本聊天的检查不受影响。`;

/** Of a private chat, of one person's uploads to a group, or of everybody's with the group's settings. */
export type ForgetScope = 'chat' | 'own' | 'group';

/** `reminders`: how many are set; none of them is anybody's own. */
export type HeldInAll = Held & { reminders: number };

const WHOSE: Record<ForgetScope, string> = { chat: '本聊天的', own: '你在本群上传的', group: '本群所有人的' };

export const nothingHeld = (scope: ForgetScope) =>
  scope === 'own'
    ? `你在本群没有上传过文件，没有可删除的内容；群管理员可用 /forget 全部 删除本群的全部内容。`
    : `${scope === 'group' ? '本群' : '本聊天'}没有保存任何文件，也没有设提醒，没有可删除的内容；要检查年报，请发来文件并写上 /check。`;

export const askToForget = (held: HeldInAll, scope: ForgetScope) =>
  `将删除${WHOSE[scope]}全部内容：${heldWords(held)}。删除后不能恢复，确定要删除吗？`;

export const forgotten = (held: HeldInAll, scope: ForgetScope) =>
  `已删除${WHOSE[scope]}全部内容：${heldWords(held)}。${held.reminders > 0 ? '不会再收到提醒。' : ''}`;

export const onlyAdministratorsForget = () => '只有群管理员可以删除本群的全部内容；要删除自己上传的，请输入 /forget。';

export const cannotTellWhoForgets = () => '暂时无法向 Telegram 核实你是不是群管理员，没有删除，请稍后再试。';

export const notYours = () => '这是别人发起的删除，只能由本人确认；要删除自己上传的内容，请输入 /forget。';

function heldWords({ files, reports, checks, waved, reminders }: HeldInAll): string {
  const uploads =
    files + reports + checks > 0 ? [`${files} 个文件`, `${reports} 份年报的读数`, `${checks} 次检查`] : [];
  const kept = waved > 0 ? [`${waved} 条忽略和核实`] : [];
  return [...uploads, ...kept, ...(reminders > 0 ? [`${reminders} 项提醒`] : [])].join('、');
}

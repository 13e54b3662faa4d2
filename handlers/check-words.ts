// What stands behind /check, where it is no file: “全部”, “说明 3”, “#12 忽略 3”, “草稿”. Buttons are made of the same words.
import { plain } from './command.ts';
import { pageWord, readPage } from './page-word.ts';
import { sectionWord } from './report-words.ts';

/** What is shown of a check. */
export type CheckView =
  | { kind: 'verdict' }
  | { kind: 'all' }
  | { kind: 'errors' }
  | { kind: 'sections' }
  /** Null: what is about the report as a whole. */
  | { kind: 'section'; section: number | null }
  | { kind: 'explain'; number: number }
  | { kind: 'waved' };

export type CheckAct =
  | CheckView
  /** The verdict in a message of its own. */
  | { kind: 'open' }
  /** Something that needs a number was asked for without one. */
  | { kind: 'which'; word: string }
  | { kind: 'files' }
  /** The file that was sent, with what was found in it as remarks. */
  | { kind: 'word' }
  /** The table of the files that were checked together with it. */
  | { kind: 'batch' }
  | { kind: 'batchFile' }
  /** One file of that table. */
  | { kind: 'row'; number: number }
  | { kind: 'ignore' | 'confirm'; number: number }
  | { kind: 'restore'; what: number | string }
  /** `draft` null: as before. */
  | { kind: 'again'; draft: boolean | null }
  | { kind: 'share' | 'unshare'; sure: boolean };

export interface CheckCall {
  /** Null: the chat's last one; of a table, the last that was made. */
  check: number | null;
  act: CheckAct;
  /** From 1; null where none was named. */
  page: number | null;
}

const DRAFT = '草稿|送审稿|征求意见稿|讨论稿|draft';
const NUMERALS = '一二三四五六七八九十';
const NUMBER = `(?: ?(?:第|#)? ?(\\d{1,4}|[${NUMERALS}])(?: ?[条处项个])?)?`;
const called = (words: string, then = '') => new RegExp(`^(?:${words})${then}$`, 'i');

/** Each with how it is called; the number, section or rule that belongs to it is group one. */
const ACTS: readonly (readonly [RegExp, (given: string) => CheckAct])[] = [
  [called('结论|结果|返回'), () => ({ kind: 'verdict' })],
  [called('全部|所有|全部问题|所有问题'), () => ({ kind: 'all' })],
  [called('错误|只看错误'), () => ({ kind: 'errors' })],
  [called('部分|各部分|按部分|按部分看'), () => ({ kind: 'sections' })],
  [called('(?:部分|按部分看?) 第?([一二三四五六1-6])(?:部分|节)?'), section],
  [called('第?([一二三四五六1-6])(?:部分|节)'), section],
  [called('(?:部分 ?)?(?:开头|前言|标题)'), () => ({ kind: 'section', section: 0 })],
  [called('(?:部分 ?)?(?:全文|整份报告)'), () => ({ kind: 'section', section: null })],
  [called('(\\d{1,4})'), given => ({ kind: 'explain', number: Number(given) })],
  [called('说明|解释|逐条|逐条说明|详细', NUMBER), given => ({ kind: 'explain', number: numberOf(given || '1') })],
  [called('已忽略|已核实|已忽略和核实|不计入'), () => ({ kind: 'waved' })],
  [called('忽略|忽略规则|忽略这条规则', NUMBER), numbered('忽略', number => ({ kind: 'ignore', number }))],
  [called('已?核实无误|已?核实|确认|无误', NUMBER), numbered('核实', number => ({ kind: 'confirm', number }))],
  [called('(?:恢复|撤销|取消) ?([A-Z][A-Z0-9-]+)'), given => ({ kind: 'restore', what: given.toUpperCase() })],
  [called('恢复|撤销|取消|撤销核实', NUMBER), numbered('恢复', what => ({ kind: 'restore', what }))],
  [called('再查|重查|复查|重新检查|再次检查'), () => ({ kind: 'again', draft: null })],
  [called(`(?:(?:再查|重新检查) ?)?(?:${DRAFT})`), () => ({ kind: 'again', draft: true })],
  [called('(?:(?:再查|重新检查) ?)?(?:正式|正式稿|定稿)'), () => ({ kind: 'again', draft: false })],
  [called('文件|下载|保存'), () => ({ kind: 'files' })],
  [called('批注|(?:批注版?)? ?word(?: ?批注版?)?|批注版'), () => ({ kind: 'word' })],
  [called('汇总|返回汇总|汇总结果|几个文件|全部文件'), () => ({ kind: 'batch' })],
  [called('汇总表|下载汇总|汇总文件|汇总 ?(?:excel|xlsx)|excel|xlsx'), () => ({ kind: 'batchFile' })],
  [called('查看|打开|看', `${NUMBER}(?:文件)?`), numbered('查看', number => ({ kind: 'row', number }))],
  [called('(?:公开|加入公开库) ?(确认)?'), given => ({ kind: 'share', sure: given !== '' })],
  [called('移出公开库 ?(确认)?'), given => ({ kind: 'unshare', sure: given !== '' })],
];

/** Null where the words ask for nothing of a check that has been made. `said` as typed. */
export function readCheckWords(said: string): CheckCall | null {
  const { words, page } = readPage(plain(said));
  const [, digits, rest = words] = /^(?:#|编号) ?(\d{1,15})(?: (.*)|$)/.exec(words) ?? [];
  const check = digits === undefined ? null : Number(digits);
  const act = digits !== undefined && rest === words ? ({ kind: 'open' } as const) : actOf(rest);
  return act && { check, act, page };
}

function actOf(words: string): CheckAct | null {
  for (const [pattern, make] of ACTS) {
    const match = pattern.exec(words);
    if (match) return make(match[1]?.trim() ?? '');
  }
  return null;
}

function numbered(word: string, make: (number: number) => CheckAct): (given: string) => CheckAct {
  return given => (given === '' ? { kind: 'which', word } : make(numberOf(given)));
}

function section(given: string): CheckAct {
  return { kind: 'section', section: numberOf(given) };
}

function numberOf(given: string): number {
  return /\d/.test(given) ? Number(given) : NUMERALS.indexOf(given) + 1;
}

/** The words that lead to a check's view or change it: what its buttons stand for. */
export function checkInput(check: number, act: CheckAct, page: number | null = null): string {
  const words = ['/check', `#${check}`, wordOf(act), page === null ? '' : pageWord(page)];
  return words.filter(word => word !== '').join(' ');
}

function wordOf(act: CheckAct): string {
  switch (act.kind) {
    case 'open':
      return '';
    case 'which':
      return act.word;
    case 'verdict':
      return '结论';
    case 'all':
      return '全部';
    case 'errors':
      return '错误';
    case 'sections':
      return '部分';
    case 'section':
      return act.section === null ? '部分 全文' : act.section === 0 ? '部分 开头' : `部分 ${sectionWord(act.section)}`;
    case 'explain':
      return `说明 ${act.number}`;
    case 'waved':
      return '已忽略';
    case 'files':
      return '文件';
    case 'word':
      return '批注版';
    case 'batch':
      return '汇总';
    case 'batchFile':
      return '汇总表';
    case 'row':
      return `查看 ${act.number}`;
    case 'ignore':
      return `忽略 ${act.number}`;
    case 'confirm':
      return `核实 ${act.number}`;
    case 'restore':
      return `恢复 ${act.what}`;
    case 'again':
      return act.draft === null ? '再查' : act.draft ? '再查 草稿' : '再查 正式';
    case 'share':
      return act.sure ? '加入公开库 确认' : '加入公开库';
    case 'unshare':
      return act.sure ? '移出公开库 确认' : '移出公开库';
  }
}

const DRAFT_ALONE = new RegExp(`^\\s*(?:${DRAFT})(?=\\s)|(?<=\\s)(?:${DRAFT})\\s*$`, 'giu');
const DRAFT_SAID = /(?<!不是|非)(?:草稿|送审稿|征求意见稿|讨论稿)|(?<![a-z])draft(?![a-z])/iu;

/** Words without “草稿” in front of or behind them: the paths of a line, or the text of a report. */
export const withoutDraft = (said: string): string => said.replace(DRAFT_ALONE, '');

/** Do the words that came with some files call them a draft? What names a file does not. */
export function callsDraft(said: string, files: readonly { name: string }[]): boolean {
  const rest = files.reduce((words, file) => words.replaceAll(plain(file.name), ' '), plain(said));
  const own = rest.split(' ').filter(word => !/[\\/]/.test(word));
  return DRAFT_SAID.test(own.join(' '));
}

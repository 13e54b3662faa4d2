// Wholes with their parts in the running text: “共44条:领导分工2条,执法公示7条,其他35条”, “…,合计39件”. Requests by outcome or
// applicant are no matter of these lists: they are held against the tables.

import type { AnnualReport } from '../model/report.ts';
import { type Count, countsIn } from '../text/counts.ts';
import type { Passage } from './passages.ts';
import { wholePassages } from './whole-passages.ts';

export interface PartList {
  passage: Passage;
  whole: Count;
  parts: Count[];
  /** What each part is, in the words before (or behind) its figure. */
  names: string[];
  /** Do the words say that these are all parts (其他, 分别, a colon, shares that make 100%)? */
  complete: boolean;
  /** Other figures of the sentence that the parts may be of as well (上年结转1件). */
  besides: number[];
  /** Percentages beside the parts, by the place of the part in the list. */
  shares: (Count | undefined)[];
}

const known = new WeakMap<AnnualReport, PartList[]>();

export function partListsOf(report: AnnualReport): PartList[] {
  const made = known.get(report) ?? wholePassages(report).flatMap(listsIn);
  known.set(report, made);
  return made;
}

/** Figures of requests, disputes and table two: their tables tell whether they are right. */
const TABLED =
  /予以公开|部分公开|不予|无法提供|其他处理|结转|转结|办结|答复|自然人|法人|商业企业|企业\d|维持|纠正|复议|诉讼|审结|废止|制发|现行有效|行政许可|行政处罚|行政强制|逾期|撤回|国家秘密|第三方合法|内部事务|过程性|执法案卷|查询事项|不掌握|另行制作|不明确|信访举报|重复申请|出版物|大量反复|重新出具|禁止公开|三安全|阅读|点击|浏览|粉丝|关注/;
/** A new subject begins. */
const ENDS_LIST =
  /此外|另外(?!\d)|同时|全年|年内|本年|[。!?！？]|累计|较|同比|同期|比上年|共(?:收到|受理|办理|公开|发布|开展|组织|举办)/;
const OPENS =
  /^[^,，。;；:：()\d]{0,16}(?:[,，](?:无|没有)[^,，。;；\d]{2,10}(?=[,，。;；]))?(?:[,，。;；:：(（]\s*)*(其中|包括|包含|分别(?:为|是)?|具体(?:为|包括|是)?|主要(?:有|包括)|即|涵盖|含)?[:：,，]?/;
const CHANNEL = /网络|网上|线上|在线|信函|邮寄|邮件|当面|现场|窗口|传真|线下|书面|网站|平台/g;
const LONGEST_NAME = 34;
const NESTED = /其中|内有|包括|包含|内含/;
const CASES = new Set(['件', '份', '宗', '起', '例']);

function listsIn(passage: Passage): PartList[] {
  const { text } = passage;
  const counts = countsIn(text);
  const lists: PartList[] = [];
  for (let at = 0; at < counts.length; at++) {
    const list = listBehind(passage, counts, at);
    if (list) lists.push(list);
    const sum = sumBehind(passage, counts, at);
    if (sum) lists.push(sum);
  }
  return lists;
}

const isPlain = (count: Count): boolean => count.unit !== '' && count.unit !== '%' && !/元$/.test(count.unit);

/** The list that a whole opens. */
function listBehind(passage: Passage, counts: readonly Count[], at: number): PartList | undefined {
  const { text } = passage;
  const nearest = counts[at]!;
  if (!isPlain(nearest)) return undefined;
  const behind = text.slice(nearest.to, nearest.to + 60);
  const opening = OPENS.exec(behind);
  const opener = opening?.[1];
  const mark = /^[^,，。;；:：()\d]{0,16}([:：(（])/.exec(behind)?.[1];
  if (opener === undefined && mark === undefined) return undefined;
  if (
    /其中/.test(
      text
        .slice(Math.max(0, nearest.from - 20), nearest.from)
        .split(/[,，。;；]/)
        .at(-1)!,
    )
  )
    return undefined;
  const level = depthAt(text, nearest.to, nearest.to + opening![0].length);
  const found = partsFrom(text, counts, at + 1, nearest, level);
  if (!found || found.parts.length < 2) return undefined;
  const { parts, names, shares, end } = found;
  if (
    /予以公开|部分公开|不予|无法提供|其他处理|复议|诉讼/.test(text.slice(Math.max(0, nearest.from - 12), nearest.from))
  )
    return undefined;
  const span = text.slice(nearest.to + opening![0].length, end);
  const before = counts.slice(Math.max(0, at - 2), at).filter(isPlain);
  // “申请255件,上年结转3件。其中…”: the parts are of the figure that can hold them.
  const most = Math.max(...parts.map(part => part.value));
  const whole = [nearest, ...before.toReversed()].find(one => one.value >= most) ?? nearest;
  if (TABLED.test(span) || parts.some(part => part.approximate) || whole.approximate) return undefined;
  if (/等/.test(text.slice(end, end + 4)) || /等(?:信息)?(?:其中|,其中)?$/.test(names[0]!.slice(0, 4)))
    return undefined;
  // What ends without a full stop may go on in the next paragraph.
  if (/^[,，、;；]?\s*$/.test(text.slice(end))) return undefined;
  const shared = shares.reduce((sum, share) => sum + (share?.value ?? 0), 0);
  const complete =
    names.some(name => /其他|其它|其余|剩余/.test(name)) ||
    (opener === undefined && mark !== undefined) ||
    /^分别|^具体|^即/.test(opener ?? '') ||
    (/^包括|^包含/.test(opener ?? '') && mark === undefined && mostlyAll(whole, parts)) ||
    (shares.every(Boolean) && Math.abs(shared - 100) < 1.01) ||
    (/申请/.test(text.slice(Math.max(0, whole.from - 24), whole.from)) &&
      names.every(name => name.search(CHANNEL) >= 0));
  const besides = before.filter(count => count !== whole).map(count => count.value);
  return { passage, whole, parts, names, complete, besides, shares };
}

/** 包括 may name the main parts only: it is taken for all where they make up nearly the whole. */
const mostlyAll = (whole: Count, parts: readonly Count[]): boolean =>
  parts.length >= 3 && parts.reduce((sum, part) => sum + part.value, 0) >= whole.value * 0.8;

/** Brackets open between two offsets. */
function depthAt(text: string, from: number, to: number): number {
  let depth = 0;
  for (const char of text.slice(from, to)) depth += char === '(' ? 1 : char === ')' ? -1 : 0;
  return depth;
}

/** Counts of the same unit in a row, each with its own words; what stands in brackets deeper is passed over. */
function partsFrom(
  text: string,
  counts: readonly Count[],
  first: number,
  whole: Count,
  level: number,
): { parts: Count[]; names: string[]; shares: (Count | undefined)[]; end: number } | undefined {
  // “申请1298宗,其中…69件”.
  const ofRequests = CASES.has(whole.unit) && /申请/.test(text.slice(Math.max(0, whole.from - 24), whole.from));
  const parts: Count[] = [];
  const names: string[] = [];
  const shares: (Count | undefined)[] = [];
  const separators: string[] = [];
  let end = whole.to;
  let depth = 0;
  let last = whole.to;
  for (const count of counts.slice(first)) {
    const gap = text.slice(last, count.from);
    depth += depthAt(text, last, count.from);
    last = count.to;
    if (depth > level) continue;
    if (depth < level) break;
    if (count.unit === '%') {
      if (parts.length > 0 && shares.length === parts.length - 1) shares.push(count);
      continue;
    }
    const own = text.slice(end, count.from);
    const bare = withoutBrackets(own);
    // “投诉处理决定5条,行政处罚决定1条,监督检查报告2条” goes on with what a table counts: how far is not told.
    if (
      parts.length > 0 &&
      /^[,、;]?(?:作出)?行政(?:许可|处罚|强制)/.test(bare) &&
      count.unit === whole.unit &&
      !names.some(isRest)
    )
      return undefined;
    if (parts.length > 0 && (ENDS_LIST.test(bare) || TABLED.test(bare))) break;
    // “机构类20条,内有领导成员10条…”: parts of a part, without a bracket.
    if (parts.length > 0 && NESTED.test(withoutBrackets(own))) return undefined;
    // A list with 、 ends at ; where one with ; goes on.
    const separator = /^[^\u4e00-\u9fff\d]*/.exec(withoutBrackets(own))![0];
    if (parts.length > 1 && /[;；]/.test(separator) && !separators.some(one => /[;；]/.test(one))) break;
    if (parts.length > 0) separators.push(separator);
    if (withoutBrackets(own).length > LONGEST_NAME + (parts.length === 0 ? 20 : 0)) break;
    if (count.unit !== whole.unit && !(ofRequests && CASES.has(count.unit))) {
      // “微信公众号发布10期” ends a list of 条.
      if (parts.length > 0) break;
      return undefined;
    }
    if (shares.length < parts.length) shares.push(undefined);
    parts.push(count);
    names.push(withoutBrackets(own).replace(/^[,，、;；:：()]+/, ''));
    end = count.to;
    if (gap.length > 80) break;
  }
  while (shares.length < parts.length) shares.push(undefined);
  return { parts, names, shares, end };
}

const isRest = (name: string): boolean => /其他|其它|其余|剩余/.test(name);

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, '').replace(/^[^(]*\)/, '');

/** “…发布12条,…发布8条,合计20条”. */
function sumBehind(passage: Passage, counts: readonly Count[], at: number): PartList | undefined {
  const { text } = passage;
  const whole = counts[at]!;
  if (!isPlain(whole) || whole.approximate) return undefined;
  const before = counts[at - 1];
  if (
    !before ||
    !/^[^。;；]{0,3}(?:(?:合计|共计|总计)(?:主动)?(?:公开|发布)?(?:各类)?(?:政府)?(?:信息)?|总共|(?<!公)共)\s*$/.test(
      text.slice(before.to, whole.from).replace(/^\)/, ''),
    )
  )
    return undefined;
  const parts: Count[] = [];
  let last = whole.from;
  for (let i = at - 1; i >= 0; i--) {
    const count = counts[i]!;
    const gap = text.slice(count.to, last);
    if (count.unit !== whole.unit || count.approximate || /[。!?()]/.test(gap) || gap.length > LONGEST_NAME) break;
    if (i < at - 1 && ENDS_LIST.test(gap)) break;
    parts.unshift(count);
    last = count.from;
  }
  const from = Math.max(text.lastIndexOf('。', last), text.lastIndexOf(';', last)) + 1;
  const span = text.slice(from, whole.to);
  if (parts.length < 2 || TABLED.test(span) || /其中|新增|新开|注销|关停|撤销|关闭/.test(span)) return undefined;
  const names = parts.map((part, i) => text.slice(i === 0 ? from : parts[i - 1]!.to, part.from));
  return { passage, whole, parts, names, complete: true, besides: [], shares: parts.map(() => undefined) };
}

/** Sums that the parts may make: all of them, or the last few where the first ones tell of something else. */
export const sumsOf = ({ parts, whole, names }: PartList): number[] => {
  const values = parts.map(part => part.value);
  const sumFrom = (first: number): number => values.slice(first).reduce((sum, value) => sum + value, 0);
  if (whole.from < parts[0]!.from) return [sumFrom(0)];
  const verb = DONE.exec(names.at(-1)!)?.[0];
  const starts = values.slice(0, -1).map((_, i) => i);
  const own = starts.filter(i => i === 0 || verb === undefined || !names[i - 1]!.includes(verb));
  return own.map(sumFrom);
};

const DONE = /发布|公开|收到|办理|推送|开展|组织|召开|印发/;

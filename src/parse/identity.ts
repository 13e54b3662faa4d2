// Whose report it is, for which year, and its dates. Sources are asked in the order of the contract: title, signature,
// page source, first sentence, then what the text calls itself (我区).
import type { Period } from '../model/report.ts';
import { YEAR_PATTERN } from '../text/dates.ts';
import { agencyOfTitle, cleanName, isAgencyName, isPlaced, partsOf, printedForms, YEAR_WORD } from '../text/names.ts';
import { normalise } from '../text/normalise.ts';
import type { IdentityText } from './identity-text.ts';
import { findPeriod, findPublished, findSignature } from './report-dates.ts';
import { findYear } from './report-year.ts';

export interface Identity {
  agency: string | null;
  aliases: string[];
  year: number | null;
  publishedOn: string | null;
  signedOn: string | null;
  period: Period | null;
  /** The title as printed, normalised; undefined where there is none. */
  title: string | undefined;
  /** A sign-off date that lost its 年月日 and so has several readings. */
  brokenSignature: string | undefined;
}

export function identify(text: IdentityText): Identity {
  const title = findTitle(text);
  const period = findPeriod(text.body) ?? findPeriod(text.head.join('\n'));
  const { signedOn, signer, broken } = findSignature(text.tail);
  const publishedOn = findPublished(text);
  const named =
    (title ? agencyOfTitle(title) : undefined) ??
    signer ??
    findPublisher(text) ??
    findInFirstSentence(text) ??
    findSubject(text.body) ??
    findContact(text) ??
    findSelf(text.body);
  const everything = [...text.lines, ...text.head, text.body, ...text.tail].join('\n').replace(/[ \t]/g, '');
  const forms = named ? printedForms(named, everything) : [];
  const agency = forms.reduce<string | null>(
    (longest, form) => (form.length > (longest?.length ?? 0) ? form : longest),
    null,
  );
  return {
    agency,
    aliases: forms.filter(form => form !== agency),
    year: findYear(title, text, period, publishedOn ?? signedOn),
    publishedOn,
    signedOn,
    period,
    title,
    brokenSignature: broken,
  };
}

/** A line that is the title of an annual report; one that broke over two lines is joined. */
function findTitle(text: IdentityText): string | undefined {
  const lines = text.lines.map(line => line.replace(/\s/g, '').replace(/^#+/, '')).filter(Boolean);
  const labelled = lines.flatMap(line => /^(?:标题|信息名称|名称|题名)[:：|]*(.+)$/.exec(line)?.[1] ?? []);
  // One broken over two lines comes after whole ones, or the page's head would be joined to it.
  const opening = lines.slice(0, 30);
  const parts = text.lines
    .slice(0, 30)
    .flatMap(line =>
      (/[>›»]/.test(line) ? line.split(/\s+|[>›»]/).slice(-3) : line.split(/\s+/)).map(part => part.replace(/^#+/, '')),
    );
  const joined = [
    ...opening,
    ...parts,
    ...parts.flatMap((part, i) => (isAgencyName(part) ? [part + (parts[i + 1] ?? '')] : [])),
    ...opening.map((line, i) => line + (lines[i + 1] ?? '')),
    ...opening.flatMap((line, i) =>
      isNameAndYear([line, lines[i + 1] ?? '']) ? [lines.slice(i, i + 3).join('')] : [],
    ),
  ];
  const meta = text.meta.title
    ? [
        normalise(text.meta.title)
          .text.replace(/\s/g, '')
          .split(/[-_|—]/)[0]!,
      ]
    : [];
  const candidates = [...joined, ...labelled, ...meta].map(line => line.replace(/^《|》$/g, ''));
  const good = candidates.filter(isTitle);
  return (
    good.find(line => agencyOfTitle(line) && YEAR_WORD.test(line)) ??
    good.find(line => agencyOfTitle(line) !== undefined) ??
    good[0]
  );
}

/** A title broken over three lines begins with these two, in either order. */
const isNameAndYear = (pair: string[]): boolean => pair.some(isAgencyName) && pair.some(line => YEAR_LINE.test(line));

const YEAR_LINE = new RegExp(`^${YEAR_PATTERN}年度?$`);

function isTitle(line: string): boolean {
  if (line.length < 8 || line.length > 64 || /[。;；>《〈<]|根据|包括|统计期限|来源|索引号/.test(line)) return false;
  return (
    /信息公开.{0,14}?(?:年度|工作|情况).{0,6}?报告?|信息公开.{0,10}年报|信息公开工作.{0,4}年度报?/.test(line) &&
    /报告?$|年报$|报告.{0,6}$|报告\([^()]{4,12}\)$/.test(line)
  );
}

const PUBLISHER =
  /(?:信息来源|来源|发布机构|发布单位|公开主体|公开单位|公开责任部门|责任部门|编制单位|发布机关|制发机关|供稿单位)\s*[:：|]*\s*([\u4e00-\u9fff()·]{3,30})/;

function findPublisher(text: IdentityText): string | undefined {
  for (const line of [...text.lines, ...(text.meta.publisher ? [`来源:${normalise(text.meta.publisher).text}`] : [])]) {
    const match = PUBLISHER.exec(line);
    const name = match ? cleanName(match[1]!.replace(/(?:发布|公布|时间|日期).*$/, '')) : undefined;
    if (name) return name;
  }
  for (const line of text.lines) {
    if (!/>|›|»/.test(line)) continue;
    const names = line.split(/[>›»]/).flatMap(part => cleanName(part) ?? []);
    if (names.length > 0) return names.at(-1);
  }
  return undefined;
}

const FIRST_SENTENCE = [
  new RegExp(`(?:现公布|公布|发布|现将|将)([\\u4e00-\\u9fff()·]{3,30}?)(?:${YEAR_PATTERN}\\s*年度?)?(?:政府)?信息公开`),
  /(?:由|本报告由|本年度报告由)([\u4e00-\u9fff()·]{3,30}?)(?:负责|依据|根据|按照|编制|汇总)/,
  /(?:^|[,，。])([\u4e00-\u9fff()·]{3,24}?)(?:根据|按照|依据)《/,
  new RegExp(`(?:^|[,，。])([\\u4e00-\\u9fff()·]{3,24}?)(?:编制了?|编写了?|公布|发布)(?:${YEAR_PATTERN}|本)`),
  new RegExp(`(?:^|[,，。《])${YEAR_PATTERN}\\s*年度?([\\u4e00-\\u9fff()·]{3,24}?)政府信息公开`),
  new RegExp(`(?:^|[,，。《])([\\u4e00-\\u9fff()·]{3,24}?)${YEAR_PATTERN}\\s*年度?(?:政府)?信息公开`),
  new RegExp(
    `(?:公布|发布|公开|现将|将|编制了?)${YEAR_PATTERN}\\s*年度?([\\u4e00-\\u9fff()·]{3,24}?)(?:政府)?信息公开`,
  ),
  /(?:^|[,，。])([\u4e00-\u9fff·]{2,8}[省市州盟县旗区][\u4e00-\u9fff·]{2,14}?)(?:根据|按照|依据)/,
  new RegExp(`(?:^|[,，。《、])([\\u4e00-\\u9fff·]{4,24}?)${YEAR_PATTERN}\\s*年度?(?:政府)?信息公开工作`),
];
const CONTACT = [/(?:请与|请联系|联系)([\u4e00-\u9fff()·]{3,24}?)(?:联系|,|，|\(|电话|办公室)/];

function findInFirstSentence(text: IdentityText): string | undefined {
  const lines = [...text.lines, ...text.head, ...text.body.split('\n').slice(0, 6)];
  // A blank may part two sentences or stand inside a name; the first is the more usual.
  const opening = [
    ...lines.map(line => line.trim().replace(/\s+/g, '。')),
    ...lines.map(line => line.replace(/\s/g, '')),
  ];
  return firstName(opening, FIRST_SENTENCE);
}

const SUBJECT = new RegExp(
  `(?:^|[,。、])(?:${YEAR_PATTERN}\\s*年度?(?:以来)?,?)?([\\u4e00-\\u9fff·]{3,24}?(?:局|厅|委|委员会|办|办公室|办事处|街道|政府|中心|院|公司))(?=\\(以下|在|以|坚持|认真|严格|积极|高度|深入|紧紧|紧扣|全面|切实|持续|始终|按照|依照|围绕)`,
  'g',
);

/**
 * Who does the work in the opening of section one; a name without a place tells nothing, and in the report of a region
 * (我区) a bureau is one of many.
 */
function findSubject(body: string): string | undefined {
  const ofRegion = count(body, /我[区县市省州旗]/g) > count(body, /[我本][局委办厅]/g);
  for (const line of body.split('\n').slice(0, 4)) {
    for (const match of line.replace(/\s/g, '').slice(0, 200).matchAll(SUBJECT)) {
      const name = cleanName(match[2]!);
      if (name && isPlaced(name) && !/^[市区县]市|(?:省|市|区|县|州)委$|各|所有|组织/.test(name)) {
        if (!ofRegion || /(?:政府|政府办公[室厅]|街道|办事处)$/.test(name)) return name;
      }
    }
  }
  return undefined;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whom to ask: the office of a bureau is the bureau's, whatever stands behind. */
function findContact(text: IdentityText): string | undefined {
  return firstName(
    [...text.lines, ...text.head, ...text.body.split('\n').slice(0, 6)].map(line => line.replace(/\s/g, '')),
    CONTACT,
  );
}

function firstName(opening: string[], patterns: RegExp[]): string | undefined {
  for (const pattern of patterns) {
    for (const line of opening) {
      const match = pattern.exec(line);
      const name = match?.slice(1).flatMap(part => (part && !/^\d/.test(part) ? (cleanName(part) ?? []) : []))[0];
      if (name) return name;
    }
  }
  return undefined;
}

/** 我区, 我局: the name with that ending which the text repeats most; undefined where none stands at least twice. */
function findSelf(body: string): string | undefined {
  const self = /[我本]([区市县州旗盟镇乡街局厅委办])(?![\u4e00-\u9fff]?长)/.exec(body)?.[1];
  if (!self) return undefined;
  const ending = self === '街' ? '街道' : self;
  const counts = new Map<string, number>();
  for (const match of body.matchAll(new RegExp(`(?<=([\\u4e00-\\u9fff]{2,12}))${ending}`, 'g'))) {
    const before = match[1]!;
    for (let length = 2; length <= Math.min(before.length, '区市县州旗盟镇乡'.includes(self) ? 5 : 12); length++) {
      const name = before.slice(-length) + ending;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const names = [...counts].filter(([name, count]) => count >= 2 && isAgencyName(name) && cleanName(name) === name);
  const most = Math.max(0, ...names.map(([, count]) => count));
  const best = names.filter(([, count]) => count * 3 >= most * 2).sort((a, b) => b[0].length - a[0].length)[0]?.[0];
  return best && partsOf(best).stem.length >= 2 ? best : undefined;
}

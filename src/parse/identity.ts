// Whose report it is, for which year, and its dates. Sources are asked in the order of the contract: title, signature,
// page source, first sentence, then what the text calls itself (我区).
import type { Period } from '../model/report.ts';
import type { SourceMeta } from '../model/source.ts';
import { isoDate, readDate, readYear, YEAR_PATTERN } from '../text/dates.ts';
import { agencyOfTitle, cleanName, isAgencyName, isPlaced, partsOf, printedForms, YEAR_WORD } from '../text/names.ts';
import { normalise } from '../text/normalise.ts';

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

export interface IdentityText {
  /** Normalised lines before section one as printed, table rows among them; and as paragraphs. */
  lines: string[];
  head: string[];
  /** Normalised running text of the whole report, without its tables. */
  body: string;
  /** Normalised lines from section six on. */
  tail: string[];
  meta: SourceMeta;
}

const YEAR = new RegExp(`${YEAR_PATTERN}\\s*年?`);

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

function isTitle(line: string): boolean {
  if (line.length < 8 || line.length > 64 || /[。;；>《〈<]|根据|包括|统计期限|来源|索引号/.test(line)) return false;
  return (
    /信息公开.{0,14}?(?:年度|工作|情况).{0,6}?报告?|信息公开.{0,10}年报|信息公开工作.{0,4}年度报?/.test(line) &&
    /报告?$|年报$|报告.{0,6}$|报告\([^()]{4,12}\)$/.test(line)
  );
}

const PERIOD = new RegExp(
  `${YEAR_PATTERN}\\s*年\\s*1\\s*月\\s*1\\s*日?\\s*(?:起|开始)?\\s*,?\\s*(?:至|到|-|—|–|~)+\\s*(?:${YEAR_PATTERN}\\s*年\\s*|同年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?`,
);

function findPeriod(text: string): Period | null {
  const match = PERIOD.exec(text);
  if (!match) return null;
  const from = readYear(match[1]!);
  const to = match[2] ? readYear(match[2]) : from;
  const end = isoDate(to, Number(match[3]), Number(match[4]));
  if (!from || !end) return null;
  return { from: `${from}-01-01`, to: end, raw: match[0].trim() };
}

function findYear(
  title: string | undefined,
  text: IdentityText,
  period: Period | null,
  dated: string | null,
): number | null {
  const inTitle = title ? YEAR.exec(title)?.[1] : undefined;
  if (inTitle) return readYear(inTitle) ?? null;
  const stated = period ? Number(period.from.slice(0, 4)) : undefined;
  // What the whole text says only where nothing else tells: it names other years' reports, too.
  const preface = namedYear(stated === undefined ? [...text.head, text.body] : [...text.head, firstLine(text.body)]);
  if (stated === undefined) return preface ?? mostSpokenYear(text.body, dated);
  const before = dated ? Number(dated.slice(0, 4)) - 1 : null;
  const begun = mostBegunYear(text.body);
  // The period is what is most often left over from last year, but what stands alone against it is the slip.
  if (preface !== undefined && preface !== stated) {
    const signs = [begun, before].filter(year => year !== null);
    return signs.includes(stated) && !signs.includes(preface) ? stated : preface;
  }
  if (preface === undefined && begun !== null && begun !== stated && (before ?? begun) === begun) return begun;
  return stated;
}

const NAMED_YEAR = new RegExp(
  `${YEAR_PATTERN}\\s*年度?(?:我|本)?[\\u4e00-\\u9fff]{0,24}?(?:政府)?信息公开(?:工作)?(?:年度)?报告(?!格式|编制|有关)`,
);

function namedYear(lines: string[]): number | undefined {
  const named = NAMED_YEAR.exec(lines.join('\n'))?.[1];
  return named ? readYear(named) : undefined;
}

const firstLine = (text: string): string => text.split('\n').find(line => line.length > 20) ?? '';

/** The year with which at least two sentences of the text begin, where none begins with another. */
function mostBegunYear(body: string): number | null {
  const begun = [
    ...body.matchAll(
      /(?:^|[。;；\n])\s*(?:\([一二三四五六七八九十]\)|[一二三四五六七八九十][、是])?\s*(20\d\d)\s*年(?!\s*\d)/g,
    ),
  ].map(match => Number(match[1]));
  return begun.length >= 2 && new Set(begun).size === 1 ? begun[0]! : null;
}

/** The year that the text itself speaks of most, the year before its date first; null where two are as frequent. */
function mostSpokenYear(body: string, dated: string | null): number | null {
  const counts = new Map<number, number>();
  for (const match of body.matchAll(new RegExp(`(?<![〔\\[(\\d])${YEAR_PATTERN}\\s*年(?!\\s*\\d{1,2}\\s*月)`, 'g'))) {
    const year = readYear(match[1]!);
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const before = dated ? Number(dated.slice(0, 4)) - 1 : 0;
  if (counts.has(before)) return before;
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

const PUBLISHED = [
  /(?:发布|公布|公开|刊发|发表)(?:时间|日期)\s*[:：|]*\s*([\d年月日二〇零○一三四五六七八九十\-/. ]{8,20})/,
  /(?:生成|发文|成文|更新|印发)(?:时间|日期)\s*[:：|]*\s*([\d年月日\-/. ]{8,20})/,
  /(?:^|[^\u4e00-\u9fff])(?:时间|日期)\s*[:：|]+\s*([\d年月日\-/. ]{8,20})/,
  /^\s*[([]?\s*((?:19|20)\d\d\s*[年\-/.]\s*\d{1,2}\s*[月\-/.]\s*\d{1,2}\s*日?)\s*[)\]]?\s*(?:\d{1,2}:\d{2}(?::\d{2})?\s*)?(?:$|来源|信息来源|浏览|点击|字体|作者|\|)/,
];

/** The page's date of publication; a date of issue or a bare date under the title where there is no other. */
function findPublished(text: IdentityText): string | null {
  const declared = text.meta.publishedOn ? readDate(normalise(text.meta.publishedOn).text) : undefined;
  const [published, ...others] = PUBLISHED as [RegExp, ...RegExp[]];
  const named = firstDate([...text.lines, ...text.tail], published) ?? declared;
  if (named) return named;
  for (const pattern of others) {
    const found = firstDate(text.lines, pattern);
    if (found) return found;
  }
  return null;
}

function firstDate(lines: string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const match = pattern.exec(line);
    const date = match ? readDate(match[1]!) : undefined;
    if (date) return date;
  }
  return undefined;
}

interface Signature {
  signedOn: string | null;
  signer: string | undefined;
  broken: string | undefined;
}

const SIGN_DATE = new RegExp(
  `^(.*?)\\(?\\s*(${YEAR_PATTERN}\\s*年\\s*\\S{1,3}\\s*月\\s*\\S{1,3}\\s*日|(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2})\\s*\\)?$`,
);

/** What web pages print behind a report, on lines of its own or glued to the last one. */
const LEFTOVERS =
  /(?:附件|打印|关闭|责任编辑|扫一扫|分享|上一篇|下一篇|版权|主办|承办|备案|点击收听|点击数|点击量|浏览次数|浏览量|阅读次数|微信\s|微博\s|QQ空间|关怀版|无障碍|登录|【).*$/;

/** Name and date at the end of section six, in the last lines or at the end of the last paragraph. */
function findSignature(tail: string[]): Signature {
  const lines = tail.map(line => line.replace(LEFTOVERS, '').trim()).filter(Boolean);
  const last = lines.slice(-12).map(line => line.replace(/-->$/, '').trim());
  for (let i = last.length - 1; i >= 0; i--) {
    const line = last[i]!;
    if (/发布|公布|日期|时间|来源|更新/.test(line)) continue;
    const match = SIGN_DATE.exec(line);
    const signedOn = match ? readDate(match[2]!) : undefined;
    const brokenDate = /^(?:19|20)\d{2}\d{2,4}日?$/.test(line.replace(/\s/g, '')) ? line : undefined;
    if (!signedOn && !brokenDate) continue;
    const before = (match?.[1] ?? '').trim();
    // A date that ends a sentence is no signature; one that follows a name or a full stop is.
    if (before && !/[。.]$/.test(before) && !endName(before)) continue;
    const signer = endName(before) ?? endName(last[i - 1] ?? '') ?? endName(last[i + 1] ?? '');
    return { signedOn: signedOn ?? null, signer, broken: signedOn ? undefined : brokenDate };
  }
  const bare = last.at(-1) ?? '';
  return { signedOn: null, signer: bare.length <= 30 ? endName(bare) : undefined, broken: undefined };
}

/** A line that is a name, or the name behind the last full stop of it. */
function endName(line: string): string | undefined {
  const behind =
    line
      .replace(/\s/g, '')
      .split(/[。.,，;；:：]/)
      .at(-1) ?? '';
  return isAgencyName(behind) ? behind : undefined;
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

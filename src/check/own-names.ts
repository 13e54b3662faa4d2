// The bodies that a report names as its own: in the title, in the preface, under the text, as the subject of its sentences.
import type { FindingPlace } from '../model/finding.ts';
import type { AnnualReport } from '../model/report.ts';
import { YEAR_PATTERN } from '../text/dates.ts';
import { agencyOfTitle, cleanName, isAgencyName } from '../text/names.ts';
import { type Blankless, blankless, sentences } from './blankless.ts';
import { relationOf } from './relation.ts';
import { signatureOf } from './signature.ts';

export type Slot = 'title' | 'preface' | 'contact' | 'signature' | 'text';

export interface Naming {
  name: string;
  slot: Slot;
  quote: string;
  place: FindingPlace;
}

export const SLOT_NAMES: Record<Slot, string> = {
  title: '标题',
  preface: '导语',
  contact: '联系方式',
  signature: '落款',
  text: '正文',
};

const known = new WeakMap<AnnualReport, Naming[]>();

/**
 * The body that most of title, preface and signature name; where they are as many, the title's. In the longest form that
 * is printed of it.
 */
export function ownName(report: AnnualReport): string | null {
  const all = namings(report);
  const weight = (name: string): number =>
    all
      .filter(naming => relationOf(name, naming.name) === 'same')
      .reduce((sum, { slot }) => sum + (slot === 'contact' ? 0.5 : 1), 0);
  let best: { name: string; weight: number } | undefined;
  for (const { name } of all) {
    const own = weight(name);
    if (!best || own > best.weight) best = { name, weight: own };
  }
  if (!best || (report.agency !== null && relationOf(best.name, report.agency) === 'same')) return report.agency;
  return best.name;
}

/** Every place where the report says whose it is, in reading order. */
export function namings(report: AnnualReport): Naming[] {
  const made = known.get(report) ?? [...ofTitle(report), ...ofPreface(report), ...ofSignature(report)];
  known.set(report, made);
  return made;
}

function ofTitle(report: AnnualReport): Naming[] {
  const { title } = report;
  const name = title ? agencyOfTitle(title.text) : undefined;
  if (!title || name === undefined) return [];
  const line = blankless(report, 0).find(one => one.text.includes(name) && one.text.includes(title.text.slice(0, 12)));
  const at = line?.text.indexOf(name) ?? -1;
  if (line && at >= 0) return [{ name, slot: 'title', ...line.quote(at, at + name.length) }];
  const place: FindingPlace = { section: 0, line: title.place?.line ?? null };
  return [{ name, slot: 'title', quote: title.text, place }];
}

const NAME = '([\\u4e00-\\u9fff()·]{3,34}?)';
const YEAR = `(?:${YEAR_PATTERN}年度?)`;
const REPORT = '(?:政府|政务)?信息公开(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?报告';
/** The name is the pattern's `name` group. */
const SAID: [Slot, RegExp][] = [
  [
    'preface',
    new RegExp(
      `(?:公布|发布|公开|现将|编制|制定|撰写|以下[为是])《?(?<name>${NAME})(?:关于)?${YEAR}?${REPORT}(?!编制|格式|有关|工作的|的通知|要求)`,
      'g',
    ),
  ],
  ['preface', new RegExp(`由(?<name>${NAME})(?:负责)?(?:编制|编写|撰写|汇总|综合)`, 'g')],
  ['preface', new RegExp(`(?:^|[,。:])(?<name>${NAME})(?:根据|按照|依据|依照|遵照)(?:《|国务院|条例)`, 'g')],
  ['preface', new RegExp(`(?:^|[,。《])${YEAR}(?<name>${NAME})${REPORT}(?!编制|格式|有关|工作的)`, 'g')],
  [
    'preface',
    new RegExp(
      `(?:^|[,。《])(?<name>${NAME})(?:编制|编写|撰写|公布|发布|向社会公布)(?:完成|而成|了)?(?:本|${YEAR}|《|$)`,
      'g',
    ),
  ],
  ['contact', new RegExp(`(?:请与|请联系|请致电|请向|联系)(?<name>${NAME})(?:联系|\\(|,|电话|咨询|反映)`, 'g')],
];
const PAGE_LINE = /[>|]|上一篇|下一篇|(?:时间|日期|来源|机构|单位|索引号|标题|名称):/;
/** A document of someone else: 《平武县人民政府办公室关于…的通知》. */
const DOCUMENT =
  /《[^《》]*(?:[〈<《][^〉>》]*[〉>》])?[^《》]*(?:通知|意见|办法|规定|条例|要点|方案|格式|函|规范|指南|制度)》/g;

/** 市局及中心城区分局, its own bureau in short, whatever is named along with it; a name into which a page put spam. */
const NOBODY =
  /^[省市州盟县区旗](?:局|委|厅|院|政府)(?:机关|本级)?(?:及|和|与|、|本级|机关|$)|娱乐|投注|博彩|官网|老虎机|棋牌|体育在线/;

function ofPreface(report: AnnualReport): Naming[] {
  const lines = [
    ...blankless(report, 0).filter(
      line => line.text.length > 12 && (line.text.length > 80 || !PAGE_LINE.test(line.text)),
    ),
    ...blankless(report, 1).slice(0, 1),
  ];
  const title = report.title?.text;
  return lines.flatMap(line => {
    if (line.text === title || !/[。,:]/.test(line.text)) return [];
    const text = line.text.replace(DOCUMENT, document => '□'.repeat(document.length));
    return SAID.flatMap(([slot, pattern]) =>
      [...text.matchAll(pattern)].flatMap((match): Naming[] => {
        const words = match.groups?.name ?? '';
        const name = cleanName(words);
        if (name === undefined || NOBODY.test(name)) return [];
        const start = match.index + match[0].indexOf(words) + words.indexOf(name);
        return [{ name, slot, ...line.quote(start, start + name.length) }];
      }),
    );
  });
}

function ofSignature(report: AnnualReport): Naming[] {
  const { name } = signatureOf(report);
  return name ? [{ name: name.text, slot: 'signature', quote: name.quote, place: name.place }] : [];
}

const PUBLISHER =
  /(?:信息来源|来源|发布机构|发布单位|公开主体|公开单位|责任部门|编制单位|发布机关)[:|]*([\u4e00-\u9fff()·]{4,30}?)(?=发布|公布|时间|日期|浏览|点击|字体|累计|【|\[|\||$)/g;

/** Bodies that the page says it comes from: often another one that keeps the site. */
export function publishers(report: AnnualReport): string[] {
  const lines = blankless(report, 0).filter(line => line.text.length < 120);
  return lines.flatMap(line => [...line.text.matchAll(PUBLISHER)].flatMap(match => cleanName(match[1]!) ?? []));
}

const LEAD = new RegExp(
  `^(?:[一二三四五六七八九十]+[、是]|\\([一二三四五六七八九十\\d]+\\)|\\d+[.、]|[\\u4e00-\\u9fff]{2,10}(?:情况|方面)[.。:])?(?:${YEAR}(?:以来|来)?,?|一年来,?|全年,?|下一步,?|今后,?|目前,?|本年度,?|近年来,?|年内,?)*`,
);
const ENDS_NAME = /[局委厅办室府处院会心镇乡道关署馆市县区州旗]/;
/** What a report says of its own body, and hardly of another. */
const OWN_WORK =
  /^(?:认真|严格|高度重视|积极|坚持|共|未|没有|收到|将|紧紧|围绕|主动公开|依法|不断|全面|切实|深入|始终|进一步|持续|政府信息公开|政务公开|充分|大力|着力|扎实|牢固|以习近平|累计|制定|办理|落实|加强|健全|指定|明确|立足|继续|高质量|通过|按照|根据)/;
const OTHERS_WORK = /来我|到我|赴我|对我|我局.{0,4}与|考察|交流|调研|印发|下发|部署|要求|转办|移送|牵头|联合|授予|通报/;
const ABOUT_DISCLOSURE = /政府信息公开|政务公开|主动公开|依申请|信息公开申请|公开(?:政府|各类)?信息/;

/** A sentence whose subject is a body with its place. */
export interface Subject extends Naming {
  /** It speaks of disclosure as one's own work. */
  aboutDisclosure: boolean;
  /** 本局, 我局 stands behind it in the same sentence. */
  saysOwn: boolean;
  /** The first sentence of section one, which has the report's body for its subject. */
  opening: boolean;
}

export function subjects(report: AnnualReport): Subject[] {
  const first = blankless(report, 1)[0];
  return [1, 5, 6].flatMap(section => blankless(report, section).flatMap(line => subjectsIn(line, line === first)));
}

function subjectsIn(line: Blankless, isFirst: boolean): Subject[] {
  return sentences(line).flatMap(({ text, at }): Subject[] => {
    const lead = LEAD.exec(text)?.[0].length ?? 0;
    const rest = text.slice(lead);
    if (OTHERS_WORK.test(rest.slice(0, 60))) return [];
    for (let length = 4; length <= Math.min(26, rest.length); length++) {
      if (!ENDS_NAME.test(rest[length - 1]!) || !OWN_WORK.test(rest.slice(length))) continue;
      const name = rest.slice(0, length);
      if (!isAgencyName(name) || cleanName(name) !== name || NOBODY.test(name)) continue;
      const start = at + lead;
      const aboutDisclosure = ABOUT_DISCLOSURE.test(rest.slice(length, length + 60));
      const saysOwn = /[本我](?:局|机关|单位|部门|委|办|镇|乡|街道)/.test(rest.slice(length));
      return [
        {
          name,
          slot: 'text',
          aboutDisclosure,
          saysOwn,
          opening: isFirst && at === 0,
          ...line.quote(start, start + length),
        },
      ];
    }
    return [];
  });
}

// Findings as a person reads them in a chat: whose they are, what is wrong, where, how to mend it; by section, numbered for
// good, a page at a time.

import { type Finding, type Origin, SEVERITIES, type Severity } from '../../src/model/finding.ts';
import { SECTION_HEADINGS } from '../../src/model/form.ts';
import type { ReplyBlock } from '../../src/model/reply.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { cellName } from '../../src/model/terms.ts';
import type { ListedFinding, UploadCheck } from '../../src/upload-check.ts';
import { sectionWord } from '../report-words.ts';
import { lineWords, pageWords, placeWords } from './check-places.ts';
import { shorten } from './sentences.ts';

export const SEVERITY_WORDS: Record<Severity, string> = { error: '错误', warning: '提醒', info: '提示' };

/** Formats of `src/ingest/formats` in which a report comes from a web page. */
const OF_PAGES = ['网页', '单个文件网页', '文本'];

/** What the report's author is not to blame for. A file of an office program was on no page. */
export function originWord(
  origin: Exclude<Origin, 'report'>,
  { format = '网页' }: Pick<AnnualReport, 'format'>,
): string {
  if (origin === 'reading') return '读取问题';
  return OF_PAGES.includes(format) ? '网页问题' : '文字异常';
}

const LONGEST_MESSAGE = 260;
const LONGEST_REPAIR = 140;

export interface Counts extends Record<Severity, number> {
  page: number;
  reading: number;
}

/** Those that count: neither confirmed nor of a rule that is ignored here. */
export const standing = ({ findings }: UploadCheck): ListedFinding[] => findings.filter(one => one.waved === null);

/** By severity those of the report itself, apart from what the web page or our reading brought in. */
export function countsOf(findings: readonly ListedFinding[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0, page: 0, reading: 0 };
  for (const { finding } of findings) counts[finding.origin === 'report' ? finding.severity : finding.origin] += 1;
  return counts;
}

export function sectionTitle(section: number | null): string {
  if (section === null) return '整份报告';
  return section === 0 ? '标题和开头' : `第${sectionWord(section)}部分 ${SECTION_HEADINGS[section - 1]}`;
}

/** 错误; 网页问题（提醒）. */
export function kindOf({ severity, origin }: Finding, report: Pick<AnnualReport, 'format'>): string {
  return origin === 'report'
    ? SEVERITY_WORDS[severity]
    : `${originWord(origin, report)}（${SEVERITY_WORDS[severity]}）`;
}

/** Where to look, as far as the message does not say so itself; '' for nowhere in particular. */
export function whereOf(finding: Finding, report: AnnualReport): string {
  const { cells, quote, message } = finding;
  const [cell] = cells;
  const named = cell === undefined ? quote : cellName(cell);
  const isSaid = named !== null && named !== '' && message.includes(named);
  if (!isSaid) return placeWords(finding, report);
  return pageWords(finding, report) || (cell === undefined ? lineWords(finding, report) : '');
}

export function findingItem({ finding, waved, fresh }: ListedFinding, report: AnnualReport): string {
  const remark = waved === 'rule' ? '（规则已忽略，不计入）' : waved ? '（已核实，不计入）' : fresh ? '（新增）' : '';
  const where = whereOf(finding, report);
  const says = `${kindOf(finding, report)}${remark}：${shorten(finding.message, LONGEST_MESSAGE)}${where && `（${where}）`}`;
  return `${says}\n改法：${shorten(finding.repair, LONGEST_REPAIR)}`;
}

/** Each section's findings under its name, in the order given. */
export function bySection(findings: readonly ListedFinding[], report: AnnualReport): ReplyBlock[] {
  const sections = [...new Set(findings.map(one => one.finding.place.section))];
  return sections.flatMap(section => {
    const own = findings.filter(one => one.finding.place.section === section);
    const list = {
      kind: 'list' as const,
      items: own.map(one => findingItem(one, report)),
      numbered: own.map(one => one.number),
    };
    return [{ kind: 'heading' as const, text: sectionTitle(section) }, list];
  });
}

/** About what it takes on a screen, in characters; never less. */
export const lengthOf = (blocks: readonly ReplyBlock[]): number =>
  blocks.reduce((sum, block) => {
    if (block.kind === 'list') return sum + block.items.reduce((all, item) => all + item.length + 8, 0);
    return 'text' in block ? sum + block.text.length + 2 : sum;
  }, 0);

/** As many as fit, the gravest first, those of the report itself before others; in their own order again. */
export function gravest(check: UploadCheck, most: number, room: number): ListedFinding[] {
  const weight = ({ finding }: ListedFinding) =>
    SEVERITIES.indexOf(finding.severity) * 2 + (finding.origin === 'report' ? 0 : 1);
  const chosen: ListedFinding[] = [];
  for (const one of standing(check).sort((a, b) => weight(a) - weight(b))) {
    const wider = [...chosen, one].sort((a, b) => a.number - b.number);
    if (chosen.length === most || lengthOf(bySection(wider, check.report)) > room) break;
    chosen.push(one);
  }
  return chosen.sort((a, b) => a.number - b.number);
}

const MOST_ON_PAGE = 10;
const PAGE_ROOM = 3200;

/** At least one page. */
export function findingPages(findings: readonly ListedFinding[], report: AnnualReport): ListedFinding[][] {
  const pages: ListedFinding[][] = [];
  let page: ListedFinding[] = [];
  for (const one of findings) {
    if (page.length === MOST_ON_PAGE || (page.length > 0 && lengthOf(bySection([...page, one], report)) > PAGE_ROOM)) {
      pages.push(page);
      page = [];
    }
    page.push(one);
  }
  return page.length > 0 || pages.length === 0 ? [...pages, page] : pages;
}

// parse: Source → AnnualReport. Pieces, headings, the three tables, whose report it is, sections, claims, notes.
import { type Form, PROACTIVE_ROWS, REQUEST_ROWS, relations } from '../model/form.ts';
import type { AnnualReport, Label, Note, Section, Title } from '../model/report.ts';
import { done, failed, type Result } from '../model/result.ts';
import type { Source } from '../model/source.ts';
import { compact } from '../text/normalise.ts';
import { claimsIn } from './claims/index.ts';
import { type Heading, headings } from './headings.ts';
import { type Identity, identify } from './identity.ts';
import { identityText } from './identity-text.ts';
import { type MappedParagraph, paragraphs } from './paragraphs.ts';
import { type Piece, pieces } from './pieces.ts';
import { partsOf, type SectionStart } from './table-part.ts';
import { readTables, type Tables } from './tables.ts';

/** Reads one report. Fails with `not-a-report` or `several-reports`. */
export function parse(source: Source, hint: { name: string }): Result<AnnualReport> {
  const whole = pieces(source);
  const { all, found, region, toTheEnd, starts } = partsOf(whole);
  const tables = readTables(region, toTheEnd);
  if (tables.several || isSecond(whole)) {
    return failed('several-reports', `“${hint.name}”里有不止一份年度报告的表格，请分成单独的文件后再试。`);
  }
  const sections = sectionsOf(all, found);
  const pictures = sectionsWith(source.pictures ?? [], sections);
  const identity = identify(identityText(all, found, source.meta));
  const form = tables.form ?? (isOldTable(whole) ? 'pre2019' : null);
  const problem = whyNoReport(all, found, identity, tables, form);
  if (problem) return failed('not-a-report', `“${hint.name}”${problem}`);

  const { front } = source.meta;
  const read = Object.keys(tables.cells).length;
  const agency = front?.agency || identity.agency;
  const year = front?.year ? Number(front.year) : identity.year;
  const summary = front?.text === 'summary';
  const report: AnnualReport = {
    agency,
    aliases: front?.aliases ? front.aliases.split(/[,，、]\s*/).filter(Boolean) : identity.aliases,
    region: front?.region || null,
    year,
    form,
    publishedOn: front ? front.publishedOn || null : identity.publishedOn,
    signedOn: front ? front.signedOn || null : identity.signedOn,
    period: identity.period,
    title: titleOf(all.slice(0, found[0]?.piece ?? all.length), identity.title),
    brokenSignature: identity.brokenSignature ?? null,
    cells: tables.cells,
    settled: tables.settled,
    coverage: { read, expected: Math.max(read, tables.expected.length) },
    labels: labelsOf(tables, starts),
    sections: sections.map(({ written: _, ...section }) => section),
    claims: summary ? [] : claimsIn(sections.flatMap(claimable), { agency, year }),
    notes: [...remarks(source), ...tables.notes, ...doubts(tables, identity, pictures)],
    format: source.format,
    ...(pictures.length > 0 && { pictures }),
    ...(source.printed && { printed: source.printed }),
    summary,
    source: front?.source || source.meta.address || null,
    doubt: front?.doubt || null,
  };
  return done(report);
}

/** A second set of headings and a second table three: two reports one behind the other. */
function isSecond(all: Piece[]): boolean {
  const twice = ['新收政府信息公开申请数量', '结转下年度继续办理'].every(
    label => all.filter(piece => piece.text.includes(label)).length > 1,
  );
  if (!twice) return false;
  const used = new Set(headings(all).map(heading => heading.piece));
  const others = headings(all.filter((_, i) => !used.has(i)));
  return others.filter(heading => /^[#\s]*[一二三四五六]/.test(heading.text)).length >= 4;
}

interface SectionDraft extends Section {
  /** Its paragraphs, mapped. */
  written: MappedParagraph[];
}

/** The running text of each section, tables left out; 0 is what stands before section one. */
function sectionsOf(all: Piece[], found: Heading[]): SectionDraft[] {
  const starts = [{ number: 0, piece: -1 }, ...found];
  return starts.flatMap((start, i) => {
    const body = all.slice(start.piece + 1, starts[i + 1]?.piece ?? all.length);
    const headline = start.piece < 0 ? '' : printedText(all[start.piece]!);
    const heading = headline.replace(HEADING_NUMERAL, '');
    const withTable = start.number >= 2 && start.number <= 4;
    const lines = body.filter(piece => piece.kind === 'line' && piece.raw.trim() && !(withTable && isTableLine(piece)));
    if (start.number === 0 && lines.length === 0) return [];
    const place = all[Math.max(0, start.piece)]!.place;
    const written = paragraphs(withTable ? lines : body);
    const text = written.map(paragraph => paragraph.raw.replace(/^\s*#+\s/, '').trim()).join('\n');
    const paragraphsOf = written.map(({ raw, place: own, joints }) => ({ raw, place: own, ...(joints && { joints }) }));
    return [{ number: start.number, heading, headline, text, paragraphs: paragraphsOf, place, written }];
  });
}

/** The sections, each once, in which things of the original stand. */
function sectionsWith(offsets: readonly number[], sections: readonly Section[]): number[] {
  const at = (offset: number) => sections.findLast(({ place }) => place.start <= offset)?.number ?? 0;
  return [...new Set(offsets.map(at))].sort((one, other) => one - other);
}

const claimable = ({ number, written }: SectionDraft) => written.map(paragraph => ({ section: number, ...paragraph }));

const HEADING_NUMERAL =
  /^(?:第?\s*[一二三四五六]\s*(?:部分|、|[.,:．，：]|\s)|[(（]?[1-6一二三四五六][)）]?\s*[、.．:：,，])?\s*/;

const printedText = (piece: Piece): string => {
  const text = piece.kind === 'row' ? piece.text : piece.raw;
  return text
    .replace(/[|\t]/g, ' ')
    .trim()
    .replace(/^[#*\s]+/, '');
};

/** The first piece that prints the title, or its first line where it broke over two. */
function titleOf(head: Piece[], text: string | undefined): Title | null {
  if (!text) return null;
  const printed = head.map(piece => piece.text.replace(/\s/g, '').replace(/^#+/, ''));
  const whole = printed.findIndex(line => line.includes(text));
  const broken = printed.findIndex(line => line.length > 3 && text.startsWith(line));
  const at = whole < 0 ? broken : whole;
  return { text, place: head[at]?.place ?? null };
}

/** Words of the tables with the section that they stand in. */
function labelsOf(tables: Tables, starts: SectionStart[]): Label[] {
  return tables.words.map(({ raw, place }) => ({
    section: Math.min(4, Math.max(2, starts.filter(({ start }) => start <= place.start).at(-1)?.number ?? 2)),
    raw,
    place,
  }));
}

const LABELS = [...REQUEST_ROWS, ...PROACTIVE_ROWS].map(row => compact(row.label));

/** Sentences of sections two to four are kept; cells, heads and labels of their tables are not. */
function isTableLine(piece: Piece): boolean {
  const text = piece.text.trim();
  if (/[|\t]/.test(piece.text) || (text.length < 12 && !text.endsWith('。'))) return true;
  const words = compact(text);
  if (
    /勾稽关系|^申请人(?:无正当理由|逾期)/.test(words) ||
    (LABELS.some(label => words.endsWith(label)) && !/。/.test(text))
  )
    return true;
  if (LABELS.filter(label => label.length > 4 && words.includes(label)).length >= 2) return true;
  return !/[。;；,，:：]/.test(text);
}

const isOldTable = (all: Piece[]): boolean => {
  const words = all.map(piece => compact(piece.text)).join('');
  return /指标名称|统计指标/.test(words) && /统计数|计量单位|历年累计/.test(words);
};

const HALF_YEAR = /(?:上半年|下半年|半年|[一二三四]季度|第[1-4]季度|1[-—至到]\d月|月报)/;
const OTHER_KIND = /(?:格式|通知|指南|模板|汇总表|办法|制度|工作要点|解读|审核表)$/;

/** One clause that says why this is no annual report, or undefined. */
function whyNoReport(
  all: Piece[],
  found: Heading[],
  identity: Identity,
  tables: Tables,
  form: Form | null,
): string | undefined {
  const read = Object.keys(tables.cells).length;
  const opening = all
    .slice(0, 12)
    .map(piece => piece.text.trim())
    .filter(Boolean);
  const headline = identity.title ?? opening[0] ?? '';
  const speaks = all.some(piece => /信息公开/.test(piece.text));
  if (
    opening.slice(0, 4).some(line => line.length < 50 && HALF_YEAR.test(line) && /信息公开/.test(line)) &&
    !/年度报告/.test(headline)
  ) {
    return '是半年或季度的统计，不是年度报告，请上传全年的政府信息公开工作年度报告。';
  }
  if (HALF_YEAR.test(headline) && /信息公开/.test(headline)) {
    return '是半年或季度的统计，不是年度报告，请上传全年的政府信息公开工作年度报告。';
  }
  if (read === 0 && OTHER_KIND.test(opening[0] ?? '')) return '不是政府信息公开工作年度报告，请确认文件是否正确。';
  if (read > 0 || form === 'pre2019' || (form !== null && speaks)) return undefined;
  if (identity.title && speaks) return undefined;
  if (found.length >= 3 && speaks) return undefined;
  if (isBeginning(all, found)) return '只读到第一部分，没有其余部分和表格，无法检查；请提供全文。';
  return '不是政府信息公开工作年度报告，请确认文件是否正确。';
}

/** Section one of a report, perhaps with its preface: an excerpt, not another kind of document. */
const isBeginning = (all: Piece[], found: Heading[]): boolean =>
  found.some(({ number }) => number === 1) &&
  all.some(piece => /政府信息公开条例/.test(piece.text)) &&
  all.some(piece => /信息公开(?:工作)?(?:年度)?(?:\d{4}年度)?(?:报告|年报)|编制本报告|主动公开/.test(piece.text));

/** What reading the file's format had to leave out or to choose. */
const remarks = (source: Source): Note[] => (source.remarks ?? []).map(message => ({ code: 'format', message }));

/** What a reader of the figures must know: what was not read, identities that do not hold, a broken sign-off date. */
function doubts(tables: Tables, identity: Identity, pictures: readonly number[]): Note[] {
  const notes: Note[] = [];
  const missing = tables.expected.filter(key => !(key in tables.cells));
  for (const [table, name, section] of [
    ['proactive', '第二部分', 2],
    ['requests', '第三部分', 3],
    ['disputes', '第四部分', 4],
  ] as const) {
    const keys = missing.filter(key => key.startsWith(table));
    if (keys.length === 0) continue;
    const all = tables.expected.filter(key => key.startsWith(table)).length;
    const message =
      keys.length === all
        ? `${name}的表格未能读出${pictures.includes(section) ? '，可能是图片或附件' : ''}。`
        : `${name}的表格有 ${keys.length} 个单元格未能读出，未读出的不等于0。`;
    notes.push({ code: 'unread', message, cells: keys });
  }
  const uneven = unevenRelations(tables);
  if (uneven.length > 0) {
    const message = `原表不平：表内勾稽关系有 ${uneven.length} 处不成立，请对照原文核对。`;
    notes.push({ code: 'uneven', message, cells: uneven.flatMap(relation => [...relation.left, ...relation.right]) });
  }
  if (identity.brokenSignature) {
    const message = `落款日期“${identity.brokenSignature}”缺少年月日，有不止一种读法，未读取。`;
    notes.push({ code: 'broken-date', message });
  }
  if (identity.year === null) notes.push({ code: 'no-year', message: '未能确定报告年度。' });
  if (identity.agency === null) notes.push({ code: 'no-agency', message: '未能确定报告机关。' });
  return notes;
}

function unevenRelations(tables: Tables): ReturnType<typeof relations> {
  const { form, cells } = tables;
  if (form === null || form === 'pre2019') return [];
  const undivided = 'requests.otherHandled.total' in cells;
  return relations(form === '2019' || undivided ? '2019' : '2021', undivided).filter(relation => {
    const sides = [relation.left, relation.right].map(keys => keys.map(key => cells[key]));
    if (sides.flat().some(cell => cell === undefined)) return false;
    const [left, right] = sides.map(side => side.reduce((sum, cell) => sum + (cell!.value ?? 0), 0));
    return left !== right;
  });
}

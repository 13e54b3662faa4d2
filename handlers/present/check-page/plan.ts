// What stands where on the page: the report's paragraphs with the words that findings are about, and for every finding the
// one place beside which it is told.
import type { FindingPlace } from '../../../src/model/finding.ts';
import type { TableId } from '../../../src/model/form.ts';
import type { AnnualReport, Paragraph } from '../../../src/model/report.ts';
import type { Place } from '../../../src/model/source.ts';
import { partsOfKey, SECTION_OF_TABLE } from '../../../src/model/terms.ts';
import { cellId } from './cells.ts';
import { type Numbered, sectionName } from './numbered.ts';

/** A heading or a paragraph. */
export interface Block {
  id: string;
  /** The author's own characters. */
  raw: string;
  spans: Span[];
  notes: Numbered[];
}

/** Words of a block that a finding is about. */
export interface Span {
  from: number;
  to: number;
  about: Numbered;
}

export interface SectionPlan {
  number: number;
  heading: Block;
  /** False where the report has no such section. */
  present: boolean;
  /** About the section, but about no words or cells of it. */
  notes: Numbered[];
  before: Block[];
  table: { id: TableId; notes: Numbered[] } | null;
  after: Block[];
}

export interface Plan {
  sections: SectionPlan[];
  /** By number of finding: the element where it is shown; nothing for what is about the report as a whole. */
  anchors: ReadonlyMap<number, string>;
  /** Findings about a figure itself; others may name figures that they are only compared with. */
  onFigures: ReadonlySet<Numbered>;
}

export const TABLE_OF_SECTION: Record<number, TableId> = { 2: 'proactive', 3: 'requests', 4: 'disputes' };

export const tableAnchor = (table: TableId): string => `table-${table}`;

interface Printed {
  block: Block;
  section: number;
  lines: [number, number];
  /** Stretches of `raw` and where each begins in the original; of a heading only the whole is known. */
  stretches: { at: number; start: number }[] | Place;
}

/** `drawn`: the cells that the page shows. */
export function planOf(report: AnnualReport, findings: readonly Numbered[], drawn: ReadonlySet<string>): Plan {
  const sections = [0, 1, 2, 3, 4, 5, 6].map(number => emptyPlan(number, report));
  const printed = sections.flatMap(plan => printedOf(plan, report));
  const anchors = new Map<number, string>();
  const onFigures = new Set<Numbered>();
  for (const about of findings) {
    const { place, cells } = about.finding;
    const key = cells.find(one => drawn.has(one));
    if (isOfCell(report, place, key)) onFigures.add(about);
    const block = onFigures.has(about) ? undefined : markWords(printed, about);
    if (block) {
      block.notes.push(about);
      anchors.set(about.number, block.id);
      continue;
    }
    const table = key === undefined ? TABLE_OF_SECTION[place.section ?? -1] : partsOfKey(key).table;
    const plan = sections.find(one => one.number === (key && table ? SECTION_OF_TABLE[table] : place.section));
    if (!plan) continue;
    const besideTable = plan.table !== null && (key !== undefined || place.line !== null);
    (besideTable ? plan.table!.notes : plan.notes).push(about);
    anchors.set(about.number, key ? cellId(key) : besideTable ? tableAnchor(plan.table!.id) : plan.heading.id);
  }
  return { sections, anchors, onFigures };
}

function emptyPlan(number: number, report: AnnualReport): SectionPlan {
  const section = report.sections.find(one => one.number === number);
  const table = report.form === null || report.form === 'pre2019' ? undefined : TABLE_OF_SECTION[number];
  const cells = Object.entries(report.cells).filter(([key]) => table !== undefined && key.startsWith(`${table}.`));
  const firstCell = Math.min(...cells.map(([, cell]) => cell!.place.line));
  const blocks = (section?.paragraphs ?? []).map((paragraph, at) => ({
    block: blockOf(`p-${number}-${at + 1}`, paragraph.raw.slice(markupBefore(paragraph))),
    isBefore: paragraph.place.line < firstCell,
  }));
  return {
    number,
    heading: blockOf(`s-${number}`, section?.headline || sectionName(number)),
    present: section !== undefined,
    notes: [],
    before: blocks.flatMap(one => (one.isBefore ? [one.block] : [])),
    table: table ? { id: table, notes: [] } : null,
    after: blocks.flatMap(one => (one.isBefore ? [] : [one.block])),
  };
}

const blockOf = (id: string, raw: string): Block => ({ id, raw, spans: [], notes: [] });

/** Length of the signs by which Markdown tells a heading. */
const markupBefore = ({ raw }: Paragraph): number => /^\s*(?:#+\s+)?/.exec(raw)![0].length;

/** The blocks of a section with their places in the original. */
function printedOf(plan: SectionPlan, report: AnnualReport): Printed[] {
  const section = report.sections.find(one => one.number === plan.number);
  if (!section) return [];
  const { place } = section;
  const paragraphs = section.paragraphs.map<Printed>((paragraph, at) => {
    const block = [...plan.before, ...plan.after].find(one => one.id === `p-${plan.number}-${at + 1}`)!;
    const cut = markupBefore(paragraph);
    const joints = paragraph.joints ?? [];
    return {
      block,
      section: plan.number,
      lines: [paragraph.place.line, joints.at(-1)?.line ?? paragraph.place.line],
      stretches: [
        { at: 0, start: paragraph.place.start + cut },
        ...joints.map(joint => ({ at: joint.at - cut, start: joint.start })),
      ],
    };
  });
  const heading: Printed = {
    block: plan.heading,
    section: plan.number,
    lines: [place.line, place.line],
    stretches: place,
  };
  return section.headline ? [heading, ...paragraphs] : paragraphs;
}

/** Marks the words of a finding wherever they stand; the first block that has some of them. */
function markWords(printed: Printed[], about: Numbered): Block | undefined {
  const { place, quote } = about.finding;
  const own = printed.filter(one => place.section === null || one.section === place.section);
  const { start, end } = place;
  if (start !== undefined && end !== undefined) {
    const marked = own.filter(one => {
      const span = Array.isArray(one.stretches)
        ? spanIn(one.block.raw, one.stretches, start, end)
        : start < one.stretches.end && one.stretches.start < end && spanOfQuote(one.block.raw, quote);
      if (span) one.block.spans.push({ ...span, about });
      return span;
    });
    return marked[0]?.block;
  }
  const block = own.find(({ lines }) => place.line !== null && lines[0] <= place.line && place.line <= lines[1])?.block;
  if (block && quote && block.raw.includes(quote)) block.spans.push({ ...spanOfQuote(block.raw, quote), about });
  return block;
}

/** The quoted words where they are found, else the whole. */
function spanOfQuote(raw: string, quote: string | null): { from: number; to: number } {
  const at = quote ? raw.indexOf(quote) : -1;
  return at < 0 ? { from: 0, to: raw.length } : { from: at, to: at + quote!.length };
}

function spanIn(raw: string, stretches: { at: number; start: number }[], start: number, end: number) {
  const pieces = stretches.flatMap(({ at, start: begins }, i) => {
    const length = (stretches[i + 1]?.at ?? raw.length) - at;
    const from = Math.max(start - begins, 0);
    const to = Math.min(end - begins, length);
    return from < to ? [{ from: at + from, to: at + to }] : [];
  });
  return pieces.length > 0 && { from: pieces[0]!.from, to: pieces.at(-1)!.to };
}

/** Is the place that of the figure itself? */
function isOfCell(report: AnnualReport, place: FindingPlace, key: string | undefined): boolean {
  if (key === undefined) return false;
  const cell = report.cells[key];
  if (place.start !== undefined) return cell?.place.start === place.start;
  return place.line === null || cell?.place.line === place.line;
}

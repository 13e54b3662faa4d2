// Word 97–2003 files as Word and WPS write them. What LibreOffice never writes is drawn here: cells merged by flags or late
// changes, edges that differ from row to row, tables in cells, formatting kept elsewhere, fast saves.
import type { Document } from '../document.ts';
import type { FileLayout } from '../file-layout.ts';
import { expand, type Grid, type Slot } from '../grid.ts';
import type { LayoutContext } from '../layout.ts';
import type { Random } from '../random.ts';
import { ANCHOR, type DocParagraph, type DocParts, type DocRun, sprm, u16, u32, writeDoc } from './doc-writer.ts';

const DELETED = sprm(0x0800, 1);
const INSERTED = sprm(0x0801, 1);
const HIDDEN = sprm(0x083c, 1);
const BOLD = sprm(0x0835, 1);
const IN_TABLE = sprm(0x2416, 1);
const ENDS_ROW = sprm(0x2417, 1);
const ENDS_INNER_CELL = sprm(0x244b, 1);
const ENDS_INNER_ROW = sprm(0x244c, 1);
const depth = (tables: number): number[] => sprm(0x6649, ...u32(tables));
const numbered = (level: number): number[] => [...sprm(0x260a, level), ...sprm(0x460b, ...u16(1))];

const CHINESE_FORMATS = [11, 37, 39];
const NUMERALS = '一二三四五六七八九十';
const NUMBERED = [/^()([一二三四五六七八九十])(、)(?=.)/, /^([（(])([一二三四五六七八九十])([）)])(?=.)/];
const FIRST = 1;
const MORE = 2;

interface Cell {
  text: string;
  width: number;
  /** Bits of the merge downwards, as in the file. */
  down: 0 | 1 | 3;
}

class DocWriter {
  readonly #random: Random;
  readonly #habits;
  readonly #parts: DocParts;
  readonly #counts = [0, 0];
  readonly #marks: (string | undefined)[] = [];

  constructor(random: Random) {
    this.#random = random;
    const plain = random.chance(0.2);
    const habit = (probability: number) => !plain && random.chance(probability);
    this.#habits = {
      tracked: habit(0.3),
      hidden: habit(0.2),
      fields: habit(0.3),
      notes: habit(0.2),
      boxes: habit(0.3),
      numbered: habit(0.5),
      styled: habit(0.5),
      nested: habit(0.2),
      across: random.pick(['wide', 'wide', 'flags', 'late'] as const),
      downLate: habit(0.3),
      jitter: habit(0.5) ? 15 : 0,
      oldDepth: habit(0.4),
    };
    this.#parts = { main: [], running: [], boxes: [], styles: [[]], levels: [] };
  }

  write({ frame, sections }: Document): Uint8Array {
    const random = this.#random;
    const add = (...paragraphs: DocParagraph[]) => void this.#parts.main.push(...paragraphs);
    if (this.#habits.numbered && this.#habits.styled) this.#parts.styles.push(numbered(0));
    for (const text of frame.above) add(this.#paragraph(text));
    for (const text of frame.title)
      add(this.#habits.boxes && random.chance(0.5) ? this.#box(text) : this.#paragraph(text));
    for (const text of [...frame.below, ...frame.preface]) add(this.#paragraph(text));
    for (const { heading, paragraphs, table } of sections) {
      for (const text of [heading, ...paragraphs]) {
        if (this.#habits.tracked && random.chance(0.1)) add(this.#deletedParagraph());
        add(this.#numbered(text));
      }
      if (table) add(...this.#placed(table));
    }
    for (const text of [...frame.signature, ...frame.foot]) add(this.#paragraph(text));
    if (random.chance(0.3))
      this.#parts.running = [
        [],
        [this.#plain('某某县统计局2009年政府信息公开工作年度报告')],
        [],
        [this.#plain('第3页')],
      ];
    const habit = (probability: number) => random.chance(probability);
    return writeDoc(this.#parts, random, {
      fastSaved: habit(0.4),
      late: habit(0.3),
      elsewhere: habit(0.3),
      compressed: habit(0.6),
      macros: habit(0.1),
    });
  }

  #plain(text: string, changes: number[] = []): DocParagraph {
    return { runs: [{ text }], mark: '\r', changes };
  }

  #paragraph(text: string, changes: number[] = [], mark = '\r'): DocParagraph {
    const lines = text.split('\n');
    const runs = lines.flatMap((line, i) => [...(i > 0 ? [{ text: '\u000b' }] : []), ...this.#runs(line)]);
    if (mark === '\r' && changes.length === 0 && this.#random.chance(0.03)) runs.unshift({ text: '\u000c' });
    return { runs, mark, changes };
  }

  /** Cut into runs, with something in between that is no text of the report. */
  #runs(text: string): DocRun[] {
    const random = this.#random;
    if (text.length < 2 || random.chance(0.4)) return [{ text }];
    const at = random.int(1, text.length - 1);
    const [head, tail] = [{ text: text.slice(0, at) }, { text: text.slice(at) }];
    const { tracked, hidden, fields, notes } = this.#habits;
    if (tracked && random.chance(0.2)) return [head, { text: '92', changes: DELETED }, tail];
    if (tracked && random.chance(0.2)) return [head, { ...tail, changes: INSERTED }];
    if (hidden && random.chance(0.15)) return [head, { text: '31', changes: HIDDEN }, tail];
    if (fields && random.chance(0.2))
      return [head, { text: '\u0013 IF \u0013 PAGE \u00147\u0015 = 58 "12" \u0014' }, tail, { text: '\u0015' }];
    if (notes && random.chance(0.15)) return [head, { text: random.pick(['\u0002', '\u0005', '\u0001']) }, tail];
    return [head, { ...tail, changes: BOLD }];
  }

  #deletedParagraph(): DocParagraph {
    return {
      runs: [{ text: '（一）删去的文字17件。', changes: DELETED }],
      mark: '\r',
      markChanges: DELETED,
      changes: [],
    };
  }

  #box(text: string): DocParagraph {
    this.#parts.boxes.push([this.#plain(text)]);
    return this.#plain(ANCHOR);
  }

  /** A numeral is taken out of the text only where Word comes to the same one. */
  #numbered(text: string): DocParagraph {
    const at = NUMBERED.findIndex(pattern => pattern.test(text));
    if (!this.#habits.numbered || at < 0) return this.#paragraph(text);
    const [whole, before = '', numeral = '', after = ''] = NUMBERED[at]!.exec(text)!;
    this.#marks[at] ??= before + after;
    if (this.#marks[at] !== before + after || NUMERALS.indexOf(numeral) !== this.#counts[at])
      return this.#paragraph(text);
    this.#counts[at]! += 1;
    if (at === 0) this.#counts[1] = 0;
    this.#parts.levels[at] ??= {
      format: this.#random.pick(CHINESE_FORMATS),
      text: `${before}${String.fromCharCode(at)}${after}`,
    };
    const styled = at === 0 && this.#habits.styled;
    const paragraph = this.#paragraph(text.slice(whole.length), styled ? sprm(0x2403, 0) : numbered(at));
    return styled ? { ...paragraph, style: 1 } : paragraph;
  }

  #placed(grid: Grid): DocParagraph[] {
    if (!this.#habits.nested || this.#random.chance(0.5)) return this.#table(grid, 1);
    // A table that only lays out the page, with a caption over the real one.
    const inside = [...IN_TABLE, ...depth(1)];
    return [
      this.#plain('附表', inside),
      ...this.#table(grid, 2),
      this.#paragraph('', inside, '\u0007'),
      { runs: [], mark: '\u0007', changes: [...inside, ...ENDS_ROW, ...definition([0, 9000], [0])] },
    ];
  }

  #table(grid: Grid, tables: number): DocParagraph[] {
    const random = this.#random;
    let edge = random.pick([-108, 0, -5]);
    const edges = [edge];
    for (let column = 0; column < grid.columns; column += 1) {
      edge += random.int(500, 1300);
      edges.push(edge);
    }
    const inside = tables === 1 && this.#habits.oldDepth ? IN_TABLE : [...IN_TABLE, ...depth(tables)];
    const inner = tables > 1;
    return expand(grid).flatMap(slots => {
      const shaken = edges.map(one => one + random.int(-this.#habits.jitter, this.#habits.jitter));
      const row = { edges: [shaken[0]!], flags: [] as number[], late: [] as number[], contents: [] as string[] };
      let column = 0;
      for (const cell of cellsOf(slots)) {
        const parts = this.#habits.across === 'wide' ? 1 : cell.width;
        for (let part = 0; part < parts; part += 1) {
          const end = part < parts - 1 ? column + part + 1 : column + cell.width;
          row.edges.push(shaken[end]!);
          row.contents.push(part === 0 ? cell.text : '');
          const merged = parts > 1 && this.#habits.across === 'flags' ? (part === 0 ? FIRST : MORE) : 0;
          row.flags.push(merged | (this.#habits.downLate ? 0 : cell.down << 5));
          if (this.#habits.downLate && cell.down > 0)
            row.late.push(...sprm(0xd62b, 2, row.flags.length - 1, cell.down));
        }
        const first = row.flags.length - parts;
        if (parts > 1 && this.#habits.across === 'late') row.late.push(...sprm(0x5624, first, first + parts));
        column += cell.width;
      }
      const mark = inner ? '\r' : '\u0007';
      const cellChanges = inner ? [...inside, ...ENDS_INNER_CELL] : inside;
      const cells = row.contents.flatMap(text => this.#cell(text, inside, cellChanges, mark));
      const ends = [
        ...inside,
        ...(inner ? ENDS_INNER_ROW : ENDS_ROW),
        ...definition(row.edges, row.flags),
        ...row.late,
      ];
      return [...cells, { runs: [], mark, changes: ends }];
    });
  }

  /** Lines of a cell are lines of a paragraph, or paragraphs. */
  #cell(text: string, inside: number[], ends: number[], mark: string): DocParagraph[] {
    if (this.#random.chance(0.5)) return [this.#paragraph(text, ends, mark)];
    const lines = text.split('\n');
    return lines.map((line, i) =>
      i < lines.length - 1 ? this.#paragraph(line, inside) : this.#paragraph(line, ends, mark),
    );
  }
}

/** The definition of a row. What is as usual at its end may be left out. */
function definition(edges: readonly number[], flags: readonly number[]): number[] {
  const last = flags.findLastIndex(flag => flag !== 0) + 1;
  const cells = flags.slice(0, last).flatMap(flag => [...u16(flag), ...new Array<number>(18).fill(0)]);
  const body = [flags.length, ...edges.flatMap(u16), ...cells];
  return sprm(0xd608, ...u16(body.length + 1), ...body);
}

/** The cells of a row; places behind the last cell of a short row belong to it. */
function cellsOf(slots: readonly Slot[]): Cell[] {
  const cells: Cell[] = [];
  for (const slot of slots) {
    if (slot.origin === 'own') cells.push({ text: slot.cell.text, width: 1, down: slot.cell.rowspan > 1 ? 3 : 0 });
    else if (slot.origin === 'above' && slot.first) cells.push({ text: '', width: 1, down: 1 });
    else cells.at(-1)!.width += 1;
  }
  return cells;
}

const lay = (document: Document, { random }: LayoutContext): Uint8Array => new DocWriter(random).write(document);

const layout: Omit<FileLayout, 'name'> = { extension: 'doc', blanks: 'cell', without: ['groupSplit'], lay };

export const doc: FileLayout = { ...layout, name: 'doc' };
export const docLooseGrid: FileLayout = { ...layout, name: 'doc-loose-grid', extension: 'wps', looseGrid: true };

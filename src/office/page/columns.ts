// Tables without vertical lines: rows of figures that stand below each other, and the labels to their left. What the places do
// not tell stays unread: the row's figures are left out and the row is counted in `doubtful`.
import { around, type Box, type Glyph, middleX, middleY, type Rule } from './ink.ts';
import { glue, type Line, lineOf } from './lines.ts';
import type { LinePart, Part, TablePart, TextCell } from './part.ts';

const FIGURE = /^[-+±增减]?[\d０-９][\d０-９.,，．]*\s*(?:万?元|[件次个份]|%|％)?(?:[（(].*)?$|^[/／—–-]$|^\?\s?0$/;
const ORDINAL =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[㈠-㈩]|\d{1,2}\s*[、.．](?!\d)|第[一二三四五六七八九十]+条)/;

interface Token extends Box {
  text: string;
  glyphs: Glyph[];
  size: number;
}

interface Row {
  line: Line;
  y: number;
  /** What stands left of the figures on the same line. */
  labels: Token[];
  figures: Token[];
  /** A figure and nothing else: a row's only beside others. */
  alone: boolean;
}

interface Label extends Box {
  tokens: Token[];
  text: string;
}

/** In font sizes: between the figures of neighbouring columns, between a label and a figure, between labels. */
const FIGURE_GAP = 0.2;
const LABEL_GAP = 0.4;
/** From one line to the next in a table. */
const FARTHEST = 3.6;

export function withTables(lines: readonly Line[], rules: readonly Rule[], page: number): Part[] {
  const rows = lines.map(rowOf);
  const out: Part[] = [];
  for (let i = 0; i < lines.length; ) {
    const block = rows[i] && beginsBlock(rows, i) ? blockFrom(lines, rows, i) : null;
    if (!block) {
      out.push({ ...lines[i]!, kind: 'line' });
      i += 1;
      continue;
    }
    // Lines above the first row may be the beginning of its label.
    out.splice(out.length - block.above.length);
    const made = tableOf(block, rules, page);
    out.push(...block.above.slice(0, made.unused).map((line): LinePart => ({ ...line, kind: 'line' })), ...made.parts);
    i = block.end - made.unusedBelow;
  }
  return out;
}

function beginsBlock(rows: readonly (Row | null)[], at: number): boolean {
  const [row, next] = [rows[at]!, rows[at + 1]];
  return !row.alone || (next != null && !next.alone && next.y - row.y < 1.9 * row.line.size);
}

function tokensOf(glyphs: readonly Glyph[]): Token[] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = groups.at(-1)?.at(-1);
    const size = last ? Math.max(last.size, glyph.size) : 0;
    const gap = last ? (glyph.x0 - last.x1) / size : 0;
    const digits = last && isDigit(last.text) && isDigit(glyph.text);
    if (!last || gap > (digits ? FIGURE_GAP : LABEL_GAP)) groups.push([glyph]);
    else groups.at(-1)!.push(glyph);
  }
  return groups.map(group => {
    const line = lineOf(group);
    return { ...around(group), text: line.text, glyphs: group, size: line.size };
  });
}

const isDigit = (text: string): boolean => /[\d０-９.,]/.test(text);

/** Null where the line does not end in figures. */
function rowOf(line: Line): Row | null {
  const tokens = tokensOf(line.glyphs);
  let first = tokens.length;
  while (first > 0 && FIGURE.test(tokens[first - 1]!.text) && !ORDINAL.test(tokens[first - 1]!.text)) first -= 1;
  const figures = tokens.slice(first);
  if (figures.length === 0) return null;
  const labels = tokens.slice(0, first);
  const gap = labels.length > 0 ? figures[0]!.x0 - labels.at(-1)!.x1 : Infinity;
  // A figure at the end of a sentence stands close.
  if (figures.length === 1 && labels.length > 0 && gap < 0.8 * line.size) return null;
  return { line, y: middleY(around(figures)), labels, figures, alone: tokens.length === 1 };
}

interface Block {
  rows: Row[];
  above: Line[];
  /** Label lines between and below the rows. */
  between: Line[];
  below: Line[];
  end: number;
  left: number;
}

function blockFrom(lines: readonly Line[], rows: readonly (Row | null)[], from: number): Block | null {
  const first = rows[from]!;
  const found = [first];
  const between: Line[] = [];
  let left = first.figures[0]!.x0;
  let pending: Line[] = [];
  let end = from + 1;
  let last: Line = first.line;
  for (let i = from + 1; i < lines.length; i += 1) {
    const [line, row] = [lines[i]!, rows[i]];
    if (line.y0 - last.y1 > FARTHEST * line.size || line.y1 < last.y0) break;
    if (row) {
      const edge = Math.min(left, row.figures[0]!.x0);
      const labels = [
        ...found.flatMap(one => one.labels),
        ...pending.flatMap(one => tokensOf(one.glyphs)),
        ...row.labels,
      ];
      if (labels.some(token => token.x1 > edge + 1)) break;
      if (found.length > 0 && !fits(found, row)) break;
      left = edge;
      found.push(row);
      between.push(...pending);
      pending = [];
      end = i + 1;
    } else if (line.x1 < left) pending.push(line);
    else break;
    last = line;
  }
  const below = pending;
  const above: Line[] = [];
  for (let i = from - 1; i >= 0; i -= 1) {
    const line = lines[i]!;
    if (
      rows[i] ||
      line.x1 >= left ||
      (above[0] ?? first.line).y0 - line.y1 > 1.2 * line.size ||
      line.y0 > (above[0] ?? first.line).y0
    )
      break;
    above.unshift(line);
  }
  return { rows: found, above, between, below, end: end + below.length, left };
}

/** Rows of one table: as many figures each, or figures of one column over each other and none over two columns. */
function fits(rows: readonly Row[], row: Row): boolean {
  const all = [...rows, row];
  if (all.every(({ figures }) => figures.length === row.figures.length)) return true;
  const columns = columnsOf(all);
  return all.every(({ figures }) => new Set(figures.map(token => columnAt(columns, token))).size === figures.length);
}

function columnsOf(rows: readonly Row[]): { x0: number; x1: number }[] {
  const out: { x0: number; x1: number }[] = [];
  for (const { x0, x1 } of rows.flatMap(({ figures }) => figures).sort((a, b) => a.x0 - b.x0)) {
    const last = out.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else out.push({ x0, x1 });
  }
  return out;
}

const columnAt = (columns: readonly { x0: number; x1: number }[], token: Token): number =>
  columns.findIndex(({ x0, x1 }) => middleX(token) >= x0 && middleX(token) <= x1);

interface Made {
  parts: Part[];
  /** Of the lines above and below the rows, how many belong to no row. */
  unused: number;
  unusedBelow: number;
}

function tableOf(block: Block, rules: readonly Rule[], page: number): Made {
  const { rows } = block;
  const most = Math.max(...rows.map(({ figures }) => figures.length));
  const columns = columnsOf(rows);
  // With as many columns as figures, the place tells which one is missing.
  const byPlace = columns.length === most;
  const aboveLines = block.above;
  const lineTokens = [...aboveLines, ...block.between, ...block.below].flatMap(({ glyphs }) => tokensOf(glyphs));
  const labels = labelsOf([...rows.flatMap(row => row.labels), ...lineTokens], rules);
  // Leaves first: of labels beside a row, the one nearest to its figures.
  const leaves = assign(rows, labels);
  const used = new Set([...leaves.values()].flatMap(({ tokens }) => tokens));
  const inLine = (line: Line, label: Label) =>
    label.tokens.some(token => token.glyphs.some(glyph => line.glyphs.includes(glyph)));
  const touches = (line: Line) => [...leaves.values()].some(leaf => inLine(line, leaf));
  const topmost = Math.min(...[...leaves.values()].map(leaf => leaf.y0), ...rows.map(row => row.line.y0));
  const unusedAbove = aboveLines.findIndex(line => touches(line));
  const unused = unusedAbove < 0 ? aboveLines.length : unusedAbove;
  const keptBelow =
    block.below.findLastIndex(line => touches(line) || line.y1 < Math.max(...rows.map(row => row.line.y1))) + 1;
  const unusedBelow = block.below.length - keptBelow;
  const others = labels.filter(
    label =>
      !label.tokens.some(token => used.has(token)) &&
      label.y1 > topmost - 1 &&
      !block.below.slice(keptBelow).some(line => inLine(line, label)) &&
      !aboveLines.slice(0, unused).some(line => inLine(line, label)),
  );
  const broken = brokenRows(rows, leaves);
  const cells: TextCell[] = [];
  let at = 0;
  const blank = { page, y0: 0, y1: 0, rowspan: 1 };
  let doubtful = 0;
  const entries: { y: number; row?: Row; label: Label | null }[] = [
    ...rows.map(row => ({ y: row.y, row, label: leaves.get(row) ?? null })),
    ...others.map(label => ({ y: middleY(label), label })),
  ].sort((a, b) => a.y - b.y);
  for (const { row, label } of entries) {
    const hasLabels = labels.length > 0;
    if (row && hasLabels && !label) {
      doubtful += 1;
      continue;
    }
    if (row && broken.has(row)) {
      doubtful += 1;
      if (label) cells.push({ ...blank, row: at, column: 0, colspan: 1, x0: 0, x1: 0, text: label.text });
      at += label ? 1 : 0;
      continue;
    }
    if (row && row.figures.length < most && (!byPlace || (row.figures.length === 1 && most > 2))) {
      // One figure where others have many: nobody can tell whether its cell is merged.
      doubtful += 1;
      cells.push({ ...blank, row: at, column: 0, colspan: 1, x0: 0, x1: 0, text: label?.text ?? '' });
      at += 1;
      continue;
    }
    const text = label?.text ?? '';
    if (hasLabels) cells.push({ ...blank, row: at, column: 0, colspan: 1, x0: 0, x1: 0, text });
    const offset = hasLabels ? 1 : 0;
    if (row)
      for (let i = 0; i < most; i += 1) {
        const figure =
          row.figures.length === most ? row.figures[i] : row.figures.find(token => columnAt(columns, token) === i);
        cells.push({
          ...blank,
          row: at,
          column: i + offset,
          colspan: 1,
          x0: figure?.x0 ?? 0,
          x1: figure?.x1 ?? 0,
          text: figure?.text ?? '',
        });
      }
    at += 1;
  }
  const box = around([...rows.map(row => row.line), ...[...leaves.values()]]);
  const table: TablePart = {
    ...box,
    kind: 'table',
    xs: [],
    ys: [],
    cells,
    openAbove: false,
    openBelow: false,
    spansKnown: true,
    doubtful,
  };
  return { parts: [table], unused, unusedBelow };
}

/**
 * Figures that a narrow column broke in two stand on lines of their own: nearer to the next line than two rows can be, or
 * without a label of their own beside them.
 */
function brokenRows(rows: readonly Row[], leaves: ReadonlyMap<Row, Label>): Set<Row> {
  const out = new Set<Row>();
  for (let i = 1; i < rows.length; i += 1) {
    const pair = [rows[i - 1]!, rows[i]!] as const;
    const step = (pair[1].y - pair[0].y) / pair[1].line.size;
    const [a, b] = [leaves.get(pair[0]), leaves.get(pair[1])];
    const partial = pair[0].figures.length !== pair[1].figures.length;
    const ownLabels = a && b && a !== b && (!partial || Math.min(a.x1, b.x1) > Math.max(a.x0, b.x0));
    if (step < 0.95 || (step < 1.9 && leaves.size > 0 && !ownLabels) || (step < 1.6 && leaves.size === 0)) {
      out.add(pair[0]);
      out.add(pair[1]);
    }
  }
  return out;
}

/** Label lines put together to labels: an ordinal begins one, a ruling line ends one. */
function labelsOf(tokens: readonly Token[], rules: readonly Rule[]): Label[] {
  const pieces = tokens.flatMap(splitAtOrdinals).sort((a, b) => middleY(a) - middleY(b) || a.x0 - b.x0);
  const labels: Label[] = [];
  const widest = Math.max(0, ...pieces.filter(({ text }) => !ORDINAL.test(text)).map(({ x0, x1 }) => x1 - x0));
  for (const token of pieces) {
    const above = ORDINAL.test(token.text)
      ? undefined
      : labels
          .filter(label => {
            const last = label.tokens.at(-1)!;
            const step = middleY(token) - middleY(last);
            return (
              step > 0.7 * token.size &&
              step < 2.3 * token.size &&
              overlaps(label, token) &&
              !isRuled(rules, last, token) &&
              (ORDINAL.test(label.text) || last.x1 - last.x0 + token.size > widest)
            );
          })
          .sort((a, b) => b.y1 - a.y1 || a.x0 - b.x0)[0];
    if (above) {
      above.tokens.push(token);
      Object.assign(above, around([above, token]));
      above.text += glue(above.text, token.text) + token.text;
    } else labels.push({ ...around([token]), tokens: [token], text: token.text });
  }
  return labels;
}

/** （三）不 4.保护第三方: two labels side by side in little room. */
function splitAtOrdinals(token: Token): Token[] {
  const { glyphs } = token;
  for (let i = 1; i < glyphs.length; i += 1) {
    const gap = (glyphs[i]!.x0 - glyphs[i - 1]!.x1) / token.size;
    if (gap < 0.15) continue;
    const rest = lineOf(glyphs.slice(i));
    if (ORDINAL.test(rest.text)) {
      const head = lineOf(glyphs.slice(0, i));
      return [
        { ...around(glyphs.slice(0, i)), text: head.text, glyphs: glyphs.slice(0, i), size: token.size },
        ...splitAtOrdinals({ ...around(glyphs.slice(i)), text: rest.text, glyphs: glyphs.slice(i), size: token.size }),
      ];
    }
  }
  return [token];
}

const overlaps = (a: Box, b: Box): boolean =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 0.5 * Math.min(a.x1 - a.x0, b.x1 - b.x0);

const isRuled = (rules: readonly Rule[], above: Token, below: Token): boolean =>
  rules.some(
    ({ at, from, to }) => at > middleY(above) && at < middleY(below) && from <= middleX(below) && to >= middleX(below),
  );

/** The label of each row: the one beside its figures. Without ordinals, labels of several rows may have run together. */
function assign(rows: readonly Row[], labels: Label[]): Map<Row, Label> {
  const found = new Map<Row, Label>();
  const beside = (row: Row) =>
    labels
      .filter(label => label.y0 < row.y + 0.1 * row.line.size && label.y1 > row.y - 0.1 * row.line.size)
      .sort((a, b) => b.x1 - a.x1);
  for (const row of rows) {
    const leaf = beside(row)[0];
    if (leaf) found.set(row, leaf);
  }
  // A label with several rows beside it is several labels.
  for (const label of new Set(found.values())) {
    const of = rows.filter(row => found.get(row) === label);
    if (of.length < 2) continue;
    const parts = ORDINAL.test(label.text) ? null : divide(label, of);
    for (const row of of) found.delete(row);
    if (!parts) continue;
    labels.splice(labels.indexOf(label), 1, ...parts.filter(part => part !== null));
    for (const [i, part] of parts.entries()) if (part) found.set(of[i]!, part);
  }
  return found;
}

/** Lines of a label shared out to its rows so that each row stands at the middle, the first or the last line of its own. */
function divide(label: Label, rows: readonly Row[]): (Label | null)[] | null {
  const { tokens } = label;
  const ways = (['middle', 'first', 'last'] as const).map(way => shared(tokens, rows, way)).filter(one => one !== null);
  const best = ways.sort((a, b) => a.error - b.error)[0];
  if (!best) return null;
  return best.groups.map(group => ({
    ...around(group),
    tokens: group,
    text: group.reduce((text, token) => text + glue(text, token.text) + token.text, ''),
  }));
}

function shared(
  tokens: readonly Token[],
  rows: readonly Row[],
  way: 'middle' | 'first' | 'last',
): { groups: Token[][]; error: number } | null {
  const placeOf = (group: readonly Token[]) =>
    way === 'middle'
      ? (group[0]!.y0 + group.at(-1)!.y1) / 2
      : way === 'first'
        ? middleY(group[0]!)
        : middleY(group.at(-1)!);
  const most = 0.3 * tokens[0]!.size;
  // best[n]: the first rows have the first n lines.
  let best = new Map<number, { groups: Token[][]; error: number }>([[0, { groups: [], error: 0 }]]);
  for (const row of rows) {
    const next = new Map<number, { groups: Token[][]; error: number }>();
    for (const [used, { groups, error }] of best)
      for (let end = used + 1; end <= Math.min(tokens.length, used + 6); end += 1) {
        const group = tokens.slice(used, end);
        const off = Math.abs(placeOf(group) - row.y);
        if (off > most) continue;
        const total = error + off;
        if (total < (next.get(end)?.error ?? Infinity)) next.set(end, { groups: [...groups, group], error: total });
      }
    best = next;
  }
  return best.get(tokens.length) ?? null;
}

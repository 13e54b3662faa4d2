// Damages markup that stays markup: elements dropped, doubled, moved, unwrapped, attributes made absurd; words of RTF likewise.
import type { Random } from './random.ts';

export interface Change {
  text: string;
  name: string;
  /** As `MutatedFile.noticeable`. */
  noticeable: boolean;
}

interface Span {
  name: string;
  start: number;
  /** Between its tags; equal where it has none. */
  inner: number;
  innerEnd: number;
  end: number;
  parent: Span | null;
}

/** All elements of well-formed markup; of broken markup those that are closed. */
function elementsOf(text: string): Span[] {
  const found: Span[] = [];
  const open: Span[] = [];
  for (const match of text.matchAll(/<(\/?)([\w:.-]+)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/g)) {
    const [tag, closing, name = '', empty] = match;
    const end = match.index + tag.length;
    if (closing) {
      const at = open.findLastIndex(span => span.name === name);
      if (at < 0) continue;
      const span = open[at]!;
      open.length = at;
      Object.assign(span, { innerEnd: match.index, end });
      found.push(span);
    } else {
      const span = { name, start: match.index, inner: end, innerEnd: end, end, parent: open.at(-1) ?? null };
      if (empty) found.push(span);
      else open.push(span);
    }
  }
  return found;
}

const VALUES = [
  '',
  '0',
  '-1',
  '1',
  '2',
  '7',
  '100',
  '1000000000',
  '4294967296',
  '99999999999999999999',
  '1e9',
  'NaN',
  '甲',
  '&#x10FFFF;',
];

/** What a reader can tell apart: whole rows, tables, paragraphs of the running text, and properties. */
const WHOLE =
  /^(?:w:tr|w:tbl|table:table-row|table:table|row|tr|table|w:p|text:p|p|w:tc|table:table-cell|table:covered-table-cell|c|td)$/;
const PROPERTY =
  /Pr$|^(?:w:gridSpan|w:vMerge|w:tblGrid|w:gridCol|mergeCells?|table:table-columns?|cols?|w:style|style:style|style|head|meta)$/;
/** Where a cell stands, how its figure is shown and of what kind it is: changed, the file says another thing. */
const TELLING =
  /^(?:r|s|t|ref|v|numFmtId|formatCode|si|count|office:.*|calcext:.*|table:number-.*-repeated|id|.*:val|sqref)$/;

export function mutateMarkup(text: string, random: Random): Change {
  const all = elementsOf(text);
  if (all.length === 0) return { text: text.slice(0, random.int(0, text.length)), name: 'truncate', noticeable: false };
  const span = random.pick(random.chance(0.5) ? all : byName(all, random));
  const { start, inner, innerEnd, end, name } = span;
  const whole = text.slice(start, end);
  const noticeable = (WHOLE.test(name) && !isPartOfCell(span)) || PROPERTY.test(name);
  switch (
    random.weighted([
      ['drop', 4],
      ['double', 3],
      ['move', 2],
      ['unwrap', 2],
      ['attribute', 4],
      ['truncate', 1],
    ])
  ) {
    case 'drop':
      return { text: text.slice(0, start) + text.slice(end), name: `drop ${name}`, noticeable };
    case 'double': {
      const times = random.weighted([
        [1, 5],
        [20, 1],
      ]);
      return { text: text.slice(0, end) + whole.repeat(times) + text.slice(end), name: `double ${name}`, noticeable };
    }
    case 'move':
      return { text: moved(text, span, random.pick(all).start), name: `move ${name}`, noticeable: false };
    case 'unwrap':
      return {
        text: text.slice(0, start) + text.slice(inner, innerEnd) + text.slice(end),
        name: `unwrap ${name}`,
        noticeable: noticeable && !WHOLE.test(name),
      };
    case 'truncate':
      return { text: text.slice(0, start), name: `truncate before ${name}`, noticeable: true };
    default: {
      const tag = text.slice(start, inner);
      const attributes = [...tag.matchAll(/([\w:-]+)=(["'])(.*?)\2/g)];
      if (attributes.length === 0) return { text, name: 'nothing', noticeable: true };
      const one = random.pick(attributes);
      const changed = `${one[1]}=${one[2]}${random.pick(VALUES)}${one[2]}`;
      const at = start + one.index;
      return {
        text: text.slice(0, at) + changed + text.slice(at + one[0].length),
        name: `${name} ${changed}`,
        noticeable: !TELLING.test(one[1]!),
      };
    }
  }
}

function moved(text: string, { start, end }: Span, to: number): string {
  const whole = text.slice(start, end);
  if (to <= start) return text.slice(0, to) + whole + text.slice(to, start) + text.slice(end);
  return to < end ? text : text.slice(0, start) + text.slice(end, to) + whole + text.slice(to);
}

/** Elements of one name, the names being equally likely: there are many more runs than tables. */
function byName(all: readonly Span[], random: Random): Span[] {
  const name = random.pick([...new Set(all.map(span => span.name))]);
  return all.filter(span => span.name === name);
}

/** A paragraph of several in one cell: of a figure that broke over two, half would be left. */
function isPartOfCell(span: Span): boolean {
  if (!/^(?:w:p|text:p|p)$/.test(span.name)) return false;
  for (let above = span.parent; above; above = above.parent)
    if (/^(?:w:tc|table:table-cell|td|th|c)$/.test(above.name)) return true;
  return false;
}

/** RTF: control words and groups dropped, doubled, given other numbers. */
export function mutateWords(text: string, random: Random): Change {
  const words = [...text.matchAll(/\\([a-z]+)(-?\d+)? ?|[{}]/g)];
  if (words.length === 0) return { text, name: 'nothing', noticeable: true };
  const names = [...new Set(words.map(word => word[1] ?? word[0]))];
  const name = random.pick(names);
  const word = random.pick(words.filter(one => (one[1] ?? one[0]) === name));
  const { index: at } = word;
  const end = at + word[0].length;
  const noticeable =
    !/^(?:u|uc|bin|'|[{}]|cellx|pard|plain|cell|row|nestcell|itap|trowd|clmrg|clvmrg|clmgf|clvmgf|intbl|v|deleted|ansicpg|fcharset|f)$/.test(
      name,
    );
  switch (
    random.weighted([
      ['drop', 3],
      ['double', 2],
      ['number', 4],
    ])
  ) {
    case 'drop':
      return { text: text.slice(0, at) + text.slice(end), name: `drop \\${name}`, noticeable };
    case 'double':
      return {
        text: text.slice(0, end) + word[0].repeat(random.pick([1, 30])) + text.slice(end),
        name: `double \\${name}`,
        noticeable,
      };
    default: {
      const number = random.pick(['-1', '0', '1', '65535', '2147483647', '-2147483648', '99999999999']);
      return {
        text: `${text.slice(0, at)}\\${word[1] ?? 'x'}${number} ${text.slice(end)}`,
        name: `\\${name}${number}`,
        noticeable,
      };
    }
  }
}

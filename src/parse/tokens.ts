// Pieces of the table part → tokens: labels, figures and blanks in reading order, whatever separated them (real tables,
// pipes, tabs, one cell a line, blanks in a line, or nothing at all).
import type { Place } from '../model/source.ts';
import { isSign, readFigure } from '../text/numbers.ts';
import type { Piece } from './pieces.ts';

export interface Token {
  kind: 'text' | 'value' | 'blank';
  /** Normalised. */
  text: string;
  /** The author's own characters. */
  raw: string;
  place: Place;
  /** Tokens of one known table row share a number; 0 where rows are not marked. */
  row: number;
  /** `grid`: cells are exactly known. `pipes`: cells are known, but empty ones may only pad merged cells. `stream`: only what stands there is known. */
  layout: 'grid' | 'pipes' | 'stream';
  /** Columns that the cell covers (grid). */
  span: number;
  /** Empty lines before it (stream, one cell a line). */
  gap: number;
  /** It is all that stands on its line. */
  ownLine: boolean;
  /** Digits that may be several cells run together. */
  fusible: boolean;
  /** As `SourceCell.unread`: a figure's place, but no figure. */
  unread?: true;
  /** The last cell of a pipe row that lost its closing pipe inside the table: what stands there may be cut off. */
  open: boolean;
}

/** How far around a figure its line is looked at. */
const NEAR = 60;

/** A number after which one of these stands belongs to a sentence, not to a cell. */
const UNIT_BEHIND = /^\s*(?:[年月日号%‰条件个次项例份宗篇期批家名人起户类天周届时分部级位]|余|多|万(?!元)|亿|百分)/;
const NUMBER = /(?:[+-]|增加?|减少?)?\d[\d,]*(?:\.\d+)?(?:\s?(?:万元|元)|\s?(?:件|条|项|个|份|宗|例|起)(?=\s|$))?/g;

/** A remark in brackets right behind a figure (0(未组织集中采购)); (二) and the like begin the next label. */
const REMARK = /^\((?![一二三四五六七八九十\d]{1,2}\)|区分处理|本列)[^()]{3,40}\)/;

/** `toTheEnd`: nothing follows the region in the file, so its last line may be cut off. */
export function tokens(region: Piece[], toTheEnd: boolean): Token[] {
  const reader = new TokenReader(pipeUse(region), hasLoneTabs(region));
  region.forEach((piece, i) => {
    const next = region.slice(i + 1).find(other => other.text.trim() !== '');
    reader.read(piece, next ? next.text.includes('|') : toTheEnd);
  });
  return reader.tokens;
}

/** Does a tab only indent each cell, with an empty line behind it? Then nothing tells the rows apart. */
function hasLoneTabs(region: Piece[]): boolean {
  const tabs = region.flatMap((piece, i) => (piece.kind === 'line' && /^\t\s*\S/.test(piece.text) ? [i] : []));
  const lone = tabs.filter(
    i => !/\S\s*\t\s*\S/.test(region[i]!.text) && i + 1 < region.length && region[i + 1]!.text.trim() === '',
  );
  return tabs.length >= 20 && lone.length * 10 >= tabs.length * 9;
}

interface PipeUse {
  closes: 'nothing' | 'rows' | 'cells';
  /** Do rows begin with a pipe, too? Then what stands before it is no cell. */
  leading: boolean;
  /** Do rows end with a pipe? Then one that does not may be cut off. */
  trailing: boolean;
}

/** Do pipes close whole rows on a line, or one cell each? */
function pipeUse(region: Piece[]): PipeUse {
  let rows = 0;
  let cells = 0;
  let leading = 0;
  let trailing = 0;
  for (const piece of region) {
    if (piece.kind !== 'line' || !piece.text.includes('|')) continue;
    if (piece.text.split('|').filter(part => part.trim()).length >= 2) {
      rows += 1;
      if (/^\s*\|/.test(piece.text)) leading += 1;
      if (/\|\s*$/.test(piece.text)) trailing += 1;
    } else cells += 1;
  }
  const closes = rows + cells < 3 ? (rows > 0 ? 'rows' : 'nothing') : rows * 2 > cells ? 'rows' : 'cells';
  return { closes, leading: leading * 2 > rows, trailing: trailing * 2 > rows };
}

class TokenReader {
  readonly tokens: Token[] = [];
  readonly #pipeUse: PipeUse;
  readonly #loneTabs: boolean;
  #row = 0;
  #gap = 0;
  /** A cell was begun and no pipe has closed it yet. */
  #open = false;
  #inTabs = false;

  constructor(use: PipeUse, loneTabs: boolean) {
    this.#pipeUse = use;
    this.#loneTabs = loneTabs;
  }

  /** `goesOn`: the table goes on behind this line, or the file ends with it. */
  read(piece: Piece, goesOn: boolean): void {
    if (piece.kind === 'row') {
      this.#gridRow(piece);
      return;
    }
    if (piece.text.trim() === '' && (this.#loneTabs || !piece.text.includes('\t'))) {
      this.#gap += 1;
      if (this.#inTabs) this.#row += 1;
      this.#inTabs = false;
      return;
    }
    if (piece.text.includes('|')) this.#pipes(piece, goesOn);
    else if (piece.text.includes('\t') && !this.#loneTabs) this.#tabs(piece);
    else if (this.#inTabs && this.#continuesTabCell(piece)) return;
    else this.#line(piece);
    this.#gap = 0;
  }

  #gridRow(piece: Piece): void {
    this.#row += 1;
    this.#gap = 0;
    for (const cell of piece.cells) {
      const layout = piece.spansKnown ? 'grid' : 'pipes';
      const more: Partial<Token> = { row: this.#row, layout, span: cell.colspan };
      if (cell.unread) Object.assign(more, { kind: 'value', unread: true });
      this.#push(cell.text, cell.raw || ' ', cell.place, more);
    }
  }

  #pipes(piece: Piece, goesOn: boolean): void {
    const rowed = this.#pipeUse.closes !== 'cells';
    if (rowed) {
      this.#row += 1;
      this.#open = false;
    }
    let from = 0;
    const { text } = piece;
    const lead = rowed && this.#pipeUse.leading ? /^\s*\|/.exec(text) : null;
    if (lead) from = lead[0].length;
    while (from <= text.length) {
      const bar = text.indexOf('|', from);
      const to = bar < 0 ? text.length : bar;
      const part = text.slice(from, to);
      const row = rowed ? this.#row : 0;
      if (part.trim()) {
        this.#slice(piece, from, to, {
          row,
          layout: 'pipes',
          open: rowed && this.#pipeUse.trailing && bar < 0 && goesOn,
        });
        this.#open = true;
        if (bar >= 0) this.#open = false;
      } else if (bar >= 0) {
        if (this.#open) this.#open = false;
        else this.#push('', part, this.#placeOf(piece, from, to), { row, layout: 'pipes' });
      }
      if (bar < 0) break;
      from = bar + 1;
    }
  }

  #tabs(piece: Piece): void {
    const parts = piece.text.split('\t');
    const filled = parts.filter(part => part.trim()).length;
    let from = 0;
    if (filled >= 2) this.#row += 1;
    if (!this.#inTabs && filled < 2) this.#row += 1;
    parts.forEach((part, i) => {
      // A leading tab only indents the one cell of its line.
      if (!(i === 0 && part.trim() === '')) {
        // Pasted rows have an empty field for every column that a merged label covers.
        const layout = filled >= 2 ? 'pipes' : 'grid';
        this.#slice(piece, from, from + part.length, { row: this.#row, layout });
      }
      from += part.length + 1;
    });
    this.#inTabs = filled < 2;
    if (filled >= 2) this.#row += 1;
  }

  /** A cell's text that was broken over lines goes on without the tab. */
  #continuesTabCell(piece: Piece): boolean {
    const last = this.tokens.at(-1);
    if (last?.kind !== 'text' || last.text === '' || /^[一二三四五六]、/.test(piece.text.trim())) {
      this.#inTabs = false;
      this.#row += 1;
      return false;
    }
    last.text += piece.text.trim();
    last.raw += `\n${piece.raw.trim()}`;
    last.place = { ...last.place, end: piece.place.end };
    return true;
  }

  #line(piece: Piece): void {
    this.#inTabs = false;
    const text = piece.text.trim();
    // Where pipes close cells, a line without one is a cell whose pipe stands on the next line.
    const layout = this.#pipeUse.closes === 'cells' ? 'pipes' : 'stream';
    if (layout === 'pipes') this.#open = true;
    if (isCell(text)) {
      this.#slice(piece, 0, piece.text.length, { layout, ownLine: true });
      return;
    }
    const columns = [...piece.text.matchAll(/\S+/g)];
    if (columns.length > 1 && columns.every(column => isCell(column[0]))) {
      this.#row += 1;
      for (const column of columns) {
        this.#slice(piece, column.index, column.index + column[0].length, { row: this.#row });
      }
      this.#row += 1;
      return;
    }
    this.#mixed(piece);
  }

  /** Labels and figures in one line: columns kept apart by blanks, or a whole table run together. */
  #mixed(piece: Piece): void {
    const found = figuresIn(piece.text);
    const spaced = found.length >= 2 && piece.text.length < 240 && /\d\s+[\d/+-]/.test(piece.text);
    const row = spaced ? ++this.#row : 0;
    let from = 0;
    for (const [start, end] of found) {
      // What stands between the figures is words, even a lone sign: “1686- 143” has lost where its cells end.
      this.#slice(piece, from, start, { row, kind: 'text' });
      this.#slice(piece, start, end, { row });
      from = end;
    }
    this.#slice(piece, from, piece.text.length, { row, kind: 'text' });
    if (spaced) this.#row += 1;
  }

  #slice(piece: Piece, from: number, to: number, more: Partial<Token>): void {
    const text = piece.text.slice(from, to);
    const blank = text.trim() === '';
    // A lost no-break space leaves a question mark.
    if (/^\s*\?\s*$/.test(text)) return;
    if (blank && (more.layout ?? 'stream') === 'stream') return;
    const raw = blank ? ' ' : piece.raw.slice(piece.map[from], piece.map[to]).trim();
    this.#push(text.trim(), raw, this.#placeOf(piece, from, to), more);
  }

  #placeOf(piece: Piece, from: number, to: number): Place {
    return {
      line: piece.place.line,
      start: piece.place.start + (piece.map[from] ?? 0),
      end: piece.place.start + (piece.map[to] ?? 0),
    };
  }

  #push(text: string, raw: string, place: Place, more: Partial<Token>): void {
    const layout = more.layout ?? 'stream';
    const flat = text.replace(/\n/g, '');
    const kind = flat === '' ? 'blank' : isCell(flat, layout !== 'stream') ? 'value' : 'text';
    const fusible = kind === 'value' && layout === 'stream' && /^[+-]?\d{2,}/.test(flat);
    this.tokens.push({
      kind,
      text: flat,
      raw,
      place,
      layout,
      fusible,
      row: 0,
      span: 1,
      gap: this.#gap,
      ownLine: false,
      open: false,
      ...more,
    });
    this.#gap = 0;
  }
}

/** Is this text a whole cell of figures: a number, or a sign for “not applicable”? */
function isCell(text: string, wholeCell = false): boolean {
  return isSign(text) || readFigure(text, wholeCell) !== undefined;
}

/** Spans of the figures in a line of labels and figures; ordinals (2.) and figures of sentences (162件) left out. */
function figuresIn(text: string): [number, number][] {
  const spans: [number, number][] = [];
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    let end = start + match[0].length;
    const behind = text.slice(end, end + NEAR);
    const before = text.slice(Math.max(0, start - NEAR), start);
    if (insideBrackets(text, start)) continue;
    // “ 20件 ” between blanks is a cell with its unit; in a sentence no blank stands before it.
    if (/[^\d元]$/.test(match[0]) && !/(^|\s)$/.test(before)) continue;
    if (/^\s*[.、．](?!\d)/.test(behind) && !/元$/.test(match[0])) {
      // The digit before a point is the number of the next label: “0000002.其他…” is seven figures and label 2.
      if (/^[\d]$/.test(match[0])) continue;
      end -= 1;
    } else if (UNIT_BEHIND.test(behind) || /[第〔[(（]\s*$/.test(before)) continue;
    if (/[a-z]\s*$/i.test(before) || /^[a-z]/i.test(behind)) continue;
    end += REMARK.exec(text.slice(end, end + NEAR))?.[0].length ?? 0;
    spans.push([start, end]);
  }
  for (const match of text.matchAll(/(?<=\s)(?:[/—–-]{1,2}|无|[oO〇零])(?=\s|$)/g))
    spans.push([match.index, match.index + match[0].length]);
  return spans.sort((a, b) => a[0] - b[0]);
}

function insideBrackets(text: string, position: number): boolean {
  const from = Math.max(0, position - NEAR);
  const open = text.slice(from, position).lastIndexOf('(');
  if (open < 0) return false;
  const bracket = text.slice(from + open, position + NEAR);
  const close = bracket.indexOf(')');
  return close > position - from - open && !/^\([一二三四五六七]\)/.test(bracket);
}

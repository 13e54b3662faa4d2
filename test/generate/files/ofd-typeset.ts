// A report → pages of set lines and borders.
import { type Document, flow } from '../document.ts';
import type { Random } from '../random.ts';
import { broken, type Look, type SetLine, type Sheet, sum, widthsOf } from './ofd-sheet.ts';
import { type Paper, TableSetter } from './ofd-table.ts';

export interface SetPage extends Sheet {
  /** Printed on every page: its head, and its number. */
  header: SetLine | null;
  footer: SetLine | null;
}

const TOP = 20;

class Setter implements Paper {
  readonly pages: SetPage[] = [];
  readonly bottom: number;
  readonly full: number;
  y = 0;
  readonly #look: Look;
  #blocks = 0;

  constructor(look: Look) {
    this.#look = look;
    this.bottom = look.height - 22;
    this.full = this.bottom - TOP;
    this.next();
  }

  get sheet(): SetPage {
    return this.pages.at(-1)!;
  }

  get fresh(): boolean {
    return this.y === TOP;
  }

  next(): void {
    const { width, header, numbers } = this.#look;
    const number = this.pages.length + 1;
    const foot = { none: '', plain: `${number}`, dashes: `- ${number} -`, words: `第${number}页` }[numbers];
    this.pages.push({
      lines: [],
      cells: [],
      open: [],
      header: header === null ? null : this.#centred(header, width, 12, 3),
      footer: foot === '' ? null : this.#centred(foot, width, this.#look.height - 10, 3),
    });
    this.y = TOP;
  }

  block(): number {
    this.#blocks += 1;
    return this.#blocks;
  }

  #centred(text: string, width: number, y: number, size: number): SetLine {
    const widths = widthsOf(text, size, this.#look.latin);
    return { text, x: (width - sum(widths)) / 2, y, size, widths, block: this.block() };
  }

  paragraph(text: string, { size, align }: { size: number; align: 'left' | 'center' | 'right' }): void {
    const { margin, width, latin } = this.#look;
    const room = width - 2 * margin;
    const indent = align === 'left' ? 2 * size : 0;
    const height = size * Math.max(1.4, this.#look.leading);
    const block = this.block();
    for (const [i, line] of broken(text, size, room, latin, indent).entries()) {
      if (this.y + height > this.bottom) this.next();
      const widths = widthsOf(line, size, latin);
      const free = room - sum(widths);
      const x = margin + (align === 'center' ? free / 2 : align === 'right' ? free : i === 0 ? indent : 0);
      if (line.trim()) this.sheet.lines.push({ text: line, x, y: this.y + size, size, widths, block });
      this.y += height;
    }
    this.y += size * 0.3;
  }
}

export function typeset(document: Document, look: Look, random: Random): SetPage[] {
  const setter = new Setter(look);
  const { frame } = document;
  for (const part of flow(document)) {
    if (typeof part === 'string') {
      const title = frame.title.includes(part);
      const size = title ? Math.max(look.large * 1.3, 5.5) : look.large;
      setter.paragraph(part, { size, align: title ? 'center' : frame.signature.includes(part) ? 'right' : 'left' });
      continue;
    }
    setter.y += 2;
    new TableSetter(look, setter, part, random).set();
    setter.y += 4;
  }
  return setter.pages;
}

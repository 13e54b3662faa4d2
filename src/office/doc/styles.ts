// The style sheet of a Word 97–2003 file, as far as it matters to the text: which changes a paragraph style makes.
import { Bytes, Damaged } from './bytes.ts';
import { type DocStreams, STYLES } from './header.ts';

interface Style {
  base: number;
  changes: Bytes;
}

const PARAGRAPH = 1;
const NO_STYLE = 0xfff;
/** Styles are based on each other some levels deep; more is a circle. */
const DEEPEST = 12;

export class DocStyles {
  readonly #styles: (Style | null)[];

  constructor({ table, extent }: DocStreams) {
    const { at, length } = extent(STYLES);
    this.#styles = length === 0 ? [] : readStyles(table.part(at, length));
  }

  /** From the style that all rest on to the one itself. */
  changes(index: number): Bytes[] {
    const chain: Bytes[] = [];
    for (let at = index; at !== NO_STYLE && chain.length < DEEPEST; ) {
      const style = this.#styles[at];
      if (!style) break;
      chain.unshift(style.changes);
      at = style.base;
    }
    return chain;
  }
}

function readStyles(sheet: Bytes): (Style | null)[] {
  const head = sheet.u16(0);
  const [count, baseLength] = [sheet.u16(2), sheet.u16(4)];
  const styles: (Style | null)[] = [];
  for (let at = 2 + head; styles.length < count && at + 2 <= sheet.length; ) {
    const length = sheet.u16(at);
    styles.push(length === 0 ? null : readStyle(sheet.part(at + 2, length), baseLength));
    at += 2 + length + (length & 1);
  }
  return styles;
}

/** A style that cannot be read changes nothing; the text is there without it. */
function readStyle(style: Bytes, baseLength: number): Style | null {
  try {
    const kind = style.u16(2);
    if ((kind & 0xf) !== PARAGRAPH) return null;
    // Behind the name stands a zero; each group of changes begins at an even byte.
    const groups = baseLength + 2 + 2 * style.u16(baseLength) + 2;
    const length = style.u16(groups);
    const changes = length < 2 ? new Bytes(new Uint8Array(0)) : style.part(groups + 4, length - 2);
    return { base: kind >> 4, changes };
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}

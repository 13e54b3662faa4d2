// The texts of a workbook: shared by all its sheets, or written in the cell. What tells how a word is read aloud stands
// among them and is no part of the text.
import { raised } from '../../../text/raised.ts';
import { MAX_CHARACTERS } from '../../limits.ts';
import { type Attributes, scan } from './scan.ts';

/** Texts of other cells than those read are among them. */
const MOST_CHARACTERS = 4 * MAX_CHARACTERS;
const MOST_TEXTS = 500_000;

/** Null where the part is damaged; `passed` where it holds more than any report. */
export function sharedStrings(part: Uint8Array): { texts: string[]; passed: boolean } | null {
  const texts: string[] = [];
  let characters = 0;
  let text = '';
  const runs = new RunLooks();
  const passed = () => texts.length > MOST_TEXTS || characters > MOST_CHARACTERS;
  const read = scan(part, {
    open: (name, attributes) => {
      if (name === 'si') text = '';
      runs.open(name, attributes);
    },
    text: (value, path) => {
      if (!isShownText(path)) return;
      text += runs.shown(value);
      characters += value.length;
    },
    close: name => {
      if (name === 'si') texts.push(unescaped(text));
    },
    enough: passed,
  });
  return read ? { texts, passed: passed() } : null;
}

/** How the runs of a text look, as far as it changes what they say. */
export class RunLooks {
  #isRaised = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'r' || name === 'si' || name === 'is') this.#isRaised = false;
    else if (name === 'vertAlign') this.#isRaised = attributes('val') === 'superscript';
  }

  shown(text: string): string {
    return this.#isRaised ? raised(text) : text;
  }
}

/** Text of `t`, be it of a run or alone, but not of a phonetic run. */
export const isShownText = (path: readonly string[]): boolean => path.at(-1) === 't' && path.at(-2) !== 'rPh';

/** `_x000D_` is the character with that number. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

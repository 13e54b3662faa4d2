// The texts of a workbook: shared by all its sheets, or written in the cell. What tells how a word is read aloud stands
// among them and is no part of the text.
import { MAX_CHARACTERS } from '../../limits.ts';
import { scan } from './scan.ts';

/** Texts of other cells than those read are among them. */
const MOST_CHARACTERS = 4 * MAX_CHARACTERS;
const MOST_TEXTS = 500_000;

/** Null where the part is damaged; `passed` where it holds more than any report. */
export function sharedStrings(part: Uint8Array): { texts: string[]; passed: boolean } | null {
  const texts: string[] = [];
  let characters = 0;
  let text = '';
  const passed = () => texts.length > MOST_TEXTS || characters > MOST_CHARACTERS;
  const read = scan(part, {
    open: name => {
      if (name === 'si') text = '';
    },
    text: (value, path) => {
      if (!isShownText(path)) return;
      text += value;
      characters += value.length;
    },
    close: name => {
      if (name === 'si') texts.push(unescaped(text));
    },
    enough: passed,
  });
  return read ? { texts, passed: passed() } : null;
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

// Characters that Word takes out of symbol fonts: their codes mean nothing without the font, so the usual ones are known here.

const WINGDINGS: Record<number, string> = {
  108: '●',
  110: '■',
  111: '□',
  113: '□',
  161: '○',
  168: '□',
  251: '✗',
  252: '√',
  253: '☒',
  254: '☑',
}; // prettier-ignore
const WINGDINGS_2: Record<number, string> = { 80: '√', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□' };

/** '' for a picture that is no character. `code` in hexadecimal, as `w:sym` has it. */
export function symbol(font: string, code: string): string {
  const number = Number.parseInt(code, 16);
  if (!(number > 0 && number <= 0xffff)) return '';
  // Symbol fonts lie in the private area; programs write their codes with and without its beginning.
  const own = number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number;
  if (/^wingdings$/i.test(font)) return WINGDINGS[own] ?? circled(own);
  if (/^wingdings 2$/i.test(font)) return WINGDINGS_2[own] ?? '';
  if (/^symbol$/i.test(font) || own !== number) return own >= 0x20 && own <= 0x40 ? String.fromCharCode(own) : '';
  return number >= 0xe000 && number <= 0xf8ff ? '' : String.fromCharCode(number);
}

/** Wingdings has ① to ⑩ twice, white and black. */
function circled(code: number): string {
  if (code >= 0x81 && code <= 0x8a) return String.fromCharCode(0x2460 + code - 0x81);
  return code >= 0x8c && code <= 0x95 ? String.fromCharCode(0x2776 + code - 0x8c) : '';
}

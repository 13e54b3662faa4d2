// How wide signs are. An OFD has no widths: the places of the signs beside them tell, and what most fonts have in common.

/** The file has no widths: a digit is this wide at most where its neighbour stands farther off, and other signs. */
const NARROWEST_DIGIT = 0.4;
const WIDEST_DIGIT = 0.62;
const WIDEST = 1.02;
const EVEN = 0.03;
/** A sign that begins so soon stands over the one before it. */
const OVERLAPPING = 0.1;
const MOST_LOOKED_AT = 1000;

/** What is drawn in one step: mostly one character; the letters of a ligature; a character made of several glyphs. */
export interface Unit {
  text: string;
  /** Offsets that it uses. */
  steps: number;
}

/** Of each font, by its number, in font sizes: learnt from places, all digits of a font being equally wide. */
export type DigitWidths = Map<string, number>;

/** From digit to digit, where all are equally far apart and no column fits between: set as wide as Chinese signs. */
export function evenAdvance(units: readonly Unit[], advances: readonly number[], wide: number): number {
  const between = advances.filter((_, i) => isDigit(units[i]) && isDigit(units[i + 1]));
  const [least, most] = [Math.min(...between.slice(0, MOST_LOOKED_AT)), Math.max(...between.slice(0, MOST_LOOKED_AT))];
  return most - least < EVEN * wide && most <= WIDEST * wide ? most : 0;
}

const isDigit = (unit: Unit | undefined): boolean => unit !== undefined && /^\d$/.test(unit.text);

/** As far as the next sign's place tells it. */
export function widthBeside(text: string, natural: number, advance: number, wide: number, even: number): number {
  if (advance <= OVERLAPPING * wide) return natural;
  const digit = /^[\d.,]$/.test(text);
  const widest = Math.max(natural, digit ? Math.max(WIDEST_DIGIT * wide, even) : WIDEST * wide);
  return Math.min(advance, advance > widest ? natural : widest);
}

/** In font sizes, as most fonts have it. */
export function widthOf(text: string, digit: number): number {
  let width = 0;
  for (const character of text)
    width += character > LAST_NARROW ? 1 : character >= '0' && character <= '9' ? digit : (WIDER[character] ?? NARROW);
  return width;
}

export const NARROW = 0.5;
const LAST_NARROW = '\u02ff';
const WIDER: Record<string, number> = Object.fromEntries([
  ...[...'%@mwMW'].map(character => [character, 0.8]),
  ...[...'ABCDEFGHIJKLNOPQRSTUVXYZ'].map(character => [character, 0.65]),
]);

/** `even` is how far its digits are apart in a text, `wide` its font size. */
export function learn(digits: DigitWidths, font: string, even: number, wide: number): void {
  if (even > NARROWEST_DIGIT * wide && even < WIDEST_DIGIT * wide) digits.set(font, even / wide);
}

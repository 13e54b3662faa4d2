// Names of the fonts of a Word 97–2003 file, by the number that the text has for each: signs of symbol fonts need them.
import { type DocStreams, FONTS } from './header.ts';

/** Where the name stands in what is said about a font. */
const NAME_AT = 39;

export function readFonts({ table, extent }: DocStreams): string[] {
  const { at, length } = extent(FONTS);
  if (length < 4) return [];
  const bytes = table.part(at, length);
  const fonts: string[] = [];
  for (let here = 4; here < bytes.length; here += 1 + bytes.u8(here)) {
    let name = '';
    for (let i = here + 1 + NAME_AT; i + 1 < here + 1 + bytes.u8(here) && bytes.u16(i) !== 0; i += 2)
      name += String.fromCharCode(bytes.u16(i));
    fonts.push(name);
  }
  return fonts;
}

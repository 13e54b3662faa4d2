// Pages printed sideways: turned so that most of their signs stand upright.
import type { Box, Glyph, Ink, Rule } from './ink.ts';

export function turned(ink: Ink): Ink {
  const counts = [0, 0, 0, 0];
  for (const { turn, text } of ink.glyphs) if (text !== ' ') counts[turn]! += 1;
  let out = ink;
  for (let left = counts.indexOf(Math.max(...counts)); left > 0; left -= 1) out = quarterBack(out);
  return out;
}

/** A quarter counter-clockwise. */
function quarterBack({ width, height, glyphs, horizontal, vertical, pictures }: Ink): Ink {
  const box = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: y0, x1: y1, y0: width - x1, y1: width - x0 });
  return {
    width: height,
    height: width,
    glyphs: glyphs.map((glyph): Glyph => {
      const turn = ((glyph.turn + 3) % 4) as Glyph['turn'];
      const out = { ...glyph, ...box(glyph), turn };
      out.base = out.y1 - out.size * 0.12;
      return out;
    }),
    horizontal: vertical.map(({ at, from, to }): Rule => ({ at: width - at, from, to })),
    vertical: horizontal.map(({ at, from, to }): Rule => ({ at, from: width - to, to: width - from })),
    pictures: pictures.map(box),
  };
}

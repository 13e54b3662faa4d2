// What belongs to a figure and a narrow column put below it: 件, 万元, the rest of a remark in brackets.
import { type Glyph, middleY } from '../ink.ts';
import { type Line, lineOf } from '../lines.ts';
import { FIGURE, overlaps, type Token, tokensOf, UNIT } from './tokens.ts';

/** In font sizes: from one line of a cell to its next. */
const MOST_STEP = 1.9;

const OPEN = /[（(][^）)]*$/;

/** Lines with such rests set behind their figures. */
export function withUnits<T extends Line>(lines: readonly T[]): T[] {
  const out: T[] = [];
  for (const line of lines) {
    const hung = new Set<Glyph>();
    if (/[元件次个個份）)]/.test(line.text))
      for (const token of tokensOf(line)) {
        const above = figureOver(out, token);
        if (!above) continue;
        for (const glyph of token.glyphs) hung.add(glyph);
        out[above.at] = behind(out[above.at]!, above.figure, token.glyphs);
      }
    const rest = line.glyphs.filter(glyph => !hung.has(glyph));
    if (hung.size === 0) out.push(line);
    else if (rest.length > 0) out.push({ ...line, ...lineOf(rest) });
  }
  return out;
}

function figureOver(lines: readonly Line[], unit: Token): { at: number; figure: Token } | undefined {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at]!;
    if (middleY(unit) - middleY(line) > MOST_STEP * unit.size) return undefined;
    const figure = tokensOf(line).find(token => overlaps(token, unit) && middleY(token) < unit.y0 + 1);
    if (figure) return goesOn(figure.text, unit.text) ? { at, figure } : undefined;
  }
  return undefined;
}

const goesOn = (figure: string, rest: string): boolean =>
  /^[-+±增减減]?[\d０-９]/.test(figure) && (UNIT.test(rest) || OPEN.test(figure)) && FIGURE.test(figure + rest);

function behind<T extends Line>(line: T, figure: Token, unit: readonly Glyph[]): T {
  const last = figure.glyphs.at(-1)!;
  const place = { x0: last.x1, x1: last.x1, y0: last.y0, y1: last.y1, base: last.base };
  const at = line.glyphs.indexOf(last) + 1;
  return {
    ...line,
    glyphs: [...line.glyphs.slice(0, at), ...unit.map(glyph => ({ ...glyph, ...place })), ...line.glyphs.slice(at)],
  };
}

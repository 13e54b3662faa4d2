// Text objects → signs at their places. The codes are the text; glyph numbers only say how many signs are drawn for them.
import type { Box, Glyph } from '../page/ink.ts';
import { boxUnder, type Matrix, type Point, pointUnder, times } from '../page/matrix.ts';
import { attribute, type Element, elements, isElement, textOf } from '../xml.ts';
import { numberOf, toOffsets } from './values.ts';
import { type DigitWidths, evenAdvance, learn, NARROW, type Unit, widthBeside, widthOf } from './widths.ts';

/** Above the baseline and below it, in font sizes. */
const ASCENT = 0.88;
const DESCENT = 0.12;
/** Slanted by more of its height, a text is a watermark. Smaller ones, in points, nobody can read. */
const SLANT = 0.2;
const SMALLEST = 0.5;
/** Glyphs for one code; nobody draws more. */
const MOST_GLYPHS = 32;

interface PlacedCode {
  code: Element;
  characters: string[];
  substitutions: Substitution[];
}

interface Substitution {
  position: number;
  codes: number;
  glyphs: number;
}

/** `matrix` takes object space, in which the text is set, to the page. */
export function glyphsOf(object: Element, matrix: Matrix, digits: DigitWidths): Glyph[] {
  const size = numberOf(object, 'Size') ?? 0;
  const stretch = numberOf(object, 'HScale') ?? 1;
  const turned = angleOf(object, 'CharDirection');
  const reading = angleOf(object, 'ReadDirection');
  const font = attribute(object, 'Font') ?? '';
  const stance = stanceOf(times(matrix, quarter(turned)), size);
  if (!stance) return [];
  const glyphs: Glyph[] = [];
  let [x, y] = [0, 0];
  for (const { code, characters, substitutions } of codesOf(object)) {
    // Without a place of its own it begins where the last one began.
    x = numberOf(code, 'X') ?? x;
    y = numberOf(code, 'Y') ?? y;
    const most = characters.length + substitutions.reduce((sum, one) => sum + one.glyphs, 0);
    const offsets = { x: toOffsets(attribute(code, 'DeltaX'), most), y: toOffsets(attribute(code, 'DeltaY'), most) };
    const given = Math.max(offsets.x.length, offsets.y.length);
    // As many offsets as codes have gaps: then they are between codes, whatever the glyphs.
    const units = unitsOf(characters, given === characters.length - 1 ? [] : substitutions);
    const steps = stepsOf(units, offsets, { size, stretch, turned, reading, font, digits });
    const vertical =
      turned === 0 && steps.length > 1 && steps.slice(0, -1).every(({ dx, dy }) => dy > Math.abs(dx) * 9);
    let [atX, atY] = [x, y];
    for (const [i, { text }] of units.entries()) {
      const { dx, dy, width } = steps[i]!;
      const base = pointUnder(matrix, atX, atY);
      const box = boxAt(base, stance, width);
      if (Number.isFinite(box.x0 + box.y0 + box.x1 + box.y1))
        glyphs.push({
          x0: box.x0,
          y0: box.y0,
          x1: box.x1,
          y1: box.y1,
          text: text.trim() === '' ? ' ' : text,
          size: stance.tall,
          base: vertical ? box.y1 : base.y,
          turn: stance.turn,
          vertical,
        });
      atX += dx;
      atY += dy;
    }
  }
  return glyphs;
}

interface Stance {
  matrix: Matrix;
  /** Around a sign without width that stands at 0 0. */
  upright: Box;
  turn: Glyph['turn'];
  tall: number;
}

/** How its signs stand on the page; null where nobody reads them as text. */
function stanceOf(matrix: Matrix, size: number): Stance | null {
  const [dx, dy] = [-matrix[2] * size, -matrix[3] * size];
  const tall = Math.hypot(dx, dy);
  if (!(tall > SMALLEST) || Math.min(Math.abs(dx), Math.abs(dy)) > SLANT * tall) return null;
  const [a, b, c, d] = matrix;
  const upright = boxUnder([a, b, c, d, 0, 0], { x0: 0, y0: -ASCENT * size, x1: 0, y1: DESCENT * size });
  return { matrix, upright, tall, turn: Math.abs(dy) >= Math.abs(dx) ? (dy < 0 ? 0 : 2) : dx > 0 ? 1 : 3 };
}

function boxAt({ x, y }: Point, { matrix, upright }: Stance, width: number): Box {
  const [right, down] = [matrix[0] * width, matrix[1] * width];
  return {
    x0: x + upright.x0 + Math.min(0, right),
    y0: y + upright.y0 + Math.min(0, down),
    x1: x + upright.x1 + Math.max(0, right),
    y1: y + upright.y1 + Math.max(0, down),
  };
}

/** Substitutions count from the beginning of the object, or, where each text has its own in front, of the text. */
function codesOf(object: Element): PlacedCode[] {
  const out: PlacedCode[] = [];
  const children = object.children.filter(isElement);
  const firstCode = children.findIndex(({ name }) => name === 'TextCode');
  const own = children.some(({ name }, at) => name === 'CGTransform' && at > firstCode);
  let pending: Substitution[] = [];
  let offset = 0;
  for (const child of children) {
    if (child.name === 'CGTransform') pending.push(substitutionOf(child));
    if (child.name !== 'TextCode') continue;
    const begin = offset;
    const characters = [...textIn(child)];
    out.push({
      code: child,
      characters,
      substitutions: pending.map(one => ({ ...one, position: one.position - begin })),
    });
    if (own) pending = [];
    else offset += characters.length;
  }
  return out;
}

function substitutionOf(transform: Element): Substitution {
  const count = (name: string) => Math.min(MOST_GLYPHS, Math.max(1, Math.trunc(numberOf(transform, name) ?? 1)));
  const listed = elements(transform, 'Glyphs').flatMap(glyphs => textOf(glyphs).trim().split(/\s+/, MOST_GLYPHS));
  const [codes, glyphs] = [count('CodeCount'), count('GlyphCount')];
  const position = numberOf(transform, 'CodePosition') ?? 0;
  // A long run is one glyph for each code.
  return listed.length >= MOST_GLYPHS ? { position, codes: 1, glyphs: 1 } : { position, codes, glyphs };
}

function unitsOf(characters: readonly string[], substitutions: readonly Substitution[]): Unit[] {
  const units: Unit[] = [];
  const unequal = new Map(substitutions.filter(one => one.codes !== one.glyphs).map(one => [one.position, one]));
  for (let i = 0; i < characters.length; ) {
    const found = unequal.get(i);
    const codes = found && i + found.codes <= characters.length ? found.codes : 1;
    units.push({ text: characters.slice(i, i + codes).join(''), steps: found?.glyphs ?? 1 });
    i += codes;
  }
  return units;
}

interface Setting {
  size: number;
  stretch: number;
  turned: number;
  reading: number;
  font: string;
  digits: DigitWidths;
}

/** From each unit to the next, and how wide it is. */
function stepsOf(
  units: readonly Unit[],
  offsets: { x: readonly number[]; y: readonly number[] },
  { size, stretch, turned, reading, font, digits }: Setting,
): { dx: number; dy: number; width: number }[] {
  const wide = size * stretch;
  const digit = () => digits.get(font) ?? NARROW;
  if (offsets.x.length + offsets.y.length === 0)
    return units.map(({ text }) => {
      const width = widthOf(text, digit()) * wide;
      // Signs that stand upright below each other are a font size apart.
      return { ...along(reading, turned === 0 && reading % 180 === 90 ? size : width), width };
    });
  const onlyX = offsets.y.length === 0;
  let used = 0;
  const moves = units.map(({ steps }) => {
    const [dx, dy] = [sumFrom(offsets.x, used, steps), sumFrom(offsets.y, used, steps)];
    used += steps;
    return onlyX && dx > 0 ? along(reading, dx) : { dx, dy };
  });
  // Behind the last one nothing tells.
  const advances = moves.map(({ dx, dy }, i) =>
    i === moves.length - 1 ? 0 : onlyX ? Math.hypot(dx, dy) : Math.abs(dx),
  );
  const even = evenAdvance(units, advances, wide);
  learn(digits, font, even, wide);
  return moves.map((move, i) => {
    const { text } = units[i]!;
    return { ...move, width: widthBeside(text, widthOf(text, digit()) * wide, advances[i]!, wide, even) };
  });
}

/** Writers leave the last offsets out where they are the same. */
function sumFrom(offsets: readonly number[], from: number, count: number): number {
  let sum = 0;
  if (offsets.length > 0) for (let i = from; i < from + count; i += 1) sum += offsets[Math.min(i, offsets.length - 1)]!;
  return sum;
}

const along = (reading: number, length: number): { dx: number; dy: number } =>
  ({ 90: { dx: 0, dy: length }, 180: { dx: -length, dy: 0 }, 270: { dx: 0, dy: -length } })[reading] ?? {
    dx: length,
    dy: 0,
  };

/** Indentation around it is the XML writer's; characters that XML cannot hold, and blanks, are written as \0020. */
const textIn = (code: Element): string =>
  textOf(code)
    .replace(/^\s*[\r\n]\s*|\s*[\r\n]\s*$/g, '')
    .replace(/[\r\n]/g, '')
    .replace(/\\([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

/** Degrees clockwise, of the four that the standard has. */
const angleOf = (object: Element, name: string): number => (((numberOf(object, name) ?? 0) % 360) + 360) % 360;

function quarter(degrees: number): Matrix {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [cos, sin, -sin, cos, 0, 0];
}

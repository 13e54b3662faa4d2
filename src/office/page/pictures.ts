// Pictures that may hold what the report says: pages of a scan, a table put in as a picture. Logos, seals, codes, letterheads
// and what lies behind the text hold nothing of it. Nobody read what is in them.
import { around, type Box, type Glyph, type Ink, middleX, middleY } from './ink.ts';

export interface Picture extends Box {
  /** How many signs are printed over it. */
  signs: number;
}

/** Part of the page's width, and points: a seal, a code or a logo is narrower, a rule drawn as a picture is flatter. */
const NARROWEST = 1 / 3;
const FLATTEST = 36;
/** Points between the strips and tiles that programs cut one picture into. */
const SEAM = 2;
/** More pieces than this are told from each other by nobody. */
const MOST_PIECES = 300;

export function picturesOf({ pictures, glyphs, width }: Ink): Picture[] {
  return whole(pictures)
    .filter(({ x0, y0, x1, y1 }) => x1 - x0 > NARROWEST * width && y1 - y0 > FLATTEST)
    .map(box => ({ ...box, signs: glyphs.filter(glyph => isOn(glyph, box)).length }));
}

const isOn = (glyph: Glyph, { x0, y0, x1, y1 }: Box): boolean => {
  const [x, y] = [middleX(glyph), middleY(glyph)];
  return glyph.text.trim() !== '' && x > x0 && x < x1 && y > y0 && y < y1;
};

function whole(pieces: readonly Box[]): Box[] {
  if (pieces.length > MOST_PIECES) return [around(pieces)];
  let boxes: Box[] = [];
  for (const piece of pieces) {
    let box = piece;
    // What it joins may reach to another one.
    for (
      let near = boxes.filter(one => touch(one, box));
      near.length > 0;
      near = boxes.filter(one => touch(one, box))
    ) {
      boxes = boxes.filter(one => !near.includes(one));
      box = around([box, ...near]);
    }
    boxes.push(box);
  }
  return boxes;
}

const touch = (a: Box, b: Box): boolean =>
  a.x0 < b.x1 + SEAM && b.x0 < a.x1 + SEAM && a.y0 < b.y1 + SEAM && b.y0 < a.y1 + SEAM;

interface Page {
  width: number;
  height: number;
  pictures: readonly Picture[];
}

/** Part of a page that a picture covers which is no letterhead. */
const COVERED = 0.4;
/** A page with fewer signs than this beside or on such a picture has only its number and the like. */
export const FEW_SIGNS = 40;
/** Points between the places of one picture on two pages. */
const SAME = 2;

export const covers = ({ x0, y0, x1, y1 }: Box, { width, height }: Page): boolean =>
  (x1 - x0) * (y1 - y0) > COVERED * width * height;

/** Behind the text, or the same on several pages without filling them. */
export function isOrnament(picture: Picture, page: Page, pages: readonly Page[]): boolean {
  if (picture.signs >= FEW_SIGNS) return true;
  const twins = pages
    .filter(other => other !== page)
    .flatMap(other => other.pictures.filter(one => same(one, picture)));
  return twins.length > 0 && (!covers(picture, page) || twins.some(({ signs }) => signs >= FEW_SIGNS));
}

const same = (a: Box, b: Box): boolean =>
  Math.abs(a.x0 - b.x0) < SAME &&
  Math.abs(a.y0 - b.y0) < SAME &&
  Math.abs(a.x1 - b.x1) < SAME &&
  Math.abs(a.y1 - b.y1) < SAME;

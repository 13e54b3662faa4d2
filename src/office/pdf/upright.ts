// Pages as a person holds them.
import type { Matrix } from '../page/matrix.ts';
import type { PdfPage } from './pdfjs.ts';

/** Units larger than this are a mistake or made to confuse. */
const LARGEST_UNIT = 100;

/** Turns a page as its file says and puts its upper left corner at 0 0, y down, in points. */
export function upright({ view, rotate, userUnit }: PdfPage): { matrix: Matrix; width: number; height: number } {
  const unit = userUnit > 0 && userUnit <= LARGEST_UNIT ? userUnit : 1;
  const [x0, y0, x1, y1] = view.map(value => value * unit) as [number, number, number, number];
  const [width, height] = [x1 - x0, y1 - y0];
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return { matrix: [0, unit, unit, 0, -y0, -x0], width: height, height: width };
    case 180:
      return { matrix: [-unit, 0, 0, unit, x1, -y0], width, height };
    case 270:
      return { matrix: [0, -unit, -unit, 0, y1, x1], width: height, height: width };
    default:
      return { matrix: [unit, 0, 0, -unit, -x0, y1], width, height };
  }
}

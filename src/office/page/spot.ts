// A box on a page as the rest of the program knows it.
import type { PageSpot } from '../flow.ts';
import type { Box } from './ink.ts';

export const spotOf = ({ x0, y0, x1, y1 }: Box, page: number): PageSpot => ({
  page,
  x0: rounded(x0),
  y0: rounded(y0),
  x1: rounded(x1),
  y1: rounded(y1),
});

/** A tenth of a point is a thirtieth of a millimetre. */
const rounded = (length: number): number => Math.round(length * 10) / 10;

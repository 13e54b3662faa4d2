// Affine transformations of the plane, as OFD, PDF and canvas write them.
import type { Box } from './ink.ts';

export type Matrix = readonly [number, number, number, number, number, number];

export interface Point {
  x: number;
  y: number;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `b`, then `a`. */
export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

export const moved = (m: Matrix, x: number, y: number): Matrix => times(m, [1, 0, 0, 1, x, y]);

export const pointUnder = (m: Matrix, x: number, y: number): Point => ({
  x: m[0] * x + m[2] * y + m[4],
  y: m[1] * x + m[3] * y + m[5],
});

export function boxOf(points: readonly Point[]): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x, y } of points) {
    box.x0 = Math.min(box.x0, x);
    box.y0 = Math.min(box.y0, y);
    box.x1 = Math.max(box.x1, x);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}

/** The box around what becomes of a box. */
export function boxUnder(m: Matrix, { x0, y0, x1, y1 }: Box): Box {
  const corner = pointUnder(m, x0, y0);
  const [ax, ay, bx, by] = [m[0] * (x1 - x0), m[1] * (x1 - x0), m[2] * (y1 - y0), m[3] * (y1 - y0)];
  return {
    x0: corner.x + Math.min(0, ax) + Math.min(0, bx),
    y0: corner.y + Math.min(0, ay) + Math.min(0, by),
    x1: corner.x + Math.max(0, ax) + Math.max(0, bx),
    y1: corner.y + Math.max(0, ay) + Math.max(0, by),
  };
}

export const within = (a: Box, b: Box, slack = 0): Box => ({
  x0: Math.max(a.x0, b.x0 - slack),
  y0: Math.max(a.y0, b.y0 - slack),
  x1: Math.min(a.x1, b.x1 + slack),
  y1: Math.min(a.y1, b.y1 + slack),
});

/** How long a unit is in it, on the average of both directions. */
export const scaleOf = (m: Matrix): number => Math.hypot(m[0], m[1], m[2], m[3]) / Math.SQRT2;

export type Matrix = readonly [number, number, number, number, number, number];

/** First `b`, then `a`, as PDF and canvas write it. */
export const times = (a: Matrix, b: ArrayLike<number>): Matrix => [
  a[0] * b[0]! + a[2] * b[1]!,
  a[1] * b[0]! + a[3] * b[1]!,
  a[0] * b[2]! + a[2] * b[3]!,
  a[1] * b[2]! + a[3] * b[3]!,
  a[0] * b[4]! + a[2] * b[5]! + a[4],
  a[1] * b[4]! + a[3] * b[5]! + a[5],
];

/** Turns a page as its file says and puts its upper left corner at 0 0, y down. */
export function upright(
  [x0, y0, x1, y1]: readonly number[],
  rotate: number,
): { matrix: Matrix; width: number; height: number } {
  const [width, height] = [x1! - x0!, y1! - y0!];
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return { matrix: [0, 1, 1, 0, -y0!, -x0!], width: height, height: width };
    case 180:
      return { matrix: [-1, 0, 0, 1, x1!, -y0!], width, height };
    case 270:
      return { matrix: [0, -1, -1, 0, y1!, x1!], width: height, height: width };
    default:
      return { matrix: [1, 0, 0, -1, -x0!, y1!], width, height };
  }
}

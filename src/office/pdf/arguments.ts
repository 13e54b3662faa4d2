// What pdf.js gives with each of its drawing operations.
import type { Matrix } from '../page/matrix.ts';
import type { Run } from './text.ts';

/** The arguments of each operation that matters here, as pdf.js gives them. */
export interface Arguments {
  save: [];
  restore: [];
  transform: Matrix;
  setGState: [[string, unknown][]];
  setLineWidth: [number];
  setFillRGBColor: [string];
  setStrokeRGBColor: [string];
  setFillColorN: unknown[];
  setStrokeColorN: unknown[];
  setFillTransparent: [];
  setStrokeTransparent: [];
  beginText: [];
  setTextMatrix: [Float32Array];
  moveText: [number, number];
  setLeadingMoveText: [number, number];
  nextLine: [];
  setFont: [string, number];
  setCharSpacing: [number];
  setWordSpacing: [number];
  setHScale: [number];
  setLeading: [number];
  setTextRise: [number];
  setTextRenderingMode: [number];
  showText: [Run];
  clip: [];
  eoClip: [];
  constructPath: [number, [Float32Array | null], Float32Array | null];
  shadingFill: unknown[];
  paintImageXObject: unknown[];
  paintImageMaskXObject: unknown[];
  paintInlineImageXObject: unknown[];
  paintSolidColorImageMask: unknown[];
  paintFormXObjectBegin: [Float32Array | null, Float32Array | null];
  paintFormXObjectEnd: [];
  beginGroup: [{ matrix: ArrayLike<number> | null; bbox: Float32Array | null; smask: object | null }];
  endGroup: unknown[];
  beginAnnotation: [string, readonly number[], Matrix, Matrix, boolean];
  endAnnotation: [];
  beginMarkedContent: unknown[];
  beginMarkedContentProps: [string, unknown];
  endMarkedContent: [];
}

export const toMatrix = (values: ArrayLike<number>): Matrix => [
  values[0]!,
  values[1]!,
  values[2]!,
  values[3]!,
  values[4]!,
  values[5]!,
];

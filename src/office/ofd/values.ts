// The simple types of the standard: numbers, boxes, matrices, rows of offsets.
import type { Box } from '../page/ink.ts';
import type { Matrix } from '../page/matrix.ts';
import { attribute, type Element } from '../xml.ts';

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
/** Millimetres; nothing is larger. */
const LARGEST = 1e6;

/** NaN where it is none, or absurd. */
export function toNumber(text: string | undefined): number {
  const value = text !== undefined && NUMBER.test(text.trim()) ? Number(text) : Number.NaN;
  return Math.abs(value) < LARGEST ? value : Number.NaN;
}

export function numberOf(element: Element, name: string): number | undefined {
  const value = toNumber(attribute(element, name));
  return Number.isNaN(value) ? undefined : value;
}

export function flagOf(element: Element, name: string, otherwise: boolean): boolean {
  const value = attribute(element, name)?.trim().toLowerCase();
  return value === undefined ? otherwise : value === 'true' || value === '1';
}

const numbersOf = (text: string | undefined, count: number): number[] | null => {
  const values = (text?.trim().split(/[\s,]+/) ?? []).slice(0, count).map(toNumber);
  return values.length === count && !values.some(Number.isNaN) ? values : null;
};

/** Null where there is none. */
export function toBox(text: string | undefined): Box | null {
  const values = numbersOf(text, 4);
  if (!values) return null;
  const [x, y, width, height] = values as [number, number, number, number];
  return { x0: x, y0: y, x1: x + Math.max(0, width), y1: y + Math.max(0, height) };
}

export const toMatrix = (text: string | undefined): Matrix | null => numbersOf(text, 6) as Matrix | null;

/** Offsets from sign to sign; `g 3 2.5` stands for 2.5 2.5 2.5. No more than `most`, whatever is claimed. */
export function toOffsets(text: string | undefined, most: number): number[] {
  const offsets: number[] = [];
  const words = text?.trim().split(/[\s,]+/, 3 * most + 3) ?? [];
  for (let i = 0; i < words.length && offsets.length < most; i += 1) {
    const repeated = words[i]!.toLowerCase() === 'g';
    const count = repeated ? Number(words[i + 1]) : 1;
    const value = toNumber(words[repeated ? i + 2 : i]);
    if (repeated) i += 2;
    if (Number.isNaN(value)) continue;
    for (let left = Math.min(count, most - offsets.length); left >= 1; left -= 1) offsets.push(value);
  }
  return offsets;
}

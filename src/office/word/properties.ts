// Small readings of WordprocessingML that every part of the reader needs.
import { attribute, type Element, first } from '../xml.ts';

/** The value of a child such as `<w:numId w:val="3"/>`. */
export function settingOf(parent: Element | undefined, name: string): string | undefined {
  const child = first(parent, name);
  return child && attribute(child, 'val');
}

/** A switch: there without a value means on. Undefined where it is not there. */
export function switched(parent: Element | undefined, name: string): boolean | undefined {
  const child = first(parent, name);
  if (!child) return undefined;
  const value = attribute(child, 'val');
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** A whole number from `least` to `most`; `fallback` where there is none. */
export function wholeNumber(value: string | undefined, fallback: number, least: number, most: number): number {
  const number = value === undefined ? Number.NaN : Number(value);
  return Number.isInteger(number) ? Math.min(most, Math.max(least, number)) : fallback;
}

/** Of alternatives for programs of different age the newest: it says the same as the others. */
export const newest = (alternates: Element): Element | undefined =>
  first(alternates, 'Choice') ?? first(alternates, 'Fallback');

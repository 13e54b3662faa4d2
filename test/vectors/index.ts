// Every hostile or broken sample, with what reading it must end in.
import { CONTAINERS } from './containers.ts';
import { HUGE } from './huge.ts';
import { MACROS } from './macros.ts';
import { MARKUP } from './markup.ts';
import { NUMBERS } from './numbers.ts';
import { OLE } from './ole.ts';
import { OUTSIDE } from './outside.ts';
import { TEXTS } from './texts.ts';
import type { Vector } from './vector.ts';

export const HOSTILE: readonly Vector[] = [
  ...CONTAINERS,
  ...HUGE,
  ...MACROS,
  ...MARKUP,
  ...NUMBERS,
  ...OLE,
  ...OUTSIDE,
  ...TEXTS,
];

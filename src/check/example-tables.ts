// Figures that examples of several rules start from.
import type { Sketch } from './rule.ts';

/** Three requests of natural persons, received and granted within the year. */
export const THREE_GRANTED: NonNullable<Sketch['cells']> = {
  'requests.received.individual': 3,
  'requests.received.total': 3,
  'requests.granted.individual': 3,
  'requests.granted.total': 3,
  'requests.total.individual': 3,
  'requests.total.total': 3,
};

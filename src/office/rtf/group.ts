// What holds within a pair of braces: where its text goes, and how the text is set. A group begins with what holds around it.
import type { FlowNode } from '../flow.ts';
import type { FlowBuilder } from './builder.ts';

export interface Group {
  /** Where its text goes; null where nobody sees it. */
  out: FlowBuilder | null;
  /** Where text boxes in it go, seen or not. */
  host: FlowBuilder | null;
  /** What its text is: of the font table, a number in front of a paragraph, or just text. */
  role: 'text' | 'numeral' | 'fonts';
  /** What to do with what was written, where the group has a builder of its own. */
  end: ((nodes: FlowNode[]) => void) | null;
  nestedRow: boolean;
  hidden: boolean;
  deleted: boolean;
  raised: boolean;
  inTable: boolean;
  level: number;
  font: number;
  /** The font of Chinese characters, and whether it is in force. */
  wideFont: number | null;
  wide: boolean;
  /** How many characters after \u stand for it in programs that know no Unicode. */
  fallback: number;
}

/** What holds before anything is said. */
export const outermost = (body: FlowBuilder): Group => ({
  out: body,
  host: body,
  role: 'text',
  end: null,
  nestedRow: false,
  hidden: false,
  deleted: false,
  raised: false,
  inTable: false,
  level: 0,
  font: 0,
  wideFont: null,
  wide: false,
  fallback: 1,
});

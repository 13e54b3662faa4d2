// What every kind of question ends in: the reply for a chat, and the data of `ask --json` beside it.
import type { Reply } from '../../../src/model/reply.ts';
import type { AskSource } from './words-place.ts';

export type AskStatus = 'answered' | 'ambiguous' | 'not-found' | 'not-understood' | 'declined';

/** One number of an answer. What is not known has none. */
export interface AskValue {
  /** The body, or what a figure over several bodies is of (南通各县). */
  agency: string;
  year: number;
  metric: string;
  value: number;
  unit: string;
  numerator?: number;
  denominator?: number;
  /** Whose figures make up this one, of figures over several reports. */
  over?: string;
}

export interface Answered {
  status: AskStatus;
  reply: Reply;
  /** What was asked for comes first. */
  values: AskValue[];
  choices?: string[];
  sources: AskSource[];
}

/** Numbers of the running text are in quotations only, so that there are no values. */
export interface WordsAnswer extends Answered {
  status: 'answered' | 'not-found';
  values: [];
}

/** The JSON of `ask`; `text` is the reply as the terminal writes it. */
export function askJson({ status, values, choices = [], sources }: Answered, text: string) {
  return { status, text, values, choices, sources };
}

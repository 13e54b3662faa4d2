// A question, or a word of an entry, as both are compared: one width and script, no marks and blanks, one name for the report.
import { compact, normalise } from '../../text/normalise.ts';
import { REPORT_NAMES } from './words.ts';

export const plainWords = (said: string): string =>
  compact(normalise(said).text).replace(/啥/g, '什么').replace(REPORT_NAMES, '年报');

// Section one has a part for each field of the work: （四）平台建设。 What belongs to the part whose heading has a word in it.
import type { Sentence } from './sentences.ts';

const STYLES = [
  /^\([一二三四五六七八九十]+\)/,
  /^[一二三四五六七八九十]+是/,
  /^[一二三四五六七八九十]+、/,
  /^\d+[.、](?!\d)/,
  /^第[一二三四五六七八九十]+[,、]/,
];
/** Of a paragraph its heading: up to the first mark, and no longer than that. */
const HEADING = /^[^。:,;]{1,24}/;

/** A heading without a number: 主动公开方面。 */
const BARE = /^[^。,;:]{2,10}(?:方面|情况)[。:]/;

/** The sentences of the first part whose heading is about `subject`; none where no heading is. */
export function partAbout(sentences: readonly Sentence[], subject: RegExp): Sentence[] {
  const heads = sentences.filter((one, at) => one.paragraph !== sentences[at - 1]?.paragraph);
  const style = STYLES.find(pattern => heads.filter(one => pattern.test(one.text)).length > 1);
  const begins = (one: Sentence) => style?.test(one.text) || BARE.test(one.text);
  const head = heads.find(one => begins(one) && subject.test(HEADING.exec(one.text)?.[0] ?? ''));
  if (!head) return [];
  const next = heads.find(one => one.paragraph > head.paragraph && begins(one));
  return sentences.filter(one => one.paragraph >= head.paragraph && one.paragraph < (next?.paragraph ?? Infinity));
}

// A sentence that a page's width broke where too few lines show that width (three lines of text above a table) is put
// together again before it is read.
import type { ClaimText } from './reader.ts';

/** Columns from which a line may have been broken at a page's width. */
const NARROWEST = 56;
const ENDS = /[。.!?;:；：！？”)》>|]\s*$/;
const BEGINS = /^(?:\s{2,}|\t|[一二三四五六七八九十]+\s*[、.是]|\([一二三四五六七八九十\d]+\)|\d+\s*[.、]|#)/;

export function whole(paragraphs: readonly ClaimText[]): ClaimText[] {
  const out: ClaimText[] = [];
  let line = 0;
  for (const paragraph of paragraphs) {
    const last = out.at(-1);
    if (last && last.section === paragraph.section && paragraph.place.line === line + 1 && isBroken(last, paragraph))
      out[out.length - 1] = joined(last, paragraph);
    else out.push(paragraph);
    line = paragraph.joints?.at(-1)?.line ?? paragraph.place.line;
  }
  return out;
}

function isBroken(one: ClaimText, next: ClaimText): boolean {
  if (ENDS.test(one.text) || BEGINS.test(next.text)) return false;
  const from = one.joints?.at(-1)?.at ?? 0;
  let columns = 0;
  for (const char of one.raw.slice(from).trimEnd()) columns += char > '\u2e7f' ? 2 : 1;
  return columns >= NARROWEST;
}

function joined(one: ClaimText, next: ClaimText): ClaimText {
  const text = one.text.trimEnd();
  const raw = one.raw.slice(0, one.map[text.length]);
  const move = (joint: { at: number; line: number; start: number }) => ({ ...joint, at: joint.at + raw.length });
  return {
    ...one,
    text: text + next.text,
    raw: raw + next.raw,
    map: [...one.map.slice(0, text.length), ...next.map.map(offset => offset + raw.length)],
    joints: [
      ...(one.joints ?? []),
      { at: raw.length, line: next.place.line, start: next.place.start },
      ...(next.joints ?? []).map(move),
    ],
    place: { ...one.place, end: next.place.end },
  };
}

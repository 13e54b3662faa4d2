// Paragraphs whose lines a page's width broke, where the parser could not tell that width (a few lines above a table): put
// together again, with the way back to the author's own characters.

export interface MappedText {
  section: number;
  /** Normalised, and the author's own characters with the offsets between them. */
  text: string;
  raw: string;
  map: readonly number[];
  place: { line: number; start: number; end: number };
  joints?: readonly { at: number; line: number; start: number }[];
}

/** Columns from which a line may have been broken at a page's width. */
const NARROWEST = 56;
const ENDS = /(?:(?<!\d)\.|[。!?:：！？”)》>|])\s*$/;
const BEGINS = /^(?:\s{2,}|\t|[一二三四五六七八九十]+\s*[、.是]|\([一二三四五六七八九十\d]+\)|\d+\s*[.、](?!\d)|#)/;

export function mended<T extends MappedText>(paragraphs: readonly T[]): T[] {
  const out: T[] = [];
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

function isBroken(one: MappedText, next: MappedText): boolean {
  if (BEGINS.test(next.text)) return false;
  // No paragraph begins with a comma.
  if (!/^\s*[,，、;；。)）」”]/.test(next.text) && ENDS.test(one.text)) return false;
  const from = one.joints?.at(-1)?.at ?? 0;
  let columns = 0;
  for (const char of one.raw.slice(from).trimEnd()) columns += char > '\u2e7f' ? 2 : 1;
  return columns >= NARROWEST;
}

function joined<T extends MappedText>(one: T, next: T): T {
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

/** Where the author's characters between two offsets of `raw` stand in the original. */
export function placeWithin(
  { place, joints }: Pick<MappedText, 'place' | 'joints'>,
  from: number,
  to: number,
): { line: number; start: number; end: number } {
  const offset = (at: number): number => {
    const joint = joints?.findLast(one => one.at <= at);
    return joint ? joint.start + at - joint.at : place.start + at;
  };
  return { line: joints?.findLast(one => one.at <= from)?.line ?? place.line, start: offset(from), end: offset(to) };
}

// A passage of a text around the words that were found, in the author's own characters; only a line break becomes a blank.
import { folded } from './words.ts';

export interface Snippet {
  parts: { text: string; hit: boolean }[];
  /** True where the text goes on before the first part, and behind the last. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Characters of a snippet, before it is moved to the ends of sentences. */
const LENGTH = 80;
/** How far its ends are moved to where a sentence begins or ends. */
const SLACK = 16;

interface Hit {
  start: number;
  end: number;
  word: string;
}

/** `words` in folded form (words.ts). Null where none of them stands in the text. */
export function snippet(text: string, words: readonly string[]): Snippet | null {
  const { text: plain, map } = folded(text);
  const hits = merged(hitsIn(plain, telling(words)));
  if (hits.length === 0) return null;
  const [from, to] = windowAround(plain, hits);
  const parts: Snippet['parts'] = [];
  let at = from;
  const take = (end: number, hit: boolean) => {
    const piece = text.slice(map[at], map[end]).replace(/\s+/g, ' ');
    if (piece !== '') parts.push({ text: piece, hit });
    at = end;
  };
  for (const { start, end } of hits) {
    if (end <= from || start >= to) continue;
    take(Math.max(start, from), false);
    take(Math.min(end, to), true);
  }
  take(to, false);
  return { parts, cutBefore: plain.slice(0, from).trim() !== '', cutAfter: plain.slice(to).trim() !== '' };
}

/** The beginning of a text, where no word is to be shown in it. */
export function opening(text: string): Snippet {
  const { text: plain, map } = folded(text);
  const from = plain.length - plain.trimStart().length;
  const to = sentenceEnd(plain, from + LENGTH, from);
  const shown = text.slice(map[from], map[to]).replace(/\s+/g, ' ').trimEnd();
  return {
    parts: shown === '' ? [] : [{ text: shown, hit: false }],
    cutBefore: false,
    cutAfter: plain.slice(to).trim() !== '',
  };
}

/** Single characters (的, 了) say nothing where there are longer words to be marked. */
function telling(words: readonly string[]): string[] {
  const long = words.filter(word => word.length > 1);
  return long.length > 0 ? long : [...words];
}

function hitsIn(plain: string, words: string[]): Hit[] {
  return words.flatMap(word => {
    const hits: Hit[] = [];
    for (let start = plain.indexOf(word); start >= 0; start = plain.indexOf(word, start + word.length)) {
      const end = start + word.length;
      if (!splitsNumber(plain, start, end)) hits.push({ start, end, word });
    }
    return hits;
  });
}

function splitsNumber(plain: string, start: number, end: number): boolean {
  const cuts = (at: number) => /\d/.test(plain[at - 1] ?? '') && /\d/.test(plain[at] ?? '');
  return cuts(start) || cuts(end);
}

/** Overlapping and touching hits become one. */
function merged(hits: Hit[]): (Hit & { words: Set<string> })[] {
  const out: (Hit & { words: Set<string> })[] = [];
  for (const hit of hits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && hit.start <= last.end) {
      last.end = Math.max(last.end, hit.end);
      last.words.add(hit.word);
    } else out.push({ ...hit, words: new Set([hit.word]) });
  }
  return out;
}

/** The stretch with the most of the words in it, long ones weighing more; the first of several. */
function windowAround(plain: string, hits: { start: number; end: number; words: Set<string> }[]): [number, number] {
  let best = { value: -1, start: 0, end: 0 };
  for (const [at, { start }] of hits.entries()) {
    const inside = hits.slice(at).filter(hit => hit.end <= start + LENGTH);
    const words = new Set(inside.flatMap(hit => [...hit.words]));
    const value = [...words].reduce((sum, word) => sum + word.length, 0);
    if (value > best.value) best = { value, start, end: inside.at(-1)?.end ?? start + LENGTH };
  }
  const room = Math.max(0, LENGTH - (best.end - best.start));
  const from = sentenceStart(plain, Math.max(0, best.start - Math.floor(room / 3)), best.start);
  const to = sentenceEnd(plain, from + LENGTH, best.end);
  // Both units of a rare character lead back to its beginning: it is never cut apart.
  return [from, to];
}

/** A sentence that begins near `from`, and not behind the first hit. */
function sentenceStart(plain: string, from: number, hit: number): number {
  if (from === 0) return 0;
  const near = plain.slice(Math.max(0, from - SLACK), hit);
  const ends = [...near.matchAll(/[。；！？;\n]\s*/g)];
  const last = ends.at(-1);
  return last ? Math.max(0, from - SLACK) + last.index + last[0].length : from;
}

/** Where a sentence, or else a part of one, ends near `to`, and not before the last hit. */
function sentenceEnd(plain: string, to: number, hit: number): number {
  if (to >= plain.length) return plain.length;
  const start = Math.max(hit, to - SLACK);
  const near = plain.slice(start, Math.max(hit, to));
  const end = Math.max(near.search(/[。；！？;\n][^。；！？;\n]*$/), near.search(/[，,、][^，,、]*$/));
  if (end >= 0) return start + end + 1;
  // Else not in the middle of a number.
  const rest = /^[\d.]*/.exec(plain.slice(Math.max(hit, to)))?.[0] ?? '';
  return Math.max(hit, to) + rest.length;
}

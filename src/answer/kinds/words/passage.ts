// A passage to be quoted: whole sentences of one section, shortened politely where they are long.
import type { Sentence } from './sentences.ts';

export interface Passage {
  section: number;
  /** What is shown; `…` where something was left out. */
  text: string;
  /** The author's own characters of all of it. */
  quote: string;
  /** The original is in traditional characters or has pinyin in it, `text` is in simplified ones. */
  converted: boolean;
  /** The original has spoilt characters here; they are shown as they are. */
  garbled: boolean;
}

/** More of it is not read in a chat. */
export const LONGEST = 600;
const SENTENCE = 160;
/** So much says what is meant without what stands before it. */
const ENOUGH = 50;

interface Shape {
  /** Characters of the whole, and of one sentence. */
  longest?: number;
  sentence?: number;
  /** What each sentence is quoted for: where it is cut, this stays. */
  hit?: RegExp;
}

/** Of sentences in the order of the report, all of one section; null of none. What is left out between them is marked. */
export function passageOf(sentences: readonly Sentence[], all: readonly Sentence[], shape: Shape = {}): Passage | null {
  const first = sentences[0];
  if (!first) return null;
  const { longest = LONGEST, hit } = shape;
  const room = Math.max(40, Math.min(shape.sentence ?? SENTENCE, Math.floor(longest / sentences.length)));
  const total = sentences.reduce((sum, one) => sum + one.text.length, 0);
  const converted = sentences.some(isConverted);
  let text = '';
  let before = -1;
  let paragraph = first.paragraph;
  for (const sentence of sentences) {
    const at = all.indexOf(sentence);
    const gap = before >= 0 && at > before + 1 && !text.endsWith('…') ? '…' : '';
    const shown = tidy(converted ? sentence.text : sentence.raw);
    const piece = total <= longest && !shape.sentence ? shown : shorten(shown, room, hit);
    text += `${gap}${sentence.paragraph === paragraph ? '' : '\n'}${gap !== '' && piece.startsWith('…') ? piece.slice(1) : piece}`;
    ({ paragraph } = sentence);
    before = at;
  }
  return {
    ...{ section: first.section, text, converted, garbled: SPOILT.test(text) },
    quote: sentences.map(({ raw }) => tidy(raw)).join(''),
  };
}

/** A lost byte, or what is left of pinyin behind one. */
const SPOILT = /\?[!a-zà-ǜ]|\ufffd/;
const HAN = /[^\p{Script=Han}]/gu;

/** Simplified characters, or pinyin taken out: not what the author wrote, sign by sign. */
const isConverted = ({ raw, text }: Sentence): boolean =>
  raw.replace(HAN, '') !== text.replace(HAN, '') ||
  (raw.match(/[a-zà-ǜ]\)/gi) ?? []).length > (text.match(/[a-zà-ǜ]\)/gi) ?? []).length;

const tidy = (text: string): string =>
  text
    .replace(/^#+\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** To whole clauses around what is looked for, else from the beginning. */
export function shorten(text: string, longest: number, hit?: RegExp): string {
  if (text.length <= longest) return text;
  const clauses = text.match(/[^,，;；:：。]*[,，;；:：。]*/g)!.filter(clause => clause !== '');
  let from = Math.max(0, hit ? clauses.findIndex(clause => hit.test(clause)) : 0);
  let to = from + 1;
  const length = () => clauses.slice(from, to).join('').length;
  while (to < clauses.length && length() + clauses[to]!.length <= longest) to += 1;
  while (from > 0 && length() < ENOUGH && length() + clauses[from - 1]!.length <= longest) from -= 1;
  // Within one clause as long as that.
  let piece = clauses.slice(from, to).join('');
  if (piece.length > longest * 2) piece = piece.slice(0, longest);
  if (to >= clauses.length) return `${from > 0 ? '…' : ''}${piece}`;
  return `${from > 0 ? '…' : ''}${piece.replace(/[,，;；:：、]+$/, '')}…`;
}

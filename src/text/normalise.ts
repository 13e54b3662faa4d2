// What a report means, character by character, with a map back to what its author wrote. Named steps, in order:
// width (NFKC: full width, Kangxi radicals, ㈠; 2① and 2¹ are 2 with a mark), script (traditional to simplified), wording (資訊 → 信息), pinyin
// (報(bào)告 → 報告), spaces (no-break and ideographic ones become blanks; zero-width ones go).
import { simplifyChar } from './simplify.ts';

export interface Normalised {
  text: string;
  /** Offset in the original of the character that each unit of `text` came from; one more for the end. */
  map: number[];
}

const PLAIN = /^[\x20-\x7e\u4e00-\u9fff\n\t]*$/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const SYLLABLE =
  /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|ue|ui|uo|ve|er|a|o|e|i|u|v)$|^(m|n|ng)$/;

/** A bracket with a syllable right behind a Chinese character; its tone may be a combining mark. */
const ANNOTATION = /(?<=\p{Script=Han})\(((?:[a-zà-ǜḿɡ]|\p{Mn}){1,8})\)/gu;

const widthCache = new Map<string, string>();

function widthOf(char: string): string {
  let out = widthCache.get(char);
  if (out === undefined) {
    // ① is the number of a label, 1. — never a figure.
    if (/[\u2460-\u2473]/.test(char)) out = `${char.normalize('NFKC')}.`;
    else
      out = INVISIBLE.test(char)
        ? ''
        : /\s/.test(char) && char !== '\n' && char !== '\t'
          ? ' '
          : char.normalize('NFKC');
    widthCache.set(char, out);
  }
  return out;
}

/** Marks of notes; behind a figure they must not read as more digits of it. */
const MARK = /[¹²³⁰⁴-⁹①-⑳]/;
const DIGIT = /[0-9０-９]/;

/** Is this a pinyin syllable as the mirror sites put behind a character: lower case, with or without its tone? */
export function isPinyin(letters: string): boolean {
  const bare = letters
    .normalize('NFD')
    .replace(/\u0308/g, '')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ɡ/g, 'g');
  return SYLLABLE.test(bare.replace(/ü/g, 'v'));
}

function widthAndScript(original: string): Normalised {
  let text = '';
  const map: number[] = [];
  let offset = 0;
  let behindFigure = false;
  for (const char of original) {
    const marks: boolean = behindFigure && MARK.test(char);
    const out = marks ? `(${char.normalize('NFKC')})` : char.charCodeAt(0) < 0x7f && char >= ' ' ? char : widthOf(char);
    behindFigure = marks || DIGIT.test(char);
    for (const unit of out) {
      text += unit.length === 1 ? simplifyChar(unit) : unit;
      for (let i = 0; i < unit.length; i++) map.push(offset);
    }
    offset += char.length;
  }
  map.push(original.length);
  return { text, map };
}

function withoutPinyin(input: Normalised): Normalised {
  if (!input.text.includes('(')) return input;
  let text = '';
  const map: number[] = [];
  let last = 0;
  for (const match of input.text.matchAll(ANNOTATION)) {
    if (!isPinyin(match[1] ?? '')) continue;
    text += input.text.slice(last, match.index);
    for (let i = last; i < match.index; i++) map.push(input.map[i]!);
    last = match.index + match[0].length;
  }
  if (last === 0) return input;
  text += input.text.slice(last);
  for (let i = last; i < input.map.length; i++) map.push(input.map[i]!);
  return { text, map };
}

/** Taiwan wordings that stand in mirrored reports; same length, so the map stays. */
const withMainlandWording = (text: string): string => text.replace(/资讯/g, '信息');

/** All steps. The map has one entry more than the text has units. */
export function normalise(original: string): Normalised {
  const plain = PLAIN.test(original);
  const steps = withoutPinyin(plain ? plainly(original) : widthAndScript(original));
  return { text: withMainlandWording(steps.text), map: steps.map };
}

function plainly(original: string): Normalised {
  let text = '';
  for (const char of original) text += simplifyChar(char);
  return { text, map: Array.from({ length: original.length + 1 }, (_, i) => i) };
}

/** Only what a label is told by: Chinese characters, letters and digits, in normalised form. */
export function compact(normalised: string): string {
  return normalised.replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');
}

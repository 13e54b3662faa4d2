// One slip of the pen: which body or figure may be meant by words that are almost its name. What is found is asked back.
import { readBodyName } from '../../text/body-name.ts';
import { shortPlace } from '../../text/places.ts';
import { edits } from '../../text/similarity.ts';
import type { HeldBody } from '../select.ts';
import { FIGURE_PHRASES } from './lexicon.ts';

export interface Repair {
  text: string;
  /** What is taken to be meant. */
  meant: string;
}

const MOST = 6;
const figures = new Set(FIGURE_PHRASES);

/** Readings of `text` with the unknown part, from `start` to `end`, put right; the words around it may belong to the name. */
export function repairsOf(text: string, start: number, end: number, held: HeldBody[]): Repair[] {
  const names = byFirst(held);
  const found = new Map<string, Repair>();
  // The first character is seldom the wrong one, and two names of two characters are soon alike.
  for (let from = Math.max(0, end - LONGEST); from <= start; from++) {
    for (const name of names.get(text[from]!) ?? []) {
      for (const length of [name.length, name.length - 1, name.length + 1]) {
        if (length < 3 || from + length < end || from + length > text.length) continue;
        if (!isSlip(text.slice(from, from + length), name)) continue;
        const repaired = text.slice(0, from) + name + text.slice(from + length);
        found.set(repaired, { text: repaired, meant: name });
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => b.meant.length - a.meant.length || (a.text < b.text ? -1 : 1))
    .slice(0, MOST);
}

const LONGEST = 20;
const known = new WeakMap<HeldBody[], Map<string, string[]>>();

function byFirst(held: HeldBody[]): Map<string, string[]> {
  const before = known.get(held);
  if (before) return before;
  const names = new Map<string, string[]>();
  for (const name of new Set([...namesOf(held), ...FIGURE_PHRASES])) {
    if (name.length < 3) continue;
    const list = names.get(name[0]!);
    if (list) list.push(name);
    else names.set(name[0]!, [name]);
  }
  known.set(held, names);
  return names;
}

function isSlip(written: string, name: string): boolean {
  // 启东市长 is not 启东市 with a slip; a figure's last character may be the one that matters.
  const isWhole = written.at(-1) === name.at(-1);
  if (!isWhole && (written.length > name.length || figures.has(name))) return false;
  return alikeAtAnEnd(written, name) && edits(written, name) === 1;
}

function namesOf(held: HeldBody[]): string[] {
  const names = held.flatMap(({ agency, region }) => {
    const { plain, place, unit } = readBodyName(agency, region);
    const short = shortPlace(place);
    const written =
      unit.kind === 'bureau'
        ? [unit.written, unit.key]
        : unit.kind === 'office'
          ? ['人民政府办公室', '政府办公室', '政府办']
          : ['人民政府', '政府', ''];
    return [plain, ...written.flatMap(one => [place + one, short + one])];
  });
  return [...new Set(names)];
}

/** One edit leaves two halves of which one is untouched: a quick look before counting. */
function alikeAtAnEnd(written: string, name: string): boolean {
  const half = Math.floor(Math.min(written.length, name.length) / 2);
  return written.slice(0, half) === name.slice(0, half) || written.slice(-half) === name.slice(-half);
}

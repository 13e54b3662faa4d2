// Law and form questions: the entries of corpus/knowledge, and which of them a question asks for. What asks for the figures of
// a body is none of them; words that no entry knows make a question doubtful, and a doubtful one has no answer here.
import { done, failed, type Result } from '../model/result.ts';
import type { Files } from '../ports/files.ts';
import { type Entry, readEntry } from './knowledge/entry.ts';
import { lengthOf, type Span, spansOf, without } from './knowledge/match.ts';
import { plainWords } from './knowledge/plain-words.ts';
import { COUNTING_ASKED, FIGURES_ASKED, FILLERS, YEAR_SAID } from './knowledge/words.ts';

export type { Entry } from './knowledge/entry.ts';

export interface Knowledge {
  entries: Entry[];
  /** Every two characters that stand side by side in an entry: what is known of a question beside the words asked for. */
  known: Set<string>;
}

/** Ends every answer about law and forms. Our own rates and the bot's own ways have no authority that explains them. */
export const CAUTION = '仅供参考，以主管部门解释为准。';

const LIMIT = 20_000;
/** Characters of a question that may be left unexplained. */
const MOST_UNKNOWN = 3;

/** Where the folder or a file of it cannot be read, or is no entry, that is told. */
export async function readKnowledge(files: Files, folder: string): Promise<Result<Knowledge>> {
  const listed = await files.list(folder);
  if (!listed.ok) return listed;
  const entries: Entry[] = [];
  for (const { path } of listed.value.filter(one => one.path.endsWith('.md'))) {
    const bytes = await files.read(files.join(folder, path), LIMIT);
    if (!bytes.ok) return bytes;
    const entry = readEntry(new TextDecoder().decode(bytes.value));
    if ('fault' in entry) return failed('unreadable-file', `知识条目“${path}”读不了：${entry.fault}。`);
    entries.push(entry);
  }
  return done(knowledgeOf(entries));
}

export function knowledgeOf(entries: Entry[]): Knowledge {
  const words = entries.flatMap(({ title, text, samples, asks }) => [
    ...[title, text, ...samples].map(plainWords),
    ...asks.flatMap(ask => [...ask.groups.flat(), ...ask.without]),
  ]);
  return { entries, known: new Set(words.flatMap(pairsOf)) };
}

const pairsOf = (words: string): string[] => Array.from(words.slice(1), (_, at) => words.slice(at, at + 2));

/** The paragraphs of an answer. */
export function answerOf({ text, basis, kind }: Entry): string[] {
  const told = [...text.split('\n'), `依据：${basis}。`];
  return kind === 'rate' || kind === 'about' ? told : [...told, CAUTION];
}

/** The entry that a question asks for; null where it asks for none, or for two alike. */
export function knowledgeFor(knowledge: Knowledge, question: string): Entry | null {
  const [best, second] = fitting(knowledge, question);
  return best && (!second || best.covered > second.covered) ? best.entry : null;
}

export interface Fitting {
  entry: Entry;
  /** Characters of the question that its words cover. */
  covered: number;
}

/** Every entry that a question may ask for, the best first. */
export function fitting({ entries, known }: Knowledge, question: string): Fitting[] {
  const words = plainWords(question);
  if (FIGURES_ASKED.test(words.replace(COUNTING_ASKED, ''))) return [];
  const found: Fitting[] = [];
  for (const entry of entries) {
    const best = entry.asks
      .map(ask => spansOf(ask, words) ?? [])
      .reduce((most, spans) => (lengthOf(spans) > lengthOf(most) ? spans : most), []);
    if (best.length > 0 && explained(entry, words, best, known)) found.push({ entry, covered: lengthOf(best) });
  }
  return found.sort((a, b) => b.covered - a.covered);
}

/**
 * Is the rest of the question understood, too? A year means a report, unless the entry is about years; of what stands before the
 * words asked for no two characters in a row may be unknown, for there stands the name of a body.
 */
function explained({ aboutYears }: Entry, question: string, asked: Span[], known: Set<string>): boolean {
  const rest = without(question, asked);
  const hasYear = rest.search(YEAR_SAID) >= 0;
  if (hasYear && !aboutYears) return false;
  const isKnown = (at: number) => known.has(question.slice(at, at + 2)) || known.has(question.slice(at - 1, at + 1));
  const unknown = [YEAR_SAID, FILLERS]
    .reduce((left, words) => left.replace(words, blank), rest)
    .replace(/\S/g, (char, at: number) => (isKnown(at) ? ' ' : char));
  const before = unknown.slice(0, Math.min(...asked.map(([from]) => from)));
  const most = hasYear ? 1 : MOST_UNKNOWN;
  return unknown.replaceAll(' ', '').length <= most && !/\S{2}/.test(before);
}

const blank = (word: string): string => ' '.repeat(word.length);

// Which words of an index a term of a query stands for.
import type { SearchTerm } from '../ports/search.ts';

export interface Vocabulary {
  has(word: string): boolean;
  words(): Iterable<string>;
}

/**
 * The word itself where some report has it; else, or where all words around it are meant, those that contain it; else the
 * longer ones that it contains: a word may be cut otherwise in a short query than in a text. Sorted.
 */
export function meant({ word, inside }: SearchTerm, vocabulary: Vocabulary): string[] {
  if (vocabulary.has(word) && !inside) return [word];
  // A number inside a longer one is another number.
  if (/^[\d.]+$/.test(word)) return vocabulary.has(word) ? [word] : [];
  const around: string[] = [];
  const within: string[] = [];
  for (const other of vocabulary.words()) {
    if (other.includes(word)) around.push(other);
    else if (other.length >= 2 && word.includes(other)) within.push(other);
  }
  return (around.length > 0 ? around : within).sort();
}

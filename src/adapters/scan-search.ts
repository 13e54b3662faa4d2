// The search port by going through every word of every entry. Keeps nothing on disk. It is what other engines are compared
// with, and good enough for a handful of reports.
import type { SearchIndex } from '../ports/search.ts';
import { type Facts, type Field, factsOf, fieldsOf, type Match, type Matches, rank } from './search-ranking.ts';
import { meant } from './search-terms.ts';

export function scanSearch(): SearchIndex {
  const held = new Map<string, { facts: Facts; fields: [Field, string[]][] }>();

  function matchesOf(words: string[]): Matches {
    const matches: Matches = new Map();
    for (const { facts, fields } of held.values()) {
      const found = words
        .map((word): Match => ({ word, at: placesOf(word, fields) }))
        .filter(({ at }) => at.length > 0);
      if (found.length > 0) matches.set(facts, found);
    }
    return matches;
  }

  return {
    get size() {
      return held.size;
    },
    stamps: () => new Map([...held].map(([hash, { facts }]) => [hash, facts.stamp])),
    put(entries) {
      for (const entry of entries) held.set(entry.hash, { facts: factsOf(entry), fields: fieldsOf(entry) });
    },
    remove(hashes) {
      for (const hash of hashes) held.delete(hash);
    },
    query(query) {
      const words = new Set([...held.values()].flatMap(({ fields }) => fields.flatMap(([, all]) => all)));
      const vocabulary = { has: (word: string) => words.has(word), words: () => words };
      const terms = query.terms.map(term => matchesOf(meant(term, vocabulary)));
      return rank(
        [...held.values()].map(({ facts }) => facts),
        terms,
        query,
      );
    },
    load: async () => {},
    persist: async () => {},
  };
}

function placesOf(word: string, fields: [Field, string[]][]): number[] {
  return fields.flatMap(([field, all]) => {
    const often = all.filter(one => one === word).length;
    return often > 0 ? [field, often] : [];
  });
}

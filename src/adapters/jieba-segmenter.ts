// The segmenter port on jieba. The dictionary (5 MB) is loaded when the first text is cut, since most calls of the command
// line cut none. Without its guesses at unknown words (HMM): it guesses one and the same word differently in a report and in
// a short query, and the two would not meet.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';
import type { Segmenter } from '../ports/segmenter.ts';

const require = createRequire(import.meta.url);

/** Enough for a word to win over its parts. */
const FREQUENCY = 10_000;

/** `words` are cut as one, beside the dictionary's own. */
export function jiebaSegmenter(words: readonly string[]): Segmenter {
  let jieba: Jieba | undefined;

  function load(): Jieba {
    const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
    const made = Jieba.withDict(readFileSync(require.resolve('@node-rs/jieba/dict.txt')));
    if (words.length > 0) made.loadDict(Buffer.from(words.map(word => `${word} ${FREQUENCY} n\n`).join('')));
    return made;
  }

  // jieba tells of the words inside a word those of two and three characters; 规范性文件 in 行政规范性文件 would be lost.
  const within = new Map(words.map(word => [word, words.filter(one => one.length > 3 && isInside(one, word))]));
  const { version } = require('@node-rs/jieba/package.json') as { version: string };
  const edition = createHash('sha256')
    .update([version, FREQUENCY, ...words].join('\n'))
    .digest('hex')
    .slice(0, 16);
  return {
    edition,
    cut(run) {
      jieba ??= load();
      return jieba.cutForSearch(run, false).flatMap(word => [word, ...(within.get(word) ?? [])]);
    },
  };
}

const isInside = (short: string, long: string): boolean => short !== long && long.includes(short);

// nianbao search: reports found by words, for a person or as JSON.
import { performance } from 'node:perf_hooks';
import type { App } from '../../src/app.ts';
import { render } from '../platforms/terminal/render.ts';
import { searchJson, searchReply } from '../present/search-answer.ts';
import type { Console } from './console.ts';

export interface SearchCall {
  words: string;
  json: boolean;
  limit: number;
  /** Nothing but the corpus: no uploads. */
  corpusOnly: boolean;
}

export async function search(
  { words, json, limit, corpusOnly }: SearchCall,
  app: App,
  console: Console,
): Promise<number> {
  const corpus = await app.importCorpus();
  if (!corpus.ok) {
    console.complain(corpus.failure.message);
    return 2;
  }
  await app.indexReports(({ done, of }) => console.progress(`正在建立索引 ${done}/${of}`));
  console.progress('');
  const started = performance.now();
  const answer = await app.search(words, { limit, corpusOnly });
  const tookMs = performance.now() - started;
  const reply = render(searchReply(answer, words));
  if (!json) console.print(reply);
  else {
    console.print(JSON.stringify(searchJson(answer, tookMs)));
    if (answer.kind !== 'found' || answer.total === 0) console.complain(reply);
  }
  return 0;
}

/** What --limit takes; null for anything else. */
export function readLimit(written: string): number | null {
  return /^[1-9]\d{0,3}$/.test(written) ? Number(written) : null;
}

// nianbao stats: the card that the chat shows, on standard output.
import type { App } from '../../src/app.ts';
import { readAgencyAndYear } from '../agency-and-year.ts';
import { render } from '../platforms/terminal/render.ts';
import { wrongWords } from '../present/sentences.ts';
import { statsReply } from '../present/stats-answer.ts';
import type { Console } from './console.ts';

export async function stats(words: string, now: Date, app: App, console: Console): Promise<number> {
  const asked = readAgencyAndYear(words, { year: app.yearOf(now) });
  if (!asked.ok) {
    console.complain(wrongWords(asked.why));
    return 2;
  }
  const corpus = await app.importCorpus();
  if (!corpus.ok) {
    console.complain(corpus.failure.message);
    return 2;
  }
  console.print(render(statsReply(await app.stats(asked.agency, asked.year), asked.agency, asked.year)));
  return 0;
}

// A report → what the search engine holds of it.
import type { AnnualReport } from '../model/report.ts';
import type { SearchEntry } from '../ports/search.ts';
import type { Segmenter } from '../ports/segmenter.ts';
import { figureLines } from './figures.ts';
import { wordsOf } from './words.ts';

export function entryOf(hash: string, stamp: string, report: AnnualReport, segmenter: Segmenter): SearchEntry {
  const { agency, aliases, region, year } = report;
  const names = [...new Set([agency, region, ...aliases].filter(name => name !== null))];
  const sections = new Map<number, string[]>();
  const add = (number: number, text: string) => {
    const words = sections.get(number) ?? [];
    for (const word of wordsOf(text, segmenter)) words.push(word);
    sections.set(number, words);
  };
  for (const { number, heading, text } of report.sections) {
    add(number, heading);
    add(number, text);
  }
  for (const { section, label, figure } of figureLines(report)) add(section, `${label} ${figure}`);
  return {
    ...{ hash, stamp, agency, aliases, region, year },
    names: names.flatMap(name => wordsOf(name, segmenter)),
    sections: [...sections].sort(([a], [b]) => a - b).map(([number, words]) => ({ number, words })),
  };
}

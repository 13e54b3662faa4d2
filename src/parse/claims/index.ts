// Figures that the running text states: who, what, how many, of which year, and the cells of the form that they speak of.
import type { Claim } from '../../model/report.ts';
import { type MappedText, mended } from '../../text/broken-lines.ts';
import { Reader } from './reader.ts';
import type { About } from './talk.ts';

export type { About };

/** All claims of a report's paragraphs, in order. */
export function claimsIn(paragraphs: readonly MappedText[], about: About): Claim[] {
  const reader = new Reader(about);
  for (const paragraph of mended(paragraphs)) reader.read(tight(paragraph));
  return reader.claims;
}

const BLANK = /(?<=\d)[ \u3000]+(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[ \u3000]+(?=\d)/g;

/** “2022 年结转 6 件” without the blanks that some offices set around figures. */
function tight(paragraph: MappedText): MappedText {
  const gaps = [...paragraph.text.matchAll(BLANK)];
  if (gaps.length === 0) return paragraph;
  const map: number[] = [];
  let text = '';
  let from = 0;
  for (const gap of [...gaps.map(({ index, 0: { length } }) => ({ from: index, to: index + length })), undefined]) {
    const to = gap?.from ?? paragraph.text.length;
    text += paragraph.text.slice(from, to);
    map.push(...paragraph.map.slice(from, to));
    from = gap?.to ?? to;
  }
  return { ...paragraph, text, map: [...map, ...paragraph.map.slice(paragraph.text.length)] };
}

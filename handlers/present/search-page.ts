// ReportSearch → Reply in a chat: a page of hits with the words marked, a button to open each, one for more.
import type { HeldBody } from '../../src/answer/select.ts';
import { type Button, type Reply, say } from '../../src/model/reply.ts';
import type { FoundReport, ReportSearch } from '../../src/search-reports.ts';
import { pageWord } from '../page-word.ts';
import { sectionWord } from '../report-words.ts';
import { agencyName } from './names.ts';
import { hitBlock, rangeOf, searchReply } from './search-answer.ts';

/** What fits on a phone's screen and a little more. */
export const HITS = 5;

export interface SearchAsked {
  /** Without the page. */
  words: string;
  /** From 1. */
  page: number;
}

/** `answer` has the hits of all pages up to this one; `bodies` is what is held. */
export function searchPage(answer: ReportSearch, { words, page }: SearchAsked, bodies: HeldBody[]): Reply {
  if (answer.kind !== 'found' || answer.total === 0) return searchReply(answer, words);
  const pages = Math.ceil(answer.total / HITS);
  if (page < 1 || page > pages) return say(`只有 ${pages} 页，请写第 1 到第 ${pages} 页。`);
  const hits = answer.hits.slice((page - 1) * HITS, page * HITS);
  const count = pages > 1 ? `，第 ${page}/${pages} 页` : '';
  const marked = hits.some(hit => hit.snippet.parts.some(part => part.hit));
  const turn = (to: number, label: string): Button => ({ label, input: `/search ${words} ${pageWord(to)}` });
  const turns = [...(page > 1 ? [turn(page - 1, '上一页')] : []), ...(page < pages ? [turn(page + 1, '更多')] : [])];
  return {
    blocks: [
      {
        kind: 'paragraph',
        text: `${rangeOf(answer)}找到 ${answer.total} 份年报${count}${marked ? '（查找的词以【】标出）' : ''}：`,
      },
      ...hits.map(hit => hitBlock(hit, found => `【${found}】`)),
    ],
    buttons: [...hits.flatMap(hit => openSection(hit, bodies)), ...(turns.length > 0 ? [turns] : [])],
  };
}

/** None for a report that cannot be asked for by name and year. */
function openSection({ agency, region, year, section }: FoundReport, bodies: HeldBody[]): Button[][] {
  const body = bodies.find(
    one =>
      (one.agency === agency || one.aliases.some(alias => alias === agency)) &&
      (one.region === null || region === null || one.region === region),
  );
  if (!body || year === null) return [];
  const label = `${agencyName(agency)} ${year}（${section === 0 ? '前言' : `第${sectionWord(section)}部分`}）`;
  return [[{ label, input: `/report ${body.address} ${year} ${sectionWord(section)}` }]];
}

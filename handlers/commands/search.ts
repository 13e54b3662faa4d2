// /search and 搜索: reports by their words. A year and a body among the words narrow the search.
import { say } from '../../src/model/reply.ts';
import type { Command } from '../command.ts';
import { readPage, showPage } from '../page-word.ts';
import { HITS, searchPage } from '../present/search-page.ts';
import { wrongSearch } from '../present/sentences.ts';

/** More than anyone looks for; a longer one is a text pasted by mistake. */
const LONGEST = 100;
/** Later pages are no help; another word is. */
const LAST_PAGE = 40;

export const search: Command = {
  name: 'search',
  words: ['搜索', '查找', '搜尋', '查詢'],
  summary: '在年报全文中查找',
  usage: {
    form: '/search 词 [年份] [机关]',
    examples: ['/search 三审三校', '/search 政策解读 2023 启东', '/search 信息处理费 江苏'],
    note: '词、年份、机关或地区之间空一格，先后不限。',
  },
  async run(input, app, out) {
    const { words, page } = readPage(input.words);
    if (!/[\p{L}\p{N}]/u.test(words)) return void (await out.send(say(wrongSearch('nothing'))));
    if ([...words].length > LONGEST) return void (await out.send(say(wrongSearch('too-long'))));
    if (page !== null && page > LAST_PAGE) return void (await out.send(say(wrongSearch('too-far'))));
    const answer = await app.search(words, { limit: HITS * Math.max(1, page ?? 1) });
    const bodies = answer.kind === 'found' ? await app.bodies() : [];
    await showPage(searchPage(answer, { words, page: page ?? 1 }, bodies), page !== null, input, out);
  },
};

// /list [地区|年份] and 列表: what is held.
import { say } from '../../src/model/reply.ts';
import { LONGEST_NAME, readYears } from '../agency-and-year.ts';
import type { Command } from '../command.ts';
import { readPage, showPage } from '../page-word.ts';
import { listingReply } from '../present/listing.ts';
import { wrongList } from '../present/sentences.ts';

export const list: Command = {
  name: 'list',
  words: ['列表', '收录', '收錄'],
  summary: '已收录的年报',
  usage: {
    form: '/list [地区或机关] [年份]',
    examples: ['/list', '/list 江苏', '/list 2023', '/list 商务局 2020'],
    note: '不写地区和年份时，列出全部，份数多时先列各地区、各年度的份数。',
  },
  async run(input, app, out) {
    const { words, page } = readPage(input.words);
    const { years, rest } = readYears(words, { year: app.yearOf(input.sentAt) });
    const wanted = rest.split(' ').filter(word => /[\p{L}\p{N}]/u.test(word));
    const wrong = wrongOf(years, rest, words !== '' && wanted.length === 0 && years.length === 0);
    if (wrong) return void (await out.send(say(wrongList(wrong))));
    const year = years[0] ?? null;
    const reply = listingReply(await app.list(wanted, year), { words: wanted, year, page: page ?? 1 });
    await showPage(reply, page !== null, input, out);
  },
};

function wrongOf(years: number[], rest: string, nothing: boolean): Parameters<typeof wrongList>[0] | null {
  if (years.length > 1) return 'several-years';
  if (rest.length > LONGEST_NAME) return 'too-long';
  return nothing ? 'nothing' : null;
}

// Listing → Reply: which reports are held; of many, first how many there are by region and year.
import { type Count, countBy, type Listing } from '../../src/answer/listing.ts';
import type { HeldReports } from '../../src/answer/select.ts';
import { type Button, type Reply, type ReplyBlock, say } from '../../src/model/reply.ts';
import { pageWord } from '../page-word.ts';
import { shorten } from './sentences.ts';

export interface ListingAsked {
  words: string[];
  year: number | null;
  /** From 1. */
  page: number;
}

const PAGE = 10;
/** So few that each can have a button. */
const FEW = 4;

export function listingReply(listing: Listing, asked: ListingAsked): Reply {
  const { bodies, nameless } = listing;
  const everything = asked.words.length === 0 && asked.year === null;
  if (bodies.length === 0) return say(everything ? nothingHeld(nameless) : nothingFound(asked));
  if (everything && bodies.length > PAGE) return overview(listing);
  const pages = Math.ceil(bodies.length / PAGE);
  if (asked.page < 1 || asked.page > pages) return say(`只有 ${pages} 页，请写第 1 到第 ${pages} 页。`);
  const shown = bodies.slice((asked.page - 1) * PAGE, asked.page * PAGE);
  const count = pages > 1 ? `，第 ${asked.page}/${pages} 页` : '';
  const turns = [
    ...(asked.page > 1 ? [turn(asked, asked.page - 1, '上一页')] : []),
    ...(asked.page < pages ? [turn(asked, asked.page + 1, '下一页')] : []),
  ];
  return {
    blocks: [
      { kind: 'title', text: `${nameOf(asked)}${bodies.length} 个机关，${reportCount(bodies)} 份年报${count}` },
      { kind: 'list', items: shown.map(itemText) },
      ...remark(nameless),
    ],
    buttons: [
      ...(bodies.length <= FEW ? shown.map(body => [openLatest(body)]) : []),
      ...(turns.length > 0 ? [turns] : []),
    ],
  };
}

function overview({ bodies, nameless }: Listing): Reply {
  const { regions, years } = countBy(bodies);
  const button = ({ name, reports }: Count): Button => ({ label: `${name}（${reports}）`, input: `/list ${name}` });
  const table = (head: string, counts: Count[]): ReplyBlock => ({
    kind: 'table',
    columns: [{ align: 'left' }, { align: 'right' }, { align: 'right' }],
    head: [head, '机关', '年报'],
    rows: counts.map(one => [one.name, String(one.bodies), String(one.reports)]),
  });
  return {
    blocks: [
      { kind: 'title', text: `已收录 ${bodies.length} 个机关，${reportCount(bodies)} 份年报` },
      table('地区', regions),
      table('年度', years),
      ...remark(nameless),
      { kind: 'paragraph', text: '要看其中一部分，请输入地区、年份或机关，例如 /list 江苏 2023。' },
    ],
    buttons: [...inRows(regions.map(button), 3), ...inRows(years.map(button), 3)],
  };
}

function itemText({ agency, region, reports }: HeldReports): string {
  const years = reports.map(one => one.year).filter(year => year !== null);
  const undated = reports.length - years.length;
  const held = [
    ...(years.length > 0 ? [`${years.join('、')} 年`] : []),
    ...(undated > 0 ? [`${undated} 份年份未读出`] : []),
    ...reports.filter(one => one.versions.length > 0).map(one => `${one.year} 年另有 ${one.versions.length} 个版本`),
  ];
  return `${agency}${region ? `（${region}）` : ''}：${held.join('，')}`;
}

function openLatest({ agency, address, reports }: HeldReports): Button {
  const year = reports.findLast(one => one.year !== null)?.year ?? null;
  return {
    label: `${agency}${year === null ? '' : ` ${year}`}`,
    input: ['/report', address, year ?? ''].join(' ').trim(),
  };
}

function turn({ words, year }: ListingAsked, page: number, label: string): Button {
  return { label, input: ['/list', ...words, ...(year === null ? [] : [year]), pageWord(page)].join(' ') };
}

function nameOf({ words, year }: ListingAsked): string {
  const names = [
    ...(words.length > 0 ? [`“${shorten(words.join(' '))}”`] : []),
    ...(year === null ? [] : [`${year} 年`]),
  ];
  return names.length > 0 ? `${names.join('、')}：` : '已收录 ';
}

const nothingFound = (asked: ListingAsked): string =>
  `没有收录${nameOf(asked).replace(/：$/, '')}的年报，输入 /list 可看收录了哪些。`;

const nothingHeld = (nameless: number): string =>
  nameless > 0
    ? `收录的 ${nameless} 份年报都没有读出机关名称，请运行 nianbao index 查看原因。`
    : '还没有收录年报，请把年报文件放进年报文件夹（CORPUS_DIR）。';

const remark = (nameless: number): ReplyBlock[] =>
  nameless > 0 ? [{ kind: 'paragraph', text: `另有 ${nameless} 份没有读出机关名称。` }] : [];

const reportCount = (bodies: HeldReports[]): number => bodies.reduce((sum, body) => sum + body.reports.length, 0);

function inRows(buttons: Button[], width: number): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / width) }, (_, at) =>
    buttons.slice(at * width, (at + 1) * width),
  );
}

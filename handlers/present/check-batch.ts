// Files checked together → Reply: a page of their table, wrong ones first, each file's findings behind a button.

import type { Button, Reply, ReplyBlock, ReplyTable } from '../../src/model/reply.ts';
import type { CheckedBatch, OpenedRow } from '../../src/upload-check.ts';
import { type CheckAct, checkInput } from '../check-words.ts';
import { type NumberedRow, numbered, rowName, twinsLine, unreadOf } from './check-batch-rows.ts';
import { countsOf, standing } from './check-findings.ts';
import { draftRemark, leftOut, noSuchRow, privacyNotice, rowDeleted } from './check-sentences.ts';
import { rowVerdict } from './check-verdict.ts';
import { failureWords, pathInArchive } from './names.ts';

/** As many as a telephone shows at once, with a button for each. */
const PAGE = 8;
const BUTTONS_IN_ROW = 4;
const MOST_SENTENCES = 20;

export interface BatchOptions {
  /** From 1; null: the page where the check that was asked from stands, else the first. */
  page: number | null;
  /** How many files are checked at a time. */
  most: number;
  /** The first that this chat sent: how long its files are kept. */
  firstKept: number | null;
}

/** `address`: a check of the batch, by which its buttons find it again. */
export function batchReply(batch: CheckedBatch, address: number, options: BatchOptions): Reply {
  const { rows, left } = batch;
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const place = rows.findIndex(row => row.check !== null && row.check.id === address);
  const page = options.page ?? Math.floor(Math.max(0, place) / PAGE) + 1;
  if (page < 1 || page > pages) return { blocks: [paragraph(`只有 ${pages} 页，请写第 1 到第 ${pages} 页。`)] };
  const first = (page - 1) * PAGE;
  const all = numbered(rows);
  const shown = all.slice(first, first + PAGE);
  const unread = unreadOf(all, shown);
  const twins = twinsLine(all, shown);
  const to = (label: string, act: CheckAct, at: number | null = null): Button => ({
    label,
    input: checkInput(address, act, at),
  });
  const open = shown.map(({ number }) => to(String(number), { kind: 'row', number }));
  const turns = [
    ...(page > 1 ? [to('上一页', { kind: 'batch' }, page - 1)] : []),
    ...(page < pages ? [to('下一页', { kind: 'batch' }, page + 1)] : []),
  ];
  return {
    blocks: [
      { kind: 'title', text: `${summary(batch)}${pages > 1 ? `（第 ${page}/${pages} 页）` : ''}` },
      ...(rows.some(row => row.check?.draft) ? [paragraph(draftRemark())] : []),
      table(shown),
      ...(twins === null ? [] : [paragraph(twins)]),
      ...(unread.length > 0
        ? [{ kind: 'list' as const, items: unread.map(one => one.why), numbered: unread.map(one => one.number) }]
        : []),
      ...(left > 0 ? [paragraph(leftOut(left, options.most))] : []),
      paragraph(`按序号看一个文件的问题，例如 /check 查看 ${first + 1}。`),
      ...(options.firstKept === null ? [] : [paragraph(privacyNotice(options.firstKept))]),
    ],
    buttons: [
      ...Array.from({ length: Math.ceil(open.length / BUTTONS_IN_ROW) }, (_, row) =>
        open.slice(row * BUTTONS_IN_ROW, (row + 1) * BUTTONS_IN_ROW),
      ),
      [...turns, to('汇总表', { kind: 'batchFile' })],
    ],
  };
}

/** Any check of it leads back to the whole; null where it has none. */
export const addressOf = ({ rows }: CheckedBatch): number | null =>
  rows.find(row => row.check !== null)?.check?.id ?? null;

/** None of the files could be read: why, of each of the first. */
export function nothingRead({ rows, left }: CheckedBatch, most: number): Reply {
  const all = numbered(rows);
  const unread = unreadOf(all, all);
  const shown = unread.slice(0, MOST_SENTENCES);
  const more = unread.slice(MOST_SENTENCES).reduce((sum, one) => sum + one.rows, 0);
  return {
    blocks: [
      { kind: 'title', text: `${rows.length} 个文件都没有读成` },
      { kind: 'list', items: shown.map(one => one.why), numbered: shown.map(one => one.number) },
      ...(more > 0 ? [paragraph(`另有 ${more} 个没有列出。`)] : []),
      ...(left > 0 ? [paragraph(leftOut(left, most))] : []),
    ],
  };
}

/** A file of the table of which there is no check to show: why. */
export function unreadReply({ row, count, address }: OpenedRow, number: number): Reply {
  if (!row) return { blocks: [paragraph(noSuchRow(number, count))] };
  const back = checkInput(address, { kind: 'batch' }, Math.floor((number - 1) / PAGE) + 1);
  const { name, failure } = row;
  return {
    blocks: [paragraph(`${number}. ${failure ? failureWords(failure, name, pathInArchive(name)) : rowDeleted()}`)],
    buttons: [[{ label: '返回汇总', input: back }]],
  };
}

function table(rows: readonly NumberedRow[]): ReplyTable {
  const [left, right] = [{ align: 'left' as const }, { align: 'right' as const }];
  return {
    kind: 'table',
    columns: [left, right, left, right, right, right],
    head: ['机关', '年度', '结论', '错误', '提醒', '读出'],
    rows: rows.map(row => {
      const name = `${row.number}. ${rowName(row)}`;
      if (row.check === null) return [name, '', rowVerdict(row), '', '', ''];
      const { error, warning } = countsOf(standing(row.check));
      const { read, expected } = row.check.outcome.coverage;
      const year = row.check.report.year;
      const coverage = expected === 0 ? '无' : `${read}/${expected}`;
      return [name, year === null ? '未读出' : String(year), rowVerdict(row), String(error), String(warning), coverage];
    }),
  };
}

function summary({ rows }: CheckedBatch): string {
  const checks = rows.flatMap(({ check }) => check ?? []);
  const wrong = checks.filter(check => countsOf(standing(check)).error > 0).length;
  const partly = checks.filter(
    ({ outcome: { coverage } }) => coverage.read < coverage.expected || coverage.expected === 0,
  );
  const unread = rows.filter(row => row.failure !== null).length;
  const deleted = rows.length - checks.length - unread;
  const lost = [...(unread > 0 ? [`${unread} 个没有读成`] : []), ...(deleted > 0 ? [`${deleted} 个已删除`] : [])];
  const found = [
    ...(wrong > 0 ? [`${wrong} 个有错误`] : checks.length > 0 ? ['没有发现错误'] : []),
    ...(partly.length > 0 ? [`${partly.length} 个没有读全`] : []),
  ].join('，');
  if (lost.length === 0) return `检查了 ${rows.length} 个文件，${found}`;
  const counts = [`收到 ${rows.length} 个文件`, `检查了 ${checks.length} 个`, ...lost].join('，');
  return found === '' ? counts : `${counts}；${found}`;
}

const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });

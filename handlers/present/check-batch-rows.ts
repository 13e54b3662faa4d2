// What a table of files says of each: what it is called there, so that no two rows look alike, and why one was not read.

import { groupByBody } from '../../src/text/body-name.ts';
import type { BatchRow } from '../../src/upload-check.ts';
import { rowDeleted } from './check-sentences.ts';
import { archiveOf, failureWords, isOfArchive, shortNames } from './names.ts';
import { shorten, shortenMiddle } from './sentences.ts';

const LONGEST_NAME = 30;
/** Of an agency with its file behind it. */
const LONGEST_HALF = 20;
const MOST_TWINS = 5;
const MOST_RANGES = 10;

export interface NumberedRow extends BatchRow {
  /** From 1. */
  number: number;
  /** The file's name, with as much of its path as tells it from the others. */
  called: string;
  /** Another row has the same agency and year. */
  hasTwin: boolean;
}

/** `rows`: all of the table. */
export function numbered(rows: readonly BatchRow[]): NumberedRow[] {
  const called = shortNames(rows.map(row => row.name));
  const seen = new Map<string, number>();
  for (const row of rows) seen.set(reportKey(row), (seen.get(reportKey(row)) ?? 0) + 1);
  return rows.map((row, at) => ({
    ...{ ...row, number: at + 1, called: called[at]! },
    hasTwin: row.check !== null && seen.get(reportKey(row))! > 1,
  }));
}

const reportKey = ({ check }: BatchRow): string =>
  check === null ? '' : `${check.report.agency ?? ''}\n${check.report.year ?? ''}`;

/** Whose report it is, else what the file is called; both where the agency alone could be either of two. */
export function rowName({ check, called, hasTwin }: NumberedRow): string {
  const agency = check?.report.agency ?? null;
  if (agency === null) return shortenMiddle(called, LONGEST_NAME);
  if (!hasTwin) return shorten(agency, LONGEST_NAME);
  return `${shorten(agency, LONGEST_HALF)}（${shortenMiddle(called, LONGEST_HALF)}）`;
}

export interface Unread {
  /** Of the first row that it is said of. */
  number: number;
  why: string;
  /** Of how many of `shown` it is said. */
  rows: number;
}

/** Why those of `shown` were not read. What ails a whole archive is said once, however many files are in it. */
export function unreadOf(all: readonly NumberedRow[], shown: readonly NumberedRow[]): Unread[] {
  const said = new Map<string, Unread>();
  for (const row of shown) {
    if (row.check !== null) continue;
    const key = ailment(row);
    const before = key === null ? undefined : said.get(key);
    if (before) before.rows += 1;
    else said.set(key ?? String(row.number), { number: row.number, why: whyUnread(row, all), rows: 1 });
  }
  return [...said.values()];
}

function whyUnread(row: NumberedRow, all: readonly NumberedRow[]): string {
  const { name, called, failure } = row;
  if (failure === null) return rowDeleted();
  const key = ailment(row);
  const files = key === null ? 1 : all.filter(other => ailment(other) === key).length;
  if (files === 1) return failureWords(failure, name, called);
  return failure.message.replaceAll(`“${name}”`, () => `“${archiveOf(name)}”里的 ${files} 个文件`);
}

/** Equal for the members of one archive that fail for the same reason; null for a reason of the file's own. */
function ailment({ name, failure }: BatchRow): string | null {
  if (failure === null || !isOfArchive(failure, name)) return null;
  return `${archiveOf(name)}\n${failure.message.replaceAll(`“${name}”`, '')}`;
}

/** 同一机关同一年度有 2 份：阳朔县白沙镇 2024（第 3、7 行）; null where no row of `shown` has such another. */
export function twinsLine(all: readonly NumberedRow[], shown: readonly NumberedRow[]): string | null {
  const reports = all.flatMap(({ check, number }) => {
    const { agency = null, region = null, year = null } = check?.report ?? {};
    return agency === null || year === null ? [] : [{ agency, region, year, number }];
  });
  const years = [...new Set(reports.map(one => one.year))];
  const groups = years
    .flatMap(year => groupByBody(reports.filter(one => one.year === year)))
    .filter(group => group.length > 1 && group.some(one => shown.some(row => row.number === one.number)));
  const [first, ...others] = groups;
  if (!first) return null;
  const words = groups
    .slice(0, MOST_TWINS)
    .map(group => `${group[0]!.agency} ${group[0]!.year}（第 ${ranges(group.map(one => one.number))} 行）`);
  const count = others.length === 0 ? ` ${first.length} 份` : '多份';
  return `同一机关同一年度有${count}：${words.join('，')}${groups.length > MOST_TWINS ? '等' : ''}`;
}

/** 3、7; 1–5、9. In rising order. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.slice(0, MOST_RANGES).map(([from, to]) => {
    if (from === to) return String(from);
    return to === from + 1 ? `${from}、${to}` : `${from}–${to}`;
  });
  return words.join('、') + (runs.length > MOST_RANGES ? '…' : '');
}

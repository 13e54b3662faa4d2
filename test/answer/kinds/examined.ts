// The generated corpus of the examination as compact figures, and its questions about figures brought to `Question` by hand:
// no grammar takes part, so that what is judged is the answering alone.
import { readFileSync } from 'node:fs';
import { compactReport } from '../../../src/answer/compact.ts';
import { type FiguresQuestion, heldFigures } from '../../../src/answer/held.ts';
import { keysOfForm, REQUEST_COLUMNS } from '../../../src/model/form.ts';
import type { Amount, Measure, When, Who } from '../../../src/model/question.ts';
import { RATE_METRICS } from '../../../src/model/rate.ts';
import { withShown } from '../../../src/model/version.ts';
import { readReport } from '../../../src/read-report.ts';
import { reports } from '../../questions/corpus.ts';
import type { Question, Truth, Value } from '../../questions/judge.ts';

export interface Asked extends Question {
  ask: string;
}

export async function heldOfExamination() {
  const read = await Promise.all(
    reports().map(async ({ file, text, region, agency, year }) => {
      const result = await readReport(new TextEncoder().encode(text), file, null);
      if (!result.ok) throw new Error(`${file}: ${result.failure.message}`);
      const report = { ...result.value, region: result.value.region ?? region };
      const hash = `${agency}#${year}`;
      const row = {
        hash,
        agency: report.agency,
        aliases: report.aliases,
        region,
        year: report.year,
        form: report.form,
      };
      const kept = { publishedOn: report.publishedOn, readAt: '2025-03-01T00:00:00Z', summary: false, files: [file] };
      return { row: { ...row, ...kept }, compact: compactReport(report, { hash, files: [file] }) };
    }),
  );
  const byHash = new Map(read.map(({ row, compact }) => [row.hash, compact]));
  return heldFigures(withShown(read.map(({ row }) => row)), hash => byHash.get(hash));
}

export function questionsOf(file: string): Asked[] {
  const all = JSON.parse(
    readFileSync(new URL(`../../questions/questions/${file}.json`, import.meta.url), 'utf8'),
  ) as Question[];
  return all.filter((one): one is Asked => one.corpus === 'generated' && typeof one.ask === 'string');
}

const ALL_KEYS = [...new Set([...keysOfForm('2021'), ...keysOfForm('2019')])];

/** The cells of every edition that make up a figure of the examination. */
export function keysOfMetric(metric: string): string[] {
  if (ALL_KEYS.includes(metric) && !metric.startsWith('requests.otherHandled.')) return [metric];
  const at = metric.lastIndexOf('.');
  const [row, column] = [metric.slice(0, at), metric.slice(at + 1)];
  const of = (...rows: string[]) => rows.map(one => `${one}.${column}`);
  if (column === 'organisations')
    return REQUEST_COLUMNS.map(one => one.id)
      .filter(id => !['individual', 'total'].includes(id))
      .map(id => `${row}.${id}`);
  if (row === 'requests.disclosed') return of('requests.granted', 'requests.partiallyGranted');
  if (row === 'requests.toHandle') return of('requests.received', 'requests.carriedIn');
  if (row === 'disputes.litigation') return of('disputes.litigationDirect', 'disputes.litigationAfterReconsideration');
  if (row === 'disputes.all')
    return of('disputes.reconsideration', 'disputes.litigationDirect', 'disputes.litigationAfterReconsideration');
  const rows = ALL_KEYS.filter(key => (key === metric || key.startsWith(`${row}.`)) && key.endsWith(`.${column}`));
  return /^requests\.otherHandled\.(?:correctionOverdue|feeUnpaid|misc)\./.test(metric) ? [metric] : rows;
}

export const amount = (metric: string): Amount => ({
  kind: 'amount',
  metric,
  label: metric,
  keys: keysOfMetric(metric),
});

export function measure(metric: string): Measure {
  const rate = RATE_METRICS.find(one => one === metric);
  return rate ? { kind: 'rate', metric: rate } : amount(metric);
}

const PLACES: [RegExp, string][] = [
  [/南通/, '江苏省南通市'],
  [/济宁/, '山东省济宁市'],
  [/江苏/, '江苏省'],
];

/** 南通各县, 2023年商务系统, all. */
export function groupOf(ask: string): Who {
  const place = PLACES.find(([words]) => words.test(ask))?.[1] ?? null;
  const rank = /部门/.test(ask) ? 'department' : /县|区/.test(ask) ? 'county' : /各市/.test(ask) ? 'prefecture' : null;
  return { kind: 'group', said: '所问机关', place, rank, unit: /商务系统/.test(ask) ? '商务局' : null };
}

export const named = (...addresses: string[]): Who => ({
  kind: 'named',
  bodies: addresses.map(address => ({ said: address, address })),
});

export function whenOf(words: string, years: number[]): When {
  const ask = words.normalize('NFKC');
  const range = /(?:20)?(1[89]|2\d|二一)年?(?:到|至|-|以来)(?:(?:20)?(\d\d|二三))?/.exec(ask);
  const counts = { 近三年: 3, 这三年: 3, 近两年: 2, 最近5年: 5 };
  for (const [said, count] of Object.entries(counts)) if (ask.includes(said)) return { kind: 'recent', count };
  if (/历年|哪一?年/.test(ask)) return { kind: 'recent', count: null };
  const number = (said: string) => 2000 + ({ 二一: 21, 二三: 23 }[said] ?? Number(said));
  if (range && (range[2] || /以来/.test(ask))) {
    const [from, to] = [number(range[1]!), range[2] ? number(range[2]) : 2024];
    return { kind: 'years', years: Array.from({ length: to - from + 1 }, (_, at) => from + at) };
  }
  if (!/\d\d年?|二[〇○零○三二]|去年|上年|前年|上一年/.test(ask)) return { kind: 'latest' };
  return { kind: 'years', years: [...new Set(years)].sort() };
}

export const asked = (
  who: Who,
  when: When,
  measures: Measure[],
  operation: FiguresQuestion['operation'],
): FiguresQuestion => ({
  kind: 'figures',
  ...{ who, when, measures, operation, leastBase: null },
});

const held = new Map(reports().map(report => [`${report.agency}#${report.year}`, report]));

/** Every figure of a single report that is given is held against the frozen truth, by sums of our own. */
export const truth: Truth = ({ agency, year, metric, value, numerator, denominator }: Value) => {
  const report = held.get(`${agency}#${year}`);
  if (!report || /^(?:sum|mean|pooled|count|difference|growth)\./.test(metric)) return true;
  if (/^(?:rate|share)\./.test(metric))
    return numerator === undefined || Math.abs((numerator / (denominator ?? 0)) * 100 - value!) <= 0.005 + 1e-9;
  const figures = keysOfMetric(metric).flatMap(key => (key in report.cells ? [report.cells[key]!] : []));
  return figures.length > 0 && Math.abs(figures.reduce((sum, one) => sum + one, 0) - value!) < 1e-9;
};

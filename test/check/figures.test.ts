// Real figures: the tables that do not add up are found, and no other table is accused.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnnualReport } from '../../src/model/report.ts';
import { projectRoot } from '../helpers/project.ts';
import { reportOf } from '../helpers/report.ts';
import { check, ofSeverity, read } from './checked.ts';

const corpus = join(projectRoot, 'corpus', 'reports');
const shared = process.env.NIANBAO_SHARED;

const TABLE_RULES = /^(T2|T3|T4|X|Y)-/;

/** By file of the corpus. */
const INCONSISTENT: Record<string, string[]> = { 'hongze-2023.md': ['T4-SUM-LITAFTER', 'T4-SUM-RECON'] };

const bundled = (name: string): Promise<AnnualReport> => read(readFileSync(join(corpus, name)), name);

const tableErrors = (report: AnnualReport, previous: AnnualReport | null = null): string[] =>
  ofSeverity(check(report, { previous }), 'error')
    .map(({ rule }) => rule)
    .filter(rule => TABLE_RULES.test(rule))
    .sort();

test.each(readdirSync(corpus).sort())('%s', async name => {
  expect(tableErrors(await bundled(name))).toEqual(INCONSISTENT[name] ?? []);
});

test.each([
  ['pingtan-2021.md', 'pingtan-2022.md', []],
  ['pingtan-2022.md', 'pingtan-2023.md', ['Y-STOCK']],
  ['suqian-2023.md', 'suqian-2024.md', []],
])('%s and %s: one year carried into the next', async (before, after, told) => {
  const { findings } = check(await bundled(after), { previous: await bundled(before) });
  const between = findings.filter(({ rule, severity }) => rule.startsWith('Y-') && severity !== 'info');
  expect(between.map(({ rule }) => rule)).toEqual(told);
});

interface Figures {
  agency: string;
  year: number;
  form: '2019' | '2021';
  cells: Record<string, number>;
  inconsistencies: string[];
}

const files = shared ? readdirSync(join(shared, 'figures')).sort() : [];

describe.skipIf(!shared)('figures of real reports (needs NIANBAO_SHARED)', () => {
  test.each(files)('%s', name => {
    const { agency, year, form, cells, inconsistencies }: Figures = JSON.parse(
      readFileSync(join(shared!, 'figures', name), 'utf8'),
    );
    // An undivided row of other handling stands for the three of its form.
    const undivided = Object.keys(cells).some(key => /^requests\.otherHandled\.[a-zA-Z]+$/.test(key));
    const gone = form === '2021' && undivided ? dividedKeys() : {};
    const report = reportOf({ ...gone, ...cells }, { agency, year, form, region: null });
    const wanted = [
      ...(inconsistencies.some(line => line.startsWith('行政复议 total')) ? ['T4-SUM-RECON'] : []),
      ...(inconsistencies.some(line => line.startsWith('复议后起诉 total')) ? ['T4-SUM-LITAFTER'] : []),
    ];
    expect(tableErrors(report)).toEqual(wanted.sort());
  });
});

function dividedKeys(): Record<string, undefined> {
  const columns = ['individual', 'business', 'research', 'nonprofit', 'legalServices', 'otherOrganisation', 'total'];
  return Object.fromEntries(
    ['correctionOverdue', 'feeUnpaid', 'misc'].flatMap(row =>
      columns.map(column => [`requests.otherHandled.${row}.${column}`, undefined]),
    ),
  );
}

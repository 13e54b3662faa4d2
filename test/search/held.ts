// Reports to search in: the bundled ones and as many generated ones as wanted, read as any file is.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnualReport } from '../../src/model/report.ts';
import { withShown } from '../../src/model/version.ts';
import type { ReportRow, ReportStore } from '../../src/ports/store.ts';
import { readReport } from '../../src/read-report.ts';
import { generateReport, render } from '../generate/index.ts';
import { projectRoot } from '../helpers/project.ts';

export interface HeldReport {
  hash: string;
  report: AnnualReport;
}

/** Layouts that lose nothing of the running text. */
const LAYOUTS = ['markdown', 'tabs', 'lines-plain', 'html'];

export const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');
export const hashOfSeed = (seed: number): string => hashOf(`seed ${seed}`);

export async function bundledReports(): Promise<HeldReport[]> {
  const folder = join(projectRoot, 'corpus', 'reports');
  const names = readdirSync(folder).sort();
  return Promise.all(names.map(async name => ({ hash: hashOf(name), report: await read(join(folder, name)) })));
}

async function read(path: string): Promise<AnnualReport> {
  return reportIn(readFileSync(path), path);
}

export async function generatedReports(seeds: Iterable<number>): Promise<HeldReport[]> {
  const made: HeldReport[] = [];
  for (const seed of seeds) {
    const { bytes, name } = render(generateReport(seed), LAYOUTS[seed % LAYOUTS.length]!, seed, { plain: true });
    made.push({ hash: hashOfSeed(seed), report: await reportIn(bytes, name) });
  }
  return made;
}

async function reportIn(bytes: Uint8Array, name: string): Promise<AnnualReport> {
  const result = await readReport(bytes, name);
  if (!result.ok) throw new Error(`${name}: ${result.failure.message}`);
  return result.value;
}

const READ_AT = '2025-01-01T00:00:00.000Z';

export function rowsOf(held: readonly HeldReport[]): ReportRow[] {
  const rows = held.map(({ hash, report }) => {
    const { agency, aliases, region, year, form, publishedOn, summary } = report;
    return { hash, agency, aliases, region, year, form, publishedOn, summary, readAt: READ_AT, files: [`/${hash}`] };
  });
  return withShown(rows);
}

/** As much of a store as search needs. */
export function storeOf(held: readonly HeldReport[]): Pick<ReportStore, 'get' | 'list' | 'revision'> {
  const byHash = new Map(held.map(one => [one.hash, one.report]));
  return {
    list: async () => rowsOf(held),
    revision: async () => '1',
    async get(hash) {
      const report = byHash.get(hash);
      return report ? { hash, report, files: [`/${hash}`], parserVersion: '1', readAt: READ_AT } : null;
    },
  };
}

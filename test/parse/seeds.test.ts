// The five real reports at hand, cell for cell. They are not part of the project.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { parse } from '../../src/parse/index.ts';

const shared = process.env.NIANBAO_SHARED;

interface Truth {
  agency: string;
  year: number;
  form: string;
  publishedOn: string | null;
  signedOn?: string;
  period: { from: string; to: string } | null;
  headings: string[];
  cells: Record<string, number>;
  raw: Record<string, string>;
}

async function read(name: string, content: Uint8Array): Promise<AnnualReport> {
  const source = await ingest(content, { name });
  const result = source.ok ? parse(source.value, { name }) : source;
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const files = shared ? readdirSync(join(shared, 'seeds')) : [];

describe.skipIf(!shared)('the five real reports (needs NIANBAO_SHARED)', () => {
  test.each(files)('%s', async name => {
    const report = await read(name, readFileSync(join(shared!, 'seeds', name)));
    const truth: Truth = JSON.parse(readFileSync(join(shared!, 'seeds-truth', `${name.slice(0, 3)}.json`), 'utf8'));
    const { agency, year, form, publishedOn, signedOn, period } = report;
    expect({ agency, year, form, publishedOn, signedOn }).toEqual({
      agency: truth.agency,
      year: truth.year,
      form: truth.form,
      publishedOn: truth.publishedOn,
      signedOn: truth.signedOn ?? null,
    });
    expect(period && { from: period.from, to: period.to }).toEqual(
      truth.period && { from: truth.period.from, to: truth.period.to },
    );
    expect(Object.fromEntries(Object.entries(report.cells).map(([key, cell]) => [key, cell?.value]))).toEqual(
      truth.cells,
    );
    for (const [key, raw] of Object.entries(truth.raw)) expect(report.cells[key]?.raw).toBe(raw);
    expect(report.settled).toEqual([]);
    expect(report.sections.filter(section => section.number > 0)).toHaveLength(truth.headings.length);
  });
});

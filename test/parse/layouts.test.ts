// Random reports in every layout met in the wild: what is read must be the truth, and what is there must be read.
// NIANBAO_REPORTS=300 reads more of them; NIANBAO_SEED=5000 starts elsewhere; NIANBAO_SHOW=tabs:17 prints one.
import { afterAll, describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import type { Result } from '../../src/model/result.ts';
import { parse } from '../../src/parse/index.ts';
import { differences } from '../generate/compare.ts';
import { generateReport, layoutNames, type Rendering, render } from '../generate/index.ts';

const reports = Number(process.env.NIANBAO_REPORTS ?? 20);
const firstSeed = Number(process.env.NIANBAO_SEED ?? 1);

async function read(rendering: Rendering): Promise<Result<AnnualReport>> {
  const source = await ingest(rendering.bytes, { name: rendering.name });
  return source.ok ? parse(source.value, { name: rendering.name }) : source;
}

const fused = { there: 0, read: 0 };

/** Request rows without a blank: their digits can usually be told apart by the form's arithmetic. */
function countFused(report: AnnualReport | undefined, { expected }: Rendering): void {
  const rows = new Map<string, string[]>();
  for (const [key, value] of expected.maybe) {
    const row = key.slice(0, key.lastIndexOf('.'));
    if (key.startsWith('requests.') && value !== null) rows.set(row, [...(rows.get(row) ?? []), key]);
  }
  for (const keys of rows.values()) {
    if (keys.length < 7) continue;
    fused.there += keys.length;
    fused.read += keys.filter(key => report?.cells[key]).length;
  }
}

describe.each(layoutNames)('%s', layout => {
  test(`${reports} reports`, { timeout: 20_000 + reports * 1000 }, async () => {
    const failures: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + reports; seed += 1) {
      const rendering = render(generateReport(seed), layout, seed);
      const result = await read(rendering);
      const found = result.ok
        ? differences(result.value, rendering.expected)
        : [`${result.failure.code}: ${result.failure.message}`];
      if (layout.startsWith('fused')) countFused(result.ok ? result.value : undefined, rendering);
      if (found.length > 0)
        failures.push(
          [
            `NIANBAO_SHOW=${layout}:${seed} (${rendering.quirks.drawn.join(', ') || 'no quirks'}), ${found.length} differences`,
            ...found.slice(0, 10).map(line => `  ${line}`),
          ].join('\n'),
        );
    }
    const summary = `${layout}: ${failures.length} of ${reports} reports misread\n${failures.slice(0, 5).join('\n')}`;
    expect(failures.length, summary).toBe(0);
  });
});

afterAll(() => {
  if (fused.there > 0) console.log(`fused request figures read: ${((100 * fused.read) / fused.there).toFixed(2)} %`);
});

test('at least 95 % of fused request figures are read', () => {
  // Runs after the layouts, which count. Alone (by a name filter) it has nothing to say.
  if (fused.there > 0) expect(fused.read / fused.there).toBeGreaterThanOrEqual(0.95);
});

const wanted = process.env.NIANBAO_SHOW;
if (wanted)
  test(`show ${wanted}`, async () => {
    const [layout, seed] = wanted.split(':');
    const rendering = render(generateReport(Number(seed)), layout!, Number(seed));
    const { cells, maybe, gone, ...facts } = rendering.expected;
    console.log(rendering.text);
    console.log(rendering.quirks.drawn, facts, `${cells.size} cells, ${maybe.size} maybe, ${gone.size} gone`);
    const result = await read(rendering);
    console.log(result.ok ? differences(result.value, rendering.expected) : result.failure);
  });

// Random reports in the formats that LibreOffice writes for us: what is read must be the truth, and what is there must be read.
// NIANBAO_REPORTS=300 reads more of them; NIANBAO_SEED=5000 starts elsewhere.
import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/read-report.ts';
import { differences } from '../generate/compare.ts';
import { OFFICE_FORMATS, renderThroughOffice } from '../generate/through-office/index.ts';
import { withoutLibreOffice } from '../helpers/libreoffice.ts';

const reports = Number(process.env.NIANBAO_REPORTS ?? 20);
const firstSeed = Number(process.env.NIANBAO_SEED ?? 1);
const without = await withoutLibreOffice();

describe.each(OFFICE_FORMATS)('$layout.name saved as .$to', format => {
  test(`${reports} reports`, { timeout: 60_000 + reports * 4000 }, async ({ skip }) => {
    if (without) skip(without);
    const failures: string[] = [];
    const seeds = Array.from({ length: reports }, (_, i) => firstSeed + i);
    for await (const { seed, name, bytes, expected, quirks } of renderThroughOffice(format, seeds)) {
      const result = await readReport(bytes, name);
      const found = result.ok ? differences(result.value, expected) : [result.failure.message];
      if (found.length === 0) continue;
      failures.push([`${seed} (${quirks.drawn.join(', ') || 'no quirks'})`, ...found.slice(0, 10)].join('\n  '));
    }
    expect(failures.length, `${failures.length} of ${reports} misread\n${failures.slice(0, 5).join('\n')}`).toBe(0);
  });
});

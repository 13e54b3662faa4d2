// Random reports as files of office programs: what is read must be the truth, and what is there must be read.
// NIANBAO_REPORTS=300 reads more of them; NIANBAO_SEED=5000 starts elsewhere.
import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/read-report.ts';
import { differences, isWrong, mayBeUnread } from '../generate/compare.ts';
import { fileLayoutNames, renderFile } from '../generate/files.ts';
import { generateReport } from '../generate/index.ts';

const reports = Number(process.env.NIANBAO_REPORTS ?? 20);
const firstSeed = Number(process.env.NIANBAO_SEED ?? 1);

describe.each(fileLayoutNames)('%s', layout => {
  test(`${reports} reports`, { timeout: 20_000 + reports * 1000 }, async () => {
    const failures: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + reports; seed += 1) {
      const { bytes, name, expected, quirks } = renderFile(generateReport(seed), layout, seed);
      const result = await readReport(bytes, name);
      const found = result.ok ? differences(result.value, expected) : [result.failure.message];
      if (found.length === 0) continue;
      failures.push(
        [`${layout}:${seed} (${quirks.drawn.join(', ') || 'no quirks'})`, ...found.slice(0, 10)].join('\n  '),
      );
    }
    const told = `${failures.length} of ${reports} misread\n${failures.slice(0, 5).join('\n')}`;
    expect(failures.filter(isWrong), told).toEqual([]);
    expect(failures.length, told).toBeLessThanOrEqual(mayBeUnread(layout) * reports);
  });
});

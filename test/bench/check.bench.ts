// How long all rules take over one report, with last year's beside it. Prints a table; reading is not counted.
import { expect, test } from 'vitest';
import { RULES } from '../../src/check/index.ts';
import { check, readGenerated } from '../check/checked.ts';
import { generatePrevious, generateReport, readableLayouts } from '../generate/index.ts';

const REPORTS = Number(process.env.NIANBAO_REPORTS ?? 200);
const WARM_UP = 20;

const at = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(part * (times.length - 1))]!;

test(`all rules on one report, ${REPORTS} reports`, async () => {
  const times: number[] = [];
  for (let seed = 1; seed <= WARM_UP + REPORTS; seed += 1) {
    const layout = readableLayouts[seed % readableLayouts.length]!;
    const made = generateReport(seed, { right: true });
    const last = generatePrevious(made);
    const report = await readGenerated(made, { layout, seed });
    const previous = last && (await readGenerated(last, { layout, seed: last.seed }));
    // Freshly read, so that nothing is remembered from an earlier check.
    const started = performance.now();
    check(report, { previous });
    const time = performance.now() - started;
    if (seed > WARM_UP) times.push(time);
  }
  const ms = (part: number) => `${at(times, part).toFixed(2)} ms`;
  console.log(
    [
      '| what | figure |',
      '| --- | --- |',
      `| rules | ${RULES.length} |`,
      `| one report, median | ${ms(0.5)} |`,
      `| one report, 95 % | ${ms(0.95)} |`,
      `| one report, slowest of ${REPORTS} | ${ms(1)} |`,
    ].join('\n'),
  );
  expect(times).toHaveLength(REPORTS);
});

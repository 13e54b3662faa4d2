// Right reports of both forms in every layout that can be read: no error, and hardly a warning.
// NIANBAO_REPORTS=2000 checks more of them; NIANBAO_SEED=5000 starts elsewhere; NIANBAO_SHOW=tabs:17 prints one.
import { expect, test } from 'vitest';
import type { AnnualReport } from '../../src/model/report.ts';
import {
  type GeneratedReport,
  generatePrevious,
  generateReport,
  layoutNames,
  readableLayouts,
  render,
} from '../generate/index.ts';
import { check, count, ofSeverity, readGenerated, told } from './checked.ts';

const reports = Number(process.env.NIANBAO_REPORTS ?? 100);
const firstSeed = Number(process.env.NIANBAO_SEED ?? 1);
const PEERS = 3;

const editionOf = (seed: number) => (seed % 3 === 0 ? '2019' : '2021');

/** Last year's report where there is one, and those of some others. */
async function contextOf(report: GeneratedReport, layout: string, others: readonly AnnualReport[]) {
  const previous = generatePrevious(report);
  return {
    previous: previous && (await readGenerated(previous, { layout, seed: previous.seed, plain: true })),
    peers: others.filter(other => other.year === report.truth.year).slice(-PEERS),
  };
}

async function checkAll(layouts: readonly string[], amount: number) {
  const errors: string[] = [];
  const warnings: { rule: string; example: string }[] = [];
  const others: AnnualReport[] = [];
  for (let seed = firstSeed; seed < firstSeed + amount; seed += 1) {
    const layout = layouts[seed % layouts.length]!;
    const made = generateReport(seed, { edition: editionOf(seed), right: true });
    const report = await readGenerated(made, { layout, seed });
    const outcome = check(report, seed % 2 === 0 ? await contextOf(made, layout, others) : {});
    others.push(report);
    errors.push(...ofSeverity(outcome, 'error').map(finding => `${layout}:${seed} ${told(finding)}`));
    warnings.push(
      ...ofSeverity(outcome, 'warning').map(finding => ({
        rule: finding.rule,
        example: `${layout}:${seed} ${told(finding)}`,
      })),
    );
  }
  const counted = count(warnings, warning => warning.rule).map(
    ([rule, times]) => `${times} × ${warnings.find(warning => warning.rule === rule)!.example}`,
  );
  console.log(`${amount} right reports: ${errors.length} errors, ${warnings.length} warnings\n${counted.join('\n')}`);
  return { errors, warnings };
}

test(`${reports} right reports in layouts that can be read`, { timeout: 60_000 + reports * 1000 }, async () => {
  const { errors, warnings } = await checkAll(readableLayouts, reports);
  expect(errors.slice(0, 20)).toEqual([]);
  expect(warnings.length).toBeLessThanOrEqual(reports);
});

test('nor does a layout that loses cells make errors of right reports', {
  timeout: 60_000 + reports * 300,
}, async () => {
  const { errors } = await checkAll(
    layoutNames.filter(name => !readableLayouts.includes(name)),
    Math.ceil(reports / 4),
  );
  expect(errors.slice(0, 20)).toEqual([]);
});

const wanted = process.env.NIANBAO_SHOW;
if (wanted)
  test(`show ${wanted}`, async () => {
    const [layout, number] = wanted.split(':') as [string, string];
    const seed = Number(number);
    const made = generateReport(seed, { edition: editionOf(seed), right: true });
    console.log(render(made, layout, seed).text);
    console.log(
      check(await readGenerated(made, { layout, seed }))
        .findings.map(told)
        .join('\n'),
    );
  });

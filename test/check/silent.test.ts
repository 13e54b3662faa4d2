// Rules on dates, names, laws, personal data and other years have nothing to say of a right report, in whatever layout.
// NIANBAO_REPORTS=500 reads more.
import { expect, test } from 'vitest';
import { checkReport, RULES } from '../../src/check/index.ts';
import { generatePrevious, generateReport, readableLayouts } from '../generate/index.ts';
import { readGenerated, told } from './checked.ts';

const FAMILIES = /^(?:[DLPY]-|N-ORG$|N-SELF$|S-TITLE-ORG$|U-REPUBLISHED$)/;
const seeds = Array.from(
  { length: Math.max(5, Math.ceil(Number(process.env.NIANBAO_REPORTS ?? 0) / 20)) },
  (_, i) => i + 1,
);

const rules = RULES.filter(rule => FAMILIES.test(rule.id));

test('there are such rules', () => {
  expect(rules.length).toBeGreaterThan(25);
});

test.each(readableLayouts)('%s', { timeout: 20_000 + seeds.length * 2_000 }, async layout => {
  const said: string[] = [];
  for (const seed of seeds) {
    const made = generateReport(seed, { edition: seed % 3 === 0 ? '2019' : '2021', right: true });
    const before = seed % 2 === 0 ? generatePrevious(made) : null;
    const previous = before && (await readGenerated(before, { layout, seed: before.seed, plain: true }));
    const { findings } = checkReport(await readGenerated(made, { layout, seed }), { previous }, rules);
    said.push(...findings.map(finding => `${seed} ${told(finding)}`));
  }
  expect(said).toEqual([]);
});

// Reports as offices and pages make them, in every layout and with every oddity: what the rules on cells and on words say
// against one of them is true of its figures or of what was done to it. NIANBAO_REPORTS=2000 checks more.
import { expect, test } from 'vitest';
import { checkReport, RULES } from '../../src/check/index.ts';
import { readReport } from '../../src/read-report.ts';
import { type GeneratedReport, generateReport, layoutNames, type Quirks, render } from '../generate/index.ts';
import { told } from './checked.ts';

const each = Math.max(5, Math.ceil(Number(process.env.NIANBAO_REPORTS ?? 0) / layoutNames.length));
const ROWS = ['licences', 'otherServices', 'penalties', 'compulsion', 'fees'];

type Justified = (at: (key: string) => number, quirks: Quirks, text: string) => boolean;

/** What makes a finding right. A rule that is not named here has nothing to find. */
const JUSTIFIED: Record<string, Justified> = {
  'C-AMOUNT-UNIT': (_, quirks) => quirks.procurement === 'bare',
  'C-BLANK': (_, quirks) => quirks.blanks.startsWith('allBut'),
  'C-NONNUM': (_, quirks) => quirks.remark,
  'Q-SPAM': (_at, _quirks, text) => /电子游艺|電子遊藝/.test(text.normalize('NFKC')),
  'Q-TEMPLATE': (_, quirks) => quirks.fillerSentence,
  'T2-2019-DECISION-EQ-SUM': at => ROWS.filter(row => isSum(at, row)).length >= 2,
  'T2-2019-ITEMS-NEG': at => ROWS.some(row => at(`${row}.previousItems`) + at(`${row}.change`) < 0),
  'T2-2019-PUB-GT-MADE': at =>
    ['governmentRules', 'normativeDocuments'].some(row => at(`${row}.published`) > at(`${row}.publishedTotal`)),
  'T2-REG-POWER': at =>
    ['made', 'published', 'publishedTotal', 'issued', 'repealed', 'inForce'].some(
      column => at(`governmentRules.${column}`) > 0,
    ),
  'T3-COL-ONLY-TOTAL': (_, quirks) => quirks.blanks.startsWith('allBut'),
};

const isSum = (at: (key: string) => number, row: string): boolean =>
  at(`${row}.change`) !== 0 && at(`${row}.previousItems`) + at(`${row}.change`) === at(`${row}.decisions`);

const rules = RULES.filter(({ id }) => /^(?:C|Q|X)-|^T2-|^T3-(?:TOTAL|COL|NEG|ALL)|^T4-ALL/.test(id));

async function unjustified(report: GeneratedReport, layout: string, seed: number): Promise<string[]> {
  const { bytes, name, quirks, text } = render(report, layout, seed);
  const read = await readReport(bytes, name);
  if (!read.ok) return [];
  const at = (key: string) => report.truth.cells[`proactive.${key}`] ?? 0;
  return checkReport(read.value, {}, rules)
    .findings.filter(finding => finding.severity !== 'info' && !JUSTIFIED[finding.rule]?.(at, quirks, text))
    .map(finding => `${layout}:${seed} [${quirks.drawn.join(' ')}] ${told(finding)}`);
}

test(`${each} reports of each layout`, { timeout: 60_000 + each * 10_000 }, async () => {
  const false_: string[] = [];
  for (const layout of layoutNames) {
    for (let seed = 1; seed <= each; seed += 1) {
      const report = generateReport(seed * 31 + layout.length, { edition: seed % 2 === 0 ? '2019' : '2021' });
      false_.push(...(await unjustified(report, layout, seed)));
    }
  }
  expect(false_).toEqual([]);
});

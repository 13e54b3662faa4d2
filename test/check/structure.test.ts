// Headings, tables and labels: right ones in every layout say nothing; each careless rendering says only what is true of it.
// NIANBAO_REPORTS=200 checks more of them; NIANBAO_SEED=5000 starts elsewhere.
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Quirks, Truth } from '../generate/index.ts';
import { generateReport, layoutNames, render } from '../generate/index.ts';
import { check, read, told } from './checked.ts';

const each = Math.max(3, Math.ceil(Number(process.env.NIANBAO_REPORTS ?? 60) / 20));
const firstSeed = Number(process.env.NIANBAO_SEED ?? 1);

const isOurs = ({ rule }: Finding): boolean => /^[SFR]-/.test(rule) && rule !== 'S-TITLE-ORG';

async function findingsOf(text: string, name = '年报.txt'): Promise<Finding[]> {
  return check(await read(new TextEncoder().encode(text), name)).findings.filter(isOurs);
}

const above = (findings: Finding[]): Finding[] => findings.filter(({ severity }) => severity !== 'info');

/** What a careless rendering may be told of, by what was done to it. */
const DUE: Record<string, (quirks: Quirks, truth: Truth) => boolean> = {
  'F-LABEL': ({ damagedLabels, proactiveHeads }) => damagedLabels || /lost|clipped/.test(proactiveHeads),
  // “本年新本年新” run together can be told for neither head.
  'F-COL-MISSING': ({ missingIndividual, proactiveHeads }) => missingIndividual || proactiveHeads === 'lost',
  'F-ROW-EXTRA': ({ extraRow }) => extraRow,
  'F-OTHER-SINGLE': (_, { undividedOther }) => undividedOther,
  'F-WRONG-FORM': (_, { edition, year }) => (edition === '2019') === year > 2020,
  // The generator's own headings, titles and signatures are careless ones.
  'S-HEAD': () => true,
  'S-TITLE': () => true,
  'S-SIGNOFF': () => true,
  'S-ASSESS': () => true,
  'R-INCOMPLETE': () => true,
};

describe.each(layoutNames)('%s', layout => {
  test('right reports', { timeout: 20_000 + each * 1000 }, async () => {
    const wrong: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + each; seed += 1) {
      const edition = seed % 3 === 0 ? '2019' : '2021';
      const { text, name } = render(generateReport(seed, { right: true, edition }), layout, seed);
      const findings = above(await findingsOf(text, name)).filter(({ rule }) => rule !== 'R-INCOMPLETE');
      wrong.push(...findings.map(finding => `${layout}:${seed} ${told(finding)}`));
    }
    expect(wrong).toEqual([]);
  });

  test('careless reports', { timeout: 20_000 + each * 1000 }, async () => {
    const wrong: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + each; seed += 1) {
      const report = generateReport(seed);
      const { text, name, quirks } = render(report, layout, seed);
      const findings = above(await findingsOf(text, name)).filter(({ rule }) => !DUE[rule]?.(quirks, report.truth));
      wrong.push(...findings.map(finding => `${layout}:${seed} (${quirks.drawn.join()}) ${told(finding)}`));
    }
    expect(wrong).toEqual([]);
  });
});

describe('one thing wrong is told by its own rule and no other', () => {
  const whole = render(generateReport(11, { right: true, edition: '2021' }), 'pipe-rows', 11, { plain: true }).text;
  const lines = whole.split('\n');
  const heading = (number: number): number =>
    lines.findIndex(line => line.startsWith(`${'一二三四五六'[number - 1]}、`) && !/本年|上年|结转/.test(line));
  const section = (number: number): string[] => lines.slice(heading(number), heading(number + 1));
  const from = (number: number): string[] => lines.slice(heading(number));
  const upTo = (number: number): string[] => lines.slice(0, heading(number));
  const changed = (number: number, words: string): string[] => lines.with(heading(number), words);

  test.each<[string, string[], string[]]>([
    ['nothing', lines, []],
    ['a heading in other words', changed(5, '五、工作不足与措施'), ['warning S-HEAD']],
    ['one wrong character', changed(3, '三、收到和外理政府信息公开申请情况'), ['warning S-HEAD']],
    ['a number twice', changed(4, '三、政府信息公开行政复议、行政诉讼情况'), ['warning S-SECTION-ORDER']],
    ['two sections swapped', [...upTo(2), ...section(3), ...section(2), ...from(4)], ['warning S-SECTION-ORDER']],
    ['a section missing', [...upTo(4), ...from(5)], ['error S-SECTION-MISSING']],
    ['a heading missing, its table there', changed(4, ''), ['error S-SECTION-MISSING']],
    ['a table missing, its heading there', [...upTo(4), section(4)[0]!, ...from(5)], ['error S-TABLE-MISSING']],
    [
      'all tables pictures',
      [...upTo(2), section(2)[0]!, section(3)[0]!, section(4)[0]!, ...from(5)],
      ['warning S-TABLE-MISSING'],
    ],
    ['a row missing', lines.filter(line => !line.includes('重复申请 |')), ['error F-ROW-MISSING']],
    ['a head missing', lines.map(line => line.replace(/^.*自然人 *\|/, '')), ['warning F-COL-MISSING']],
    ['a label in other words', lines.map(line => line.replace('三类内部事务', '三类内部管理')), ['warning F-LABEL']],
  ])('%s', async (_, text, expected) => {
    const findings = above(await findingsOf(text.join('\n')));
    expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(expected);
  });

  test('a long heading or label broken over lines is none', async () => {
    const long = '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况';
    const text = changed(4, `${long.slice(0, 25)}\n${long.slice(25)}`).join('\n');
    expect(above(await findingsOf(text))).toEqual([]);
  });

  test('on a page that lost its line breaks nothing is called missing', async () => {
    const text = [...upTo(1), from(1).join(' ')].join('\n');
    expect(above(await findingsOf(text)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

// The generator itself is checked first: a test that compares with a wrong truth proves nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generatePrevious, generateReport, layoutNames, Random, render } from './index.ts';
import { type Edition, outcomeRows, requestRows } from './labels.ts';
import { defectKinds, plant } from './plant.ts';

const REPORTS = 60;
const seeds = Array.from({ length: REPORTS }, (_, index) => index + 1);
const COLUMNS = ['individual', 'business', 'research', 'nonprofit', 'legalServices', 'otherOrganisation'];

describe('truth', () => {
  test.each(['2019', '2021'] as Edition[])('the identities of form %s hold', edition => {
    for (const seed of seeds) {
      const { truth } = generateReport(seed, { edition });
      const cell = (row: string, column: string) => truth.cells[`requests.${row}.${column}`]!;
      for (const { id } of requestRows(edition, truth.undividedOther))
        expect(COLUMNS.reduce((sum, column) => sum + cell(id, column), 0)).toBe(cell(id, 'total'));
      for (const column of [...COLUMNS, 'total']) {
        const outcomes = outcomeRows(edition, truth.undividedOther).map(row => cell(row.id, column));
        expect(outcomes.reduce((sum, count) => sum + count, 0)).toBe(cell('total', column));
        expect(cell('received', column) + cell('carriedIn', column)).toBe(
          cell('total', column) + cell('carriedOut', column),
        );
      }
      for (const kind of ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']) {
        const four = ['upheld', 'corrected', 'otherResult', 'pending'].map(
          outcome => truth.cells[`disputes.${kind}.${outcome}`]!,
        );
        expect(four.reduce((sum, count) => sum + count, 0)).toBe(truth.cells[`disputes.${kind}.total`]);
      }
    }
  });

  test('each edition has as many cells as its form', () => {
    const counts = new Set<string>();
    for (const seed of seeds)
      for (const edition of ['2019', '2021'] as Edition[]) {
        const { truth } = generateReport(seed, { edition });
        counts.add(`${edition} ${truth.undividedOther} ${Object.keys(truth.cells).length}`);
      }
    expect([...counts].sort()).toEqual(['2019 false 198', '2021 false 200', '2021 true 186']);
  });

  test('reports without any request, with few and with thousands all occur', () => {
    const totals = Array.from(
      { length: 300 },
      (_, seed) => generateReport(seed).truth.cells['requests.received.total']!,
    );
    expect(totals.filter(total => total === 0).length).toBeGreaterThan(60);
    expect(totals.filter(total => total > 1000).length).toBeGreaterThan(5);
  });

  test('the same seed gives the same text', () => {
    for (const layout of layoutNames)
      expect(render(generateReport(7), layout).text).toBe(render(generateReport(7), layout).text);
  });
});

describe('right reports', () => {
  test('what the text states is in it, and true', () => {
    for (const seed of seeds) {
      const report = generateReport(seed, { right: true });
      const text = [report.prose.overview, ...report.prose.tables, report.prose.problems, report.prose.other].flat();
      for (const { quote, cells, value, says } of report.prose.stated) {
        expect(text.join('\n')).toContain(quote);
        expect(says(value)).toBe(quote);
        if (cells.length > 0)
          expect(cells.reduce((sum, key) => sum + report.truth.cells[key]!, 0)).toBeCloseTo(value, 6);
      }
    }
  });

  test('this year’s and last year’s fit together', () => {
    let compared = 0;
    for (const seed of seeds) {
      const report = generateReport(seed, { right: true });
      const previous = generatePrevious(report);
      if (!previous) continue;
      compared += 1;
      const [now, then] = [report.truth.cells, previous.truth.cells];
      for (const column of [...COLUMNS, 'total']) {
        const out = then[`requests.carriedOut.${column}`]!;
        expect(out).toBe(now[`requests.carriedIn.${column}`]);
        expect(then[`requests.received.${column}`]! + then[`requests.carriedIn.${column}`]!).toBe(
          then[`requests.total.${column}`]! + out,
        );
      }
      const stock = then['proactive.normativeDocuments.inForce'];
      if (stock !== undefined)
        expect(now['proactive.normativeDocuments.inForce']).toBe(
          stock + now['proactive.normativeDocuments.issued']! - now['proactive.normativeDocuments.repealed']!,
        );
      expect(previous.publishedOn.slice(0, 4)).toBe(String(report.truth.year));
    }
    expect(compared).toBeGreaterThan(20);
  });

  test('every kind of defect changes the text of the report or of last year’s', () => {
    const reports = Array.from({ length: 200 }, (_, seed) =>
      generateReport(seed, { edition: seed % 3 === 0 ? '2019' : '2021', right: true }),
    );
    const tried = (kind: string) => {
      for (const report of reports) {
        const made = plant(report, kind, new Random(report.seed));
        if (made) return { report, made };
      }
    };
    for (const kind of defectKinds) {
      const planted = tried(kind);
      expect(planted, kind).toBeDefined();
      const { report, made } = planted!;
      const text = (one: typeof report, edit = made.edit) => render(one, 'html', one.seed, { plain: true, edit }).text;
      const before = generatePrevious(report);
      const here = text(made.report) !== text(report, () => {});
      const last = made.previous && before && text(made.previous) !== text(before, () => {});
      expect(here || last, kind).toBe(true);
    }
  });
});

describe.each(layoutNames)('%s', layout => {
  test('accounts for every cell of the form and prints every figure that must be read', () => {
    for (const seed of seeds) {
      const report = generateReport(seed);
      const { expected, text, quirks } = render(report, layout);
      const keys = [...expected.cells.keys(), ...expected.gone, ...expected.maybe.keys()].sort();
      expect(keys).toEqual(Object.keys(report.truth.cells).sort());
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '');
      const missing = [...expected.cells].filter(([key, value]) => {
        if (value === null) return false;
        const forms = key.endsWith('amountWan') ? amountForms(value) : [String(Math.abs(value))];
        return value !== report.truth.cells[key] || !forms.some(form => plain.includes(form));
      });
      expect(missing, `${layout}:${seed} ${quirks.drawn}`).toEqual([]);
    }
  });
});

const amountForms = (wan: number): string[] => [
  String(wan),
  String(Number((wan * 10000).toFixed(2))),
  (wan * 10000).toFixed(2),
];

const shared = process.env.NIANBAO_SHARED;

describe.skipIf(!shared)('separators agree with real reports (needs NIANBAO_SHARED)', () => {
  // The same table in a real report and in a rendering, all figures and words taken out.
  const real = (start: string): string[] => {
    const folder = `${shared}/seeds`;
    const file = readdirSync(folder).find(name => name.startsWith(start))!;
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    return skeleton(text);
  };
  const skeleton = (text: string): string[] => {
    const from = text.search(/二、本年结|二、上年结|二、上年結/u);
    const to = text.search(/4\.保/u);
    return text
      .slice(from, to)
      .replace(/\([a-zü-ǜāáǎàēéěèīíǐìōóǒòūúǔùńň]+\)/gu, '')
      .split('\n')
      .map(line => line.replace(/[^\s|]+/gu, 'x').replace(/[^\S\t]+$|(?<=\t)[^\S\t]+/gu, ''));
  };

  test.each([
    ['000', 'pipe-lines'],
    ['001', 'pipe-rows'],
    ['002', 'tabs'],
    ['003', 'lines-apart'],
    ['004', 'lines-apart'],
  ])('seed %s and %s', (start, layout) => {
    const report = seeds.map(seed => generateReport(seed, { edition: start < '003' ? '2019' : '2021' }))[0]!;
    const rendered = [1, 2, 3, 4, 5, 6].map(seed =>
      skeleton(render(report, layout, seed, { plain: true }).text).join('\n'),
    );
    expect(rendered).toContain(real(start).join('\n'));
  });
});

// What the five real reports and the real figures state, against what a careful reader wrote down. They are not part of the
// project.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check/index.ts';
import { readingsOf } from '../../src/check/stated.ts';
import { ingest } from '../../src/ingest/index.ts';
import type { AnnualReport, Claim } from '../../src/model/report.ts';
import { parse } from '../../src/parse/index.ts';
import { sketched } from '../check/sketch.ts';

const shared = process.env.NIANBAO_SHARED;

interface Stated {
  text: string;
  line: number | null;
  value: number | null;
  unit: string | null;
  cell: string | null;
  expect: number | null;
  ok: boolean;
}

async function readSeed(start: string): Promise<AnnualReport> {
  const folder = join(shared!, 'seeds');
  const name = readdirSync(folder).find(file => file.startsWith(start))!;
  const source = await ingest(readFileSync(join(folder, name)), { name });
  const result = source.ok ? parse(source.value, { name }) : source;
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const narrativeOf = (start: string): Stated[] =>
  JSON.parse(readFileSync(join(shared!, 'seeds-truth', `${start}.json`), 'utf8')).narrative;

/** Subjects by what the truth says of a figure's cell. */
const subjectOf = ({ cell, text }: Stated): Claim['subject'] | undefined => {
  if (cell === null || /^sum\(|^\d/.test(cell) || /纳入/.test(text)) return undefined;
  if (cell === 'infoFee') return 'informationFee';
  if (/\/requests/.test(cell)) return 'applicant';
  if (/disputes/.test(cell)) return 'dispute';
  if (/normativeDocuments/.test(cell)) return 'document';
  if (/refused|granted/i.test(cell)) return 'outcome';
  if (/carriedIn\.total$/.test(cell) && !/received/.test(cell)) return 'carriedIn';
  if (/requests\.total/.test(cell)) return 'handled';
  return 'received';
};

describe.skipIf(!shared)('what the five real reports state (needs NIANBAO_SHARED)', () => {
  test.each(['000', '001', '002', '003', '004'])('%s', async start => {
    const report = await readSeed(start);
    for (const stated of narrativeOf(start)) {
      // “已在法定期限内予以答复” says no figure.
      if (/\(全部\)/.test(stated.text)) continue;
      const subject = subjectOf(stated);
      const same = report.claims.filter(
        ({ value, share, place }) =>
          (value === stated.value || share?.percent === stated.value) &&
          (stated.line === null || place.line === stated.line),
      );
      if (subject === undefined) {
        // Percentages aside, what has no cell is no claim.
        if (stated.unit !== '%') expect([stated.text, same]).toEqual([stated.text, []]);
        continue;
      }
      expect([stated.text, same.map(claim => claim.subject)]).toEqual([stated.text, expect.arrayContaining([subject])]);
      const claim = same.find(one => one.subject === subject)!;
      if (claim.value === null || claim.meanings.length === 0) continue;
      const sums = readingsOf(report, claim.meanings)!.map(({ sum }) => sum);
      if (stated.value === stated.expect)
        expect([stated.text, sums]).toEqual([stated.text, expect.arrayContaining([stated.value])]);
    }
  });

  test('and nothing else', async () => {
    const brief = ({ subject, of, value, includesCarriedIn, share }: Claim): string =>
      [
        subject,
        of && `.${of}`,
        ` ${value}`,
        includesCarriedIn ? ' with carried in' : '',
        share ? ` ${share.percent}%` : '',
      ]
        .filter(Boolean)
        .join('');
    const stated = async (start: string) => (await readSeed(start)).claims.map(brief);
    expect(await stated('000')).toEqual(['received 0', 'dispute.reconsideration 0', 'dispute.litigation 0']);
    // The hotline's 7600 orders are no requests.
    expect(await stated('001')).toEqual(['received 1']);
    expect(await stated('002')).toEqual(['received 1', 'handled 1', 'outcome.refused 0']);
    expect(await stated('003')).toEqual([
      'received 162 with carried in',
      'carriedIn 3',
      'applicant.individual null 100%',
      'outcome.granted+partiallyGranted 70 43.2%',
      'dispute.reconsideration 6',
      'dispute.litigation 0',
      'dispute.corrected 0',
      'document.normativeDocuments.issued 5',
      'document.normativeDocuments.inForce 28',
      'informationFee 0',
    ]);
    expect(await stated('004')).toEqual(['received 3', 'informationFee 0']);
  });
});

/** What a real report's text said of its figures, and the rules that must speak then. */
const NARRATIVES: [figures: string, text: string, rules: string[]][] = [
  ['02', '2023年，全区共受理政府信息公开申请21件，均按期答复。', []],
  [
    '05',
    '2023年，全市各级行政机关共收办政府信息公开申请案件3607件（其中上年结转96件）。申请人中，自然人3493件，法人或其他组织114件。答复结果：予以公开1191件，部分公开328件，不予公开142件，无法提供1078件，不予处理406件，其他处理341件，转下年度办理121件。',
    [],
  ],
  ['06', '2024年，全市共收办政府信息公开申请案件3646件（含上年结转121件）。', []],
  ['06', '2024年，全市因政府信息公开引发的行政复议案件134件，行政诉讼案件57件。', ['N-DISPUTE', 'N-DISPUTE']],
  ['09', '2021年，全区收到政府信息公开申请70件，办结69件，结转下年度继续办理1件。', []],
  ['10', '2022年，全区共收到政府信息公开申请75件（自然人72、商业企业3），行政诉讼1件，行政复议2件。', []],
  ['10', '全区制发行政规范性文件88件，现行有效行政规范性文件698件。', []],
  [
    '11',
    '2023年，全区收到政府信息公开申请81件（自然人80、商业企业1），予以公开及部分公开42件，不予公开5件，无法提供31件，不予处理1件，其他处理2件。因政府信息公开引发行政复议2件，行政诉讼7件。',
    [],
  ],
];

describe.skipIf(!shared)('what real figures were accompanied by (needs NIANBAO_SHARED)', () => {
  test.each(NARRATIVES)('figures %s: %s', (name, text, rules) => {
    const { agency, year, form, cells } = JSON.parse(readFileSync(join(shared!, 'figures', `${name}.json`), 'utf8'));
    const undivided = 'requests.otherHandled.total' in cells;
    const gone = ['correctionOverdue', 'feeUnpaid', 'misc'].flatMap(row =>
      COLUMNS.map(column => [`requests.otherHandled.${row}.${column}`, undefined]),
    );
    const sketch = {
      agency,
      year,
      form,
      text: { 1: text },
      cells: { ...cells, ...(undivided && Object.fromEntries(gone)) },
    };
    const { findings } = checkReport(sketched(sketch));
    expect(findings.filter(({ rule }) => /^N-(?!UNIT|ORG|SELF)/.test(rule)).map(({ rule }) => rule)).toEqual(rules);
  });
});

const COLUMNS = ['individual', 'business', 'research', 'nonprofit', 'legalServices', 'otherOrganisation', 'total'];

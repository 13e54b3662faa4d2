import { describe, expect, test } from 'vitest';
import { heldBodies, selectReport } from '../../src/answer/select.ts';
import type { ReportRow } from '../../src/ports/store.ts';

const row = (agency: string | null, year: number | null, rest: Partial<ReportRow> = {}): ReportRow => ({
  hash: `${agency} ${year}`,
  agency,
  aliases: [],
  region: null,
  year,
  form: '2021',
  publishedOn: null,
  readAt: '2024-02-01',
  summary: false,
  files: [],
  shown: true,
  ...rest,
});
const OFFICE = '启东市人民政府办公室';
const ROWS = [
  row(OFFICE, 2023, { region: '江苏省南通市启东市' }),
  row(OFFICE, 2021),
  row('启东市政府办', 2022, { aliases: ['市政府办'] }),
  row('济宁市商务局', 2020),
  row(null, 2020),
];

describe('a report', () => {
  test('of the year asked for', () => {
    expect(selectReport(ROWS, '启东', 2021)).toMatchObject({
      kind: 'found',
      hash: `${OFFICE} 2021`,
      year: 2021,
      latest: false,
      by: 'place',
    });
  });
  test('of the latest year where none was asked for', () => {
    expect(selectReport(ROWS, '启东市政府办')).toMatchObject({ hash: `${OFFICE} 2023`, year: 2023, latest: true });
  });
  test('is found under whatever form of the name each year has', () => {
    expect(selectReport(ROWS, OFFICE, 2022)).toEqual({
      kind: 'found',
      hash: '启东市政府办 2022',
      year: 2022,
      latest: false,
      by: 'name',
      body: {
        agency: OFFICE,
        aliases: ['启东市政府办', '市政府办'],
        region: '江苏省南通市启东市',
        years: [2021, 2022, 2023],
        address: OFFICE,
      },
      versions: [],
    });
  });
  test('that was published later is taken where both forms of the name have the year', () => {
    const again = row('启东市政府办', 2023, { publishedOn: '2024-03-01' });
    expect(selectReport([...ROWS, again], '启东', 2023)).toMatchObject({ hash: '启东市政府办 2023' });
  });
  test('that is not shown is not taken', () => {
    const hidden = row(OFFICE, 2024, { shown: false });
    expect(selectReport([...ROWS, hidden], '启东')).toMatchObject({ year: 2023 });
  });
  test('has the other versions of its body, year and place, under whatever name', () => {
    const others = [
      row(OFFICE, 2023, { hash: 'b', shown: false, publishedOn: '2024-01-02' }),
      row(OFFICE, 2023, { hash: 'c', shown: false, region: '上海市' }),
      row(OFFICE, 2021, { hash: 'd', shown: false }),
      row('启东市政府办', 2023, { publishedOn: '2024-01-01', summary: true }),
    ];
    const [shown, ...rest] = ROWS;
    const found = selectReport([{ ...shown!, publishedOn: '2024-02-01' }, ...rest, ...others], '启东', 2023);
    expect(found).toMatchObject({
      hash: `${OFFICE} 2023`,
      versions: [
        { publishedOn: '2024-01-02', summary: false },
        { publishedOn: '2024-01-01', summary: true },
      ],
    });
  });
  test('without a year is taken only where nothing else is held and none was asked for', () => {
    const undated = row('海门区人民政府', null);
    expect(selectReport([undated], '海门')).toMatchObject({ kind: 'found', year: null, latest: true });
    expect(selectReport([undated], '海门', 2023)).toMatchObject({ kind: 'year-missing', body: { years: [] } });
    const dated = row('海门区人民政府', 2020);
    expect(selectReport([undated, dated], '海门')).toMatchObject({ hash: '海门区人民政府 2020' });
  });
});

test('a year that is not held is told with those that are', () => {
  expect(selectReport(ROWS, '启东', 2019)).toMatchObject({
    kind: 'year-missing',
    year: 2019,
    body: { agency: OFFICE, years: [2021, 2022, 2023] },
  });
});

test('several bodies are choices, those with the year asked for first', () => {
  const rows = [row('朝阳区人民政府', 2020, { region: '北京市朝阳区' }), row('朝阳市商务局', 2023)];
  const years = (year: number | null) => {
    const selection = selectReport(rows, '朝阳', year);
    return selection.kind === 'several' && selection.choices.map(choice => `${choice.agency} ${choice.years}`);
  };
  expect(years(null)).toEqual(['朝阳区人民政府 2020', '朝阳市商务局 2023']);
  expect(years(2023)).toEqual(['朝阳市商务局 2023', '朝阳区人民政府 2020']);
});

test('bodies of one name in two places are two, even where only the name tells the place', () => {
  const rows = [
    row('朝阳区人民政府', 2023, { region: '北京市朝阳区' }),
    row('长春市朝阳区人民政府', 2023),
    row('北京市朝阳区人民政府', 2022),
  ];
  expect(heldBodies(rows).map(body => `${body.agency} ${body.years}`)).toEqual([
    '北京市朝阳区人民政府 2022,2023',
    '长春市朝阳区人民政府 2023',
  ]);
});

test('nothing held under the words: near ones, without their rows', () => {
  expect(selectReport(ROWS, '启动', 2023)).toEqual({
    kind: 'none',
    near: [expect.not.objectContaining({ rows: expect.anything() })],
  });
  expect(selectReport([], '启东')).toEqual({ kind: 'none', near: [] });
});

test('every body has an address that leads back to it, also where two bear one name', () => {
  const rows = [
    ...ROWS,
    row('朝阳区人民政府', 2023, { region: '北京市朝阳区', hash: 'b' }),
    row('朝阳区人民政府', 2023, { region: '吉林省长春市朝阳区', hash: 'c' }),
  ];
  const bodies = heldBodies(rows);
  expect(bodies.map(body => body.address)).toContain('吉林省长春市朝阳区人民政府');
  for (const body of bodies) expect(selectReport(rows, body.address)).toMatchObject({ kind: 'found', body });
});

import { expect, test } from 'vitest';
import {
  DISPUTE_COLUMNS,
  DISPUTE_ROWS,
  REQUEST_COLUMNS,
  REQUEST_GROUPS,
  requestRows,
} from '../../../../src/model/form.ts';
import { sketched } from '../../../check/sketch.ts';
import { aboutCell, aboutWords, drawn, finding } from '../../../helpers/check-page.ts';
import { attribute, below, gridOf, wordsOf } from '../../../helpers/page.ts';

const RECEIVED = 'requests.received.total';

const ROW_LABELS = (edition: '2019' | '2021', undivided: boolean) =>
  new Map(
    requestRows(edition, undivided).map(row => {
      const own = full(row.ordinal + row.label);
      const group = REQUEST_GROUPS.find(one => row.id.startsWith(`${one.id}.`));
      const isResult = !['received', 'carriedIn', 'carriedOut'].includes(row.id);
      const before = [isResult ? '三、本年度办理结果' : '', group ? full(group.ordinal + group.label) : '', own];
      return [row.id, before.filter(Boolean)];
    }),
  );

const full = (text: string) => text.replace(/[(),:]/g, sign => '（），：'['(),:'.indexOf(sign)]!);

test.each([
  ['2021', '2021', false],
  ['2019', '2019', false],
  ['2021, 其他处理 in one row', '2021', true],
] as const)('table three as the form prints it: %s', (_, form, undivided) => {
  const report = sketched({ form });
  if (undivided) {
    for (const key of Object.keys(report.cells)) if (key.startsWith('requests.otherHandled.')) delete report.cells[key];
    for (const { id } of REQUEST_COLUMNS)
      report.cells[`requests.otherHandled.${id}`] = report.cells['requests.granted.total']!;
  }
  const grid = gridOf(drawn(report).byClass('requests')[0]!);
  const rows = ROW_LABELS(form, undivided);
  expect(grid).toEqual(
    [...rows].flatMap(([row, before]) =>
      REQUEST_COLUMNS.map(({ id, label }) => ({
        id: `c-requests.${row}.${id}`,
        above: ['申请人情况', ...(['individual', 'total'].includes(id) ? [] : ['法人或其他组织']), label],
        before,
      })),
    ),
  );
});

test('table four as the form prints it', () => {
  const grid = gridOf(drawn(sketched()).byClass('disputes')[0]!);
  expect(grid).toEqual(
    DISPUTE_ROWS.flatMap(row =>
      DISPUTE_COLUMNS.map(column => ({
        id: `c-disputes.${row.id}.${column.id}`,
        above: [...(row.id === 'reconsideration' ? [] : ['行政诉讼']), row.label, column.label],
        before: [],
      })),
    ),
  );
});

const DOCUMENTS_2019 = ['made 本年新制作数量', 'published 本年新公开数量', 'publishedTotal 对外公开总数量'];
const DOCUMENTS_2021 = ['issued 本年制发件数', 'repealed 本年废止件数', 'inForce 现行有效件数'];
const ITEMS_2019 = ['previousItems 上一年项目数量', 'change 本年增/减', 'decisions 处理决定数量'];
const DECISIONS_2021 = ['decisions 本年处理决定数量'];
const AMOUNT_2021 = ['amountWan 本年收费金额（单位：万元）'];
const PROCUREMENT = ['items 采购项目数量', 'amountWan 采购总金额'];

/** Item of article 20, row, its name, columns. */
type Wanted = [item: string, row: string, name: string, columns: string[]][];

const FORM_2021: Wanted = [
  ['一', 'governmentRules', '规章', DOCUMENTS_2021],
  ['一', 'normativeDocuments', '行政规范性文件', DOCUMENTS_2021],
  ['五', 'licences', '行政许可', DECISIONS_2021],
  ['六', 'penalties', '行政处罚', DECISIONS_2021],
  ['六', 'compulsion', '行政强制', DECISIONS_2021],
  ['八', 'fees', '行政事业性收费', AMOUNT_2021],
];

const FORM_2019: Wanted = [
  ['一', 'governmentRules', '规章', DOCUMENTS_2019],
  ['一', 'normativeDocuments', '规范性文件', DOCUMENTS_2019],
  ['五', 'licences', '行政许可', ITEMS_2019],
  ['五', 'otherServices', '其他对外管理服务事项', ITEMS_2019],
  ['六', 'penalties', '行政处罚', ITEMS_2019],
  ['六', 'compulsion', '行政强制', ITEMS_2019],
  ['八', 'fees', '行政事业性收费', ITEMS_2019.slice(0, 2)],
  ['九', 'procurement', '政府集中采购', PROCUREMENT],
];

/** Columns of both editions, as an office mixes them. */
const HYBRID: Wanted = [
  ['一', 'governmentRules', '规章', DOCUMENTS_2021],
  ['一', 'normativeDocuments', '行政规范性文件', DOCUMENTS_2019],
  ['五', 'licences', '行政许可', ITEMS_2019],
  ['六', 'penalties', '行政处罚', DECISIONS_2021],
  ['八', 'fees', '行政事业性收费', [...AMOUNT_2021, ...ITEMS_2019.slice(0, 2)]],
  ['九', 'procurement', '政府集中采购', PROCUREMENT],
];

test.each([
  ['2021', FORM_2021],
  ['2019', FORM_2019],
  ['hybrid', HYBRID],
] as const)('table two as the form prints it: %s', (form, wanted) => {
  const report = sketched({ form: form === 'hybrid' ? '2021' : form });
  report.form = form;
  const cell = report.cells['requests.received.total']!;
  for (const key of Object.keys(report.cells)) if (key.startsWith('proactive.')) delete report.cells[key];
  for (const [, row, , columns] of wanted) {
    for (const column of columns) report.cells[`proactive.${row}.${column.split(' ')[0]}`] = cell;
  }
  const grid = gridOf(drawn(report).byClass('proactive')[0]!);
  expect(grid.map(({ id, above, before }) => [id, above.at(-1), before])).toEqual(
    wanted.flatMap(([, row, name, columns]) =>
      columns.map(column => [`c-proactive.${row}.${column.split(' ')[0]}`, column.split(' ')[1], [name]]),
    ),
  );
  const items = grid.map(({ above }) => above.findLast(head => head.startsWith('第二十条')));
  expect(items).toEqual(wanted.flatMap(([item, , , columns]) => columns.map(() => `第二十条第（${item}）项`)));
});

test.each(['pre2019', null] as const)('no table is drawn for a report without the form (%s)', form => {
  const report = { ...sketched(), form, cells: {} };
  expect(drawn(report, [finding({ cells: [RECEIVED] })]).byTag('table')).toEqual([]);
});

test('a figure stands as printed; blank, sign, words, unread and settled are told apart', () => {
  const report = sketched({
    cells: {
      'proactive.governmentRules.issued': '/',
      'proactive.governmentRules.repealed': '',
      'proactive.governmentRules.inForce': '不详',
      'proactive.normativeDocuments.issued': undefined,
      'proactive.normativeDocuments.repealed': 7,
      'proactive.fees.amountWan': '347.92万元',
    },
    settled: ['proactive.normativeDocuments.repealed'],
  });
  const page = drawn(report);
  const shown = page.byClass('proactive')[0]!;
  const cells = below(shown).filter(one => one.tagName === 'td');
  expect(cells.slice(0, 6).map(one => [wordsOf(one), attribute(one, 'class')])).toEqual([
    ['/', 'sign'],
    ['空白', 'blank'],
    ['不详', 'unclear'],
    ['未读出', 'unread'],
    ['7', 'settled'],
    ['0', undefined],
  ]);
  expect(wordsOf(cells.at(-1)!)).toBe('347.92万元');
  const legend = below(page.byClass('legend')[0]!).filter(one => one.tagName === 'li');
  expect(legend.map(one => wordsOf(one))).toEqual([
    '未读出文件中没有读到这一格，不等于 0',
    '空白原文没有填写',
    '／原文填的是符号，照录',
    '文字原文不是能够确定的数字，照录',
    '12原文数字连写，按勾稽关系拆分得出',
  ]);
  expect(page.byClass('legend')).toHaveLength(1);
});

test('the culprit stands out with the figure that it should have, the rest of the identity is faint', () => {
  const report = sketched({ cells: { [RECEIVED]: 4 } });
  const cells = [RECEIVED, 'requests.received.individual', 'requests.carriedIn.total'];
  const page = drawn(report, [aboutCell(report, cells, { expected: 3, actual: 4 })]);
  expect(cells.map(key => attribute(page.byId(`c-${key}`)!, 'class'))).toEqual([
    'culprit error',
    'part error',
    'part error',
  ]);
  expect(wordsOf(page.byId(`c-${RECEIVED}`)!)).toBe('4 →应为 3 1');
  expect(wordsOf(page.byId('c-requests.received.individual')!)).toBe('0 1');
  expect(wordsOf(page.byClass('legend')[0]!)).toContain('4 → 3需要核对或改正的一格');
  expect(page.byClass('culprit').filter(one => one.tagName === 'td')).toHaveLength(1);
});

test('a blank that should be filled shows the figure too', () => {
  const report = sketched({ cells: { [RECEIVED]: '' } });
  const page = drawn(report, [aboutCell(report, [RECEIVED], { expected: 3, actual: '' })]);
  expect(wordsOf(page.byId(`c-${RECEIVED}`)!)).toBe('空白 →应为 3 1');
});

test('a figure that is as expected gets no arrow', () => {
  const report = sketched({ cells: { [RECEIVED]: 3 } });
  const page = drawn(report, [aboutCell(report, [RECEIVED], { expected: 3 })]);
  expect(wordsOf(page.byId(`c-${RECEIVED}`)!)).toBe('3 1');
});

test('where the wrong cell cannot be told, all are marked alike', () => {
  const report = sketched();
  const cells = [RECEIVED, 'requests.received.individual'];
  const page = drawn(report, [aboutCell(report, cells, { severity: 'warning', actual: 4 })]);
  expect(cells.map(key => attribute(page.byId(`c-${key}`)!, 'class'))).toEqual(['among warning', 'among warning']);
});

test('a cell of two findings has both numbers and the look of the graver part', () => {
  const report = sketched({ cells: { [RECEIVED]: 4 } });
  const page = drawn(report, [
    aboutCell(report, ['requests.granted.total', RECEIVED], { expected: 3, actual: 0 }),
    aboutCell(report, [RECEIVED], { severity: 'info', message: '数值偏大。' }),
  ]);
  expect(attribute(page.byId(`c-${RECEIVED}`)!, 'class')).toBe('culprit info');
  expect(
    below(page.byId(`c-${RECEIVED}`)!)
      .filter(one => one.tagName === 'a')
      .map(wordsOf),
  ).toEqual(['1', '2']);
});

test('a finding on the words only points at the cell that the words are compared with', () => {
  const report = sketched({ text: { 1: '共收到申请5件。' }, cells: { [RECEIVED]: 3 } });
  const about = aboutWords(report, 1, '5件', { cells: [RECEIVED], expected: 3, actual: 5 });
  const page = drawn(report, [about]);
  expect(attribute(page.byId(`c-${RECEIVED}`)!, 'class')).toBe('part error');
  expect(wordsOf(page.byId(`c-${RECEIVED}`)!)).toBe('3 1');
});

test('a finding on a head of the table does not put its words into a cell', () => {
  const report = sketched();
  const { place } = report.labels.find(one => one.section === 3)!;
  const page = drawn(report, [finding({ cells: [RECEIVED], place: { section: 3, ...place }, expected: '自然人' })]);
  expect(attribute(page.byId(`c-${RECEIVED}`)!, 'class')).toBe('part error');
  expect(wordsOf(page.byId(`c-${RECEIVED}`)!)).toBe('0 1');
  expect(wordsOf(page.byId('f-1')!)).toContain('应为自然人');
});

test('cells that the form of the report does not have are not drawn, and nothing points at them', () => {
  const report = sketched({ form: '2021' });
  const page = drawn(report, [finding({ cells: ['requests.otherHandled.total'], place: { section: 3, line: null } })]);
  expect(page.byId('c-requests.otherHandled.total')).toBeUndefined();
  expect(page.byId('f-1')).toBeDefined();
});

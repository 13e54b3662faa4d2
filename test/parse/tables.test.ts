// Tables that are not as the form has them: both editions mixed, the old statistics table, two reports in one file,
// merged cells, rows in another order, amounts without a unit.
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import type { Result } from '../../src/model/result.ts';
import { parse } from '../../src/parse/index.ts';
import { generateReport, render } from '../generate/index.ts';

async function tryRead(text: string): Promise<Result<AnnualReport>> {
  const source = await ingest(new TextEncoder().encode(text), { name: '年报.txt' });
  return source.ok ? parse(source.value, { name: '年报.txt' }) : source;
}

async function read(text: string): Promise<AnnualReport> {
  const result = await tryRead(text);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const values = (report: AnnualReport, prefix: string): Record<string, number | null | undefined> =>
  Object.fromEntries(
    Object.entries(report.cells)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, cell]) => [key.slice(prefix.length + 1), cell?.value]),
  );

const TITLE = '某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n2022年有序开展。\n二、主动公开政府信息情况\n';
const DOCUMENTS_2021 =
  '第二十条第(一)项\n信息内容|本年制发件数|本年废止件数|现行有效件数|\n规章|0|0|0|\n行政规范性文件|3|1|9|\n';
const DOCUMENTS_2019 =
  '第二十条第(一)项\n信息内容|本年新制作数量|本年新公开数量|对外公开总数量|\n规章|0|0|0|\n规范性文件|3|3|9|\n';
const ITEMS_2019 =
  '第二十条第(五)项\n信息内容|上一年项目数量|本年增/减|处理决定数量|\n行政许可|12|-1|340|\n其他对外管理服务事项|2|0|5|\n';
const PROCUREMENT = (head: string, amount: string) =>
  `第二十条第(九)项\n信息内容|采购项目数量|${head}|\n政府集中采购|2|${amount}|\n`;

describe('the edition is told by the heads of section two', () => {
  test('2021 heads, whatever the year and the row label say', async () => {
    const report = await read(TITLE + DOCUMENTS_2021.replace('行政规范性文件', '规范性文件'));
    expect(report.form).toBe('2021');
    expect(values(report, 'proactive.normativeDocuments')).toEqual({ issued: 3, repealed: 1, inForce: 9 });
  });

  test('heads of both editions are a hybrid, with the keys that stand there', async () => {
    const report = await read(TITLE + DOCUMENTS_2021 + ITEMS_2019);
    expect(report.form).toBe('hybrid');
    expect(values(report, 'proactive.normativeDocuments')).toEqual({ issued: 3, repealed: 1, inForce: 9 });
    expect(values(report, 'proactive.licences')).toEqual({ previousItems: 12, change: -1, decisions: 340 });
  });

  test('without section two, by the rows of section three', async () => {
    for (const edition of ['2019', '2021'] as const) {
      const seed = [1, 2, 3, 4, 5, 6].find(
        one => !generateReport(one, { edition }).truth.undividedOther || edition === '2019',
      )!;
      const { text } = render(generateReport(seed, { edition }), 'pipe-rows', seed, { plain: true });
      const without = text.slice(0, text.indexOf('二、')) + text.slice(text.indexOf('（本列数据'));
      expect((await read(without)).form).toBe(edition);
    }
  });

  test('the statistics table used before 2019 is named and has no cells', async () => {
    const report = await read(
      '某市2015年政府信息公开工作年度报告\n一、概述\n略。\n指标名称|计量单位|统计数|\n主动公开政府信息数|条|120|\n',
    );
    expect(report).toMatchObject({
      form: 'pre2019',
      year: 2015,
      agency: '某市',
      cells: {},
      coverage: { read: 0, expected: 0 },
    });
  });
});

test('columns in another order are read by their heads, and that is said', async () => {
  const report = await read(
    `${TITLE}第二十条第(一)项\n信息内容|现行有效件数|本年废止件数|本年制发件数|\n规章|0|0|0|\n行政规范性文件|9|1|3|\n`,
  );
  expect(values(report, 'proactive.normativeDocuments')).toEqual({ issued: 3, repealed: 1, inForce: 9 });
  expect(report.notes.map(note => note.code)).toContain('columns-reordered');
});

test('the first numbered row of （六） that lost its label is not the undivided row', async () => {
  const { text } = render(generateReport(2, { edition: '2021' }), 'lines-apart', 2, { plain: true });
  const report = await read(text.replace(/^.*申请人无正当理由逾期不补正.*$/m, ''));
  expect(report.cells['requests.otherHandled.total']).toBeUndefined();
  expect(report.cells['requests.otherHandled.correctionOverdue.total']).toBeUndefined();
  expect(report.cells['requests.otherHandled.feeUnpaid.total']).toBeDefined();
});

describe('amounts', () => {
  test.each([
    ['采购总金额', '347.92万元', 347.92],
    ['采购总金额', '75394432.52元', 7539.443252],
    ['采购总金额', '0', 0],
    ['采购总金额（万元）', '3.68', 3.68],
    ['采购总金额（元）', '251000', 25.1],
    ['采购总金额', '976.81（万元）', 976.81],
    ['采购总金额', '1.2亿元', 12000],
    ['采购总金额', '￥251000元', 25.1],
  ])('%s %s', async (head, printed, wan) => {
    const report = await read(TITLE + DOCUMENTS_2019 + PROCUREMENT(head, printed));
    expect(report.cells['proactive.procurement.amountWan']).toMatchObject({ value: wan, raw: printed });
  });

  test('a bare amount under a head without a unit is no figure, and that is said', async () => {
    const report = await read(TITLE + DOCUMENTS_2019 + PROCUREMENT('采购总金额', '8040'));
    expect(report.cells['proactive.procurement.amountWan']).toMatchObject({ value: null, raw: '8040' });
    expect(report.notes.map(note => note.code)).toContain('unit-unknown');
  });
});

describe('rows', () => {
  const table = (rows: string): string =>
    `<p>某县水利局2022年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p><table>${rows}</table>`;
  const row = (label: string, cells: string): string => `<tr><td colspan="3">${label}</td>${cells}</tr>`;
  const seven = (figures: number[]): string => figures.map(figure => `<td>${figure}</td>`).join('');
  const RECEIVED = row('一、本年新收政府信息公开申请数量', seven([1, 0, 0, 0, 0, 0, 1]));

  test('one figure over several columns is the first column’s; the others are not there', async () => {
    const report = await read(table(RECEIVED + row('二、上年结转政府信息公开申请数量', '<td colspan="7">0</td>')));
    expect(values(report, 'requests.carriedIn')).toEqual({ individual: 0 });
  });

  test('words in a figure’s cell are that cell, not a figure', async () => {
    const cells = '<td>见附件</td><td>0</td><td></td><td>/</td><td>0</td><td>0</td><td>2</td>';
    const report = await read(
      table(row('二、上年结转政府信息公开申请数量', `<td>2</td>${cells.slice(12)}`) + RECEIVED),
    );
    expect(report.cells['requests.carriedIn.research']).toMatchObject({ value: null, raw: '' });
    expect(report.cells['requests.carriedIn.nonprofit']).toMatchObject({ value: null, raw: '/' });
  });

  test('rows in another order are read by their labels, and that is said', async () => {
    const report = await read(
      table(
        row('四、结转下年度继续办理', seven([3, 0, 0, 0, 0, 0, 3])) +
          RECEIVED +
          row('二、上年结转政府信息公开申请数量', seven([2, 0, 0, 0, 0, 0, 2])),
      ),
    );
    expect(values(report, 'requests.received')).toMatchObject({ individual: 1, total: 1 });
    expect(values(report, 'requests.carriedIn')).toMatchObject({ individual: 2, total: 2 });
    expect(report.notes.map(note => note.code)).toContain('out-of-order');
  });

  test('a row twice with other figures: neither is believed', async () => {
    const report = await read(table(RECEIVED + row('一、本年新收政府信息公开申请数量', seven([5, 0, 0, 0, 0, 0, 5]))));
    expect(values(report, 'requests.received')).toEqual({});
    expect(report.notes.map(note => note.code)).toContain('row-twice');
  });

  test('a damaged label between two whole ones is told by its likeness; a foreign row shifts nothing', async () => {
    const report = await read(
      table(
        RECEIVED +
          row('二、上年结转', seven([2, 0, 0, 0, 0, 0, 2])) +
          row('其中：网络申请', seven([9, 9, 9, 9, 9, 9, 54])) +
          row('（一）予以公开', seven([3, 0, 0, 0, 0, 0, 3])),
      ),
    );
    expect(values(report, 'requests.granted')).toMatchObject({ individual: 3, total: 3 });
    expect(Object.values(report.cells).some(cell => cell?.value === 9)).toBe(false);
  });
});

describe('not one report', () => {
  const one = render(generateReport(5), 'pipe-rows', 5, { plain: true }).text;
  const other = render(generateReport(6), 'lines-apart', 6, { plain: true }).text;

  test('two reports one behind the other', async () => {
    const result = await tryRead(`${one}\n\n${other}`);
    expect(result).toMatchObject({ ok: false, failure: { code: 'several-reports' } });
  });

  test('two years side by side', async () => {
    const rows = [...one.matchAll(/^(.+?) \| (\d[\d |]+)$/gm)].map(
      ([, label, figures]) => `${label}   ${figures!.replace(/\D+/g, '   ')}   ${figures!.replace(/\D+/g, '   ')}`,
    );
    const result = await tryRead(
      `某市2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${rows.join('\n')}`,
    );
    expect(result).toMatchObject({ ok: false, failure: { code: 'several-reports' } });
  });

  test.each([
    ['another kind of report', '某市2023年政府工作报告\n一、工作回顾\n信息公开持续推进。'],
    ['a half-year table', '某市2023年上半年政府信息公开情况统计表\n指标名称|单位|统计数|\n主动公开|条|12|'],
    ['a notice about reports', '关于做好政府信息公开工作年度报告编制工作的通知\n各单位：\n请于1月31日前报送。'],
    ['another language', 'Annual report\nWe received 12 requests.'],
  ])('%s', async (_, text) => {
    expect(await tryRead(text)).toMatchObject({ ok: false, failure: { code: 'not-a-report' } });
  });
});

test('the beginning of a report is told from another kind of document', async () => {
  const text =
    '根据《中华人民共和国政府信息公开条例》，现公布我局2023年政府信息公开工作年度报告。\n一、总体情况\n全年主动公开信息30条。';
  const result = await tryRead(text);
  expect(result.ok ? '' : result.failure.message).toContain('只读到第一部分，没有其余部分和表格');
});

describe('tables pasted from elsewhere', () => {
  test('fields between tabs, merged labels leaving empty ones', async () => {
    const report = await read(
      '某县水利局2022年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n' +
        '一、本年新收政府信息公开申请数量\t\t\t5\t0\t0\t0\t0\t1\t6\n二、上年结转政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t0\n' +
        '三、本年度办理结果\t（一）予以公开\t\t2\t0\t0\t0\t0\t1\t3\n\t（二）部分公开\t\t\t\t\t\t\t\t\n\t（三）不予公开\t1.属于国家秘密\t3\t0\t0\t0\t0\t0\t3\n',
    );
    expect(values(report, 'requests.received')).toMatchObject({ individual: 5, otherOrganisation: 1, total: 6 });
    expect(values(report, 'requests.granted')).toMatchObject({ individual: 2, total: 3 });
    expect(values(report, 'requests.refused.stateSecret')).toMatchObject({ individual: 3, total: 3 });
    expect(values(report, 'requests.partiallyGranted')).toMatchObject({ individual: null, total: null });
  });

  test('a tab before each cell and an empty line behind it', async () => {
    const made = generateReport(11, { right: true, edition: '2021' });
    const { text } = render(made, 'pipe-rows', 11, { plain: true });
    const apart = text
      .split('\n')
      .flatMap(line =>
        line.includes('|') ? line.split('|').flatMap(cell => (cell.trim() ? [`\t${cell.trim()}`, ''] : [])) : [line],
      )
      .join('\n');
    const [pipes, tabs] = [await read(text), await read(apart)];
    expect(apart).toContain('\t规章\n\n\t');
    expect(values(tabs, '')).toEqual(values(pipes, ''));
  });

  test('a column of serial numbers before the labels', async () => {
    const rows = ['规章|0|0|0', '行政规范性文件|3|1|9'].map(
      (row, i) => `<tr><td>${i + 1}</td><td>${row.split('|').join('</td><td>')}</td></tr>`,
    );
    const head =
      '<tr><td>序号</td><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>';
    const report = await read(
      `<p>某县水利局2022年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p><table>${head}${rows.join('')}</table>`,
    );
    expect(values(report, 'proactive.normativeDocuments')).toEqual({ issued: 3, repealed: 1, inForce: 9 });
  });

  test('the labels of two rows in one cell: the figures beside them are nobody’s', async () => {
    const row = (head: string, figures: number[]) =>
      `<tr>${head}${figures.map(figure => `<td>${figure}</td>`).join('')}</tr>`;
    const report = await read(
      `<p>某县水利局2022年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p><table>
      ${row('<td colspan="3">一、本年新收政府信息公开申请数量</td>', [5, 0, 0, 0, 0, 1, 6])}
      ${row('<td>三、本年度办理结果</td><td colspan="2">（一）予以公开</td>', [2, 0, 0, 0, 0, 1, 3])}
      ${row('<td rowspan="2" colspan="3">（七）总计四、结转下年度继续办理</td>', [5, 0, 0, 0, 0, 1, 6])}
      ${row('', [0, 0, 0, 0, 0, 0, 0])}</table>`,
    );
    expect(values(report, 'requests.granted')).toMatchObject({ individual: 2, total: 3 });
    expect(values(report, 'requests.total')).toEqual({});
    expect(values(report, 'requests.carriedOut')).toEqual({});
  });
});

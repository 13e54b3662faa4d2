// The table of files that were checked together, as a supervisor with a telephone gets it, and as a workbook.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readCheckWords } from '../../../handlers/check-words.ts';
import { layOut } from '../../../handlers/platforms/telegram/layout.ts';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { type BatchOptions, batchReply, nothingRead, unreadReply } from '../../../handlers/present/check-batch.ts';
import { checkBatchFile } from '../../../handlers/present/check-batch-file.ts';
import type { BatchRow, CheckedBatch, UploadCheck } from '../../../src/upload-check.ts';
import { uploadCheckOf } from '../../fixtures/finding.ts';
import { reportOf } from '../../helpers/report.ts';

const OPTIONS: BatchOptions = { page: null, most: 300, firstKept: null };
const WARNING = { severity: 'warning' } as const;
const checked = (check: UploadCheck): BatchRow => ({ name: `年报.zip!/2023/${check.name}`, check, failure: null });
const unread = (name: string, message: string): BatchRow => ({
  ...{ name, check: null },
  failure: { code: 'not-a-report', message },
});
const of = (id: number, agency: string | null, more: Parameters<typeof uploadCheckOf>[0] = {}) =>
  checked(uploadCheckOf({ id, name: `${id}.docx`, report: reportOf({}, { agency }), ...more }));

const WRONG = of(8, '济宁市商务局', { findings: [{}, {}, WARNING, { severity: 'info' }, { origin: 'page' }] });
const PARTLY = of(9, '启东市财政局', { outcome: { coverage: { read: 150, expected: 200 } } });
const NOTICE = unread('年报.zip!/通知/通知.docx', '“年报.zip!/通知/通知.docx”不是年度报告，请核对。');
const BATCH: CheckedBatch = {
  rows: [
    WRONG,
    NOTICE,
    PARTLY,
    of(10, null, { outcome: { coverage: { read: 0, expected: 0 } } }),
    of(11, '如东县教育局', { findings: [{ waved: 'finding' }] }),
    { name: '年报.zip!/走了.docx', check: null, failure: null },
  ],
  left: 2,
};

test('one line a file with its number, what could not be read with its sentence, what was left out', () => {
  expect(render(batchReply(BATCH, 8, { ...OPTIONS, firstKept: 30 })).split('\n')).toEqual([
    '【收到 6 个文件，检查了 4 个，1 个没有读成，1 个已删除；1 个有错误，2 个没有读全】',
    '  机关             年度  结论                    错误  提醒     读出',
    '  1. 济宁市商务局  2023  须改正                     2     1  200/200',
    '  2. 通知.docx           没有读成',
    '  3. 启东市财政局  2023  未读全：未发现问题         0     0  150/200',
    '  4. 10.docx       2023  无规定表格：未发现问题     0     0       无',
    '  5. 如东县教育局  2023  未发现问题                 0     0  200/200',
    '  6. 走了.docx           已删除',
    '  2. “通知.docx”不是年度报告，请核对。',
    '  6. 这个文件和它的检查结果已经删除，请重新发来检查。',
    '一次最多检查 300 个文件，还有 2 个没有检查，请分次发送。',
    '按序号看一个文件的问题，例如 /check 查看 1。',
    '发来的文件只用于本聊天，30 天后删除，/forget 可立即删除。',
    '  · 汇总表：请输入 /check #8 汇总表',
    '  · 请输入 /check #8 查看 再加：“1”到“6”',
  ]);
});

test('a draft says so; nothing wrong says so', () => {
  const text = render(batchReply({ rows: [of(1, '甲', { draft: true }), of(2, '乙')], left: 0 }, 1, OPTIONS));
  expect(text).toMatch(/^【检查了 2 个文件，没有发现错误】\n按草稿检查：/);
});

const at = (name: string, row: BatchRow): BatchRow => ({ ...row, name });
const locked = (name: string): BatchRow => ({
  ...{ name, check: null },
  failure: { code: 'encrypted', message: `“${name}”设有密码，请去掉密码后再试。` },
});

test('no two rows look alike: the folders of namesakes, the file behind an agency that stands there twice', async () => {
  const rows = [
    at('年报.zip!/甲镇/年报.docx', of(1, '阳朔县白沙镇人民政府')),
    at('年报.zip!/乙镇/年报.docx', of(2, '阳朔县白沙镇人民政府')),
    at('年报.zip!/丙镇/年报.docx', of(3, '阳朔县福利镇人民政府')),
    at('年报.zip!/丁镇/年报.docx', of(4, null)),
    unread('年报.zip!/戊镇/年报.docx', '“年报.zip!/戊镇/年报.docx”已损坏。'),
    at('补/年报.docx', of(5, '阳朔县白沙镇人民政府')),
  ];
  const lines = render(batchReply({ rows, left: 0 }, 1, OPTIONS)).split('\n');
  const head = (line = '') => line.trim().replace(/ {2}.*/, '');
  expect(lines.slice(2, 8).map(head)).toEqual([
    '1. 阳朔县白沙镇人民政府（甲镇/年报.docx）',
    '2. 阳朔县白沙镇人民政府（乙镇/年报.docx）',
    '3. 阳朔县福利镇人民政府',
    '4. 丁镇/年报.docx',
    '5. 戊镇/年报.docx',
    '6. 阳朔县白沙镇人民政府（补/年报.docx）',
  ]);
  expect(lines.slice(8, 10)).toEqual([
    '同一机关同一年度有 3 份：阳朔县白沙镇人民政府 2023（第 1、2、6 行）',
    '  5. “戊镇/年报.docx”已损坏。',
  ]);
});

test('bodies of one name in different counties are not called one', () => {
  const of = (id: number, region: string) =>
    checked(uploadCheckOf({ id, report: reportOf({}, { agency: '白沙镇人民政府', region }) }));
  const text = render(
    batchReply({ rows: [of(1, '广西壮族自治区桂林市阳朔县'), of(2, '重庆市江津区')], left: 0 }, 1, OPTIONS),
  );
  expect(text).not.toContain('同一机关');
});

test('a locked archive is said once, with how many files are in it', () => {
  const names = Array.from({ length: 12 }, (_, i) => `年报.zip!/${i}.docx`);
  const rows = [WRONG, ...names.map(locked), locked('另.zip!/内.zip!/启东.docx'), locked('单独.docx')];
  const first = render(batchReply({ rows, left: 0 }, 8, OPTIONS));
  expect(first.match(/设有密码/g)).toHaveLength(1);
  expect(first).toContain('\n  2. “年报.zip”里的 12 个文件设有密码，请去掉密码后再试。\n');
  const second = render(batchReply({ rows, left: 0 }, 8, { ...OPTIONS, page: 2 }));
  expect(second).toContain('\n  9. “年报.zip”里的 12 个文件设有密码，请去掉密码后再试。\n');
  expect(second).toContain('\n  14. “另.zip”里的“启东.docx”设有密码，请去掉密码后再试。\n');
  expect(second).toContain('\n  15. “单独.docx”设有密码，请去掉密码后再试。\n');
  expect(render(nothingRead({ rows: names.map(locked), left: 0 }, 300)).split('\n')).toEqual([
    '【12 个文件都没有读成】',
    '  1. “年报.zip”里的 12 个文件设有密码，请去掉密码后再试。',
  ]);
});

test('in a narrow chat a row begins with its number alone', () => {
  const [part] = layOut(batchReply(BATCH, 8, OPTIONS));
  expect(part!.text.plain).toMatch(/\n1\. 济宁市商务局：年度 2023，结论 须改正/);
});

const SIXTY: CheckedBatch = {
  rows: Array.from({ length: 60 }, (_, at) =>
    at % 7 === 3
      ? unread(`年报.zip!/${'长'.repeat(90)}.docx`, `“年报.zip!/${'长'.repeat(90)}.docx”${'读不了'.repeat(30)}。`)
      : of(at + 1, '新疆维吾尔自治区博尔塔拉蒙古自治州博乐市人民政府办公室', { findings: [{}, WARNING] }),
  ),
  left: 0,
};

test('sixty files: eight a page, a button for each and for turning, each page one short message', () => {
  const pages = Array.from({ length: 8 }, (_, at) => batchReply(SIXTY, 1, { ...OPTIONS, page: at + 1 }));
  for (const page of pages) {
    const [part, ...more] = layOut(page);
    expect([part?.kind, more]).toEqual(['text', []]);
    expect(part!.text.plain.length).toBeLessThan(3000);
    expect(page.buttons!.length).toBeLessThanOrEqual(3);
    for (const row of page.buttons!) expect(row.length).toBeLessThanOrEqual(4);
    for (const { input } of page.buttons!.flat()) expect(readCheckWords(input.replace('/check', ''))).not.toBeNull();
  }
  const numbers = pages.flatMap(page =>
    page.buttons!.flat().flatMap(({ label }) => (/^\d/.test(label) ? [label] : [])),
  );
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, at) => `${at + 1}`));
  expect(pages[0]!.buttons!.at(-1)!.map(one => one.label)).toEqual(['下一页', '汇总表']);
  expect(pages[7]!.buttons!.at(-1)!.map(one => one.label)).toEqual(['上一页', '汇总表']);
  expect(render(batchReply(SIXTY, 1, { ...OPTIONS, page: 9 }))).toBe('只有 8 页，请写第 1 到第 8 页。');
});

test('coming back from a file leads to the page where it stands', () => {
  expect(render(batchReply(SIXTY, 30, OPTIONS))).toContain('（第 4/8 页）');
  expect(render(batchReply(SIXTY, 999, OPTIONS))).toContain('（第 1/8 页）');
});

test('a file without a check: why, and the way back; a number that is none', () => {
  const reply = unreadReply({ row: NOTICE, count: 6, address: 8 }, 2);
  expect(render(reply)).toMatch(/^2\. “通知\/通知\.docx”不是年度报告，请核对。\n/);
  expect(reply.buttons).toEqual([[{ label: '返回汇总', input: '/check #8 汇总 第1页' }]]);
  expect(render(unreadReply({ row: null, count: 6, address: 8 }, 7))).toBe(
    '没有第 7 个，这次共收到 6 个文件，请写 1 到 6，例如 /check 查看 1。',
  );
});

test('files of which none could be read: why, of each of the first', () => {
  const rows = Array.from({ length: 25 }, () => NOTICE);
  const lines = render(nothingRead({ rows, left: 0 }, 300)).split('\n');
  expect(lines[0]).toBe('【25 个文件都没有读成】');
  expect(lines[1]).toBe('  1. “通知.docx”不是年度报告，请核对。');
  expect(lines.at(-1)).toBe('另有 5 个没有列出。');
});

/** Row after row, cell after cell. */
function sheetOf(bytes: Uint8Array, at: number): string[][] {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name]!);
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(one => one[1]!);
  const value = (cell: string) => {
    const [, raw = ''] = /<v>(.*?)<\/v>/.exec(cell) ?? [];
    return cell.includes('t="s"') ? shared[Number(raw)]! : raw;
  };
  const rows = part(`xl/worksheets/sheet${at}.xml`).match(/<row .*?<\/row>/gs) ?? [];
  return rows.map(row => (row.match(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs) ?? []).map(value));
}

test('as a workbook: a line a file, and every finding with its file', async () => {
  const late = of(12, '三台县民政局', {
    findings: [
      { rule: 'D-LATE', severity: 'error', cells: [], quote: '原文', message: '发布日期晚了3天。' },
      { waved: 'rule' },
    ],
  });
  const noted = reportOf(
    {},
    {
      agency: '张家港市商务局',
      notes: [
        { code: 'format', message: '按纯文字读取。' },
        { code: 'x', message: '别的。' },
      ],
    },
  );
  const timely = of(13, null, { report: noted, outcome: { passed: ['D-LATE'] } });
  const file = await checkBatchFile({ rows: [late, timely, NOTICE], left: 0 }, '/check #12 汇总表');
  expect([file.name, file.onRequest]).toEqual(['检查结果汇总.xlsx', '/check #12 汇总表']);
  const [head, ...rows] = sheetOf(file.bytes, 1);
  expect(head?.slice(0, 7)).toEqual(['序号', '文件', '机关', '年度', '结论', '错误', '提醒']);
  const named = (row: string[]) => Object.fromEntries(head!.map((title, i) => [title, row[i] ?? '']));
  expect(named(rows[0]!)).toMatchObject({
    ...{ 序号: '1', 文件: '2023/12.docx', 机关: '三台县民政局', 年度: '2023', 结论: '须改正', 错误: '1' },
    ...{ 读出格数: '200', 应有格数: '200', 发布日期: '2024-01-14', 是否按期: '逾期', 说明: '' },
  });
  expect(named(rows[1]!)).toMatchObject({ 是否按期: '按期', 说明: '按纯文字读取。' });
  expect(named(rows[2]!)).toMatchObject({
    文件: '通知/通知.docx',
    机关: '',
    错误: '',
    说明: '“通知.docx”不是年度报告，请核对。',
  });
  const [titles, ...findings] = sheetOf(file.bytes, 2);
  const finding = (row: string[]) => Object.fromEntries(titles!.map((title, i) => [title, row[i] ?? '']));
  expect(findings).toHaveLength(2);
  expect(finding(findings[0]!)).toMatchObject({
    ...{
      文件序号: '1',
      问题序号: '1',
      程度: '错误',
      检查项目: '超过期限发布',
      规则: 'D-LATE',
      位置: '第 118 行“原文”',
    },
    ...{ 问题: '发布日期晚了3天。', 处理: '' },
  });
  expect(finding(findings[1]!)).toMatchObject({ 问题序号: '2', 处理: '规则已忽略' });
});

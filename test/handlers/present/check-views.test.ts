import { expect, test } from 'vitest';
import { readCheckWords } from '../../../handlers/check-words.ts';
import { layOut } from '../../../handlers/platforms/telegram/layout.ts';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { checkFiles, checkText } from '../../../handlers/present/check-files.ts';
import { explainView, pagedView, sectionsView, wavedView } from '../../../handlers/present/check-views.ts';
import type { Reply } from '../../../src/model/reply.ts';
import type { UploadCheck } from '../../../src/upload-check.ts';
import { uploadCheckOf } from '../../fixtures/finding.ts';

const many = uploadCheckOf({
  findings: Array.from({ length: 23 }, (_, at) => ({
    ...{ severity: at % 2 ? 'warning' : 'error', place: { section: Math.floor(at / 5), line: at } },
    message: `第${at + 1}处的问题。`,
  })),
});
const labels = (reply: Reply) => reply.buttons?.flat().map(button => button.label);
const numbersIn = (reply: Reply) =>
  reply.blocks.flatMap(block => (block.kind === 'list' && Array.isArray(block.numbered) ? block.numbered : []));

test('all findings, page by page, every one once', () => {
  const pages = [1, 2, 3].map(page => pagedView(many, { kind: 'all' }, page));
  expect(pages.flatMap(numbersIn)).toEqual(many.findings.map(one => one.number));
  expect(pages.map(labels)).toEqual([
    ['下一页', '逐条说明', '按部分看', '返回结论'],
    ['上一页', '下一页', '逐条说明', '按部分看', '返回结论'],
    ['上一页', '逐条说明', '按部分看', '返回结论'],
  ]);
  expect(render(pages[1]!)).toMatch(/^【全部问题（23 处，第 2\/3 页）】/);
  for (const page of pages) expect(layOut(page)).toHaveLength(1);
  for (const button of pages.flatMap(page => page.buttons!.flat()))
    expect(readCheckWords(button.input.replace('/check', ''))?.check).toBe(7);
  expect(render(pagedView(many, { kind: 'all' }, 9))).toBe('只有 3 页，请写第 1 到第 3 页。');
});

test('errors only, one section only', () => {
  expect(numbersIn(pagedView(many, { kind: 'errors' }, 1)).every(number => number % 2 === 1)).toBe(true);
  const section = pagedView(many, { kind: 'section', section: 3 }, 1);
  expect(numbersIn(section)).toEqual([16, 17, 18, 19, 20]);
  expect(labels(section)).toEqual(['逐条说明', '全部问题', '返回结论']);
  expect(render(pagedView(many, { kind: 'section', section: 6 }, 1))).toMatch(
    /^“第六部分 其他需要报告的事项”没有发现问题。/,
  );
  expect(render(pagedView(uploadCheckOf(), { kind: 'errors' }, 1))).toMatch(/^这次检查没有发现错误。/);
});

test('the sections that have findings, with how many', () => {
  const check = uploadCheckOf({
    findings: [
      { place: { section: 0, line: 1 }, severity: 'info' },
      { severity: 'error' },
      { severity: 'warning' },
      { place: { section: null, line: null }, origin: 'reading' },
      { place: { section: 5, line: 9 }, waved: 'rule' },
    ],
  });
  expect(labels(sectionsView(check))).toEqual([
    '标题和开头（1 条提示）',
    '第三部分（1 处错误、1 处提醒）',
    '整份报告（1 处读取问题）',
    '返回结论',
  ]);
});

test('one finding explained: what, where, how to mend it, on what it rests, why', () => {
  const check = uploadCheckOf({
    findings: [
      {},
      { cells: ['requests.granted.individual'], quote: '4', message: '总计为3。' },
      { rule: 'NO-MORE', quote: '原文' },
    ],
  });
  const text = render(explainView(check, 2));
  expect(text).toMatch(/^【第 2 处（共 3 处）：行合计不等于总计】\n/);
  for (const words of [
    '· 错误\n',
    '总计为3。\n',
    '位置：“予以公开”的“自然人”\n',
    '改法：请核对',
    '依据：《政府信息公开',
    '为什么：第三部分每一行',
  ])
    expect(text).toContain(words);
  expect(labels(explainView(check, 2))).toEqual([
    '上一条',
    '下一条',
    '忽略这条规则',
    '已核实无误',
    '返回结论',
    '全部问题',
  ]);
  expect(labels(explainView(check, 1))).not.toContain('上一条');
  expect(render(explainView(check, 3))).toContain('位置：第 118 行“原文”');
  expect(render(explainView(check, 4))).toBe('没有第 4 处，这次检查共有 3 处，请写 1 到 3，例如 /check 说明 1。');
  expect(render(explainView(uploadCheckOf(), 1))).toBe('这次检查没有发现问题，没有可说明的。');
});

test('what was waved through says so, and how to call it off', () => {
  const check = uploadCheckOf({ findings: [{ waved: 'finding' }, { waved: 'rule' }], ignored: ['T3-SUM-ROW'] });
  expect(labels(explainView(check, 1))).toContain('撤销核实');
  expect(labels(explainView(check, 2))).toContain('恢复这条规则');
  expect(render(explainView(check, 1))).toContain('内容改动后会重新提示');
  const list = pagedView(check, { kind: 'all' }, 1);
  expect(render(list)).toMatch(/1\. 错误（已核实，不计入）[\s\S]*2\. 错误（规则已忽略，不计入）/);
  const waved = wavedView(check);
  expect(render(waved)).toContain('忽略的规则：行合计不等于总计');
  expect(waved.buttons?.flat().map(button => button.input)).toEqual([
    '/check #7 恢复 T3-SUM-ROW',
    '/check #7 恢复 1',
    '/check #7 结论',
  ]);
  expect(render(wavedView(uploadCheckOf()))).toMatch(/^这份年报没有忽略的规则/);
});

const LONG = { message: '长'.repeat(900), repair: '改'.repeat(900), quote: '文'.repeat(900), basis: '据'.repeat(300) };

test('the longest finding is explained in one message', () => {
  expect(layOut(explainView(uploadCheckOf({ findings: [LONG] }), 1))).toHaveLength(1);
});

const decoded = (check: UploadCheck, at: number) => new TextDecoder().decode(checkFiles(check)[at]!.bytes);

test('as files: a page and a text with everything in it, named after the report', () => {
  const check = uploadCheckOf({ findings: [{}, { message: '确认过的一处。', waved: 'finding' }] });
  expect(checkFiles(check).map(file => file.name)).toEqual([
    '年报检查-启东市人民政府办公室-2023.html',
    '年报检查-启东市人民政府办公室-2023.txt',
  ]);
  expect(decoded(check, 0)).toMatch(/^<!doctype html>/i);
  expect(decoded(check, 0)).not.toContain('确认过的一处');
  expect(checkText(check)).toContain('不能发布：有 1 处错误。');
  expect(checkText(check)).toContain('2. 错误（已核实，不计入）：确认过的一处。');
  expect(checkText(check)).toContain('   依据：《政府信息公开工作年度报告格式》');
  expect(checkFiles(check, '/check #7 文件').map(file => file.onRequest)).toEqual(['/check #7 文件', '/check #7 文件']);
  expect(checkText(uploadCheckOf())).toContain('没有发现问题。');
});

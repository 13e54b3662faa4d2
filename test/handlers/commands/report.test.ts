import { expect, test } from 'vitest';
import { sectionOf } from '../../fixtures/report.ts';
import { chatWith } from '../../helpers/chat.ts';
import { reportOf, requests } from '../../helpers/report.ts';

const section = (number: number, text: string) => sectionOf(number, '', text);
const LONG = Array.from({ length: 60 }, (_, at) => `第${at + 1}句说明全年公开工作的情况，用来分页。`).join('');
const SECTIONS = [
  section(0, '本报告依据条例编制。'),
  section(1, LONG),
  section(2, ''),
  section(3, ''),
  section(4, ''),
  section(5, '一是力度不够。'),
  section(6, '无。\n##'),
];
const QIDONG = reportOf(requests(3, 0, { granted: 2, 'refused.thirdParty': 1 }), { sections: SECTIONS });

test('without a section: the list of sections with their lengths', async () => {
  const { said, ask } = await chatWith(QIDONG);
  const { reply } = await said('/report 启东 2023');
  expect(reply.buttons?.flat().map(button => button.label)).toEqual([
    '前言（10 字）',
    `一、总体情况（${LONG.length} 字）`,
    '二、主动公开政府信息情况（表格）',
    '三、收到和处理政府信息公开申请情况（表格）',
    '四、政府信息公开行政复议、行政诉讼情况（表格）',
    '五、存在的主要问题及改进情况（7 字）',
    '六、其他需要报告的事项（2 字）',
  ]);
  expect(await ask('报告 启东')).toContain('提问未写年份，以下为已收录的最近一年（2023 年）。');
});

test('a long section is turned page by page in place, cut at the ends of sentences, and nothing is lost', async () => {
  const { said, press } = await chatWith(QIDONG);
  const first = await said('/report 启东 2023 总体情况');
  expect(first.edited).toBe(false);
  expect(quoteOf(first.reply).endsWith('。')).toBe(true);
  const second = await press(first.reply, '下一页');
  expect(second.edited).toBe(true);
  expect(quoteOf(first.reply) + quoteOf(second.reply)).toBe(LONG);
  expect(second.reply.buttons?.flat().map(button => button.label)).not.toContain('下一页');
  expect((await press(second.reply, '上一页')).reply.blocks[1]).toEqual(
    expect.objectContaining({ kind: 'quote', text: quoteOf(first.reply) }),
  );
  const other = await press(second.reply, '五、问题改进');
  expect(other.edited).toBe(true);
  expect(quoteOf(other.reply)).toBe('一是力度不够。');
});

test('the report’s own words are a quote with their source', async () => {
  const { said } = await chatWith(QIDONG);
  const { reply } = await said('/report 启东 2023 六');
  expect(reply.blocks).toContainEqual({
    kind: 'quote',
    text: '无。',
    source: '启东市人民政府办公室 2023 年度报告第六部分',
  });
});

test('our own summary is never a quote and says what it is', async () => {
  const { said } = await chatWith({ ...QIDONG, summary: true, sections: [section(1, '摘要:全年公开147件。')] });
  const { reply } = await said('/report 启东 2023 一');
  expect(reply.blocks.some(block => block.kind === 'quote')).toBe(false);
  expect(reply.blocks.slice(-2)).toEqual([
    { kind: 'paragraph', text: '摘要（本项目所写，不是报告原文）：' },
    { kind: 'paragraph', text: '全年公开147件。' },
  ]);
});

test('section three has its table: rows and columns that are not 0, the rest counted', async () => {
  const { ask } = await chatWith(QIDONG);
  const answer = await ask('/report 启东 2023 三');
  expect(answer).toContain('不予公开·保护第三方合法权益');
  expect(answer).not.toContain('予以公开·');
  expect(answer).not.toMatch(/项目.*商业企业/);
  expect(answer).toContain('其余 21 行均为 0。');
});

test('blank, sign and unread cells are told apart in the table', async () => {
  const cells = {
    ...requests(3, 0, { granted: 3 }),
    'requests.granted.business': '',
    'requests.granted.research': '/',
  };
  const report = reportOf({ ...cells, 'requests.received.nonprofit': undefined }, { sections: SECTIONS });
  const answer = await (await chatWith(report)).ask('/report 启东 2023 三');
  expect(answer).toMatch(/予以公开 +3 +未填 +\/ +0 +3/);
  expect(answer).toMatch(/本年新收 +3 +0 +0 +未读出 +3/);
  expect(answer).toContain('注意，这张表有 1 格未读出（未读出不等于 0）：第三部分（申请）本年新收（1 格），共 1 格。');
});

test('原表不平 is said with the table that it is about, and only there', async () => {
  const report = reportOf({ 'disputes.reconsideration.upheld': 1 }, { sections: SECTIONS });
  const { ask } = await chatWith(report);
  expect(await ask('/report 启东 2023 四')).toContain('原表不平');
  expect(await ask('/report 启东 2023 三')).not.toContain('原表不平');
});

test.each([
  ['1', '一、'],
  ['第一部分', '一、'],
  ['（一）', '一、'],
  ['2', '二、'],
  ['主动公开', '二、'],
  ['依申请公开', '三、'],
  ['申請', '三、'],
  ['复议', '四、'],
  ['诉讼', '四、'],
  ['问题', '五、'],
  ['存在的主要问题及改进情况', '五、'],
  ['其他', '六、'],
  ['前言', '前言'],
])('%s is a section', async (word, heading) => {
  const { ask } = await chatWith(QIDONG);
  expect(await ask(`/report 启东 2023 ${word}`)).toContain(`2023 年度报告 ${heading}`);
});

test.each([
  ['/report 启东 2023 七', '年报没有“七”这一部分，请写一到六，或标题中的词，例如 /report 启东 2023 一。'],
  ['/report 启东 2023 9', '年报没有“9”这一部分，请写一到六，或标题中的词，例如 /report 启东 2023 一。'],
  ['/report 启东 2023 火星', '年报没有“火星”这一部分，请写一到六，或标题中的词，例如 /report 启东 2023 一。'],
  ['/report 启东 2023 五 2', '“五、存在的主要问题及改进情况”只有 1 页，请不写页数。'],
  ['/report 启东 2023 一 9', '“一、总体情况”只有 2 页，请写 1 到 2。'],
  ['/report 2023 一', '请写明机关名称，例如 /report 启东 2023。'],
])('%s → %s', async (words, sentence) => {
  const { ask } = await chatWith(QIDONG);
  expect(await ask(words)).toBe(sentence);
});

test('a section that was not read is said', async () => {
  const { ask } = await chatWith(reportOf({}, { sections: [section(1, '甲。')] }));
  expect(await ask('/report 启东 2023 五')).toContain('没有读出“五、存在的主要问题及改进情况”这一部分。');
});

test('a choice among several bodies keeps the section', async () => {
  const there = reportOf({}, { agency: '朝阳区人民政府', region: '北京市朝阳区', sections: SECTIONS });
  const here = reportOf({}, { agency: '朝阳区人民政府', region: '吉林省长春市朝阳区', sections: SECTIONS });
  const { said, ask } = await chatWith(there, here);
  const { reply } = await said('/report 朝阳 2023 五');
  const inputs = reply.buttons?.flat().map(button => button.input) ?? [];
  expect(inputs).toEqual(['/report 北京市朝阳区人民政府 2023 五', '/report 吉林省长春市朝阳区人民政府 2023 五']);
  expect(await ask(inputs[1]!)).toContain('五、问题改进'.slice(0, 2));
});

test('other versions of the same report are told', async () => {
  const { ask } = await chatWith(QIDONG, { ...QIDONG, publishedOn: '2024-03-01' });
  const told = '这份年报另有 1 个版本（2024-01-14 发布），以下为最近发布的一个。';
  expect(await ask('/report 启东 2023')).toContain(told);
  expect(await ask('/stats 启东 2023')).toContain(told);
});

function quoteOf(reply: { blocks: { kind: string; text?: string }[] }): string {
  return reply.blocks.find(block => block.kind === 'quote')?.text ?? '';
}

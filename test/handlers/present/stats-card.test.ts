import { expect, test } from 'vitest';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { statsCardReply } from '../../../handlers/present/stats-card.ts';
import type { AskedFor } from '../../../handlers/present/understood.ts';
import { statsCard } from '../../../src/answer/stats.ts';
import type { AnnualReport } from '../../../src/model/report.ts';
import { reportOf, requests } from '../../helpers/report.ts';

const QIDONG = {
  ...requests(159, 3, {
    granted: 42,
    partiallyGranted: 28,
    'refused.internalAffairs': 1,
    'refused.administrativeQuery': 1,
    'unavailable.notHeld': 27,
    'unavailable.needsCreation': 1,
    'notProcessed.petition': 2,
    'notProcessed.duplicate': 2,
    'notProcessed.excessive': 2,
    'otherHandled.correctionOverdue': 3,
    'otherHandled.misc': 53,
  }),
  'disputes.reconsideration.upheld': 6,
  'disputes.reconsideration.total': 6,
  'proactive.normativeDocuments.issued': 22,
  'proactive.normativeDocuments.repealed': 10,
  'proactive.normativeDocuments.inForce': 28,
};

const shown = (report: AnnualReport, asked: Partial<AskedFor> = {}) =>
  render(statsCardReply(statsCard(report), { words: '启东市政府办', by: 'name', latest: false, ...asked }));

test('the whole card of a sound report', () => {
  expect(shown(reportOf(QIDONG))).toBe(
    `
【启东市人民政府办公室 2023 年度报告】
江苏省南通市启东市 · 2021 年版格式 · 2024-01-14 发布

依申请公开
本年新收 159 件，上年结转 3 件，合计 162 件；办结 162 件，结转下年度 0 件。
  办理结果                    件数  占办结
  予以公开                      42  25.93%
  部分公开                      28  17.28%
  不予公开                       2  1.23%
    属于三类内部事务信息         1
    属于行政查询事项             1
  无法提供                      28  17.28%
    本机关不掌握相关政府信息    27
    没有现成信息需要另行制作     1
  不予处理                       6  3.70%
    信访举报投诉类申请           2
    重复申请                     2
    无正当理由大量反复申请       2
  其他处理                      56  34.57%
    逾期不补正                   3
    其他（第 3 项）             53

比率
  · 公开率 43.21%（70/162）
  · 结转率 0.00%（0/162）
  · 自然人占本年新收 100.00%（159/159）
  · 复议率 3.70%（6/162）
  · 诉讼率 0.00%（0/162）
  · 复议纠错率（按已审结） 0.00%（0/6）
分母不足 10 件的比率仅供参考。

行政复议、行政诉讼
  类别              结果维持  结果纠正  其他结果  尚未审结  总计
  行政复议                 6         0         0         0     6
  未经复议直接起诉         0         0         0         0     0
  复议后起诉               0         0         0         0     0

主动公开
  · 行政规范性文件：本年制发件数 22，本年废止件数 10，现行有效件数 28
其余均为 0：规章、行政许可、行政处罚、行政强制、行政事业性收费。

说明
  · 三张表共 200 格，全部读出。
  · 公开率为予以公开与部分公开之和占办结的比例。
  · 来源：https://www.example.gov.cn/1.html。`.trimStart(),
  );
});

test('the latest year and a summary are said', () => {
  const card = shown(reportOf(QIDONG, { summary: true }), { latest: true });
  expect(card).toContain('提问未写年份，以下为已收录的最近一年（2023 年）。');
  expect(card).toContain('收录的文字部分是本项目所写的摘要，不是报告原文');
});

test.each([
  ['place', '“启东”按启东市人民政府办公室回答；如指其他机关，请写全称。'],
  ['office-for-government', '没有收录“启东”的年报，以下是启东市人民政府办公室的年报。'],
  ['slip', '没有“启东”，可能是笔误，按启东市人民政府办公室回答。'],
] as const)('what was understood by %s is said', (by, sentence) => {
  expect(shown(reportOf(), { words: '启东', by })).toContain(sentence);
});

test('no request: no rate is made up', () => {
  const card = shown(reportOf());
  expect(card).toContain('没有办结的申请，比率不适用。');
  expect(card).not.toContain('%');
  expect(card).toContain('均为 0 件。');
});

test('原表不平 stands before the figures, with the identity that fails', () => {
  const card = shown(reportOf({ ...QIDONG, 'requests.granted.total': 43 }));
  const doubt = card.indexOf('原表不平');
  expect(doubt).toBeGreaterThan(0);
  expect(doubt).toBeLessThan(card.indexOf('本年新收'));
  expect(card).toContain('“予以公开”一行，各列相加为 42，总计栏为 43');
  expect(card).toContain('“总计”一列，各项办理结果相加为 163，（七）总计为 162');
});

test.each([
  [
    { 'requests.carriedOut.individual': 1, 'requests.carriedOut.total': 1 },
    '“自然人”一列，第一项加第二项为 0，第三项加第四项为 1',
  ],
  [{ 'disputes.reconsideration.upheld': 1 }, '“行政复议”，四种结果相加为 1，总计为 0'],
])('an identity in words: %j', (filling, words) => {
  expect(shown(reportOf(filling))).toContain(words);
});

test('what was not read is said first and never shown as 0', () => {
  const card = shown(
    reportOf({ ...QIDONG, 'requests.carriedIn.total': undefined, 'proactive.licences.decisions': undefined }),
  );
  const doubt = card.indexOf('注意，表格应有 200 格，未读出 2 格（未读出不等于 0）');
  expect(doubt).toBeGreaterThan(0);
  expect(doubt).toBeLessThan(card.indexOf('本年新收'));
  expect(card).toContain('上年结转 未读出，合计 未读出');
  expect(card).toContain('第二部分（主动公开）行政许可，共 1 格；第三部分（申请）上年结转（1 格），共 1 格');
  expect(card).not.toContain('全部读出');
});

test('a rate with a part that was not read is not computed', () => {
  const card = shown(reportOf({ ...QIDONG, 'requests.granted.total': undefined }));
  expect(card).toContain('表格中有未读出的格，不能计算：公开率。');
});

test('blank, sign and words are told apart', () => {
  const card = shown(
    reportOf({
      'proactive.governmentRules.issued': '/',
      'proactive.licences.decisions': '',
      'proactive.fees.amountWan': '见附件',
    }),
  );
  expect(card).toContain('规章：本年制发件数 原文为“/”，本年废止件数 0，现行有效件数 0');
  expect(card).toContain('行政许可：本年处理决定数量 原文未填');
  expect(card).toContain('行政事业性收费：本年收费金额 原文为“见附件”，不能确定数值');
  expect(card).toContain('原文未填（不等于 0）：第二部分（主动公开）行政许可，共 1 格。');
  expect(card).toContain('原文填写“/”等符号：第二部分（主动公开）规章（1 格），共 1 格。');
  expect(card).toContain('有文字而不能确定数值：第二部分（主动公开）行政事业性收费，共 1 格。');
});

test('many gaps are counted, not listed', () => {
  const gone = Object.keys(QIDONG).filter(key => key.endsWith('.individual'));
  const card = shown(reportOf({ ...QIDONG, ...Object.fromEntries(gone.map(key => [key, undefined])) }));
  expect(card).toContain('另有 10 行，共 15 格');
});

test('amounts and names follow the edition', () => {
  const card = shown(
    reportOf({ 'proactive.procurement.items': 2, 'proactive.procurement.amountWan': 347.92 }, { form: '2019' }),
  );
  expect(card).toContain('政府集中采购：采购项目数量 2，采购总金额 347.92 万元');
  expect(card).toContain('规章、规范性文件、');
});

test.each([
  ['pre2019', '2019 年以前的统计表'],
  [null, '没有找到规定的三张表'],
] as const)('a report without the tables (%s) says so', (form, words) => {
  const card = shown(reportOf({}, { form, cells: {}, coverage: { read: 0, expected: 0 }, year: 2015 }));
  expect(card).toContain(words);
  expect(card).not.toMatch(/undefined|null|NaN/);
});

test('a period other than the year, settled figures and the date of signature are said', () => {
  const card = shown(
    reportOf(QIDONG, {
      period: { from: '2023-01-01', to: '2023-11-30', raw: '' },
      settled: ['proactive.licences.decisions'],
      signedOn: '2024-01-10',
      source: null,
      agency: null,
      year: null,
    }),
  );
  for (const words of [
    '统计期限：2023-01-01 至 2023-11-30。',
    '有 1 格数字连写，按表内加总关系分开。',
    '落款日期：2024-01-10。',
    '来源：文件中未写。',
    '（未读出机关名称） 年度报告（未读出年份）',
  ]) {
    expect(card).toContain(words);
  }
});

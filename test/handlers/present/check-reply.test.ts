import { expect, test } from 'vitest';
import { layOut } from '../../../handlers/platforms/telegram/layout.ts';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { checkReply, type VerdictOptions } from '../../../handlers/present/check-reply.ts';
import { skippedLines, verdict } from '../../../handlers/present/check-verdict.ts';
import { RULES } from '../../../src/check/index.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { findingOf, uploadCheckOf } from '../../fixtures/finding.ts';
import { reportOf } from '../../helpers/report.ts';

const OPTIONS: VerdictOptions = { admin: false, timeOf: () => '2025-01-05 14:30', firstKept: null };
const said = (wish: Parameters<typeof uploadCheckOf>[0] = {}, more: Partial<VerdictOptions> = {}) =>
  render(checkReply(uploadCheckOf(wish), { ...OPTIONS, ...more }));
const WARNING = { severity: 'warning' } as const;
const INFO = { severity: 'info' } as const;

test.each<[string, Parameters<typeof uploadCheckOf>[0]]>([
  ['未发现问题', {}],
  ['未发现错误，有 1 条提示供参考', { findings: [INFO] }],
  ['未发现错误，有 1 处建议核对', { findings: [WARNING, INFO] }],
  ['不能发布：有 2 处错误、1 处提醒', { findings: [{}, {}, WARNING] }],
  ['不能发布：有 1 处错误', { findings: [{}] }],
  ['已发布，需要更正：有 1 处错误', { findings: [{}], report: reportOf() }],
  ['定稿前须改正：有 1 处错误', { findings: [{}], draft: true, report: reportOf() }],
  [
    '报告本身未发现问题；另有网页问题 1 处、读取问题 2 处',
    { findings: [{ origin: 'page' }, { origin: 'reading' }, { origin: 'reading' }] },
  ],
  ['不能发布：有 1 处错误；另有网页问题 1 处', { findings: [{}, { origin: 'page' }] }],
  [
    '不能发布：有 1 处错误；另有文字异常 1 处',
    { findings: [{}, { origin: 'page' }], report: reportOf({}, { publishedOn: null, format: 'RTF 文档' }) },
  ],
  ['未发现问题', { findings: [{ waved: 'rule' }, { waved: 'finding' }] }],
  ['未能完整读出，以下结论只针对已读部分：未发现问题', { outcome: { coverage: { read: 150, expected: 200 } } }],
  [
    '未能完整读出，以下结论只针对已读部分：不能发布：有 1 处错误',
    { findings: [{}], outcome: { coverage: { read: 1, expected: 200 } } },
  ],
  [
    '没有找到规定的三张表，以下结论只针对文字：未发现问题',
    { report: reportOf({}, { form: null }), outcome: { coverage: { read: 0, expected: 0 } } },
  ],
  [
    '2019 年以前的统计表不逐格检查，以下结论只针对文字：未发现问题',
    { report: reportOf({}, { form: 'pre2019' }), outcome: { coverage: { read: 0, expected: 0 } } },
  ],
])('the verdict: %s', (words, wish) => {
  expect(verdict(uploadCheckOf(wish))).toBe(words);
});

test('the whole message, as an officer gets it', () => {
  const text = said(
    {
      findings: [
        {
          place: { section: 0, line: 2 },
          severity: 'warning',
          message: '标题没有写明年度。',
          repair: '请写全标题。',
          quote: '政府信息公开年报',
        },
        { cells: ['requests.granted.individual'], message: '一行六类申请人之和为4，总计为3。', repair: '请逐格核对。' },
        {
          place: { section: 3, line: 120 },
          origin: 'page',
          severity: 'info',
          message: '表格中混入了网页脚本。',
          repair: '请在网页上删除。',
        },
        {
          place: { section: null, line: null },
          severity: 'warning',
          message: '没有写信息处理费。',
          repair: '请补写。',
          fresh: true,
        },
      ],
      outcome: {
        passed: ['A', 'B', 'C'],
        skipped: [
          { rule: 'N-RECEIVED', missing: '报告原文的文字' },
          { rule: 'Y-CARRY', missing: '上年报告' },
          { rule: 'Y-STOCK', missing: '上年报告' },
          { rule: 'D-LATE', missing: '正式发布稿（当前按草稿检查）' },
        ],
      },
      since: { checkedAt: new Date(0), mended: [findingOf({ rule: 'T3-SUM-ROW' })], added: 1, remaining: 3 },
      previous: null,
      ignored: ['T3-BALANCE'],
    },
    { firstKept: 30 },
  );
  expect(text.split('\n')).toEqual([
    '【不能发布：有 1 处错误、2 处提醒；另有网页问题 1 处】',
    '启东市人民政府办公室 2023 年度报告 · 2021 年版格式 · 年报.txt',
    '规则：通过 3 条，1 条发现问题（共 4 处），跳过 4 条；读出 200/200 格。',
    '与上次检查（2025-01-05 14:30）相比：已改正 1 处（行合计不等于总计），新增 1 处，仍有 3 处。',
    '已忽略 1 条规则，不再计入。',
    '',
    '标题和开头',
    '  1. 提醒：标题没有写明年度。（第 2 行“政府信息公开年报”）',
    '     改法：请写全标题。',
    '',
    '第三部分 收到和处理政府信息公开申请情况',
    '  2. 错误：一行六类申请人之和为4，总计为3。（“予以公开”的“自然人”）',
    '     改法：请逐格核对。',
    '  3. 网页问题（提示）：表格中混入了网页脚本。（第 120 行）',
    '     改法：请在网页上删除。',
    '',
    '整份报告',
    '  4. 提醒（新增）：没有写信息处理费。',
    '     改法：请补写。',
    '',
    '没有检查的',
    '  · 上年报告未收录：发来 2022 年度报告可核对结转、存量和雷同',
    '  · 缺少报告原文的文字：1 条规则没有检查',
    '发来的文件只用于本聊天，30 天后删除，/forget 可立即删除。',
    expect.stringMatching(/^ {2}· 请输入 \/check #7 再加：全部问题“全部”，只看错误“错误”，按部分看“部分”，/),
  ]);
});

test('what was missing is said once, and a report that is there is not called missing', () => {
  const skipped = ['上年报告', '上年报告或其他单位的报告', '上年报告的原文'].map(missing => ({
    rule: 'Y-CARRY',
    missing,
  }));
  expect(skippedLines(uploadCheckOf({ outcome: { skipped } }))).toEqual([
    '上年报告未收录：发来 2022 年度报告可核对结转、存量和雷同',
    '缺少上年报告的原文：1 条规则没有检查',
  ]);
});

test('what the message says by itself is not said again beside it', () => {
  const cell = { cells: ['requests.granted.individual'], quote: '4' };
  expect(said({ findings: [cell] })).toContain('1. 错误：“予以公开”的“自然人”填为4，应为3。\n');
  expect(said({ findings: [{ message: '“三张表”一词有误。', quote: '三张表' }] })).toContain('有误。（第 118 行）');
});

test('draft, last year’s report and confirmed findings are told', () => {
  const text = said({
    draft: true,
    previous: { agency: '启东市人民政府办公室', year: 2022, from: 'corpus' },
    findings: [{ waved: 'finding' }, { waved: 'rule' }],
    ignored: ['T3-SUM-ROW', 'T3-SUM-COL'],
  });
  expect(text).toContain('按草稿检查：发布日期、落款等规则不查。');
  expect(text).toContain('已与公开库中的启东市人民政府办公室 2022 年度报告核对。');
  expect(text).toContain('已忽略 2 条规则，已核实 1 处，不再计入。');
});

const LONG: Partial<Finding> = {
  message: `表三填报“${'数'.repeat(400)}”有误。`,
  repair: '请核对。'.repeat(100),
  quote: '原文'.repeat(300),
};

test.each([
  [
    'many short findings',
    Array.from({ length: 60 }, (_, at) => ({ place: { section: Math.floor(at / 9), line: at } })),
  ],
  ['long ones', Array.from({ length: 30 }, (_, at) => ({ ...LONG, place: { section: Math.floor(at / 9), line: at } }))],
  ['one of each', [LONG]],
])('%s: one message within Telegram’s limit, the gravest ten at most, in their order', (_what, findings) => {
  const skipped = Array.from({ length: 40 }, (_, at) => ({ rule: `R-${at}`, missing: `某种材料${at}`.repeat(4) }));
  const wish = {
    ...{ findings, name: '名'.repeat(200), outcome: { skipped }, draft: true, ignored: ['A'] },
    previous: { agency: '某某省某某市某某县人民政府办公室', year: 2022, from: 'chat' as const },
    since: { checkedAt: new Date(0), mended: RULES.map(rule => findingOf({ rule: rule.id })), added: 1, remaining: 3 },
  };
  const reply = checkReply(uploadCheckOf(wish), { ...OPTIONS, firstKept: 30, admin: true });
  const parts = layOut(reply);
  expect(parts.map(part => part.kind)).toEqual(['text']);
  expect(parts[0]!.text.plain.length).toBeLessThan(4000);
  const numbers = reply.blocks.flatMap(block =>
    block.kind === 'list' && Array.isArray(block.numbered) ? block.numbered : [],
  );
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.length).toBeLessThanOrEqual(10);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  const left = findings.length - numbers.length;
  expect(parts[0]!.text.plain.includes('没有列出')).toBe(left > 0);
});

test('errors are shown before what comes earlier in the report', () => {
  const findings = [...Array.from({ length: 20 }, () => INFO), {}, WARNING].map((one, at) => ({
    ...one,
    place: { section: 3, line: at },
  }));
  const text = said({ findings });
  expect(text).toContain('  21. 错误');
  expect(text).toContain('  22. 提醒');
  expect(text).toContain('另有 12 处没有列出，见“全部问题”。');
});

const labels = (wish: Parameters<typeof uploadCheckOf>[0], more: Partial<VerdictOptions> = {}) =>
  checkReply(uploadCheckOf(wish), { ...OPTIONS, ...more })
    .buttons?.flat()
    .map(button => button.label);

test('buttons are those of use, short, and never more than three in a row', () => {
  expect(labels({})).toEqual(['检查报告文件', '重新检查']);
  expect(labels({ findings: [{}] })).toEqual(['全部问题', '逐条说明', '重新检查']);
  const many = {
    findings: [{}, { ...WARNING, place: { section: 5, line: 1 } }, { waved: 'rule' as const }],
    ignored: ['T3-SUM-ROW'],
  };
  expect(labels(many)).toEqual(['全部问题', '只看错误', '按部分看', '逐条说明', '重新检查', '已忽略和核实']);
  expect(labels({ draft: true })).toContain('按正式稿检查');
  expect(labels({}, { admin: true })).toContain('加入公开库');
  const { buttons = [] } = checkReply(uploadCheckOf({ ...many, draft: true }), { ...OPTIONS, admin: true });
  for (const row of buttons) expect(row.length).toBeLessThanOrEqual(3);
  for (const { label } of buttons.flat()) expect(label.length).toBeLessThanOrEqual(6);
});

test.each([
  ['Word 97–2003 文档', true],
  ['OpenDocument 文本', true],
  ['Word 文档', false],
  ['网页', false],
])('a report that came as %s: how to get it with comments? %s', (format, told) => {
  const text = said({ report: reportOf({}, { format }) });
  expect(text.includes('要批注版请另存为 .docx 再发来，其他格式不能加批注。')).toBe(told);
});

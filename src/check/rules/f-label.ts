import { isMirrored } from '../mirror.ts';
import { type AlteredLabel, printedLabels } from '../printed-labels.ts';
import { defineRule, type Hit } from '../rule.ts';
import { sectionOf } from '../table-state.ts';
import { placeOfLabel } from '../table-words.ts';

/** From here on it is not the author who changed labels, but the text that was damaged on its way. */
const GENERAL = 5;

export default defineRule({
  id: 'F-LABEL',
  title: '行列名称与规定不符',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》第二、三、四部分表格的行列名称',
  explains:
    '表格的行、列名称应与规定一字不差。分行排印、全角半角、引号括号、后面加注的不算；“规范性文件”与“行政规范性文件”、“合计”与“总计”' +
    '通用。很多名称都残缺的，多半是文件转换所致，只说一次；网页把简体转成繁体的，只作提示。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['labels'],
  messages: {
    altered: {
      says: '{kind}名称印作“{printed}”，规定的名称是“{expected}”。',
      repair: '请改为“{expected}”。',
    },
    nameless: {
      says: '没有找到“{expected}”这一行的名称，这一行的数字还在。',
      repair: '请核对原表，补上行名称“{expected}”。',
    },
    general: {
      says: '表格的行列名称有{count}处残缺，如“{printed}”（应为“{expected}”），可能是文件转换所致。',
      repair: '请对照原文核对；如原文无误，可换用 Word、网页等其他格式的文件再检查。',
    },
  },
  check(report) {
    const { altered, lost } = printedLabels(report);
    const nameless = lost.filter(({ kind, cells }) => kind === 'row' && cells.every(key => report.cells[key]));
    const origin = isMirrored(report) ? ({ severity: 'info', origin: 'page' } as const) : {};
    const hits = altered.map<Hit>(one => ({
      message: 'altered',
      data: { kind: one.label.kind === 'column' ? '栏目' : '行', printed: asPrinted(one), expected: one.label.label },
      quote: one.printed.raw,
      place: placeOfLabel(one.printed),
      actual: asPrinted(one),
      expected: one.label.label,
      ...origin,
    }));
    if (altered.length + lost.length >= GENERAL) {
      const [first] = hits;
      if (!first) return [];
      const data = { ...first.data!, count: altered.length + lost.length };
      return [{ ...first, message: 'general', data, severity: 'info', origin: 'reading' }];
    }
    return [
      ...hits,
      ...nameless.map<Hit>(({ table, label, cells }) => ({
        message: 'nameless',
        data: { expected: label },
        place: { section: sectionOf(table), ...report.cells[cells[0]!]!.place },
        quote: null,
        expected: label,
        ...origin,
      })),
    ];
  },
  examples: {
    pass: [
      { what: '名称与规定一致' },
      {
        what: '没有第三、四部分的表格，是另一条规则的事',
        report: { form: '2019', without: ['requests', 'disputes'], text: { 3: null, 4: null } },
      },
      {
        what: '通用的写法和加注',
        report: {
          labels: {
            行政规范性文件: '规范性文件（本级）',
            '(七)总计': '（七）合计',
            '3.危及“三安全一稳定”': '3.危及"三安全一稳定"',
          },
        },
      },
    ],
    fail: [
      {
        what: '行名称有错字',
        report: { labels: { '2.其他法律行政法规禁止公开': '2.其他法律行政止公开' } },
        finds: [{ message: 'altered', actual: '2.其他法律行政止公开', expected: '其他法律行政法规禁止公开' }],
      },
      {
        what: '栏目名称残缺',
        report: { labels: { 本年制发件数: '本年发件', 现行有效件数: '现行有效件' } },
        finds: [
          { message: 'altered', expected: '现行有效件数' },
          { message: 'altered', expected: '本年制发件数' },
        ],
      },
      {
        what: '行名称没有印出，数字还在',
        report: { labels: { '7.属于行政执法案卷': '' } },
        finds: [{ message: 'nameless' }],
      },
      {
        what: '多处残缺',
        report: {
          labels: {
            '1.属于国家秘密': '1.属于国家密',
            '4.保护第三方合法权益': '4.保护第三方合权益',
            '8.属于行政查询事项': '8.属于行政查询项',
            '1.信访举报投诉类申请': '1.信访举报投类申请',
            '3.要求提供公开出版物': '3.要求提供公开版物',
          },
        },
        finds: [{ message: 'general', severity: 'info', origin: 'reading' }],
      },
    ],
    skip: [{ what: '表格是转录的', report: { summary: true }, missing: '报告原表的文字' }],
  },
});

/** Without what a damaged page runs together with it. */
function asPrinted({ words, printed }: AlteredLabel): string {
  const whole = printed.raw.replace(/\s+/g, '');
  return whole.length > words.length + 8 ? words : whole;
}

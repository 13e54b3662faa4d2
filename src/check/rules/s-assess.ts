import type { AnnualReport } from '../../model/report.ts';
import { blankless } from '../blankless.ts';
import { hasSixSections, isGovernment } from '../outline.ts';
import { defineRule } from '../rule.ts';

/** Each of the three that a government must give the results of, in the words in which offices do. */
const RESULTS: readonly [string, RegExp][] = [
  ['工作考核', /考核|考评|绩效评估|第三方评估|测评/],
  ['社会评议', /评议|民意测评|满意度(?:调查|测评|测评)|社会评价/],
  ['责任追究', /责任追究|追究责任|追责|问责|追究.{0,12}责任/],
];

export default defineRule({
  id: 'S-ASSESS',
  title: '政府报告缺少考核、评议和责任追究结果',
  severity: 'warning',
  basis:
    '《中华人民共和国政府信息公开条例》第五十条第二款：各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况',
  explains:
    '各级人民政府（含乡镇人民政府）的年度报告，还要写政府信息公开工作考核、社会评议和责任追究的结果，一般写在“监督保障”里。' +
    '三项都没有提到的提醒补写，只缺一两项的作提示。政府部门、政府办公室、街道和开发区不作要求。',
  forms: null,
  needs: ['agency', 'text', 'pages'],
  messages: {
    none: {
      says: '{agency}是一级人民政府，报告没有写工作考核、社会评议和责任追究结果。',
      repair: '请在“一、总体情况”的监督保障部分补写这三项；没有发生的，也请写明“未发生”。',
    },
    some: {
      says: '{agency}是一级人民政府，报告没有提到{lacking}。',
      repair: '请在“一、总体情况”的监督保障部分补写；没有发生的，也请写明“未发生”。',
    },
  },
  check(report) {
    const agency = report.agency!;
    if (!hasSixSections(report) || !isGovernment(agency) || speaksAsBureau(report)) return [];
    const text = blankless(report)
      .filter(line => line.section > 0)
      .map(line => line.text)
      .join('\n');
    const lacking = RESULTS.filter(([, words]) => !words.test(text)).map(([name]) => name);
    if (lacking.length === 0) return [];
    const place = { section: 1, line: null };
    if (lacking.length === RESULTS.length) return [{ message: 'none', data: { agency }, place }];
    return [{ message: 'some', data: { agency, lacking: lacking.join('、') }, place, severity: 'info' }];
  },
  examples: {
    pass: [
      { what: '政府部门不作要求' },
      {
        what: '人民政府三项齐全',
        report: {
          agency: '启东市人民政府',
          text: { 1: '政务公开列入年度考核。组织社会评议活动。全年未发生责任追究情形。' },
        },
      },
      {
        what: '以“我局”自称，机关名称没有写明',
        report: { agency: '四平市', title: null, text: { 1: '我局通过网站发布信息。' } },
      },
      { what: '政府办公室不作要求', report: { agency: '启东市人民政府办公室', text: { 1: '通过网站发布信息。' } } },
    ],
    fail: [
      {
        what: '区政府三项都没有',
        report: { agency: '雁峰区', text: { 1: '通过网站发布信息。', 5: '一是更新不及时。下一步将加强培训。' } },
        finds: [{ message: 'none' }],
      },
      {
        what: '镇政府没有写社会评议',
        report: { agency: '横山镇人民政府', text: { 1: '政务公开列入年度考核，未发生责任追究情形。' } },
        finds: [{ message: 'some', severity: 'info', data: { lacking: '社会评议' } } as never],
      },
    ],
    skip: [{ what: '报告机关不明', report: { agency: null }, missing: '报告机关' }],
  },
});

/** A name that the title does not give, in a text that calls itself 我局, was read from what the text tells of its place. */
const speaksAsBureau = (report: AnnualReport): boolean =>
  !report.title?.text.includes(report.agency!) && blankless(report).some(line => /我[局委厅]|本[局厅]/.test(line.text));

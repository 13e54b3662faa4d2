import { likeness, percent, printOf } from '../likeness.ts';
import { defineRule } from '../rule.ts';

const LEAST = 0.85;
/** Chinese characters of section five without figures and set phrases. */
const LONG_ENOUGH = 100;

export default defineRule({
  id: 'Y-COPY-PROBLEM',
  title: '问题与改进同上年雷同',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号；《政府信息公开条例》第五十条第三项',
  explains: '把两年的“存在的主要问题及改进情况”去掉数字和日期后比较，八成五以上相同的作提醒。文字不足100字的不比较。',
  forms: null,
  needs: ['year', 'text', 'previous'],
  messages: {
    copy: {
      says: '“存在的主要问题及改进情况”与{last}年报告的文字约{share}相同。',
      repair: '请写明上年问题的改进结果和本年新发现的问题；问题确实未解决的，说明原因和下一步措施。',
    },
  },
  check(report, { previous }) {
    if (previous === null || previous.summary) return { skip: '上年报告的原文' };
    const [own, last] = [printOf(report, 5), printOf(previous, 5)];
    if (own.length < LONG_ENOUGH || last.length < LONG_ENOUGH) return { skip: '足够比较的文字' };
    const share = likeness(own, last, LEAST);
    if (share < LEAST) return [];
    const line = report.sections.find(section => section.number === 5)?.place.line ?? null;
    const data = { last: previous.year ?? '上', share: percent(share) };
    return [{ message: 'copy', data, place: { section: 5, line }, quote: null }];
  },
  examples: {
    pass: [
      {
        what: '两年的问题不同',
        report: { text: { 5: SAME() } },
        previous: {
          text: {
            5:
              '主要不足是部分科室对公开时限不够重视，个别文件印发一个月后才上网，群众查询历史文件时还要打电话询问，互动栏目的留言也有超过承诺时间才回复的情况。' +
              '为此，办公室已把上网时间写进办文流程，由系统自动提醒拟稿人，逾期的在每月例会上通报，同时安排两名同志集中补录过去五年的文件并逐件核对效力状态。',
          },
        },
      },
    ],
    fail: [
      {
        what: '照抄上年',
        report: { text: { 5: SAME() } },
        previous: { text: { 5: SAME().replace('3场', '2场') } },
        finds: [{ message: 'copy' }],
      },
    ],
    skip: [
      { what: '没有上年报告', missing: '上年报告' },
      { what: '文字很少', previous: {}, missing: '足够比较的文字' },
    ],
  },
});

function SAME(): string {
  return (
    '目前还存在以下问题：一是政策解读以文字为主，图表和视频偏少，群众理解起来有难度；二是经办人员更换频繁，对公开范围和答复格式掌握不牢；三是栏目之间内容重复，查找不便。' +
    '下一步，我局将从三个方面改进：一是与业务科室共同制作通俗易懂的图解；二是全年举办3场培训并建立新人带教制度；三是合并重复栏目，完善站内搜索和分类导航，方便公众快速找到所需信息。'
  );
}

import { NO_PROBLEM, PLANNED, PROBLEM, REMEDY, STILL_WANTED } from '../lexicons/problems.ts';
import { passagesOf } from '../passages.ts';
import { defineRule } from '../rule.ts';

const FEWEST = 20;

export default defineRule({
  id: 'Q-PROBLEM-NOMEASURE',
  title: '只写问题未写改进',
  severity: 'warning',
  basis: '《政府信息公开条例》第五十条：年度报告应当包括存在的主要问题及改进情况',
  explains:
    '第五部分既要写问题，也要写改进情况。只在全部文字里找不到任何改进、打算的说法时才提示；“有待加强”“仍需完善”只算说明问题。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['text', 'pages'],
  messages: {
    none: {
      says: '第五部分写了问题，没有写改进情况。',
      repair: '请逐条补充改进措施或打算。',
    },
  },
  check(report) {
    const all = passagesOf(report, 5);
    const text = all.map(one => one.text.replace(/\s/g, '')).join('');
    if (text.length < FEWEST || NO_PROBLEM.test(text)) return [];
    if (text.split(/[,，。；;:：]/).some(saysRemedy)) return [];
    // A heading of its own for the remedies was cut off from their text.
    if (report.sections.some(section => section.number === 5 && /^[^问题]*改进[^问题]*$/.test(section.headline)))
      return [];
    const [first] = all;
    return [{ message: 'none', ...first!.quote(0, Math.min(30, first!.text.length)) }];
  },
  examples: {
    pass: [
      { what: '问题和改进都有' },
      {
        what: '没有“下一步”，但写了做法',
        report: { text: { 5: '公开不够及时，更新有时偏慢。每季度对栏目逐条核对，过期内容当月清理。' } },
      },
      { what: '没有问题', report: { text: { 5: '无。' } } },
    ],
    fail: [
      {
        what: '只有问题',
        report: { text: { 5: '一是政策解读的形式较为单一。二是信息更新还不够及时，公开意识有待进一步加强。' } },
        finds: [{ message: 'none' }],
      },
      {
        what: '“规范性有待加强”',
        report: { text: { 5: '依申请公开答复文书的规范性有待加强，疑难申请会商机制不够健全；更新有时偏慢。' } },
        finds: [{ message: 'none' }],
      },
    ],
    skip: [{ what: '文字只是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

const saysRemedy = (clause: string): boolean =>
  PLANNED.test(clause) ||
  (!/[有亟]待/.test(clause) && !PROBLEM.test(clause) && REMEDY.test(clause.replace(STILL_WANTED, '')));

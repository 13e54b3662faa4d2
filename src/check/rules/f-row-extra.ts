import { defineRule } from '../rule.ts';
import { placeOfLabel, tableWords } from '../table-words.ts';
import { dueForm } from '../which-form.ts';

/** A row that offices add to the first block. */
const ADDED = /^(?:其他|其它)(?:主动公开)?(?:的)?文件$/;
/** Rows of the 2019 form that the 2021 form has no more. */
const DROPPED = /^(?:其他对外管理服务事项|政府集中采购)$/;

export default defineRule({
  id: 'F-ROW-EXTRA',
  title: '多出行',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》第二部分表格的规定各行',
  explains:
    '规定表格不能自行增加行。只认自行增加的“其他主动公开文件”和2021年版格式已经取消的“其他对外管理服务事项”“政府集中采购”；' +
    '小计、累计和行名称后面的加注不算。',
  forms: ['2019', '2021'],
  needs: ['labels'],
  messages: {
    row: {
      says: '第二部分的表格多出“{row}”一行，规定格式没有这一行。',
      repair: '请删去这一行；需要说明的情况可写在“一、总体情况”或“六、其他需要报告的事项”里。',
    },
  },
  check(report) {
    const dropped = report.form === '2021' && dueForm(report)?.edition !== '2019';
    return tableWords(report).flatMap(({ label, words }) => {
      if (label.section !== 2 || words.length > 16) return [];
      if (!ADDED.test(words) && !(dropped && DROPPED.test(words))) return [];
      return [{ message: 'row', data: { row: words }, quote: label.raw, place: placeOfLabel(label) }];
    });
  },
  examples: {
    pass: [{ what: '各行与规定一致' }],
    fail: [
      {
        what: '自行增加一行',
        report: { form: '2019', extraLabels: { 2: ['其他主动公开文件'] } },
        finds: [{ message: 'row', quote: '其他主动公开文件' }],
      },
      {
        what: '保留了“政府集中采购”',
        report: { extraLabels: { 2: ['政府集中采购'] } },
        finds: [{ message: 'row', quote: '政府集中采购' }],
      },
    ],
    skip: [{ what: '表格是转录的', report: { summary: true }, missing: '报告原表的文字' }],
  },
});

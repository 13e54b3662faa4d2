import { REQUEST_COLUMNS } from '../../model/form.ts';
import { defineRule } from '../rule.ts';
import { placeOfWords } from '../table-words.ts';
import { dueForm, hasDividedOther } from '../which-form.ts';

export default defineRule({
  id: 'F-OTHER-SINGLE',
  title: '其他处理未分三行',
  severity: 'error',
  basis: '国办公开办函〔2021〕30号：第三部分“（六）其他处理”分为三行',
  explains:
    '2021年版格式把“（六）其他处理”分为“逾期不补正”“逾期未缴费”“其他”三行，2019年版只有一行。表格用2021年版而这里只有一行的，' +
    '是沿用了旧表。三行的名称只要出现一个，就不作判断。',
  forms: ['2021'],
  needs: ['labels'],
  messages: {
    single: {
      says: '“（六）其他处理”只有一行，{year}年度的格式应分为“逾期不补正”“逾期未缴费”“其他”三行。',
      repair: '请按规定分三行填报，原来一行的数字按实际情形拆分。',
    },
  },
  check(report) {
    const due = dueForm(report);
    if (due?.edition !== '2021' || hasDividedOther(report)) return [];
    const cells = REQUEST_COLUMNS.map(column => `requests.otherHandled.${column.id}`);
    if (!cells.some(key => report.cells[key])) return [];
    if (placeOfWords(report, /逾期不补正|逾期不缴费|逾期未按收费|逾期未缴/)) return [];
    const row = placeOfWords(report, /其他处理/);
    return [{ message: 'single', data: { year: due.year }, cells, ...(row && { quote: row.quote, place: row.place }) }];
  },
  examples: {
    pass: [{ what: '分为三行' }],
    fail: [{ what: '2023年度只有一行', report: { undivided: true }, finds: [{ message: 'single' }] }],
    skip: [{ what: '表格是转录的', report: { summary: true }, missing: '报告原表的文字' }],
  },
});

import type { Edition } from '../../model/form.ts';
import { defineRule } from '../rule.ts';
import { placeOfWords } from '../table-words.ts';
import { dueForm, isMixed, MARKS } from '../which-form.ts';

const NAMES: Record<Edition, string> = {
  '2019': '2019年版格式（国办公开办函〔2019〕60号）',
  '2021': '2021年版格式（国办公开办函〔2021〕30号）',
};

/** Heads that only this edition has, named where none is printed on one line. */
const USUAL: Record<Edition, string> = { '2019': '上一年项目数量', '2021': '本年制发件数' };

export default defineRule({
  id: 'F-WRONG-FORM',
  title: '使用了错误年度的格式',
  severity: 'error',
  basis: '国办公开办函〔2021〕30号：2021年度起的报告适用新格式；2019、2020年度适用国办公开办函〔2019〕60号的格式',
  explains:
    '2019、2020年度的报告用2019年版格式，2021年度起用2021年版格式，两版的表格栏目不同。标题和统计期限都没有写明年份，' +
    '或者互相矛盾的，不作判断；两版栏目混用的由另一条规则说明。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['text'],
  messages: {
    wrong: {
      says: '{year}年度报告应当使用{due}，实际用的是{used}，表格里有“{mark}”等栏目。',
      repair: '请下载规定年度的格式重新填报第二、三部分的表格。',
    },
  },
  check(report) {
    const due = dueForm(report);
    if (!due || isMixed(report)) return [];
    const used = report.form as Edition;
    if (used === due.edition) return [];
    const mark = placeOfWords(report, MARKS[used]);
    const data = { year: due.year, due: NAMES[due.edition], used: NAMES[used], mark: mark?.words ?? USUAL[used] };
    const where = mark ? { place: mark.place, quote: mark.quote } : { place: { section: 2, line: null } };
    return [{ message: 'wrong', data, ...where, expected: NAMES[due.edition], actual: NAMES[used] }];
  },
  examples: {
    pass: [
      { what: '2023年度用2021年版格式' },
      { what: '2020年度用2019年版格式', report: { form: '2019' } },
      {
        what: '标题与统计期限年份不同，不作判断',
        report: { form: '2019', year: 2020, title: '启东市商务局2022年政府信息公开工作年度报告' },
      },
    ],
    fail: [
      { what: '2023年度用了2019年版格式', report: { form: '2019', year: 2023 }, finds: [{ message: 'wrong' }] },
      { what: '2020年度用了2021年版格式', report: { form: '2021', year: 2020 }, finds: [{ message: 'wrong' }] },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

import { defineRule } from '../rule.ts';
import { placeOfWords } from '../table-words.ts';
import { dueForm, isMixed, MARKS } from '../which-form.ts';

export default defineRule({
  id: 'F-HYBRID',
  title: '新旧格式混用',
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号：同一份报告只适用一版格式',
  explains:
    '第二、三部分的表格里既有2019年版的栏目（本年新制作数量、上一年项目数量等），又有2021年版的栏目（本年制发件数、逾期不补正等），' +
    '多半是沿用旧表只改了一部分。只看表格，不看正文。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['labels'],
  messages: {
    mixed: {
      says: '表格里同时有2019年版的“{old}”和2021年版的“{fresh}”，是两版格式混用。',
      repair: '请按{due}的格式重新填报第二、三部分的表格。',
    },
  },
  check(report) {
    if (!isMixed(report)) return [];
    const old = placeOfWords(report, MARKS['2019']);
    const fresh = placeOfWords(report, MARKS['2021']);
    if (!old || !fresh) return [];
    const due = dueForm(report)?.edition;
    const wrong = due === '2019' ? fresh : old;
    const words = due ? `国办公开办函〔${due}〕${due === '2021' ? '30' : '60'}号` : '报告年度所适用';
    const data = { old: old.words, fresh: fresh.words, due: words };
    return [{ message: 'mixed', data, place: wrong.place, quote: wrong.quote }];
  },
  examples: {
    pass: [{ what: '全部是2021年版的栏目' }, { what: '全部是2019年版的栏目', report: { form: '2019' } }],
    fail: [
      {
        what: '第二部分两版栏目都有',
        report: { readAs: 'hybrid', extraLabels: { 2: ['采购项目数量', '采购总金额'] } },
        finds: [{ message: 'mixed', quote: '采购项目数量' }],
      },
      {
        what: '旧版栏目没有数字',
        report: { extraLabels: { 2: ['上一年项目数量', '采购项目数量'] } },
        finds: [{ message: 'mixed' }],
      },
      {
        what: '第二部分是旧表，第三部分是新表',
        report: {
          form: '2019',
          year: 2023,
          cells: { 'requests.otherHandled.misc.total': 0 },
          extraLabels: { 3: ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'] },
        },
        finds: [{ message: 'mixed' }],
      },
    ],
    skip: [{ what: '表格是转录的', report: { summary: true }, missing: '报告原表的文字' }],
  },
});

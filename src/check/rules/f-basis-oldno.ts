import { type Blankless, blankless } from '../blankless.ts';
import { defineRule } from '../rule.ts';
import { dueForm } from '../which-form.ts';

/** Brackets, of any kind, are often lost on the way: 国办公开办函202130号. */
const NUMBER = /国办公开(?:办)?函[〔[(【{〈<]?(2019|2021)[〕\])】}〉>]?(?:第)?(60|30)号?/g;
const OF_EDITION = { '2019': '60', '2021': '30' } as const;

export default defineRule({
  id: 'F-BASIS-OLDNO',
  title: '引用的格式文号与年度不符',
  severity: 'warning',
  basis: '2019、2020年度适用国办公开办函〔2019〕60号，2021年度起适用国办公开办函〔2021〕30号',
  explains: '导语引用的格式通知应是报告年度适用的那一个。两个都引用的不报；没有引用、年份不明的不作判断。',
  forms: null,
  needs: ['text'],
  messages: {
    number: {
      says: '引用的是“{quote}”，{year}年度报告的格式依据是国办公开办函〔{edition}〕{number}号。',
      repair: '请改为国办公开办函〔{edition}〕{number}号，并核对所用表格是否也是这一版。',
    },
  },
  check(report) {
    const due = dueForm(report);
    if (!due) return [];
    const cited = blankless(report).flatMap(line => citedIn(line));
    const right = OF_EDITION[due.edition];
    const [wrong] = cited;
    if (!wrong || cited.some(one => one.number === right && one.year === due.edition)) return [];
    // 〔2019〕30号 is a slip in a number, for another rule.
    if (OF_EDITION[wrong.year] !== wrong.number) return [];
    const { quote, place } = wrong.at;
    const data = { quote: quote.replace(/\s/g, ''), year: due.year, edition: due.edition, number: right };
    return [{ message: 'number', data, quote, place, expected: `国办公开办函〔${due.edition}〕${right}号` }];
  },
  examples: {
    pass: [
      { what: '没有引用文号' },
      { what: '引用适用的文号', report: { text: { 0: '根据国办公开办函〔2021〕30号编制，联系电话0513-83312345。' } } },
    ],
    fail: [
      {
        what: '2023年度引用2019年的文号',
        report: { text: { 0: '根据国办公开办函〔2019〕60号要求编制。' } },
        finds: [{ message: 'number', quote: '国办公开办函〔2019〕60号' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

function citedIn(line: Blankless): { year: '2019' | '2021'; number: string; at: ReturnType<Blankless['quote']> }[] {
  return [...line.text.matchAll(NUMBER)].map(match => ({
    year: match[1] as '2019' | '2021',
    number: match[2]!,
    at: line.quote(match.index, match.index + match[0].length),
  }));
}

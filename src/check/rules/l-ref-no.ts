import { type Blankless, blankless } from '../blankless.ts';
import { FEE_NUMBER, FORM_NUMBERS } from '../law.ts';
import { defineRule, type Hit } from '../rule.ts';

/** 国办公开办函〔2021〕30号, with whatever brackets and slips in the issuer's code; digits run together were lost by the page. */
const NUMBER = /(国办[一-龥]{0,6})([〔[(【〈<{])(20\d\d)([〕\])】〉>}])第?(\d{1,3})号/g;
const ORDER = /政府信息公开条例》?\((?:中华人民共和国)?国务院(?:令)?第?(\d{3})号(?:令)?/g;
/** The document that a number stands behind. */
const FORM = /年度报告格式[^。;]{0,12}$/;
const MATTERS = /年度报告有关事项的通知》?\(?$/;
const FEE = /信息处理费管理办法[^。;]{0,8}$/;
const BRACKETS = '〔〕';

export default defineRule({
  id: 'L-REF-NO',
  title: '文号错误',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号；国办函〔2020〕109号；国务院令第711号',
  explains:
    '核对年度报告格式、信息处理费管理办法和《政府信息公开条例》后面所注的文号。只核对能够确定所指文件的文号；年份没有用六角括号的只作提示；' +
    '网页丢失了括号或数字的不作判断。格式文号与报告年度是否相配由另一规则核对。',
  forms: null,
  needs: ['text'],
  messages: {
    number: {
      says: '{document}的文号写作“{told}”，应为{right}。',
      repair: '请将文号改为{right}。',
    },
    bracket: {
      says: '文号“{told}”的年份没有用六角括号。',
      repair: '建议写作{right}。',
    },
  },
  check(report) {
    const hits = blankless(report).flatMap(line => [...numbersIn(line), ...ordersIn(line)]);
    const wrong = hits.filter(hit => hit.message === 'number');
    // One remark on brackets is enough.
    return [...wrong, ...hits.filter(hit => hit.message === 'bracket').slice(0, wrong.length > 0 ? 0 : 1)];
  },
  examples: {
    pass: [
      {
        what: '格式通知的文号正确',
        report: {
          text: {
            0: '按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制，统计期限为2023年1月1日至12月31日。',
          },
        },
      },
      { what: '网页丢失了括号', report: { text: { 0: '根据年度报告格式（国办公开办函〔202130号）编制。' } } },
      { what: '其他文件的文号', report: { text: { 1: '按照政务公开工作要点（国办发〔2023〕5号）抓好落实。' } } },
    ],
    fail: [
      {
        what: '年份与序号不相配',
        report: { text: { 0: '按照《政府信息公开工作年度报告格式》（国办公开办函〔2021〕60号）编制。' } },
        finds: [{ message: 'number', actual: '国办公开办函〔2021〕60号', expected: '国办公开办函〔2021〕30号' }],
      },
      {
        what: '代字写错',
        report: { text: { 0: '按照《政府信息公开工作年度报告格式》（国办公开办涵〔2021〕30号）编制。' } },
        finds: [{ message: 'number', expected: '国办公开办函〔2021〕30号' }],
      },
      {
        what: '条例的令号写错',
        report: { text: { 0: '根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制。' } },
        finds: [{ message: 'number', expected: '国务院令第711号' }],
      },
      {
        what: '信息处理费办法的文号写错',
        report: { text: { 6: '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕190号）未收费。' } },
        finds: [{ message: 'number', expected: '国办函〔2020〕109号' }],
      },
      {
        what: '没有用六角括号，只作提示',
        report: { text: { 0: '按照《政府信息公开工作年度报告格式》（国办公开办函[2021]30号）编制。' } },
        finds: [{ message: 'bracket', severity: 'info' }],
      },
    ],
    skip: [{ what: '只有摘要，没有原文', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

function numbersIn(line: Blankless): Hit[] {
  if (!line.text.includes('国办')) return [];
  return [...line.text.matchAll(NUMBER)].flatMap((match): Hit[] => {
    const [told, code, open, year, close, no] = match as unknown as [string, string, string, string, string, string];
    const right = meant(line.text.slice(Math.max(0, match.index - 40), match.index), code, Number(year), Number(no));
    if (!right) return [];
    const where = line.quote(match.index, match.index + told.length);
    const written = `${right.code}〔${right.year}〕${right.no}号`;
    const data = { document: right.document, told, right: written };
    if (code !== right.code || Number(year) !== right.year || Number(no) !== right.no) {
      return [{ message: 'number', data, ...where, actual: told, expected: written }];
    }
    if (open + close === BRACKETS) return [];
    return [{ message: 'bracket', severity: 'info', data: { told, right: written }, ...where }];
  });
}

interface Meant {
  document: string;
  code: string;
  year: number;
  no: number;
}

/** By the title before it; without one, by a number that is off in one part only. */
function meant(before: string, code: string, year: number, no: number): Meant | undefined {
  const [matters, form] = FORM_NUMBERS;
  if (FEE.test(before)) return { document: '信息处理费管理办法', ...FEE_NUMBER };
  if (MATTERS.test(before)) return { document: '年度报告有关事项的通知', ...matters };
  const forms = FORM_NUMBERS.filter(one => (one.year === year ? 1 : 0) + (one.no === no ? 1 : 0) >= 1);
  if (FORM.test(before)) {
    const own = forms.find(one => one.year === year) ?? forms[0] ?? form;
    return { document: '年度报告格式', ...own };
  }
  // 国办公开办函〔2019〕61号 is another document; only the issuer's code misspelt before a right number is certain.
  const exact = FORM_NUMBERS.find(one => one.year === year && one.no === no);
  return exact && /^国办公开?办?[函涵公开办]*$/.test(code) ? { document: '年度报告格式', ...exact } : undefined;
}

function ordersIn(line: Blankless): Hit[] {
  return [...line.text.matchAll(ORDER)].flatMap(match => {
    const no = match[1]!;
    // The order of 2007 is another rule's matter.
    if (no === '711' || no === '492') return [];
    const told = `国务院令第${no}号`;
    const data = { document: '《政府信息公开条例》', told, right: '国务院令第711号' };
    const where = line.quote(match.index, match.index + match[0].length);
    return [{ message: 'number', data, ...where, actual: told, expected: '国务院令第711号' }];
  });
}

// Numbers of known documents that are cited wrongly. The document is told by the title before its number; without one, only
// by a number that is right but for the issuer's code.
import type { Blankless } from './blankless.ts';
import { FEE_NUMBER, FORM_NUMBERS } from './law.ts';

export interface Citation {
  /** `bracket`: the number is right, the year stands in other brackets than 〔〕. */
  fault: 'number' | 'bracket';
  /** 年度报告格式. */
  document: string;
  told: string;
  right: string;
  line: Blankless;
  start: number;
  end: number;
}

/** 国办公开办函〔2021〕30号, with whatever brackets and slips in the issuer's code; digits run together were lost by the page. */
const NUMBER = /(国办[一-龥]{0,6})([〔[(【〈<{])(20\d\d)([〕\])】〉>}])第?(\d{1,3})号/g;
const ORDER = /政府信息公开条例》?\((?:中华人民共和国)?国务院(?:令)?第?(\d{3})号(?:令)?/g;
/** The document that a number stands behind. */
const FORM = /年度报告格式[^。;]{0,12}$/;
const MATTERS = /年度报告有关事项的通知》?\(?$/;
const FEE = /信息处理费管理办法[^。;]{0,8}$/;
const BRACKETS = '〔〕';

/** Those of one line that are not as they should be. */
export const citationsIn = (line: Blankless): Citation[] => [...numbersIn(line), ...ordersIn(line)];

function numbersIn(line: Blankless): Citation[] {
  if (!line.text.includes('国办')) return [];
  return [...line.text.matchAll(NUMBER)].flatMap((match): Citation[] => {
    const [told, code, open, year, close, no] = match as unknown as [string, string, string, string, string, string];
    const right = meant(line.text.slice(Math.max(0, match.index - 40), match.index), code, Number(year), Number(no));
    if (!right) return [];
    const written = `${right.code}〔${right.year}〕${right.no}号`;
    const isRight = code === right.code && Number(year) === right.year && Number(no) === right.no;
    if (isRight && open + close === BRACKETS) return [];
    const place = { line, start: match.index, end: match.index + told.length };
    return [{ fault: isRight ? 'bracket' : 'number', document: right.document, told, right: written, ...place }];
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

function ordersIn(line: Blankless): Citation[] {
  return [...line.text.matchAll(ORDER)].flatMap((match): Citation[] => {
    const no = match[1]!;
    // The order of 2007 is another rule's matter.
    if (no === '711' || no === '492') return [];
    const place = { line, start: match.index, end: match.index + match[0].length };
    const numbers = { told: `国务院令第${no}号`, right: '国务院令第711号' };
    return [{ fault: 'number', document: '《政府信息公开条例》', ...numbers, ...place }];
  });
}

// Counts and percentages as running text writes them: 12件, 1,330件, 十二件, 近200条, 120余条, 1.2万件, 43.2%, 百分之百.
import { readChineseNumber } from './numbers.ts';

export interface Count {
  /** In the unit named; 1.2万件 is 12000. */
  value: number;
  /** 近, 余, 约, 多, 以上: no exact figure. */
  approximate: boolean;
  /** 件, 万元, %; '' for a bare number. */
  unit: string;
  /** Digits behind the decimal point. */
  decimals: number;
  from: number;
  to: number;
}

const UNITS =
  '人次|件次|篇次|条次|家次|万元|亿元|元|件|条|例|份|宗|起|次|项|篇|期|封|笔|家|人|户|部|批|场|名|页|处|则|幅|张|本|册|套|类|种|轮|卷|只|台|个(?!工作日|月|百分点|小时|自然月)';
/** A figure that goes on like this is no count: a date, a time, an address, a share of change. */
const NO_COUNT =
  /^\s*(?:年|月|日|号|时(?!候)|点|分(?!别)|秒|周|岁|楼|层|室|版|届|个工作日|个月|天|[-/]\d|\.\d|:\d|[A-Za-z])/;
const NUMBER = new RegExp(
  [
    '(?<before>将近|接近|大约|超过|不足|突破|多达|近(?=\\s*\\d)|约|超(?=\\s*\\d)|逾|达到|数(?=[十百千]))?',
    '\\s*',
    '(?<![\\d.〔第A-Za-z/-])',
    '(?:(?<digits>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?<decimals>\\.\\d+)?|(?<chinese>(?<![第一二两三四五六七八九十百千零〇])[一二两三四五六七八九十百千零〇]+(?=\\s*(?:余|多)?\\s*(?:件(?!件)|份|宗|例|封|起|条(?!例|款|规定|措施|意见)|次(?!性)))))',
    '\\s*(?<percent>%)?',
    '(?<more>余|多(?!次))?\\s*(?<scale>万|亿)?(?<further>余|多(?!次))?\\s*',
    `(?<unit>${UNITS})?`,
    '(?<behind>余|多(?![种样个])|左右|以上|以内|上下)?',
  ].join(''),
  'g',
);
/** 一起 is “together”, 一次 and 一条 are turns of speech. */
const NO_NUMERAL = /^(?:一|[一二三]{2})$/;
const HUNDREDTHS = /百分之(百|[一二两三四五六七八九十零〇]+(?:点[一二三四五六七八九零〇]+)?)/g;
const BARE_END = /^\s*(?:[,，、;；。)）(（]|$|占|及|和|与)/;

/** Every count and percentage of a normalised text, in order. */
export function countsIn(text: string): Count[] {
  const counts: Count[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const count = countOf(match, text);
    if (count) counts.push(count);
  }
  if (text.includes('百分之')) counts.push(...spelledPercents(text));
  return counts.sort((one, other) => one.from - other.from);
}

function countOf(match: RegExpMatchArray, text: string): Count | undefined {
  const { before, digits, decimals, chinese, percent, more, scale, further, unit = '', behind } = match.groups!;
  const to = match.index! + match[0].length;
  const rest = text.slice(to, to + 4);
  if (percent !== undefined) {
    if (digits === undefined) return undefined;
    const end = match.index! + match[0].indexOf('%') + 1;
    return {
      value: Number(digits.replace(/,/g, '') + (decimals ?? '')),
      approximate: before !== undefined && before !== '达到',
      unit: '%',
      decimals: (decimals?.length ?? 1) - 1,
      from: match.index! + match[0].search(/\d/),
      to: end,
    };
  }
  if (unit === '' && (NO_COUNT.test(rest) || !BARE_END.test(rest) || text[match.index! - 1] === '(')) return undefined;
  if (chinese !== undefined && NO_NUMERAL.test(chinese) && /^(?:起|次|条|份)$/.test(unit)) return undefined;
  const plain =
    chinese === undefined ? Number(digits!.replace(/,/g, '') + (decimals ?? '')) : readChineseNumber(chinese);
  if (plain === undefined) return undefined;
  // 万元 is a unit, 万件 a scale: 3万元 must not be read as 30000元.
  const money = scale !== undefined && unit === '元';
  const times = money || scale === undefined ? 1 : scale === '万' ? 10_000 : 100_000_000;
  return {
    value: times === 1 ? plain : Math.round(plain * times),
    approximate:
      [more, further, behind].some(Boolean) || (before !== undefined && before !== '达到') || (times > 1 && !money),
    unit: money ? `${scale}元` : unit,
    decimals: times > 1 ? 0 : (decimals?.length ?? 1) - 1,
    from: match.index! + match[0].search(/\S/),
    to: match.index! + match[0].trimEnd().length,
  };
}

function spelledPercents(text: string): Count[] {
  return [...text.matchAll(HUNDREDTHS)].flatMap(match => {
    const [whole, fraction] = match[1]!.split('点');
    const value = whole === '百' ? 100 : readChineseNumber(whole!);
    const behind = fraction === undefined ? '' : [...fraction].map(char => readChineseNumber(char)).join('');
    if (value === undefined) return [];
    const from = match.index;
    return [
      {
        value: Number(`${value}${behind && `.${behind}`}`),
        approximate: false,
        unit: '%',
        decimals: behind.length,
        from,
        to: from + match[0].length,
      },
    ];
  });
}

// The number formats of automatic numbering (ST_NumberFormat) that Chinese documents use. Any number comes out as something
// readable: beyond a format's own signs, programs fall back to plain figures, and so does this.

const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const FORMAL_UNITS = ['', '拾', '佰', '仟'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** What `numFmt` calls it; one that is not known counts in plain figures. */
export function numeral(number: number, format: string): string {
  return FORMATS.get(format)?.(number) ?? String(number);
}

/** Undefined where the format has no sign for the number. */
const FORMATS = new Map<string, (number: number) => string | undefined>(
  Object.entries({
    decimalZero: number => String(number).padStart(2, '0'),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedFullstop: number => sign(number, 0x2488, 20),
    decimalEnclosedParen: number => sign(number, 0x2474, 20),
    numberInDash: number => `- ${number} -`,
    upperRoman: roman,
    lowerRoman: number => roman(number)?.toLowerCase(),
    upperLetter: letters,
    lowerLetter: number => letters(number)?.toLowerCase(),
    ordinal: number => `${number}${ordinalEnding(number)}`,
    hex: number => number.toString(16).toUpperCase(),
    chineseCounting: counting,
    chineseCountingThousand: number => chinese(number, DIGITS, UNITS),
    japaneseCounting: number => chinese(number, DIGITS, UNITS),
    koreanCounting: number => chinese(number, DIGITS, UNITS),
    taiwaneseCounting: counting,
    taiwaneseCountingThousand: number => chinese(number, DIGITS, UNITS),
    ideographDigital: digits,
    japaneseDigitalTenThousand: digits,
    taiwaneseDigital: digits,
    koreanDigital2: digits,
    chineseLegalSimplified: number => chinese(number, FORMAL, FORMAL_UNITS),
    ideographLegalTraditional: number => chinese(number, '零壹貳參肆伍陸柒捌玖', FORMAL_UNITS),
    japaneseLegal: number => chinese(number, '〇壱弐参四伍六七八九', ['', '拾', '百', '阡']),
    ideographTraditional: number => STEMS[number - 1],
    ideographZodiac: number => BRANCHES[number - 1],
    ideographZodiacTraditional: number =>
      number <= 60 ? `${STEMS[(number - 1) % 10]}${BRANCHES[(number - 1) % 12]}` : undefined,
    ideographEnclosedCircle: number => sign(number, 0x3280, 10),
    none: () => '',
    bullet: () => '',
  }),
);

const sign = (number: number, one: number, last: number): string | undefined =>
  number >= 1 && number <= last ? String.fromCharCode(one + number - 1) : undefined;

function circled(number: number): string | undefined {
  if (number === 0) return '⓪';
  return sign(number, 0x2460, 20) ?? sign(number - 20, 0x3251, 15) ?? sign(number - 35, 0x32b1, 15);
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function digits(number: number): string {
  return String(number).replace(/\d/g, digit => DIGITS[Number(digit)]!);
}

/** These two count by tens up to ninety-nine and spell longer numbers out digit by digit. */
function counting(number: number): string {
  return number < 100 ? chinese(number, DIGITS, UNITS)! : digits(number);
}

function chinese(number: number, digitsOf: string, units: readonly string[]): string | undefined {
  if (number === 0) return digitsOf[0];
  if (number >= 10_000) return undefined;
  const figures = [...String(number)].map(Number);
  let text = '';
  let zero = false;
  for (const [at, figure] of figures.entries()) {
    if (figure === 0) {
      zero = true;
      continue;
    }
    if (zero) text += digitsOf === DIGITS ? '零' : digitsOf[0];
    zero = false;
    text += digitsOf[figure]! + units[figures.length - 1 - at]!;
  }
  // 十一, not 一十一; the formal signs are written in full.
  return digitsOf === DIGITS && number >= 10 && number < 20 ? text.slice(1) : text;
}

/** A … Z, then AA, BB …: the letter is repeated. */
function letters(number: number): string | undefined {
  if (number < 1 || number > 780) return undefined;
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string | undefined {
  if (number < 1 || number > 3999) return undefined;
  const signs = ['I', 'IV', 'V', 'IX', 'X', 'XL', 'L', 'XC', 'C', 'CD', 'D', 'CM', 'M'];
  const worth = [1, 4, 5, 9, 10, 40, 50, 90, 100, 400, 500, 900, 1000];
  let text = '';
  let left = number;
  for (let i = worth.length - 1; i >= 0; i -= 1) for (; left >= worth[i]!; left -= worth[i]!) text += signs[i];
  return text;
}

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

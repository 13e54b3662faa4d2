// Personal data in running text: where it is, and how a quotation shows it. Only what is certain by its own form (check
// digits, number ranges) or by the words before it; a name counts where the report itself says whose it is.

export type PersonalKind = 'id' | 'mobile' | 'bank' | 'name';

export interface Personal {
  kind: PersonalKind;
  /** As written. */
  text: string;
  /** The same, unreadable. */
  masked: string;
  start: number;
  end: number;
}

const D = '[0-9０-９]';
const GAP = '[ \\t-]?';
/** Longest first: a number taken by one pattern is not looked at by the next. */
const NUMBERS = new RegExp(
  `(?<![0-9A-Za-z０-９Ａ-Ｚａ-ｚ*.])(?:${D}{6}${GAP}${D}{4}${GAP}${D}{4}${GAP}${D}{3}[0-9０-９XxＸｘ]|(?:${D}{4}${GAP}){3,4}${D}{1,7}|${D}{15}|` +
    `[1１][3-9３-９]${D}${GAP}${D}{4}${GAP}${D}{4})(?![0-9A-Za-z０-９Ａ-Ｚａ-ｚ*]|[.．]${D}|[ \\t]?(?:[元万亿件条次]|人次))`,
  'g',
);
/** A number that the words before it call something else. */
const OTHER_NUMBER =
  /(?:信用代码|机构代码|索引号|备案号?|文号|编号|序列号|流水号|公网安备|许可证号?|发票|网址|https?:|www\.)[^,，。;；]{0,12}$/;
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤欧阳';
const GIVEN = '[一-龥](?<![的了在是有不与向对因于就被和及等为某先女的曾已将可应要提申诉未不起所以其该])';
const PERSON = new RegExp(
  '(?:申请人|当事人|原告|上诉人|再审申请人|信访人|举报人|投诉人|村民|居民|市民|业主)(?:姓名)?(?:为|是|[:：])?' +
    `([${SURNAMES}](?:${GIVEN}){1,2})(?=[,，、。;；:：(（)]|诉|不服|于\\d|提出|提起|申请公开|向[我本市区县]|要求公开|的(?:申请|诉求|身份|住址|住所))`,
  'g',
);
/** 张秀英诉本机关政府信息公开一案: a whole name before 诉, and the case behind it. */
const PARTY = new RegExp(
  `(?<=^|[^\\u4e00-\\u9fff]|[的为年月日]|关于|原告)([${SURNAMES}](?:${GIVEN}){1,2})(?<![上起胜败应投控撤陈反告自公抗])(?=(?:等\\d*人)?诉[^。;；,，]{2,30}(?:案|纠纷))`,
  'g',
);
/** Words that begin like a surname: 申请人陈述意见, 申请人陆续提出. */
const WORDS =
  /^(?:陆续|陈述|陈情|许可|许多|程序|程度|范围|范畴|高度|高频|高级|高效|马上|严格|严重|严肃|严正|任意|任何|任务|任职|曾经|曾多|余下|余额|万元|万分|金额|金融|石|江苏|江西|白天|史料|雷同|龙头|毛病|钱款|钱物|夏季|谢意|郑重|黄金|胡乱|何时|何种|何处|何人|周边|周围|周末|周期|林地|林权|林木|林业|田地|田间|张贴|罗列|顾虑|武装|龙|唐|孔|欧|阳)|信息|公开|政府|单位|数量|情况|方式|材料|部门|机关|办理/;

const NAMED: [sign: RegExp, pattern: RegExp][] = [
  [/[人民主告]/, PERSON],
  [/诉/, PARTY],
];

/** In order of place, none overlapping. The text may be normalised or as written. */
export function personalIn(text: string): Personal[] {
  const found: Personal[] = [];
  if (/[0-9０-９]{3}/.test(text)) {
    for (const match of text.matchAll(NUMBERS)) {
      const kind = kindOf(
        match[0].normalize('NFKC').replace(/[\s-]/g, ''),
        text.slice(Math.max(0, match.index - 24), match.index),
      );
      if (kind) found.push(personal(kind, match[0], match.index));
    }
  }
  for (const [sign, pattern] of NAMED) {
    if (!sign.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const name = match[1]!;
      const start = match.index + match[0].length - name.length;
      if (WORDS.test(name) || found.some(one => one.start === start)) continue;
      found.push(personal('name', name, start));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const personal = (kind: PersonalKind, text: string, start: number): Personal => ({
  ...{ kind, text, start, end: start + text.length },
  masked: maskedOne(kind, text),
});

function kindOf(digits: string, before: string): PersonalKind | undefined {
  if (/^1[3-9]\d{9}$/.test(digits)) return OTHER_NUMBER.test(before) ? undefined : 'mobile';
  const called = /身份证|证件号|公民身份/.test(before);
  if (/^\d{17}[\dXx]$/.test(digits)) {
    if (OTHER_NUMBER.test(before)) return undefined;
    // Called so, a wrong check digit is only a slip in it.
    return isIdNumber(digits) || (called && isBorn(digits)) ? 'id' : undefined;
  }
  if (/^\d{15}$/.test(digits) && called && isOldIdNumber(digits)) return 'id';
  const bank = /(?:账号|帐号|卡号|账户|银行卡|开户)[^,，。;；]{0,12}$/.test(before);
  return bank && /^(?:62\d{14,17}|[45]\d{15})$/.test(digits) && passesLuhn(digits) ? 'bank' : undefined;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const isBorn = (digits: string): boolean => PROVINCES.has(digits.slice(0, 2)) && isBirthday(digits.slice(6, 14));

/** GB 11643: province, birthday and check digit must all be right. */
export function isIdNumber(digits: string): boolean {
  if (!isBorn(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] === digits[17]!.toUpperCase();
}

const isOldIdNumber = (digits: string): boolean =>
  PROVINCES.has(digits.slice(0, 2)) && isBirthday(`19${digits.slice(6, 12)}`);

function isBirthday(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number) as [
    number,
    number,
    number,
  ];
  if (year < 1900 || year > 2030) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.at(-1 - i));
    sum += i % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** The text with every number and name that is personal for certain made unreadable; all else as it was. */
export function masked(text: string): string {
  let out = '';
  let last = 0;
  for (const { masked: unreadable, start, end } of personalIn(text)) {
    out += text.slice(last, start) + unreadable;
    last = end;
  }
  return out + text.slice(last);
}

const KEPT: Record<PersonalKind, [first: number, last: number]> = {
  id: [3, 2],
  mobile: [3, 2],
  bank: [0, 4],
  name: [1, 0],
};

function maskedOne(kind: PersonalKind, found: string): string {
  const chars = [...found];
  const [first, last] = KEPT[kind];
  return chars.map((char, at) => (at < first || at >= chars.length - last ? char : '*')).join('');
}

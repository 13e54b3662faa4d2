// The laws, regulations and documents that annual reports cite: right titles, right numbers, and how a title in 《》 may be
// told to be a slip of one of them. Of local documents nothing is known here, so only near misses of long titles count.
import { edits } from '../text/similarity.ts';

export interface KnownLaw {
  /** Without marks; the first is the full one that a correction names. */
  titles: readonly [string, ...string[]];
  /** 国办函〔2020〕109号: issuer's code, year, number. */
  number?: { code: string; year: number; no: number };
}

/** 国办公开办函 of the two forms. */
export const FORM_NUMBERS = [
  { code: '国办公开办函', year: 2019, no: 60 },
  { code: '国办公开办函', year: 2021, no: 30 },
] as const;

export const FEE_NUMBER = { code: '国办函', year: 2020, no: 109 } as const;

const LAWS: readonly KnownLaw[] = [
  { titles: ['中华人民共和国政府信息公开条例', '政府信息公开条例'] },
  {
    titles: [
      '国务院办公厅政府信息与政务公开办公室关于印发中华人民共和国政府信息公开工作年度报告格式的通知',
      '关于印发中华人民共和国政府信息公开工作年度报告格式的通知',
      '中华人民共和国政府信息公开工作年度报告格式',
    ],
    number: FORM_NUMBERS[1],
  },
  {
    titles: ['国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知'],
    number: FORM_NUMBERS[0],
  },
  {
    titles: ['国务院办公厅关于印发政府信息公开信息处理费管理办法的通知', '政府信息公开信息处理费管理办法'],
    number: FEE_NUMBER,
  },
  { titles: ['中华人民共和国行政复议法'] },
  { titles: ['中华人民共和国行政诉讼法'] },
  { titles: ['中华人民共和国行政许可法'] },
  { titles: ['中华人民共和国行政处罚法'] },
  { titles: ['中华人民共和国行政强制法'] },
  { titles: ['中华人民共和国保守国家秘密法'] },
  { titles: ['中华人民共和国个人信息保护法'] },
  { titles: ['中华人民共和国数据安全法'] },
  { titles: ['中华人民共和国网络安全法'] },
  { titles: ['中华人民共和国行政复议法实施条例'] },
  { titles: ['国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见'] },
  { titles: ['公共企事业单位信息公开规定制定办法'] },
  { titles: ['重大行政决策程序暂行条例'] },
  { titles: ['国务院办公厅关于推进政务新媒体健康有序发展的意见'] },
  { titles: ['湖南省行政程序规定'] },
  { titles: ['山东省行政程序规定'] },
  { titles: ['江苏省行政程序条例'] },
  { titles: ['兰州市行政程序规定'] },
  { titles: ['西安市行政程序规定'] },
  { titles: ['汕头市行政程序规定'] },
];
const EXACT = new Set(LAWS.flatMap(law => law.titles));

/** A title reduced to what tells it: no marks, no blanks, no remark at the end. */
export function bareTitle(title: string): string {
  return title
    .replace(/\((?:试行|修订|修正|草案|20\d\d年?(?:修订|修正)?|以下简称[^()]*|国务院令?[^()]*|国办[^()]*)\)$/, '')
    .replace(/[《》〈〉<>“”"'‘’\s()]/g, '')
    .replace(/试行$/, '');
}

export interface NearMiss {
  /** The right title. */
  right: string;
  /** `cut`: the end is missing. `slip`: other or doubled characters. `short`: words are left out. */
  kind: 'cut' | 'slip' | 'short';
}

/** What a title was probably meant to be; undefined for a right title, a short name, or one that is not known here. */
export function nearMiss(title: string): NearMiss | undefined {
  const bare = bareTitle(title);
  // Strange characters are a page's doing, and what they stand for is not guessed.
  if (bare.length < 7 || EXACT.has(bare) || !/^[\u4e00-\u9fff]+$/.test(bare)) return undefined;
  for (const law of LAWS) {
    for (const right of law.titles) {
      const kind = missOf(bare, right);
      if (kind) return { right, kind };
    }
  }
  return undefined;
}

const PROVINCIAL = /^.{2,3}[省市]/;

function missOf(bare: string, right: string): NearMiss['kind'] | undefined {
  const national = right.startsWith('中华人民共和国');
  const lost = right.length - bare.length;
  // 《政府信息公开》 is a column of a website, 《湖南省行政程序》 is nothing.
  if (lost > 0 && lost <= 4 && right.startsWith(bare) && (national || PROVINCIAL.test(right))) return 'cut';
  // Of provincial rules there may be one in every province.
  if (bare.startsWith(right) || PROVINCIAL.test(right)) return undefined;
  const most = mostEdits(right, national);
  if (Math.abs(lost) > most) return undefined;
  const distance = edits(bare, right);
  if (distance === 0 || distance > most) return undefined;
  // Words put in make it another document's title: 关于印发江苏省…格式的通知.
  if (distance === -lost && distance > 1) return undefined;
  if (distance === lost) {
    // 政府信息工作年度报告格式 has lost its 公开; elsewhere two characters fewer may be a notice of its own.
    const isForm = bare.includes('政府信息工作年度报告格式');
    return right.includes('通知') && distance <= 2 && !isForm ? undefined : 'short';
  }
  // 《中华人民共和国行政监察法》 is a law of its own, and so is what has another kind of name at its end.
  return sameKind(bare, right) ? 'slip' : undefined;
}

/** One wrong character in a short title may make another title; a long one bears more. */
function mostEdits(right: string, national: boolean): number {
  if (right.length < 8) return 0;
  if (right.endsWith('法')) return right.endsWith('办法') ? 2 : 1;
  return right.length >= 15 ? 4 : national ? 2 : 1;
}

const KINDS = /(?:条例|规定|办法|格式|意见|通知|细则|方案|指南|目录|要点|制度|规范|标准|法)$/;

/** Both are 条例, or the ending itself is misspelt. */
function sameKind(bare: string, right: string): boolean {
  const kind = KINDS.exec(bare)?.[0];
  return kind === undefined || kind === KINDS.exec(right)?.[0];
}

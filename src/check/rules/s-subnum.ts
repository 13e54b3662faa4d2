import { type Blankless, blankless } from '../blankless.ts';
import { defineRule, type Hit } from '../rule.ts';

const NUMERALS = '一二三四五六七八九十';
const BRACKETED = /(?<=^|[。;:!?])\(([一二三四五六七八九十])\)/g;
const SPOKEN = /(?:(?<=^|[。;:,!?])[一二三四五六七八九十]|(?<![统唯之单同第])一)是(?!否)/g;

interface Item {
  number: number;
  line: Blankless;
  at: number;
  /** The paragraph before the one that it stands in. */
  before: Blankless | undefined;
}

export default defineRule({
  id: 'S-SUBNUM',
  title: '序号缺漏或重复',
  severity: 'info',
  basis: '公文层次序数的通行要求：序号连续，不缺不重',
  explains: '同一部分里的“（一）（二）（三）”“一是二是三是”应当连续。重新从一开始的是另一组，不算错。',
  forms: null,
  needs: ['text'],
  messages: {
    gap: {
      says: '第{section}部分的序号从“{from}”跳到“{to}”，缺少“{missing}”。',
      repair: '请核对是漏了内容还是编号有误。',
    },
    first: {
      says: '第{section}部分的序号从“{to}”开始，缺少“{missing}”。',
      repair: '请核对是漏了内容还是编号有误。',
    },
    twice: {
      says: '第{section}部分的序号“{to}”出现两次。',
      repair: '请按顺序重新编号。',
    },
  },
  check(report) {
    // Lines of sections two to four may be rows of their tables.
    return [1, 5, 6].flatMap(section => {
      const lines = blankless(report, section);
      return [
        ...faults(items(lines, BRACKETED), lines, number => `（${NUMERALS[number - 1]}）`, true),
        ...faults(items(lines, SPOKEN), lines, number => `${NUMERALS[number - 1]}是`, false),
      ];
    });
  },
  examples: {
    pass: [
      { what: '序号连续' },
      {
        what: '括号不全',
        report: {
          text: { 1: '（一）主动公开。发布信息。\n二）依申请公开。办理申请。\n（三）平台审核和监督保障。培训。' },
        },
      },
      {
        what: '两个序号连写',
        report: { text: { 1: '（二）（一）主动公开。发布信息。\n（三）平台审核和监督保障。申请。' } },
      },
      {
        what: '“一是”前面没有标点',
        report: {
          text: {
            5: '（一）存在问题一是意识不强，二是更新慢。\n（二）改进措施一是加强培训，二是定期检查，落实责任到人。',
          },
        },
      },
      {
        what: '另起一组',
        report: { text: { 5: '一是意识不强。二是更新慢。下一步：一是加强培训。二是定期检查，落实责任到人。' } },
      },
    ],
    fail: [
      {
        what: '缺（二）',
        report: {
          text: { 1: '（一）主动公开。发布信息。\n（三）平台建设。维护网站。\n（四）监督保障。开展培训和依申请审核。' },
        },
        finds: [{ message: 'gap' }],
      },
      {
        what: '缺（一）',
        report: {
          text: { 1: '主动公开方面。发布信息。\n（二）依申请公开。办理申请。\n（三）平台审核和监督保障。开展培训。' },
        },
        finds: [{ message: 'first' }],
      },
      {
        what: '两个“二是”',
        report: { text: { 5: '一是公开意识不强。二是更新不及时。二是解读形式单一。下一步将加强培训。' } },
        finds: [{ message: 'twice' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

const items = (lines: Blankless[], pattern: RegExp): Item[] =>
  lines.flatMap((line, i) =>
    [...line.text.matchAll(pattern)].map(match => ({
      number: NUMERALS.indexOf(match[1] ?? match[0][0]!) + 1,
      line,
      at: match.index,
      before: lines[i - 1],
    })),
  );

/** Is the number there after all, without its mark or half its brackets? */
const stands = (lines: Blankless[], number: number): boolean =>
  lines.some(({ text }) => new RegExp(`${NUMERALS[number - 1]}[是)、.]`).test(text));

/** `fromOne`: a list that begins with (二) lacks (一), too. */
function faults(list: Item[], lines: Blankless[], name: (number: number) => string, fromOne: boolean): Hit[] {
  return list.flatMap((item, i) => {
    const previous = list[i - 1]?.number ?? 0;
    const { number, line, at } = item;
    if (number === 1 || number === previous + 1) return [];
    const data = { section: NUMERALS[line.section - 1]!, from: previous ? name(previous) : '', to: name(number) };
    const { quote, place } = line.quote(at, Math.min(line.text.length, at + 12));
    if (previous === 0) {
      if (!fromOne || number !== 2 || list[i + 1]?.number !== 3) return [];
      if (stands(lines, 1)) return [];
      const said = item.before?.quote(0, Math.min(item.before.text.length, 12)) ?? { quote, place };
      return [{ message: 'first', data: { ...data, missing: name(1) }, ...said }];
    }
    if (number === previous) return [{ message: 'twice', data, quote, place }];
    if (number === previous + 2 && !stands(lines, previous + 1))
      return [{ message: 'gap', data: { ...data, missing: name(previous + 1) }, quote, place }];
    return [];
  });
}

import { compact } from '../../text/normalise.ts';
import { type Blankless, blankless, sentences } from '../blankless.ts';
import { defineRule, type Hit } from '../rule.ts';
import { headingOf, innerHeading, missingSections, printedHeadings, wordingsOf } from '../section-headings.ts';

/** How a list of the parts speaks of each of them. */
const PARTS: readonly RegExp[] = [/总体/, /主动公开/, /申请(?!行政复议)/, /复议|诉讼/, /问题/, /事项/];
const COUNT = /(?<!第)([一二三四五六七八九]|[1-9])(?:个?部分|个?方面|项内容|大?模块|个?章节)/;
const COUNT_BEFORE = /(?<!第)([一二三四五六七八九]|[1-9])个?(?:部分|章节)/;
const NUMERALS = '一二三四五六七八九';

export default defineRule({
  id: 'S-PREFACE-LIST',
  title: '导语所列部分与实际不符',
  severity: 'info',
  basis: '《政府信息公开工作年度报告格式》规定的六个部分',
  explains:
    '导语里列举报告由哪些部分组成的，应与后面的章节一致。说的部分数与实际章节数不同的，提醒改正；' +
    '漏列某一部分、名称与章节标题不同的，只作提示。',
  forms: null,
  needs: ['text'],
  messages: {
    count: {
      says: '导语说报告有{said}个部分，实际有{found}个部分。',
      repair: '请将导语中的部分数改为{found}。',
    },
    omitted: {
      says: '导语列举报告内容时没有列出“{names}”。',
      repair: '请按章节标题补全。',
    },
    renamed: {
      says: '导语所列的部分名称与章节标题不同：{names}。',
      repair: '请按章节标题改写导语。',
    },
  },
  check(report) {
    const headings = printedHeadings(report);
    const list = findList(blankless(report));
    const missing = missingSections(report);
    const hidden = missing.filter(number => innerHeading(report, number));
    if (!list || headings.length + hidden.length < 5) return [];
    const { line, start, text } = list;
    const at = line.quote(start, start + text.length);
    const behind = COUNT.exec(text);
    const count = behind ?? COUNT_BEFORE.exec(list.before);
    const from = count ? (behind ? start : start - list.before.length) + count.index : 0;
    const said = count ? (/\d/.test(count[1]!) ? Number(count[1]) : NUMERALS.indexOf(count[1]!) + 1) : null;
    const sections = headings.length + hidden.length;
    const hits: Hit[] = [];
    // Where a section is missing, it is not the preface that is wrong.
    const all = missing.length === hidden.length;
    if (all && count && said !== null && said !== sections && said >= 3) {
      const words = line.quote(from, from + count[0].length);
      const data = { said, found: sections };
      hits.push({ message: 'count', data, severity: 'warning', ...words, actual: said, expected: sections });
    }
    const named = headings.filter(({ number }) => PARTS[number - 1]!.test(text));
    const omitted = headings.filter(heading => !named.includes(heading));
    if (omitted.length > 0) {
      const names = omitted.map(({ number }) => headingOf(number).slice(2)).join('”“');
      hits.push({ message: 'omitted', data: { names }, ...at });
    }
    const bare = compact(text);
    const renamed = named.filter(
      ({ number, printed }) => ![...wordingsOf(number), compact(printed).slice(1)].some(words => bare.includes(words)),
    );
    if (renamed.length > 0) {
      const names = renamed.map(({ number }) => `“${headingOf(number).slice(2)}”`).join('');
      const item = itemIn(text, PARTS[renamed[0]!.number - 1]!);
      hits.push({ message: 'renamed', data: { names }, ...line.quote(start + item.at, start + item.at + item.length) });
    }
    return hits;
  },
  examples: {
    pass: [
      { what: '导语没有列举' },
      {
        what: '导语列举与章节一致',
        report: {
          text: {
            0: '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。',
          },
        },
      },
    ],
    fail: [
      {
        what: '导语说五个部分',
        report: {
          text: {
            0: '本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等五个部分。',
          },
        },
        finds: [{ message: 'count', severity: 'warning', actual: 5, expected: 6 }],
      },
      {
        what: '列举之前说五个部分',
        report: {
          text: {
            0: '报告共五个部分：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。',
          },
        },
        finds: [{ message: 'count', quote: '五个部分' }],
      },
      {
        what: '导语漏列复议诉讼',
        report: {
          text: {
            0: '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。',
          },
        },
        finds: [{ message: 'omitted' }],
      },
      {
        what: '导语里的名称与标题不同',
        report: {
          text: {
            0: '主要内容包括总体情况、主动公开政府信息情况、政府信息依申请公开办理情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况以及其他需要报告的事项。',
          },
        },
        finds: [{ message: 'renamed', quote: '政府信息依申请公开办理情况' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

interface List {
  line: Blankless;
  /** Offset of the list in its line. */
  start: number;
  text: string;
  /** The words of the sentence before it. */
  before: string;
}

/** The sentence before or at the beginning of section one that lists the parts, from 总体情况 on. */
function findList(lines: Blankless[]): List | undefined {
  const first = lines.find(line => line.section === 1);
  for (const line of lines.filter(one => one.section === 0 || one === first)) {
    for (const { text, at } of sentences(line)) {
      const from = text.search(/(?:政府信息公开工作)?总体(?:工作)?情况/);
      if (from < 0) continue;
      const list = text.slice(from);
      if (PARTS.filter(part => part.test(list)).length >= 4) {
        return { line, start: at + from, text: list, before: text.slice(0, from) };
      }
    }
  }
  return undefined;
}

/** The words between two marks that speak of a part. */
function itemIn(text: string, part: RegExp): { at: number; length: number } {
  const found = text.search(part);
  const at = Math.max(...['、', ',', ':', '和', '及'].map(mark => text.lastIndexOf(mark, found))) + 1;
  const length = text.slice(at).search(/[、,;。]|以及|等[一二三四五六七八九]/);
  return { at, length: length < 0 ? text.length - at : length };
}

import type { AnnualReport } from '../../model/report.ts';
import { compact } from '../../text/normalise.ts';
import { type Blankless, blankless, sentences } from '../blankless.ts';
import { defineRule, type Hit } from '../rule.ts';
import {
  headingOf,
  innerHeading,
  missingSections,
  type PrintedHeading,
  printedHeadings,
  wordingsOf,
} from '../section-headings.ts';

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
      says: '导语写作“{words}”，章节标题为“{printed}”。',
      repair: '请统一。',
    },
    short: {
      says: '导语说有{said}个部分，只列出{listed}个，没有列出“{names}”。',
      repair: '请按章节标题补全。',
    },
  },
  check(report) {
    const headings = printedHeadings(report);
    const list = findList(blankless(report));
    const missing = missingSections(report);
    const hidden = missing.filter(number => innerHeading(report, number));
    if (headings.length + hidden.length < 5) return [];
    if (!list) return missing.length === hidden.length ? countAlone(report, headings.length + hidden.length) : [];
    const { line, start, text } = list;
    const at = line.quote(start, start + text.length);
    const behind = COUNT.exec(text);
    const count = behind ?? COUNT_BEFORE.exec(list.before);
    const from = count ? (behind ? start : start - list.before.length) + count.index : 0;
    const said = count ? (/\d/.test(count[1]!) ? Number(count[1]) : NUMERALS.indexOf(count[1]!) + 1) : null;
    const sections = headings.length + hidden.length;
    // Where a section is missing, it is not the preface that is wrong.
    const all = missing.length === hidden.length;
    if (all && count && said !== null && said !== sections && said >= 3) {
      const words = line.quote(from, from + count[0].length);
      const data = { said, found: sections };
      return [{ message: 'count', data, severity: 'warning', ...words, actual: said, expected: sections }];
    }
    const named = headings.filter(({ number }) => PARTS[number - 1]!.test(text));
    const omitted = headings.filter(heading => !named.includes(heading));
    if (omitted.length > 0) {
      const names = omitted.map(({ number }) => headingOf(number).slice(2)).join('”“');
      const [only] = omitted;
      // “六部分”, five of them listed: what is said of the number shows that one was forgotten.
      if (said === sections && omitted.length === 1 && only && all) {
        const data = { said, listed: said - 1, names };
        return [{ message: 'short', data, severity: 'warning', ...at, actual: said - 1, expected: said }];
      }
      return [{ message: 'omitted', data: { names }, ...at }];
    }
    const bare = alike(compact(text));
    const renamed = named.filter(
      ({ number, printed }) =>
        ![...wordingsOf(number), compact(printed).slice(1)].some(words => bare.includes(alike(words))),
    );
    if (renamed.length > 0) {
      const [{ number, printed }] = renamed as [PrintedHeading];
      const item = itemIn(text, PARTS[number - 1]!);
      const data = { words: text.slice(item.at, item.at + item.length), printed };
      return [{ message: 'renamed', data, ...line.quote(start + item.at, start + item.at + item.length) }];
    }
    return [];
  },
  examples: {
    pass: [
      { what: '导语没有列举' },
      { what: '只说六个部分', report: { text: { 0: '本报告共分六个部分。' } } },
      {
        what: '只列第一部分的五个方面',
        report: {
          text: {
            0: '报告内容包括总体情况，主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障情况，存在的问题。',
          },
        },
      },
      {
        what: '“其它”“需报告”“和改进”',
        report: {
          text: {
            0: '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题和改进情况、其它需报告的事项等六部分组成。',
          },
        },
      },
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
        finds: [{ message: 'short', severity: 'warning', actual: 5, expected: 6 }],
      },
      {
        what: '漏列复议诉讼，没有说几个部分',
        report: {
          text: {
            0: '本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项。',
          },
        },
        finds: [{ message: 'omitted' }],
      },
      {
        what: '只说五个部分，没有列举',
        report: { text: { 0: '本报告共分五个部分。统计期限为2023年1月1日至2023年12月31日。' } },
        finds: [{ message: 'count', severity: 'warning', quote: '五个部分' }],
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

/** Wordings that nobody minds. */
const alike = (words: string): string =>
  words
    .replace(/其它/g, '其他')
    .replace(/需(?!要)/g, '需要')
    .replace(/(?:以及|[和与])?改进/g, '及改进')
    .replace(/及+改进/g, '及改进')
    .replace(/存在的?(?:主要)?/g, '存在的')
    .replace(/报告事项/g, '报告的事项');

/** “本报告共分五个部分” without a list. */
function countAlone(report: AnnualReport, sections: number): Hit[] {
  for (const line of blankless(report, 0)) {
    const match =
      /(?:本|年度)(?:年度)?(?:报告|年报)(?:全文)?(?:内容)?(?:共分为?成?|分[为成]|共有?|由|包括|包含)([一二三四五六七八九]|[1-9])个?大?部分/.exec(
        line.text,
      );
    const said = match ? (/\d/.test(match[1]!) ? Number(match[1]) : NUMERALS.indexOf(match[1]!) + 1) : sections;
    if (!match || said === sections || said < 3) continue;
    const from = match.index + match[0].lastIndexOf(match[1]!);
    const data = { said, found: sections };
    const where = line.quote(from, match.index + match[0].length);
    return [{ message: 'count', data, severity: 'warning', ...where, actual: said, expected: sections }];
  }
  return [];
}

/** The five sides of section one. */
const ASPECTS = /政府信息管理|平台建设|监督保障/;

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
      if (!ASPECTS.test(list) && PARTS.filter(part => part.test(list)).length >= 4) {
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

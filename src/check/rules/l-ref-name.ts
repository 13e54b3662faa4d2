import { type Blankless, blankless } from '../blankless.ts';
import { nearMiss } from '../law.ts';
import { defineRule, type Hit } from '../rule.ts';

const IN_MARKS = /《([^《》]{3,80}(?:《[^《》]{2,60}》[^《》]{0,12})?)》/g;

export default defineRule({
  id: 'L-REF-NAME',
  title: '法规文件名称不准确',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第十九条：引用公文应当准确',
  explains:
    '书名号中的名称与常用法律、法规、文件的名称只差几个字，或缺了结尾的，指出应有的名称。通行的简称、地方文件和不认识的名称不作判断；' +
    '名称中混入网页植入的词语或乱码的，由相应规则说明。只省略个别字词的和没有定义的“新条例”只作提示。',
  forms: null,
  needs: ['text'],
  messages: {
    cut: {
      says: '《{title}》的名称不完整，应为《{right}》。',
      repair: '请改为《{right}》；所指为其他文件的，请核对其全称。',
    },
    slip: {
      says: '《{title}》的名称有误，应为《{right}》。',
      repair: '请改为《{right}》；所指为其他文件的，请核对其全称。',
    },
    short: {
      says: '《{title}》与规定的名称《{right}》略有出入。',
      repair: '建议写作《{right}》。',
    },
    nickname: {
      says: '“《{title}》”不是法规的名称，报告中也没有说明它是哪部法规的简称。',
      repair: '建议写作《中华人民共和国政府信息公开条例》，或先注明简称。',
    },
  },
  check(report) {
    const told = new Set<string>();
    const lines = blankless(report);
    return lines.flatMap(line => {
      if (!line.text.includes('《')) return [];
      return [...line.text.matchAll(IN_MARKS)].flatMap(match => {
        const title = match[1]!;
        if (told.has(title)) return [];
        const hit = titleHit(title, lines, line, match.index, match.index + match[0].length);
        if (hit) told.add(title);
        return hit ?? [];
      });
    });
  },
  examples: {
    pass: [
      {
        what: '全称和通行的简称',
        report: {
          text: { 1: '依据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《政府信息公开条例》第二十条。' },
        },
      },
      { what: '地方文件', report: { text: { 1: '按照《上海市政府信息公开规定》和《启东市政府信息公开指南》办理。' } } },
      {
        what: '定义过的简称',
        report: {
          text: { 1: '根据新修订的《中华人民共和国政府信息公开条例》（以下简称《新条例》）办理，落实《新条例》要求。' },
        },
      },
    ],
    fail: [
      {
        what: '写错一个字',
        report: { text: { 1: '根据《中华人民共和国政府信息公开体例》办理。' } },
        finds: [{ message: 'slip', expected: '中华人民共和国政府信息公开条例' }],
      },
      {
        what: '缺了结尾',
        report: { text: { 1: '贯彻《湖南省行政程序》的有关规定。' } },
        finds: [{ message: 'cut', expected: '湖南省行政程序规定', quote: '《湖南省行政程序》' }],
      },
      {
        what: '省略了两个字，只作提示',
        report: { text: { 1: '根据《中华人民共和国政府信息公开年度报告格式》编制。' } },
        finds: [{ message: 'short', severity: 'info' }],
      },
      {
        what: '格式的名称缺“公开”',
        report: {
          text: {
            0: '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息工作年度报告格式〉的通知》编制。',
          },
        },
        finds: [{ message: 'short', severity: 'info' }],
      },
      {
        what: '没有定义的“新条例”',
        report: { text: { 5: '按照《新条例》的要求公开。' } },
        finds: [{ message: 'nickname', severity: 'info' }],
      },
    ],
    skip: [{ what: '只有摘要，没有原文', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

function titleHit(title: string, lines: Blankless[], line: Blankless, start: number, end: number): Hit | undefined {
  const { quote, place } = line.quote(start, end);
  if (/^新(?:修订)?条例$/.test(title)) {
    if (lines.some(other => other.text.includes(`简称《${title}`) || other.text.includes(`简称“${title}`)))
      return undefined;
    return { message: 'nickname', severity: 'info', data: { title }, quote, place };
  }
  const miss = nearMiss(title);
  if (!miss) return undefined;
  const { right, kind } = miss;
  const severity = kind === 'short' && !/^中华人民共和国.*[条例法]$/.test(right) ? { severity: 'info' as const } : {};
  return { message: kind, ...severity, data: { title, right }, quote, place, expected: right, actual: title };
}

import { type Blankless, blankless } from '../blankless.ts';
import { isGovernment } from '../outline.ts';
import { defineRule } from '../rule.ts';

/** What only a bureau says of itself; a government's report that says most of it is the bureau's own work summary. */
const CLUES: readonly RegExp[] = [
  /(?:上级|局)?领导交办的?(?:其他|各项)?/,
  /[\u4e00-\u9fff]{2,12}(?:局|中心)在[^。]{0,24}(?:区委|县委|市委|镇党委|乡党委|政府|党组)[^。,]{0,6}领导下/,
  /在[\u4e00-\u9fff]{2,16}局的?(?:精心|具体|大力|正确|业务)?指导下/,
  /(?:全体|全局)干部职工/,
  /[我本全]局/,
];
const ENOUGH = 3;

export default defineRule({
  id: 'S-SUBJECT',
  title: '报告主体不清',
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第四十九条、第五十条：年度报告以行政机关自身为主体',
  explains:
    '一级政府的报告应以本级政府为主体，反映全地区的工作。第一部分通篇以某个局的口气写（在上级局指导下、完成领导交办的工作等，' +
    `至少${ENOUGH}处）时提醒核对，少于此数的不报。`,
  forms: null,
  needs: ['agency', 'text'],
  messages: {
    mixed: {
      says: '报告是{agency}的，第一部分却像是部门的工作总结，如{clues}。',
      repair: '请统一报告主体：政府的报告应反映全地区政府信息公开工作，不写承办部门自身的工作总结。',
    },
  },
  check(report) {
    const agency = report.agency!;
    if (!isGovernment(agency)) return [];
    const lines = blankless(report, 1);
    const found = CLUES.flatMap(clue => clueIn(lines, clue));
    if (found.length < ENOUGH) return [];
    const [first] = found as [(typeof found)[number]];
    const clues = found.map(({ quote }) => `“${quote.replace(/\s/g, '')}”`).join('');
    return [{ message: 'mixed', data: { agency, clues }, ...first }];
  },
  examples: {
    pass: [
      { what: '部门的报告以部门为主体' },
      {
        what: '政府的报告里提到承办部门',
        report: { agency: '雁峰区', text: { 1: '区政务局在区政府领导下推进公开。' } },
      },
    ],
    fail: [
      {
        what: '区政府的报告写成部门的工作总结',
        report: {
          agency: '雁峰区',
          text: {
            1: '雁峰区审批局在区委、区政府的正确领导下，在衡阳市审批局的精心指导下，推进公开。全体干部职工团结拼搏，圆满完成领导交办的各项工作。',
          },
        },
        finds: [{ message: 'mixed', quote: '领导交办的各项' }],
      },
    ],
    skip: [{ what: '报告机关不明', report: { agency: null }, missing: '报告机关' }],
  },
});

function clueIn(lines: Blankless[], clue: RegExp): ReturnType<Blankless['quote']>[] {
  for (const line of lines) {
    const match = clue.exec(line.text);
    if (match) return [line.quote(match.index, match.index + match[0].length)];
  }
  return [];
}

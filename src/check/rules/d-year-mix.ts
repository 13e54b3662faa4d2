import type { AnnualReport } from '../../model/report.ts';
import { blankless, sentences } from '../blankless.ts';
import { defineRule, type Hit } from '../rule.ts';
import { staleYears, withoutNames } from '../stale-years.ts';
import { yearsOf } from '../years.ts';

const OF_A_REPORT =
  /(20\d\d)年度?(?!\d)[一-龥()·《]{0,30}?(?:政府|政务)?信息公开(?:工作)?(?:情况)?的?(?:年度)?报告(?!格式|编制|有关|工作的)/;
const SAYS_SO = /公布|发布|编制|现将|现公开|特公开|予以公开|本报告|如下|制定|撰写/;
/** Running text, not a line of links or of the page's head. */
const IS_PROSE = /[。]|:$/;
const PAGE_LINE = /[>|]|上一篇|下一篇|(?:时间|日期|来源|机构|索引号):/;

export default defineRule({
  id: 'D-YEAR-MIX',
  title: '年度表述错误',
  severity: 'warning',
  basis: '《政府信息公开条例》第四十九条、第五十条：报告上一年度的情况',
  explains:
    '标题、导语和正文所说的年度应当一致。正文用往年的年份叙述本年工作的，多是沿用上年文稿未改；同往年比较、下年打算、上年问题整改、' +
    '文件名称和文号中的年份不算。只报一次，并说明共有几处。',
  forms: null,
  needs: ['year', 'text'],
  messages: {
    title: {
      says: '标题写{title}年，而统计期限、正文和日期都指向{year}年度。',
      repair: '请将标题中的年份改为{year}年。',
    },
    preface: {
      says: '导语称本报告为{told}年的报告，而报告年度是{year}年。',
      repair: '请将导语中的年份改为{year}年。',
    },
    work: {
      says: '正文有{count}处用{told}年叙述本年工作，如“{words}”，而报告年度是{year}年。',
      repair: '请核实是否沿用了其他年度的文稿，将年份改为{year}年，并核对相应数据。',
    },
  },
  check(report) {
    const { title, year: told } = yearsOf(report);
    const year = told ?? report.year!;
    const hits: Hit[] = [];
    if (title !== null && title !== year && report.title) {
      const { place, text } = report.title;
      const where = place ? { place: { section: 0, ...place } } : {};
      hits.push({ message: 'title', data: { title, year }, ...where, quote: text, actual: title, expected: year });
    }
    hits.push(...prefaceHits(report, year));
    const stale = staleYears(report, year);
    const [first] = stale;
    if (first) {
      const words = first.line.text.slice(first.start, Math.min(first.end, first.start + 24)).replace(/[“”]/g, '');
      const data = { count: stale.length, told: first.year, words, year };
      hits.push({
        message: 'work',
        data,
        ...first.line.quote(first.start, first.end),
        actual: first.year,
        expected: year,
      });
    }
    return hits;
  },
  examples: {
    pass: [
      { what: '年度一致', report: { text: { 1: '2023年，我局公开信息30条，较2022年增加5条。' } } },
      { what: '下年打算', report: { text: { 5: '存在解读形式单一的问题。2024年，我局将丰富解读形式。' } } },
      { what: '上年问题的整改', report: { text: { 5: '2022年，我局存在更新不及时的问题，2023年已全部整改。' } } },
      {
        what: '文件名称中的年份',
        report: { text: { 1: '按照《2022年政务公开工作要点》和启政办〔2022〕30号文件抓好落实。' } },
      },
    ],
    fail: [
      {
        what: '标题写错年份',
        report: { title: '启东市商务局2022年政府信息公开工作年度报告', text: { 1: '2023年，我局公开信息30条。' } },
        finds: [{ message: 'title', actual: 2022, expected: 2023 }],
      },
      {
        what: '导语写错年份',
        report: {
          text: { 0: '现公布启东市商务局2022年政府信息公开工作年度报告。统计期限为2023年1月1日至12月31日。' },
        },
        finds: [{ message: 'preface', actual: 2022, expected: 2023 }],
      },
      {
        what: '正文沿用上年文稿',
        report: { text: { 1: '2022年，我局共公开信息30条。2022年未收到政府信息公开申请。' } },
        finds: [{ message: 'work', actual: 2022, expected: 2023 }],
      },
    ],
    skip: [{ what: '没有报告年度', report: { year: null }, missing: '报告年度' }],
  },
});

/** What the preface calls this report, one hit at most. */
function prefaceHits(report: AnnualReport, year: number): Hit[] {
  const own = report.title?.text ?? '';
  for (const line of [...blankless(report, 0), ...blankless(report, 1).slice(0, 1)]) {
    if (line.text === own || !IS_PROSE.test(line.text) || PAGE_LINE.test(line.text)) continue;
    for (const { text, at } of sentences(line)) {
      const bare = text.replace(/《[^》]*(?:通知|意见|办法|规定|要点|方案|格式|函)》/g, name =>
        '□'.repeat(name.length),
      );
      const match = SAYS_SO.test(withoutNames(bare)) ? OF_A_REPORT.exec(bare) : null;
      const told = match ? Number(match[1]) : year;
      if (told === year || told < year - 4 || told > year + 1) continue;
      const start = at + match!.index;
      const found = line.quote(start, start + match![0].length);
      return [{ message: 'preface', data: { told, year }, ...found, actual: told, expected: year }];
    }
  }
  return [];
}

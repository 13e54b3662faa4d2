import type { AnnualReport } from '../../model/report.ts';
import { YEAR_PATTERN } from '../../text/dates.ts';
import { isPlaced } from '../../text/names.ts';
import { blankless } from '../blankless.ts';
import { passages } from '../passages.ts';
import { defineRule, type Hit } from '../rule.ts';

/** In any order of body and year: 连云区教育局政府信息公开工作2024年度报告. */
const WORDING = new RegExp(
  `信息公开(?:工作)?(?:情况)?(?:的)?(?:${YEAR_PATTERN})?年?度?(?:工作)?(?:年度)?(?:报告|年报)`,
);
const KIND = /政府信息公开(?:工作)?(?:[一二〇○零\d]{4})?年?(?:度报告|报)/;
const YEAR = new RegExp(YEAR_PATTERN);
const IN_LINE = new RegExp(
  `(?:^|[\\s>|])(?=[^\\s]*${YEAR_PATTERN})[\\u4e00-\\u9fff\\d()]{6,40}信息公开(?:工作)?[\\d年]{0,6}(?:年度报告|年报)(?=\\s|$)`,
);
const WORDS_OF_KIND = /政府|政务|信息公开|工作|年度|年报|报告|情况|关于|的|年/g;

export default defineRule({
  id: 'S-TITLE',
  title: '标题缺失或不规范',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》：报告名称为“（机关名称）（年份）年政府信息公开工作年度报告”',
  explains:
    '报告应有写明机关和年份的标题，否则单独下载或转载后无法知道是哪个机关、哪一年的报告。机关和年份的先后、分两行排印都可以；' +
    '只缺机关名称、措辞略有不同，或者标题只在网页标题栏里，只作提示。',
  forms: null,
  needs: ['text'],
  messages: {
    missing: {
      says: '所给文本中没有报告标题（第一行为“{start}”）。',
      repair: '请在正文前加上标题“{example}”；如网页标题另列，可不改。',
    },
    head: {
      says: '标题“{title}”只在网页标题栏里，正文前没有。',
      repair: '请在正文前也写上标题，以便下载和转载。',
    },
    vague: {
      says: '标题“{title}”没有写明{lacking}。',
      repair: '请将标题写为“{example}”。',
    },
    wording: {
      says: '标题“{title}”与通用名称“…年政府信息公开工作年度报告”不一致。',
      repair: '请核对标题，规范的写法是“{example}”。',
    },
  },
  check(report) {
    const { title } = report;
    const example = `${nameOf(report)}${report.year ?? '（年份）'}年政府信息公开工作年度报告`;
    if (!title) return hasTitleInLine(report) ? [] : [missing(report, example)];
    const where = title.place
      ? { place: { section: 0, line: title.place.line, start: title.place.start, end: title.place.end } }
      : { place: { section: 0, line: null } };
    const quote = { ...where, quote: title.text };
    const data = { title: title.text, example };
    if (!WORDING.test(title.text)) return [{ message: 'wording', data, ...quote, expected: example }];
    const withoutYear = !YEAR.test(title.text);
    const body = title.text.replace(new RegExp(YEAR_PATTERN, 'g'), '').replace(WORDS_OF_KIND, '');
    const withoutBody = body.replace(/\([^()]*\)|[^\u4e00-\u9fff]/g, '').length < 2;
    if (withoutYear || withoutBody) {
      const lacking = withoutYear && withoutBody ? '机关名称和年份' : withoutYear ? '年份' : '机关名称';
      const hit: Hit = { message: 'vague', data: { ...data, lacking }, ...quote, expected: example };
      return [withoutYear ? hit : { ...hit, severity: 'info' }];
    }
    if (!title.place) return [{ message: 'head', data, ...quote, severity: 'info' }];
    if (!KIND.test(title.text)) return [{ message: 'wording', data, ...quote, severity: 'info', expected: example }];
    return [];
  },
  examples: {
    pass: [
      { what: '机关、年份齐全' },
      { what: '年份在前', report: { title: '2023年启东市商务局政府信息公开工作年度报告' } },
      { what: '年份在后', report: { title: '启东市商务局政府信息公开工作2023年度报告' } },
    ],
    fail: [
      { what: '没有标题', report: { title: null }, finds: [{ message: 'missing' }] },
      {
        what: '没有标题，机关只知道是“财政局”',
        report: { agency: '财政局', title: null },
        finds: [{ message: 'missing', expected: '（机关名称）2023年政府信息公开工作年度报告' }],
      },
      { what: '标题只在网页标题栏', report: { titleInHead: true }, finds: [{ message: 'head', severity: 'info' }] },
      {
        what: '只有栏目名称',
        report: { title: '政府信息公开年度报告' },
        finds: [{ message: 'vague', data: { lacking: '机关名称和年份' } } as Partial<Hit>],
      },
      {
        what: '标题里有错字',
        report: { title: '启东市商务局2023年政府信息公开工作告年度报' },
        finds: [{ message: 'wording' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

/** A page whose lines were run together: the title stands between blanks. */
const hasTitleInLine = (report: AnnualReport): boolean =>
  passages(report).some(({ section, text }) => section === 0 && IN_LINE.test(text));

/** A name that could be anybody's (财政局) is not put into an example, unless the title itself has it. */
const nameOf = ({ agency, title }: AnnualReport): string =>
  agency && (isPlaced(agency) || title?.text.includes(agency)) ? agency : '（机关名称）';

function missing(report: AnnualReport, example: string): Hit {
  const first = blankless(report).find(line => line.text.length > 0);
  const { quote, place } = first ? first.quote(0, endOfWords(first.text)) : { quote: null, place: undefined };
  return {
    message: 'missing',
    data: {
      start:
        (quote ?? '').replace(/\s+/g, '') + (first && endOfWords(first.text) < first.text.length ? '……' : '') || '正文',
      example,
    },
    quote,
    place: place ?? { section: 0, line: null },
    expected: example,
  };
}

/** Up to a mark near the twentieth character, lest a word be cut. */
function endOfWords(text: string): number {
  if (text.length <= 24) return text.length;
  const mark = text.slice(8, 28).search(/[,。;:、》]/);
  return mark < 0 ? 20 : mark + 8 + (text[mark + 8] === '》' ? 1 : 0);
}

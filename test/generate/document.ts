// A whole report before it is laid out: what stands above and below the body, the headings, the text and the tables,
// together with what a faithful reader gets from all that is not a table.

import { fullWidthDigits } from './characters.ts';
import { drawFrame, type Frame } from './frame.ts';
import { type Grid, head, label, value } from './grid.ts';
import type { Quirks } from './quirks.ts';
import type { Random } from './random.ts';
import type { GeneratedReport } from './report.ts';
import { drawRightFrame } from './right-frame.ts';
import { buildTables } from './tables.ts';

export interface Section {
  heading: string;
  paragraphs: string[];
  table?: Grid;
}

export interface Document {
  frame: Frame;
  sections: Section[];
}

const HEADINGS: readonly (readonly string[])[] = [
  ['总体情况'],
  ['主动公开政府信息情况', '主动公开政府信息情况', '主动公开政府信息情况', '主动公开信息情况'],
  ['收到和处理政府信息公开申请情况'],
  [
    '政府信息公开行政复议、行政诉讼情况',
    '政府信息公开行政复议、行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '政府信息公开行政法复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  ],
  [
    '存在的主要问题及改进情况',
    '存在的主要问题及改进情况',
    '政府信息公开工作存在的主要问题及改进情况',
    '存在问题及改进情况',
  ],
  ['其他需要报告的事项', '其他需要报告的事项', '需要报告的其他事项'],
];

/** Wordings that the form or the regulation itself uses. */
const RIGHT_HEADINGS: readonly (readonly string[])[] = [
  ['总体情况'],
  ['主动公开政府信息情况'],
  ['收到和处理政府信息公开申请情况'],
  [
    '政府信息公开行政复议、行政诉讼情况',
    '政府信息公开行政复议、行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  ],
  ['存在的主要问题及改进情况', '存在的主要问题及改进情况', '政府信息公开工作存在的主要问题及改进情况'],
  ['其他需要报告的事项'],
];

export function buildDocument(random: Random, report: GeneratedReport, quirks: Quirks, onPage: boolean): Document {
  const tables = buildTables(random, report.truth, quirks);
  if (quirks.fullwidthDigits)
    for (const cell of tables.flatMap(table => table.rows.flat()))
      if (cell.kind === 'value') cell.text = fullWidthDigits(cell.text);
  const { right } = report;
  const frame = right ? drawRightFrame(random, report, onPage) : drawFrame(random, report, onPage);
  const { problems, other, tables: besides } = report.prose;
  const overview = right ? [...report.prose.overview] : oddSentences(random, report, frame);
  const sections = [overview, ...besides, problems, other].map((paragraphs, at) => {
    const table = tables[at - 1];
    const filler = table && quirks.fillerSentence ? [random.pick(right ? FILLERS.slice(1) : FILLERS)] : [];
    return {
      heading: `${'一二三四五六'[at]}、${random.pick((right ? RIGHT_HEADINGS : HEADINGS)[at]!)}`,
      paragraphs: [...paragraphs, ...filler],
      ...(table ? { table } : {}),
    };
  });
  if (quirks.unrelatedTable) sections[0]!.table = unrelatedTable(random);
  return { frame, sections };
}

/** What the overview of a careless office or of a hijacked page says besides. */
function oddSentences(random: Random, report: GeneratedReport, frame: Frame): string[] {
  const { year } = report.truth;
  const overview = [...report.prose.overview];
  // Last year's text taken over: the title is right, and it prevails.
  if (frame.title.length > 0 && random.chance(0.06))
    overview[0] = overview[0]!.replaceAll(`${year}年`, `${year - 1}年`);
  if (random.chance(0.05)) overview.push(`图1 ${year}年主动公开信息渠道分布图`);
  if (random.chance(0.05)) overview[2] = overview[2]!.replace('。', '。最新电子游艺_即时开奖网¥手机版平台:');
  return overview;
}

function unrelatedTable(random: Random): Grid {
  const rows = random.sample(['新闻发布会', '在线访谈', '政策解读', '政务微博', '民意征集'], random.int(2, 4));
  return {
    table: 'other',
    columns: 2,
    rows: [
      [head('项目'), head('数量')],
      ...rows.map(name => [
        label(name),
        value(undefined, `${random.int(0, 40)}${random.pick(['次', '场', '条', ''])}`, null),
      ]),
    ],
  };
}

const FILLERS = ['该部分以表格形式报告。表格如下：', '本年度主要情况见下表。', '具体数据如下：'];

/** All paragraphs and tables in reading order. */
export function flow(document: Document): (string | Grid)[] {
  const { frame } = document;
  return [
    ...frame.above,
    ...frame.title,
    ...frame.below,
    ...frame.preface,
    ...document.sections.flatMap(section => [
      section.heading,
      ...section.paragraphs,
      ...(section.table ? [section.table] : []),
    ]),
    ...frame.signature,
    ...frame.foot,
  ];
}

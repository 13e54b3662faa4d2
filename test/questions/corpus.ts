// The corpus of the examination of questions: 64 reports rendered by the tree's generator from frozen figures (truths.json,
// drawn once by draw.ts). All that text questions ask about is written here, so that it does not hang on what the
// generator's prose happens to draw. Belongs beside `generate/` (imports go to ../generate).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '../generate/index.ts';
import { drawProse } from '../generate/prose.ts';
import { Random } from '../generate/random.ts';
import type { GeneratedReport } from '../generate/report.ts';
import { SERIES, type Series } from './entries.ts';

/** The day on which all questions are asked. 去年 is 2024, 前年 2023. */
export const TODAY = '2025-03-10';

export interface Facts {
  publishedOn: string;
  signedOn: string;
  phone: string;
  period: string;
  problems: readonly string[];
  measures: readonly string[];
  /** Paragraphs of section one, where they are ours; else the generator's. */
  overview: readonly string[] | null;
  other: string;
}

export interface ExamReport {
  /** `启东市人民政府#2023`. */
  id: string;
  agency: string;
  region: string;
  kind: Series['kind'];
  level: Series['level'];
  year: number;
  form: '2019' | '2021';
  /** As printed: null where the cell is left blank; a misprinted cell has the printed figure. */
  cells: Readonly<Record<string, number | null>>;
  /** Keys whose printed figure breaks an identity of the form, with all cells of that identity. */
  uneven: boolean;
  facts: Facts;
  file: string;
  text: string;
}

/** Cells that a report leaves empty. */
export const BLANKS: Readonly<Record<string, readonly string[]>> = {
  '启东市民政局#2023': [
    'proactive.licences.decisions',
    'proactive.fees.amountWan',
    ...['upheld', 'corrected', 'otherResult', 'pending', 'total'].map(column => `disputes.litigationDirect.${column}`),
  ],
};

/** Cells printed wrong: the table does not tie out (原表不平). */
export const MISPRINTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '微山县人民政府#2023': { 'requests.granted.total': 10 },
};

const truths = JSON.parse(readFileSync(new URL('truths.json', import.meta.url), 'utf8')) as Record<string, Record<string, number>>;

const PROBLEMS = [
  '政策解读形式不够多样，图文解读偏少',
  '个别单位信息更新不够及时',
  '依申请公开答复说理不够充分',
  '基层公开队伍人员变动较大',
  '重点领域信息公开深度不够',
  '网站检索不够方便',
  '主动公开目录更新滞后',
];
const MEASURES = [
  '丰富解读形式，每件文件配一张图解',
  '按月检查栏目，逾期通报',
  '编印答复范例，重大答复送法律顾问审核',
  '组织业务培训，新人考核上岗',
  '按领域梳理清单，逐项补齐',
  '整合栏目，增加主题检索',
  '对照职责逐条修订目录',
];
const FEES: Readonly<Record<string, string>> = {
  '南通市公安局#2023': '2023年发出信息处理费收费通知3件，实际收取信息处理费300元。',
  '海门区人民政府#2023': '2023年发出信息处理费收费通知4件，实际收取信息处理费1200元。',
};
/** Section one of the reports that text questions are about. */
const OVERVIEWS: Readonly<Record<string, readonly string[]>> = {
  '如皋市人民政府#2023': [
    '2023年，如皋市持续推进政府信息公开工作。',
    '（一）主动公开。全年通过政府网站发布信息1846条，“如皋发布”微信公众号发布信息512条，召开新闻发布会9场，发布政策解读63篇。',
    '（二）依申请公开。建成“公开驿站”7个，方便群众就近查询和申请。',
    '（三）政府信息管理。落实“四级联审”制度，清理过期信息。',
    '（四）平台建设。试用区块链存证技术保存公开记录。',
    '（五）监督保障。全年组织业务培训3次，考核结果纳入综合考核；未发生责任追究情形。',
  ],
  '海安市人民政府#2023': [
    '2023年，海安市政府信息公开工作平稳开展。',
    '（一）主动公开。全年通过政府网站发布信息977条，发布政策解读21篇。',
    '（二）依申请公开。畅通信函、网络、当面三种渠道。',
    '（三）政府信息管理。严格执行“四级联审”制度。',
    '（四）平台建设。完成网站适老化改造。',
    '（五）监督保障。全年组织业务培训2次。',
  ],
  '任城区人民政府#2023': [
    '2023年，任城区政府信息公开工作有序推进。',
    '（一）主动公开。全年通过政府网站发布信息1320条。',
    '（二）依申请公开。规范答复文书。',
    '（三）政府信息管理。定期清理失效文件。',
    '（四）平台建设。推出“一图读懂”栏目，用区块链存证技术保存公开记录。',
    '（五）监督保障。全年组织业务培训4次。',
  ],
};
const PUBLISHED: Readonly<Record<string, string>> = {
  // Late: after 31 January, after 31 March.
  '南通市教育局#2023': '2024-02-19',
  '曲阜市人民政府#2023': '2024-04-11',
  '如皋市人民政府#2023': '2024-03-15',
};

function factsOf(series: Series, year: number): Facts {
  const id = `${series.agency}#${year}`;
  const random = new Random(series.seed * 31 + year);
  const government = series.kind === 'government';
  const drawn = `${year + 1}-${government ? `03-${String(random.int(1, 28)).padStart(2, '0')}` : `01-${String(random.int(8, 28)).padStart(2, '0')}`}`;
  const publishedOn = PUBLISHED[id] ?? drawn;
  const at = random.sample([0, 1, 2, 3, 4, 5, 6], 3);
  const phone = `0${random.int(310, 999)}-8${random.int(100_000, 999_999)}`;
  return {
    publishedOn,
    signedOn: publishedOn,
    phone,
    period: `${year}年1月1日至${year}年12月31日`,
    problems: at.map(one => PROBLEMS[one]!),
    measures: at.map(one => MEASURES[one]!),
    overview: OVERVIEWS[id] ?? null,
    other: year < 2021 ? '无。' : (FEES[id] ?? `${year}年未收取信息处理费。无其他需要报告的事项。`),
  };
}

const ISO = (iso: string) => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
const numbered = (items: readonly string[]) => items.map((item, at) => `${'一二三'[at]}是${item}`).join('；');

/** All reports, the same on every machine. */
export function reports(): ExamReport[] {
  return SERIES.flatMap(series => series.years.map(year => one(series, year)));
}

function one(series: Series, year: number): ExamReport {
  const { agency, region, kind, level } = series;
  const id = `${agency}#${year}`;
  const drawn = truths[id]!;
  const facts = factsOf(series, year);
  const form = year >= 2021 ? '2021' : '2019';
  const undividedOther = 'requests.otherHandled.total' in drawn && form === '2021';
  const seed = series.seed * 100 + (year % 100);
  const unit = /([市区县])人民政府$/.exec(agency)?.[1];
  const body = {
    name: agency,
    longName: agency,
    self: kind === 'bureau' ? '我局' : kind === 'office' ? '我办' : `我${unit}`,
    alias: kind === 'government' ? `全${unit}` : agency,
    kind,
    superior: '上级人民政府',
    ofCity: level === 'city',
  } as GeneratedReport['body'];
  const random = new Random(seed);
  const report: GeneratedReport = {
    seed,
    body,
    truth: { agency, year, edition: form, undividedOther, cells: drawn },
    prose: drawProse(random, { body, year, edition: form, figures: drawn, last: null }, true),
    publishedOn: facts.publishedOn,
    signedOn: facts.signedOn,
    right: true,
    last: null,
  };
  const printed: Record<string, string> = Object.fromEntries([
    ...(BLANKS[id] ?? []).map(key => [key, '']),
    ...Object.entries(MISPRINTS[id] ?? {}).map(([key, value]) => [key, String(value)]),
  ]);
  const { text } = render(report, 'html', seed, {
    plain: true,
    edit: document => {
      const { frame, sections } = document;
      frame.above = [];
      frame.title = [`${agency}${year}年政府信息公开工作年度报告`];
      frame.pageTitle = frame.title[0]!;
      frame.below = [`发布日期：${facts.publishedOn} 信息来源：${agency}`];
      frame.meta = {};
      frame.preface = [
        `根据《中华人民共和国政府信息公开条例》规定，现公布${agency}${year}年政府信息公开工作年度报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。所列数据的统计期限为${facts.period}。如有疑问，请与${agency}联系（电话：${facts.phone}）。`,
      ];
      frame.signature = [agency, ISO(facts.signedOn)];
      frame.foot = [];
      if (facts.overview) sections[0]!.paragraphs = [...facts.overview];
      sections[4]!.paragraphs = [
        `${year}年的政府信息公开工作还存在以下问题：${numbered(facts.problems)}。`,
        `下一步将采取以下措施：${numbered(facts.measures)}。`,
      ];
      sections[5]!.paragraphs = [facts.other];
      for (const cell of sections.flatMap(section => section.table?.rows.flat() ?? []))
        if (cell.key !== undefined && cell.key in printed) cell.text = printed[cell.key]!;
    },
  });
  const cells = { ...drawn, ...(MISPRINTS[id] ?? {}), ...Object.fromEntries((BLANKS[id] ?? []).map(key => [key, null])) };
  return { id, agency, region, kind, level, year, form, cells, uneven: id in MISPRINTS, facts, file: `${agency}-${year}.html`, text };
}

/** One file a report into `folder`, named `机关-年度.html`. */
export function writeCorpus(folder: string): ExamReport[] {
  mkdirSync(folder, { recursive: true });
  const all = reports();
  for (const { file, text } of all) writeFileSync(join(folder, file), text);
  return all;
}

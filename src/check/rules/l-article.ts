import { type Edition, PROACTIVE_ROWS } from '../../model/form.ts';
import type { AnnualReport } from '../../model/report.ts';
import { normalise } from '../../text/normalise.ts';
import { blankless } from '../blankless.ts';
import { defineRule, type Hit } from '../rule.ts';

/** 第二十条第（五）项, with or without the second 第. */
const BLOCK = /^第([一二三四五六七八九十]{1,3})条第?[(（]([一二三四五六七八九十]{1,2})[)）]项$/;
const BASED_ON =
  /(?:根据|按照|依据|依照)(?:《[^》]{0,16}条例》|条例)(?:\([^()]*\))?第([一二三四五六七八九十]{2,4})条(?:的?规定|的?要求)?,?(?:编制|现?公布|撰写|制作)/;

export default defineRule({
  id: 'L-ARTICLE',
  title: '条款引用错误',
  severity: 'warning',
  basis: '《政府信息公开条例》第二十条、第四十九条、第五十条；年度报告格式第二部分',
  explains:
    '第二部分表格各段的条款应与其下的项目相符：第（一）项为规章、规范性文件，第（五）项为行政许可，第（六）项为行政处罚、行政强制，第（八）项为收费，' +
    '第（九）项为集中采购。导语中说明编制依据的条款应为第四十九条或第五十条。字迹不全的不作判断。',
  forms: null,
  needs: [],
  messages: {
    block: {
      says: '“{row}”之上的条款印作“{told}”，应为第二十条第（{item}）项。',
      repair: '请改为第二十条第（{item}）项。',
    },
    basis: {
      says: '编制依据写作条例第{told}条；年度报告的公布和内容由第四十九条、第五十条规定。',
      repair: '请核对条款，一般引用第五十条。',
    },
  },
  check(report) {
    const printed = report.summary ? [] : [...blockHits(report), ...basisHits(report)];
    return printed;
  },
  examples: {
    pass: [{ what: '条款与项目相符' }, { what: '2019年格式', report: { form: '2019' } }],
    fail: [
      {
        what: '行政处罚印在第（七）项下',
        report: { labels: { '第二十条第(六)项': '第二十条第（七）项' } },
        finds: [{ message: 'block', actual: '第二十条第(七)项', expected: '第二十条第(六)项' }],
      },
      {
        what: '按旧条例第三十二条编制',
        report: { text: { 0: '根据《政府信息公开条例》第三十二条规定，编制本报告。' } },
        finds: [{ message: 'basis', actual: '第三十二条' }],
      },
    ],
    skip: [],
  },
});

/** The blocks of an edition in their order, each with the first row under it. */
function blocksOf(edition: Edition): { item: string; row: string }[] {
  const rows = PROACTIVE_ROWS.filter(row => row.columns[edition]);
  return rows.flatMap(({ item, label }, at) => (rows[at - 1]?.item === item ? [] : [{ item, row: label }]));
}

/** Only where every block's article was read: one that is lost would push the others on. */
function blockHits(report: AnnualReport): Hit[] {
  if (report.form !== '2019' && report.form !== '2021') return [];
  const expected = blocksOf(report.form);
  const printed = report.labels
    .filter(label => label.section === 2)
    .map(label => ({ label, text: normalise(label.raw).text.replace(/\s/g, '') }))
    .filter(({ text }) => /条.{1,6}项/.test(text));
  const matches = printed.map(({ text }) => BLOCK.exec(text));
  if (printed.length !== expected.length || matches.includes(null)) return [];
  return printed.flatMap(({ label, text }, at) => {
    const { item, row } = expected[at]!;
    const [, article, told] = matches[at]!;
    if (article === '二十' && told === item) return [];
    const { line, start, end } = label.place;
    return [
      {
        message: 'block',
        data: { row, told: label.raw.trim(), item },
        place: { section: 2, line, start, end },
        quote: label.raw.trim(),
        actual: text,
        expected: `第二十条第(${item})项`,
      },
    ];
  });
}

function basisHits(report: AnnualReport): Hit[] {
  for (const line of [...blankless(report, 0), ...blankless(report, 1).slice(0, 1)]) {
    const match = BASED_ON.exec(line.text);
    if (!match || ['四十九', '五十'].includes(match[1]!)) continue;
    const where = line.quote(match.index, match.index + match[0].length);
    return [{ message: 'basis', data: { told: match[1]! }, ...where, actual: `第${match[1]}条` }];
  }
  return [];
}

// AnnualReport → what `nianbao parse` tells a person: which report it is, how much of it was read, and every doubt.
import { SECTION_HEADINGS } from '../../src/model/form.ts';
import type { Reply } from '../../src/model/reply.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { agencyName, formName, yearName } from './names.ts';

export function reportSummary(file: string, report: AnnualReport): Reply {
  const reply: Reply = {
    blocks: [
      { kind: 'title', text: `${agencyName(report.agency)} ${yearName(report.year)}` },
      {
        kind: 'table',
        columns: [{ align: 'left' }, { align: 'left' }],
        rows: [
          ['文件', file],
          ['表格', formName(report.form)],
          ['读出', coverage(report)],
          ['文字', sections(report)],
          ['发布日期', report.publishedOn ?? '文件中未写'],
          ['落款日期', report.signedOn ?? '文件中未写'],
        ],
      },
    ],
  };
  if (report.notes.length > 0) {
    reply.blocks.push(
      { kind: 'heading', text: `读取中的修正和疑点（${report.notes.length} 条）` },
      { kind: 'list', items: report.notes.map(note => note.message) },
    );
  }
  return reply;
}

function coverage({ coverage: { read, expected }, settled }: AnnualReport): string {
  if (expected === 0) return '没有可逐格读取的表格';
  const count =
    read < expected ? `应有 ${expected} 格，读出 ${read} 格，缺 ${expected - read} 格` : `${expected} 格全部读出`;
  return settled.length > 0 ? `${count}，其中 ${settled.length} 格数字连写，按表内加总关系分开` : count;
}

function sections(report: AnnualReport): string {
  const found = new Set(report.sections.map(section => section.number));
  const missing = SECTION_HEADINGS.filter((_, at) => !found.has(at + 1));
  const summary = report.summary ? '（摘要，不是报告原文）' : '';
  return missing.length === 0 ? `六个部分齐全${summary}` : `缺少：${missing.join('、')}${summary}`;
}

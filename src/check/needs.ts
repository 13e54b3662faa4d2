// What a rule needs, looked for once: the first thing missing, in the words that a person is told.

import { expectedKeys } from '../figures/amounts.ts';
import type { TableId } from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';
import { isBarelyRead } from './reading-state.ts';
import type { CheckContext, Need } from './rule.ts';

const TABLE_NAMES: Record<TableId, string> = {
  proactive: '完整读出的第二部分表格',
  requests: '完整读出的第三部分表格',
  disputes: '完整读出的第四部分表格',
};

type Look = (report: AnnualReport, context: CheckContext) => boolean;

const LOOKS: Record<Exclude<Need, 'text'>, { has: Look; missing: string }> = {
  agency: { has: report => report.agency !== null, missing: '报告机关' },
  year: { has: report => report.year !== null, missing: '报告年度' },
  proactive: { has: report => isWhole(report, 'proactive'), missing: TABLE_NAMES.proactive },
  requests: { has: report => isWhole(report, 'requests'), missing: TABLE_NAMES.requests },
  disputes: { has: report => isWhole(report, 'disputes'), missing: TABLE_NAMES.disputes },
  words: {
    has: report => !report.summary && report.sections.some(section => section.paragraphs.length > 0),
    missing: '报告原文的文字',
  },
  whole: { has: report => !isBarelyRead(report), missing: '报告全文' },
  pages: { has: report => report.printed?.pictures === undefined, missing: '图片页上的文字' },
  labels: { has: report => !report.summary && report.labels.length > 0, missing: '报告原表的文字' },
  publishedOn: { has: report => report.publishedOn !== null, missing: '发布日期' },
  previous: { has: (_, context) => context.previous !== null, missing: '上年报告' },
  peers: { has: (_, context) => context.peers.length > 0, missing: '其他单位的报告' },
};

/** What is missing, in a few Chinese words; undefined where everything is there. */
export function missingNeed(needs: readonly Need[], report: AnnualReport, context: CheckContext): string | undefined {
  const all = needs.flatMap(one => (one === 'text' ? (['words', 'whole'] as const) : one));
  const need = all.find(one => !LOOKS[one].has(report, context));
  return need && LOOKS[need].missing;
}

/** The cells of a table that were not found in the file. */
export function unreadKeys(report: AnnualReport, table: TableId): string[] {
  return expectedKeys(report).filter(key => key.startsWith(`${table}.`) && !report.cells[key]);
}

const known = new WeakMap<AnnualReport, Partial<Record<TableId, boolean>>>();

/** Was the table found, every cell of it? Nearly every rule asks. */
function isWhole(report: AnnualReport, table: TableId): boolean {
  const answers = known.get(report) ?? {};
  known.set(report, answers);
  answers[table] ??= expectedKeys(report).length > 0 && unreadKeys(report, table).length === 0;
  return answers[table];
}

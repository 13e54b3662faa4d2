// Whether a table stands in the report at all: cells of it, or words that stand in no other place.
import type { TableId } from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';
import { SECTION_OF_TABLE } from '../model/terms.ts';
import { compact } from '../text/normalise.ts';
import { passages } from './passages.ts';
import { tableWords } from './table-words.ts';

export const TABLES: readonly TableId[] = ['proactive', 'requests', 'disputes'];

export const TABLE_NAMES: Record<TableId, string> = {
  proactive: '第二部分（主动公开政府信息情况）',
  requests: '第三部分（收到和处理政府信息公开申请情况）',
  disputes: '第四部分（政府信息公开行政复议、行政诉讼情况）',
};

/** Words of which two of one table stand only where the table does. */
const LABELS: Record<TableId, readonly string[]> = {
  proactive: [
    ...['信息内容', '规章', '规范性文件', '行政规范性文件', '行政许可', '行政处罚', '行政强制', '行政事业性收费'],
    ...['本年制发件数', '本年废止件数', '现行有效件数', '本年处理决定数量', '上一年项目数量', '采购项目数量'],
  ],
  requests: [
    ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '予以公开', '重复申请', '结转下年度继续办理'],
    ...['属于国家秘密', '属于三类内部事务信息', '本年新收政府信息公开申请数量', '上年结转政府信息公开申请数量'],
  ],
  disputes: ['结果维持', '结果纠正', '其他结果', '尚未审结', '未经复议直接起诉', '复议后起诉'],
};
/** The same, run together. */
const FUSED: Record<TableId, RegExp> = {
  proactive: /信息内容本年|制发件数本年废止|新制作数量本年|项目数量本年增/,
  requests: /商业企业科研机构|公益组织法律服务|[三3]不予公开1?属于国家|[二2]?上年结转政府信息公开申请数量\d/,
  disputes: /结果维持结果纠正|其他结果尚未审结|直接起诉复议后起诉/,
};

/** Has it left any trace: a cell, or words of its heads and rows, wherever they were put? */
export function isThere(report: AnnualReport, table: TableId): boolean {
  if (Object.keys(report.cells).some(key => key.startsWith(`${table}.`))) return true;
  const words = tableWords(report).map(one => one.words);
  const lines = passages(report).filter(({ text }) => text.length < 30);
  const all = new Set([
    ...words.map(word => word.replace(/^\d|^[一二三四]/, '')),
    ...lines.map(({ text }) => compact(text)),
  ]);
  return LABELS[table].filter(label => all.has(label)).length >= 2 || FUSED[table].test(words.join(''));
}

export const sectionOf = (table: TableId): number => SECTION_OF_TABLE[table];

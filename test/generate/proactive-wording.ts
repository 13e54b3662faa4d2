// How a report may print the labels, heads and values of table two (values of the other tables, too).
import { inYuan } from './figures.ts';
import { type GridCell, value } from './grid.ts';
import type { Edition, ProactiveBlock } from './labels.ts';
import type { Quirks } from './quirks.ts';
import type { Random } from './random.ts';

export function articleName(random: Random, item: string, quirks: Quirks): string {
  if (quirks.articles === 'short') return random.chance(0.5) ? `第二十条（${item}）项` : `第二十条第（${item}）项`;
  if (quirks.articles === 'spaced') return `第二十条${random.pick([' ', '  '])}第（${item}）项`;
  return `第二十条第（${item}）项`;
}

const EXPLAINED: Record<string, string> = {
  上一年项目数量: '（指上年末事项数）',
  规章: '（设区的市及以上人民政府填写）',
  行政许可: '（含依申请办理的其他事项）',
};

export function proactiveHead(block: ProactiveBlock, id: string, quirks: Quirks): string {
  const name = block.columns.find(([column]) => column === id)![1];
  if (name === '采购总金额' && quirks.procurement === 'head') return '采购总金额（万元）';
  if (quirks.proactiveHeads === 'lost' && name.startsWith('本年新')) return '本年新';
  if (quirks.proactiveHeads === 'lines') return name.replace(/^(本年新|对外公开|上一年|本年)(?=.{2})/u, '$1\n');
  if (quirks.proactiveHeads === 'clipped') {
    if (name === '本年增/减') return '本年增/';
    if (name === '现行有效件数') return '现行有效件';
    if (name === '本年制发件数') return '本年发件';
  }
  return name + (quirks.longBrackets ? (EXPLAINED[name] ?? '') : '');
}

export function proactiveLabel(random: Random, row: string, name: string, edition: Edition, quirks: Quirks): string {
  if (row === 'normativeDocuments' && quirks.swappedLabel) return edition === '2021' ? '规范性文件' : '行政规范性文件';
  if (quirks.damagedLabels && name.length >= 8 && random.chance(0.5)) return name.replace('管理', '');
  return name + (quirks.longBrackets ? (EXPLAINED[name] ?? '') : '');
}

/** A figure as typed into its cell; every writing is one that a reader cannot mistake. */
export function valueText(random: Random, column: string, number: number, quirks: Quirks): string {
  let text = String(number);
  if (column === 'change') {
    if (number > 0 && quirks.changeSign === 'plus') text = `+${number}`;
    if (number !== 0 && quirks.changeSign === 'words') text = `${number > 0 ? '增' : '减'}${Math.abs(number)}`;
  }
  if (quirks.thousands && number >= 1000) text = text.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  if (column === 'amountWan' && quirks.feeUnit && number > 0) text += '万元';
  if (quirks.unitBehind && random.chance(0.3)) text += column === 'change' || column === 'amountWan' ? '' : '件';
  if (quirks.pads) text = `${random.pick(['', ' ', '  '])}${text}${random.pick(['', ' '])}`;
  return text;
}

/** 政府集中采购: its amount has no unit of its own in the form, so each report finds another way. */
export function procurementCell(random: Random, key: string, column: string, number: number, quirks: Quirks): GridCell {
  if (column === 'items') {
    const remark = quirks.remark ? random.pick(['（本级无集采中心）', '（未组织集中采购）']) : '';
    return value(key, valueText(random, column, number, quirks) + (number === 0 ? remark : ''), number);
  }
  const bare = valueText(random, 'procurementAmount', number, { ...quirks, unitBehind: false });
  if (number === 0 || quirks.procurement === 'head') return value(key, bare, number);
  switch (quirks.procurement) {
    case 'wan':
      return value(key, `${bare}万元`, number);
    case 'yuan':
      return value(key, `${inYuan(number)}元`, number);
    case 'bare':
      return value(key, bare, null);
  }
}

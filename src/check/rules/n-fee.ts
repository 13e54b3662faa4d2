import type { AnnualReport, Claim } from '../../model/report.ts';
import { defineRule, type Hit } from '../rule.ts';
import { contradicted, figureOf, messagesFor, placed } from '../stated.ts';

export default defineRule({
  id: 'N-FEE',
  title: '正文的收费金额与表格不符或前后不一',
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第二十条第（八）项、第五十条：年度报告各处数据应当一致',
  explains:
    '正文写明的行政事业性收费金额（2019年版的政府集中采购项目数和金额）应等于第二部分相应各格，元和万元换算后比较，正文四舍五入的不算错。' +
    '信息处理费在正文几处写的金额应当相同。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['proactive', 'text'],
  messages: {
    differs: messagesFor('第二部分表格').differs,
    unit: {
      says: '正文写“{quote}”，第二部分表格为{amount}万元，数字相同而单位不同，元和万元可能用混了。',
      repair: '请核对收费金额的单位；第二部分“本年收费金额”以万元计。',
    },
    twice: {
      says: '信息处理费一处写“{quote}”，另一处写“{other}”。',
      repair: '请核对实际收取的信息处理费，使各处一致。',
    },
  },
  check(report) {
    const amounts = report.claims.filter(
      claim => (claim.subject === 'fee' && !claim.negated) || claim.subject === 'procurement',
    );
    return [...contradicted(report, amounts).map(hit => inOtherUnit(report, amounts, hit)), ...toldTwice(report)];
  },
  examples: {
    pass: [
      {
        what: '四舍五入',
        report: { text: { 1: '行政事业性收费9116.4万元。' }, cells: { 'proactive.fees.amountWan': 9116.36 } },
      },
      {
        what: '应收和实收',
        report: { text: { 6: '应收取信息处理费600元，实际收取信息处理费400元。' } },
      },
      {
        what: '换算成元',
        report: { text: { 1: '收取行政事业性收费91163600元。' }, cells: { 'proactive.fees.amountWan': 9116.36 } },
      },
    ],
    fail: [
      {
        what: '金额写错',
        report: { text: { 1: '行政事业性收费9161.36万元。' }, cells: { 'proactive.fees.amountWan': 9116.36 } },
        finds: [{ message: 'differs', expected: 9116.36, actual: 9161.36 }],
      },
      {
        what: '元和万元用混',
        report: { text: { 1: '行政事业性收费9116.36元。' }, cells: { 'proactive.fees.amountWan': 9116.36 } },
        finds: [{ message: 'unit', expected: 9116.36 }],
      },
      {
        what: '信息处理费前后不一',
        report: { text: { 1: '全年收取信息处理费400元。', 6: '2023年未收取信息处理费。' } },
        finds: [{ message: 'twice' }],
      },
    ],
    skip: [
      {
        what: '第二部分表格没有读全',
        report: { cells: { 'proactive.fees.amountWan': undefined } },
        missing: '完整读出的第二部分表格',
      },
    ],
  },
});

/** The same digits with 元 for 万元. */
function inOtherUnit(report: AnnualReport, amounts: readonly Claim[], hit: Hit): Hit {
  const claim = amounts.find(one => one.place.start === hit.place?.start);
  const cell = report.cells[hit.cells?.[0] ?? '']?.value;
  if (!claim?.unit.endsWith('元') || claim.value !== cell || typeof cell !== 'number') return hit;
  return { ...hit, message: 'unit', data: { quote: claim.quote, amount: cell } };
}

function toldTwice(report: AnnualReport): Hit[] {
  const told = report.claims.filter(claim => claim.subject === 'informationFee' && claim.value !== null);
  const [first] = told;
  // 应收600元,实收400元 in one breath are two things.
  const other = told.find(claim => figureOf(claim) !== figureOf(first!) && isElsewhere(first!, claim));
  if (!first || !other) return [];
  return [
    { message: 'twice', data: { quote: first.quote, other: other.quote }, ...placed(first), actual: figureOf(first) },
  ];
}

const isElsewhere = (one: Claim, other: Claim): boolean =>
  one.section !== other.section || Math.abs(one.place.start - other.place.start) > 120;

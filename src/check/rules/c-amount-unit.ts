import type { AnnualReport } from '../../model/report.ts';
import { compact, normalise } from '../../text/normalise.ts';
import { readFigure, yuanToWan } from '../../text/numbers.ts';
import { bodyOf } from '../bodies.ts';
import { filledCells } from '../cells.ts';
import { defineRule, type Hit } from '../rule.ts';

const PURCHASES = 'proactive.procurement.amountWan';
const FEES = 'proactive.fees.amountWan';
/** Charges of 1,000 million yuan: more than a county, a town or a single department takes in a year. */
const LARGEST = 100_000;

export default defineRule({
  id: 'C-AMOUNT-UNIT',
  title: '金额单位缺失或疑似元、万元混淆',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》第二部分：收费金额以万元为单位；采购总金额表头没有单位，应随数字写明',
  explains:
    '2019年版“采购总金额”表头不带单位，数字后须写明元或万元，否则读者无法确定。2021年版“本年收费金额”以万元为单位，' +
    '写成元、或者与上年相差约一万倍、或者县区、乡镇、部门超过10亿元的，很可能把元填成了万元。有上年数据可比而相近的，不作提示。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    bare: {
      says: '“政府集中采购”的“采购总金额”填为{text}，没有写明是元还是万元。',
      repair: '请在数字后写明单位，例如“{text}万元”。',
    },
    zero: {
      says: '“政府集中采购”的“采购总金额”填为0，没有写明单位。',
      repair: '金额为0不影响理解；如有采购，请写明金额和单位。',
    },
    yuan: {
      says: '“行政事业性收费”的“本年收费金额”填为{text}，表头的单位是万元。',
      repair: '请折算为万元，填{wan}。',
    },
    tenThousandfold: {
      says: '“行政事业性收费”的“本年收费金额”为{value}万元，上年为{last}万元，相差约一万倍，疑似混淆了元和万元。',
      repair: '请核对是否将元填成了万元（或相反），按万元填写。',
    },
    large: {
      says: '“行政事业性收费”的“本年收费金额”填为{value}（万元），即{billions}亿元，疑似以元为单位填写。',
      repair: '请核对单位；如实际为{value}元，应填{wan}。',
    },
  },
  check(report, { previous }) {
    return [...purchases(report), ...fees(report, previous)];
  },
  examples: {
    pass: [
      {
        what: '采购金额写明了单位',
        report: { form: '2019', cells: { [PURCHASES]: '251000元', 'proactive.procurement.items': 3 } },
      },
      { what: '没有采购', report: { form: '2019' } },
      {
        what: '表头写明了单位',
        report: { form: '2019', cells: { [PURCHASES]: 35 }, labels: { 采购总金额: '采购总金额（万元）' } },
      },
      { what: '收费金额与上年相近', report: { cells: { [FEES]: 120000 } }, previous: { cells: { [FEES]: 100000 } } },
      { what: '设区的市收费12亿元', report: { agency: '南通市人民政府', cells: { [FEES]: 120000 } } },
    ],
    fail: [
      {
        what: '采购总金额没有单位',
        report: { form: '2019', cells: { [PURCHASES]: 8040 } },
        finds: [{ message: 'bare' }],
      },
      {
        what: '采购项目数量写了说明，金额为0而没有单位',
        report: { form: '2019', cells: { 'proactive.procurement.items': '0（本级无集采中心）' } },
        finds: [{ message: 'zero', severity: 'info' }],
      },
      {
        what: '收费金额写成了元',
        report: { cells: { [FEES]: '3500元' } },
        finds: [{ message: 'yuan', expected: 0.35 }],
      },
      {
        what: '与上年相差一万倍',
        report: { cells: { [FEES]: 35000 } },
        previous: { cells: { [FEES]: 3.2 } },
        finds: [{ message: 'tenThousandfold' }],
      },
      {
        what: '县级部门收费20亿元',
        report: { agency: '如东县水务局', cells: { [FEES]: 200000 } },
        finds: [{ message: 'large', data: { wan: 20 } }],
      },
    ],
    skip: [],
  },
});

const ofCell = (report: AnnualReport, key: string) => filledCells(report).find(one => one.key === key);

/** Does the head print the unit, in one label or broken over several? */
function headHasUnit(report: AnnualReport): boolean {
  const words = report.labels.filter(label => label.section === 2).map(label => compact(normalise(label.raw).text));
  return /采购总金额(?:单位)?(?:万元|亿元|元)/.test(words.join(''));
}

function purchases(report: AnnualReport): Hit[] {
  const amount = ofCell(report, PURCHASES);
  const figure = amount && readFigure(amount.text, true);
  if (!amount || !figure || figure.unit !== '' || headHasUnit(report)) return [];
  const data = { text: amount.text };
  if (figure.value !== 0) return [{ message: 'bare', data, cells: [PURCHASES], actual: amount.text }];
  const items = ofCell(report, 'proactive.procurement.items');
  // A plain row of noughts needs no unit.
  return !items || items.text === '0' ? [] : [{ message: 'zero', severity: 'info', cells: [PURCHASES], actual: 0 }];
}

function fees(report: AnnualReport, previous: AnnualReport | null): Hit[] {
  const amount = ofCell(report, FEES);
  if (!amount || report.form === '2019') return [];
  const { text, cell } = amount;
  const figure = readFigure(text, true);
  if (figure?.unit === '元' && figure.value > 0) {
    const wan = yuanToWan(figure.value);
    return [{ message: 'yuan', data: { text, wan }, cells: [FEES], actual: text, expected: wan }];
  }
  const value = cell.value ?? 0;
  const last = previous?.cells[FEES]?.value ?? 0;
  if (value > 0 && last > 0) {
    const ratio = Math.max(value / last, last / value);
    if (ratio < 5000 || ratio > 20_000) return [];
    return [{ message: 'tenThousandfold', data: { value, last }, cells: [FEES], actual: value }];
  }
  const { level, department } = bodyOf(report);
  const small = level === 'county' || level === 'town' || (department && level !== 'unknown' && level !== 'province');
  if (!small || value < LARGEST) return [];
  const data = { value, billions: value / 10_000, wan: value / 10_000 };
  return [{ message: 'large', data, cells: [FEES], actual: value }];
}

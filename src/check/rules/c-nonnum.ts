import { readFigure } from '../../text/numbers.ts';
import { cellList, isAmount, isChange, isSettled, type PrintedCell, unusualCells } from '../cells.ts';
import { defineRule, type Hit } from '../rule.ts';
import { type StrayWords, strayWords } from '../stray-words.ts';

/** More cells of words than this are told of together. */
const MOST_TOLD_APART = 4;

export default defineRule({
  id: 'C-NONNUM',
  title: '数字单元格含文字',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》第二、三、四部分表格：各单元格填写数字',
  explains:
    '表格各格只填数字，没有的填0。数字后的说明、“见附件”等文字会使数据无法汇总。“347.92万元”一类带单位的采购金额、' +
    '“本年增/减”一栏的“增3”“-1”是合规写法，不作提示；数字后的“件”“项”等单位只作一般提示。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    remark: {
      says: '{cell}填为“{text}”，数字之外夹有说明文字。',
      repair: '单元格内只保留数字{value}，说明文字移到第六部分或表外。',
    },
    words: {
      says: '{cell}填为“{text}”，不是数字。',
      repair: '请改填实际数字；没有发生的填0。',
    },
    several: {
      says: '表中有{count}格填了数字以外的文字：{cells}。',
      repair: '请逐格改填数字；没有发生的填0。',
    },
    unit: {
      says: '表中有{count}格在数字后写了计量单位（如“{text}”）：{cells}。',
      repair: '单元格内只填数字，计量单位以表头为准。',
    },
  },
  check(report) {
    const cells = unusualCells(report).filter(one => !/[%％]/.test(one.text) && !isSettled(report, one.key));
    const wordy = [...cells.flatMap(wordyHit), ...strayWords(report).flatMap(strayHit)];
    const withUnit = cells.filter(({ key, text }) => !isAmount(key) && !isChange(key) && unitOf(text) !== '');
    const several: Hit = {
      message: 'several',
      data: { count: wordy.length, cells: cellList(wordy.flatMap(hit => hit.cells ?? [])) },
      cells: wordy.flatMap(hit => hit.cells ?? []),
    };
    const unit: Hit = {
      message: 'unit',
      severity: 'info',
      data: { count: withUnit.length, text: withUnit[0]?.text ?? '', cells: cellList(withUnit.map(one => one.key)) },
      cells: withUnit.map(one => one.key),
    };
    return [...(wordy.length > MOST_TOLD_APART ? [several] : wordy), ...(withUnit.length > 0 ? [unit] : [])];
  },
  examples: {
    pass: [
      {
        what: '2019年版：带单位的采购金额、带符号的增减数',
        report: {
          form: '2019',
          cells: { 'proactive.procurement.amountWan': '347.92万元', 'proactive.licences.change': '增3' },
        },
      },
      { what: '没有规章制定权的机关填“/”', report: { cells: { 'proactive.governmentRules.issued': '/' } } },
    ],
    fail: [
      {
        what: '采购项目数量里写了说明',
        report: { form: '2019', cells: { 'proactive.procurement.items': '0（本级无集采中心）' } },
        finds: [{ message: 'remark', actual: '0(本级无集采中心)', expected: 0 }],
      },
      {
        what: '行政处罚填“见附件”',
        report: { cells: { 'proactive.penalties.decisions': '见附件' } },
        finds: [{ message: 'words' }],
      },
      {
        what: '行政许可写“详见网站”，这一行因此没有读出',
        report: {
          cells: { 'proactive.licences.decisions': undefined },
          labels: { 行政许可: '行政许可 详见网站' },
        },
        finds: [{ message: 'words', actual: '详见网站' }],
      },
      {
        what: '五格都写了文字，只报一次',
        report: {
          cells: {
            'proactive.licences.decisions': '未开展',
            'proactive.penalties.decisions': '未开展',
            'proactive.compulsion.decisions': '未开展',
            'proactive.fees.amountWan': '未收费',
            'disputes.reconsideration.total': '没有',
          },
        },
        finds: [{ message: 'several', data: { count: 5 } }],
      },
      {
        what: '数字后写了单位',
        report: { cells: { 'proactive.licences.decisions': '12件' } },
        finds: [{ message: 'unit', severity: 'info' }],
      },
    ],
    skip: [],
  },
});

/** What stands behind the figure as its unit. */
const unitOf = (text: string): string => readFigure(text, true)?.unit ?? '';

function wordyHit({ key, text }: PrintedCell): Hit[] {
  const figure = readFigure(text, true);
  const data = { cell: cellList([key]), text: text.slice(0, 30) };
  if (!figure) return [{ message: 'words', data, cells: [key], actual: text }];
  if (figure.remark === '' || /^[([](?:单位[:：]?)?(?:万元|亿元|元)[)\]]$/.test(figure.remark)) return [];
  const value = figure.value;
  return [{ message: 'remark', data: { ...data, value }, cells: [key], actual: text, expected: value }];
}

/** A row of words only was not read, so its cell is named without a figure. */
const strayHit = ({ key, text, quote, place }: StrayWords): Hit[] =>
  /%|‰/.test(text)
    ? []
    : [{ message: 'words', data: { cell: cellList([key]), text }, cells: [key], actual: text, quote, place }];

import { columnName } from '../../model/terms.ts';
import { THREE_GRANTED } from '../example-tables.ts';
import { defineRule, type Hit } from '../rule.ts';
import { CULPRIT, cellsOf, culpritHits, isHandledWithoutRequest, looseOf } from '../table-three.ts';

export default defineRule({
  id: 'T3-BALANCE',
  title: '第一项加第二项不等于第三项加第四项',
  severity: 'error',
  basis: '《政府信息公开工作年度报告格式》第三部分：本列数据的勾稽关系为第一项加第二项之和，等于第三项加第四项之和',
  explains:
    '每一列，“本年新收”加“上年结转”应等于“（七）总计”加“结转下年度继续办理”。几列同时不平只报一次，并列出各列；' +
    '由某一行、某一格的错误引起的，在那一处说明，不再重复。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests'],
  tellsMistakes: true,
  messages: {
    culprit: CULPRIT,
    columns: {
      says: '勾稽关系不平：{columns}。',
      repair:
        '请核对这些列的“本年新收”“上年结转”“（七）总计”和“结转下年度继续办理”，使第一项加第二项等于第三项加第四项。',
    },
  },
  check(report) {
    const loose = isHandledWithoutRequest(report) ? [] : looseOf(report, 'balance');
    const columns = loose.map(
      one =>
        `“${columnName('requests', '', one.of)}”一列第一项加第二项为${one.left.sum}，第三项加第四项为${one.right.sum}`,
    );
    const last = loose.at(-1);
    const hit: Hit = {
      message: 'columns',
      data: { columns: columns.join('；') },
      cells: cellsOf([...loose].reverse()),
      actual: last?.right.sum ?? null,
      expected: last?.left.sum ?? null,
    };
    return [...culpritHits(report, 'balance'), ...(loose.length > 0 ? [hit] : [])];
  },
  examples: {
    pass: [
      {
        what: '新收3件，全部办结',
        report: {
          cells: THREE_GRANTED,
        },
      },
      {
        what: '收到1件，全部结转下年',
        report: {
          cells: {
            'requests.received.individual': 1,
            'requests.received.total': 1,
            'requests.carriedOut.individual': 1,
            'requests.carriedOut.total': 1,
          },
        },
      },
    ],
    fail: [
      {
        what: '新收4件，办理结果和结转合计3件，行和列各自平衡',
        report: {
          cells: { ...THREE_GRANTED, 'requests.received.individual': 4, 'requests.received.total': 4 },
        },
        finds: [{ message: 'columns' }],
      },
      {
        what: '“本年新收”没有填总计，只有一格可以断定',
        report: {
          cells: { ...THREE_GRANTED, 'requests.received.individual': 4, 'requests.received.total': '' },
        },
        finds: [{ message: 'culprit', actual: 4, expected: 3 }],
      },
    ],
    skip: [
      {
        what: '有单元格没有读出',
        report: { cells: { 'requests.granted.individual': undefined } },
        missing: '完整读出的第三部分表格',
      },
    ],
  },
});

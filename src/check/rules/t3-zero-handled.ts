import { THREE_GRANTED } from '../example-tables.ts';
import { defineRule } from '../rule.ts';
import { isHandledWithoutRequest } from '../table-three.ts';

export default defineRule({
  id: 'T3-ZERO-HANDLED',
  title: '未收到申请却有办理结果',
  severity: 'error',
  basis: '《政府信息公开工作年度报告格式》第三部分：办理结果来自本年新收和上年结转的申请',
  explains: '“本年新收”和“上年结转”都是0，“（七）总计”或“结转下年度”却大于0。此时勾稽关系必然不平，不再另报。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests'],
  messages: {
    zero: {
      says: '“本年新收”和“上年结转”都是0，“（七）总计”却为{handled}、“结转下年度继续办理”为{carriedOut}。',
      repair: '请核对是漏填了收到的申请，还是办理结果多填。',
    },
  },
  check(report) {
    if (!isHandledWithoutRequest(report)) return [];
    const value = (row: string): number => report.cells[`requests.${row}.total`]?.value ?? 0;
    return [
      {
        message: 'zero',
        data: { handled: value('total'), carriedOut: value('carriedOut') },
        cells: ['received', 'carriedIn', 'total', 'carriedOut'].map(row => `requests.${row}.total`),
        actual: 0,
        expected: value('total') + value('carriedOut'),
      },
    ];
  },
  examples: {
    pass: [
      { what: '未收到申请，办理结果为0' },
      {
        what: '收到3件，办结3件',
        report: {
          cells: THREE_GRANTED,
        },
      },
    ],
    fail: [
      {
        what: '未填新收，办结3件',
        report: {
          cells: { ...THREE_GRANTED, 'requests.received.individual': 0, 'requests.received.total': 0 },
        },
        finds: [{ message: 'zero', actual: 0, expected: 3 }],
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

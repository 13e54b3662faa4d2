import { figureOf } from '../cells.ts';
import { defineRule } from '../rule.ts';

const [CARRIED_OUT, TOTAL] = ['requests.carriedOut.total', 'requests.total.total'] as const;

export default defineRule({
  id: 'T3-ALLCARRY',
  title: '收到申请但全部结转',
  severity: 'info',
  basis: '《政府信息公开条例》第三十三条：二十个工作日内答复，最多延长二十个工作日',
  explains: '全年收到的申请一件也没有办结、全部结转下年，只有年底收到的才可能如此。数字没有错，只请核对。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests'],
  messages: {
    all: {
      says: '全年办结0件，{count}件申请全部结转下年度。',
      repair: '如这些申请都是年底收到的，不用修改；否则请核对“本年度办理结果”是否漏填。',
    },
  },
  check(report) {
    const count = figureOf(report, CARRIED_OUT);
    if (figureOf(report, TOTAL) !== 0 || count <= 0) return [];
    return [{ message: 'all', data: { count }, cells: [CARRIED_OUT, TOTAL], actual: count }];
  },
  examples: {
    pass: [{ what: '没有申请' }],
    fail: [
      {
        what: '收到1件，结转1件',
        report: {
          cells: {
            'requests.received.individual': 1,
            'requests.received.total': 1,
            'requests.carriedOut.individual': 1,
            'requests.carriedOut.total': 1,
          },
        },
        finds: [{ message: 'all', data: { count: 1 } }],
      },
    ],
    skip: [
      {
        what: '第三部分没有读全',
        report: { cells: { 'requests.total.total': undefined } },
        missing: '完整读出的第三部分表格',
      },
    ],
  },
});

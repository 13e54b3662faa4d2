import { percent } from '../../figures/exact.ts';
import { figureOf } from '../cells.ts';
import { defineRule } from '../rule.ts';

const OTHER = 'requests.otherHandled.misc.total';
const HANDLED = 'requests.total.total';
const FEWEST = 5;
const MOST_PERCENT = 20;

export default defineRule({
  id: 'X-OTHER-SHARE',
  title: '其他处理占比过高',
  severity: 'info',
  basis: '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）第三部分：（六）其他处理3.其他',
  explains:
    '“其他”用于前面各项都不适用的情形，如申请人撤回。占办结件数两成以上时，建议核对是否有应填入其他各项的，并在正文说明。',
  forms: ['2021', 'hybrid'],
  needs: ['requests'],
  messages: {
    share: {
      says: '其他处理中的“其他”{count}件，占办结{handled}件的{share}%。',
      repair: '请核对其中是否有应填入“予以公开”“无法提供”等项的，并建议在第一部分说明主要情形。',
    },
  },
  check(report) {
    const count = figureOf(report, OTHER);
    const handled = figureOf(report, HANDLED);
    const share = percent(count, handled);
    if (count < FEWEST || share === null || share <= MOST_PERCENT || count > handled) return [];
    return [{ message: 'share', data: { count, handled, share }, cells: [OTHER, HANDLED], actual: count }];
  },
  examples: {
    pass: [{ what: '没有“其他”' }],
    fail: [
      {
        what: '10件里有6件',
        report: {
          cells: {
            'requests.received.individual': 10,
            'requests.received.total': 10,
            'requests.granted.individual': 4,
            'requests.granted.total': 4,
            'requests.otherHandled.misc.individual': 6,
            'requests.otherHandled.misc.total': 6,
            'requests.total.individual': 10,
            'requests.total.total': 10,
          },
        },
        finds: [{ message: 'share', data: { share: 60 } }],
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

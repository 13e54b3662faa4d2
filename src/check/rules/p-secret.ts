import { blankless } from '../blankless.ts';
import { defineRule } from '../rule.ts';

/** A mark stands on a line of its own; 国家秘密 as a ground of refusal stands in a sentence. */
const MARK =
  /^(?:(?:绝密|机密|秘密)(?:[★☆*](?:\d{1,2}年|长期)?)?|内部(?:资料|文件|材料)[,，:：;；·]?(?:注意保存|请勿外传|不得外传|严禁外传|妥善保管|注意保密)?|工作秘密|仅供内部(?:使用|参考|交流))$/;
/** A classification is printed at the head of the first page; a web page has its menu above that. */
const FIRST_LINES = 30;

export default defineRule({
  id: 'P-SECRET',
  title: '带有密级或内部标识',
  severity: 'warning',
  basis: '《政府信息公开条例》第十四条：依法确定为国家秘密的政府信息不予公开',
  explains:
    '报告开头单独一行的“秘密★”“内部资料 注意保存”等标识与公开发布相矛盾，多是套用了内部文稿的模板。正文中谈到国家秘密、工作秘密的不算。',
  forms: null,
  needs: ['words'],
  messages: {
    mark: {
      says: '报告开头有“{mark}”的标识，与公开发布相矛盾。',
      repair: '请核实：属于误带的标识请删除；确属内部文稿的，请勿发布，并改用公开的版本。',
    },
  },
  check(report) {
    const line = blankless(report, 0)
      .slice(0, FIRST_LINES)
      .find(({ text }) => MARK.test(text));
    return line ? [{ message: 'mark', data: { mark: line.text }, ...line.quote(0, line.text.length) }] : [];
  },
  examples: {
    pass: [
      { what: '正文谈到国家秘密', report: { text: { 1: '内部资料不予公开。\n属于国家秘密的1件，依法不予公开。' } } },
      { what: '没有标识' },
    ],
    fail: [
      {
        what: '内部资料',
        report: { text: { 0: '内部资料 注意保存\n现公布启东市商务局2023年政府信息公开工作年度报告。' } },
        finds: [{ message: 'mark', quote: '内部资料 注意保存' }],
      },
      {
        what: '密级',
        report: { text: { 0: '机密★1年\n现公布启东市商务局2023年政府信息公开工作年度报告。' } },
        finds: [{ message: 'mark' }],
      },
    ],
    skip: [{ what: '只有摘要，没有原文', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

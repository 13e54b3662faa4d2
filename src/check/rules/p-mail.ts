import { passages } from '../passages.ts';
import { defineRule } from '../rule.ts';

const PRIVATE =
  /(?<![\w.@-])([A-Za-z0-9][\w.-]{1,30})@((?:vip\.)?(?:qq|163|126|139|189|sina|sohu|yeah|foxmail|gmail|hotmail|outlook|aliyun)\.(?:com|cn|net))(?![\w@])/gi;
const CONTACT = /邮箱|邮件|信箱|e-?mail|联系|电话|咨询|地址|邮编|监督|举报|投诉|申请渠道|受理/i;

export default defineRule({
  id: 'P-MAIL',
  title: '公开私人邮箱',
  severity: 'warning',
  basis: '《政府信息公开条例》第十五条：涉及个人隐私的政府信息不得公开',
  explains:
    '个人邮箱（QQ、网易等）出现在联系方式以外的地方，可能是申请人的。写在“邮箱”“联系”等字样之后的是办公联系方式，不查。引用时遮盖用户名。',
  forms: null,
  needs: ['words'],
  messages: {
    mail: {
      says: '报告中有个人邮箱{mail}，不在联系方式中，可能属于个人信息。',
      repair: '请核实是否为个人邮箱，是的请删除或遮盖。',
    },
  },
  check(report) {
    return passages(report).flatMap(passage => {
      if (!passage.text.includes('@')) return [];
      return [...passage.text.matchAll(PRIVATE)].flatMap(match => {
        // 电 子 邮 箱: print puts blanks between characters.
        const before = passage.text.slice(Math.max(0, match.index - 60), match.index).replace(/\s/g, '');
        if (CONTACT.test(before.slice(-40))) return [];
        const mail = `${match[1]![0]}***@${match[2]}`;
        const { place } = passage.quote(match.index, match.index + match[0].length);
        return [{ message: 'mail', data: { mail }, place, quote: mail }];
      });
    });
  },
  examples: {
    pass: [
      { what: '办公邮箱', report: { text: { 0: '联系电话：0513-83312345，电子邮箱：qdswj@163.com。' } } },
      { what: '字间有空格', report: { text: { 0: '特此公布。电 子 邮 箱： qdswj@163.com。' } } },
      { what: '没有邮箱' },
    ],
    fail: [
      {
        what: '申请人的邮箱',
        report: { text: { 1: '答复已发送至zhang1990@qq.com。' } },
        finds: [{ message: 'mail', quote: 'z***@qq.com' }],
      },
    ],
    skip: [{ what: '只有摘要，没有原文', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

import { blankless } from '../blankless.ts';
import { defineRule } from '../rule.ts';

const CONTACT =
  /电话|邮编|邮政编码|邮箱|电子邮件|传真|联系(?:方式|地址|人|电话)|(?:办公|通信|通讯|单位)地址|地址[:为]|[\w.]+@[\w.]+|(?<!\d)0\d{2,3}[-—－]?\d{7,8}/;

export default defineRule({
  id: 'S-CONTACT',
  title: '缺少联系方式',
  severity: 'info',
  basis: '部分省份的编制要求；国家格式没有规定',
  explains:
    '写明联系电话、地址或邮箱，便于公众就报告提出疑问。国家格式没有要求，有的省份要求写在导语里，所以只作提示。',
  forms: null,
  needs: ['text', 'pages'],
  messages: {
    none: {
      says: '报告没有写联系电话、地址或邮箱。',
      repair: '如本地要求写明联系方式，请在导语或文末补上政府信息公开工作机构的电话和地址。',
    },
  },
  check(report) {
    // A hotline or a mailbox of the work told in sections one and five is no contact for the report.
    const lines = blankless(report);
    const first = lines.find(line => line.section === 1);
    const asked = lines.filter(line => line.section === 0 || line.section === 6 || line === first);
    if (asked.some(line => CONTACT.test(line.text))) return [];
    return [{ message: 'none', place: { section: 0, line: null } }];
  },
  examples: {
    pass: [{ what: '导语里有电话' }, { what: '文末有地址', report: { text: { 0: '', 6: '无。\n地址：人民中路1号' } } }],
    fail: [{ what: '没有联系方式', report: { text: { 0: '现公布本机关年度报告。' } }, finds: [{ message: 'none' }] }],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

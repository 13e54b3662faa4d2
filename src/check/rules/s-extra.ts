import { extraHeadings, hasSixSections } from '../outline.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'S-EXTRA',
  title: '出现规定之外的章节',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》：年度报告由六个部分组成',
  explains:
    '年度报告只有六个部分。第七部分以后的标题，或者2019年以前旧提纲里的“回应解读”“收费及减免”“机构建设”等标题，内容应并入相应部分。' +
    '落款之后的附件、某一部分内部自己的“一、二、三”不算。',
  forms: null,
  needs: ['text'],
  messages: {
    extra: {
      says: '“{printed}”不是规定的章节。',
      repair: '请将这部分内容并入规定的六个部分，工作情况并入“一、总体情况”，其余并入“六、其他需要报告的事项”。',
    },
  },
  check(report) {
    if (!hasSixSections(report)) return [];
    return extraHeadings(report).map(({ printed, quote, place }) => ({
      message: 'extra',
      data: { printed },
      quote,
      place,
    }));
  },
  examples: {
    pass: [
      { what: '只有六个部分' },
      { what: '第五部分里的分条', report: { text: { 5: '一、公开意识不强\n二、机构建设滞后\n下一步将加强培训。' } } },
    ],
    fail: [
      {
        what: '有第七部分',
        report: { text: { 6: '无。\n七、附表说明\n无。' } },
        finds: [{ message: 'extra', quote: '七、附表说明' }],
      },
      {
        what: '标记文本里的第七部分',
        report: { text: { 6: '无。\n## 七、附件说明\n见附件。' } },
        finds: [{ message: 'extra' }],
      },
      {
        what: '有旧提纲的章节',
        report: { extraLabels: { 4: ['五、政府信息公开的收费及减免情况'] } },
        finds: [{ message: 'extra' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

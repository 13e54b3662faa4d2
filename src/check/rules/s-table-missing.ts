import type { TableId } from '../../model/form.ts';
import { blankless } from '../blankless.ts';
import { hasSixSections } from '../outline.ts';
import { defineRule, type Hit } from '../rule.ts';
import { missingSections } from '../section-headings.ts';
import { isThere, sectionOf, TABLE_NAMES, TABLES } from '../table-state.ts';

/** Words by which a section says that its table stands elsewhere. */
const ELSEWHERE = /附件|附表|见附|附后|下图|图片|点击|下载|扫描/;

export default defineRule({
  id: 'S-TABLE-MISSING',
  title: '表格缺失',
  severity: 'error',
  basis: '《政府信息公开工作年度报告格式》第二、三、四部分为规定表格',
  explains:
    '第二、三、四部分必须按规定表格填报，没有发生的事项也要填0。只有一张表没有的，是缺表；三张表都没有读到的，或者这一部分有图片、' +
    '嵌入的对象，或提到附件、图片的，表格可能是图片或附件，只作提醒。',
  forms: null,
  needs: ['text'],
  messages: {
    table: {
      says: '{table}只有标题，没有表格。',
      repair: '请按规定格式补上这张表格；没有发生的事项填0。',
    },
    unread: {
      says: '{table}的表格没有读到，可能是图片或附件，这一部分的数字没有核对。',
      repair: '请确认表格是以文字形式发布的；如有 Word、网页等其他格式的文件，可换一种再检查。',
    },
  },
  check(report) {
    if (!hasSixSections(report)) return [];
    const gone = missingSections(report);
    const missing = TABLES.filter(table => !gone.includes(sectionOf(table)) && !isThere(report, table));
    const all = missing.length === TABLES.length;
    if (all) return [hitOf(missing, 'unread')];
    return missing.map(table => {
      const section = sectionOf(table);
      const shown = report.pictures?.includes(section);
      const says = blankless(report, section).some(line => ELSEWHERE.test(line.text));
      return hitOf([table], shown || says ? 'unread' : 'table');
    });
  },
  examples: {
    pass: [{ what: '三张表格齐全' }],
    fail: [
      {
        what: '第三部分只有标题',
        report: { without: ['requests'] },
        finds: [{ message: 'table' }],
      },
      {
        what: '表格是附件',
        report: { without: ['disputes'], text: { 4: '具体数据见附件。' } },
        finds: [{ message: 'unread', severity: 'warning' }],
      },
      {
        what: '第三部分的表格是图片',
        report: { without: ['requests'], pictures: [3] },
        finds: [{ message: 'unread', severity: 'warning', origin: 'reading' }],
      },
      {
        what: '图片在别的部分',
        report: { without: ['requests'], pictures: [1, 4] },
        finds: [{ message: 'table' }],
      },
      {
        what: '三张表格都是图片',
        report: { without: ['proactive', 'requests', 'disputes'], readAs: null },
        finds: [{ message: 'unread', severity: 'warning' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

function hitOf(tables: readonly TableId[], message: 'table' | 'unread'): Hit {
  const place = { section: tables.length === 1 ? sectionOf(tables[0]!) : null, line: null };
  const hit: Hit = { message, data: { table: tables.map(table => TABLE_NAMES[table]).join('、') }, place };
  return message === 'table' ? hit : { ...hit, severity: 'warning', origin: 'reading' };
}

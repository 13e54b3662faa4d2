import { expectedKeys } from '../../figures/amounts.ts';
import { partsOfKey, rowName } from '../../model/terms.ts';
import { missingRows } from '../missing-rows.ts';
import { unreadKeys } from '../needs.ts';
import { isBarelyRead } from '../reading-state.ts';
import { defineRule } from '../rule.ts';
import { printedHeadings } from '../section-headings.ts';
import { isThere, sectionOf, TABLE_NAMES, TABLES } from '../table-state.ts';

/** Rows named one by one. */
const MOST_NAMED = 3;

export default defineRule({
  id: 'R-INCOMPLETE',
  title: '表格识别不完整',
  severity: 'warning',
  basis: '检查说明：没有读出的单元格不等于0，不参与核对',
  explains:
    '文件的排版使表格没有全部读出时，没有读出的单元格既不算0，也不算空白，这张表的勾稽关系因而没有核对。原表缺行、缺表、缺章节的，' +
    '由相应的规则说明，这里不再重复。规定的表格一张也没有、规定的标题最多认出一个的，只说几乎没有读出，全文有没有写到什么都不作判断。',
  forms: null,
  needs: [],
  messages: {
    barely: {
      says: '报告的内容几乎没有读出：没有读到规定的表格，{headings}，文件可能只有封面，也可能正文是图片或附件，报告是否完整没有核对。',
      repair: '请发送报告原文的完整文件（Word、网页等文字可以选中的格式）再检查。',
    },
    unread: {
      says: '{table}的表格有{count}个单元格没有读出（共{all}个，{rows}），没有读出不等于0，这张表的勾稽关系没有核对。',
      repair: '请对照原文核对这些单元格；如有 Word、网页等其他格式的文件，可换一种再检查。',
    },
  },
  check(report) {
    if (isBarelyRead(report)) {
      const found = printedHeadings(report)[0];
      const headings = found ? `六个规定标题只认出“${found.printed}”` : '六个规定标题也没有认出';
      return [{ message: 'barely', data: { headings }, place: { section: null, line: null }, origin: 'reading' }];
    }
    if (report.form === null || report.form === 'pre2019') return { skip: '可识别的报告表格' };
    const gone = new Set(missingRows(report).flatMap(row => row.cells));
    return TABLES.flatMap(table => {
      const unread = unreadKeys(report, table).filter(key => !gone.has(key));
      if (unread.length === 0 || !isThere(report, table)) return [];
      const names = table === 'disputes' ? [] : [...new Set(unread.map(key => rowName(table, partsOfKey(key).row)))];
      const named = names.slice(0, MOST_NAMED).map(name => (name.includes('“') ? name : `“${name}”`));
      const rows =
        names.length === 0
          ? '行政复议、行政诉讼'
          : names.length > MOST_NAMED
            ? `${named.join('')}等${names.length}行`
            : named.join('');
      const all = expectedKeys(report).filter(key => key.startsWith(`${table}.`)).length;
      const data = { table: TABLE_NAMES[table], count: unread.length, all, rows };
      const place = { section: sectionOf(table), line: null };
      return [{ message: 'unread', data, cells: unread, place, quote: null, origin: 'reading' as const }];
    });
  },
  examples: {
    pass: [{ what: '三张表格全部读出' }],
    fail: [
      {
        what: '第三部分有单元格没有读出',
        report: { cells: { 'requests.granted.individual': undefined, 'requests.total.total': undefined } },
        finds: [{ message: 'unread', origin: 'reading' }],
      },
      {
        what: '只读到封面',
        report: {
          text: { 1: null, 2: null, 3: null, 4: null, 5: null, 6: null },
          without: ['proactive', 'requests', 'disputes'],
          readAs: null,
        },
        finds: [{ message: 'barely', origin: 'reading' }],
      },
    ],
    skip: [
      {
        what: '三张表格都是图片',
        report: { without: ['proactive', 'requests', 'disputes'], readAs: null },
        missing: '可识别的报告表格',
      },
    ],
  },
});

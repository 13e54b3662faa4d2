import { expectedKeys } from '../../figures/amounts.ts';
import { partsOfKey, rowName } from '../../model/terms.ts';
import { missingRows } from '../missing-rows.ts';
import { unreadKeys } from '../needs.ts';
import { defineRule } from '../rule.ts';
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
    '由相应的规则说明，这里不再重复。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    unread: {
      says: '{table}的表格有{count}个单元格没有读出（共{all}个，{rows}），没有读出不等于0，这张表的勾稽关系没有核对。',
      repair: '请对照原文核对这些单元格；如有 Word、网页等其他格式的文件，可换一种再检查。',
    },
  },
  check(report) {
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
    ],
    skip: [],
  },
});

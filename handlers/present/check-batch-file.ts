// Files checked together as a workbook to keep or to pass on: one sheet with a line a file, one with every finding.

import type { ReplyFile } from '../../src/model/reply.ts';
import type { CheckedBatch, ListedFinding, UploadCheck } from '../../src/upload-check.ts';
import { type NumberedRow, numbered } from './check-batch-rows.ts';
import { countsOf, kindOf, originWord, sectionTitle, standing } from './check-findings.ts';
import { placeWords } from './check-places.ts';
import { titleOf } from './check-reply.ts';
import { rowDeleted } from './check-sentences.ts';
import { rowVerdict } from './check-verdict.ts';
import { failureWords, pathInArchive, readingRemarks } from './names.ts';
import { type Sheet, type SheetColumn, type SheetValue, sheetFile } from './spreadsheet.ts';

const FILE = '检查结果汇总.xlsx';

/** `onRequest`: see `ReplyFile`. */
export async function checkBatchFile(batch: CheckedBatch, onRequest?: string): Promise<ReplyFile> {
  const bytes = await sheetFile([filesSheet(batch), findingsSheet(batch)]);
  return { name: FILE, bytes, ...(onRequest === undefined ? {} : { onRequest }) };
}

type Column<T> = SheetColumn & { of(one: T): SheetValue };

/** `path` is the file's, in its archive where that tells it from the others. */
type Row = NumberedRow & { path: string };

const ofCheck =
  (value: (check: UploadCheck) => SheetValue) =>
  ({ check }: Row): SheetValue =>
    check && value(check);
const counted = (what: 'error' | 'warning' | 'info' | 'page' | 'reading') =>
  ofCheck(check => countsOf(standing(check))[what]);

const fileColumns = (pageWord: string): Column<Row>[] => [
  { title: '序号', width: 6, align: 'center', of: row => row.number },
  { title: '文件', width: 32, of: row => row.path },
  { title: '机关', width: 32, of: ofCheck(({ report }) => report.agency ?? '未读出') },
  { title: '年度', width: 8, align: 'center', of: ofCheck(({ report }) => report.year ?? '未读出') },
  { title: '结论', width: 18, of: rowVerdict },
  { title: '错误', width: 7, of: counted('error') },
  { title: '提醒', width: 7, of: counted('warning') },
  { title: '提示', width: 7, of: counted('info') },
  { title: pageWord, width: 9, of: counted('page') },
  { title: '读取问题', width: 9, of: counted('reading') },
  { title: '读出格数', width: 9, of: ofCheck(({ outcome }) => outcome.coverage.read) },
  { title: '应有格数', width: 9, of: ofCheck(({ outcome }) => outcome.coverage.expected) },
  { title: '发布日期', width: 12, align: 'center', of: ofCheck(({ report }) => report.publishedOn ?? '不详') },
  { title: '是否按期', width: 10, align: 'center', of: ofCheck(timeliness) },
  { title: '说明', width: 60, of: remarkOf },
];

interface Listed {
  row: Row;
  check: UploadCheck;
  one: ListedFinding;
}

const FINDING_COLUMNS: Column<Listed>[] = [
  { title: '文件序号', width: 9, align: 'center', of: ({ row }) => row.number },
  { title: '文件', width: 28, of: ({ row }) => row.path },
  { title: '机关', width: 28, of: ({ check }) => check.report.agency ?? '未读出' },
  { title: '年度', width: 8, align: 'center', of: ({ check }) => check.report.year ?? '未读出' },
  { title: '问题序号', width: 9, align: 'center', of: ({ one }) => one.number },
  { title: '程度', width: 16, of: ({ one, check }) => kindOf(one.finding, check.report) },
  { title: '检查项目', width: 22, of: ({ one }) => titleOf(one.finding.rule) },
  { title: '规则', width: 20, of: ({ one }) => one.finding.rule },
  { title: '部分', width: 28, of: ({ one }) => sectionTitle(one.finding.place.section) },
  { title: '位置', width: 36, of: ({ one, check }) => placeWords(one.finding, check.report) },
  { title: '问题', width: 60, of: ({ one }) => one.finding.message },
  { title: '改法', width: 50, of: ({ one }) => one.finding.repair },
  { title: '依据', width: 40, of: ({ one }) => one.finding.basis },
  { title: '处理', width: 14, of: ({ one }) => wavedWord(one.waved) },
];

function filesSheet({ rows }: CheckedBatch): Sheet {
  const words = rows.flatMap(({ check }) => (check ? [originWord('page', check.report)] : []));
  return sheet('汇总', fileColumns([...new Set(words)].join('、')), listed(rows));
}

function findingsSheet({ rows }: CheckedBatch): Sheet {
  const all = listed(rows).flatMap(row =>
    row.check === null ? [] : row.check.findings.map(one => ({ row, check: row.check!, one })),
  );
  return sheet('问题', FINDING_COLUMNS, all);
}

function sheet<T>(name: string, columns: readonly Column<T>[], rows: readonly T[]): Sheet {
  return {
    name,
    columns,
    rows: rows.map(row => columns.map(column => column.of(row))),
  };
}

function listed(rows: CheckedBatch['rows']): Row[] {
  const paths = rows.map(row => pathInArchive(row.name));
  const path = (name: string, at: number) =>
    paths.indexOf(paths[at]!) === paths.lastIndexOf(paths[at]!) ? paths[at]! : name.replaceAll('!/', '/');
  return numbered(rows).map((row, at) => ({ ...row, path: path(row.name, at) }));
}

function timeliness({ outcome, draft }: UploadCheck): string {
  const late = outcome.findings.find(finding => finding.rule === 'D-LATE');
  if (late) return late.severity === 'error' ? '逾期' : '可能逾期';
  return !draft && outcome.passed.includes('D-LATE') ? '按期' : '';
}

/** Why it was not read, or what its reading has to say. */
function remarkOf({ name, called, check, failure }: Row): string {
  if (failure) return failureWords(failure, name, called);
  if (check === null) return rowDeleted();
  return readingRemarks(check.report).join('');
}

const wavedWord = (waved: ListedFinding['waved']): string =>
  waved === 'rule' ? '规则已忽略' : waved === 'finding' ? '已核实无误' : '';

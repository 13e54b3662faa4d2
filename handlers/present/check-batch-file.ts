// Files checked together as a workbook to keep or to pass on: one sheet with a line a file, one with every finding.

import type { ReplyFile } from '../../src/model/reply.ts';
import type { BatchRow, CheckedBatch, ListedFinding, UploadCheck } from '../../src/upload-check.ts';
import { countsOf, kindOf, sectionTitle, standing } from './check-findings.ts';
import { placeWords } from './check-places.ts';
import { titleOf } from './check-reply.ts';
import { rowDeleted } from './check-sentences.ts';
import { rowVerdict } from './check-verdict.ts';
import { readingRemarks, sayingFile } from './names.ts';
import { type Sheet, type SheetColumn, type SheetValue, sheetFile } from './spreadsheet.ts';

const FILE = '检查结果汇总.xlsx';

/** `onRequest`: see `ReplyFile`. */
export async function checkBatchFile(batch: CheckedBatch, onRequest?: string): Promise<ReplyFile> {
  const bytes = await sheetFile([filesSheet(batch), findingsSheet(batch)]);
  return { name: FILE, bytes, ...(onRequest === undefined ? {} : { onRequest }) };
}

type Column<T> = SheetColumn & { of(one: T): SheetValue };

type Numbered = BatchRow & { number: number };

const ofCheck =
  (value: (check: UploadCheck) => SheetValue) =>
  ({ check }: Numbered): SheetValue =>
    check && value(check);
const counted = (what: 'error' | 'warning' | 'info' | 'page' | 'reading') =>
  ofCheck(check => countsOf(standing(check))[what]);

const FILE_COLUMNS: Column<Numbered>[] = [
  { title: '序号', width: 6, align: 'center', of: row => row.number },
  { title: '文件', width: 32, of: row => pathOf(row.name) },
  { title: '机关', width: 32, of: ofCheck(({ report }) => report.agency ?? '未读出') },
  { title: '年度', width: 8, align: 'center', of: ofCheck(({ report }) => report.year ?? '未读出') },
  { title: '结论', width: 18, of: rowVerdict },
  { title: '错误', width: 7, of: counted('error') },
  { title: '提醒', width: 7, of: counted('warning') },
  { title: '提示', width: 7, of: counted('info') },
  { title: '网页问题', width: 9, of: counted('page') },
  { title: '读取问题', width: 9, of: counted('reading') },
  { title: '读出格数', width: 9, of: ofCheck(({ outcome }) => outcome.coverage.read) },
  { title: '应有格数', width: 9, of: ofCheck(({ outcome }) => outcome.coverage.expected) },
  { title: '发布日期', width: 12, align: 'center', of: ofCheck(({ report }) => report.publishedOn ?? '不详') },
  { title: '是否按期', width: 10, align: 'center', of: ofCheck(timeliness) },
  { title: '说明', width: 60, of: remarkOf },
];

interface Listed {
  row: Numbered;
  check: UploadCheck;
  one: ListedFinding;
}

const FINDING_COLUMNS: Column<Listed>[] = [
  { title: '文件序号', width: 9, align: 'center', of: ({ row }) => row.number },
  { title: '文件', width: 28, of: ({ row }) => pathOf(row.name) },
  { title: '机关', width: 28, of: ({ check }) => check.report.agency ?? '未读出' },
  { title: '年度', width: 8, align: 'center', of: ({ check }) => check.report.year ?? '未读出' },
  { title: '问题序号', width: 9, align: 'center', of: ({ one }) => one.number },
  { title: '程度', width: 16, of: ({ one }) => kindOf(one.finding) },
  { title: '检查项目', width: 22, of: ({ one }) => titleOf(one.finding.rule) },
  { title: '规则', width: 20, of: ({ one }) => one.finding.rule },
  { title: '部分', width: 28, of: ({ one }) => sectionTitle(one.finding.place.section) },
  { title: '位置', width: 36, of: ({ one, check }) => placeWords(one.finding, check.report) },
  { title: '问题', width: 60, of: ({ one }) => one.finding.message },
  { title: '改法', width: 50, of: ({ one }) => one.finding.repair },
  { title: '依据', width: 40, of: ({ one }) => one.finding.basis },
  { title: '处理', width: 14, of: ({ one }) => wavedWord(one.waved) },
];

const filesSheet = ({ rows }: CheckedBatch): Sheet => sheet('汇总', FILE_COLUMNS, numbered(rows));

function findingsSheet({ rows }: CheckedBatch): Sheet {
  const all = numbered(rows).flatMap(row =>
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

const numbered = (rows: readonly BatchRow[]): Numbered[] => rows.map((row, at) => ({ ...row, number: at + 1 }));

/** In an archive the folders tell namesakes apart. */
const pathOf = (name: string): string => (name.includes('!/') ? name.slice(name.indexOf('!/') + 2) : name);

function timeliness({ outcome, draft }: UploadCheck): string {
  const late = outcome.findings.find(finding => finding.rule === 'D-LATE');
  if (late) return late.severity === 'error' ? '逾期' : '可能逾期';
  return !draft && outcome.passed.includes('D-LATE') ? '按期' : '';
}

/** Why it was not read, or what its reading has to say. */
function remarkOf({ name, check, failure }: Numbered): string {
  if (failure) return sayingFile(failure.message, name);
  if (check === null) return rowDeleted();
  return readingRemarks(check.report).join('');
}

const wavedWord = (waved: ListedFinding['waved']): string =>
  waved === 'rule' ? '规则已忽略' : waved === 'finding' ? '已核实无误' : '';

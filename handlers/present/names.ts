// Words for what a report is, shared by cards and summaries.
import type { Form } from '../../src/model/form.ts';
import type { Note } from '../../src/model/report.ts';
import type { Failure, FailureCode } from '../../src/model/result.ts';

const FORMS: Record<Form, string> = {
  '2019': '2019 年版格式',
  '2021': '2021 年版格式',
  hybrid: '两版格式混用',
  pre2019: '2019 年以前的统计表，不逐格读取',
};

export const formName = (form: Form | null): string => (form === null ? '没有找到规定的表格' : FORMS[form]);

export const agencyName = (agency: string | null): string => agency ?? '（未读出机关名称）';

export const yearName = (year: number | null): string => (year === null ? '（未读出年份）' : `${year} 年`);

/** 启东市人民政府办公室 2023 年度报告. */
export const reportTitle = ({ agency, year }: { agency: string | null; year: number | null }): string =>
  `${agencyName(agency)} ${year === null ? '年度报告（未读出年份）' : `${year} 年度报告`}`;

/** Where it is from, which form it has and when it was published. */
export function aboutLine(report: { region: string | null; form: Form | null; publishedOn: string | null }): string {
  const published = report.publishedOn ? `${report.publishedOn} 发布` : '发布日期不详';
  return [report.region, formName(report.form), published].filter(part => part !== null).join(' · ');
}

/** Of a file's name its last part: of `年报.zip!/2023/启东.docx` 启东.docx. */
export const fileName = (name: string): string => name.split('!/').at(-1)!.split('/').at(-1) || name;

/** Where it lies in what was sent: of `年报.zip!/2023/启东.docx` 2023/启东.docx. */
export const pathInArchive = (name: string): string => pathParts(name.slice(name.indexOf('!/') + 1)).join('/') || name;

/** The archive that was sent, whatever lies in it; null for a file that came by itself. */
export function archiveOf(name: string): string | null {
  const archive = /^(.+?)!\//.exec(name)?.[1];
  return archive === undefined ? null : fileName(archive);
}

/** The path in it with the archive: 2023/启东.docx（年报.zip）. */
export function fileWithArchive(name: string): string {
  const archive = archiveOf(name);
  return archive === null ? pathInArchive(name) : `${pathInArchive(name)}（${archive}）`;
}

const pathParts = (name: string): string[] => name.split(/!?\//).filter(part => part !== '');

/** Deeper folders do not help a person either. */
const MOST_FOLDERS = 12;

/** What to call each of several files: its name, and of namesakes as many of the folders before it as tell them apart. */
export function shortNames(names: readonly string[]): string[] {
  const paths = names.map(name => pathParts(name).slice(-MOST_FOLDERS));
  let called = paths.map(path => path.slice(-1).join(''));
  for (let taken = 2; taken <= MOST_FOLDERS; taken += 1) {
    const different = new Map<string, Set<string>>();
    for (const [at, end] of called.entries()) different.set(end, (different.get(end) ?? new Set()).add(names[at]!));
    called = called.map((end, at) => (different.get(end)!.size > 1 ? paths[at]!.slice(-taken).join('/') : end));
  }
  return called.map((end, at) => end || names[at]!);
}

/** Of a locked archive its members fail; the person has to see to the archive. */
const OF_ARCHIVE: readonly FailureCode[] = ['encrypted', 'limit'];

/** Does a failure of a member tell of the archive that it came in? */
export const isOfArchive = ({ code }: Failure, name: string): boolean =>
  OF_ARCHIVE.includes(code) && archiveOf(name) !== null;

/** Why a file could not be read, with the file called as people know it. */
export function failureWords(failure: Failure, name: string, called = fileName(name)): string {
  const known = isOfArchive(failure, name) ? `“${archiveOf(name)}”里的“${called}”` : `“${called}”`;
  return failure.message.replaceAll(`“${name}”`, () => known);
}

/** What there is to say about how the file was read: tracked changes, plain text only. */
export const readingRemarks = ({ notes }: { notes: readonly Note[] }): string[] =>
  notes.filter(note => note.code === 'format').map(note => note.message);

/** Comments can be put into it. The name is that of `src/ingest/formats/docx.ts`. */
export const isWordFile = ({ format }: { format?: string }): boolean => format === 'Word 文档';

/** The names of the other formats in `src/ingest/formats` that Word and WPS save as .docx. */
const NEARLY_WORD = ['Word 97–2003 文档', 'Word XML 文档', 'RTF 文档', 'OpenDocument 文本'];

/** A document of a word processor that comments cannot be put into as it is. */
export const isNearlyWordFile = ({ format = '' }: { format?: string }): boolean => NEARLY_WORD.includes(format);

/** A file with macros or a template keeps its kind, or Word will not open it; a Word file in another dress gets its own. */
export function annotatedName(name: string): string {
  const kind = /\.(?:docx|docm|dotx|dotm)$/i.exec(name)?.[0] ?? '.docx';
  return `${name.replace(/(?!^)\.[^.]{1,5}$/, '')}（批注）${kind}`;
}

// Words for what a report is, shared by cards and summaries.
import type { Form } from '../../src/model/form.ts';
import type { Note } from '../../src/model/report.ts';

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

/** The same with the archive that it lies in: 启东.docx（年报.zip）. */
export function fileWithArchive(name: string): string {
  const archive = /^([^/]*?)!\//.exec(name)?.[1];
  return archive === undefined ? fileName(name) : `${fileName(name)}（${archive}）`;
}

/** A sentence of the reader about a file, with the file called as people know it. */
export const sayingFile = (sentence: string, name: string): string => sentence.replaceAll(name, fileName(name));

/** What there is to say about how the file was read: tracked changes, plain text only. */
export const readingRemarks = ({ notes }: { notes: readonly Note[] }): string[] =>
  notes.filter(note => note.code === 'format').map(note => note.message);

/** Comments can be put into it. The name is that of `src/ingest/formats/docx.ts`. */
export const isWordFile = ({ format }: { format?: string }): boolean => format === 'Word 文档';

/** A file with macros or a template keeps its kind, or Word will not open it; a Word file in another dress gets its own. */
export function annotatedName(name: string): string {
  const kind = /\.(?:docx|docm|dotx|dotm)$/i.exec(name)?.[0] ?? '.docx';
  return `${name.replace(/(?!^)\.[^.]{1,5}$/, '')}（批注）${kind}`;
}

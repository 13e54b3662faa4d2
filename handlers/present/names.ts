// Words for what a report is, shared by cards and summaries.
import type { Form } from '../../src/model/form.ts';

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

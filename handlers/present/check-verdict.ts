// What came out of a check in one line, and beside it what it rests on: how much was read, which rules could not look.

import type { AnnualReport } from '../../src/model/report.ts';
import type { BatchRow, UploadCheck } from '../../src/upload-check.ts';
import { type Counts, countsOf, originWord, standing } from './check-findings.ts';

/** True of the whole file: where not everything was read, it says so first. */
export function verdict(check: UploadCheck): string {
  const { report, outcome } = check;
  const { read, expected } = outcome.coverage;
  const said = judgement(countsOf(standing(check)), check);
  if (expected === 0) return `${noTables(report)}，以下结论只针对文字：${said}`;
  return read < expected ? `未能完整读出，以下结论只针对已读部分：${said}` : said;
}

function judgement(counts: Counts, check: UploadCheck): string {
  const { error, warning, info, page, reading } = counts;
  const others = [
    ...(page > 0 ? [`${originWord('page', check.report)} ${page} 处`] : []),
    ...(reading > 0 ? [`${originWord('reading', check.report)} ${reading} 处`] : []),
  ];
  const beside = others.length > 0 ? `；另有${others.join('、')}` : '';
  if (error > 0) return `${mustMend(check)}：有 ${error} 处错误${warning > 0 ? `、${warning} 处提醒` : ''}${beside}`;
  if (warning > 0) return `未发现错误，有 ${warning} 处建议核对${beside}`;
  if (info > 0) return `未发现错误，有 ${info} 条提示供参考${beside}`;
  return `${others.length > 0 ? '报告本身未发现问题' : '未发现问题'}${beside}`;
}

/** A report that is out already can only be corrected. */
function mustMend({ draft, report }: UploadCheck): string {
  if (draft) return '定稿前须改正';
  return report.publishedOn === null ? '不能发布' : '已发布，需要更正';
}

function noTables({ form }: AnnualReport): string {
  return form === 'pre2019' ? '2019 年以前的统计表不逐格检查' : '没有找到规定的三张表';
}

/** A few words for a column; a reading that is not whole says so. */
export function rowVerdict({ check, failure }: BatchRow): string {
  if (check === null) return failure ? '没有读成' : '已删除';
  const { read, expected } = check.outcome.coverage;
  const lack = expected === 0 ? '无规定表格：' : read < expected ? '未读全：' : '';
  return lack + shortJudgement(check);
}

function shortJudgement(check: UploadCheck): string {
  const { error, warning, page, reading } = countsOf(standing(check));
  if (error > 0) return '须改正';
  return warning + page + reading > 0 ? '建议核对' : '未发现问题';
}

/** 2 处错误、1 处提醒, for a line of its own; '' for nothing. */
export function countWords({ error, warning, page, reading }: Counts, report: AnnualReport): string {
  const parts = [
    ...(error > 0 ? [`${error} 处错误`] : []),
    ...(warning > 0 ? [`${warning} 处提醒`] : []),
    ...(page > 0 ? [`${page} 处${originWord('page', report)}`] : []),
    ...(reading > 0 ? [`${reading} 处${originWord('reading', report)}`] : []),
  ];
  return parts.join('、');
}

export function coverageWords({ outcome }: UploadCheck): string {
  const { read, expected } = outcome.coverage;
  return expected === 0 ? '没有读到规定的表格' : `读出 ${read}/${expected} 格`;
}

export function rulesWords(check: UploadCheck): string {
  const { passed, skipped } = check.outcome;
  const found = standing(check);
  const rules = new Set(found.map(one => one.finding.rule)).size;
  const places = found.length > 0 ? `（共 ${found.length} 处）` : '';
  return `规则：通过 ${passed.length} 条，${rules} 条发现问题${places}，跳过 ${skipped.length} 条`;
}

/** What could not be checked: a line for each thing that was missing, those that a person can mend first. */
export function skippedLines({ outcome, report }: UploadCheck): string[] {
  const groups = new Map<string, number>();
  // A draft is said to be one elsewhere; that is no lack.
  for (const { missing } of outcome.skipped.filter(one => !one.missing.includes('按草稿检查')))
    groups.set(missing, (groups.get(missing) ?? 0) + 1);
  const lines = [...groups].map(([missing, rules]) => ({ missing, rules, advice: adviceOn(missing, report) }));
  const said = lines
    .sort((one, other) => Number(other.advice !== '') - Number(one.advice !== '') || other.rules - one.rules)
    .map(({ missing, rules, advice }) => advice || `缺少${missing}：${rules} 条规则没有检查`);
  return [...new Set(said)];
}

function adviceOn(missing: string, { year }: AnnualReport): string {
  // “上年报告的原文” is another matter: last year's report is there, its words are not.
  if (/^上年报告(?:$|或)/.test(missing))
    return `上年报告未收录：发来${year === null ? '上一年度' : ` ${year - 1} 年度`}报告可核对结转、存量和雷同`;
  if (missing.startsWith('其他单位的报告')) return '没有其他单位同年度的报告：一起发来可核对是否雷同';
  if (missing.startsWith('图片页')) return '有的页是图片，没有读取：请换发文字版的文件再查，或人工核对';
  if (missing.startsWith('完整读出')) return `没有${missing}：请换发原文件（Word、网页或文本）再查，或人工核对`;
  return '';
}

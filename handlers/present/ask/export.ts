// The figures of an answer as files: a line for each, with what it is, where it stands and what it was computed from.
import type { ReplyFile } from '../../../src/model/reply.ts';
import { csvFile, type Sheet, sheetFile } from '../spreadsheet.ts';
import type { Answered, AskValue } from './answer.ts';
import { metricName } from './metric-name.ts';

export async function answerFiles({ values, sources }: Answered): Promise<ReplyFile[]> {
  const has = (of: keyof AskValue) => values.some(value => value[of] !== undefined);
  const optional: [keyof AskValue, string][] = [
    ['numerator', '分子'],
    ['denominator', '分母'],
    ['over', '涉及'],
  ];
  const shown = optional.filter(([key]) => has(key));
  const files = [
    ...new Set(sources.flatMap(({ agency, year, file }) => (file ? [`${agency} ${year} 年：${file}`] : []))),
  ];
  const sheet: Sheet = {
    name: '数据',
    columns: ['机关', '年度', '指标', '数值', '单位', ...shown.map(([, title]) => title)].map(title => ({ title })),
    rows: values.map(value => [
      ...[value.agency, value.year, metricName(value.metric), value.value, value.unit],
      ...shown.map(([key]) => value[key] ?? null),
    ]),
    notes: ['数字取自各份年报的规定表格；没有填写或没有读出的，不列。', ...files.map(file => `来源：${file}`)],
  };
  const name = `年报数据-${values.length}项`;
  return [
    { name: `${name}.xlsx`, bytes: await sheetFile([sheet]), caption: '表格（Excel）' },
    { name: `${name}.csv`, bytes: csvFile(sheet), caption: '表格（CSV）' },
  ];
}

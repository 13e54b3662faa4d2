// When reports were published → the reply. Dates are no values: they are told in words, with their reports.
import type { DatedReport, DatesAnswer } from '../../../src/answer/kinds/dates.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { fileName } from '../names.ts';
import type { Answered } from './answer.ts';
import { paragraph, table } from './blocks.ts';
import { coverageLine, namesText, scopeLines } from './figure-scope.ts';

const MOST_ROWS = 20;

export function datesAnswer(answer: DatesAnswer): Answered {
  const { reports, question, scope } = answer;
  const known = reports.filter(one => one.publishedOn !== null);
  const unknown = reports.filter(one => one.publishedOn === null);
  const said = [...coverageLine(scope), ...scopeLines(answer)];
  const ranked = question.order !== null || question.late === true || question.who.kind === 'group';
  const lead: ReplyBlock[] = ranked
    ? rankedBlocks(answer, known, unknown)
    : reports.map(one => paragraph(dateLine(one)));
  return {
    status: reports.length > 0 || question.late ? 'answered' : 'not-found',
    reply: { blocks: [...lead, ...said.map(paragraph), ...sources(ranked ? [] : reports)] },
    values: [],
    sources: reports.slice(0, MOST_ROWS).map(({ body, year, report, publishedOn, signedOn }) => ({
      ...{ agency: body.agency, year, section: 0 },
      quote: publishedOn ?? signedOn,
      file: report.file,
    })),
  };
}

function dateLine({ body, year, publishedOn, signedOn, due, late }: DatedReport): string {
  const when = publishedOn === null ? '发布日期不详' : `${publishedOn} 发布`;
  const term = late === null ? '' : `（法定期限 ${due}，${late ? '已过期限' : '在期限内'}）`;
  const signed = signedOn === null ? '文末没有可读的落款日期' : `落款日期 ${signedOn}`;
  return `${when}：${body.agency} ${year} 年度报告${term}；${signed}。`;
}

function rankedBlocks({ question }: DatesAnswer, known: DatedReport[], unknown: DatedReport[]): ReplyBlock[] {
  const [first] = known;
  const rest =
    unknown.length > 0 ? [paragraph(`发布日期不详，未列入：${namesText(unknown.map(one => one.body.agency))}。`)] : [];
  if (!first) return [paragraph(question.late ? '没有一份超过法定期限。' : '没有读出发布日期的年报。'), ...rest];
  const same = known.filter(one => one.publishedOn === first.publishedOn).map(one => one.body.agency);
  const lead = question.late
    ? `${known.length} 份超过法定期限才发布（部门 1 月 31 日，政府 3 月 31 日；按收录的发布日期）：`
    : question.order === null
      ? '发布日期：'
      : `${first.publishedOn}：${namesText(same)}的 ${first.year} 年度报告发布最${question.order === 'least' ? '早' : '晚'}（在有发布日期的 ${known.length} 份中）。`;
  const rows = known
    .slice(0, MOST_ROWS)
    .map(one => [one.body.agency, `${one.year}`, one.publishedOn!, one.late ? '已过期限' : '']);
  const more = known.length > MOST_ROWS ? [paragraph(`另有 ${known.length - MOST_ROWS} 份未列出。`)] : [];
  return [paragraph(lead), table(['机关', '年度', '发布日期', '法定期限'], rows), ...more, ...rest];
}

function sources(reports: DatedReport[]): ReplyBlock[] {
  return reports.slice(0, 3).map(({ body, year, report }) => {
    const where = report.source ?? (report.file === null ? '文件中未写' : fileName(report.file));
    return paragraph(`来源：${body.agency} ${year} 年度报告，${where}。`);
  });
}

// What is held → the reply. A report that is not held may well be published: the answer says so.
import type { HoldingsAnswer } from '../../../src/answer/kinds/holdings.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import type { Answered } from './answer.ts';
import { paragraph } from './blocks.ts';
import { lackingLines, namesText, yearsText } from './figure-scope.ts';

const MOST_LISTED = 60;
const CAUTION = '未收录不等于没有发布，只说明本库没有这份年报。';

export function holdingsAnswer(answer: HoldingsAnswer): Answered {
  const { question, unknown, reports } = answer;
  const isNamed = question.who?.kind === 'named';
  const blocks = question.missing ? missingBlocks(answer) : isNamed ? namedBlocks(answer) : heldBlocks(answer);
  const none = reports === 0 && !question.missing;
  return {
    status: none ? 'not-found' : 'answered',
    reply: { blocks: [...blocks, ...unknown.map(said => paragraph(`未收录“${said}”的年报。`))] },
    values: [],
    sources: [],
  };
}

function missingBlocks({ question, lacking, absent, bodies, years }: HoldingsAnswer): ReplyBlock[] {
  const names = [...lacking.map(one => one.body.agency), ...absent];
  const of = `${question.who?.kind === 'group' ? question.who.said : ''} ${yearsText(years)}`.trim();
  const held = paragraph(`${of}已收录 ${bodies.length}/${bodies.length + names.length} 份。`);
  if (names.length === 0) return [paragraph(`没有缺的：${of}年报均已收录。`), held];
  return [
    paragraph(
      `${names.length} 个未收录：${names.slice(0, MOST_LISTED).join('、')}${names.length > MOST_LISTED ? ' 等' : ''}。`,
    ),
    held,
    paragraph(CAUTION),
  ];
}

function namedBlocks({ bodies, lacking, years, today }: HoldingsAnswer): ReplyBlock[] {
  const missing = lacking.flatMap(one => one.years.map(year => ({ body: one.body, year })));
  return [
    ...lackingLines(missing, today).map(paragraph),
    ...bodies.map(one => paragraph(heldLine(one, years.length === 0))),
    ...(missing.length > 0 ? [paragraph(CAUTION)] : []),
  ];
}

/** Years between those held that are not. */
function heldLine({ body, years }: HoldingsAnswer['bodies'][number], withGaps: boolean): string {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const between = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(year => !years.includes(year));
  const gaps = withGaps && between.length > 0 ? `；其间${between.map(year => ` ${year} 年未收录`).join('，')}` : '';
  return `${body.agency}已收录 ${years.length} 份：${yearsText(years)}${gaps}。`;
}

function heldBlocks({ question, bodies, reports, byYear, years }: HoldingsAnswer): ReplyBlock[] {
  const who = question.who?.kind === 'group' ? question.who.said : '';
  const of = [who, years.length > 0 ? yearsText(years) : ''].filter(part => part !== '').join(' ');
  if (reports === 0) return [paragraph(`没有收录${of}的年报。`), paragraph(CAUTION)];
  const counts = byYear.map(one => `${one.year} 年 ${one.reports} 份`).join('，');
  const lead = paragraph(
    `${reports} 份：${of === '' ? '全部' : of}已收录的年报，共 ${bodies.length} 个机关（${counts}）。`,
  );
  if (question.who === null && years.length === 0) return [lead, paragraph('输入 /list 查看清单。')];
  const items = bodies.slice(0, MOST_LISTED).map(one => `${one.body.agency}：${yearsText(one.years)}`);
  const more =
    bodies.length > MOST_LISTED
      ? [paragraph(`另有：${namesText(bodies.slice(MOST_LISTED).map(one => one.body.agency))}。`)]
      : [];
  return [lead, { kind: 'list', items }, ...more];
}

// An answer about figures → the reply: the number first, then the cell, the body, the year and the form it comes from.
import type { Told } from '../../../src/answer/beside-figures.ts';
import type { HeldReport } from '../../../src/answer/held.ts';
import type { FiguresAnswer } from '../../../src/answer/kinds/figures/index.ts';
import type { Figure } from '../../../src/answer/kinds/figures/reading.ts';
import type { When, Who } from '../../../src/model/question.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import type { Answered, AskStatus } from './answer.ts';
import { paragraph } from './blocks.ts';
import {
  coverageLine,
  figureRemarks,
  figureSources,
  lackingLines,
  scopeLines,
  sourceLines,
  yearsText,
} from './figure-scope.ts';
import { figureValues } from './figure-values.ts';
import { averageBlocks, filterBlocks, rankBlocks, sumBlocks, sumsTable } from './figures-many.ts';
import { breakdownBlocks, saidBlocks, valueBlocks } from './figures-one.ts';
import { toldBlocks } from './figures-told.ts';
import { changeBlocks, compareBlocks, peakBlocks, trendBlocks } from './figures-years.ts';

export function figuresAnswer(answer: FiguresAnswer, told: readonly Told<HeldReport>[] = []): Answered {
  const { result } = answer;
  if (result === null) return nothingHeld(answer);
  if (result.kind === 'no-common-year') {
    const years = result.held.map(({ body, years }) => `${body.agency}已收录 ${yearsText(years)}`);
    const text = `没有几个机关都收录的年度，不同年度不宜比较，不能说谁多谁少：${years.join('，')}。`;
    return { status: 'not-found', reply: { blocks: [paragraph(text)] }, values: [], sources: [] };
  }
  const figures = figuresOf(answer);
  const lead = blocksOf(answer);
  const said = [
    ...coverageLine(answer.scope),
    ...scopeLines(answer),
    ...figureRemarks(figures),
    ...sourceLines(figures),
  ];
  const status = statusOf(answer);
  return {
    status,
    reply: { blocks: [...lead, ...told.flatMap(toldBlocks), ...said.map(paragraph)] },
    values: status === 'answered' ? figureValues(answer) : [],
    sources: figureSources(figures),
  };
}

/** A change of which one year is not held is none. */
function statusOf({ result }: FiguresAnswer): AskStatus {
  return result?.kind === 'change' && result.changes.length === 0 ? 'not-found' : 'answered';
}

/** Of all that was asked about nothing is held. */
export function nothingHeld({ scope, today, question }: Pick<FiguresAnswer, 'scope' | 'today'> & Whose): Answered {
  const lines = [...scope.unknown.map(said => `未收录“${said}”的年报。`), ...lackingLines(scope.lacking, today)];
  const who = question.who.kind === 'group' ? question.who.said : null;
  const none = who === null ? '没有收录所问的年报。' : `没有收录${who}${saidYears(question)}的年报。`;
  const text = lines.length > 0 ? lines : [none];
  return { status: 'not-found', reply: { blocks: text.map(paragraph) }, values: [], sources: [] };
}

interface Whose {
  question: { who: Who; when: When };
}

const saidYears = ({ when }: Whose['question']): string => (when.kind === 'years' ? ` ${yearsText(when.years)}` : '');

function blocksOf(answer: FiguresAnswer): ReplyBlock[] {
  const { result, question } = answer;
  switch (result?.kind) {
    case 'values': {
      const { lead = false, said = [] } = question.operation.kind === 'value' ? question.operation : {};
      return [...saidBlocks(result.figures, said), ...valueBlocks(result.figures, result.beside, lead)];
    }
    case 'breakdown':
      return several(result.items, breakdownBlocks);
    case 'compare':
      return result.items.flatMap(one => compareBlocks(one, question));
    case 'trend':
      return several(result.items, trendBlocks);
    case 'change':
      return changeBlocks(result);
    case 'peak':
      return result.items.flatMap(one => peakBlocks(one, question));
    case 'rank':
      return result.items.flatMap(one => rankBlocks(one, question));
    case 'filter':
      return result.items.flatMap(one => filterBlocks(one, question));
    case 'sum':
      return result.items.length > MOST_SUMS
        ? sumsTable(result.items, question)
        : result.items.flatMap(one => sumBlocks(one, question));
    case 'average':
      return result.items.flatMap(one => averageBlocks(one, question));
    default:
      return [];
  }
}

/** More figures added up are a table. */
const MOST_SUMS = 3;

/** More bodies than these one by one are no help in a chat. */
const MOST_ITEMS = 10;

function several<T>(items: readonly T[], blocks: (item: T) => ReplyBlock[]): ReplyBlock[] {
  const rest = items.length - MOST_ITEMS;
  return [
    ...items.slice(0, MOST_ITEMS).flatMap(blocks),
    ...(rest > 0 ? [paragraph(`另有 ${rest} 份未列出，请写明机关。`)] : []),
  ];
}

/** Every figure that is shown. */
function figuresOf({ result }: FiguresAnswer): Figure[] {
  switch (result?.kind) {
    case 'values':
      return [...result.figures, ...result.beside];
    case 'breakdown':
      return result.items.flatMap(({ whole, members, rows }) => [whole, ...members, ...rows]);
    case 'compare':
    case 'trend':
      return result.items.flatMap(one => one.figures);
    case 'change':
      return [...result.changes.flatMap(one => [one.to, one.from]), ...result.alone];
    case 'peak':
      return result.items.flatMap(({ best, figures }) => [...best, ...figures.filter(one => !best.includes(one))]);
    case 'rank':
    case 'filter':
      return result.items.flatMap(one => one.entries.flatMap(({ figure, shown }) => [figure, ...shown]));
    case 'sum':
      return result.items.flatMap(({ parts, own }) => [...parts, ...(own ? [own] : [])]);
    case 'average':
      return result.items.flatMap(one => one.parts);
    default:
      return [];
  }
}

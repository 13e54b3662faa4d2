// A comparison for which a report is missing or not to be told for sure → what is held instead.
import type { HeldBody } from '../../src/answer/select.ts';
import type { CompareAnswer } from '../../src/app.ts';
import { type Reply, say } from '../../src/model/reply.ts';
import type { ComparisonWords } from '../comparison-words.ts';
import { notFoundReply } from './not-found.ts';

type Missing = Exclude<CompareAnswer, { kind: 'found' }>;

export function comparisonMissing(answer: Missing, asked: ComparisonWords & { ok: true }): Reply {
  if (answer.kind === 'no-common-year') {
    const [left, right] = [answer.left, answer.right].map(body => `${body.agency}已收录 ${yearsOf(body)}`);
    return say(`没有两个机关都收录的年度，不宜对比：${left}，${right}。`);
  }
  const selection = answer.answer;
  if (selection.kind === 'year-missing') return say(yearMissing(selection.body, selection.year, asked.by));
  const { left, right, by } = asked;
  // With two years it is one body: the choice stands for both sides.
  const again = (address: string): string => {
    const names =
      by === 'years' ? [address] : answer.side === 'left' ? [address, right.agency] : [left.agency, address];
    const years = new Set([left.year, right.year].filter(year => year !== null));
    return ['/compare', ...names, ...years].join(' ');
  };
  return notFoundReply(selection, { words: asked[answer.side].agency, year: asked[answer.side].year, again });
}

function yearMissing(body: HeldBody, year: number, by: 'years' | 'bodies'): string {
  const lead = `没有收录${body.agency} ${year} 年的年报`;
  const [earlier, later] = body.years.slice(-2);
  if (by === 'bodies') return `${lead}（已收录 ${yearsOf(body)}），两个机关请比较同一年度。`;
  if (later === undefined) return `${lead}，只收录了 ${yearsOf(body)}，不能对比。`;
  return `${lead}（已收录 ${yearsOf(body)}），可输入 /compare ${body.address} ${earlier} ${later}。`;
}

const yearsOf = ({ years }: HeldBody): string => (years.length > 0 ? `${years.join('、')} 年` : '年份不详的一份');

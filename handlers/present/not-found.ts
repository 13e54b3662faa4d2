// A report that is not to be had, or not for sure → what is held instead, with buttons that ask again.
import type { HeldBody, Selection } from '../../src/answer/select.ts';
import { type Button, type Reply, say } from '../../src/model/reply.ts';
import { shorten } from './sentences.ts';

/** More choices than this are no help; a longer name is. */
const MOST_CHOICES = 8;

export interface AskedAgain {
  /** The words for the body, cleaned. */
  words: string;
  /** Null where none was asked for. */
  year: number | null;
  /** The same command for this body, `year` null for none. */
  again(address: string, year: number | null): string;
}

export function notFoundReply(answer: Exclude<Selection, { kind: 'found' }>, asked: AskedAgain): Reply {
  const said = shorten(asked.words);
  switch (answer.kind) {
    case 'year-missing':
      return say(yearMissing(answer.body, answer.year, asked));
    case 'several':
      return choose(`“${said}”可能指下面的机关，请选择其中一个`, answer.choices, asked);
    case 'none':
      return answer.near.length > 0
        ? choose(`没有收录“${said}”的年报，相近的有`, answer.near, asked)
        : say(`没有收录“${said}”的年报，请核对机关名称，或换一种写法。`);
  }
}

function yearMissing({ agency, address, years }: HeldBody, year: number, asked: AskedAgain): string {
  const latest = years.at(-1);
  if (latest === undefined) return `${agency}的报告没有读出年份，请不写年份再查一次。`;
  const held = `没有收录${agency} ${year} 年的年报；已收录 ${years.join('、')} 年`;
  return `${held}，可输入 ${asked.again(address, latest)}。`;
}

function choose(lead: string, bodies: HeldBody[], asked: AskedAgain): Reply {
  const shown = bodies.slice(0, MOST_CHOICES);
  const more =
    bodies.length > shown.length ? `（共 ${bodies.length} 个，仅列 ${shown.length} 个，写全称可直接查到）` : '';
  return { ...say(`${lead}${more}：`), buttons: shown.map(body => [choice(body, asked)]) };
}

function choice(body: HeldBody, { year, again }: AskedAgain): Button {
  const held = body.years.length > 0 ? `已收录 ${body.years.join('、')} 年` : '未读出年份';
  return {
    label: `${body.agency}（${[body.region, held].filter(part => part !== null).join('，')}）`,
    // Without a year the answer takes the latest and says so; one that is not held must not be replaced silently.
    input: again(body.address, year !== null && body.years.includes(year) ? year : null),
  };
}

// StatsAnswer → Reply: the card, or what is held instead.
import type { HeldBody } from '../../src/answer/select.ts';
import type { StatsAnswer } from '../../src/app.ts';
import { type Button, type Reply, say } from '../../src/model/reply.ts';
import { shorten } from './sentences.ts';
import { statsCardReply } from './stats-card.ts';

/** More choices than this are no help; a longer name is. */
const MOST_CHOICES = 8;

/** `words` and `year` as asked for; `year` null where none was. */
export function statsReply(answer: StatsAnswer, words: string, year: number | null): Reply {
  const said = shorten(words);
  switch (answer.kind) {
    case 'found':
      return statsCardReply(answer.card, { words, by: answer.by, latest: answer.latest });
    case 'year-missing':
      return say(yearMissing(answer.body, answer.year));
    case 'several':
      return choose(`“${said}”可能指下面的机关，请选择其中一个`, answer.choices, year);
    case 'none':
      return answer.near.length > 0
        ? choose(`没有收录“${said}”的年报，相近的有`, answer.near, year)
        : say(`没有收录“${said}”的年报，请核对机关名称，或换一种写法。`);
  }
}

function yearMissing({ agency, years }: HeldBody, year: number): string {
  const latest = years.at(-1);
  if (latest === undefined) return `${agency}的报告没有读出年份，请不写年份再查一次。`;
  return `没有收录${agency} ${year} 年的年报；已收录 ${years.join('、')} 年，可输入 /stats ${agency} ${latest}。`;
}

function choose(lead: string, bodies: HeldBody[], year: number | null): Reply {
  const shown = bodies.slice(0, MOST_CHOICES);
  const more =
    bodies.length > shown.length ? `（共 ${bodies.length} 个，仅列 ${shown.length} 个，写全称可直接查到）` : '';
  return { ...say(`${lead}${more}：`), buttons: shown.map(body => [choice(body, bodies, year)]) };
}

function choice(body: HeldBody, among: HeldBody[], year: number | null): Button {
  // Two bodies of one name are told apart by where they are.
  const twin = among.some(other => other !== body && other.agency === body.agency);
  const name = twin ? nameWithPlace(body) : body.agency;
  const held = body.years.length > 0 ? `已收录 ${body.years.join('、')} 年` : '未读出年份';
  // Without a year the card takes the latest and says so; one that is not held must not be replaced silently.
  const wanted = year !== null && body.years.includes(year) ? [String(year)] : [];
  return {
    label: `${body.agency}（${[body.region, held].filter(part => part !== null).join('，')}）`,
    input: ['/stats', name, ...wanted].join(' '),
  };
}

/** 北京市朝阳区 and 朝阳区人民政府 as 北京市朝阳区人民政府. */
function nameWithPlace({ agency, region }: HeldBody): string {
  const place = region ?? '';
  const overlap = Array.from(place, (_, at) => at).find(at => agency.startsWith(place.slice(at))) ?? place.length;
  return place.slice(0, overlap) + agency;
}

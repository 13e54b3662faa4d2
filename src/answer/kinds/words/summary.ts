// A summary made of the report's own sentences (摘录): what was published, what was asked for, what is lacking, what is to
// be done, and the fee. The main figures beside it are those of the cells.
import type { AnnualReport } from '../../../model/report.ts';
import { type StatsCard, statsCard } from '../../stats.ts';
import { feeSentences } from './contact.ts';
import { type Passage, passageOf } from './passage.ts';
import { headsOf, problemsAndMeasures } from './problems.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { COUNTED } from './topics.ts';

export interface Summary {
  card: StatsCard;
  passages: Passage[];
}

const [USUAL, FEWEST, MOST] = [4, 1, 5];
const LONGEST_PASSAGE = 150;

export function summaryOf(report: AnnualReport, wanted: number = USUAL): Summary {
  const all = sentencesOf(report);
  const one = all.filter(({ section }) => section === 1);
  const five = problemsAndMeasures(all.filter(({ section }) => section === 5));
  const fee = feeSentences(report);
  const published = first(one, PUBLISHED, REQUESTS) ?? first(one, COUNTED, REQUESTS);
  const requests = first(one, REQUESTS, HOTLINE);
  const picks: Sentence[][] = [
    published ? [published] : one.slice(0, 1),
    requests ? [requests] : [],
    headsOf(five.problems, LONGEST_PASSAGE),
    headsOf(five.measures, LONGEST_PASSAGE),
    fee.vague ? [] : fee.sentences.slice(0, 1),
  ];
  const count = Math.min(MOST, Math.max(FEWEST, wanted));
  const chosen = picks.filter(list => list.length > 0).slice(0, count);
  const hit = new RegExp(`${PUBLISHED.source}|${REQUESTS.source}`);
  const passages = chosen.flatMap(list => passageOf(list, all, { longest: LONGEST_PASSAGE, hit }) ?? []);
  return { card: statsCard(report), passages };
}

const PUBLISHED = /(?:发布|公开|公布|推送)[^。;]{0,24}\d[\d,.]*\s*(?:余|多|万|千)*\s*(?:条|篇|件|份)/;
const REQUESTS =
  /(?:收到|受理|新收|办理|接收)[^。;]{0,24}(?:申请|依申请)[^。;]{0,12}\d|(?:未|没有)(?:收到|接到)[^。;,]{0,16}申请|依申请公开\d|申请公开[^。;,]{0,8}\d/;
const HOTLINE = /12345|热线/;

const first = (sentences: readonly Sentence[], wanted: RegExp, unwanted: RegExp): Sentence | undefined =>
  sentences.find(({ text }) => wanted.test(text) && !unwanted.test(text)) ??
  (wanted === REQUESTS ? sentences.find(({ text }) => wanted.test(text)) : undefined);

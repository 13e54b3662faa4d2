// One section as passages: all of it where it is short, else of every paragraph as much as there is room for.
import type { AnnualReport } from '../../../model/report.ts';
import { LONGEST, type Passage, passageOf } from './passage.ts';
import { headsOf, problemsAndMeasures } from './problems.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** Of one paragraph. */
const LEAST = 80;
/** A first sentence as short as that is only a heading: （一）主动公开情况。 */
const HEADING = 30;

export function sectionPassages(report: AnnualReport, number: number): Passage[] {
  const all = sentencesOf(report);
  const own = all.filter(one => one.section === number && !isLabel(one));
  if (lengthOf(own) <= LONGEST) return [passageOf(own, all)].filter(one => one !== null);
  return number === 5 ? twoLists(own, all) : outline(own, all);
}

/** What a table leaves behind where it stands among running text: 本年收费金额（单位：万元）. */
const isLabel = ({ section, text }: Sentence): boolean =>
  section >= 2 && section <= 4 && text.length < HEADING && !/[。,;]/.test(text);

function outline(own: readonly Sentence[], all: readonly Sentence[]): Passage[] {
  const paragraphs = [...new Set(own.map(({ paragraph }) => paragraph))];
  const room = Math.max(LEAST, Math.floor(LONGEST / paragraphs.length));
  const shown = paragraphs.flatMap(number => {
    const list = own.filter(({ paragraph }) => paragraph === number);
    const least = list[0]!.text.length < HEADING ? 2 : 1;
    const over = list.findIndex((_, at) => lengthOf(list.slice(0, at + 1)) > room);
    return list.slice(0, Math.max(least, over < 0 ? list.length : over));
  });
  const passage = passageOf(shown, all, { longest: room * shown.length, sentence: room });
  return passage ? [passage] : [];
}

/** Of section five what is lacking and what is to be done, each with its own share of the room. */
function twoLists(own: readonly Sentence[], all: readonly Sentence[]): Passage[] {
  const { problems, measures } = problemsAndMeasures(own);
  if (problems.length === 0 || measures.length === 0) return outline(own, all);
  const half = LONGEST / 2;
  return [problems, measures].flatMap(list => passageOf(headsOf(list, half), all, { longest: half }) ?? []);
}

const lengthOf = (list: readonly Sentence[]): number => list.reduce((sum, { text }) => sum + text.length, 0);

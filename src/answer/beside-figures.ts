// What a report's own words say beside its figures: the reasons, where somebody asks for them, and how many documents its text
// counts, as it often counts others than the table.
import type { Measure } from '../model/question.ts';
import type { AnnualReport } from '../model/report.ts';
import type { ContentHash } from '../ports/store.ts';
import type { FiguresAnswer } from './kinds/figures/index.ts';
import { type Figure, metricOf } from './kinds/figures/reading.ts';
import { causesIn } from './kinds/words/cause.ts';
import { documentsIn } from './kinds/words/documents.ts';
import type { Passage } from './kinds/words/passage.ts';

export interface Wanted {
  hash: ContentHash;
  /** What the figures are called in reports, where the reason is asked for. */
  why: string[] | null;
  documents: boolean;
}

export interface Told<Held> {
  held: Held;
  why: boolean;
  /** None: the text gives no reason. */
  passages: Passage[];
}

const MOST_REPORTS = 3;
const DOCUMENTS = /^proactive\.normativeDocuments\.(?:issued|repealed|inForce)$/;

/** Of which reports the text is to be read, and for what. */
export function textBeside({ question, result }: FiguresAnswer): Wanted[] {
  const figures = shown(result);
  const hashes = [...new Set(figures.map(({ report }) => report.hash))];
  const why = question.why ? [...new Set(question.measures.flatMap(namesOf))] : null;
  const documents =
    result?.kind === 'values' &&
    hashes.length === 1 &&
    figures.some(({ measure }) => DOCUMENTS.test(metricOf(measure)));
  return why || documents ? hashes.slice(-MOST_REPORTS).map(hash => ({ hash, why, documents })) : [];
}

export function toldBy<Held extends { report: AnnualReport }>(held: Held, { why }: Wanted): Told<Held> {
  const passages = why ? causesIn(held.report, why) : documentsIn(held.report);
  return { held, why: why !== null, passages };
}

function shown(result: FiguresAnswer['result']): Figure[] {
  switch (result?.kind) {
    case 'values':
      return result.figures;
    case 'breakdown':
      return result.items.map(one => one.whole);
    case 'change':
      return [...result.changes.map(one => one.to), ...result.alone];
    case 'trend':
    case 'compare':
      return result.items.flatMap(one => one.figures);
    case 'peak':
      return result.items.flatMap(one => one.best);
    default:
      return [];
  }
}

/** Reports write 申请量, where the form has 本年新收政府信息公开申请数量. */
const WRITTEN: Record<string, string[]> = {
  'requests.received.total': ['收到', '申请量', '申请数量', '申请件数', '受理'],
  'rate.disclosed': ['公开率'],
  'rate.refused': ['不予公开'],
};

function namesOf(measure: Measure): string[] {
  if (measure.kind === 'share') return [measure.of.label];
  return WRITTEN[metricOf(measure)] ?? (measure.kind === 'amount' ? [measure.label] : []);
}

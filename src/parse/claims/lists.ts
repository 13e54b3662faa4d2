// Figures and what they count in lists: “予以公开、部分公开分别为42件、28件”, “行政复议、行政诉讼均为0件”, “各1件”.
import type { Count } from '../../text/counts.ts';
import { CLAIMED, first, type Head, head, ofKind } from './head.ts';
import type { Found } from './lexicon.ts';
import { applicantMeanings, decisionMeanings, disputeMeanings, documentMeanings, outcomeMeanings } from './meanings.ts';
import { type Clause, countsOf, has } from './sentence.ts';
import type { Talk } from './talk.ts';

/** Each figure its own head; false where this is no such list. Figures used up are taken out of the clauses behind. */
export function stateApart(talk: Talk, clauses: readonly Clause[], i: number): boolean {
  const clause = clauses[i]!;
  const mark = first(clause.words, 'respectively');
  if (!mark) return false;
  const words = [...(bareBefore(clauses, i)?.words ?? []), ...clause.words].filter(word => word.from < mark.from);
  const heads = listedHeads(talk, words);
  const counts = countsOf(clause);
  for (let at = i + 1; at < clauses.length && counts.length < heads.length; at++) {
    const next = clauses[at]!;
    if (next.words.some(word => CLAIMED.has(word.kind)) || next.counts.length === 0) break;
    counts.push(...next.counts);
    next.counts = [];
  }
  if (heads.length < 2 || heads.length !== counts.length) return false;
  for (const [at, one] of heads.entries()) talk.state(one, counts[at] as Count);
  return true;
}

/** One figure for each of the heads before 均 or 各. */
export function stateAlike(talk: Talk, clause: Clause): boolean {
  const each = ofKind(clause.words, 'each').at(-1);
  const [count, another] = countsOf(clause);
  if (!each || !count || another || each.from > count.from) return false;
  const heads = listedHeads(
    talk,
    clause.words.filter(word => word.to <= each.from),
  );
  for (const one of heads) talk.state(one, count);
  return heads.length > 0;
}

/** A clause of heads without figures right before: “行政复议,行政诉讼分别为…”. */
function bareBefore(clauses: readonly Clause[], i: number): Clause | undefined {
  const before = clauses[i - 1];
  return before && before.counts.length === 0 && !has(before, 'none') ? before : undefined;
}

function listedHeads(talk: Talk, words: Found[]): Head[] {
  const outcomes = ofKind(words, 'outcome').flatMap(word => word.of.split('+').map(of => ({ ...word, of })));
  if (outcomes.length > 1) return outcomes.map(word => head('outcome', word.of, outcomeMeanings(word.of), [word]));
  const disputes = ofKind(words, 'dispute');
  if (disputes.length > 1 && talk.ofDisclosure)
    return disputes.map(word => head('dispute', word.of, disputeMeanings(word.of), [word]));
  const applicants = ofKind(words, 'applicant');
  if (applicants.length > 1)
    return applicants.map(word => head('applicant', word.of, applicantMeanings(word.of), [word]));
  const anybody = first(words, 'anybody');
  if (anybody) return ['individual', 'corporation'].map(of => head('applicant', of, applicantMeanings(of), [anybody]));
  const decisions = ofKind(words, 'decision');
  if (decisions.length > 1) return decisions.map(word => head('decision', word.of, decisionMeanings(word.of), [word]));
  const verbs = ofKind(words, 'documentVerb');
  const document = first(words, 'document')?.of;
  if (verbs.length < 2 || document === undefined) return [];
  return verbs.map(word => head('document', `${document}.${word.of}`, documentMeanings(document, word.of), [word]));
}

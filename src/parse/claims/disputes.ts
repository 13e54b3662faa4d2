// Heads of figures about reconsideration and litigation. Only those about disclosure are claims.
import type { Count } from '../../text/counts.ts';
import { first, type Head, head, ofKind } from './head.ts';
import type { Found } from './lexicon.ts';
import { disputeMeanings } from './meanings.ts';
import type { Talk } from './talk.ts';

const CASE_UNITS = new Set(['', '件', '宗', '起', '例', '次', '份', '个', '项']);
/** “均为复议后起诉、行政复议0件”: what 均为 leads tells of the figure before. */
const TELLS_BACK = /[均全都](?:部)?(?:为|是|系|属)$/;

export function disputeHead(talk: Talk, words: Found[], count: Count): Head | undefined {
  if (!talk.ofDisclosure || !CASE_UNITS.has(count.unit)) return undefined;
  // Instances count a suit twice; new ones leave out those still open from last year.
  if (first(words, 'instance', 'newly', 'foreign') || words.some(word => word.text === '新增')) return undefined;
  const disputes = ofKind(words, 'dispute').filter(word => !TELLS_BACK.test(talk.text.slice(0, word.from)));
  const result = first(words, 'result')?.of;
  if (result !== undefined && disputes.length <= 1) {
    const row = disputes[0]?.of ?? talk.lastDispute;
    if (row === '') return undefined;
    talk.lastDispute = row;
    const of = `${row}.${result}`;
    return head('dispute', of, disputeMeanings(of), [...disputes, ...ofKind(words, 'result')]);
  }
  const of = disputeOf(talk, disputes);
  if (of === undefined) return undefined;
  talk.lastDispute = of;
  return head('dispute', of, disputeMeanings(of), disputes);
}

function disputeOf(talk: Talk, disputes: Found[]): string | undefined {
  const names = [...new Set(disputes.flatMap(word => word.of.split('+')))];
  if (names.length <= 1) return names[0];
  if (!talk.areJoined(disputes)) return undefined;
  return names.includes('reconsideration') && names.includes('litigation') ? 'all' : names.join('+');
}

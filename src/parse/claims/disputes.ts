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
  if (!CASE_UNITS.has(count.unit) || /^\s*(?:部分|方面|章|问题)/.test(talk.text.slice(count.to))) return undefined;
  if (!talk.ofDisclosure) {
    const others = ofKind(words, 'dispute');
    if (others.length > 0) talk.frame = 'dispute';
    // Of those that it decides itself, no table counts any.
    if (!/办理|受理|审理/.test(talk.sentence)) talk.otherDispute = disputeOf(talk, others) ?? talk.otherDispute;
    return undefined;
  }
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
  const of = disputes.length === 0 ? partOfOthers(talk, words, count) : disputeOf(talk, disputes);
  if (of === undefined) return undefined;
  talk.lastDispute = of;
  return head('dispute', of, disputeMeanings(of), disputes);
}

/** “行政复议40件,其中因政府信息公开引起的11件”. */
function partOfOthers(talk: Talk, words: Found[], count: Count): string | undefined {
  if (talk.otherDispute === '' || !talk.among || first(words, 'request')?.text.includes('申请')) return undefined;
  const before = talk.text.slice(0, count.from);
  return /其中[^,;]{0,6}信息公开[^,;]{0,8}$/.test(before) ? talk.otherDispute : undefined;
}

function disputeOf(talk: Talk, disputes: Found[]): string | undefined {
  const names = [...new Set(disputes.flatMap(word => word.of.split('+')))];
  if (names.length <= 1) return names[0];
  if (!talk.areJoined(disputes)) return undefined;
  return names.includes('reconsideration') && names.includes('litigation') ? 'all' : names.join('+');
}

// Heads of figures that section two counts: documents, decisions, money; and of the information fee, which no table counts.
import type { Count } from '../../text/counts.ts';
import { first, type Head, head, ofKind } from './head.ts';
import type { Found } from './lexicon.ts';
import { decisionMeanings, documentMeanings } from './meanings.ts';
import type { Clause } from './sentence.ts';
import { residueOf, type Talk } from './talk.ts';
import { isOwnOffice } from './whose.ts';

const DOCUMENT_UNITS = new Set(['', '件', '份', '个', '部', '条', '项', '篇']);
const DECISION_UNITS = new Set(['', '件', '宗', '起', '例', '份', '次', '个']);
const MONEY = new Set(['元', '万元', '亿元']);
const FEES = [['proactive.fees.amountWan']];

export function moneyHead(talk: Talk, words: Found[], { unit, from }: Count): Head | undefined {
  const notice = first(words, 'feeNotice');
  if (notice && /^[件份次个]?$/.test(unit)) return head('feeNotice', '', [], [notice]);
  const procurement = ofKind(words, 'procurement').slice(0, 1);
  if (procurement.length > 0 && /^[个项件]$/.test(unit)) {
    talk.lastVerb = 'procurement';
    return head('procurement', 'items', [['proactive.procurement.items']], procurement);
  }
  if (!MONEY.has(unit)) return undefined;
  const information = first(words, 'informationFee');
  if (information) return head('informationFee', '', [], [information]);
  const fee = first(words, 'fee');
  // What was not asked for was not taken.
  if (
    fee &&
    /(?:减免|减征|免征|免收|免除|取消|降低|清退|退还|退付|缓缴)[^,;。]{0,12}$/.test(
      talk.text.slice(0, Math.min(fee.to, from)),
    )
  )
    return undefined;
  if (fee) return head('fee', '', FEES, [fee]);
  if (procurement.length === 0 && talk.lastVerb !== 'procurement') return undefined;
  return head('procurement', 'amountWan', [['proactive.procurement.amountWan']], procurement);
}

export function deniedMoney(words: Found[], text: string): Head[] {
  if (/异议|不满|按时/.test(text)) return [];
  return [
    ...ofKind(words, 'feeNotice').map(word => head('feeNotice', '', [], [word])),
    ...ofKind(words, 'informationFee').map(word => head('informationFee', '', [], [word])),
    ...ofKind(words, 'fee').map(word => head('fee', '', FEES, [word])),
  ];
}

export function documentHead(talk: Talk, words: Found[], count: Count, clause: Clause): Head | undefined {
  if (!DOCUMENT_UNITS.has(count.unit) || first(words, 'documentOther')) return undefined;
  const documents = ofKind(words, 'document');
  if (documents.length > 1 || documents.some(word => isOwnedElsewhere(talk, word))) return undefined;
  const goesOn = talk.frame === 'document';
  const row = documents[0]?.of ?? (goesOn ? talk.lastDocument : undefined);
  const verb = ofKind(words, 'documentVerb').at(-1);
  const published = !verb && isPublishing(talk.text.slice(clause.from, count.from)) ? 'published' : undefined;
  if (row === undefined || (documents.length === 0 && !verb && !published)) return undefined;
  const column = verb?.of ?? published ?? (goesOn ? talk.lastVerb : '');
  if (column === '' || column === 'procurement' || !isClose(talk, verb ? [...documents, verb] : documents, count))
    return undefined;
  talk.frame = 'document';
  talk.lastDocument = row;
  talk.lastVerb = column;
  const counted = verb && /总数/.test(verb.text) ? 'publishedTotal' : column;
  return head('document', `${row}.${column}`, documentMeanings(row, counted), [...documents, ...(verb ? [verb] : [])]);
}

const GOVERNMENT =
  /((?:[\u4e00-\u9fff]{2,6})?[省市县区州盟旗](?:人民)?政府(?:办(?:公[室厅])?)?|政府办(?:公[室厅])?)(?:及|和|、|的|名义|制发|印发|制定|出台|发布|公布|行政)*$/;

/** 省政府规章, 以市政府名义制发: whether the table counts them is not told, but for an office's own. */
function isOwnedElsewhere(talk: Talk, { from, to }: Found): boolean {
  const before = talk.text.slice(Math.max(0, from - 24), to).replace(/(?:行政)?规范性文件$|规章$/, '');
  const owner = GOVERNMENT.exec(before)?.[1];
  return owner !== undefined && !isOwnOffice(owner, talk.about.agency);
}

const isPublishing = (text: string): boolean => /公开|发布|公布/.test(text.replace(/信息公开|依申请公开/g, ''));

/** Nothing that is not understood stands between the figure and the word next to it: “规范性文件及政策文件共22件” is more. */
function isClose(talk: Talk, own: Found[], count: Count): boolean {
  if (own.length === 0) return true;
  const gaps = own.map(({ from, to }) =>
    to <= count.from ? talk.residue(to, count.from) : talk.residue(count.to, from),
  );
  return Math.min(...gaps) <= 2;
}

/** Published, applied for, or only some of them: no count of the decisions made. */
const NO_DECISION =
  /信息|事项|项目|申请|案卷|清单|服务|职权|公示|公开|发布|公布|归集|上传|录入|推送|简易|普通程序|一般程序|受理|轻微|免|办件/;
const DECIDING = /处理|决定书?|案件|数量|实施|作出|办理/g;

export function decisionHead(talk: Talk, words: Found[], count: Count, clause: Clause): Head | undefined {
  const decisions = ofKind(words, 'decision');
  const [decision] = decisions;
  if (!decision || decisions.length > 1 || !DECISION_UNITS.has(count.unit)) return undefined;
  if (NO_DECISION.test(talk.text.slice(clause.from, Math.max(decision.to, count.to)))) return undefined;
  const from = decision.from < count.from ? decision.to : count.to;
  const near = talk.text.slice(from, Math.max(count.from, decision.from)).replace(DECIDING, '');
  return residueOf(near) > 0 ? undefined : head('decision', decision.of, decisionMeanings(decision.of), [decision]);
}

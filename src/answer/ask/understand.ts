// A sentence to a question. Deterministic: a covering of the whole sentence with typed tokens, then whose figures, of which
// years, which, and what is to be done with them. What was not understood is named, never dropped.
import type { Division } from '../../model/division.ts';
import type { DECLINED, Measure, Question, When } from '../../model/question.ts';
import { normalise } from '../../text/normalise.ts';
import { rate, requestAmount, shareOf, TOTALS } from '../amounts.ts';
import type { HeldBody } from '../select.ts';
import { bodiesAt, type Gazetteer, gazetteer } from './bodies.ts';
import { commandFor } from './commands.ts';
import { figuresIn } from './figures.ts';
import { earlierOf, fromEarlier } from './follow.ts';
import { phrasesAt } from './lexicon.ts';
import { askedFor } from './operations.ts';
import { refined } from './refine.ts';
import { repairsOf } from './slips.ts';
import { plainQuestion, searchedWords } from './spoken.ts';
import { cover, type Mark, type Token } from './tokens.ts';
import { unusedIn } from './unused.ts';
import { timesIn } from './when.ts';
import { whoIn } from './who.ts';
import { wordsQuestion } from './words.ts';
import { yearsAt } from './years.ts';

export interface AskContext {
  held: HeldBody[];
  /** ISO date. */
  today: string;
  /** The question answered before for this person. */
  last?: Question;
  /** What this person was asked to choose from. */
  pending?: Choice[];
  /** Entry of corpus/knowledge that answers these words. */
  knowledge?: (words: string) => string | null;
  /** Every division of the country, where a list is at hand. */
  divisions?: readonly Division[];
}

export interface Choice {
  label: string;
  question: Question;
}

export type Understood =
  | { kind: 'question'; question: Question }
  | { kind: 'ambiguous'; choices: Choice[] }
  /** The parts that were not understood; the whole where nothing was. */
  | { kind: 'unknown'; words: string[] }
  | { kind: 'declined'; because: (typeof DECLINED)[number] }
  | { kind: 'not-held'; said: string; near: HeldBody[] };

const MOST_CHOICES = 12;
const RECEIVED = requestAmount('received');
/** What somebody wants who names a body and a year only. */
const MAIN: readonly Measure[] = [
  ...[RECEIVED, requestAmount('total'), requestAmount('carriedOut')],
  rate('rate.disclosed'),
];
/** Made once for what is held: lists of the same bodies and years are one. */
let made: { held: HeldBody[]; divisions: readonly Division[] | undefined; gazetteer: Gazetteer }[] = [];
const MOST_MADE = 4;

function knownOf({ held, divisions }: AskContext): Gazetteer {
  const before = made.find(one => one.divisions === divisions && isSame(one.held, held));
  if (before) return before.gazetteer;
  const entry = { held, divisions, gazetteer: gazetteer(held, divisions) };
  made = [entry, ...made].slice(0, MOST_MADE);
  return entry.gazetteer;
}

const isSame = (a: HeldBody[], b: HeldBody[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((body, i) => body.address === b[i]!.address && body.years.join() === b[i]!.years.join()));

export function understand(words: string, context: AskContext): Understood {
  const known = knownOf(context);
  const text = plainQuestion(words);
  const chosen = chosenOf(text, context.pending ?? []);
  if (chosen) return { kind: 'question', question: chosen.question };
  const command = commandFor(text);
  if (command) return { kind: 'question', question: { kind: 'command', input: command } };
  const searched = searchedWords(normalise(words).text);
  const rest = searched ? plainQuestion(searched.rest) : text;
  return read(rest, words, searched, context, known, true);
}

function chosenOf(text: string, pending: Choice[]): Choice | null {
  const bare = text.replace(/[的\s?？。!！]+$/u, '');
  if (bare.length < 2) return null;
  const exact = pending.filter(({ label }) => label === bare);
  const fitting = exact.length > 0 ? exact : pending.filter(({ label }) => label.includes(bare));
  return fitting.length === 1 ? fitting[0]! : (fitting.find(({ label }) => label.endsWith(bare)) ?? null);
}

export function tokensOf(text: string, known: Gazetteer, thisYear: number): Token[] {
  return cover(text, start => [
    ...bodiesAt(text, start, known),
    ...yearsAt(text, start, thisYear),
    ...phrasesAt(text, start),
  ]);
}

type Searched = ReturnType<typeof searchedWords>;

function read(
  text: string,
  words: string,
  searched: Searched,
  context: AskContext,
  known: Gazetteer,
  mayRepair: boolean,
): Understood {
  const thisYear = Number(context.today.slice(0, 4));
  const tokens = tokensOf(text, known, thisYear);
  const somebody = tokens.some(({ meaning }) => ['bodies', 'missing', 'group', 'place'].includes(meaning.is));
  const unknown = tokens.filter(({ meaning }) => meaning.is === 'unknown');
  const declined = tokens.find(({ meaning }) => meaning.is === 'declined')?.meaning;
  // 政府, 部门 alone are no body named.
  const named = tokens.some(
    ({ meaning }) => (meaning.is === 'bodies' && meaning.by !== 'unit') || meaning.is === 'missing',
  );
  // 帮我写一份启东2024年的年报: whoever it is for, the outline.
  const outline = WRITE_ONE.test(text) ? context.knowledge?.('帮我写一份年报') : null;
  if (outline) return { kind: 'question', question: { kind: 'knowledge', entry: outline } };
  if (!named && !isWho(tokens) && (unknown.length > 0 || declined || isGeneral(text) || !somebody)) {
    const entry = isGeneral(text) || unknown.length > 0 || declined ? context.knowledge?.(words) : null;
    if (entry) return { kind: 'question', question: { kind: 'knowledge', entry } };
  }
  if (declined?.is === 'declined') return { kind: 'declined', because: declined.because as (typeof DECLINED)[number] };
  if (/\d{1,2}月(?!\d{1,2}日)/.test(text)) return { kind: 'declined', because: 'months' };
  if (unknown.length > 0) {
    const repaired = mayRepair && unknown.length <= 2 ? repair(text, unknown, words, searched, context, known) : null;
    return repaired ?? { kind: 'unknown', words: unknown.map(token => token.text.trim()) };
  }
  if (!searched && tokens.every(({ meaning }) => ['filler', 'sign', 'joint', 'unit', 'number'].includes(meaning.is)))
    return { kind: 'unknown', words: [words.trim()] };
  return meant(tokens, text, searched, context, known, thisYear);
}

const WRITE_ONE =
  /^(?:请|麻烦|劳驾)?(?:你|您)?(?:帮我|帮忙|替我|给我)?(?:写|拟|起草|编)(?:一份|一个|个|一篇|篇)?[^,。？?]*(?:年报|年度报告)$/;

/** 谁发布最晚 is about what is held, however it sounds. */
const isWho = (tokens: readonly Token[]): boolean =>
  tokens.some(({ meaning }) => meaning.is === 'mark' && meaning.mark === 'which') &&
  tokens.some(({ meaning }) => meaning.is === 'about' && meaning.about === 'published');

/** About the work, not about a report's figures. */
const isGeneral = (text: string): boolean =>
  /填|怎么(?:处理|答复|统计|计|填|写|规定)|算(?:哪|几|不算|公开)|怎么算|怎么收|怎么办|指(?:什么|哪些)|是什么|什么是|期限|几天|多少天|多久|工作日|公式|分母|收钱|区别|不同|要不要|需要|应当|最晚|之前|前发|顺延|后果|包括|可以|能不能|合法|勾稽|格式|收费吗|谁可以|为什么是|几个部分|多什么|截止|怎么写|提纲|写一份|(?:1|3)月31|你(?:是谁|能|会|的|$)|谁(?:做|开发)的|怎么用|怎么收/.test(
    text,
  );

function repair(
  text: string,
  unknown: Token[],
  words: string,
  searched: Searched,
  context: AskContext,
  known: Gazetteer,
): Understood | null {
  const [first, last] = [unknown[0]!, unknown.at(-1)!];
  if (last.end - first.start > 6) return null;
  const choices: Choice[] = [];
  for (const { text: repaired, meant: name } of repairsOf(text, first.start, last.end, known.held)) {
    const reading = read(repaired, words, searched, context, known, false);
    if (reading.kind === 'question' && reading.question.kind === 'figures')
      choices.push({ label: labelOf(reading.question, name), question: reading.question });
    if (reading.kind === 'ambiguous') choices.push(...reading.choices);
  }
  const distinct = choices.filter(
    (one, i) => choices.findIndex(other => JSON.stringify(other.question) === JSON.stringify(one.question)) === i,
  );
  return distinct.length > 0 ? { kind: 'ambiguous', choices: distinct.slice(0, MOST_CHOICES) } : null;
}

function labelOf(question: Question, name: string): string {
  if ('who' in question && question.who?.kind === 'named' && question.who.bodies.length === 1) {
    const { address } = question.who.bodies[0]!;
    if (address.includes(name) || name.length <= address.length) return address;
  }
  return name;
}

function meant(
  tokens: Token[],
  text: string,
  searched: Searched,
  context: AskContext,
  known: Gazetteer,
  thisYear: number,
): Understood {
  const earlier = earlierOf(context.last);
  const marks = new Set(tokens.flatMap(({ meaning }) => (meaning.is === 'mark' ? [meaning.mark] : [])));
  const is = (...names: Mark[]) => names.some(name => marks.has(name));
  const many =
    is('which', 'whichMany', 'howManyBodies') &&
    (is('most', 'least', 'rank', 'some', 'none') || is('whichMany', 'howManyBodies'));
  const times = timesIn(tokens, thisYear, earlier?.year ?? null);
  const said = times.when;
  const oldForm = said?.kind === 'years' ? said.years.every(year => year < 2021) : false;
  const whose = whoIn(tokens, known, many || (is('rank') && !tokens.some(({ meaning }) => meaning.is === 'bodies')));
  if (whose.kind === 'unclear') return { kind: 'unknown', words: [whose.said] };
  if (whose.kind === 'missing') return { kind: 'not-held', said: whose.said, near: whose.near };

  const inWords = wordsQuestion(tokens, text, searched, whose, said, earlier);
  if (inWords) return finish(inWords, whose);

  const figures = figuresIn(tokens, oldForm);
  if (figures.several.length > 0) {
    const who = whose.kind === 'who' ? whose.who : earlier?.who;
    if (!who) return { kind: 'ambiguous', choices: [] };
    const choices = figures.several.map(amount => ({
      label: amount.label,
      question: {
        kind: 'figures' as const,
        who,
        when: said ?? { kind: 'latest' as const },
        measures: [figures.share ? (shareOf(amount, null) ?? amount) : amount],
        operation: { kind: 'value' as const },
        leastBase: null,
      },
    }));
    return { kind: 'ambiguous', choices };
  }
  let { measures } = figures;
  const numbers = tokens.flatMap(({ meaning }) => (meaning.is === 'number' ? [meaning.value] : []));
  const disagree = is('disagree') && numbers.length > 1;
  if (measures.length === 0 && is('allDone')) measures = [requestAmount('carriedOut')];
  if (measures.length === 0 && (disagree || is('none'))) measures = [RECEIVED];
  const setting = {
    bodies:
      whose.kind === 'who' && whose.who.kind === 'named'
        ? whose.who.bodies.length
        : whose.kind === 'choose'
          ? Math.max(1, whose.others.length + 1)
          : 0,
    group: whose.kind === 'who' && whose.who.kind === 'group',
    stretch: said?.kind === 'recent' || (said?.kind === 'years' && said.years.length > 1),
    twoYears: said?.kind === 'years' && said.years.length === 2,
    against: times.against !== null,
    measures,
    by: figures.by,
    together: figures.together,
  };
  const asked = askedFor(tokens, setting);
  if (whose.kind === 'nobody' && !asked.ofAll) {
    const reading = fromEarlier(earlier, { measures, figures, said, times, tokens, marks }, null, context.held);
    if (reading) return { kind: 'question', question: reading };
    if (measures.length === 0 && !said) return { kind: 'unknown', words: [text.trim()] };
    return { kind: 'ambiguous', choices: [] };
  }
  if (measures.length === 0 && asked.operation.kind === 'sum' && (setting.group || setting.bodies > 1))
    measures = [...TOTALS];
  if (measures.length === 0) {
    if (whose.kind === 'who' && whose.who.kind === 'named') {
      const reading = fromEarlier(earlier, { measures, figures, said, times, tokens, marks }, whose.who, context.held);
      if (reading) return { kind: 'question', question: reading };
    }
    if (setting.bodies === 0 || asked.ofAll) return { kind: 'unknown', words: [text.trim()] };
    if (whose.kind === 'who' && asked.operation.kind === 'value' && is('how-many', 'share', 'why', 'than', 'follow'))
      return { kind: 'unknown', words: [text.trim()] };
    // 如皋 2023: the main figures.
    measures = asked.operation.kind === 'value' ? [...MAIN] : [RECEIVED];
  }
  const { operation, measures: refinedMeasures } = refined(
    tokens,
    text,
    asked,
    measures,
    oldForm,
    disagree ? numbers : [],
  );
  measures = refinedMeasures;
  let when: When =
    said ??
    (operation.kind === 'trend' || operation.kind === 'peak' ? { kind: 'recent', count: null } : { kind: 'latest' });
  if (operation.kind === 'change' && typeof times.against === 'number' && when.kind === 'years') {
    const base = times.against;
    if (base !== when.years[0]! - 1) when = { kind: 'years', years: [base, ...when.years].sort((a, b) => a - b) };
  }
  const who =
    whose.kind === 'who' ? whose.who : ({ kind: 'group', said: '', place: null, rank: null, unit: null } as const);
  const unused = unusedIn(tokens, { operation, leastBase: asked.leastBase, measures, who, against: setting.against });
  if (unused.length > 0) return { kind: 'unknown', words: unused };
  const question: Question = { kind: 'figures', who, when, measures, operation, leastBase: asked.leastBase };
  // 按理由列一下 asks for the rows of the table, not for the report's words.
  return finish(is('why') && !is('parts') ? { ...question, why: true } : question, whose);
}

/** One question for each body that may be meant. */
function finish(question: Question, whose: ReturnType<typeof whoIn>): Understood {
  if (whose.kind !== 'choose') return { kind: 'question', question };
  const year = 'when' in question && question.when.kind === 'years' ? question.when.years[0]! : null;
  const having = (body: HeldBody) => year === null || body.years.includes(year);
  const inOrder = [...whose.choices.filter(having), ...whose.choices.filter(body => !having(body))];
  const choices = inOrder.slice(0, MOST_CHOICES).map(body => ({
    label: body.address,
    question: {
      ...question,
      who: { kind: 'named' as const, bodies: [{ said: body.address, address: body.address }, ...whose.others] },
    } as Question,
  }));
  return { kind: 'ambiguous', choices };
}

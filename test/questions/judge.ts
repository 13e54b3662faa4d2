// Whether an answer is right: pure, knows nothing of how answers are made. See README.md.

export interface Value { agency: string; year: number; metric: string; value: number | null; unit?: string; numerator?: number; denominator?: number; over?: string }
export interface Question {
  id: string; pattern: string; corpus: 'seeds' | 'bundled' | 'generated';
  ask: string | (string | { who: string; text: string })[];
  status: string | string[]; operation: string; values: Value[];
  ordered?: boolean; complete?: boolean; optional?: Value[]; choices?: string[]; says?: string[]; mustNot?: string[]; mayShow?: boolean; note?: string;
  bodies?: string[]; years?: number[]; measure?: string;
}
export interface Answer { status: string; text: string; values: Value[]; choices?: string[] }
export type Verdict = 'right' | 'wrong-number' | 'declined-though-answerable' | 'answered-though-not' | 'wrong-otherwise';
export interface Judgement { verdict: Verdict; why: string[] }

/**
 * The names that questions use for figures without a cell of their own → the product's. Filled in once, when the product's
 * names are known; never per question.
 */
export const METRICS: Record<string, string> = {};
/** True where `value` is what the report prints for that metric (cells and groups; other metrics: true). Extra values are held to it. */
export type Truth = (value: Value) => boolean;

const plain = (text: string): string => text.normalize('NFKC').replace(/[*_`]/g, '').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
const named = (metric: string): string => METRICS[metric] ?? metric;
/** Values of many bodies are named differently by everyone: 南通各县, 合计. Only those of one body are held to their name. */
const isOver = (one: Value): boolean => one.over !== undefined || /^(sum|mean|pooled|count)\./.test(one.metric);
const signless = (one: Value): boolean => /^difference\./.test(one.metric);
const sameNumber = (a: Value, b: Value): boolean =>
  a.value !== null && b.value !== null && (signless(b) ? Math.abs(Math.abs(a.value) - Math.abs(b.value)) < 1e-9 : Math.abs(a.value - b.value) < 1e-9);
const about = (actual: Value, wanted: Value): boolean =>
  (isOver(wanted) ? kind(actual.metric) === kind(wanted.metric) : actual.agency === wanted.agency && actual.year === wanted.year) &&
  (isOver(wanted) || named(wanted.metric) === actual.metric);
const kind = (metric: string): string => /^(sum|mean|pooled|count|difference|growth|share)\./.exec(named(metric))?.[1] ?? '';
const matches = (actual: Value, wanted: Value): boolean =>
  about(actual, wanted) && sameNumber(actual, wanted) &&
  (wanted.unit !== '%' || actual.unit === '%') && (wanted.unit !== '万元' || actual.unit === '万元') &&
  (wanted.numerator === undefined || actual.numerator === undefined || (Math.abs(actual.numerator) === Math.abs(wanted.numerator) && actual.denominator === wanted.denominator));

export function judge(question: Question, answer: Answer, truth: Truth = () => true): Judgement {
  const why: string[] = [];
  const wanted = [question.status].flat();
  const actual = answer.values.filter(one => one.value !== null);
  const text = plain(answer.text);
  let wrongNumber = false;
  // Every number given must be true, whatever was asked.
  for (const one of actual) if (!truth(one)) { wrongNumber = true; why.push(`untrue: ${show(one)}`); }

  const fits = wanted.includes(answer.status);
  if (!fits) why.push(`status ${answer.status} instead of ${wanted.join('/')}`);
  const holdsValues = fits && answer.status === 'answered';
  if (!fits) {
    if (answer.status !== 'answered') return { verdict: wanted[0] === 'answered' ? 'declined-though-answerable' : wrongNumber ? 'wrong-number' : 'wrong-otherwise', why };
    // Answered where it must not be: any number is one that nobody asked for.
    return { verdict: actual.length > 0 ? 'wrong-number' : 'answered-though-not', why };
  }
  if (!holdsValues && actual.length > 0 && !question.mayShow) { wrongNumber = true; why.push('values beside a refusal or a choice'); }
  if (holdsValues && question.values.length === 0 && actual.length > 0 && !question.mayShow && !['passage', 'summary', 'mentions'].includes(question.operation)) { wrongNumber = true; why.push('values where there are none'); }
  if (holdsValues && question.values.length > 0) {
    for (const one of question.values) {
      if (actual.some(other => matches(other, one))) continue;
      const other = actual.find(candidate => about(candidate, one));
      if (other || actual.length > 0) wrongNumber = true;
      why.push(`wanted ${show(one)}${other ? `, got ${show(other)}` : ''}`);
    }
    if (why.length === 0 && !question.values.some(one => matches(actual[0]!, one))) { wrongNumber = true; why.push(`first value is ${show(actual[0]!)}`); }
    // The first value is the one asked for; where several were asked for, any of them may lead unless their order matters.
    if (why.length === 0 && question.ordered !== false && !question.ordered && !matches(actual[0]!, question.values[0]!) && question.operation !== 'filter' && question.operation !== 'list') { wrongNumber = true; why.push(`first value is ${show(actual[0]!)}`); }
    const metric = named(question.values[0]!.metric);
    const optional = (one: Value) => (question.optional ?? []).some(other => matches(one, other));
    const asked = actual.filter(one => one.metric === metric && !optional(one));
    if (question.complete)
      for (const one of asked) if (!question.values.some(other => matches(one, other))) { wrongNumber = true; why.push(`not asked for: ${show(one)}`); }
    if (question.ordered && why.length === 0 && !inOrder(asked, question)) { wrongNumber = true; why.push('order'); }
    if (actual.some(one => optional(one)) && (question.optional ?? []).length > 0 && !/原表不平/u.test(text)) why.push('原表不平 not said');
  }
  if (answer.status === 'ambiguous' && question.choices) {
    const choices = answer.choices ?? [];
    const missing = question.choices.filter(one => !choices.some(other => other.includes(one)));
    if (missing.length > 0) why.push(`choices lack ${missing.join('、')}`);
    const first = choices.slice(0, question.choices.length);
    if (missing.length === 0 && !question.choices.every(one => first.some(other => other.includes(one)))) why.push('held bodies are not named first');
  }
  // With a refusal in place of a figure that may also be given (a list of statuses), the words of the figure do not apply.
  const leads = answer.status === wanted[0] || wanted.length === 1 || question.values.length === 0;
  if (leads) for (const one of question.says ?? []) if (!new RegExp(one, 'su').test(text)) why.push(`does not say ${one}`);
  for (const one of question.mustNot ?? []) if (new RegExp(one, 'su').test(text)) why.push(`says ${one}`);
  return { verdict: wrongNumber ? 'wrong-number' : why.length === 0 ? 'right' : 'wrong-otherwise', why };
}

/** Equal figures may change places; a series may run either way. */
function inOrder(asked: Value[], { values, operation }: Question): boolean {
  const same = (list: Value[]) => asked.length >= list.length && list.every((one, at) => sameNumber(asked[at]!, one));
  return same(values) || (operation === 'trend' && same([...values].reverse()));
}

const show = ({ agency, year, metric, value, unit }: Value): string => `${agency} ${year} ${metric} = ${value}${unit ?? ''}`;

// The judge on answers made of the questions themselves: an ideal answer is right, a changed figure is a wrong number.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Answer, judge, type Question } from './judge.ts';

const FOLDER = new URL('questions/', import.meta.url);
/** What an answer has to say is no matter here. */
const questions = readdirSync(FOLDER)
  .sort()
  .flatMap(file => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Question[])
  .map(one => ({ ...one, says: [], mustNot: [] }));
const statuses = ({ status }: Question): string[] => [status].flat();

const ideal = (question: Question): Answer => {
  const status = statuses(question)[0]!;
  return { status, text: '', values: status === 'answered' ? question.values : [], choices: question.choices ?? [] };
};
const verdicts = (asked: Question[], answer: (question: Question) => Answer) =>
  asked.map(question => `${question.id} ${judge(question, answer(question)).verdict}`);
const all = (asked: Question[], verdict: string) => asked.map(({ id }) => `${id} ${verdict}`);

const withFigures = questions.filter(one => statuses(one)[0] === 'answered' && one.values.length > 0);
const refused = questions.filter(one => !statuses(one).includes('answered'));

describe('the judge', () => {
  test('takes the ideal answer', () => {
    expect(verdicts(questions, ideal)).toEqual(all(questions, 'right'));
  });

  test('calls a changed figure wrong', () => {
    const off = (question: Question): Answer => {
      const [first, ...others] = question.values;
      return { ...ideal(question), values: [{ ...first!, value: (first!.value ?? 0) + 1 }, ...others] };
    };
    expect(verdicts(withFigures, off)).toEqual(all(withFigures, 'wrong-number'));
  });

  test('calls a refusal of what can be answered one', () => {
    const only = withFigures.filter(one => statuses(one).length === 1);
    const declined = (): Answer => ({ status: 'declined', text: '', values: [] });
    expect(verdicts(only, declined)).toEqual(all(only, 'declined-though-answerable'));
  });

  test('calls any figure wrong where none may be given', () => {
    const value = { agency: '启东市人民政府', year: 2023, metric: 'requests.received.total', value: 3 };
    const given = (): Answer => ({ status: 'answered', text: '', values: [value] });
    expect(verdicts(refused, given)).toEqual(all(refused, 'wrong-number'));
  });
});

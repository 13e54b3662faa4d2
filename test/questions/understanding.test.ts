// Every question of the examination, understood without reading a report: is it the figure, body and year that it asks for?
// The answers themselves are judged elsewhere.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AskContext, type Understood, understand } from '../../src/answer/ask/index.ts';
import { readEntry } from '../../src/answer/knowledge/entry.ts';
import { knowledgeFor, knowledgeOf } from '../../src/answer/knowledge.ts';
import type { Question as Asked } from '../../src/model/question.ts';
import { TODAY } from './corpus.ts';
import { HELD } from './held.ts';
import type { Question } from './judge.ts';

const FOLDER = new URL('questions/', import.meta.url);
const ENTRIES = new URL('../../corpus/knowledge/', import.meta.url);
const knowledge = knowledgeOf(
  readdirSync(ENTRIES)
    .filter(name => name.endsWith('.md'))
    .flatMap(name => {
      const entry = readEntry(readFileSync(new URL(name, ENTRIES), 'utf8'));
      return 'fault' in entry ? [] : [entry];
    }),
);

/** The last turn of a conversation; everybody in a group has a thread of their own. */
function lastOf(question: Question): Understood {
  const held = HELD[question.corpus];
  const threads = new Map<string, Pick<AskContext, 'last' | 'pending'>>();
  let understood: Understood = { kind: 'unknown', words: [] };
  for (const turn of [question.ask].flat()) {
    const { who, text } = typeof turn === 'string' ? { who: '', text: turn } : turn;
    const ask = (words: string) => knowledgeFor(knowledge, words)?.id ?? null;
    const thread = threads.get(who) ?? {};
    understood = understand(text, { held, today: TODAY, ...thread, knowledge: ask });
    if (understood.kind === 'ambiguous') threads.set(who, { ...thread, pending: understood.choices });
    if (understood.kind === 'question' && understood.question.kind !== 'knowledge')
      threads.set(who, { last: understood.question });
  }
  return understood;
}

const STATUS = {
  unknown: 'not-understood',
  'not-held': 'not-found',
  ambiguous: 'ambiguous',
  declined: 'declined',
} as const;
const bare = (metric: string) => metric.replace(/^(?:difference|growth|sum|mean|pooled|count|share)\./, '');

/** What is wrong with it; nothing where the question is the one asked. */
function faults(question: Question, understood: Understood): string[] {
  const wanted = [question.status].flat();
  if (understood.kind !== 'question') {
    const status = STATUS[understood.kind];
    return wanted.includes(status)
      ? []
      : [`${status}: ${JSON.stringify('words' in understood ? understood.words : '')}`];
  }
  // What is not held in that year is found out when it is answered.
  if (!wanted.includes('answered') && !wanted.includes('not-found')) return ['answered'];
  const asked = understood.question;
  if (asked.kind !== 'figures')
    return question.measure && question.operation !== 'compare' ? [`kind ${asked.kind}`] : [];
  return [...bodyFaults(question, asked), ...measureFaults(question, asked)];
}

function bodyFaults({ bodies = [], operation }: Question, { who }: Extract<Asked, { kind: 'figures' }>): string[] {
  if (who.kind === 'group' || ['rank', 'filter', 'count', 'sum'].includes(operation)) return [];
  const addresses = who.bodies.map(body => body.address);
  return bodies.length === 0 || [...bodies].sort().join() === [...addresses].sort().join()
    ? []
    : [`bodies ${addresses}`];
}

function measureFaults({ measure }: Question, { measures, operation }: Extract<Asked, { kind: 'figures' }>): string[] {
  if (measure === undefined || operation.kind === 'breakdown') return [];
  const metrics = measures.map(one => (one.kind === 'share' ? one.of.metric : one.metric));
  const wanted = bare(measure);
  // Zero requests are told by what was received and what was carried in.
  return metrics.some(one => one === wanted) || wanted === 'requests.toHandle.total' ? [] : [`measures ${metrics}`];
}

describe('the questions of the examination are understood', () => {
  for (const file of readdirSync(FOLDER).sort()) {
    it(file, () => {
      const questions = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Question[];
      const missed = questions.flatMap(question => {
        const found = faults(question, lastOf(question));
        return found.length === 0
          ? []
          : [
              {
                pattern: question.pattern,
                line: `${question.id} ${JSON.stringify(question.ask)}: ${found.join('; ')}`,
              },
            ];
      });
      const tally = new Map<string, number>();
      for (const { pattern } of missed) tally.set(pattern, (tally.get(pattern) ?? 0) + 1);
      if (missed.length > 0) {
        console.log(
          `${file}: ${questions.length - missed.length} of ${questions.length}`,
          [...tally].map(([name, count]) => `${name} ${count}`).join(', '),
        );
        console.log(missed.map(({ line }) => line).join('\n'));
      }
      expect(missed.length / questions.length).toBeLessThanOrEqual(0.05);
    });
  }
});

import { expect, test } from 'vitest';
import { understand } from '../../../src/answer/ask/index.ts';
import { HELD } from '../../questions/held.ts';

const operationOf = (words: string) => {
  const understood = understand(words, { held: HELD.generated, today: '2025-03-10' });
  if (understood.kind !== 'question' || understood.question.kind !== 'figures') return understood.kind;
  const { operation } = understood.question;
  return operation.kind === 'rank' ? `${operation.order} ${operation.limit}` : operation.kind;
};

test.each([
  ['南通各县2023年公开率最低的五个', 'least 5'],
  ['南通各县2023年收到最少的三家', 'least 3'],
  ['南通各县2023年公开率最高的五个', 'most 5'],
  ['南通各县2023年收到最多的三家', 'most 3'],
])('%s', (words, operation) => expect(operationOf(words)).toBe(operation));

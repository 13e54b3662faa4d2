// Every rule, sorted by id. A test compares this list with the folder.
import type { Rule } from '../rule.ts';
import t3Balance from './t3-balance.ts';
import t3SumCol from './t3-sum-col.ts';
import t3SumRow from './t3-sum-row.ts';
import t3ZeroHandled from './t3-zero-handled.ts';
import t4SumLit from './t4-sum-lit.ts';
import t4SumLitafter from './t4-sum-litafter.ts';
import t4SumRecon from './t4-sum-recon.ts';

export const RULES: readonly Rule[] = [
  t3Balance,
  t3SumCol,
  t3SumRow,
  t3ZeroHandled,
  t4SumLit,
  t4SumLitafter,
  t4SumRecon,
];

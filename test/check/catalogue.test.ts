// docs/catalogue.md is made from the rules. A difference fails; `NIANBAO_UPDATE=1 npm test` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../src/check/index.ts';
import { projectRoot } from '../helpers/project.ts';
import { catalogue } from './catalogue.ts';
import { LEFT_OUT } from './left-out.ts';

test('docs/catalogue.md is what the rules say of themselves', () => {
  const path = join(projectRoot, 'docs/catalogue.md');
  const made = catalogue(RULES);
  if (process.env.NIANBAO_UPDATE) writeFileSync(path, made);
  else expect(readFileSync(path, 'utf8')).toBe(made);
});

test('what is left out is not among the rules', () => {
  const ids = new Set(RULES.map(rule => rule.id));
  expect(LEFT_OUT.filter(([id]) => ids.has(id))).toEqual([]);
});

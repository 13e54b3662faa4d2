// Every rule's examples are its tests.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ask, RULES } from '../../src/check/index.ts';
import type { Example } from '../../src/check/rule.ts';
import { projectRoot } from '../helpers/project.ts';
import { sketched } from './sketch.ts';

const askExample = (rule: (typeof RULES)[number], example: Example) =>
  ask(rule, sketched(example.report), {
    previous: example.previous ? sketched({ year: (example.report?.year ?? 2023) - 1, ...example.previous }) : null,
    peers: (example.peers ?? []).map(sketched),
    draft: example.draft ?? false,
  });

test('the list is the folder, sorted, and ids name their files', () => {
  const files = readdirSync(join(projectRoot, 'src/check/rules')).filter(file => file !== 'index.ts');
  expect(RULES.map(rule => `${rule.id.toLowerCase()}.ts`)).toEqual(files.sort());
});

test('the right report of the examples is right in every eye', () => {
  for (const form of ['2019', '2021'] as const) {
    for (const rule of RULES) {
      const context = { previous: null, peers: [], draft: false };
      expect([rule.id, ask(rule, sketched({ form }), context)]).not.toMatchObject([rule.id, [{}]]);
    }
  }
});

describe.each(RULES.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  test('has examples of all three outcomes that it can have', () => {
    expect(rule.examples.pass).not.toEqual([]);
    expect(rule.examples.fail).not.toEqual([]);
    if (rule.needs.length > 0) expect(rule.examples.skip).not.toEqual([]);
    const used = new Set(rule.examples.fail.flatMap(example => example.finds.map(hit => hit.message)));
    expect([...used].sort()).toEqual(Object.keys(rule.messages).sort());
  });

  test.each(rule.examples.pass.map(one => [one.what, one] as const))('passes: %s', (_what, example) => {
    expect(askExample(rule, example)).toEqual([]);
  });

  test.each(rule.examples.fail.map(one => [one.what, one] as const))('finds: %s', (_what, example) => {
    const hits = askExample(rule, example);
    expect(hits).toMatchObject(example.finds);
    expect(hits).toHaveLength(example.finds.length);
  });

  test.each(rule.examples.skip.map(one => [one.what, one] as const))('skips: %s', (_what, example) => {
    expect(askExample(rule, example)).toEqual({ skip: example.missing });
  });
});

// Bad input for every command: one clear sentence, and never a failure.
import { expect, test } from 'vitest';
import { commands } from '../../../handlers/commands/index.ts';
import { BAD_WORDS, chatWith } from '../../helpers/chat.ts';
import { reportOf } from '../../helpers/report.ts';

const ASKING = commands.map(command => command.name).filter(name => !['start', 'help'].includes(name));

/** They have an answer without any words, and nothing but emoji is no words. */
const WORDLESS = ['deadline', 'list', 'remind'];
const QUESTIONS = ['ask', 'export', 'rank', 'sum', 'trend'];
const CASES = ASKING.flatMap(name => BAD_WORDS.map(([what, words]) => [name, what, words] as const)).filter(
  ([name, what]) => !(WORDLESS.includes(name) && what === 'emoji'),
);

test.each(CASES)('/%s with %s', async (name, _what, words) => {
  const { ask } = await chatWith(reportOf());
  const answer = await ask(`/${name} ${words}`);
  // A search may find something for almost anything; a stray 市 stands in every report.
  if (name === 'search' && answer.startsWith('已收录的年报中找到')) return;
  // So may questions: 启东 five hundred times is a question about 启东.
  if (QUESTIONS.includes(name) && /启东市人民政府办公室|共 \d+ 个数字/.test(answer)) return;
  expect(answer).toMatch(/^[^\n]+。$/);
  expect([...answer].length).toBeLessThan(160);
});

test.each(ASKING.filter(name => !WORDLESS.includes(name)))('/%s without words says what is missing', async name => {
  const { ask } = await chatWith(reportOf());
  expect(await ask(`/${name}`)).toMatch(/^[^\n]*请[^\n]+。$/);
});

// Texts made to exhaust the reader end in a sentence, not in an exception (vitest's own time limit bounds the rest).
import { expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { parse } from '../../src/parse/index.ts';

const HEADING = '二、主动公开政府信息情况\n';

test.each([
  ['headings without end', '一、总体情况\n'.repeat(15_000)],
  ['figures without end', HEADING + '某某事项数量其他 3\n'.repeat(15_000)],
  ['pipes without end', HEADING + '规章事项|3|4|5|||\n'.repeat(15_000)],
  ['one long line', HEADING + '某某事项 3 '.repeat(60_000)],
  ['one long number', `${HEADING}规章${'1'.repeat(500_000)}`],
  ['brackets without end', `一、总体情况\n${'((('.repeat(150_000)}`],
  ['tables in tables', '<table><tr><td>'.repeat(3000)],
  ['elements in elements', `${'<div>'.repeat(50_000)}规章`],
])('%s', async (_, text) => {
  const source = await ingest(new TextEncoder().encode(text), { name: 'x' });
  const result = source.ok ? parse(source.value, { name: 'x' }) : source;
  expect(result.ok ? 'read' : result.failure.code).toMatch(/^(not-a-report|limit|unreadable-file)$/);
});

import { expect, test } from 'vitest';
import { width } from '../../../handlers/platforms/width.ts';
import { progressBar } from '../../../handlers/subcommands/progress-bar.ts';

test('a bar says which file of how many', () => {
  expect(progressBar({ at: 1, of: 12 }, '启东.docx')).toBe('读取 1/12 [░░░░░░░░░░░░░░░░] 启东.docx');
  expect(progressBar({ at: 7, of: 12 }, '启东.docx')).toBe('读取 7/12 [████████░░░░░░░░] 启东.docx');
});

test('of one archive its members count, of several files the files', () => {
  const within = { at: 3, of: 4 };
  expect(progressBar({ at: 1, of: 1 }, 'a.zip!/b.docx', within)).toBe('读取 3/4 [████████░░░░░░░░] a.zip!/b.docx');
  expect(progressBar({ at: 2, of: 2 }, 'a.zip!/b.docx', within)).toBe(
    '读取 2/2 [████████░░░░░░░░] a.zip!/b.docx（3/4）',
  );
});

test('a long path keeps its end and the line its width', () => {
  for (const name of [`${'年报/'.repeat(40)}启东.docx`, 'x'.repeat(300)]) {
    const line = progressBar({ at: 1, of: 2 }, name, { at: 59, of: 60 });
    expect(width(line)).toBeLessThanOrEqual(78);
    expect(line).toContain(`${name.slice(-9)}（59/60）`);
  }
});

import { expect, test, vi } from 'vitest';
import * as parsing from '../src/parse/index.ts';
import { readReport } from '../src/read-report.ts';

vi.mock(import('../src/parse/index.ts'), async original => {
  const real = await original();
  return { ...real, parse: vi.fn(real.parse) };
});

test('a bug met by one file is that file’s failure', async () => {
  vi.mocked(parsing.parse).mockImplementationOnce(() => {
    throw new TypeError('x is undefined');
  });
  expect(await readReport(new TextEncoder().encode('年报'), 'a.txt')).toEqual({
    ok: false,
    failure: {
      code: 'unreadable-file',
      message: '读取“a.txt”时程序出错（x is undefined），请把这个文件交给维护人员。',
    },
  });
});

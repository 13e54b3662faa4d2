import { expect, test } from 'vitest';
import { shorten, storeTrouble } from '../../../handlers/present/sentences.ts';
import { StoreFailure } from '../../../src/adapters/store-failure.ts';

test.each(['locked', 'corrupt', 'too-new', 'foreign', 'unavailable', 'closed'] as const)(
  'trouble with the store (%s) is told to its keeper in one sentence with the file',
  code =>
    expect(storeTrouble(new StoreFailure(code, '/a/nianbao.db', ''))).toMatch(/^数据库 \/a\/nianbao\.db .+，请.+。$/),
);

test('any other error is no trouble with the store', () => {
  expect(storeTrouble(new Error('x'))).toBeUndefined();
  expect(storeTrouble('x')).toBeUndefined();
});

test('words are shortened by characters, never through the middle of one', () => {
  expect(shorten('\u{20BB7}\u{20BB7}\u{20BB7}', 2)).toBe('\u{20BB7}\u{20BB7}…');
  expect(shorten('启东', 2)).toBe('启东');
});

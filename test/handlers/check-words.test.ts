import { expect, test } from 'vitest';
import { type CheckAct, callsDraft, checkInput, readCheckWords, withoutDraft } from '../../handlers/check-words.ts';

const ACTS: CheckAct[] = [
  { kind: 'open' },
  { kind: 'verdict' },
  { kind: 'all' },
  { kind: 'errors' },
  { kind: 'sections' },
  { kind: 'section', section: 0 },
  { kind: 'section', section: 3 },
  { kind: 'section', section: null },
  { kind: 'explain', number: 12 },
  { kind: 'waved' },
  { kind: 'files' },
  { kind: 'word' },
  { kind: 'batch' },
  { kind: 'batchFile' },
  { kind: 'row', number: 12 },
  { kind: 'ignore', number: 3 },
  { kind: 'confirm', number: 3 },
  { kind: 'restore', what: 3 },
  { kind: 'restore', what: 'T3-SUM-ROW' },
  { kind: 'again', draft: null },
  { kind: 'again', draft: true },
  { kind: 'again', draft: false },
  { kind: 'share', sure: false },
  { kind: 'share', sure: true },
  { kind: 'unshare', sure: false },
  { kind: 'unshare', sure: true },
];

test.each(ACTS.map(act => [checkInput(12, act), act] as const))(
  'the words of a button, %s, are read back',
  (words, act) => {
    expect(readCheckWords(words.replace('/check', ''))).toEqual({ check: 12, act, page: null });
  },
);

test('pages are named behind them', () => {
  expect(checkInput(12, { kind: 'all' }, 2)).toBe('/check #12 全部 第2页');
  expect(readCheckWords('#12 全部 第2页')).toEqual({ check: 12, act: { kind: 'all' }, page: 2 });
});

test.each<[string, CheckAct]>([
  ['全部', { kind: 'all' }],
  ['全部问题', { kind: 'all' }],
  ['只看错误', { kind: 'errors' }],
  ['按部分看', { kind: 'sections' }],
  ['第三部分', { kind: 'section', section: 3 }],
  ['三部分', { kind: 'section', section: 3 }],
  ['部分 3', { kind: 'section', section: 3 }],
  ['部分 开头', { kind: 'section', section: 0 }],
  ['说明 3', { kind: 'explain', number: 3 }],
  ['说明3', { kind: 'explain', number: 3 }],
  ['说明　３', { kind: 'explain', number: 3 }],
  ['说明 第三条', { kind: 'explain', number: 3 }],
  ['说明', { kind: 'explain', number: 1 }],
  ['3', { kind: 'explain', number: 3 }],
  ['查看 3', { kind: 'row', number: 3 }],
  ['查看第3个文件', { kind: 'row', number: 3 }],
  ['查看', { kind: 'which', word: '查看' }],
  ['汇总', { kind: 'batch' }],
  ['汇总 Excel', { kind: 'batchFile' }],
  ['批注', { kind: 'word' }],
  ['批注版 Word', { kind: 'word' }],
  ['忽略 3', { kind: 'ignore', number: 3 }],
  ['核实 3', { kind: 'confirm', number: 3 }],
  ['已核实无误 3', { kind: 'confirm', number: 3 }],
  ['已核实', { kind: 'waved' }],
  ['撤销 3', { kind: 'restore', what: 3 }],
  ['恢复 t3-sum-row', { kind: 'restore', what: 'T3-SUM-ROW' }],
  ['忽略', { kind: 'which', word: '忽略' }],
  ['核实', { kind: 'which', word: '核实' }],
  ['恢复', { kind: 'which', word: '恢复' }],
  ['再查', { kind: 'again', draft: null }],
  ['重新检查', { kind: 'again', draft: null }],
  ['草稿', { kind: 'again', draft: true }],
  ['送审稿', { kind: 'again', draft: true }],
  ['Draft', { kind: 'again', draft: true }],
  ['正式稿', { kind: 'again', draft: false }],
])('%s, of the last check', (words, act) => {
  expect(readCheckWords(words)).toEqual({ check: null, act, page: null });
});

test.each([
  '',
  '年报.html',
  '说明.docx',
  '说明 a.html',
  '全部.txt',
  './全部',
  '草稿 年报.html',
  '帮我看看',
  '说明文件请看',
  '#',
  '#a',
  '#1 看看',
  '99999',
])('%s asks for nothing of a check', words => expect(readCheckWords(words)).toBeNull());

test.each([
  ['草稿 年报.html', '年报.html'],
  ['年报.html 送审稿', '年报.html'],
  ['我的 草稿.html', '我的 草稿.html'],
  ['草稿.html', '草稿.html'],
  ['draft\n全文', '\n全文'],
])('%j without the word for a draft is %j', (said, rest) => {
  expect(withoutDraft(said).trim()).toBe(rest.trim());
});

test.each([
  ['草稿', [], true],
  ['这是送审稿，请看看', ['年报.html'], true],
  ['草稿 年报.html', ['年报.html'], true],
  ['a draft, please', [], true],
  ['请看看', ['年报.html'], false],
  ['2023草稿.html', ['2023草稿.html'], false],
  ['我的 草稿.html', ['我的 草稿.html'], false],
  ['/home/li/草稿/年报.html', ['年报.html'], false],
  ['不是草稿', [], false],
  ['draftsman', [], false],
] as const)('%s with %j: a draft? %s', (said, names, draft) => {
  expect(
    callsDraft(
      said,
      names.map(name => ({ name })),
    ),
  ).toBe(draft);
});

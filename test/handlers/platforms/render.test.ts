import { expect, test } from 'vitest';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { pad, width } from '../../../handlers/platforms/width.ts';

test.each([
  ['启东', 4],
  ['（一）', 6],
  ['ab1', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['\u{20BB7}', 2],
  ['￥', 2],
  ['…', 1],
  ['', 0],
])('%j takes %i columns', (text, columns) => {
  expect(width(text)).toBe(columns);
});

test('padding never cuts', () => {
  expect([pad('启', 4, 'right'), pad('启', 4, 'left'), pad('启东市', 4, 'left')]).toEqual(['  启', '启  ', '启东市']);
});

test('columns of a table stand under each other', () => {
  const text = render({
    blocks: [
      {
        kind: 'table',
        columns: [{ align: 'left' }, { align: 'right' }],
        head: ['结果', '件数'],
        rows: [
          ['予以公开', '42'],
          ['A', '1828'],
        ],
      },
    ],
  });
  expect(text.split('\n')).toEqual(['  结果      件数', '  予以公开    42', '  A         1828']);
});

test('every kind of block has its form', () => {
  const text = render({
    blocks: [
      { kind: 'title', text: '题' },
      { kind: 'paragraph', text: '段' },
      { kind: 'heading', text: '目' },
      { kind: 'list', items: ['甲', '乙'], numbered: true },
      { kind: 'list', items: ['丙'] },
      { kind: 'quote', text: '原话', source: '出处' },
      { kind: 'picture', name: 'a.png', bytes: new Uint8Array(), caption: '图' },
    ],
    buttons: [[{ label: '启东', input: '/stats 启东 2023' }]],
    files: [{ name: 'b.csv', bytes: new Uint8Array() }],
  });
  expect(text).toBe(
    '【题】\n段\n\n目\n  1. 甲\n  2. 乙\n  · 丙\n“原话”\n  —— 出处\n[图片 a.png] 图\n  · 启东：请输入 /stats 启东 2023\n[文件 b.csv]',
  );
});

test('control characters of other people never reach the terminal', () => {
  const text = render({ blocks: [{ kind: 'paragraph', text: '启\u001b[2J东\u0007\u202e\u0000\t市\r' }] });
  expect(text).toBe('启[2J东 市');
});

test('buttons: alone in their row a line each, sharing one in one line, those of a list by the first and the last', () => {
  const to = (label: string, words: string) => ({ label, input: `/check #7 ${words}` });
  const numbers = Array.from({ length: 4 }, (_, at) => to(`${at + 9}`, `查看 ${at + 9}`));
  const buttons = [
    numbers.slice(0, 2),
    numbers.slice(2),
    [to('上一页', '汇总 第1页'), to('汇总表', '汇总表')],
    [to('返回', '结论')],
  ];
  expect(render({ blocks: [], buttons }).split('\n')).toEqual([
    '  · 返回：请输入 /check #7 结论',
    '  · 请输入 /check #7 再加：“查看 9”到“查看 12”，上一页“汇总 第1页”，“汇总表”',
  ]);
});

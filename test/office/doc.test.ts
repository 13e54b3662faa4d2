// Tables and numbers of Word 97–2003 files in the cases that random reports do not single out.
import { describe, expect, test } from 'vitest';
import { openDoc, readDocStructure } from '../../src/office/doc/read.ts';
import type { FlowNode } from '../../src/office/flow.ts';
import { openOle } from '../../src/office/ole.ts';
import { type DocHabits, type DocParagraph, sprm, u16, u32, writeDoc } from '../generate/files/doc-writer.ts';
import { Random } from '../generate/random.ts';

const PLAIN: DocHabits = { fastSaved: false, late: false, elsewhere: false, compressed: false, macros: false };
const IN_TABLE = sprm(0x2416, 1);
const DELETED = sprm(0x0800, 1);

const paragraph = (text: string, changes: number[] = [], mark = '\r'): DocParagraph => ({
  runs: text === '' ? [] : [{ text }],
  mark,
  changes,
});

/** A row by its cells, their edges, and more changes of it. */
function row(cells: string[], edges: number[], flags: number[] = [], more: number[] = []): DocParagraph[] {
  const shapes = flags.flatMap(flag => [...u16(flag), ...new Array<number>(18).fill(0)]);
  const body = [edges.length - 1, ...edges.flatMap(u16), ...shapes];
  const ends = [...IN_TABLE, ...sprm(0x2417, 1), ...sprm(0xd608, ...u16(body.length + 1), ...body), ...more];
  return [...cells.map(text => paragraph(text, IN_TABLE, '\u0007')), paragraph('', ends, '\u0007')];
}

function read(main: DocParagraph[], more: { levels?: { format: number; text: string }[] } = {}): FlowNode[] | null {
  const parts = { main, running: [], boxes: [], styles: [[]], levels: more.levels ?? [] };
  const bytes = writeDoc(parts, new Random(1), PLAIN);
  return readDocStructure(openDoc(openOle(bytes)!)!)?.nodes ?? null;
}

/** Each cell as `text`, `text<2x1>` with its columns and rows where it covers more than one place. */
function rows(main: DocParagraph[]): string[] | null {
  const table = read(main)?.find(node => node.kind === 'table');
  return (
    table?.rows.map(cells =>
      cells
        .map(({ content, colspan, rowspan }) => {
          const text = content.map(node => (node.kind === 'table' ? '#' : node.text)).join('/');
          return colspan * rowspan > 1 ? `${text}<${colspan}x${rowspan}>` : text;
        })
        .join(' '),
    ) ?? null
  );
}

describe('columns', () => {
  test('are the edges of all rows; edges dragged by hand are one', () => {
    expect(rows([...row(['甲', '乙'], [-108, 1000, 3000]), ...row(['丙', '1', '2'], [-60, 1045, 2010, 2960])])).toEqual(
      ['甲 乙<2x1>', '丙 1 2'],
    );
  });

  test('stay apart where one row has both edges, however near', () => {
    expect(rows([...row(['甲', '', '1'], [0, 1000, 1060, 3000]), ...row(['乙', '2'], [0, 1030, 3000])])).toEqual([
      '甲  1',
      '乙 2<2x1>',
    ]);
  });

  test('a row that begins further in', () => {
    expect(rows([...row(['甲', '乙', '丙'], [0, 1000, 2000, 3000]), ...row(['1', '2'], [1000, 2000, 3000])])).toEqual([
      '甲 乙 丙',
      '1<2x1> 2',
    ]);
  });

  test('a cell without width is not seen, unless it holds something', () => {
    expect(rows(row(['甲', '', '1'], [0, 1000, 1000, 3000]))).toEqual(['甲 1']);
    expect(rows(row(['甲', '2', '1'], [0, 1000, 1000, 3000]))).toBeNull();
  });
});

describe('merged cells', () => {
  test('by flags, a block of them too', () => {
    const edges = [0, 1000, 2000, 3000];
    expect(
      rows([...row(['甲', '', '1'], edges, [1 | 0x60, 2 | 0x60]), ...row(['', '', '2'], edges, [1 | 0x20, 2 | 0x20])]),
    ).toEqual(['甲<2x2> 1', '2']);
  });

  test('downwards only where a cell above of the same width goes on', () => {
    expect(
      rows([
        ...row(['甲', '1'], [0, 1000, 3000], [0x60]),
        ...row(['乙', '2'], [0, 2000, 3000], [0x20]),
        ...row(['丙', '3'], [0, 1000, 3000], [0x20]),
      ]),
    ).toEqual(['甲 1<2x1>', '乙<2x1> 2', '丙 3<2x1>']);
  });

  test('by late changes, which also split, insert, take out and widen', () => {
    const edges = [0, 1000, 2000, 3000];
    const over = row(['题'], [0, 3000]);
    expect(rows([...over, ...row(['甲', '', '1'], edges, [], sprm(0x5624, 0, 2))])).toEqual(['题<3x1>', '甲<2x1> 1']);
    expect(rows([...over, ...row(['甲', '乙', '1'], edges, [1, 2], sprm(0x5625, 0, 2))])?.[1]).toBe('甲 乙 1');
    expect(rows([...over, ...row(['甲', '乙'], [0, 1000], [], sprm(0x7621, 1, 1, ...u16(2000)))])?.[1]).toBe('甲 乙');
    expect(rows([...over, ...row(['甲', '乙'], edges, [], sprm(0x5622, 1, 2))])?.[1]).toBe('甲 乙');
    expect(rows([...over, ...row(['甲'], [0, 900], [], sprm(0x7623, 0, 1, ...u16(3000)))])?.[1]).toBe('甲');
  });
});

describe('paragraphs', () => {
  test('a deleted mark joins two; a deleted row is gone, one beside deleted text is not', () => {
    const mark = (one: DocParagraph): DocParagraph => ({ ...one, markChanges: DELETED });
    expect(read([mark(paragraph('新收')), paragraph('5件')])).toEqual([{ kind: 'paragraph', text: '新收5件' }]);
    const edges = [0, 1000, 2000];
    const gone = row(['旧', '9'], edges).map(mark);
    const [first, second, end] = row(['乙', '2'], edges);
    expect(rows([...row(['甲', '1'], edges), ...gone, first!, second!, mark(end!)])).toEqual(['甲 1', '乙 2']);
  });

  test('numbers of a list stand in front and never run into the text', () => {
    const numbered = [...sprm(0x260a, 0), ...sprm(0x460b, ...u16(1))];
    const levels = (format: number, text: string) => ({ levels: [{ format, text }] });
    const two = [paragraph('总体情况', numbered), paragraph('3件', numbered)];
    const texts = (nodes: FlowNode[] | null) => nodes?.map(node => node.kind === 'paragraph' && node.text);
    expect(texts(read(two, levels(39, '\u0000、')))).toEqual(['一、总体情况', '二、3件']);
    expect(texts(read(two, levels(0, '1.\u0000')))).toEqual(['1.1总体情况', '1.2 3件']);
    expect(texts(read(two, levels(23, '\uf0b7')))).toEqual(['总体情况', '3件']);
  });

  test('changes behind tabulators that must be counted are found', () => {
    const tabs = sprm(0xc615, 255, 1, ...u16(700), ...u16(20), 1, ...u16(900), 0);
    expect(read([paragraph('甲', [...tabs, ...sprm(0x2416, 0), ...sprm(0x6649, ...u32(0))])])).toEqual([
      { kind: 'paragraph', text: '甲' },
    ]);
    expect(read([paragraph('甲', [...tabs, ...IN_TABLE])])).toBeNull();
  });
});

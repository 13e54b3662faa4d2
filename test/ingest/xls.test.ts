// Old workbooks, written here record by record. LibreOffice's own are tried by hand: it is no part of the tests.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowance, SheetBuilder } from '../../src/office/sheet/builder.ts';
import { sheetFlow } from '../../src/office/sheet/flow.ts';
import { recordAllowance } from '../../src/office/sheet/xls/records.ts';
import { readXlsWorkbook } from '../../src/office/sheet/xls/workbook.ts';
import { readXlsSheet } from '../../src/office/sheet/xls/worksheet.ts';

const short = (...values: number[]): number[] => values.flatMap(value => [value & 0xff, (value >> 8) & 0xff]);
const long = (value: number): number[] => short(value & 0xffff, value >>> 16);
const double = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
const wide = (text: string): number[] => [...text].flatMap(char => short(char.charCodeAt(0)));
const record = (id: number, ...data: number[]): number[] => [...short(id, data.length), ...data];
const bof = (type: number, version = 0x600): number[] =>
  record(0x809, ...short(version, type), ...Array<number>(12).fill(0));
const EOF = record(0x0a);

const TEXTS = ['某县年度报告', '信息内容', '本年制发件数', '现行有效件数', '规章'];
const shared = (text: string): number[] => [...short(text.length), 1, ...wide(text)];
const SST = record(0xfc, ...long(9), ...long(TEXTS.length), ...TEXTS.flatMap(shared));
const FORMAT = record(0x41e, ...short(176), ...short(4), 1, ...wide('0"件"'));
const xf = (format: number): number[] => record(0xe0, ...short(0, format, 1), ...Array<number>(14).fill(0));

const CELLS = [
  record(0xfd, ...short(0, 0, 0), ...long(0)),
  record(0xfd, ...short(1, 0, 0), ...long(1)),
  record(0xfd, ...short(1, 1, 0), ...long(2)),
  record(0xfd, ...short(1, 2, 0), ...long(3)),
  record(0xfd, ...short(2, 0, 0), ...long(4)),
  // Two numbers in one record: 12, and 34 divided by a hundred.
  record(0xbd, ...short(2, 1, 1), ...long((12 << 2) | 2), ...short(0), ...long((34 << 2) | 3), ...short(2)),
  record(0x203, ...short(3, 1, 0), ...double(2.5)),
  record(0x06, ...short(3, 0, 0), 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...Array<number>(8).fill(0)),
  record(0x207, ...short(2), 1, ...wide('总计')),
  record(0x205, ...short(3, 2, 0), 0x17, 1),
  record(0xe5, ...short(1), ...short(0, 0, 0, 2)),
];

function workbook(cells: number[][] = CELLS, globals: number[][] = [SST, FORMAT, xf(0), xf(176)]): Uint8Array {
  const name = [2, 1, ...wide('表一')];
  const head = [...bof(5), ...globals.flat()];
  const offset = head.length + 4 + 6 + name.length + EOF.length;
  const sheets = record(0x85, ...long(offset), 0, 0, ...name);
  return Uint8Array.from([...head, ...sheets, ...EOF, ...bof(0x10), ...cells.flat(), ...EOF]);
}

function seen(stream: Uint8Array): string[] {
  const records = recordAllowance();
  const book = readXlsWorkbook(stream, records);
  if (typeof book === 'string') return [book];
  const left = allowance();
  const builder = new SheetBuilder(left);
  if (!readXlsSheet(stream, book.sheets[0]!.offset, book, builder, records)) return ['damaged sheet'];
  return sheetFlow(builder.rows(), left).flatMap(node =>
    node.kind === 'paragraph'
      ? [node.text]
      : node.rows.map(row =>
          row.map(({ content: [first] }) => (first?.kind === 'paragraph' ? first.text : '')).join('|'),
        ),
  );
}

describe('an old workbook', () => {
  test('texts, numbers as shown, values of formulas, errors, merged cells', () => {
    expect(seen(workbook())).toEqual([
      '某县年度报告',
      '信息内容|本年制发件数|现行有效件数',
      '规章|12件|0.34',
      '总计|2.5|#REF!',
    ]);
  });

  test('a shared text that goes on in the next record, there with one byte a character', () => {
    const start = record(0xfc, ...long(1), ...long(1), ...short(7), 1, ...wide('年报2'));
    const sst = [start, record(0x3c, 0, ...[...'023a'].map(char => char.charCodeAt(0)))];
    expect(seen(workbook([record(0xfd, ...short(0, 0, 0), ...long(0))], [...sst, xf(0)]))).toEqual(['年报2023a']);
  });

  test('a password', () => {
    expect(seen(workbook(CELLS, [record(0x2f, 1, 0, 1, 0)]))).toEqual(['encrypted']);
  });

  test('an older version', () => {
    expect(seen(Uint8Array.from([...bof(5, 0x500), ...EOF]))).toEqual(['older']);
  });

  test('a text that is not there is no blank cell', () => {
    expect(seen(workbook([record(0xfd, ...short(0, 0, 0), ...long(99))]))).toEqual(['damaged sheet']);
  });

  test('cut off anywhere it is damaged', () => {
    const whole = workbook();
    for (let length = 0; length < whole.length; length += 7)
      expect(['damaged', 'damaged sheet', 'older']).toContain(seen(whole.subarray(0, length))[0]);
  });

  test('changed bytes end in a reading or in a failure', () => {
    const whole = workbook();
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(changes, list => {
        const changed = Uint8Array.from(whole);
        for (const [at, byte] of list) changed[at] = byte;
        expect(Array.isArray(seen(changed))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

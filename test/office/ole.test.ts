// The container of the old Office programs: what LibreOffice and our own writer put in comes out; lying tables end.
import { describe, expect, test } from 'vitest';
import { isOle, openOle } from '../../src/office/ole.ts';
import { writeOle } from '../vectors/ole-writer.ts';

const filled = (length: number, seed = 7): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * seed) % 251);
const STREAMS = {
  WordDocument: filled(9000),
  '1Table': filled(100, 3),
  'Macros/VBA/dir': filled(63, 5),
  Empty: filled(0),
};

/** Offset of the entry of a sector in the table of sectors. */
const entryOf = (fat: number, sector: number) => fat + 4 * sector;

describe('streams', () => {
  test('come out as they were put in, large and small, in storages', () => {
    const { bytes } = writeOle(STREAMS);
    expect(isOle(bytes)).toBe(true);
    const ole = openOle(bytes)!;
    expect([...ole.names].sort()).toEqual(Object.keys(STREAMS).sort());
    for (const [name, content] of Object.entries(STREAMS)) expect(ole.stream(name)).toEqual(content);
    expect(ole.stream('Macros')).toBeNull();
    expect(ole.stream('other')).toBeNull();
  });

  test('where the last sector is cut off behind its content', () => {
    const { bytes, fat } = writeOle({ Workbook: filled(5000) });
    // The table of sectors comes last here; moved to the front of it nothing else follows the stream.
    const whole = openOle(bytes)!.stream('Workbook');
    expect(openOle(bytes.subarray(0, fat + 512))!.stream('Workbook')).toEqual(whole);
  });

  test('with a table of sectors named in sectors of its own', () => {
    const small = writeOle({ Workbook: filled(5000) });
    const bytes = Buffer.from(small.bytes);
    const first = bytes.readUInt32LE(0x4c);
    const extra = Buffer.alloc(512, 0xff);
    extra.writeUInt32LE(first, 0);
    extra.writeUInt32LE(0xfffffffe, 508);
    bytes.writeUInt32LE(0xffffffff, 0x4c);
    bytes.writeUInt32LE(bytes.length / 512 - 1, 0x44);
    expect(openOle(Buffer.concat([bytes, extra]))!.stream('Workbook')).toEqual(filled(5000));
  });
});

describe('what lies', () => {
  const spoiled = (spoil: (written: ReturnType<typeof writeOle>) => void) => {
    const written = writeOle(STREAMS);
    spoil(written);
    return openOle(written.bytes);
  };

  test('a header without the rest, a directory that is not there', () => {
    expect(openOle(writeOle(STREAMS).bytes.subarray(0, 511))).toBeNull();
    expect(openOle(writeOle(STREAMS).bytes.subarray(0, 2000))).toBeNull();
    expect(spoiled(({ bytes }) => bytes.writeUInt32LE(0xfffffff0, 0x30))).toBeNull();
    expect(spoiled(({ bytes }) => bytes.writeUInt16LE(31, 0x1e))).toBeNull();
  });

  test('a directory in a circle', () => {
    expect(
      spoiled(({ bytes, fat }) => {
        const directory = bytes.readUInt32LE(0x30);
        bytes.writeUInt32LE(directory, entryOf(fat, directory));
      }),
    ).toBeNull();
  });

  test('a stream in a circle ends with its size, one that is cut off is damaged', () => {
    const start = (written: ReturnType<typeof writeOle>) =>
      written.bytes.readUInt32LE(written.entries.get('WordDocument')! + 0x74);
    const circle = spoiled(written =>
      written.bytes.writeUInt32LE(start(written), entryOf(written.fat, start(written))),
    );
    expect(circle!.stream('WordDocument')).toHaveLength(9000);
    const ended = spoiled(written => written.bytes.writeUInt32LE(0xfffffffe, entryOf(written.fat, start(written))));
    expect(ended!.stream('WordDocument')).toBeNull();
    expect(ended!.stream('1Table')).toEqual(STREAMS['1Table']);
  });

  test('sizes beyond the file', () => {
    const ole = spoiled(({ bytes, entries }) => {
      bytes.writeUInt32LE(0xffffffff, entries.get('WordDocument')! + 0x78);
      bytes.writeUInt32LE(4000, entries.get('1Table')! + 0x78);
    });
    expect(ole!.stream('WordDocument')).toBeNull();
    expect(ole!.stream('1Table')).toBeNull();
    const mini = spoiled(({ bytes, entries }) => bytes.writeUInt32LE(0x7fffffff, entries.get('')! + 0x78));
    expect(mini!.stream('1Table')).toBeNull();
    expect(mini!.stream('WordDocument')).toEqual(STREAMS.WordDocument);
  });

  test('a tree of entries in a circle', () => {
    const ole = spoiled(({ bytes, entries }) => {
      for (const at of entries.values()) for (const field of [0x44, 0x48, 0x4c]) bytes.writeUInt32LE(1, at + field);
      bytes.writeUInt32LE(0x7fffffff, entries.get('1Table')! + 0x44);
    });
    expect(ole!.names.length).toBeLessThan(5);
  });

  test('tables of sectors without end take time by the size of the file', () => {
    const bytes = Buffer.alloc(8 * 1024 * 1024, 0);
    writeOle(STREAMS).bytes.copy(bytes);
    bytes.writeUInt32LE(100, 0x44);
    // A sector of the table of tables that names itself.
    bytes.writeUInt32LE(100, 101 * 512 + 508);
    const before = performance.now();
    openOle(bytes);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

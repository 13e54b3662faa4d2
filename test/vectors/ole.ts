// Containers of the old Office programs: locked ones, and such whose sectors, directories and records lie.

import { type WrittenOle, writeOle } from './ole-writer.ts';
import { odtParts } from './sample.ts';
import { bytesOf, type Vector } from './vector.ts';
import { zipOf } from './zip-writer.ts';

/** The head of a Word file; `flags` are its 16 bits at offset 10. The text stands in the stream, without structure. */
function wordStream(flags: number, length = 6000): Uint8Array {
  const stream = Buffer.alloc(length);
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(0x00c1, 2);
  stream.writeUInt16LE(0x0804, 6);
  stream.writeUInt16LE(flags, 10);
  stream.writeUInt16LE(0x00bf, 12);
  stream.writeUInt16LE(14, 32);
  stream.writeUInt16LE(22, 62);
  stream.writeUInt16LE(0x5d, 152);
  return stream;
}

const ENCRYPTED = 0x0100;
const OBFUSCATED = 0x8000;
const TABLE_ONE = 0x0200;

const record = (type: number, content: Uint8Array | number[], length = content.length): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(length, 2);
  return Buffer.concat([head, Uint8Array.from(content)]);
};

/** A stream of records: the beginning of a workbook, and what is told. */
const workbook = (...records: Buffer[]): Uint8Array => {
  const begin = record(0x809, [0x00, 0x06, 0x05, 0x00, 0xf2, 0x15, 0xcc, 0x07, 0, 0, 0, 0, 6, 3, 0, 0]);
  const stream = Buffer.concat([begin, ...records, record(0x0a, [])]);
  return Buffer.concat([stream, Buffer.alloc(Math.max(0, 4096 - stream.length))]);
};

const FILEPASS = 0x2f;

const ole = (streams: Record<string, Uint8Array>): Uint8Array => writeOle(streams).bytes;

const word = (flags: number): Record<string, Uint8Array> => ({
  WordDocument: wordStream(flags),
  '1Table': new Uint8Array(5000),
  '\u0005SummaryInformation': new Uint8Array(300),
});

/** A whole container, broken at one place of its tables. */
function brokenOle(streams: Record<string, Uint8Array>, spoil: (written: WrittenOle) => void): Uint8Array {
  const written = writeOle(streams);
  spoil(written);
  return written.bytes;
}

const encrypted = (name: string, file: string, make: Vector['make']): Vector => ({
  name,
  file,
  make,
  outcome: 'encrypted',
  says: ['密码'],
});

const locked: Vector[] = [
  ...['年报.docx', '年报.xlsx', '年报.doc'].map(file =>
    encrypted('a package locked with a password', file, () =>
      ole({
        EncryptionInfo: bytesOf(
          `\u0004\u0000\u0004\u0000\u0040\u0000\u0000\u0000<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>`,
        ),
        EncryptedPackage: new Uint8Array(9000).fill(0x5a),
        '\u0006DataSpaces/Version': new Uint8Array(76),
        '\u0006DataSpaces/DataSpaceMap': new Uint8Array(112),
      }),
    ),
  ),
  encrypted('a text locked with a password', '年报.doc', () => ole(word(ENCRYPTED | TABLE_ONE))),
  encrypted('a text locked by obfuscation', '年报.doc', () => ole(word(ENCRYPTED | OBFUSCATED | TABLE_ONE))),
  encrypted('a text locked with a password', '年报.wps', () => ole(word(ENCRYPTED | TABLE_ONE))),
  encrypted('a workbook locked with a password', '年报.xls', () =>
    ole({ Workbook: workbook(record(FILEPASS, new Uint8Array(54).fill(1))) }),
  ),
  encrypted('a workbook locked by obfuscation', '年报.xls', () =>
    ole({ Workbook: workbook(record(FILEPASS, [0, 0, 1, 2, 3, 4])) }),
  ),
];

const damaged = (name: string, file: string, make: Vector['make']): Vector => ({
  name,
  file,
  make,
  outcome: 'unreadable-file',
});

const NEXT_LOOPS = 0;
const spoiled: Vector[] = (
  [
    ['年报.doc', 'WordDocument', word(TABLE_ONE)],
    ['年报.xls', 'Workbook', { Workbook: workbook() }],
  ] as const
).flatMap(([file, main, streams]) => [
  damaged('a chain of sectors that never ends', file, () =>
    brokenOle(streams, ({ bytes, fat }) => bytes.writeUInt32LE(NEXT_LOOPS, fat)),
  ),
  damaged('every sector its own next', file, () =>
    brokenOle(streams, ({ bytes, fat }) => {
      for (let i = 0; i < 128; i += 1) bytes.writeUInt32LE(i, fat + i * 4);
    }),
  ),
  damaged('a chain that leaves the file', file, () =>
    brokenOle(streams, ({ bytes, fat }) => bytes.writeUInt32LE(0x00ffffff, fat)),
  ),
  damaged('a stream of 4 GB', file, () =>
    brokenOle(streams, ({ bytes, entries }) => bytes.writeUInt32LE(0xfffffff0, entries.get(main)! + 120)),
  ),
  damaged('a directory whose entries are each other’s siblings', file, () =>
    brokenOle(streams, ({ bytes, entries }) => {
      const at = entries.get(main)!;
      const own = (at - entries.get('')!) / 128;
      for (const field of [68, 72, 76]) bytes.writeUInt32LE(own, at + field);
    }),
  ),
  damaged('a directory that is its own next sector', file, () =>
    brokenOle(streams, ({ bytes, fat, directory }) => {
      const sector = directory / 512 - 1;
      bytes.writeUInt32LE(sector, fat + sector * 4);
      bytes.fill(0, directory);
    }),
  ),
  damaged('tables of sectors without end', file, () =>
    brokenOle(streams, ({ bytes }) => {
      bytes.writeUInt32LE(0xffffffff, 44);
      bytes.writeUInt32LE(0, 68);
      bytes.writeUInt32LE(0xffffffff, 72);
    }),
  ),
  damaged('sectors of an absurd size', file, () => brokenOle(streams, ({ bytes }) => bytes.writeUInt16LE(31, 30))),
  ...[10, 50, 90].map(percent =>
    damaged(`the first ${percent} %`, file, () => {
      const { bytes } = writeOle(streams);
      return bytes.subarray(0, Math.floor((bytes.length * percent) / 100));
    }),
  ),
]);

/** One record after another, each with a length that leaves the stream. */
const records: Vector[] = [
  damaged('records longer than the stream', '年报.xls', () =>
    ole({ Workbook: workbook(record(0xfc, [1, 0, 0, 0], 0xffff), record(0x203, [], 0xffff)) }),
  ),
  damaged('shared texts declared by the thousand million', '年报.xls', () =>
    ole({ Workbook: workbook(record(0xfc, [0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 1])) }),
  ),
  damaged('a sheet that begins outside of the stream', '年报.xls', () =>
    ole({ Workbook: workbook(record(0x85, [0xff, 0xff, 0xff, 0x7f, 0, 0, 1, 0, 65])) }),
  ),
  damaged('nothing but zeros', '年报.xls', () => ole({ Workbook: new Uint8Array(2_000_000) })),
  damaged('a text without text', '年报.doc', () => ole(word(TABLE_ONE))),
  damaged('a text that has lost its table', '年报.doc', () => ole({ WordDocument: wordStream(TABLE_ONE) })),
  {
    name: 'a text whose places are all absurd',
    file: '年报.doc',
    make: () => {
      const stream = wordStream(TABLE_ONE);
      stream.fill(0xff, 64, 64 + 88);
      stream.fill(0xff, 154, 154 + 744);
      return ole({ ...word(TABLE_ONE), WordDocument: stream });
    },
    outcome: 'limit',
  },
];

const other: Vector[] = [
  {
    name: 'a container of something else',
    file: '年报.doc',
    make: () => ole({ __properties_version1: new Uint8Array(32), '__substg1.0_0037001F': bytesOf('x') }),
    outcome: 'unsupported-format',
  },
];

const lockedPart: Vector = encrypted('a part locked with a password', '年报.odt', () =>
  zipOf(
    odtParts(
      'x'.repeat(200),
      '<manifest:encryption-data><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/></manifest:encryption-data>',
    ),
  ),
);

export const OLE: readonly Vector[] = [...locked, lockedPart, ...spoiled, ...records, ...other];

// Files with macros, which are read and left alone. The old Office files were written by LibreOffice from the sample report
// as it was then; report.json says what is in them.
import { readFileSync } from 'node:fs';
import { openOle } from '../../src/office/ole.ts';
import type { Expected } from '../generate/expected.ts';
import { writeOle } from './ole-writer.ts';
import { docxParts, odtParts, sheetData, wordBody, xlsxParts } from './sample.ts';
import { type Vector, vector } from './vector.ts';
import { zipOf } from './zip-writer.ts';

export const stored = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));

export function storedExpected(): Expected {
  const { cells, ...facts } = JSON.parse(new TextDecoder().decode(stored('report.json')));
  return { ...facts, cells: new Map(Object.entries(cells)), gone: new Set(), maybe: new Map() };
}

/** The file with more streams in it. */
function withStreams(file: string, more: Record<string, Uint8Array>): Uint8Array {
  const ole = openOle(stored(file))!;
  const own = ole.names.map(name => [name, ole.stream(name)!] as const);
  return writeOle({ ...Object.fromEntries(own), ...more }).bytes;
}

const PROJECT = new Uint8Array(4000).fill(0x41);
const projectIn = (storage: string): Record<string, Uint8Array> => ({
  [`${storage}/PROJECT`]: PROJECT,
  [`${storage}/VBA/dir`]: PROJECT,
  [`${storage}/VBA/_VBA_PROJECT`]: PROJECT,
  [`${storage}/VBA/ThisDocument`]: PROJECT,
});

const UNTOUCHED = ['宏'];

export const MACROS: readonly Vector[] = [
  vector(
    'macros',
    '年报.docm',
    'read',
    () =>
      zipOf({
        ...docxParts(wordBody(), [{ type: 'vbaProject', target: 'vbaProject.bin' }], true),
        'word/vbaProject.bin': PROJECT,
      }),
    UNTOUCHED,
  ),
  vector(
    'macros',
    '年报.xlsm',
    'read',
    () => zipOf({ ...xlsxParts(sheetData(), true), 'xl/vbaProject.bin': PROJECT }),
    UNTOUCHED,
  ),
  vector(
    'macros',
    '年报.odt',
    'read',
    () => zipOf({ ...odtParts(), 'Basic/Standard/script-lb.xml': '<x/>', 'Basic/Standard/Module1.xml': '<x/>' }),
    UNTOUCHED,
  ),
  {
    ...vector('macros', '年报.doc', 'read', () => withStreams('report.doc', projectIn('Macros')), UNTOUCHED),
    expected: storedExpected,
  },
  { ...vector('whole', '年报.doc', 'read', () => stored('report.doc')), expected: storedExpected },
];

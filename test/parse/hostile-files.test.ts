// Every sample of test/vectors, through the reader processes that the bot uses: each ends in its sentence or its report, in
// time, within memory, and without a connection to anywhere. Whoever has to be ended from outside did not do so himself.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerProcesses } from '../../src/adapters/reader-processes.ts';
import type { Reader, ReadFile } from '../../src/ports/reader.ts';
import { differences, wrongFigures } from '../generate/compare.ts';
import { builtReader } from '../helpers/project.ts';
import { HOSTILE } from '../vectors/index.ts';
import { sampleExpected } from '../vectors/sample.ts';
import type { Outcome, Vector } from '../vectors/vector.ts';

const ENDED_FROM_OUTSIDE = /秒的上限|占用内存|意外结束|程序出错/;

let reader: Reader;
let server: Server;
let connections = 0;

beforeAll(async () => {
  reader = readerProcesses({ entry: builtReader });
  server = createServer((_, response) => void response.end());
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await reader.close();
  server.close();
});

const titled = HOSTILE.map(vector => ({ ...vector, title: `${vector.file.slice(0, 40)}: ${vector.name}` }));

test.concurrent.each(titled)('$title', { timeout: 300_000 }, async vector => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const files = await reader.read(vector.make({ address }), vector.file);
  const wanted = Array.isArray(vector.outcome) ? vector.outcome : files.map(() => vector.outcome as Outcome);
  expect(files.length).toBe(wanted.length);
  expect(files.flatMap((file, at) => trouble(file, wanted[at]!, vector)).slice(0, 5)).toEqual([]);
});

test('nobody was asked for anything', () => {
  expect(connections).toBe(0);
});

function trouble({ name, result }: ReadFile, wanted: Outcome, vector: Vector): string[] {
  const expected = vector.expected?.() ?? sampleExpected;
  const sentence = result.ok ? result.value.notes.map(note => note.message).join('') : result.failure.message;
  const found: string[] = [];
  if (result.ok && wanted === 'partly') found.push(...wrongFigures(result.value, expected.cells));
  if (wanted !== 'partly' && wanted !== (result.ok ? 'read' : result.failure.code)) found.push(`not ${wanted}`);
  if (result.ok && wanted === 'read') found.push(...differences(result.value, expected));
  if (!result.ok && !(sentence.startsWith(`“${name}”`) && /^[^。]+。$/.test(sentence.slice(name.length))))
    found.push('no sentence about the file');
  if (ENDED_FROM_OUTSIDE.test(sentence)) found.push('ended from outside');
  if (!Array.isArray(vector.outcome))
    found.push(...(vector.says ?? []).filter(word => !sentence.includes(word)).map(word => `does not say ${word}`));
  return found.map(one => `${one}: ${sentence.slice(0, 300)}`);
}

// What every reader must do, whatever keeps it apart.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Reader, ReadFile, ReadingProgress } from '../../src/ports/reader.ts';
import { projectRoot } from '../helpers/project.ts';

export const reportBytes = (name = 'qidong-office-2023.md'): Uint8Array =>
  readFileSync(join(projectRoot, 'corpus', 'reports', name));

/** `{ 'a.md': bytes or text }` */
export const zipOf = (files: Record<string, Uint8Array | string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
      ]),
    ),
  );

/** Per file its name and what came of it: agency and year, or the code of the failure. */
export const outcomes = (files: readonly ReadFile[]): string[] =>
  files.map(({ name, result }) =>
    result.ok ? `${name} ${result.value.agency} ${result.value.year}` : `${name} ${result.failure.code}`,
  );

export function readerContract(open: () => Reader): void {
  test('a file that is no archive is its own only member, with the bytes that were given', async () => {
    const bytes = reportBytes();
    const seen: ReadingProgress[] = [];
    const read = await open().read(bytes, '年报.md', progress => seen.push(progress));
    expect(outcomes(read)).toEqual(['年报.md 启东市人民政府办公室 2023']);
    expect(read[0]?.bytes).toBe(bytes);
    expect(read[0]?.result.ok && Object.keys(read[0].result.value.cells)).toHaveLength(200);
    expect(seen).toEqual([{ at: 1, of: 1, name: '年报.md' }]);
  });

  test('each member of an archive is read, in its order, and given with its bytes', async () => {
    const inner = zipOf({ 'c.md': reportBytes('hongze-2023.md') });
    const archive = zipOf({ 'b.md': reportBytes(), '说明.txt': '今天开会。', 'in/more.zip': inner, 'z.txt': '' });
    const seen: ReadingProgress[] = [];
    const read = await open().read(archive, 'a.zip', progress => seen.push(progress));
    expect(outcomes(read)).toEqual([
      'a.zip!/b.md 启东市人民政府办公室 2023',
      'a.zip!/说明.txt not-a-report',
      'a.zip!/in/more.zip!/c.md 洪泽区人民政府 2023',
      'a.zip!/z.txt unreadable-file',
    ]);
    expect(seen).toEqual(read.map(({ name }, at) => ({ at: at + 1, of: 4, name })));
    expect(Buffer.compare(read[0]!.bytes!, reportBytes())).toBe(0);
    expect(new TextDecoder().decode(read[1]!.bytes!)).toBe('今天开会。');
  });

  test('what cannot be opened is one failure under its own name', async () => {
    const broken = zipOf({ 'b.md': reportBytes() }).slice(0, -30);
    const reader = open();
    for (const bytes of [broken, new Uint8Array(0), zipOf({})]) {
      expect(outcomes(await reader.read(bytes, 'a.zip'))).toEqual(['a.zip unreadable-file']);
    }
  });

  test('several at once come to the same', async () => {
    const reader = open();
    const archive = zipOf({ 'b.md': reportBytes(), 'c.md': reportBytes('hongze-2023.md') });
    const reads = await Promise.all([
      reader.read(archive, '1.zip'),
      reader.read(archive, '2.zip'),
      reader.read(reportBytes(), '3.md'),
      reader.read(archive, '4.zip'),
      reader.read(reportBytes(), '5.md'),
    ]);
    const both = (name: string) => [`${name}!/b.md 启东市人民政府办公室 2023`, `${name}!/c.md 洪泽区人民政府 2023`];
    const one = (name: string) => [`${name} 启东市人民政府办公室 2023`];
    expect(reads.map(outcomes)).toEqual([both('1.zip'), both('2.zip'), one('3.md'), both('4.zip'), one('5.md')]);
  });
}

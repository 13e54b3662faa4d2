// Damaged PDF files through the reader processes that the bot uses: no crash, no hang, no lack of memory, always a report or a
// sentence. NIANBAO_MUTATIONS=5000 tries more; NIANBAO_SEED starts elsewhere.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerProcesses } from '../../../src/adapters/reader-processes.ts';
import type { Reader } from '../../../src/ports/reader.ts';
import { Random, seedOf } from '../../generate/index.ts';
import { builtReader } from '../../helpers/project.ts';
import { mutatePdf } from './mutate-pdf.ts';
import { Font, line, onePage } from './pdf-writer.ts';

const mutations = Number(process.env.NIANBAO_MUTATIONS ?? 200);
const firstSeed = Number(process.env.NIANBAO_SEED ?? 1);
const AT_ONCE = 2;
const ENDED_FROM_OUTSIDE = /秒的上限|占用内存|意外结束|程序出错/;

function table(packed: boolean): Uint8Array {
  const font = new Font();
  const rules = [0, 1, 2, 3].map(
    i => `100 ${600 + 20 * i} m 400 ${600 + 20 * i} l ${100 + 100 * i} 600 m ${100 + 100 * i} 660 l S`,
  );
  const cells = ['项目', '件数', '总计', '12', '3', '15'].map((text, i) =>
    line(font, text, 104 + 100 * (i % 3), 645 - 20 * Math.floor(i / 3)),
  );
  const heading = line(font, '启东市政府办公室2023年政府信息公开工作年度报告', 100, 760);
  return onePage(font, `${heading}${rules.join(' ')} ${cells.join('')}`, { packed });
}

const sources = [
  { name: '自制.pdf', bytes: table(false) },
  { name: '压缩.pdf', bytes: table(true) },
  // A real one, with fonts and object streams.
  ...[join(process.env.NIANBAO_SHARED ?? '', 'files/hongze-2023.pdf')]
    .filter(path => process.env.NIANBAO_SHARED && existsSync(path))
    .map(path => ({ name: '洪泽.pdf', bytes: new Uint8Array(readFileSync(path)) })),
];

let reader: Reader;
beforeAll(() => {
  reader = readerProcesses({ entry: builtReader, size: AT_ONCE });
});
afterAll(() => reader.close());

test(`${mutations} damaged PDF files`, { timeout: 60_000 + mutations * 2000 }, async () => {
  const failures: string[] = [];
  let seed = firstSeed;
  const work = async () => {
    while (seed < firstSeed + mutations) {
      const own = seed++;
      const random = new Random(seedOf(own, 'PDF mutation'));
      const { name, bytes } = random.pick(sources);
      const damaged = mutatePdf(bytes, random);
      for (const { result } of await reader.read(damaged.bytes, name)) {
        if (result.ok) continue;
        const { message } = result.failure;
        if (ENDED_FROM_OUTSIDE.test(message) || !message.startsWith(`“${name}”`) || !message.endsWith('。'))
          failures.push(`${own} ${name}, ${damaged.steps.join(', ')}: ${message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(failures.length, `${failures.length} of ${mutations}\n${failures.slice(0, 10).join('\n')}`).toBe(0);
});

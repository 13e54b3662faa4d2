// Damaged files of every format, through the reader processes that the bot uses: no crash, no hang, no lack of memory, and a
// figure that is not the original's is never passed off without a note where a reader could have noticed.
// NIANBAO_MUTATIONS=10000 tries more; NIANBAO_SEED starts elsewhere.
import { extname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerProcesses } from '../../src/adapters/reader-processes.ts';
import type { Reader, ReadFile } from '../../src/ports/reader.ts';
import { wrongFigures } from '../generate/compare.ts';
import { fileLayoutNames, renderFile } from '../generate/files.ts';
import { generateReport, Random, render, seedOf } from '../generate/index.ts';
import { type MutatedFile, mutateFile } from '../generate/mutate-file.ts';
import { builtReader } from '../helpers/project.ts';
import { stored, storedExpected } from '../vectors/macros.ts';

const mutations = Number(process.env.NIANBAO_MUTATIONS ?? 600);
const firstSeed = Number(process.env.NIANBAO_SEED ?? 1);
const AT_ONCE = 2;
const ENDED_FROM_OUTSIDE = /秒的上限|占用内存|意外结束|程序出错/;

interface Source {
  name: string;
  bytes: Uint8Array;
  truth: ReadonlyMap<string, number | null>;
}

const sources: Source[] = [
  ...fileLayoutNames.flatMap(layout => [1, 2, 3].map(seed => renderFile(generateReport(seed), layout, seed))),
  ...['html', 'html-word'].flatMap(layout => [1, 2].map(seed => render(generateReport(seed), layout, seed))),
  // Nothing here writes these; they are LibreOffice's.
  ...['report.doc', 'report.xls'].map(name => ({ name, bytes: stored(name), expected: storedExpected() })),
].map(({ name, bytes, expected }) => ({ name, bytes, truth: new Map([...expected.cells, ...expected.maybe]) }));

const kindOf = ({ name }: Source): string => extname(name);
const kinds = [...new Set(sources.map(kindOf))];

/** All formats alike, but for one: a damaged .doc may cost seconds in LibreOffice. */
function pick(random: Random): Source {
  const kind = random.weighted(kinds.map(one => [one, one === '.doc' ? 1 : 3] as const));
  return random.pick(sources.filter(source => kindOf(source) === kind));
}

let reader: Reader;
beforeAll(() => {
  reader = readerProcesses({ entry: builtReader, size: AT_ONCE });
});
afterAll(() => reader.close());

test(`${mutations} damaged files`, { timeout: 60_000 + mutations * 500 }, async () => {
  const failures: string[] = [];
  let seed = firstSeed;
  const work = async () => {
    while (seed < firstSeed + mutations) {
      const own = seed++;
      const random = new Random(seedOf(own, 'file mutation'));
      const source = pick(random);
      const damaged = mutateFile(source.bytes, random.pick(sources).bytes, random);
      const files = await reader.read(damaged.bytes, source.name);
      const found = files.flatMap(file => trouble(file, damaged, source) ?? []);
      if (found.length > 0) failures.push(`${own} ${source.name}, ${damaged.steps.join(', ')}: ${found[0]}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(failures.length, `${failures.length} of ${mutations}\n${failures.slice(0, 10).join('\n')}`).toBe(0);
});

function trouble({ name, result }: ReadFile, { noticeable }: MutatedFile, { truth }: Source): string | undefined {
  if (!result.ok) {
    const { message } = result.failure;
    if (ENDED_FROM_OUTSIDE.test(message)) return message;
    return message.startsWith(`“${name}”`) && message.endsWith('。') ? undefined : `no sentence: ${message}`;
  }
  if (!noticeable || result.value.notes.length > 0) return undefined;
  const wrong = wrongFigures(result.value, truth);
  return wrong.length > 0 ? `${wrong.slice(0, 5).join('; ')}, without a note` : undefined;
}

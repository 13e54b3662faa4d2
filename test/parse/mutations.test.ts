// Damaged texts: reading never throws, and a figure that is not the original's is never passed off without a note.
// NIANBAO_MUTATIONS=3000 tries more; NIANBAO_SHARED names a folder with real reports to damage as well.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { parse } from '../../src/parse/index.ts';
import { type ReadReport, wrongFigures } from '../generate/compare.ts';
import { generateReport, layoutNames, Random, render, seedOf } from '../generate/index.ts';
import { mutate } from '../generate/mutate.ts';

const mutations = Number(process.env.NIANBAO_MUTATIONS ?? 300);
const firstSeed = Number(process.env.NIANBAO_SEED ?? 1);
const shared = process.env.NIANBAO_SHARED;
const encoder = new TextEncoder();

/** What is wrong after one damage, or undefined. */
async function trouble(
  text: string,
  seed: number,
  name: string,
  truth: ReadonlyMap<string, number | null>,
): Promise<string | undefined> {
  const { text: damaged, steps } = mutate(text, new Random(seedOf(seed, 'mutation')));
  try {
    const source = await ingest(encoder.encode(damaged), { name });
    const result = source.ok ? parse(source.value, { name }) : source;
    if (!result.ok || result.value.notes.length > 0) return undefined;
    const wrong = wrongFigures(result.value as ReadReport, truth);
    return wrong.length > 0 ? `${steps.join(', ')}: ${wrong.slice(0, 5).join('; ')}, without a note` : undefined;
  } catch (error) {
    return `${steps.join(', ')}: threw ${error instanceof Error ? error.stack : error}`;
  }
}

describe('damaged texts', () => {
  test(`${mutations} of generated reports`, { timeout: 20_000 + mutations * 500 }, async () => {
    const failures: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + mutations; seed += 1) {
      const layout = layoutNames[seed % layoutNames.length]!;
      const { text, name, expected } = render(generateReport(seed), layout, seed);
      const truth = new Map([...expected.cells, ...expected.maybe]);
      const found = await trouble(text, seed, name, truth);
      if (found) failures.push(`${layout}:${seed} ${found}`);
    }
    expect(failures.length, `${failures.length} of ${mutations}\n${failures.slice(0, 10).join('\n')}`).toBe(0);
  });

  // The real reports are not part of the project, so that this runs only where they are at hand.
  test.skipIf(!shared)(
    `${mutations} of real reports (needs NIANBAO_SHARED)`,
    { timeout: 20_000 + mutations * 500 },
    async () => {
      const names = readdirSync(`${shared}/seeds`).sort();
      const failures: string[] = [];
      for (let seed = firstSeed; seed < firstSeed + mutations; seed += 1) {
        const name = names[seed % names.length]!;
        const text = readFileSync(`${shared}/seeds/${name}`, 'utf8');
        const { cells } = JSON.parse(readFileSync(`${shared}/seeds-truth/${name.slice(0, 3)}.json`, 'utf8')) as {
          cells: Record<string, number | null>;
        };
        const found = await trouble(text, seed, name, new Map(Object.entries(cells)));
        if (found) failures.push(`${name} ${seed} ${found}`);
      }
      expect(failures.length, `${failures.length} of ${mutations}\n${failures.slice(0, 10).join('\n')}`).toBe(0);
    },
  );
});

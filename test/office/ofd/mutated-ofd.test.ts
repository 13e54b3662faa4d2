// Damaged OFD files: no crash, no hang, a sentence or a reading for each; a figure that is not the original's is never passed off
// without a note where a reader could have noticed. NIANBAO_MUTATIONS=5000 tries more; NIANBAO_SEED starts elsewhere.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readReport } from '../../../src/read-report.ts';
import { wrongFigures } from '../../generate/compare.ts';
import * as layouts from '../../generate/files/ofd.ts';
import { renderFile } from '../../generate/files.ts';
import { generateReport, Random, seedOf } from '../../generate/index.ts';
import { mutateFile } from '../../generate/mutate-file.ts';

const mutations = Number(process.env.NIANBAO_MUTATIONS ?? 150);
const firstSeed = Number(process.env.NIANBAO_SEED ?? 1);
/** The bot gives a file a minute; other tests run beside this one. */
const SECONDS = 30;

const sources = Object.values(layouts).flatMap(layout =>
  [1, 2].map(seed => {
    const { bytes, name, expected } = renderFile(generateReport(seed), layout, seed);
    return { bytes, name, truth: new Map([...expected.cells, ...expected.maybe]) };
  }),
);

test(`${mutations} damaged files`, { timeout: 60_000 + mutations * 2000 }, async () => {
  const failures: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + mutations; seed += 1) {
    const random = new Random(seedOf(seed, 'ofd mutation'));
    const source = random.pick(sources);
    const damaged = random.chance(0.5)
      ? mutateFile(source.bytes, random.pick(sources).bytes, random)
      : { ...mutatePlaces(source.bytes, random), noticeable: false };
    const started = performance.now();
    const result = await readReport(damaged.bytes, source.name);
    const found = performance.now() - started > SECONDS * 1000 ? ['too slow'] : [];
    if (!result.ok) {
      const { message } = result.failure;
      if (!message.startsWith(`“${source.name}”`) || !message.endsWith('。')) found.push(`no sentence: ${message}`);
    } else if (damaged.noticeable && result.value.notes.length === 0)
      found.push(...wrongFigures(result.value, source.truth).map(one => `${one}, without a note`));
    if (found.length > 0) failures.push(`${seed} ${damaged.steps.join(', ')}: ${found[0]}`);
  }
  expect(failures.length, `${failures.length} of ${mutations}\n${failures.slice(0, 10).join('\n')}`).toBe(0);
});

const ABSURD = [
  '',
  'NaN',
  '-1',
  '0',
  '1e9',
  '1e308',
  '999999999999',
  '-0.0001',
  '1 2',
  'g 1000000000 1',
  'g -1 1',
  'g',
  '\\ffff',
  '#',
];
const KINDS = [
  'Boundary',
  'CTM',
  'Size',
  'X',
  'Y',
  'DeltaX',
  'DeltaY',
  'Value',
  'LineWidth',
  'ResourceID',
  'DrawParam',
  'CodeCount',
  'GlyphCount',
  'BaseLoc',
  'HScale',
  'ReadDirection',
  'CharDirection',
  'ID',
  'Relative',
  'TemplateID',
];

/** What only this format has: numbers and references that are absurd, objects that hold themselves. */
function mutatePlaces(bytes: Uint8Array, random: Random): { bytes: Uint8Array; steps: string[] } {
  const parts = unzipSync(bytes);
  const name = random.pick(Object.keys(parts).filter(one => one.endsWith('.xml')));
  let xml = strFromU8(parts[name]!);
  const kind = random.pick(KINDS);
  const absurd = random.pick(ABSURD);
  const part = random.pick([0.01, 0.2, 1]);
  xml = xml.replace(new RegExp(` ${kind}="[^"]*"`, 'g'), old => (random.chance(part) ? ` ${kind}="${absurd}"` : old));
  if (random.chance(0.2))
    xml = xml.replace(
      /<(\w*:?)Content>/,
      '$&<$1CompositeObject Boundary="0 0 9 9" ResourceID="9"/><$1Layer><$1CompositeObject ResourceID="9"/></$1Layer>',
    );
  if (random.chance(0.1))
    xml = xml.replace(/M [^<]*/g, data =>
      random.pick([data.repeat(50), 'M', 'M 1', 'C C C', 'L 1 1 L', data.replaceAll('L', 'A')]),
    );
  parts[name] = strToU8(xml);
  return { bytes: zipSync(parts, { level: 1 }), steps: [`${kind}=${absurd} in ${name}`] };
}

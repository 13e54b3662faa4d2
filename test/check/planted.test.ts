// Right reports with one planted defect each: the right rule names it, the wrong cell first, and little else is said.
// NIANBAO_REPORTS=500 plants in more reports; NIANBAO_KIND=period shows the misses of the kinds with this in their name.
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { blankLayouts, generatePrevious, generateReport, Random, readableLayouts, seedOf } from '../generate/index.ts';
import { defectKinds, type Expects, type Planted, plant } from '../generate/plant.ts';
import { check, count, ofSeverity, readGenerated, told } from './checked.ts';

const reports = Number(process.env.NIANBAO_REPORTS ?? 100);
const firstSeed = Number(process.env.NIANBAO_SEED ?? 1);
const shown = process.env.NIANBAO_KIND;
/** Each kind is planted in so many reports, out of all that can be spoiled so. */
const EACH = Math.max(3, Math.ceil(reports / 20));
const kinds = defectKinds.filter(kind => shown === undefined || kind.includes(shown));

const WEIGHT = { error: 2, warning: 1, info: 0 };

/** What keeps a finding from being the right one; '' for the right one. */
function fault(finding: Finding, expects: Expects): string {
  // One step milder is what a doubt about the reading, or about the body's duty, makes of it.
  if (WEIGHT[finding.severity] < WEIGHT[expects.severity] - 1) return `only ${finding.severity}`;
  if (expects.culprit !== undefined && finding.cells[0] !== expects.culprit)
    return `${finding.cells[0]} first, not ${expects.culprit}`;
  const missing = expects.cells?.find(cell => !finding.cells.includes(cell));
  if (missing !== undefined) return `${missing} not among the cells`;
  if (expects.expected !== undefined && finding.expected !== expects.expected)
    return `expected ${finding.expected}, not ${expects.expected}`;
  return '';
}

interface Trial {
  kind: string;
  hit: boolean;
  /** What was said instead, where it was missed. */
  miss: string;
  /** Errors besides the one planted. */
  others: Finding[];
}

async function tryOne(
  seed: number,
  kind: string,
  { report, previous, peers = [], edit, blank, expects }: Planted,
): Promise<Trial> {
  const layouts = blank ? blankLayouts : readableLayouts;
  const layout = layouts[seed % layouts.length]!;
  const readOne = (made: typeof report, own?: Planted['edit']) =>
    readGenerated(made, { layout, seed: made.seed, plain: true, edit: own });
  const last = previous === undefined ? null : previous;
  const outcome = check(await readOne(report, edit), {
    previous: last && (await readOne(last)),
    peers: await Promise.all(peers.map(peer => readOne(peer))),
  });
  const named = outcome.findings.filter(finding => expects.rule.includes(finding.rule));
  const faults = named.map(finding => `${finding.rule} ${fault(finding, expects)}`);
  const hit = named.some(finding => fault(finding, expects) === '');
  const skipped = outcome.skipped.find(({ rule }) => expects.rule.includes(rule));
  const miss =
    faults[0] ?? (skipped ? `${skipped.rule} skipped: ${skipped.missing}` : `silent: ${expects.rule.join(' or ')}`);
  const others = ofSeverity(outcome, 'error').filter(finding => !expects.rule.includes(finding.rule));
  return { kind, hit, miss: hit ? '' : `${layout}:${report.seed} ${miss}`, others };
}

async function trials(): Promise<Trial[]> {
  const done: Trial[] = [];
  for (const [index, kind] of kinds.entries()) {
    let planted = 0;
    for (let step = 0; planted < EACH && step < EACH * 40; step += 1) {
      const seed = firstSeed + step + index * 17;
      const report = generateReport(seed, { edition: seed % 3 === 0 ? '2019' : '2021', right: true });
      const made = plant(report, kind, new Random(seedOf(seed, kind)));
      if (made === null) continue;
      planted += 1;
      done.push(await tryOne(seed, kind, made));
    }
  }
  return done;
}

test('the right rule names each planted defect', { timeout: 60_000 + reports * 10_000 }, async () => {
  const done = await trials();
  const rows = kinds.map(kind => {
    const own = done.filter(trial => trial.kind === kind);
    const hits = own.filter(trial => trial.hit).length;
    const misses = own.filter(trial => !trial.hit).map(trial => trial.miss);
    const others = count(
      own.flatMap(trial => trial.others),
      finding => finding.rule,
    );
    const beside = others.length > 0 ? `; besides ${others.map(([rule, times]) => `${rule} ${times}`).join(', ')}` : '';
    const few = shown === undefined ? misses.slice(0, 1) : misses;
    return {
      hits,
      all: own.length,
      others: own.flatMap(trial => trial.others).length,
      line: `${String(hits).padStart(3)} of ${own.length}  ${kind}${beside}${few.map(miss => `\n          ${miss}`).join('')}`,
    };
  });
  const hits = done.filter(trial => trial.hit).length;
  const others = done.flatMap(trial => trial.others);
  console.log(
    [
      `${done.length} defects of ${kinds.length} kinds: ${((100 * hits) / done.length).toFixed(2)} % named, ${(others.length / done.length).toFixed(2)} further errors each`,
      ...rows.map(row => row.line),
      ...(shown === undefined ? [] : others.map(told)),
    ].join('\n'),
  );
  // A kind that fits no report tests nothing.
  expect(rows.filter(row => row.all === 0).map(row => row.line)).toEqual([]);
  expect(hits / done.length).toBeGreaterThanOrEqual(0.99);
  expect(others.length / done.length).toBeLessThanOrEqual(1);
});

test('a report with last year’s is right before anything is planted', async () => {
  const report = generateReport(4, { edition: '2021', right: true });
  const previous = generatePrevious(report)!;
  const layout = readableLayouts[0]!;
  const outcome = check(await readGenerated(report, { layout, seed: 4, plain: true }), {
    previous: await readGenerated(previous, { layout, seed: previous.seed, plain: true }),
  });
  expect(ofSeverity(outcome, 'error').map(told)).toEqual([]);
});

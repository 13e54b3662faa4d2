// How long a Word file takes: read beside mammoth on the same bytes in the same run, and the whole way to the report for one
// of twelve pages. Prints a table.
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { fullBudget } from '../../src/office/limits.ts';
import { readWord } from '../../src/office/word/read.ts';
import { openZip } from '../../src/office/zip.ts';
import { readReport } from '../../src/read-report.ts';
import type { Document } from '../generate/document.ts';
import { renderFile } from '../generate/files.ts';
import { generateReport } from '../generate/index.ts';

const REPORTS = Number(process.env.NIANBAO_REPORTS ?? 40);
const WARM_UP = 8;
/** What twelve pages of a report hold beside its tables. */
const TWELVE_PAGES = 10_000;

const at = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(part * (values.length - 1))]!;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The overview is said again until the pages are full. */
function lengthen({ sections }: Document): void {
  const { paragraphs } = sections[0]!;
  const length = () => paragraphs.reduce((sum, text) => sum + text.length, 0);
  for (let next = 0; length() < TWELVE_PAGES; next += 1) paragraphs.push(paragraphs[next]!);
}

async function read(bytes: Uint8Array): Promise<void> {
  const zip = await openZip(bytes, 'x', fullBudget());
  const flowed = zip.ok ? await readWord(zip.value, 'x') : zip;
  if (!flowed.ok) throw new Error(flowed.failure.message);
}

test(`${REPORTS} Word files of twelve pages`, async () => {
  const own: number[] = [];
  const other: number[] = [];
  const ratios: number[] = [];
  const whole: number[] = [];
  for (let seed = 1; seed <= WARM_UP + REPORTS; seed += 1) {
    const { bytes, name } = renderFile(generateReport(seed), 'docx', seed, { edit: lengthen });
    const buffer = Buffer.from(bytes);
    // Of strict files it does not find the main part under an unusual name.
    const readable = await mammoth.convertToHtml({ buffer }).then(
      () => true,
      () => false,
    );
    if (!readable) continue;
    const ours = await timed(() => read(bytes));
    const theirs = await timed(() => mammoth.convertToHtml({ buffer }));
    const all = await timed(() => readReport(bytes, name));
    if (seed <= WARM_UP) continue;
    own.push(ours);
    other.push(theirs);
    ratios.push(ours / theirs);
    whole.push(all);
  }
  const figures = (times: readonly number[]) => [0.5, 0.95, 1].map(part => at(times, part).toFixed(1)).join(' | ');
  console.log(
    [
      '| what | median | 95 % | slowest |',
      '| --- | --- | --- | --- |',
      `| read, ms | ${figures(own)} |`,
      `| mammoth, ms | ${figures(other)} |`,
      `| read, as part of mammoth | ${[0.5, 0.95, 1].map(part => at(ratios, part).toFixed(2)).join(' | ')} |`,
      `| whole report, ms | ${figures(whole)} |`,
    ].join('\n'),
  );
  expect(at(ratios, 0.5)).toBeLessThan(1.5);
});

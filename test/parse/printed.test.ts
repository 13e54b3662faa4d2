// Random reports as PDF files, printed by a browser and by LibreOffice: what is read must be the truth, and what is there must
// be read. NIANBAO_REPORTS=300 reads more of them; NIANBAO_SEED=5000 starts elsewhere; NIANBAO_PICTURES=folder keeps the files
// that were misread, to look at.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readReport } from '../../src/read-report.ts';
import { differences, isWrong, mayBeUnread } from '../generate/compare.ts';
import {
  ahead,
  PRINTED_VARIANTS,
  type PrintedFile,
  type PrintedVariant,
  printedByBrowser,
  printedByLibreOffice,
} from '../generate/printed/index.ts';
import { Browser, browserPath } from '../helpers/browser.ts';
import { withoutLibreOffice } from '../helpers/libreoffice.ts';

const reports = Number(process.env.NIANBAO_REPORTS ?? 20);
const firstSeed = Number(process.env.NIANBAO_SEED ?? 1);
const seeds = Array.from({ length: reports }, (_, at) => firstSeed + at);
const kept = process.env.NIANBAO_PICTURES;
const path = browserPath();
const missing = {
  chromium: path ? null : 'neither chromium nor google-chrome is installed',
  libreoffice: await withoutLibreOffice(),
};

test.runIf(process.env.CI)('CI has a browser', () => expect(path).toBeDefined());

let browser: Browser | undefined;
type Printing = Partial<Record<PrintedVariant['program'], AsyncGenerator<PrintedFile>>>;
let printing: Promise<Printing> | undefined;

/** Both programs print from the start, and only what is to be read. */
async function print(tasks: readonly { name: string; mode: string }[]): Promise<Printing> {
  const wanted = PRINTED_VARIANTS.filter(
    ({ name, program }) => !missing[program] && tasks.some(task => task.name === name && task.mode !== 'skip'),
  );
  const [chromium, libreoffice] = (['chromium', 'libreoffice'] as const).map(program =>
    wanted.filter(one => one.program === program),
  ) as [PrintedVariant[], PrintedVariant[]];
  const byLibreOffice = ahead(printedByLibreOffice(libreoffice, seeds));
  if (chromium.length === 0) return { libreoffice: byLibreOffice };
  browser = await Browser.start(path!);
  return { libreoffice: byLibreOffice, chromium: ahead(printedByBrowser(browser, chromium, seeds)) };
}
afterAll(() => browser?.close());

describe.each(PRINTED_VARIANTS.map(variant => [variant.name, variant] as const))('%s', (_, variant) => {
  test(`${reports} reports`, { timeout: 300_000 + reports * 5000 }, async ({ skip, task }) => {
    const reason = missing[variant.program];
    if (reason) skip(reason);
    printing ??= print(task.file.tasks);
    const files = (await printing)[variant.program]!;
    const failures: string[] = [];
    for (const seed of seeds) {
      const { value: file } = await files.next();
      expect([file.variant.name, file.seed]).toEqual([variant.name, seed]);
      const { name, bytes, expected, quirks } = file as PrintedFile;
      if (bytes === null) {
        failures.push(`${seed} (${quirks.drawn.join(', ')})\n  not printed by ${variant.program}`);
        continue;
      }
      const result = await readReport(bytes, name);
      const found = result.ok ? differences(result.value, expected) : [result.failure.message];
      if (found.length === 0) continue;
      failures.push([`${seed} (${quirks.drawn.join(', ')})`, ...found.slice(0, 10)].join('\n  '));
      if (kept) keep(kept, name, bytes, failures.at(-1)!);
    }
    const told = `${failures.length} of ${reports} misread\n${failures.slice(0, 5).join('\n')}`;
    expect(failures.filter(isWrong), told).toEqual([]);
    expect(failures.length, told).toBeLessThanOrEqual(mayBeUnread(variant.name) * reports);
  });
});

function keep(folder: string, name: string, bytes: Uint8Array, about: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, `${name}.txt`), about);
}

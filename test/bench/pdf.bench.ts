// How long a PDF takes: read beside pdf.js's own text extraction of the same bytes in the same run, by turns, and the
// whole way through the command line in a new process. Prints a table.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import type { Document } from '../generate/document.ts';
import { renderFile } from '../generate/files.ts';
import { generateReport } from '../generate/index.ts';
import { throughLibreOffice, withoutLibreOffice } from '../helpers/libreoffice.ts';
import { builtCli, projectRoot } from '../helpers/project.ts';

const ROUNDS = 15;
const WARM_UP = 5;
const COLD_STARTS = 7;
/** What twelve pages of a report hold beside its tables. */
const TWELVE_PAGES = 8000;

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'nianbao-pdf-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The overview is said again until the pages are full. */
function lengthen({ sections }: Document): void {
  const { paragraphs } = sections[0]!;
  const length = () => paragraphs.reduce((sum, text) => sum + text.length, 0);
  for (let next = 0; length() < TWELVE_PAGES; next += 1) paragraphs.push(paragraphs[next]!);
}

/** By turns, so that whatever else the machine does is shared out to all. */
const WORKS = `
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { readPdf } = await import(${JSON.stringify(join(projectRoot, 'dist/src/office/pdf/read.js'))});
  const { readReport } = await import(${JSON.stringify(join(projectRoot, 'dist/src/read-report.js'))});
  const works = {
    text: async () => {
      const task = getDocument({ data: bytes.slice() });
      const document = await task.promise;
      for (let page = 1; page <= document.numPages; page += 1) await (await document.getPage(page)).getTextContent();
      await task.destroy();
    },
    read: () => readPdf(bytes, 'a.pdf'),
    report: () => readReport(bytes, 'a.pdf'),
  };`;

/** Milliseconds of each work, round by round, of which the first are not counted. */
async function timed(path: string): Promise<Record<'text' | 'read' | 'report' | 'megabytes', number[]>> {
  const script = `
    import { readFileSync } from 'node:fs';
    const bytes = new Uint8Array(readFileSync(${JSON.stringify(path)}));
    ${WORKS}
    const times = Object.fromEntries(Object.keys(works).map(name => [name, []]));
    for (let round = 0; round < ${WARM_UP + ROUNDS}; round += 1)
      for (const [name, work] of Object.entries(works)) {
        const started = performance.now();
        await work();
        if (round >= ${WARM_UP}) times[name].push(performance.now() - started);
      }
    console.log(JSON.stringify({ ...times, megabytes: [process.resourceUsage().maxRSS / 1024] }));
    process.exit();`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: projectRoot });
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function files(): Promise<{ name: string; path: string }[]> {
  const found: { name: string; path: string }[] = [];
  const shared = process.env.NIANBAO_SHARED;
  if (shared) found.push({ name: 'real, 5 pages', path: join(shared, 'files/hongze-2023.pdf') });
  if ((await withoutLibreOffice()) !== null) return found;
  const docx = renderFile(generateReport(3), 'docx', 3, { edit: lengthen });
  for (const { bytes } of await throughLibreOffice([{ name: 'long.docx', bytes: docx.bytes }], 'pdf')) {
    const path = join(folder, 'long.pdf');
    writeFileSync(path, bytes);
    const pages = readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
    found.push({ name: `LibreOffice, ${pages} pages`, path });
  }
  return found;
}

test('PDF files', async () => {
  const lines = ['| file | text of pdf.js | read | ratio | whole report | new process | most memory |', '| --- |'];
  const ratios: number[] = [];
  for (const { name, path } of await files()) {
    const times = await timed(path);
    const cold: number[] = [];
    for (let start = 0; start < COLD_STARTS; start += 1) {
      const started = performance.now();
      await run(process.execPath, [builtCli, 'parse', path, '--json'], { maxBuffer: 2 ** 26 }).catch(() => {});
      cold.push(performance.now() - started);
    }
    const [text, read, report] = [median(times.text), median(times.read), median(times.report)];
    ratios.push(read / text);
    const figures = [text, read, read / text, report, median(cold), times.megabytes[0]!];
    lines.push(`| ${name} | ${figures.map((figure, i) => figure.toFixed(i === 2 ? 2 : 0)).join(' | ')} |`);
  }
  console.log(lines.join('\n'));
  expect(Math.max(...ratios)).toBeLessThan(2);
});

// A random Word file with real findings on it, and remarks on any other place.
import { remarksOf, writtenAt } from '../../handlers/present/check-remarks.ts';
import { annotateDocx } from '../../src/annotate/index.ts';
import { checkReport } from '../../src/check/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import type { Remark } from '../../src/model/remark.ts';
import type { Source } from '../../src/model/source.ts';
import { parse } from '../../src/parse/index.ts';
import { renderFile } from '../generate/files.ts';
import { generateReport, Random } from '../generate/index.ts';
import { defectKinds, plant } from '../generate/plant.ts';

const WHEN = writtenAt(new Date('2024-01-14T01:30:00Z'), 'Asia/Shanghai');

export interface CheckedFile {
  bytes: Uint8Array;
  source: Source;
  remarks: Remark[];
}

/** A Word file of a report with one mistake in it. */
export function drawn(seed: number): Uint8Array {
  const random = new Random(seed);
  const right = generateReport(seed, { right: true });
  const planted = plant(right, random.pick(defectKinds), random);
  const layout = random.pick(['docx', 'docx-loose-grid']);
  return renderFile(planted?.report ?? right, layout, seed, { edit: planted?.edit }).bytes;
}

export async function checked(bytes: Uint8Array, seed: number): Promise<CheckedFile> {
  const source = await read(bytes);
  const report = parse(source, { name: '年报.docx' });
  if (!report.ok) throw new Error(report.failure.message);
  const findings = checkReport(report.value).findings.map(finding => ({ finding, waved: null }));
  const real = remarksOf({ report: report.value, findings });
  return { bytes, source, remarks: [...real, ...somewhere(source, new Random(seed))] };
}

/** About any words of any lines, and of lines that are none. */
function somewhere(source: Source, random: Random): Remark[] {
  let at = 0;
  const lines = source.text.split('\n').map((text, index) => {
    const start = at;
    at += text.length + 1;
    return { line: index + 1, start, end: start + text.length };
  });
  const within = ({ line, start, end }: (typeof lines)[number]) => {
    const from = random.int(start, end);
    return { line, start: from, end: random.int(from, end) };
  };
  const nowhere = { line: random.pick([0, -1, lines.length + 1]), start: 3, end: 9 };
  const places = [...Array.from({ length: 20 }, () => within(random.pick(lines))), nowhere];
  return places.map((place, index) => ({
    ...place,
    title: `【提示】第 ${index} 处`,
    text: 'a < b & "c"\n第二行',
  }));
}

export async function read(bytes: Uint8Array): Promise<Source> {
  const source = await ingest(bytes, { name: '年报.docx' });
  if (!source.ok) throw new Error(source.failure.message);
  return source.value;
}

export async function annotated(bytes: Uint8Array, remarks: readonly Remark[]): Promise<Uint8Array> {
  const file = await annotateDocx(bytes, '年报.docx', remarks, WHEN);
  if (!file.ok) throw new Error(file.failure.message);
  return file.value;
}

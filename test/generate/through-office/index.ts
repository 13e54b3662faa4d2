// Formats that LibreOffice writes for us, from files that are written here: random reports as another program saves them.
import { type NamedFile, throughLibreOffice } from '../../helpers/libreoffice.ts';
import type { Expected } from '../expected.ts';
import type { FileLayout } from '../file-layout.ts';
import { xlsxWithoutFormulas } from '../files/xlsx.ts';
import { renderFile } from '../files.ts';
import { generateReport } from '../index.ts';
import type { Quirks } from '../quirks.ts';
import { fodt, fodtLooseGrid } from './fodt.ts';

export interface OfficeFormat {
  /** What LibreOffice is handed. */
  layout: FileLayout;
  /** Without its dot. */
  to: string;
  /** LibreOffice's name for it, where the extension alone does not tell. */
  filter?: string;
  /** Another extension that people's programs give it. */
  renamed?: string;
}

/** To have one more tested, add a line. */
export const OFFICE_FORMATS: readonly OfficeFormat[] = [
  { layout: fodt, to: 'doc' },
  { layout: fodtLooseGrid, to: 'doc', renamed: 'wps' },
  { layout: fodt, to: 'odt' },
  { layout: fodtLooseGrid, to: 'rtf' },
  { layout: xlsxWithoutFormulas, to: 'xls' },
];

export interface OfficeFile extends NamedFile {
  seed: number;
  expected: Expected;
  quirks: Quirks;
}

/** So many at a time: a call that handles hundreds grows slow. */
const BATCH = 50;

export async function* renderThroughOffice(
  { layout, to, filter, renamed = to }: OfficeFormat,
  seeds: readonly number[],
): AsyncGenerator<OfficeFile> {
  for (let at = 0; at < seeds.length; at += BATCH) {
    const batch = seeds
      .slice(at, at + BATCH)
      .map(seed => ({ seed, ...renderFile(generateReport(seed), layout, seed) }));
    const made = await throughLibreOffice(batch, to, filter);
    for (const [i, { seed, expected, quirks }] of batch.entries())
      yield { seed, expected, quirks, name: `report-${seed}.${renamed}`, bytes: made[i]!.bytes };
  }
}

// A real report as PDF, cell for cell, and where two of its cells stand. It is not part of the project.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnnualReport } from '../../src/model/report.ts';
import { readReport } from '../../src/read-report.ts';

const shared = process.env.NIANBAO_SHARED;
const NAME = 'hongze-2023.pdf';

interface Truth {
  agency: string;
  year: number;
  form: string;
  cells: Record<string, number>;
}

async function read(): Promise<AnnualReport> {
  const result = await readReport(readFileSync(join(shared!, 'files', NAME)), NAME);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

/** Borders of two cells, measured with a ruler on pages drawn at 72 points to the inch. */
const PLACES = [
  { key: 'requests.received.individual', page: 3, left: 310, top: 479, right: 342, bottom: 502 },
  { key: 'requests.total.total', page: 4, left: 483, top: 227, right: 516, bottom: 246 },
];

describe.skipIf(!shared)('a real report as PDF (needs NIANBAO_SHARED)', () => {
  test('every cell, and whose it is', async () => {
    const truth: Truth = JSON.parse(readFileSync(join(shared!, 'figures', '02.json'), 'utf8'));
    const { agency, year, form, cells } = await read();
    expect({ agency, year, form }).toEqual({ agency: truth.agency, year: truth.year, form: truth.form });
    expect(Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell?.value]))).toEqual(truth.cells);
  });

  test('its pages, and the places of two cells', async () => {
    const { cells, printed } = await read();
    expect(printed?.pages).toEqual(Array.from({ length: 5 }, () => ({ width: 595, height: 842 })));
    for (const { key, page, ...edges } of PLACES) {
      const { start, end } = cells[key]!.place;
      const spot = printed!.spots.find(one => one.start <= start && one.end >= end)!;
      expect(spot.page, key).toBe(page);
      const found = { left: spot.x0, top: spot.y0, right: spot.x1, bottom: spot.y1 };
      for (const [side, at] of Object.entries(edges))
        expect(Math.abs(found[side as keyof typeof found] - at), `${key}: ${side}`).toBeLessThan(3);
    }
  });
});

// Right reports with one planted defect each, and what a careful reviewer says of it.
import { cellPlants, disputeCellPlants } from './plant/cells.ts';
import { figurePlants } from './plant/figures.ts';
import { formPlants } from './plant/form.ts';
import { framePlants } from './plant/frame.ts';
import type { Planted, Plants } from './plant/planted.ts';
import { wordPlants } from './plant/words.ts';
import { yearPlants } from './plant/years.ts';
import type { Random } from './random.ts';
import type { GeneratedReport } from './report.ts';

export type { Expects, Planted } from './plant/planted.ts';

const PLANTS: Plants = {
  ...cellPlants,
  ...disputeCellPlants,
  ...figurePlants,
  ...formPlants,
  ...framePlants,
  ...wordPlants,
  ...yearPlants,
};

export const defectKinds: readonly string[] = Object.keys(PLANTS);

/** The report with one defect of this kind; null where it has nothing that could be spoiled so. */
export function plant(report: GeneratedReport, kind: string, random: Random): Planted | null {
  return PLANTS[kind]!(report, random);
}

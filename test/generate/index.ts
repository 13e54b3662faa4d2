// Random reports with known truth, and their renderings in every layout met in the wild. Independent of `src/`.
import { changeCharacters } from './characters.ts';
import { buildDocument, type Document } from './document.ts';
import { type Expected, expectedOf } from './expected.ts';
import { LAYOUTS } from './layouts/index.ts';
import { drawQuirks, type Quirks } from './quirks.ts';
import { Random, seedOf } from './random.ts';
import { type GeneratedReport, generatePrevious, generateReport, type Truth } from './report.ts';

export {
  type Document,
  type Expected,
  type GeneratedReport,
  generatePrevious,
  generateReport,
  type Quirks,
  Random,
  seedOf,
  type Truth,
};

export const layoutNames: readonly string[] = LAYOUTS.map(layout => layout.name);

export interface Rendering {
  layout: string;
  seed: number;
  /** File name to hand to `ingest`. */
  name: string;
  text: string;
  bytes: Uint8Array;
  expected: Expected;
  quirks: Quirks;
}

const encoder = new TextEncoder();

/** Layouts that keep every cell of the tables apart, so that all of them can be read. */
export const readableLayouts: readonly string[] = layoutNames.filter(
  name => !/^fused|^deduplicated$|^pdf-reading-order$/.test(name),
);

/** Those of them in which a blank cell leaves a trace, so that the figures beside it keep their places. */
export const blankLayouts: readonly string[] = LAYOUTS.filter(({ blanks }) => blanks === 'cell' || blanks === 'pipe')
  .map(layout => layout.name)
  .filter(name => readableLayouts.includes(name));

/**
 * The same report, layout and seed always give the same text. `plain` leaves all quirks out; `edit` changes the report
 * after it was put together and before it is laid out.
 */
export function render(
  report: GeneratedReport,
  layoutName: string,
  seed: number = report.seed,
  options: { plain?: boolean; edit?: ((document: Document) => void) | undefined } = {},
): Rendering {
  const layout = LAYOUTS.find(one => one.name === layoutName);
  if (!layout) throw new Error(`no layout ${layoutName}; there are ${layoutNames.join(', ')}`);
  const random = new Random(seedOf(seed, layoutName));
  const quirks = drawQuirks(random, report, layout.without, options.plain ?? false);
  if (layout.looseGrid) {
    quirks.gridColumns = random.int(5, 6);
    quirks.looseSpans = true;
  }
  const document = buildDocument(random, report, quirks, layout.onPage ?? false);
  options.edit?.(document);
  const grids = document.sections.flatMap(section => (section.table ? [section.table] : []));
  const expected = expectedOf(document.frame.facts, report.truth.edition, grids, layout.blanks);
  const text = changeCharacters(layout.lay(document, { random, quirks, expected }), quirks);
  return {
    layout: layoutName,
    seed,
    name: `report-${seed}.${layout.extension}`,
    text,
    bytes: encoder.encode(text),
    expected,
    quirks,
  };
}

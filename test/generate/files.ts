// Random reports as files of office programs, with what a faithful reader gets from them.
import { changeCharacters } from './characters.ts';
import { buildDocument, type Document } from './document.ts';
import { type Expected, expectedOf } from './expected.ts';
import type { FileLayout } from './file-layout.ts';
import { FILE_LAYOUTS } from './files/index.ts';
import type { Grid } from './grid.ts';
import { drawQuirks, type Quirks } from './quirks.ts';
import { Random, seedOf } from './random.ts';
import type { GeneratedReport } from './report.ts';

export const fileLayoutNames: readonly string[] = FILE_LAYOUTS.map(layout => layout.name);

export interface RenderedFile {
  name: string;
  bytes: Uint8Array;
  expected: Expected;
  quirks: Quirks;
}

/** As `render`, for a file layout, one of the list by its name. */
export function renderFile(
  report: GeneratedReport,
  layoutOrName: FileLayout | string,
  seed: number = report.seed,
  options: { plain?: boolean; edit?: ((document: Document) => void) | undefined } = {},
): RenderedFile {
  const layout = typeof layoutOrName === 'string' ? FILE_LAYOUTS.find(one => one.name === layoutOrName) : layoutOrName;
  if (!layout) throw new Error(`no file layout ${layoutOrName}; there are ${fileLayoutNames.join(', ')}`);
  const random = new Random(seedOf(seed, layout.name));
  const quirks = drawQuirks(random, report, layout.without, options.plain ?? false);
  if (layout.looseGrid) {
    quirks.gridColumns = random.int(5, 6);
    quirks.looseSpans = true;
  }
  const document = buildDocument(random, report, quirks, false);
  options.edit?.(document);
  const grids = document.sections.flatMap(section => (section.table ? [section.table] : []));
  const expected = expectedOf(document.frame.facts, report.truth.edition, grids, layout.blanks);
  const bytes = layout.lay(withCharacters(document, quirks), { random, quirks, expected });
  return { name: `report-${seed}.${layout.extension}`, bytes, expected, quirks };
}

/** Text layouts change the characters of the whole text at its end; in a file they are out of reach by then. */
function withCharacters(document: Document, quirks: Quirks): Document {
  const change = (text: string) => changeCharacters(text, quirks);
  const grid = (table: Grid): Grid => ({
    ...table,
    rows: table.rows.map(row => row.map(cell => ({ ...cell, text: change(cell.text) }))),
  });
  const { frame, sections } = document;
  return {
    frame: {
      ...frame,
      above: frame.above.map(change),
      title: frame.title.map(change),
      below: frame.below.map(change),
      preface: frame.preface.map(change),
      signature: frame.signature.map(change),
      foot: frame.foot.map(change),
    },
    sections: sections.map(({ heading, paragraphs, table }) => ({
      heading: change(heading),
      paragraphs: paragraphs.map(change),
      ...(table && { table: grid(table) }),
    })),
  };
}

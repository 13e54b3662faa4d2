// Word files to be printed: those of the file layouts, on paper that has room for their tables and with lines around cells.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Document } from '../document.ts';
import type { FileLayout } from '../file-layout.ts';
import { docx, docxLooseGrid } from '../files/docx.ts';
import type { LayoutContext } from '../layout.ts';
import { Random } from '../random.ts';
import { sharesOf } from './columns.ts';

/** Twentieths of a point: text on A4 between the margins below. */
const ROOM = 9400;
const PADDING = 108;
const STYLES = 'word/styles.xml';

/**
 * What paper shows in the way of the program that prints it: tracked changes, fields counted anew, notes, hidden words and
 * boxes; and what LibreOffice puts into other columns or leaves out: columns merged as old files do, cells without a paragraph.
 */
const SHOWN_OTHERWISE =
  /:(?:del|ins|moveFrom|moveTo|cellMerge|cellDel|fldChar|fldSimple|footnoteReference|vanish|rStyle|txbxContent|hMerge)\b|<\/\w+:tcPr><\/\w+:tc>/;

function lay(document: Document, context: LayoutContext, base: FileLayout): Uint8Array {
  const { random, quirks } = context;
  const halfPoints = 2 * random.pick([9, 10, 10.5, 11, 12, 14]);
  const stroke = random.pick([4, 4, 4, 8, 12]);
  const margin = random.pick([900, 1134, 1253]);
  quirks.drawn.push(`${halfPoints / 2} pt, lines ${stroke / 8} pt`);
  for (;;) {
    const parts = unzipSync(base.lay(document, { ...context, random: new Random(random.int(0, 1_000_000)) }));
    const main = Object.keys(parts).find(name => /word\/document2?\.xml$/.test(name))!;
    const xml = strFromU8(parts[main]!);
    if (SHOWN_OTHERWISE.test(xml)) continue;
    parts[main] = strToU8(onPaper(xml, halfPoints, margin));
    parts[STYLES] = strToU8(withLines(strFromU8(parts[STYLES]!), halfPoints, stroke));
    return zipSync(parts);
  }
}

function withLines(xml: string, halfPoints: number, stroke: number): string {
  const [, prefix] = /<(\w+):docDefaults\/>/.exec(xml)!;
  const attributes = `${prefix}:val="single" ${prefix}:sz="${stroke}" ${prefix}:space="0" ${prefix}:color="auto"`;
  const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    side => `<${prefix}:${side} ${attributes}/>`,
  );
  const size = `<${prefix}:rPr><${prefix}:sz ${prefix}:val="${halfPoints}"/></${prefix}:rPr>`;
  return xml
    .replace(
      `<${prefix}:docDefaults/>`,
      `<${prefix}:docDefaults><${prefix}:rPrDefault>${size}</${prefix}:rPrDefault></${prefix}:docDefaults>`,
    )
    .replace(
      `<${prefix}:name ${prefix}:val="Table Grid"/>`,
      `$&<${prefix}:tblPr><${prefix}:tblBorders>${lines.join('')}</${prefix}:tblBorders></${prefix}:tblPr>`,
    );
}

/** Signs of one size, tables no wider than the page. */
function onPaper(xml: string, halfPoints: number, margin: number): string {
  const sized = xml
    .replace(/(<(\w+):sz \2:val=")32(?=")/g, `$1${halfPoints}`)
    .replace(
      /(<(\w+):pgSz [^>]*\/>)/,
      `$1<$2:pgMar $2:top="${margin}" $2:right="1253" $2:bottom="${margin}" $2:left="1253" $2:header="600" $2:footer="600" $2:gutter="0"/>`,
    );
  return sized
    .split(/(?=<\w+:tbl>)/)
    .map(withWidths)
    .join('');
}

/** From the beginning of a table on: a grid of as many columns as there are, none left out and none besides. */
function withWidths(part: string): string {
  const [before, ...rows] = part.split(/(?=<\w+:tr>)/);
  const spans = rows.map(row => row.split(/(?=<\w+:tcPr>)/).map(spanOf));
  const columns = Math.max(0, ...spans.map(sum));
  // A table that only holds another one; where that has no room in it, LibreOffice prints its last column without figures.
  if (columns === 0) return part.replace(/(:gridCol \w+:w=")\d+/, `$1${ROOM + 2 * PADDING}`);
  const shares = sharesOf({ table: columns === 10 ? 'requests' : 'other', columns });
  const widths = shares.map(share => Math.floor((share / sum(shares)) * ROOM));
  const grid = widths.map(width => `<$1:gridCol $1:w="${width}"/>`).join('');
  const wide = (row: string) => {
    let column = 0;
    return row
      .split(/(?=<\w+:tcPr>)/)
      .map(cell => {
        const from = column;
        column += spanOf(cell);
        return cell.replace(/(:tcW \w+:w=")\d+/, `$1${sum(widths.slice(from, column))}`);
      })
      .join('');
  };
  // A repeated head that reaches down into rows that are not is printed over them.
  if (rows[0]!.includes(':vMerge')) rows[0] = rows[0]!.replace(/<\w+:tblHeader\/>/, '');
  return (
    before!.replace(/<(\w+):tblGrid>.*?<\/\1:tblGrid>/, `<$1:tblGrid>${grid}</$1:tblGrid>`) + rows.map(wide).join('')
  );
}

const spanOf = (cell: string): number =>
  cell.includes(':tcW ') ? Number(/:gridSpan \w+:val="(\d+)"/.exec(cell)?.[1] ?? 1) : 0;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

export const wordOnPaper = (name: string, looseGrid: boolean): FileLayout => {
  const base = looseGrid ? docxLooseGrid : docx;
  return { ...base, name, lay: (document, context) => lay(document, context, base) };
};

// Every file layout that is written here, sorted by name.
import type { FileLayout } from '../file-layout.ts';
import { csv } from './csv.ts';
import { doc, docLooseGrid } from './doc.ts';
import { docx, docxLooseGrid } from './docx.ts';
import { mhtml } from './mhtml.ts';
import { odt, odtLooseGrid } from './odt.ts';
import { ofd, ofdLandscape, ofdLooseGrid, ofdNarrow, ofdUnruled, ofdUnruledLandscape } from './ofd.ts';
import { rtf, rtfLooseGrid } from './rtf.ts';
import { xlsx, xlsxLooseGrid, xlsxSheets, xlsxUnmerged, xlsxWithoutLines } from './xlsx.ts';

export const FILE_LAYOUTS: readonly FileLayout[] = [
  csv,
  doc,
  docLooseGrid,
  docx,
  docxLooseGrid,
  mhtml,
  odt,
  odtLooseGrid,
  ofd,
  ofdLandscape,
  ofdLooseGrid,
  ofdNarrow,
  ofdUnruled,
  ofdUnruledLandscape,
  rtf,
  rtfLooseGrid,
  xlsx,
  xlsxLooseGrid,
  xlsxSheets,
  xlsxUnmerged,
  xlsxWithoutLines,
];

// Every layout, simplest first.
import type { Layout } from '../layout.ts';
import { flipBook } from './flip-book.ts';
import { fused, fusedRows, fusedStray } from './fused.ts';
import { html, htmlChrome, htmlLooseGrid, htmlString, htmlWord } from './html.ts';
import { deduplicated, linesApart, linesPlain, tabs } from './lines.ts';
import { pdfAligned, pdfReadingOrder } from './pdf.ts';
import {
  markdown,
  pipeAlone,
  pipeLines,
  pipeLinesShared,
  pipePads,
  pipeRows,
  pipeRowsBare,
  pipeRowsBothEnds,
} from './pipes.ts';

export const LAYOUTS: readonly Layout[] = [
  pipeRows,
  pipeRowsBare,
  pipeRowsBothEnds,
  markdown,
  pipePads,
  pipeLines,
  pipeLinesShared,
  pipeAlone,
  linesApart,
  linesPlain,
  tabs,
  html,
  htmlWord,
  htmlChrome,
  htmlLooseGrid,
  htmlString,
  fused,
  fusedRows,
  fusedStray,
  pdfAligned,
  flipBook,
  deduplicated,
  pdfReadingOrder,
];

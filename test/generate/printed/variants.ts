// The kinds of printed reports that are tested, by the program that prints them.
import type { FileLayout } from '../file-layout.ts';
import type { Grid } from '../grid.ts';
import { fitted } from './columns.ts';
import { fodtOf } from './fodt.ts';
import { htmlOf } from './html.ts';
import { aboutLook, drawLook, type Rules, type Traits } from './look.ts';
import { loosenUnseen } from './truth.ts';
import { wordOnPaper } from './word.ts';

export interface PrintedVariant {
  name: string;
  program: 'chromium' | 'libreoffice';
  /** What the program is handed. */
  layout(seed: number): FileLayout;
}

const WRITERS = { chromium: { extension: 'html', write: htmlOf }, libreoffice: { extension: 'fodt', write: fodtOf } };

/** Rulings that only one of the two programs has are left to it. */
const RULED: Record<PrintedVariant['program'], readonly Rules[]> = {
  chromium: ['all', 'all', 'all', 'thick', 'double', 'dotted', 'spaced', 'open'],
  libreoffice: ['all', 'all', 'all', 'thick', 'double', 'dotted', 'open'],
};

function variant(program: PrintedVariant['program'], kind: string, traits: Traits): PrintedVariant {
  const name = `${program}-${kind}`;
  const ruled = traits.rules.every(one => RULED[program].includes(one));
  const { extension, write } = WRITERS[program];
  const layout: Omit<FileLayout, 'looseGrid'> = {
    name,
    extension,
    blanks: 'cell',
    // The pages' ends split labels. Without lines nobody sees that a 0 stands in a merged cell, nor a column without a head; and
    // pinyin runs into the next column.
    without: ruled ? ['groupSplit'] : ['groupSplit', 'mergedZero', 'missingIndividual', 'pinyin'],
    lay(document, { random, quirks, expected }) {
      const grids: Grid[] = document.sections.flatMap(({ table }) => table ?? []);
      const look = fitted(drawLook(random, traits), grids);
      // LibreOffice leaves rows out where repeated heads fill most of a low page.
      if (program === 'libreoffice' && traits.landscape) look.repeatsHeads = false;
      quirks.drawn.push(aboutLook(look));
      loosenUnseen(expected, document, look);
      return new TextEncoder().encode(write(document, look));
    },
  };
  // Where cells end on other grid lines in every row, only lines tell which column they are in.
  return { name, program, layout: seed => ({ ...layout, looseGrid: ruled && seed % 3 === 0 }) };
}

function variantsOf(program: PrintedVariant['program']): PrintedVariant[] {
  const ruled = RULED[program];
  return [
    variant(program, 'ruled', { rules: ruled }),
    variant(program, 'unruled', { rules: ['none'] }),
    variant(program, 'narrow', { rules: [...ruled], narrow: true }),
    variant(program, 'landscape', { rules: ['all', 'open', 'none', 'horizontal'], landscape: true }),
  ];
}

/** To have one more tested, add a line. */
export const PRINTED_VARIANTS: readonly PrintedVariant[] = [
  ...variantsOf('chromium'),
  variant('chromium', 'horizontal-rules', { rules: ['horizontal', 'three'] }),
  ...variantsOf('libreoffice'),
  {
    name: 'libreoffice-word',
    program: 'libreoffice',
    layout: seed => wordOnPaper('libreoffice-word', seed % 3 === 0),
  },
];

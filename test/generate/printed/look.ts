// How one report looks on paper: what a writer of reports, a web page or a print dialog chooses, each drawn by itself.
import type { Random } from '../random.ts';

/**
 * The lines of a table. `open`: none at its left and right; `three`: above and below the heads and at the end; `spaced`:
 * every cell has a frame of its own.
 */
export type Rules = 'all' | 'thick' | 'double' | 'dotted' | 'spaced' | 'open' | 'horizontal' | 'three' | 'none';
export type Align = 'left' | 'center' | 'right';

/** What all reports of a variant have in common. */
export interface Traits {
  rules: readonly Rules[];
  landscape?: boolean;
  narrow?: boolean;
}

export interface Look {
  /** Centimetres, as the page is held. */
  page: { width: number; height: number };
  margin: number;
  /** Points. */
  size: number;
  cellSize: number;
  fonts: { han: string; latin: string | null };
  lineHeight: number;
  rules: Rules;
  colour: string;
  /** Heads, or every second row, on grey. */
  shade: 'none' | 'heads' | 'stripes';
  align: { label: Align; figure: Align };
  valign: 'top' | 'middle' | 'bottom';
  /** Points beside and over the text of a cell. */
  padding: { x: number; y: number };
  /** Of the room between the margins. */
  width: number;
  /** Columns as wide as the writer drew them: a long figure is broken in two. */
  breaksFigures: boolean;
  repeatsHeads: boolean;
  breaksRows: boolean;
  verticalLabel: boolean;
  /** Text in two columns beside tables over the whole width. */
  twoColumns: boolean;
  head: 'none' | 'title' | 'words' | 'browser';
  foot: 'none' | 'dashes' | 'number' | 'of' | 'slash';
  /** 附件 over the title. */
  attachment: boolean;
  /** （单位：件） over the tables of numbers of cases. */
  unit: boolean;
}

const PAPERS = {
  A4: { width: 21, height: 29.7 },
  '16K': { width: 18.4, height: 26 },
  Letter: { width: 21.59, height: 27.94 },
} as const;

/** Fonts with Chinese characters, and others for figures; what is not installed is replaced by the program. */
const HAN = ['Noto Serif CJK SC', 'Noto Serif CJK SC', 'Noto Sans CJK SC'];
const LATIN = [null, null, 'Nimbus Roman', 'Nimbus Sans', 'DejaVu Sans', 'C059'];

/** The smallest that is printed. */
const SMALLEST = 9;

export function drawLook(random: Random, { rules, landscape = false, narrow = false }: Traits): Look {
  const paper = random.weighted<keyof typeof PAPERS>([
    ['A4', 90],
    ['16K', 5],
    ['Letter', 5],
  ]);
  const { width, height } = PAPERS[paper];
  const size = random.pick([9, 10, 10.5, 11, 12, 12, 13, 14]);
  const ruled = random.pick(rules);
  const lined = !isUnruled(ruled);
  return {
    page: landscape ? { width: height, height: width } : { width, height },
    margin: random.pick([1.5, 2, 2.5, 2.5, 3]),
    size,
    cellSize: Math.max(SMALLEST, size - random.pick([0, 0, 1, 2])),
    fonts: { han: random.pick(HAN), latin: random.pick(LATIN) },
    lineHeight: random.pick([1.15, 1.3, 1.5, 1.75]),
    rules: ruled,
    colour: random.pick(['#000000', '#000000', '#000000', '#555555', '#4472c4']),
    shade: random.weighted([
      ['none', 70],
      ['heads', 18],
      ['stripes', 12],
    ]),
    align: {
      label: random.pick(['left', 'left', 'center']),
      figure: random.weighted([
        ['center', 60],
        ['left', 20],
        ['right', 20],
      ]),
    },
    valign: random.weighted([
      ['middle', 65],
      ['top', 25],
      ['bottom', 10],
    ]),
    padding: { x: lined ? random.int(1, 6) : random.int(4, 8), y: random.int(0, 4) },
    width: narrow ? random.int(62, 80) / 100 : random.int(85, 100) / 100,
    breaksFigures: lined && random.chance(0.5),
    repeatsHeads: random.chance(0.5),
    breaksRows: random.chance(0.5),
    verticalLabel: random.chance(0.35),
    twoColumns: random.chance(0.06),
    head: random.weighted([
      ['none', 60],
      ['title', 15],
      ['words', 10],
      ['browser', 15],
    ]),
    foot: random.pick(['none', 'dashes', 'dashes', 'number', 'of', 'slash']),
    attachment: random.chance(0.12),
    unit: random.chance(0.15),
  };
}

export const isUnruled = (rules: Rules): boolean => ['none', 'horizontal', 'three'].includes(rules);

/** In a few words, for the report of a failing case. */
export function aboutLook(look: Look): string {
  const { page, margin, size, cellSize, fonts, rules, align, valign, padding, width, head, foot } = look;
  const flags = [
    'breaksFigures',
    'repeatsHeads',
    'breaksRows',
    'verticalLabel',
    'twoColumns',
    'attachment',
    'unit',
  ] as const;
  return [
    `${page.width}×${page.height} cm`,
    `margin ${margin}`,
    `${size}/${cellSize} pt`,
    `${fonts.han.split(' ')[1]}+${fonts.latin ?? 'same'}`,
    `lines ${rules}`,
    `labels ${align.label}`,
    `figures ${align.figure}`,
    valign,
    `padding ${padding.x}/${padding.y}`,
    `width ${width}`,
    ...(look.shade === 'none' ? [] : [`shade ${look.shade}`]),
    ...(head === 'none' ? [] : [`head ${head}`]),
    ...(foot === 'none' ? [] : [`foot ${foot}`]),
    ...flags.filter(flag => look[flag]),
  ].join(', ');
}

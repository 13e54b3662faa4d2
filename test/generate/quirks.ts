// Which oddities a rendering has. Each is drawn by itself, so that they meet in all combinations.
import type { Edition } from './labels.ts';
import type { Random } from './random.ts';

export interface Quirks {
  /** Names of the quirks drawn, for the report of a failing case. */
  drawn: string[];
  script: 'simplified' | 'traditional' | 'pinyin' | 'taiwan';
  width: 'full' | 'half';
  fullwidthDigits: boolean;
  radicals: boolean;
  heads: 'plain' | 'blank' | 'lines' | 'rows' | 'characters';
  proactiveHeads: 'plain' | 'lines' | 'lost' | 'clipped';
  missingIndividual: boolean;
  damagedLabels: boolean;
  /** Blanks inside row labels, as PDF text has them. */
  innerBlanks: boolean;
  ordinals: '.' | '、' | '．';
  /** ㈠ for （一） before groups and rows of table three. */
  circledGroups: boolean;
  articles: 'plain' | 'short' | 'spaced';
  longBrackets: boolean;
  extraRow: boolean;
  repeatedGroup: boolean;
  groupSplit: boolean;
  swappedLabel: boolean;
  shortOther: boolean;
  shortPartial: boolean;
  fillerSentence: boolean;
  /** `rows`: some rows of zeros; `allButTotal`: only 总计 is filled; `allButMainTotals`: only 总计 of rows 一 二 七 四. */
  blanks: 'none' | 'all' | 'zeros' | 'rows' | 'allButTotal' | 'allButMainTotals';
  slashRules: boolean;
  remark: boolean;
  thousands: boolean;
  changeSign: 'plain' | 'plus' | 'words';
  feeUnit: boolean;
  unitBehind: boolean;
  pads: boolean;
  mergedZero: boolean;
  /** `? 0`: a no-break space that a wrong decoding made a question mark. */
  strayMarks: boolean;
  /** A small table of something else before section two. */
  unrelatedTable: boolean;
  procurement: 'wan' | 'yuan' | 'head' | 'bare';
  /** Section two's grid; more than four only where merged cells are real. */
  gridColumns: number;
  looseSpans: boolean;
}

export type QuirkName = Exclude<keyof Quirks, 'drawn' | 'procurement' | 'gridColumns' | 'looseSpans' | 'width'>;
/** What a layout cannot show: a quirk, or of the scripts the one with sounds in brackets. */
export type Unshown = QuirkName | 'pinyin';

/** How a quirk looks when it is drawn, and how often compared with the others. */
const CHOICES: { [Name in QuirkName]: { weight: number; values: readonly Quirks[Name][] } } = {
  script: { weight: 3, values: ['traditional', 'pinyin', 'pinyin', 'taiwan'] },
  fullwidthDigits: { weight: 1, values: [true] },
  radicals: { weight: 1, values: [true] },
  heads: { weight: 4, values: ['blank', 'lines', 'rows', 'characters'] },
  proactiveHeads: { weight: 4, values: ['lines', 'lost', 'clipped'] },
  missingIndividual: { weight: 1, values: [true] },
  damagedLabels: { weight: 2, values: [true] },
  innerBlanks: { weight: 1, values: [true] },
  ordinals: { weight: 2, values: ['、', '．'] },
  circledGroups: { weight: 1, values: [true] },
  articles: { weight: 2, values: ['short', 'spaced'] },
  longBrackets: { weight: 1, values: [true] },
  extraRow: { weight: 1, values: [true] },
  repeatedGroup: { weight: 2, values: [true] },
  groupSplit: { weight: 1, values: [true] },
  swappedLabel: { weight: 1, values: [true] },
  shortOther: { weight: 2, values: [true] },
  shortPartial: { weight: 1, values: [true] },
  fillerSentence: { weight: 2, values: [true] },
  blanks: { weight: 5, values: ['all', 'zeros', 'rows', 'allButTotal', 'allButMainTotals'] },
  slashRules: { weight: 2, values: [true] },
  remark: { weight: 1, values: [true] },
  thousands: { weight: 1, values: [true] },
  changeSign: { weight: 2, values: ['plus', 'plus', 'words'] },
  feeUnit: { weight: 1, values: [true] },
  unitBehind: { weight: 1, values: [true] },
  pads: { weight: 2, values: [true] },
  mergedZero: { weight: 1, values: [true] },
  strayMarks: { weight: 1, values: [true] },
  unrelatedTable: { weight: 2, values: [true] },
};

const NAMES = Object.keys(CHOICES) as QuirkName[];

export function plainQuirks(): Quirks {
  return {
    drawn: [],
    script: 'simplified',
    width: 'full',
    fullwidthDigits: false,
    radicals: false,
    heads: 'plain',
    proactiveHeads: 'plain',
    missingIndividual: false,
    damagedLabels: false,
    innerBlanks: false,
    ordinals: '.',
    circledGroups: false,
    articles: 'plain',
    longBrackets: false,
    extraRow: false,
    repeatedGroup: false,
    groupSplit: false,
    swappedLabel: false,
    shortOther: false,
    shortPartial: false,
    fillerSentence: false,
    blanks: 'none',
    slashRules: false,
    remark: false,
    thousands: false,
    changeSign: 'plain',
    feeUnit: false,
    unitBehind: false,
    pads: false,
    mergedZero: false,
    strayMarks: false,
    unrelatedTable: false,
    procurement: 'wan',
    gridColumns: 4,
    looseSpans: false,
  };
}

/** What a careful office may do, and what pages and converters do to a right report without harm. */
const HARMLESS: { [Name in QuirkName]?: readonly Quirks[Name][] } = {
  script: ['traditional', 'pinyin'],
  fullwidthDigits: [true],
  radicals: [true],
  heads: ['blank', 'lines', 'rows', 'characters'],
  proactiveHeads: ['lines'],
  ordinals: ['、', '．'],
  circledGroups: [true],
  articles: ['spaced'],
  repeatedGroup: [true],
  groupSplit: [true],
  fillerSentence: [true],
  blanks: ['all', 'zeros', 'rows'],
  thousands: [true],
  changeSign: ['plus', 'words'],
  pads: [true],
  unrelatedTable: [true],
};

/** Four in ten renderings are plain, the others have one to four quirks out of those that the layout can show. */
export function drawQuirks(
  random: Random,
  { right, truth: { edition } }: { right: boolean; truth: { edition: Edition } },
  without: readonly Unshown[],
  plain: boolean,
): Quirks {
  const quirks = plainQuirks();
  if (random.chance(0.55)) set(quirks, 'width', 'half');
  quirks.procurement = random.weighted([
    ['wan', 60],
    ['yuan', 15],
    ['head', 12],
    ['bare', right ? 0 : 13],
  ]);
  if (plain || random.chance(0.4)) return quirks;
  const open = NAMES.filter(
    name =>
      !without.includes(name) &&
      (name !== 'shortOther' || edition === '2021') &&
      (!right || HARMLESS[name] !== undefined),
  );
  for (let count = random.int(1, 4); count > 0; count -= 1) {
    const name = random.weighted(open.map(item => [item, CHOICES[item].weight] as const));
    draw(random, quirks, name, right ? HARMLESS : undefined);
    if (quirks.script === 'pinyin' && without.includes('pinyin')) quirks.script = 'traditional';
    quirks.drawn.push(`${name}=${quirks[name]}`);
  }
  // A merged 0 among rows left blank would be a figure of its own, not a zero for all.
  if (quirks.blanks !== 'none') quirks.mergedZero = false;
  return quirks;
}

function draw<Name extends QuirkName>(
  random: Random,
  quirks: Quirks,
  name: Name,
  among: { [Other in QuirkName]?: readonly Quirks[Other][] } = {},
): void {
  set(quirks, name, random.pick(among[name] ?? CHOICES[name].values));
}

function set<Name extends keyof Quirks>(quirks: Quirks, name: Name, chosen: Quirks[Name]): void {
  quirks[name] = chosen;
}

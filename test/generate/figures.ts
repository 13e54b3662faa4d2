// Random figures that hold every identity of the form by construction, spread roughly as in real reports:
// most rows nothing but 0, a good share of reports with no request at all, a few with thousands.
import {
  APPLICANTS,
  DISPUTE_KINDS,
  type Edition,
  OUTCOMES_OF_REVIEW,
  outcomeRows,
  proactiveBlocks,
  requestRows,
} from './labels.ts';
import type { Random } from './random.ts';

export type Figures = Record<string, number>;

/** How busy the body is: it sets the size of every figure. */
export type Scale = 'none' | 'few' | 'some' | 'many';

export function drawScale(random: Random): Scale {
  return random.weighted([
    ['none', 30],
    ['few', 38],
    ['some', 22],
    ['many', 10],
  ]);
}

export function drawFigures(random: Random, edition: Edition, undividedOther: boolean, scale: Scale): Figures {
  // One object filled in place: spreading three of 200 keys was most of the time of a report.
  const figures: Figures = {};
  proactiveFigures(random, figures, edition, scale);
  requestFigures(random, figures, edition, undividedOther, scale);
  disputeFigures(random, figures, scale);
  return figures;
}

function requestFigures(
  random: Random,
  figures: Figures,
  edition: Edition,
  undividedOther: boolean,
  scale: Scale,
): void {
  const outcomes = outcomeRows(edition, undividedOther);
  for (const row of requestRows(edition, undividedOther))
    for (const [column] of APPLICANTS) figures[`requests.${row.id}.${column}`] = 0;
  const add = (row: string, column: string, count: number) => {
    for (const key of [`requests.${row}.${column}`, `requests.${row}.total`])
      figures[key] = (figures[key] ?? 0) + count;
  };
  // Which outcomes a body uses at all: a small office knows two or three of them.
  const used = random.sample(outcomes, scale === 'many' ? outcomes.length : scale === 'some' ? 8 : 3);
  const weights = used.map(row => [row, row.id === 'granted' ? 4 : random.next() ** 2 + 0.05] as const);
  for (const [column] of APPLICANTS) {
    if (column === 'total') continue;
    const received = requestCount(random, scale, column);
    const carriedIn = scale === 'none' || random.chance(0.6) ? 0 : random.int(0, Math.ceil(received / 15));
    const open = received + carriedIn;
    const carriedOut = open === 0 || random.chance(0.5) ? 0 : Math.min(open, random.int(0, Math.ceil(open / 12)));
    add('received', column, received);
    add('carriedIn', column, carriedIn);
    add('carriedOut', column, carriedOut);
    add('total', column, open - carriedOut);
    let left = open - carriedOut;
    while (left > 0) {
      const share = Math.min(left, random.int(1, Math.max(1, Math.ceil((open - carriedOut) / 6))));
      add(random.weighted(weights).id, column, share);
      left -= share;
    }
  }
}

function requestCount(random: Random, scale: Scale, column: string): number {
  if (scale === 'none') return 0;
  if (column === 'individual')
    return { few: random.int(0, 9), some: random.int(8, 260), many: random.int(250, 9500) }[scale];
  if (random.chance({ few: 0.88, some: 0.6, many: 0.25 }[scale])) return 0;
  return { few: random.int(1, 3), some: random.int(1, 25), many: random.int(1, 420) }[scale];
}

function disputeFigures(random: Random, figures: Figures, scale: Scale): void {
  for (const [kind] of DISPUTE_KINDS) {
    const busy = scale !== 'none' && random.chance({ few: 0.08, some: 0.45, many: 0.85 }[scale]);
    let total = 0;
    for (const [outcome] of OUTCOMES_OF_REVIEW) {
      if (outcome === 'total') continue;
      const count = busy && random.chance(0.55) ? random.int(0, scale === 'many' ? 130 : 7) : 0;
      figures[`disputes.${kind}.${outcome}`] = count;
      total += count;
    }
    figures[`disputes.${kind}.total`] = total;
  }
}

function proactiveFigures(random: Random, figures: Figures, edition: Edition, scale: Scale): void {
  for (const block of proactiveBlocks(edition))
    for (const [row] of block.rows)
      for (const [column] of block.columns)
        figures[`proactive.${row}.${column}`] = proactiveFigure(random, row, column, scale);
  // 现行有效 is a stock: less than what was issued this year would look like a misprint.
  for (const row of ['governmentRules', 'normativeDocuments']) {
    const issued = figures[`proactive.${row}.issued`];
    if (issued !== undefined)
      figures[`proactive.${row}.inForce`] = Math.max(issued, figures[`proactive.${row}.inForce`] ?? 0);
  }
}

function proactiveFigure(random: Random, row: string, column: string, scale: Scale): number {
  const quiet = { none: 0.8, few: 0.55, some: 0.3, many: 0.1 }[scale];
  if (random.chance(row === 'governmentRules' ? 0.93 : quiet)) return 0;
  if (column === 'amountWan') return amount(random, scale);
  if (column === 'change') return random.chance(0.45) ? -random.int(1, 40) : random.int(1, 40);
  if (column === 'previousItems' || column === 'items') return random.int(1, scale === 'many' ? 420 : 60);
  if (column === 'decisions') return random.int(1, { none: 9, few: 60, some: 2400, many: 98000 }[scale]);
  return random.int(1, row === 'governmentRules' ? 60 : { none: 3, few: 12, some: 90, many: 900 }[scale]);
}

/** An amount in 万元. Kept as whole hundredths of a yuan while it is drawn, so that every unit prints exactly. */
function amount(random: Random, scale: Scale): number {
  const wan = random.int(1, { none: 9, few: 300, some: 8000, many: 90000 }[scale]);
  const fraction = random.weighted([
    [0, 25],
    [random.int(0, 99) * 10_000, 45],
    [random.int(0, 9999) * 100, 15],
    [random.int(0, 999_999), 15],
  ]);
  return (wan * 1_000_000 + fraction) / 1_000_000;
}

/** An amount in 万元 as the yuan that a report would print: `25.1` → `251000`. */
export function inYuan(wan: number): string {
  const hundredths = Math.round(wan * 1_000_000);
  const rest = hundredths % 100;
  return rest === 0 ? String(hundredths / 100) : `${Math.floor(hundredths / 100)}.${String(rest).padStart(2, '0')}`;
}

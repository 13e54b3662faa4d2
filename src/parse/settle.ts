// Figures that lost the blanks between them (一、本年新收…713000074), told apart by the form's own arithmetic. A split is
// taken only where the identities leave no other; nothing that stands there is ever changed.
import type { Token } from './tokens.ts';

/** Every way to read the tokens as `count` numbers without needless zeros; undefined where there are too many. */
export function splits(tokens: Token[], count: number): string[][] | undefined {
  const texts = tokens.map(token => token.text.replace(/(万元|元)$/, ''));
  const out: string[][] = [];
  const LIMIT = 20_000;
  const walk = (token: number, offset: number, taken: string[]): boolean => {
    if (token === texts.length) {
      if (taken.length === count) out.push([...taken]);
      return out.length <= LIMIT;
    }
    const text = texts[token]!;
    const rest = text.length - offset;
    if (taken.length + (texts.length - token - 1) >= count && rest > 0) return true;
    if (rest === 0) return walk(token + 1, 0, taken);
    for (let length = 1; length <= rest; length++) {
      const part = text.slice(offset, offset + length);
      if (!/^([+-]?(0|[1-9]\d{0,8})(\.\d+)?)$/.test(part)) {
        if (/^0\d/.test(part)) break;
        continue;
      }
      taken.push(part);
      const more = walk(token, offset + length, taken);
      taken.pop();
      if (!more) return false;
    }
    return true;
  };
  return walk(0, 0, []) ? out : undefined;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Six applicant columns and their total. */
export const requestRowHolds = (row: readonly number[]): boolean => sum(row.slice(0, 6)) === row[6];

/** Three times four results and their total. */
export const disputeRowHolds = (row: readonly number[]): boolean =>
  [0, 5, 10].every(from => sum(row.slice(from, from + 4)) === row[from + 4]);

/** Rows of table three by id: the figures that are known, or the ways in which fused ones can be read. */
export type Options = Map<string, number[][]>;

/** At most so many combinations of doubtful rows are tried. */
const COMBINATIONS = 50_000;

/**
 * Which option each doubtful row must have, by the columns: outcomes add up to (七), 一 + 二 = (七) + 四. Returns, for
 * every row, one entry a column: the number in all solutions alike, or undefined.
 */
export function solveColumns(
  options: Options,
  outcomes: string[],
  complete: boolean,
): Map<string, (number | undefined)[]> {
  const ids = [...options.keys()];
  const doubtful = ids.filter(id => options.get(id)!.length > 1);
  const alone = new Map(ids.map(id => [id, agreed(options.get(id)!)]));
  const combinations = doubtful.reduce((product, id) => product * options.get(id)!.length, 1);
  if (doubtful.length === 0 || !complete || combinations > COMBINATIONS) return alone;

  const solutions: Map<string, number[]>[] = [];
  const chosen = new Map(ids.map(id => [id, options.get(id)![0]!]));
  const walk = (i: number): void => {
    if (i === doubtful.length) {
      if (columnsHold(chosen, outcomes)) solutions.push(new Map(chosen));
      return;
    }
    for (const option of options.get(doubtful[i]!)!) {
      chosen.set(doubtful[i]!, option);
      walk(i + 1);
    }
  };
  walk(0);
  // No solution: the table does not tie out in print, so its columns prove nothing.
  if (solutions.length === 0) return alone;
  return new Map(ids.map(id => [id, agreed(solutions.map(solution => solution.get(id)!))]));
}

function columnsHold(rows: Map<string, number[]>, outcomes: string[]): boolean {
  const at = (id: string, column: number): number => rows.get(id)![column]!;
  for (let column = 0; column < 7; column++) {
    if (sum(outcomes.map(id => at(id, column))) !== at('total', column)) return false;
    if (at('received', column) + at('carriedIn', column) !== at('total', column) + at('carriedOut', column))
      return false;
  }
  return true;
}

/** Column by column: the value that all ways share, else undefined. */
export function agreed(ways: number[][]): (number | undefined)[] {
  const [first, ...rest] = ways;
  return (first ?? []).map((value, i) => (rest.every(way => way[i] === value) ? value : undefined));
}

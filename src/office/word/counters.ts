// Counts numbered paragraphs in reading order, as Word does, and writes each one's number.

import { numeral } from '../numerals.ts';
import { LEVELS, type Level, type Numbered } from './numbering.ts';

export class Counters {
  /** By definition: where each level stands. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Lists whose own start of a level has been used. */
  readonly #begun = new Set<string>();

  /** What stands in front of the next paragraph of this list and level; '' for bullets. */
  next({ list, level }: Numbered): string {
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    const mark = `${list.id} ${level}`;
    const start = list.starts[level];
    if (start !== undefined && !this.#begun.has(mark)) counts[level] = start;
    else {
      const last = counts[level];
      counts[level] = last === undefined ? (start ?? list.levels[level]?.start ?? 1) : last + 1;
    }
    this.#begun.add(mark);
    for (let below = level + 1; below < LEVELS; below += 1) {
      const restart = list.levels[below]?.restart;
      const after = restart === undefined || restart > below ? below : restart;
      if (level < after) counts[below] = undefined;
    }
    return written(list.levels, level, counts);
  }
}

function written(levels: readonly (Level | undefined)[], at: number, counts: readonly (number | undefined)[]): string {
  const level = levels[at];
  if (!level || level.format === 'bullet') return '';
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const other = levels[Number(digit) - 1];
    const number = counts[Number(digit) - 1] ?? other?.start ?? 1;
    return numeral(number, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
  });
  return level.suffix === 'space' ? `${text} ` : text;
}

// A bar in the last line of a terminal, redrawn in place, for work that takes a while.
import type { Writable } from 'node:stream';
import { safeText } from '../safe-text.ts';
import type { Progress } from '../types.ts';
import { width } from '../width.ts';

const BAR = 20;
/** Where the terminal does not tell how wide it is, or says 0. */
const USUAL_COLUMNS = 80;
const CLEAR = '\r\x1b[2K';

export interface ProgressBar {
  show(state: Progress): void;
  clear(): void;
}

export function createProgressBar(output: Writable & { columns?: number }): ProgressBar {
  let shown = false;
  return {
    show(state) {
      // A line that is full would go on in the next one, and could not be taken back.
      output.write(CLEAR + fitted(drawBar(state), (output.columns || USUAL_COLUMNS) - 1));
      shown = true;
    },
    clear() {
      if (shown) output.write(CLEAR);
      shown = false;
    },
  };
}

function drawBar({ done, of, words }: Progress): string {
  const full = of > 0 ? Math.min(BAR, Math.floor((done / of) * BAR)) : 0;
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${safeText(words).replaceAll('\n', ' ')}`;
}

function fitted(line: string, columns: number): string {
  if (width(line) <= columns) return line;
  let kept = '';
  let taken = 0;
  for (const char of line) {
    taken += width(char);
    if (taken > columns - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

// Offsets to lines, for every format whose text is the original itself.
import type { Place } from '../model/source.ts';

export interface LineIndex {
  placeOf(start: number, end: number): Place;
}

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return {
    placeOf(start, end) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= start) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, start, end };
    },
  };
}

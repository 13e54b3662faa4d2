// How alike two short texts are, for labels and headings that printing, copying or typing has damaged.

/** Edits that turn `label` into the best-matching end of `text`. Both in compact form. */
export function editsToEnd(label: string, text: string): number {
  return prefixEdits(label, text)[label.length]!;
}

/**
 * Edits for a label whose first part ends `before` and whose rest begins `after`, at the best place to part it. At least
 * two of its characters must stand in `before`, else it is the next label. Infinity where there is no such place.
 */
export function editsAround(label: string, before: string, after: string): number {
  const head = prefixEdits(label, before);
  const rest = prefixEdits(reversed(label), reversed(after));
  let best = Number.POSITIVE_INFINITY;
  for (let i = 2; i <= label.length; i++) {
    if (i - head[i]! >= 2) best = Math.min(best, head[i]! + rest[label.length - i]!);
  }
  return best;
}

const reversed = (text: string): string => [...text].reverse().join('');

/** For every prefix of `label`: edits that turn it into the best-matching end of `text`. */
function prefixEdits(label: string, text: string): number[] {
  const out = [0];
  let previous = new Array<number>(text.length + 1).fill(0);
  for (let i = 1; i <= label.length; i++) {
    const current = [i];
    for (let j = 1; j <= text.length; j++) {
      const same = label.charCodeAt(i - 1) === text.charCodeAt(j - 1) ? 0 : 1;
      current[j] = Math.min(previous[j - 1]! + same, previous[j]! + 1, current[j - 1]! + 1);
    }
    out.push(current[text.length]!);
    previous = current;
  }
  return out;
}

/** Edit distance of two whole texts. */
export function edits(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      current[j] = Math.min(previous[j - 1]! + same, previous[j]! + 1, current[j - 1]! + 1);
    }
    previous = current;
  }
  return previous[b.length]!;
}

/** 1 for equal, 0 for nothing in common. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - edits(a, b) / longest;
}

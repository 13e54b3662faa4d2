// How alike two short texts are, for labels and headings that printing, copying or typing has damaged.

/**
 * Edits that turn `label` into the best-matching end of `text` (into the best-matching stretch anywhere in it with
 * `anywhere`). Both in compact form. Linear in label length × text length.
 */
export function editsToEnd(label: string, text: string, anywhere = false): number {
  const rows = label.length;
  // Where a stretch of `text` begins costs nothing: row 0 is all zero.
  let previous = new Array<number>(text.length + 1).fill(0);
  for (let i = 1; i <= rows; i++) {
    const current = new Array<number>(text.length + 1);
    current[0] = i;
    for (let j = 1; j <= text.length; j++) {
      const same = label.charCodeAt(i - 1) === text.charCodeAt(j - 1) ? 0 : 1;
      current[j] = Math.min(previous[j - 1]! + same, previous[j]! + 1, current[j - 1]! + 1);
    }
    previous = current;
  }
  return anywhere ? Math.min(...previous) : previous[text.length]!;
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

// Ways of saying one thing, written short: `(没有|未)收到(过|)` is four phrases. Spelled out once, at the start, so that
// looking a phrase up is one look into a map.

export function expand(pattern: string): string[] {
  const { found, at } = alternatives(pattern, 0);
  if (at !== pattern.length) throw new Error(`bracket too many in ${pattern}`);
  return [...new Set(found)].filter(phrase => phrase !== '');
}

function alternatives(pattern: string, start: number): { found: string[]; at: number } {
  const found: string[] = [];
  let current = [''];
  let at = start;
  while (at < pattern.length && pattern[at] !== ')') {
    const char = pattern[at]!;
    if (char === '(') {
      const inner = alternatives(pattern, at + 1);
      if (pattern[inner.at] !== ')') throw new Error(`bracket not closed in ${pattern}`);
      current = current.flatMap(head => inner.found.map(tail => head + tail));
      at = inner.at + 1;
    } else if (char === '|') {
      found.push(...current);
      current = [''];
      at += 1;
    } else {
      current = current.map(head => head + char);
      at += 1;
    }
  }
  return { found: [...found, ...current], at };
}

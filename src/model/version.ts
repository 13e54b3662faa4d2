// When two reports held are of the same body and year, and which of them is shown. Regions decide between bodies of one
// name (朝阳区人民政府 in 北京 and in 长春), but many files do not say their region.

export interface Version {
  hash: string;
  agency: string | null;
  region: string | null;
  year: number | null;
  publishedOn: string | null;
  readAt: string;
  summary: boolean;
}

/** Do two regions name the same place as far as they say? 江苏省启东市 agrees with 江苏省南通市启东市, and null with any. */
export function regionsAgree(a: string | null, b: string | null): boolean {
  return a === null || b === null || isWithin(a, b) || isWithin(b, a);
}

/** All characters of `short` in their order, perhaps with divisions between them that `short` leaves out. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** Every row with the mark whether it is the one shown of its body and year (order of preference: `ReportRow.shown`). */
export function withShown<T extends Version>(rows: T[]): (T & { shown: boolean })[] {
  const hidden = new Set<T>();
  for (const named of groupBy(rows, row => (row.agency && row.year ? `${row.agency} ${row.year}` : row.hash))) {
    for (const versions of bySameRegion(named)) {
      for (const other of versions.sort(byPreference).slice(1)) hidden.add(other);
    }
  }
  return rows.map(row => ({ ...row, shown: !hidden.has(row) }));
}

/**
 * Rows of one name put together by region. A row whose region fits several of the places stays alone: hiding it as a
 * version of the wrong body would be worse than showing it beside them.
 */
export function bySameRegion<T extends { region: string | null }>(rows: T[]): T[][] {
  const regions = [...new Set(rows.map(row => row.region))].filter(region => region !== null);
  const places = regions.filter(region => !regions.some(other => other !== region && isWithin(region, other)));
  const groups = new Map<string, T[]>();
  for (const [index, row] of rows.entries()) {
    const fitting = places.filter(place => regionsAgree(place, row.region));
    const key = fitting.length > 1 ? `alone ${index}` : (fitting[0] ?? '');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** Sorts the version to show first; see `ReportRow.shown`. */
export function byPreference(a: Version, b: Version): number {
  return (
    descending(a.publishedOn ?? '', b.publishedOn ?? '') ||
    Number(a.summary) - Number(b.summary) ||
    descending(a.readAt, b.readAt) ||
    descending(b.hash, a.hash)
  );
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

function groupBy<T>(items: T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

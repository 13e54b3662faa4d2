// Which of some reports are of one body, under whatever form of its name.
import { groupByBody } from './text/body-name.ts';

interface Named {
  agency: string | null;
  region: string | null;
}

/** In the order given. Reports without a name are nobody's. */
export function ofSameBody<T extends Named>(items: readonly T[], { agency, region }: Named): T[] {
  if (agency === null) return [];
  const asked = { agency, region, item: null };
  const named = items.flatMap(item =>
    item.agency === null ? [] : [{ agency: item.agency, region: item.region, item }],
  );
  const groups = groupByBody<{ agency: string; region: string | null; item: T | null }>([...named, asked]);
  const own = new Set(groups.find(group => group.includes(asked))?.map(({ item }) => item));
  return items.filter(item => own.has(item));
}

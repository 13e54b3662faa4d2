// The year reported on: by the title, else by what preface, period, dates and sentences say together.
import type { Period } from '../model/report.ts';
import { readYear, YEAR_PATTERN } from '../text/dates.ts';
import type { IdentityText } from './identity-text.ts';

const YEAR = new RegExp(`${YEAR_PATTERN}\\s*年?`);

export function findYear(
  title: string | undefined,
  text: IdentityText,
  period: Period | null,
  dated: string | null,
): number | null {
  const inTitle = title ? YEAR.exec(title)?.[1] : undefined;
  if (inTitle) return readYear(inTitle) ?? null;
  const stated = period ? Number(period.from.slice(0, 4)) : undefined;
  // What the whole text says only where nothing else tells: it names other years' reports, too.
  const preface = namedYear(stated === undefined ? [...text.head, text.body] : [...text.head, firstLine(text.body)]);
  if (stated === undefined) return preface ?? mostSpokenYear(text.body, dated);
  const before = dated ? Number(dated.slice(0, 4)) - 1 : null;
  const begun = mostBegunYear(text.body);
  // The period is what is most often left over from last year, but what stands alone against it is the slip.
  if (preface !== undefined && preface !== stated) {
    const signs = [begun, before].filter(year => year !== null);
    return signs.includes(stated) && !signs.includes(preface) ? stated : preface;
  }
  if (preface === undefined && begun !== null && begun !== stated && (before ?? begun) === begun) return begun;
  return stated;
}

const NAMED_YEAR = new RegExp(
  `${YEAR_PATTERN}\\s*年度?(?:我|本)?[\\u4e00-\\u9fff]{0,24}?(?:政府)?信息公开(?:工作)?(?:年度)?报告(?!格式|编制|有关)`,
);

function namedYear(lines: string[]): number | undefined {
  const named = NAMED_YEAR.exec(lines.join('\n'))?.[1];
  return named ? readYear(named) : undefined;
}

const firstLine = (text: string): string => text.split('\n').find(line => line.length > 20) ?? '';

/** The year with which at least two sentences of the text begin, where none begins with another. */
function mostBegunYear(body: string): number | null {
  const begun = [
    ...body.matchAll(
      /(?:^|[。;；\n])\s*(?:\([一二三四五六七八九十]\)|[一二三四五六七八九十][、是])?\s*(20\d\d)\s*年(?!\s*\d)/g,
    ),
  ].map(match => Number(match[1]));
  return begun.length >= 2 && new Set(begun).size === 1 ? begun[0]! : null;
}

/** The year that the text itself speaks of most, the year before its date first; null where two are as frequent. */
function mostSpokenYear(body: string, dated: string | null): number | null {
  const counts = new Map<number, number>();
  for (const match of body.matchAll(new RegExp(`(?<![〔\\[(\\d])${YEAR_PATTERN}\\s*年(?!\\s*\\d{1,2}\\s*月)`, 'g'))) {
    const year = readYear(match[1]!);
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const before = dated ? Number(dated.slice(0, 4)) - 1 : 0;
  if (counts.has(before)) return before;
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

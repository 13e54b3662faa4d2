// What was not asked for in so many words must be said: which body was taken, which year, which version.
import type { MatchedBy } from '../../src/answer/agency-match.ts';
import type { OtherVersion } from '../../src/answer/select.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { agencyName } from './names.ts';
import { shorten } from './sentences.ts';

/** What is shown, as far as it must be named. */
export type ReportShown = Pick<AnnualReport, 'agency' | 'year' | 'publishedOn'>;

export interface AskedFor {
  /** The words for the body, cleaned. */
  words: string;
  /** How they were understood. */
  by: MatchedBy;
  /** No year was asked for, and the latest held was taken. */
  latest: boolean;
  /** Other versions held of the report that is shown. */
  versions?: OtherVersion[];
}

export function understood(report: ReportShown, asked: AskedFor): string[] {
  const { words, by, latest, versions = [] } = asked;
  const agency = agencyName(report.agency);
  const said: Partial<Record<MatchedBy, string>> = {
    unit: `“${shorten(words)}”按${agency}回答；如指其他机关，请写全称。`,
    place: `“${shorten(words)}”按${agency}回答；如指其他机关，请写全称。`,
    'office-for-government': `没有收录“${shorten(words)}”的年报，以下是${agency}的年报。`,
    slip: `没有“${shorten(words)}”，可能是笔误，按${agency}回答。`,
  };
  return [
    ...(said[by] ? [said[by]] : []),
    ...(latest && report.year !== null ? [`提问未写年份，以下为已收录的最近一年（${report.year} 年）。`] : []),
    ...(versions.length > 0 ? [versionsText(versions, report.publishedOn)] : []),
  ];
}

/** Which one is shown: `ReportRow.shown`. */
function versionsText(versions: OtherVersion[], shownOn: string | null): string {
  const dates = versions.map(one => (one.publishedOn ? `${one.publishedOn} 发布` : '发布日期不详'));
  const which = versions.every(one => shownOn !== null && shownOn !== one.publishedOn) ? '最近发布的' : '其中';
  return `这份年报另有 ${versions.length} 个版本（${[...new Set(dates)].join('、')}），以下为${which}一个。`;
}

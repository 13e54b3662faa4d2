// How much more or less than last year, where the text gives both figures: “87件,比2022年(74件)增长17.57%”.
import type { AnnualReport } from '../model/report.ts';
import { type Passage, passages } from './passages.ts';
import { asPrinted, mayPrint } from './shares.ts';

export interface Growth {
  passage: Passage;
  from: number;
  to: number;
  now: number;
  before: number;
  verb: string;
  percent: number;
  /** What it should be. */
  right: number;
}

const UNIT = '(?:件次|件|条|份|宗|起|例|次|篇|期|个|项)';
const UP = '增长|增加|上升|提高|提升|增幅';
const DOWN = '下降|减少|降低|降幅';
const YEAR = '(?:\\d{4}年度?|上一?年度?|去年)(?:同期)?';
const MORE = `(?<verb>${UP}|${DOWN})(?:了|约|率|幅度)?(?:为|达)?(?<percent>\\d+(?:\\.\\d+)?)%`;
const FORMS = [
  // 87件,比2022年(74件)减少13件,下降13%
  `(?<now>\\d+)${UNIT}[,，](?:同比|比|较|相比|与)${YEAR}(?:的)?\\((?<before>\\d+)${UNIT}?\\)(?:相比)?[,，]?(?:(?:${UP}|${DOWN})\\d+${UNIT}[,，、])?(?:同比)?${MORE}`,
  // 87件,同比上升17.6%(2022年为74件)
  `(?<now>\\d+)${UNIT}[,，](?:同比|比|较)(?:${YEAR})?(?:相比)?${MORE}\\(${YEAR}(?:为|是|共)?(?<before>\\d+)${UNIT}?\\)`,
  // 87件,较2022年减少13件,下降13%
  `(?<now>\\d+)${UNIT}[,，](?:同比|(?:比|较)${YEAR})(?<by>${UP}|${DOWN})(?<difference>\\d+)${UNIT}[,，、](?:同比)?${MORE}`,
].map(form => new RegExp(form, 'g'));

/** Those that neither rounding nor cutting off can make right. */
export function wrongGrowth(report: AnnualReport): Growth[] {
  return passages(report).flatMap(passage => (passage.text.includes('%') ? wrongIn(passage) : []));
}

function wrongIn(passage: Passage): Growth[] {
  return FORMS.flatMap(form =>
    [...passage.text.matchAll(form)].flatMap(({ index, 0: words, groups }) => {
      const { now: said, before: told, by, difference, verb = '', percent = '' } = groups!;
      const now = Number(said);
      const change = Number(difference) * (isUp(by ?? '') ? 1 : -1);
      const before = told === undefined ? now - change : Number(told);
      const decimals = percent.split('.')[1]?.length ?? 0;
      const grown = isUp(verb) ? now - before : before - now;
      if (before <= 0 || grown < 0 || /[近余约超]/.test(words)) return [];
      if (mayPrint(grown, before, { percent: Number(percent), decimals })) return [];
      const right = asPrinted(grown, before, decimals);
      return [{ passage, from: index, to: index + words.length, now, before, verb, percent: Number(percent), right }];
    }),
  );
}

const isUp = (verb: string): boolean => new RegExp(UP).test(verb);

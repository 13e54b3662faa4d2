// Words where a figure should stand, in a row that was therefore not read: they stand among the table's words, right behind
// the name of the row. Only what is unmistakably the content of a cell counts; a wrapped head or the next name does not.

import { layoutOf } from '../figures/amounts.ts';
import type { FindingPlace } from '../model/finding.ts';
import { type CellKey, PROACTIVE_ROWS } from '../model/form.ts';
import type { AnnualReport, Label } from '../model/report.ts';
import { compact, normalise } from '../text/normalise.ts';

export interface StrayWords {
  /** The cell that it stands in, as far as the lines tell; else the first of the row that was not read. */
  key: CellKey;
  /** Normalised. */
  text: string;
  quote: string;
  place: FindingPlace;
}

const SHARE = /^\d+(?:\.\d+)?\s*[%‰]$/;
const EXCUSE =
  /^(?:详?见(?:附件|附表|附后|下表|表|正文|说明|备注|(?:政府|门户|官方|本局|本单位|单位)?(?:网站|官网|网)|公示|公告|清单|目录|台账|年报)(?:公示|公开)?|另附|附后|若干|不详|未知|待定|待统计|同上|略|空缺?|多(?:项|件|次)|少量|没有|暂无.{0,6}|无(?:此项|相关|该项|数据|统计|内容).{0,6}|未(?:开展|统计|发生|涉及|填报|收费|实施|制定).{0,4}|涉密|保密|(?:约|近|大约|超过)?\d+(?:余|多|左右|以上)[件项次条个]?|(?:约|近|大约|超过)\d+[件项次条个]?)$/;

/** Of table two: its rows are short and named apart, so that what stands behind a name is the row's own. */
export function strayWords(report: AnnualReport): StrayWords[] {
  const layout = layoutOf(report);
  if (!layout) return [];
  const words = report.labels.filter(label => label.section === 2).flatMap(wordsOf);
  return PROACTIVE_ROWS.flatMap(row => {
    const names = [row.label, ...(row.variants ?? [])].map(compact);
    const keys = (row.columns[layout.edition] ?? []).map(column => `proactive.${row.id}.${column.id}`);
    const missing = keys.filter(key => !report.cells[key]);
    const at = words.findIndex(word => names.includes(compact(word.text)));
    const next = words[at + 1];
    if (missing.length === 0 || at < 0 || !next || !(SHARE.test(next.text) || EXCUSE.test(next.text))) return [];
    const lines = (next.place.line ?? 0) - (words[at]!.place.line ?? 0);
    const column = keys[Math.round(lines / linesOfCell(report)) - 1];
    return [{ ...next, key: column && missing.includes(column) ? column : missing[0]! }];
  });
}

type Word = Omit<StrayWords, 'key'>;

/** Columns kept apart by blanks in one line are one label. */
function wordsOf({ raw, place }: Label): Word[] {
  return [...raw.matchAll(/[^\s\u00a0]+/g)].map(({ index, 0: quote }) => {
    const start = place.start + index;
    const text = normalise(quote).text;
    return { text, quote, place: { section: 2, line: place.line, start, end: start + quote.length } };
  });
}

/** From one cell to the next, where each stands on a line of its own; more than any row where several share one. */
function linesOfCell({ cells }: AnnualReport): number {
  const [one, other] = ['issued', 'repealed', 'made', 'published'].flatMap(
    column => cells[`proactive.governmentRules.${column}`]?.place.line ?? [],
  );
  return one !== undefined && other !== undefined && other > one ? other - one : Number.POSITIVE_INFINITY;
}

// Sentences that explain why 本年制发件数 is not what was issued in the year: documents recognised in a clean-up are counted in.
import type { AnnualReport } from '../model/report.ts';
import { type Passage, passages } from './passages.ts';

const RECOGNISED =
  /(?:\d+|[一二三四五六七八九十]+)\s*[个件份条](?:政策)?(?:文件)?(?:被)?(?:重新)?(?:纳入|认定为|确认为|补充认定|追认|调整为)[^。;；,，]{0,16}(?:[,，][^。;；,，]{0,26}(?:制发|制定)[^。;；,，]{0,12})?/;
const COUNTED_IN =
  /(?:制发|制定|新制定|发布)[^。;；]{0,16}(?:含|包括)(?:清理|认定|修订|修改|重新(?:公布|印发)|继续有效)[^。;；]{0,20}/;
const SHOWN =
  /(?:纳入|计入|列入|体现(?:在|于)?)[^。;；]{0,14}(?:新?制发|新?制定)[^。;；]{0,10}(?:栏|数|件数|统计)|在(?:本报告)?表格[^。;；]{0,14}制发[^。;；]{0,10}(?:体现|列出|统计)/;

export interface Explained {
  passage: Passage;
  from: number;
  to: number;
}

/** Where the report says that its figure of documents issued has another meaning. */
export function caliberOf(report: AnnualReport): Explained[] {
  return passages(report).flatMap(passage => {
    if (!/规范性文件|规章/.test(passage.text)) return [];
    const match = RECOGNISED.exec(passage.text) ?? COUNTED_IN.exec(passage.text) ?? SHOWN.exec(passage.text);
    return match ? [{ passage, from: match.index, to: match.index + match[0].length }] : [];
  });
}

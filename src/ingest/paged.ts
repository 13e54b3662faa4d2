// A document that was read from the places of its signs on pages → a Source, and what the person has to know of the reading.
import { done, failed, type Result } from '../model/result.ts';
import type { Source } from '../model/source.ts';
import { flowToSource } from '../office/flow.ts';
import type { Doubt, PagedDocument } from '../office/page/document.ts';

/** `format` as `Source.format`, `name` is the file's. */
export function pagedSource(document: PagedDocument, format: string, name: string): Result<Source> {
  const { nodes, running, pages, picturePages, doubts } = document;
  const meta = running.length > 0 ? { running } : {};
  const remarks = [...aboutPictures(picturePages), ...doubts.map(aboutDoubt)];
  const { source } = flowToSource(nodes, { format, meta, remarks, pages });
  return source.text.trim() === '' ? noText(picturePages, pages.length, name) : done(source);
}

const aboutPictures = (pages: readonly number[]): string[] =>
  pages.length > 0 ? [`第 ${pageList(pages)} 页是图片（可能是扫描件），上面的内容没有读取，请对照原件核对。`] : [];

const aboutDoubt = ({ page, rows }: Doubt): string =>
  `第 ${page} 页的表格没有框线，有 ${rows} 行数字看不出属于哪一格，没有读取，请对照原件核对。`;

function noText(picturePages: readonly number[], pages: number, name: string): Result<Source> {
  const what =
    picturePages.length > 0
      ? `共 ${pages} 页，第 ${pageList(picturePages)} 页是图片（可能是扫描件），其中的文字目前不能识别`
      : `共 ${pages} 页，里面没有可以读取的文字`;
  return failed('unreadable-file', `“${name}”${what}，请换成文字版的年度报告（Word、WPS 或由它们导出的 PDF）后再试。`);
}

/** 1–3、5. */
function pageList(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from}–${to}`))
    .join('、');
}

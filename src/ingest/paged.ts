// A document that was read from the places of its signs on pages → a Source, and what the person has to know of the reading.
import { done, failed, type Result } from '../model/result.ts';
import type { Source } from '../model/source.ts';
import { flowToSource } from '../office/flow.ts';
import type { Doubt, PagedDocument, UnreadCells } from '../office/page/document.ts';
import { UNKNOWN } from '../office/page/ink.ts';

/** `format` as `Source.format`, `name` is the file's. */
export function pagedSource(document: PagedDocument, format: string, name: string): Result<Source> {
  const { nodes, running, pages, picturePages, pagesWithPictures, pagesWithUnknown, doubts, unreadCells } = document;
  const meta = running.length > 0 ? { running } : {};
  const remarks = [
    ...aboutScans(picturePages),
    ...aboutPictures(pagesWithPictures),
    ...aboutUnknown(pagesWithUnknown),
    ...doubts.map(aboutDoubt),
    ...unreadCells.map(aboutUnread),
  ];
  const printed = { pages, ...(picturePages.length > 0 && { pictures: picturePages }) };
  const { source } = flowToSource(nodes, { format, meta, remarks, printed });
  const written = source.text.replace(/\s/g, '');
  const unknown = written.split(UNKNOWN).length - 1;
  if (written === '') return noText(picturePages, pages.length, name);
  return unknown * 2 > written.length ? noMeaning(name) : done(source);
}

const aboutScans = (pages: readonly number[]): string[] =>
  pages.length > 0 ? [`第 ${pageList(pages)} 页是图片（可能是扫描件），上面的内容没有读取，请对照原件核对。`] : [];

const aboutPictures = (pages: readonly number[]): string[] =>
  pages.length > 0
    ? [`第 ${pageList(pages)} 页有图片，图片中的内容没有读取；图片里有表格或正文的，请对照原件核对。`]
    : [];

const aboutUnknown = (pages: readonly number[]): string[] =>
  pages.length > 0 ? [`第 ${pageList(pages)} 页有的字文件里没有写明是什么字，读作“${UNKNOWN}”，请对照原件核对。`] : [];

const aboutDoubt = ({ page, rows }: Doubt): string =>
  `第 ${page} 页的表格没有框线，有 ${rows} 行数字看不出属于哪一格，没有读取，请对照原件核对。`;

const aboutUnread = ({ page, cells }: UnreadCells): string =>
  `第 ${page} 页的表格有 ${cells} 格里的数字看不清是一个还是几个，没有读取，请对照原件核对。`;

function noText(picturePages: readonly number[], pages: number, name: string): Result<Source> {
  const what =
    picturePages.length > 0
      ? `共 ${pages} 页，第 ${pageList(picturePages)} 页是图片（可能是扫描件），其中的文字目前不能识别`
      : `共 ${pages} 页，里面没有可以读取的文字`;
  return unreadable(name, what);
}

/** Fonts that draw their signs and do not tell what they are. */
const noMeaning = (name: string): Result<Source> => unreadable(name, '里面的字大多没有写明是什么字，不能读取');

const unreadable = (name: string, what: string): Result<Source> =>
  failed('unreadable-file', `“${name}”${what}，请换成文字版的年度报告（Word、WPS 或由它们导出的 PDF、OFD）后再试。`);

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

// A Word file (.docx, .docm, .dotx) → its text with the paragraph that each line comes from. Macros are never looked into.

import { done, failed, type Result } from '../../model/result.ts';
import { type Flowed, type FlowNode, flowToSource } from '../flow.ts';
import { MAX_PAGES } from '../limits.ts';
import { tooManyPages } from '../refusals.ts';
import { type Element, first } from '../xml.ts';
import { readXml } from '../xml-part.ts';
import type { Zip } from '../zip.ts';
import { type BodyContext, BodyReader } from './body.ts';
import { Counters } from './counters.ts';
import { Numbering } from './numbering.ts';
import { mainPart, type Relation, relationsOf } from './parts.ts';
import { Styles } from './styles.ts';

export { mainPart } from './parts.ts';

/** `Paragraph.id` is the paragraph's place in `paragraphElements` of the main part. */
export async function readWord(zip: Zip, name: string): Promise<Result<Flowed>> {
  const path = await mainPart(zip, name);
  if (!path.ok) return path;
  const main = await readXml(zip, path.value, name);
  if (!main.ok) return main;
  const relations = await relationsOf(zip, path.value, name);
  if (!relations.ok) return relations;
  const part = async (type: string): Promise<Result<Element | null>> => {
    const target = relations.value.find(relation => relation.type === type && zip.has(relation.target))?.target;
    return target === undefined ? done(null) : readXml(zip, target, name);
  };
  const styleRoot = await part('styles');
  if (!styleRoot.ok) return styleRoot;
  const numberingRoot = await part('numbering');
  if (!numberingRoot.ok) return numberingRoot;
  const styles = new Styles(styleRoot.value);
  const numbering = new Numbering(numberingRoot.value, styles);
  const running = await readRunning(zip, name, relations.value, { styles, numbering });
  if (!running.ok) return running;

  const ids = new Map(paragraphElements(main.value).map((element, at) => [element, at]));
  const reader = new BodyReader({ styles, numbering, counters: new Counters(), ids });
  const nodes = reader.blocks(first(main.value, 'body') ?? main.value);
  if (Math.max(reader.pages.broken, reader.pages.rendered) > MAX_PAGES) return tooManyPages(name);
  if (nodes.length === 0 || !hasText(nodes)) return failed('unreadable-file', nothingIn(name, reader));
  const meta = running.value.length > 0 ? { running: running.value } : {};
  return done(flowToSource(nodes, { format: 'Word 文档', meta, remarks: remarksOn(reader, zip) }));
}

/** Every `w:p` in document order, also those in text boxes, deleted parts and unused alternatives. */
export function paragraphElements(main: Element): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      // Drawings have paragraphs of their own, under another prefix.
      if (child.name === 'p' && child.prefix === main.prefix) found.push(child);
      visit(child);
    }
  };
  visit(main);
  return found;
}

/** Heads and feet of the pages, each line once. */
async function readRunning(
  zip: Zip,
  name: string,
  relations: readonly Relation[],
  { styles, numbering }: Pick<BodyContext, 'styles' | 'numbering'>,
): Promise<Result<string[]>> {
  const lines = new Set<string>();
  const targets = relations.filter(({ type }) => type === 'header' || type === 'footer').map(({ target }) => target);
  for (const target of new Set(targets)) {
    if (!zip.has(target)) continue;
    const root = await readXml(zip, target, name);
    if (!root.ok) return root;
    const nodes = new BodyReader({ styles, numbering, counters: new Counters() }).blocks(root.value);
    for (const line of flowToSource(nodes, { format: '' }).source.text.split('\n')) if (line) lines.add(line);
  }
  return done([...lines]);
}

const hasText = (nodes: readonly FlowNode[]): boolean =>
  nodes.some(node =>
    node.kind === 'paragraph'
      ? node.text.trim() !== ''
      : node.rows.some(row => row.some(cell => hasText(cell.content))),
  );

function nothingIn(name: string, { picture, foreign }: BodyReader): string {
  if (picture) return `“${name}”里只有图片，没有可以读取的文字，请换成文字版的年度报告后再试。`;
  if (foreign) return `“${name}”的内容是嵌入的其他文档，没有读取，请在 Word 或 WPS 中另存一次后再试。`;
  return `“${name}”里没有文字，请核对文件后再试。`;
}

function remarksOn({ tracked, hidden, foreign }: BodyReader, zip: Zip): string[] {
  const remarks: string[] = [];
  if (tracked) remarks.push('文件带有修订痕迹，按接受全部修订后的文字读取。');
  if (hidden) remarks.push('文件里有隐藏的文字，这部分没有读取。');
  if (foreign) remarks.push('文件里嵌入了其他文档的内容，这部分没有读取。');
  if (zip.names.some(part => /(?:^|\/)vbaProject\.bin$/i.test(part))) remarks.push('文件带有宏，宏没有运行。');
  return remarks;
}

// An OpenDocument text, in its zip container or as one flat XML file → its nodes, the heads and feet of its pages, and
// what is to be said about the reading.

import { done, failed, type Result } from '../../model/result.ts';
import { type FlowNode, PICTURE } from '../flow.ts';
import { damaged, locked, tooMuchText } from '../refusals.ts';
import { Room } from '../room.ts';
import { type Element, elements, first } from '../xml.ts';
import { readXml } from '../xml-part.ts';
import type { Zip } from '../zip.ts';
import { BodyReader } from './body.ts';
import { Styles } from './styles.ts';

export interface OdtDocument {
  nodes: FlowNode[];
  running: string[];
  remarks: string[];
}

/** Not a text, but of the same family: what people call it. */
const OTHERS: Record<string, string> = { spreadsheet: '表格', presentation: '演示文稿', drawing: '绘图' };

/** `name` is what messages call the file. */
export async function readPackage(zip: Zip, name: string): Promise<Result<OdtDocument>> {
  const encrypted = await isEncrypted(zip, name);
  if (!encrypted.ok) return encrypted;
  if (encrypted.value) return locked(name);
  const content = await readXml(zip, 'content.xml', name);
  if (!content.ok) return content;
  const styles = zip.has('styles.xml') ? await readXml(zip, 'styles.xml', name) : done(null);
  if (!styles.ok) return styles;
  const read = readDocument(content.value, styles.value, name);
  if (read.ok && zip.names.some(part => /^(?:Basic|Scripts)\/.*(?:\.xb?l|\.py|\.js|\.bsh|\.xml)$/i.test(part)))
    read.value.remarks.push('文件带有宏，宏没有运行。');
  return read;
}

/** A flat file is its own part for styles. */
export const readFlat = (root: Element, name: string): Result<OdtDocument> => readDocument(root, root, name);

async function isEncrypted(zip: Zip, name: string): Promise<Result<boolean>> {
  if (zip.has('encrypted-package')) return done(true);
  const path = 'META-INF/manifest.xml';
  if (!zip.has(path)) return done(false);
  const manifest = await readXml(zip, path, name);
  if (!manifest.ok) return manifest;
  return done(elements(manifest.value, 'file-entry').some(entry => first(entry, 'encryption-data')));
}

function readDocument(content: Element, styles: Element | null, name: string): Result<OdtDocument> {
  const body = first(content, 'body');
  const other = body && Object.keys(OTHERS).find(kind => first(body, kind));
  if (other)
    return failed(
      'unsupported-format',
      `“${name}”是 OpenDocument ${OTHERS[other]}，目前不能读取，请另存为 Word 文档（.docx）或 Excel 工作簿（.xlsx）后再试。`,
    );
  const text = body && (first(body, 'text') ?? body);
  if (!text) return damaged(name);

  const common = styles ? first(styles, 'styles') : undefined;
  const room = new Room();
  const reader = new BodyReader(new Styles([common, first(content, 'automatic-styles')]), room);
  const nodes = reader.blocks(text);
  const running = styles ? runningOf(styles, new Styles([common, first(styles, 'automatic-styles')]), room) : [];
  if (room.over) return tooMuchText(name);
  if (nodes.every(node => node === PICTURE)) {
    const what =
      nodes.length > 0 ? '只有图片，没有可以读取的文字，请换成文字版的年度报告后再试' : '没有文字，请核对文件后再试';
    return failed('unreadable-file', `“${name}”里${what}。`);
  }
  const remarks: string[] = [];
  if (reader.revised) remarks.push('文件带有修订痕迹，按接受全部修订后的文字读取。');
  if (reader.hidden) remarks.push('文件里有隐藏的文字，这部分没有读取。');
  return done({ nodes, running, remarks });
}

/** Heads and feet of the pages, each line once. */
function runningOf(root: Element, styles: Styles, room: Room): string[] {
  const lines = new Set<string>();
  const masters = first(root, 'master-styles');
  for (const page of masters ? elements(masters, 'master-page') : []) {
    for (const part of page.children) {
      if (typeof part === 'string' || !/^(?:header|footer)/.test(part.name)) continue;
      for (const node of new BodyReader(styles, room).blocks(part))
        if (node.kind === 'paragraph' && node.text) lines.add(node.text);
    }
  }
  return [...lines];
}

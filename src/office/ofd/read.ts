// An OFD document (GB/T 33190) → paragraphs and tables. Notes, seals and watermarks that lie over the pages, and attached
// files, are not read: they are no text of the report.
import { done, type Result } from '../../model/result.ts';
import { MAX_PAGES } from '../limits.ts';
import { type PagedDocument, Pages } from '../page/document.ts';
import type { Box } from '../page/ink.ts';
import { damaged, locked, tooManyPages, tooMuchContent } from '../refusals.ts';
import { Room } from '../room.ts';
import { attribute, type Element, elements, first, textOf } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { Package } from './package.ts';
import { PageReader } from './page.ts';
import { Resources } from './resources.ts';
import { flagOf, toBox } from './values.ts';
import type { DigitWidths } from './widths.ts';

export interface OfdDocument {
  document: PagedDocument;
  remarks: string[];
}

/** Where a writer does not say it; millimetres. */
const A4: Box = { x0: 0, y0: 0, x1: 210, y1: 297 };
/** Pages are at least this large, and at most: no printer takes more. */
const SMALLEST = 10;
const LARGEST = 5000;
/** Bytes of resources and templates, which are kept as trees. */
const MOST_KEPT = 6 * 1024 * 1024;

/** Fails with a sentence for the person who sent it. */
export async function readOfd(zip: Zip, name: string): Promise<Result<OfdDocument>> {
  const parts = new Package(zip, name);
  // GM/T 0099: the pages are there, but in cipher.
  if (parts.find('/Encryptions.xml', '')) return locked(name);
  const root = parts.find('/OFD.xml', '');
  const file = root === undefined ? damaged(name) : await parts.read(root);
  if (!file.ok) return file;
  const bodies = elements(file.value, 'DocBody');
  const main = bodies[0] && (await mainPart(bodies[0], root!, parts));
  if (main === undefined) return damaged(name);
  const read = await new DocumentReader(parts, main, name).read();
  if (!read.ok) return read;
  const remarks = bodies.length > 1 ? [`文件里有 ${bodies.length} 份文档，只读取了第一份。`] : [];
  return done({ document: read.value, remarks });
}

/** Of several versions of a document, the one that programs show. */
async function mainPart(body: Element, from: string, parts: Package): Promise<string | undefined> {
  const versions = first(body, 'Versions');
  const current = versions && elements(versions, 'Version').find(one => flagOf(one, 'Current', false));
  const versionPart = current && parts.find(attribute(current, 'BaseLoc'), from);
  const version = versionPart === undefined ? undefined : await parts.read(versionPart);
  if (version?.ok && versionPart !== undefined) {
    const part = parts.find(locationIn(version.value, 'DocRoot'), versionPart);
    if (part !== undefined) return part;
  }
  return parts.find(locationIn(body, 'DocRoot'), from);
}

class DocumentReader {
  readonly #parts: Package;
  readonly #main: string;
  readonly #name: string;
  readonly #room = new Room();
  readonly #digits: DigitWidths = new Map();
  readonly #resources = new Resources();
  readonly #kept = new Map<string, Element>();
  #keptBytes = 0;

  constructor(parts: Package, main: string, name: string) {
    this.#parts = parts;
    this.#main = main;
    this.#name = name;
  }

  async read(): Promise<Result<PagedDocument>> {
    const root = await this.#parts.read(this.#main);
    if (!root.ok) return root;
    const common = first(root.value, 'CommonData');
    const added = await this.#addResources(common, this.#main, ['PublicRes', 'DocumentRes']);
    if (added) return added;
    const templates = new Map(
      (common ? elements(common, 'TemplatePage') : []).map(one => [
        attribute(one, 'ID')?.trim(),
        { part: this.#parts.find(attribute(one, 'BaseLoc'), this.#main), order: attribute(one, 'ZOrder') },
      ]),
    );
    const list = first(root.value, 'Pages');
    const refs = list ? elements(list, 'Page') : [];
    if (refs.length === 0) return damaged(this.#name);
    if (refs.length > MAX_PAGES) return tooManyPages(this.#name);
    const pages = new Pages();
    for (const ref of refs) {
      const part = this.#parts.find(attribute(ref, 'BaseLoc'), this.#main);
      const page = part === undefined ? damaged(this.#name) : await this.#parts.read(part);
      if (!page.ok) return page;
      const refused = await this.#addResources(page.value, part!, ['PageRes']);
      if (refused) return refused;
      const used: { content: Element | undefined; order: string; area: Box | null }[] = [];
      for (const use of elements(page.value, 'Template')) {
        const template = templates.get(attribute(use, 'TemplateID')?.trim());
        if (template?.part === undefined) continue;
        const tree = await this.#keep(template.part);
        if (!tree.ok) return tree;
        const order = attribute(use, 'ZOrder') ?? template.order ?? '';
        const own = await this.#addResources(tree.value, template.part, ['PageRes']);
        if (own) return own;
        used.push({ content: first(tree.value, 'Content'), order, area: areaOf(first(tree.value, 'Area')) });
      }
      const area =
        areaOf(first(page.value, 'Area')) ??
        used.find(one => one.area)?.area ??
        areaOf(first(common, 'PageArea')) ??
        A4;
      const reader = new PageReader(area, this.#resources, this.#room, this.#digits);
      reader.draw(first(page.value, 'Content'), used);
      if (reader.over) return tooMuchContent(this.#name);
      pages.add(reader.drawing.ink());
    }
    return done(pages.document());
  }

  /** What is said to be there and is not, programs do without. */
  async #addResources(parent: Element | undefined, from: string, names: readonly string[]) {
    for (const element of parent ? names.flatMap(name => elements(parent, name)) : []) {
      const part = this.#parts.find(textOf(element), from);
      if (part === undefined || this.#kept.has(part)) continue;
      const tree = await this.#keep(part);
      if (!tree.ok) return tree;
      this.#resources.add(tree.value);
    }
    return undefined;
  }

  async #keep(part: string): Promise<Result<Element>> {
    const kept = this.#kept.get(part);
    if (kept) return done(kept);
    const before = this.#parts.spent;
    const tree = await this.#parts.read(part);
    this.#keptBytes += this.#parts.spent - before;
    if (this.#keptBytes > MOST_KEPT) return tooMuchContent(this.#name);
    if (tree.ok) this.#kept.set(part, tree.value);
    return tree;
  }
}

const locationIn = (parent: Element, name: string): string | undefined => {
  const element = first(parent, name);
  return element && textOf(element);
};

function areaOf(area: Element | undefined): Box | null {
  for (const name of ['PhysicalBox', 'ApplicationBox', 'ContentBox']) {
    const box = toBox(area && locationIn(area, name));
    const sides = box ? [box.x1 - box.x0, box.y1 - box.y0] : [];
    if (box && sides.every(side => side >= SMALLEST && side <= LARGEST)) return box;
  }
  return null;
}

// The text of a web page and its real tables. parse5 mends broken pages as a browser does; tables that only lay out the page
// are flattened, real ones keep their spans.
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Block, Source, SourceCell, SourceMeta } from '../../../model/source.ts';
import { raised } from '../../../text/raised.ts';
import { type LineIndex, lineIndex } from '../../lines.ts';

/** Pages nest some dozens of elements; what lies deeper was made to exhaust the reader. */
const DEEPEST = 250;
/** Pages made by Word have some tens of thousands. An unclosed element unfolds to one for every paragraph behind it. */
const MOST_ELEMENTS = 200_000;

/** Around a word for its looks. */
const MOST_WRAPPERS = 5;

/** Elements that begin a new line of text. */
const BLOCKS = new Set(
  'address article aside blockquote br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
/** What they show is not read. */
const PICTURES = new Set(['img', 'object', 'embed']);
/** In pixels, of either side: what is smaller is an icon. */
const SMALLEST_PICTURE = 100;
/** Elements whose text nobody sees. */
const UNSEEN = new Set(
  'script style noscript noframes template iframe select option textarea button svg head'.split(' '),
);

const TITLE_NAMES = /^(articletitle|title|og:title)$/i;
const DATE_NAMES = /^(pubdate|publishdate|publishtime|pub_date|article:published_time|dc\.date)$/i;
const PUBLISHER_NAMES = /^(contentsource|source|author|publisher|sitename_source)$/i;

/**
 * `offsets` maps positions of `html` to positions of the original file where the page was taken out of a string in it.
 * Null where it has too many elements.
 */
export function readPage(html: string, format: string, original = html, offsets?: number[]): Source | null {
  const index = lineIndex(original);
  const at = (offset: number): number => offsets?.[offset] ?? offset;
  const document = parsed(html);
  if (!document) return null;
  const reader = new PageReader(index, at);
  reader.visit(document);
  reader.endLine();
  const { blocks, pictures } = reader;
  return { text: original, format, blocks, meta: metaOf(document), ...(pictures.length > 0 && { pictures }) };
}

function parsed(html: string): Tree.Document | null {
  let left = MOST_ELEMENTS;
  const createElement: typeof defaultTreeAdapter.createElement = (...parts) => {
    left -= 1;
    if (left < 0) throw new TooMany();
    return defaultTreeAdapter.createElement(...parts);
  };
  try {
    return parse(html, { sourceCodeLocationInfo: true, treeAdapter: { ...defaultTreeAdapter, createElement } });
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
}

class TooMany extends Error {}

class PageReader {
  readonly blocks: Block[] = [];
  readonly pictures: number[] = [];
  readonly #index: LineIndex;
  readonly #at: (offset: number) => number;
  #line = '';
  #start = 0;
  #end = 0;

  constructor(index: LineIndex, at: (offset: number) => number) {
    this.#index = index;
    this.#at = at;
  }

  visit(node: Tree.Node, depth = 0): void {
    if (isText(node)) this.#text(node);
    if (!('childNodes' in node) || depth > DEEPEST) return;
    const tag = 'tagName' in node ? node.tagName : '';
    if (UNSEEN.has(tag) || isHidden(node)) return;
    if (isPicture(node)) this.#picture(node);
    if (BLOCKS.has(tag)) this.endLine();
    if (tag === 'table' && !isLayout(node)) this.#table(node);
    else for (const child of node.childNodes) this.visit(child, depth + 1);
    if (BLOCKS.has(tag)) this.endLine();
  }

  endLine(): void {
    const text = this.#line.replace(/[ \t\r\n]+/g, ' ').trim();
    if (text) this.blocks.push({ kind: 'line', text, place: this.#index.placeOf(this.#start, this.#end) });
    this.#line = '';
  }

  #text(node: Tree.TextNode): void {
    if (!this.#line.trim()) this.#start = this.#at(node.sourceCodeLocation?.startOffset ?? 0);
    this.#end = this.#at(node.sourceCodeLocation?.endOffset ?? 0);
    this.#line += shownText(node);
  }

  #picture(node: Tree.Element): void {
    this.pictures.push(this.#at(node.sourceCodeLocation?.startOffset ?? 0));
  }

  #table(table: Tree.ParentNode): void {
    const rows: SourceCell[][] = [];
    let first: number | undefined;
    let last = 0;
    for (const row of descendants(table, 'tr')) {
      const cells: SourceCell[] = [];
      for (const cell of row.childNodes) {
        if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
        const start = this.#at(cell.sourceCodeLocation?.startOffset ?? 0);
        const end = this.#at(cell.sourceCodeLocation?.endOffset ?? start);
        first ??= start;
        last = end;
        const place = this.#index.placeOf(start, end);
        for (const tag of PICTURES) for (const node of descendants(cell, tag)) if (isPicture(node)) this.#picture(node);
        cells.push({ text: cellText(cell), place, colspan: span(cell, 'colspan'), rowspan: span(cell, 'rowspan') });
      }
      rows.push(cells);
    }
    for (const caption of descendants(table, 'caption')) this.visit(caption);
    this.endLine();
    if (rows.some(row => row.length > 0)) {
      this.blocks.push({ kind: 'table', rows, place: this.#index.placeOf(first ?? 0, last), spansKnown: true });
    }
  }
}

const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text';

const shownText = (node: Tree.TextNode): string => (isRaised(node) ? raised(node.value) : node.value);

function isRaised(text: Tree.TextNode): boolean {
  let node = text.parentNode;
  for (let i = 0; i < MOST_WRAPPERS && node && 'tagName' in node && !BLOCKS.has(node.tagName); i += 1) {
    if (node.tagName === 'sup' || /vertical-align\s*:\s*super/i.test(attribute(node, 'style') ?? '')) return true;
    node = node.parentNode;
  }
  return false;
}

const attribute = (node: Tree.Node, wanted: string): string | undefined =>
  'attrs' in node ? node.attrs.find(attr => attr.name === wanted)?.value : undefined;

const isHidden = (node: Tree.Node): boolean => /display\s*:\s*none/i.test(attribute(node, 'style') ?? '');

const isPicture = (node: Tree.Node): node is Tree.Element =>
  'tagName' in node &&
  PICTURES.has(node.tagName) &&
  !isHidden(node) &&
  !['width', 'height'].some(side => sideOf(node, side) < SMALLEST_PICTURE);

/** In pixels, as declared; infinite where it is not. */
function sideOf(node: Tree.Node, side: string): number {
  const styled = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*(\\d+)(?:\\.\\d+)?px`, 'i').exec(
    attribute(node, 'style') ?? '',
  );
  const [, declared] = styled ?? /^\s*(\d+)(?:\.\d+)?(?:px)?\s*$/i.exec(attribute(node, side) ?? '') ?? [];
  return declared === undefined ? Number.POSITIVE_INFINITY : Number(declared);
}

function span(cell: Tree.Node, which: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(cell, which) ?? '1', 10);
  return value >= 1 && value <= 100 ? value : 1;
}

function* descendants(node: Tree.ParentNode, tag: string, depth = 0): Generator<Tree.Element> {
  if (depth > DEEPEST) return;
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    if (child.tagName === tag) yield child;
    else if (child.tagName !== 'table') yield* descendants(child, tag, depth + 1);
  }
}

/** A table that holds a table, or a whole article in one cell, only lays out the page. */
function isLayout(table: Tree.ParentNode): boolean {
  for (const row of descendants(table, 'tr')) {
    for (const cell of row.childNodes) {
      if (!('childNodes' in cell)) continue;
      for (const _ of descendants(cell, 'table')) return true;
      if (cellText(cell).length > 800) return true;
    }
  }
  return false;
}

/** Text of a cell with its lines kept apart by line breaks, as the author broke them. */
function cellText(cell: Tree.ParentNode): string {
  let out = '';
  const walk = (node: Tree.Node, depth: number): void => {
    if (depth > DEEPEST) return;
    if (isText(node)) out += shownText(node).replace(/[ \t\r\n]+/g, ' ');
    if (!('childNodes' in node)) return;
    const tag = 'tagName' in node ? node.tagName : '';
    if (UNSEEN.has(tag)) return;
    if (BLOCKS.has(tag)) out += '\n';
    for (const child of node.childNodes) walk(child, depth + 1);
    if (BLOCKS.has(tag)) out += '\n';
  };
  for (const child of cell.childNodes) walk(child, 0);
  return out.replace(/\s*\n\s*/g, '\n').trim();
}

function metaOf(document: Tree.Document): SourceMeta {
  const meta: SourceMeta = {};
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node && node.tagName === 'meta') {
      const key = attribute(node, 'name') ?? attribute(node, 'property') ?? '';
      const value = (attribute(node, 'content') ?? '').trim();
      if (value && TITLE_NAMES.test(key)) meta.title ??= value;
      else if (value && DATE_NAMES.test(key)) meta.publishedOn ??= value;
      else if (value && PUBLISHER_NAMES.test(key)) meta.publisher ??= value;
    }
    if ('tagName' in node && node.tagName === 'title' && 'childNodes' in node) {
      const text = node.childNodes
        .map(child => (isText(child) ? child.value : ''))
        .join('')
        .trim();
      if (text) meta.title ??= text;
    }
    if ('tagName' in node && node.tagName === 'body') return;
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(document);
  return meta;
}

// Text of a Word part as paragraphs and tables, in reading order. What an editor has deleted, hidden or only computes with is
// left out, whatever wraps the rest is looked through. Numbers of automatic numbering are written into the text.
import { raised } from '../../text/raised.ts';
import { type FlowNode, type FlowTable, type Paragraph, PICTURE } from '../flow.ts';
import { attribute, type Element, first, textOf } from '../xml.ts';
import type { Counters } from './counters.ts';
import type { Numbering } from './numbering.ts';
import { newest, settingOf, switched } from './properties.ts';
import { hiddenBy, type Styles } from './styles.ts';
import { symbol } from './symbols.ts';
import { readTable } from './tables.ts';

export interface BodyContext {
  styles: Styles;
  numbering: Numbering;
  counters: Counters;
  /** The ordinals of paragraphs, where they are wanted. */
  ids?: ReadonlyMap<Element, number>;
}

/** A paragraph being read; one whose mark was deleted goes on in the next. */
interface Draft {
  text: string;
  /** Of the first paragraph with text in it. */
  id: number | undefined;
  /** What its text boxes hold, and its pictures. */
  boxes: FlowNode[];
}

/** No text of the document: properties, deleted parts, instructions, readings above ruby text. */
const LEFT_OUT = new Set(
  'pPr rPr sdtPr sdtEndPr smartTagPr customXmlPr tblPr tblGrid tcPr trPr sectPr del moveFrom delText instrText delInstrText rt fldData binData'.split(
    ' ',
  ),
);
/** In a drawing that is more than lines and text boxes: pictures, charts, diagrams, objects of other programs. */
const PICTURES = new Set(['blip', 'imagedata', 'chart', 'relIds', 'OLEObject']);
/** Parts of formulas that would read as more digits of the number before them. */
const IN_FORMULAS = new Map([
  ['den', '/'],
  ['sup', '^'],
  ['sub', '_'],
]);

export class BodyReader {
  /** Someone's changes were read as accepted. */
  tracked = false;
  /** Hidden text was left out. */
  hidden = false;
  /** Content of other files, which is not read, is embedded. */
  foreign = false;
  picture = false;
  readonly pages = { broken: 0, rendered: 0 };
  readonly #context: BodyContext;
  /** Open fields, whether their result has begun. */
  #fields: boolean[] = [];
  /** How many of them are still in their instruction. */
  #instructing = 0;

  constructor(context: BodyContext) {
    this.#context = context;
  }

  /** Paragraphs and tables of a body, a cell, a text box. */
  blocks(parent: Element): FlowNode[] {
    const nodes: FlowNode[] = [];
    const rest = this.#blocks(parent, nodes, null);
    if (rest) finish(rest, '', nodes);
    return nodes;
  }

  /** Returns the paragraph that goes on behind `parent`. */
  #blocks(parent: Element, nodes: FlowNode[], before: Draft | null): Draft | null {
    let open = before;
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'p') open = this.#paragraph(child, nodes, open);
      else if (child.name === 'tbl') {
        if (open) finish(open, '', nodes);
        open = null;
        const table = this.#table(child);
        if (table) nodes.push(table);
      } else if (child.name === 'altChunk' || child.name === 'subDoc') this.foreign = true;
      else if (child.name === 'AlternateContent') {
        const branch = newest(child);
        if (branch) open = this.#blocks(branch, nodes, open);
      } else if (!LEFT_OUT.has(child.name)) open = this.#blocks(child, nodes, open);
      else if (child.name === 'del' || child.name === 'moveFrom') this.tracked = true;
    }
    return open;
  }

  #table(element: Element): FlowTable | null {
    const { rows, tracked } = readTable(element, cell => this.blocks(cell));
    if (tracked) this.tracked = true;
    return rows.length > 0 ? { kind: 'table', rows, spansKnown: true } : null;
  }

  #paragraph(element: Element, nodes: FlowNode[], before: Draft | null): Draft | null {
    const { styles, numbering, counters, ids } = this.#context;
    const properties = first(element, 'pPr');
    const chain = styles.ofParagraph(settingOf(properties, 'pStyle'));
    const draft = before ?? { text: '', id: undefined, boxes: [] };
    const start = draft.text.length;
    this.#inline(element, draft, hiddenBy(chain) ?? false);
    if (draft.id === undefined || start === 0) draft.id = ids?.get(element);
    // An instruction that never ends must not swallow the rest of the document.
    if (this.#instructing > 0) this.#fields = [];
    this.#instructing = 0;
    if (this.#goesOn(properties)) return draft;
    const numbered = numbering.of(properties, chain);
    finish(draft, numbered ? counters.next(numbered) : '', nodes);
    return null;
  }

  /** The mark at the paragraph's end is deleted or hidden, or its one letter hangs before the next paragraph. */
  #goesOn(properties: Element | undefined): boolean {
    if (!properties) return false;
    const mark = first(properties, 'rPr');
    if (first(mark, 'ins') || first(mark, 'moveTo')) this.tracked = true;
    const deleted = first(mark, 'del') ?? first(mark, 'moveFrom');
    if (deleted) this.tracked = true;
    const frame = first(properties, 'framePr');
    const dropped = (frame && attribute(frame, 'dropCap')) ?? 'none';
    return deleted !== undefined || switched(mark, 'vanish') === true || dropped !== 'none';
  }

  #inline(parent: Element, draft: Draft, hidden: boolean): void {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (PICTURES.has(child.name) && !hidden) draft.boxes.push(PICTURE);
      switch (child.name) {
        case 'r':
          this.#inline(child, draft, this.#hides(child) ?? hidden);
          break;
        case 't': {
          // Line breaks and tabulators have elements of their own.
          const text = textOf(child).replace(/[\t\r\n]/g, ' ');
          this.#add(isRaised(parent) ? raised(text) : text, draft, hidden);
          break;
        }
        case 'tab':
        case 'ptab':
          this.#add('\t', draft, hidden);
          break;
        case 'br':
          if (attribute(child, 'type') === 'page') this.pages.broken += 1;
          this.#add('\n', draft, hidden);
          break;
        case 'cr':
          this.#add('\n', draft, hidden);
          break;
        case 'lastRenderedPageBreak':
          this.pages.rendered += 1;
          break;
        case 'noBreakHyphen':
          this.#add('-', draft, hidden);
          break;
        case 'sym':
          this.#add(symbol(attribute(child, 'font') ?? '', attribute(child, 'char') ?? ''), draft, hidden);
          break;
        case 'fldChar':
          this.#field(attribute(child, 'fldCharType'));
          break;
        case 'txbxContent':
          if (!hidden) for (const node of this.blocks(child)) draft.boxes.push(node);
          break;
        case 'textpath':
          if (!hidden) draft.boxes.push({ kind: 'paragraph', text: attribute(child, 'string') ?? '' });
          break;
        case 'OLEObject':
          if (!/^equation/i.test(attribute(child, 'ProgID') ?? '')) this.foreign = true;
          break;
        case 'AlternateContent': {
          const branch = newest(child);
          if (branch) this.#inline(branch, draft, hidden);
          break;
        }
        case 'del':
        case 'moveFrom':
          this.tracked = true;
          break;
        default: {
          if (child.name === 'ins' || child.name === 'moveTo') this.tracked = true;
          if (child.name === 'drawing' || child.name === 'pict' || child.name === 'object') this.picture = true;
          const sign = IN_FORMULAS.get(child.name);
          if (sign) this.#add(sign, draft, hidden);
          if (!LEFT_OUT.has(child.name)) this.#inline(child, draft, hidden);
        }
      }
    }
  }

  #add(text: string, draft: Draft, hidden: boolean): void {
    if (this.#instructing > 0) return;
    if (!hidden) draft.text += text;
    else if (text.trim() !== '') this.hidden = true;
  }

  /** Undefined where the run leaves it to its paragraph. */
  #hides(run: Element): boolean | undefined {
    const properties = first(run, 'rPr');
    if (!properties) return undefined;
    return switched(properties, 'vanish') ?? this.#context.styles.hides(settingOf(properties, 'rStyle'));
  }

  #field(part: string | undefined): void {
    if (part === 'begin') {
      this.#fields.push(false);
      this.#instructing += 1;
    } else if (part === 'separate') {
      const at = this.#fields.length - 1;
      if (this.#fields[at] === false) this.#instructing -= 1;
      if (at >= 0) this.#fields[at] = true;
    } else if (part === 'end' && this.#fields.pop() === false) this.#instructing -= 1;
  }
}

const isRaised = (run: Element): boolean => settingOf(first(run, 'rPr'), 'vertAlign') === 'superscript';

function finish({ text, id, boxes }: Draft, number: string, nodes: FlowNode[]): void {
  // A page break in front of the words does not part them from their number.
  const words = number === '' ? text : text.trimStart();
  // 第一部分 before 总体情况 stands apart from it on the page, and 1. before 2024年 would read as one figure.
  const gap = /[\p{L}\p{N}]$/u.test(number) || (/[.．]$/.test(number) && /^\d/.test(words)) ? ' ' : '';
  const paragraph: Paragraph = { kind: 'paragraph', text: number + gap + words };
  if (id !== undefined) paragraph.id = id;
  nodes.push(paragraph);
  for (const node of boxes) nodes.push(node);
}

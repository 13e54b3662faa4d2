// What stands in an OpenDocument text, in reading order. Notes, comments, deleted and hidden text are no part of it; text
// boxes come after the paragraph that they hang on.
import { raised } from '../../text/raised.ts';
import { type FlowNode, PICTURE } from '../flow.ts';
import type { Room } from '../room.ts';
import { attribute, type Element, elements, first } from '../xml.ts';
import { Counters, type ListPlace } from './counters.ts';
import { wholeNumber } from './list-style.ts';
import type { Styles } from './styles.ts';
import { readTable } from './table.ts';

const MOST_BLANKS = 100;

/** Blocks that only hold blocks. Indexes have their text in a body, beside what says how it is made. */
const WRAPPERS = new Set(['index-body', 'index-title']);
const INDEX = /-index$|^table-of-content$|^bibliography$/;
const PICTURES = new Set(['image', 'object', 'object-ole']);
/** In a paragraph, but no part of its text. */
const APART = new Set(['note', 'annotation', 'ruby-text', 'script', 'event-listeners', 'tracked-changes']);

/** The paragraph that is being read. */
interface Line {
  text: string;
  after: FlowNode[];
  hidden: boolean;
}

export class BodyReader {
  /** There are tracked changes. */
  revised = false;
  /** There is hidden text. */
  hidden = false;
  readonly #styles: Styles;
  readonly #room: Room;
  readonly #counters = new Counters();

  constructor(styles: Styles, room: Room) {
    this.#styles = styles;
    this.#room = room;
  }

  blocks(parent: Element, place: ListPlace | null = null): FlowNode[] {
    const nodes: FlowNode[] = [];
    for (const child of parent.children) {
      if (this.#room.over) break;
      if (typeof child !== 'string') this.#block(child, place, nodes);
    }
    return nodes;
  }

  #block(element: Element, place: ListPlace | null, nodes: FlowNode[]): void {
    const { name } = element;
    if (name === 'p' || name === 'h') this.#paragraph(element, this.#headingNumber(element, place), nodes);
    else if (name === 'list') this.#list(element, place, nodes);
    else if (name === 'numbered-paragraph') this.#item(element, this.#counters.enterAlone(element), nodes);
    else if (name === 'table') this.#table(element, nodes);
    else if (name === 'section') this.#section(element, place, nodes);
    else if (WRAPPERS.has(name)) append(nodes, this.blocks(element, place));
    else if (INDEX.test(name)) for (const body of elements(element, 'index-body')) append(nodes, this.blocks(body));
    else if (name === 'tracked-changes') this.revised ||= first(element, 'changed-region') !== undefined;
    else if (element.prefix === 'draw') append(nodes, this.#drawn(element));
  }

  #section(element: Element, place: ListPlace | null, nodes: FlowNode[]): void {
    const display = attribute(element, 'display');
    if (display === 'none' || (display === 'condition' && attribute(element, 'is-hidden') === 'true'))
      this.hidden = true;
    else append(nodes, this.blocks(element, place));
  }

  #table(element: Element, nodes: FlowNode[]): void {
    const rows = readTable(element, cell => this.blocks(cell), this.#room);
    if (rows.length > 0) nodes.push({ kind: 'table', rows, spansKnown: true });
  }

  #list(list: Element, outer: ListPlace | null, nodes: FlowNode[]): void {
    const place = this.#counters.enter(list, outer);
    for (const item of list.children) {
      if (typeof item === 'string') continue;
      if (item.name === 'list-item') this.#item(item, place, nodes);
      else if (item.name === 'list-header') append(nodes, this.blocks(item, place));
    }
  }

  /** The number stands before the item's first paragraph. An item without one only holds a list of the next level. */
  #item(item: Element, place: ListPlace, nodes: FlowNode[]): void {
    let numbered = false;
    for (const child of item.children) {
      if (typeof child === 'string' || this.#room.over) continue;
      if (numbered || (child.name !== 'p' && child.name !== 'h')) this.#block(child, place, nodes);
      else {
        numbered = true;
        const styleName = attribute(item, 'style-override') ?? place.styleName;
        const style = this.#styles.list(styleName ?? this.#styles.listNameOf(attribute(child, 'style-name')));
        this.#paragraph(child, () => this.#counters.next(place, style, item), nodes);
      }
    }
  }

  /** Headings count by themselves unless they are in a list. */
  #headingNumber(element: Element, place: ListPlace | null): () => string {
    const counts = element.name === 'h' && place === null && attribute(element, 'is-list-header') !== 'true';
    return () => (counts ? this.#counters.nextHeading(element, this.#styles.outline) : '');
  }

  #paragraph(element: Element, number: () => string, nodes: FlowNode[]): void {
    const line: Line = { text: '', after: [], hidden: false };
    if (this.#styles.hides('paragraph', attribute(element, 'style-name'))) {
      this.hidden = true;
      return;
    }
    this.#inline(element, line);
    if (line.hidden) this.hidden = true;
    else {
      const text = number() + line.text.trim();
      this.#room.takeNodes();
      this.#room.takeCharacters(text.length);
      if (text !== '') nodes.push({ kind: 'paragraph', text });
    }
    append(nodes, line.after);
  }

  #inline(parent: Element, line: Line): void {
    for (const child of parent.children) {
      if (typeof child === 'string') line.text += child.replace(/[ \t\r\n]+/g, ' ');
      else if (child.prefix === 'draw') append(line.after, this.#drawn(child));
      else if (child.name === 's')
        line.text += ' '.repeat(Math.max(1, wholeNumber(attribute(child, 'c'), 1, MOST_BLANKS)));
      else if (child.name === 'tab') line.text += '\t';
      else if (child.name === 'line-break') line.text += '\n';
      else if (child.name === 'hidden-paragraph') line.hidden ||= attribute(child, 'is-hidden') === 'true';
      else if (this.#isHidden(child)) this.hidden = true;
      else if (child.name === 'span' && this.#styles.raises(attribute(child, 'style-name'))) {
        const before = line.text;
        line.text = '';
        this.#inline(child, line);
        line.text = before + raised(line.text);
      } else if (!APART.has(child.name)) this.#inline(child, line);
    }
  }

  #isHidden(element: Element): boolean {
    if (attribute(element, 'display') === 'none') return true;
    if (element.name === 'hidden-text') return attribute(element, 'is-hidden') === 'true';
    return element.name === 'span' && this.#styles.hides('text', attribute(element, 'style-name'));
  }

  /** Pictures, and the text of text boxes and shapes. */
  #drawn(shape: Element): FlowNode[] {
    const nodes: FlowNode[] = PICTURES.has(shape.name) ? [PICTURE] : [];
    for (const child of shape.children) {
      if (typeof child === 'string') continue;
      if (child.prefix === 'draw') append(nodes, this.#drawn(child));
      else this.#block(child, null, nodes);
    }
    return nodes;
  }
}

function append(nodes: FlowNode[], more: readonly FlowNode[]): void {
  for (const node of more) nodes.push(node);
}

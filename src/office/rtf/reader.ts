// An RTF document → what stands in it. Control words are carried out in their order; groups only bound how far the
// character and paragraph properties set in them reach. A file that breaks off, or has a brace too few, is damaged: the
// figure at the break may have lost digits.
import { raised } from '../../text/raised.ts';
import type { FlowNode } from '../flow.ts';
import { MAX_CHARACTERS } from '../limits.ts';
import { Room } from '../room.ts';
import { FlowBuilder } from './builder.ts';
import { ByteDecoder, type Encoding, fontEncoding, PICTURES, pageEncoding } from './charsets.ts';
import { type Group, outermost } from './group.ts';
import { RowWords } from './row-words.ts';
import { type Token, tokens } from './tokens.ts';
import {
  CHARACTERS,
  DRAWINGS,
  KNOWN_STARRED,
  NUMERALS,
  PICTURED,
  RUNNING,
  SHAPE_PROPERTIES,
  SYMBOLS,
  TEXT_BOXES,
  UNSEEN,
} from './words.ts';

export interface RtfDocument {
  nodes: FlowNode[];
  running: string[];
  /** There are tracked changes in it. */
  revised: boolean;
  /** There is hidden text in it. */
  hidden: boolean;
}

const DEEPEST_GROUP = 500;
/** In bytes, of which a character takes four at most. */
const LONGEST_STRETCH = 4 * MAX_CHARACTERS;

export function readRtf(bytes: Uint8Array): RtfDocument | 'damaged' | 'limit' {
  return new RtfReader(bytes).read();
}

class RtfReader {
  readonly #bytes: Uint8Array;
  readonly #room = new Room();
  readonly #body = new FlowBuilder(this.#room);
  readonly #running: string[] = [];
  readonly #decoder = new ByteDecoder();
  readonly #fonts = new Map<number, Encoding>();
  readonly #groups: Group[] = [];
  #group: Group;
  #page: Encoding = 'unknown';
  #defaultFont = 0;
  readonly #rows = new RowWords();
  #starred = false;
  #toSkip = 0;
  #pending: number[] = [];
  #revised = false;
  #hidden = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#group = outermost(this.#body);
  }

  read(): RtfDocument | 'damaged' | 'limit' {
    let opened = false;
    /** Depth in a group of which nothing is read. */
    let unseen = 0;
    for (const token of tokens(this.#bytes)) {
      if (opened && this.#groups.length === 0) break;
      if (unseen > 0) {
        if (token.kind === 'open') unseen += 1;
        else if (token.kind === 'close') unseen -= 1;
        if (unseen > 0) continue;
      }
      if (token.kind === 'open') {
        if (this.#groups.length >= DEEPEST_GROUP) return 'damaged';
        this.#open();
        opened = true;
      } else if (token.kind === 'close') this.#close();
      else if (this.#token(token) === 'unseen') unseen = 1;
      if (this.#room.over) return 'limit';
    }
    if (!opened || this.#groups.length > 0) return 'damaged';
    return { nodes: this.#body.finish(), running: this.#running, revised: this.#revised, hidden: this.#hidden };
  }

  #open(): void {
    this.#flush();
    this.#toSkip = 0;
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, end: null };
  }

  #close(): void {
    this.#flush();
    this.#toSkip = 0;
    this.#starred = false;
    const { out, end } = this.#group;
    if (end && out) end(out.finish());
    this.#group = this.#groups.pop() ?? this.#group;
  }

  /** `unseen`: nothing in this group is to be read. */
  #token(token: Exclude<Token, { kind: 'open' } | { kind: 'close' }>): 'unseen' | undefined {
    if (token.kind === 'text') this.#text(token.start, token.end);
    else if (token.kind === 'byte') this.#byte(token.value);
    else if (token.kind === 'symbol') this.#symbol(token.symbol);
    else return this.#word(token.word, token.value);
    return undefined;
  }

  #text(start: number, end: number): void {
    const from = Math.min(start + this.#toSkip, end);
    this.#toSkip -= from - start;
    if (!this.#isRead()) return;
    if (end - from > LONGEST_STRETCH) this.#room.takeCharacters(end - from);
    else for (let at = from; at < end; at += 1) this.#pending.push(this.#bytes[at]!);
  }

  #byte(value: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (this.#isRead()) this.#pending.push(value);
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#starred = true;
    else if (symbol === '\n' || symbol === '\r') this.#endParagraph();
    else if (symbol === '\\' || symbol === '{' || symbol === '}') this.#byte(symbol.charCodeAt(0));
    else this.#character(SYMBOLS[symbol] ?? '');
  }

  #isRead(): boolean {
    return this.#group.out !== null && this.#group.role !== 'fonts';
  }

  #character(text: string): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else {
      this.#flush();
      this.#write(text);
    }
  }

  /** Bytes wait for the end of their stretch: a Chinese character has two of them. */
  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = this.#pending;
    this.#pending = [];
    const { font, wide, wideFont, role } = this.#group;
    const used = wide && wideFont !== null ? wideFont : font;
    if (role === 'numeral' && this.#fonts.get(used) === PICTURES) return;
    const own = this.#fonts.get(used) ?? 'unknown';
    this.#write(this.#decoder.decode(bytes, own === 'unknown' ? this.#page : own));
  }

  #write(text: string): void {
    const { out, role, hidden, deleted } = this.#group;
    if (out === null || role === 'fonts' || text === '') return;
    if (deleted) this.#revised = true;
    else if (role === 'numeral') out.number(text.replace(/[\ue000-\uf8ff]/g, ''));
    else if (hidden) this.#hidden ||= text.trim() !== '';
    else out.write(this.#group.raised ? raised(text) : text);
  }

  #word(word: string, value: number | null): 'unseen' | undefined {
    const starred = this.#starred;
    this.#starred = false;
    const character = CHARACTERS.get(word);
    if (word === 'bin') this.#toSkip = Math.max(0, this.#toSkip - 1);
    else if (word === 'u') this.#unicode(value ?? 0);
    else if (character !== undefined) this.#character(character);
    else {
      this.#flush();
      this.#toSkip = 0;
      if (PICTURED.has(word)) this.#picture();
      if ((starred && !KNOWN_STARRED.has(word)) || this.#isUnseen(word)) return 'unseen';
      if (
        !this.#destination(word) &&
        !this.#structure(word) &&
        !this.#rows.take(word, value ?? 0, this.#group.nestedRow)
      )
        this.#property(word, value);
    }
    return undefined;
  }

  #picture(): void {
    const { host, role, hidden, deleted } = this.#group;
    if (role === 'text' && !hidden && !deleted) host?.picture();
  }

  /** In a drawing, whose text is not read, the properties are gone through for a picture. */
  #isUnseen(word: string): boolean {
    return UNSEEN.has(word) && !(this.#group.out === null && SHAPE_PROPERTIES.has(word));
  }

  #unicode(value: number): void {
    this.#flush();
    this.#write(String.fromCharCode(value & 0xffff));
    this.#toSkip = this.#group.fallback;
  }

  /** Words that say what their group is. */
  #destination(word: string): boolean {
    const group = this.#group;
    if (word === 'fonttbl') group.role = 'fonts';
    else if (NUMERALS.has(word)) group.role = 'numeral';
    else if (word === 'nesttableprops') group.nestedRow = true;
    else if (word === 'upr' || DRAWINGS.has(word)) group.out = null;
    else if (word === 'ud') group.out = group.host;
    else if (RUNNING.has(word))
      this.#apart(nodes => {
        for (const node of nodes) if (node.kind === 'paragraph' && node.text) this.#running.push(node.text.trim());
      });
    else if (TEXT_BOXES.has(word)) {
      const { host } = group;
      if (host) this.#apart(nodes => host.attach(nodes));
    } else return false;
    return true;
  }

  #apart(end: (nodes: FlowNode[]) => void): void {
    const own = new FlowBuilder(this.#room);
    Object.assign(this.#group, { out: own, host: own, end, inTable: false, level: 0, role: 'text' });
  }

  /** Words that end a paragraph, a cell or a row. */
  #structure(word: string): boolean {
    const { out, level, role } = this.#group;
    const inText = role === 'text' ? out : null;
    const nested = Math.max(2, level);
    if (word === 'par' || word === 'sect') this.#endParagraph();
    else if (word === 'cell') inText?.endCell(1);
    else if (word === 'nestcell') inText?.endCell(nested);
    else if (word === 'row') inText?.endRow(1, this.#rows.row);
    else if (word === 'nestrow') inText?.endRow(nested, this.#rows.nestedRow);
    else return false;
    return true;
  }

  #endParagraph(): void {
    this.#flush();
    const { out, inTable, level, role, deleted } = this.#group;
    if (out === null || role !== 'text') return;
    if (deleted) {
      this.#revised = true;
      out.joinNext();
      return;
    }
    // Some programs forget to say that a paragraph is in a table.
    out.endParagraph(inTable ? Math.max(1, level) : out.midRow ? 1 : 0);
  }

  #property(word: string, value: number | null): void {
    const group = this.#group;
    const on = value !== 0;
    if (word === 'f' || word === 'af') this.#font(word, value ?? 0);
    else if (word === 'loch' || word === 'hich') group.wide = false;
    else if (word === 'dbch') group.wide = true;
    else if (word === 'fcharset' && group.role === 'fonts') this.#fonts.set(group.font, fontEncoding(value ?? 0));
    else if (word === 'cpg' && group.role === 'fonts') this.#fonts.set(group.font, pageEncoding(value ?? 0));
    else if (word === 'uc') group.fallback = Math.max(0, value ?? 1);
    else if (word === 'v') group.hidden = on;
    else if (word === 'deleted') group.deleted = on;
    else if (word === 'super') group.raised = on;
    else if (word === 'nosupersub' || word === 'sub') group.raised = false;
    else if (word === 'revised') this.#revised ||= on && this.#isRead();
    else if (word === 'intbl') group.inTable = on;
    else if (word === 'itap') Object.assign(group, { level: Math.max(0, value ?? 1), inTable: group.inTable || on });
    else if (word === 'pard') Object.assign(group, { inTable: false, level: 0 });
    else if (word === 'plain')
      Object.assign(group, {
        hidden: false,
        deleted: false,
        raised: false,
        font: this.#defaultFont,
        wide: false,
        wideFont: null,
      });
    else if (word === 'ansicpg') this.#page = pageEncoding(value ?? 0);
    else if (word === 'deff') {
      this.#defaultFont = value ?? 0;
      group.font = this.#defaultFont;
    }
  }

  #font(word: string, value: number): void {
    if (this.#group.wide) this.#group.wideFont = value;
    if (word === 'f') this.#group.font = value;
  }
}

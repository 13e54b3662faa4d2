// Numerals that exist only in the numbering definitions. A numeral is taken out of the text only where the list, counted as
// Word counts it, comes to the same one.
import type { Random } from '../random.ts';

const CHINESE = '一二三四五六七八九十';
const CHINESE_FORMATS = ['chineseCountingThousand', 'chineseCounting', 'japaneseCounting', 'taiwaneseCountingThousand'];

const LEVELS: readonly { pattern: RegExp; format: (random: Random) => string }[] = [
  { pattern: /^()([一二三四五六七八九十])([、.．])(?=.)/, format: random => random.pick(CHINESE_FORMATS) },
  { pattern: /^([（(])([一二三四五六七八九十])([）)])(?=.)/, format: random => random.pick(CHINESE_FORMATS) },
  { pattern: /^()(\d{1,2})([.、．])(?=[^\d])/, format: () => 'decimal' },
];

/** How a paragraph is numbered, and the words left of it. */
export interface Numbered {
  text: string;
  properties: string;
}

interface LevelForm {
  before: string;
  after: string;
  format: string;
}

/** `list`: one list; `own`: each paragraph a list of its own that starts at its number, as WPS makes them. */
type Way = 'list' | 'own';

export class ListWriter {
  readonly #random: Random;
  readonly #definition: number;
  readonly #way: Way;
  readonly #linked: boolean;
  readonly #forms: (LevelForm | undefined)[] = [];
  readonly #counts = [0, 0, 0];
  readonly #lists: string[] = [];
  readonly #suffix: string;
  readonly #style: string | undefined;

  /** `style`: a paragraph style that stands for the first level. */
  constructor(random: Random, definition: number, style?: string) {
    this.#random = random;
    this.#definition = definition;
    this.#style = style;
    this.#way = style === undefined ? random.pick(['list', 'list', 'own']) : 'list';
    this.#linked = style === undefined && this.#way === 'list' && random.chance(0.2);
    this.#suffix = random.pick(['', '', '<w:suff w:val="nothing"/>', '<w:suff w:val="space"/>']);
  }

  /** Null where the text has no numeral of this list. */
  take(text: string): Numbered | null {
    for (const [level, { pattern, format }] of LEVELS.entries()) {
      const match = pattern.exec(text);
      if (!match) continue;
      const [whole, before, numeral, after] = match as unknown as [string, string, string, string];
      const number = level === 2 ? Number(numeral) : CHINESE.indexOf(numeral) + 1;
      this.#forms[level] ??= { before, after, format: format(this.#random) };
      const form = this.#forms[level]!;
      if (form.before !== before || form.after !== after) return null;
      if (this.#way === 'list' && number !== this.#counts[level]! + 1) return null;
      this.#counts[level] = number;
      this.#counts.fill(0, level + 1);
      return { text: text.slice(whole.length), properties: this.#properties(level, number) };
    }
    return null;
  }

  #properties(level: number, number: number): string {
    if (this.#way === 'own') {
      const list = this.#definition * 100 + this.#lists.length + 1;
      this.#lists.push(
        this.#list(list, `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${number}"/></w:lvlOverride>`),
      );
      return numberedBy(list, level);
    }
    if (level === 0 && this.#style !== undefined) return `<w:pStyle w:val="${this.#style}"/>`;
    return numberedBy(this.listId, level);
  }

  get listId(): number {
    return this.#definition * 100;
  }

  #list(id: number, more = ''): string {
    return `<w:num w:numId="${id}"><w:abstractNumId w:val="${this.#linked ? this.#definition + 50 : this.#definition}"/>${more}</w:num>`;
  }

  /** Definitions and lists stand apart in the part. */
  xml(): { definitions: string; lists: string } {
    const levels = [0, 1, 2].map(level => {
      const form = this.#forms[level] ?? { before: '', after: '.', format: 'decimal' };
      const style = level === 0 && this.#style !== undefined ? `<w:pStyle w:val="${this.#style}"/>` : '';
      return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${form.format}"/>${style}${this.#suffix}<w:lvlText w:val="${form.before}%${level + 1}${form.after}"/><w:lvlJc w:val="left"/></w:lvl>`;
    });
    const link = this.#linked ? `<w:styleLink w:val="List${this.#definition}"/>` : '';
    const definition = (id: number, inner: string) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${inner}</w:abstractNum>`;
    const linked = this.#linked
      ? definition(this.#definition + 50, `<w:numStyleLink w:val="List${this.#definition}"/>`)
      : '';
    return {
      definitions: definition(this.#definition, link + levels.join('')) + linked,
      lists: this.#list(this.listId) + this.#lists.join(''),
    };
  }
}

const numberedBy = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

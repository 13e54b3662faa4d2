// HTML from template literals. Whatever is filled in is escaped unless it is itself made by `html`, so no text of a report
// can become markup. Attribute values must stand in double quotes.

export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type Child = Markup | string | number | null | undefined | false | readonly Child[];

export function html(parts: TemplateStringsArray, ...children: Child[]): Markup {
  return new Markup(parts.reduce((all, part, i) => all + sourceOf(children[i - 1]) + part));
}

function sourceOf(child: Child): string {
  if (child === null || child === undefined || child === false) return '';
  if (child instanceof Markup) return child.source;
  return typeof child === 'object' ? child.map(sourceOf).join('') : escaped(String(child));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters are no HTML, and those that turn the direction of writing could show words in another order. */
const UNSHOWABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

const escaped = (text: string): string =>
  text
    .replace(UNSHOWABLE, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, character => ENTITIES[character]!);

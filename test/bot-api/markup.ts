// Telegram's HTML as its server reads it: the tags that it knows, properly nested, everything else escaped. Stricter than the
// real server in one point: a bare & is refused, since it is always a slip of ours.

export class BadRequest extends Error {
  readonly parameters: Record<string, unknown>;
  readonly code: number;

  constructor(description: string, code = 400, parameters: Record<string, unknown> = {}) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

const TAGS = ['b', 'strong', 'i', 'em', 'u', 'ins', 's', 'strike', 'del', 'code', 'pre', 'blockquote', 'tg-spoiler'];
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The text without markup, which is what is counted and shown. */
export function readHtml(html: string): string {
  const open: string[] = [];
  let text = '';
  for (const [token, close, name, entity] of html.matchAll(/<(\/?)([^<>]*)>|&(\w+);|[<>&]|[^<>&]+/g)) {
    if (name !== undefined) {
      if (!TAGS.includes(name)) throw unparsable(`Unsupported start tag "${name}"`);
      if (close === '') open.push(name);
      else if (open.pop() !== name) throw unparsable(`Unexpected end tag "${name}"`);
    } else if (entity !== undefined && ENTITIES[entity]) text += ENTITIES[entity];
    else if (/^[<>&]/.test(token)) throw unparsable(`Unescaped "${token}"`);
    else text += token;
  }
  if (open.length > 0) throw unparsable(`Can't find end tag corresponding to start tag "${open.at(-1)}"`);
  return text;
}

const unparsable = (why: string) => new BadRequest(`Bad Request: can't parse entities: ${why}`);

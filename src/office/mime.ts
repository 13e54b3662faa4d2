// MIME messages, as browsers and Word save a whole page in (.mht): their parts with headers, transfer encoding undone.
// Read as bytes in Latin letters, so that every offset is a byte's; in one pass for each level of parts.

export interface MimePart {
  /** By name in small letters. */
  headers: ReadonlyMap<string, string>;
  /** `text/html`. */
  type: string;
  parameters: ReadonlyMap<string, string>;
  /** False where the message breaks off in it. */
  complete: boolean;
  content(): Uint8Array;
}

export interface MimeMessage {
  headers: ReadonlyMap<string, string>;
  /** Parts that hold no parts, in order; never empty. */
  parts: MimePart[];
  /** The one to begin with, where the message names one. */
  start: MimePart | undefined;
}

/** Parts in parts go two levels deep; what lies deeper was made to exhaust the reader. */
const DEEPEST = 5;
const MOST_PARTS = 5000;

export function parseMime(bytes: Uint8Array): MimeMessage {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const from = /^(?:\xef\xbb\xbf)?\s*/.exec(text)![0].length;
  const whole = { start: from, end: text.length, complete: true };
  const { headers, type, parameters } = headOf(text, whole);
  const parts: MimePart[] = [];
  addParts(text, whole, parts, 0);
  const named = type === 'multipart/related' ? parameters.get('start') : undefined;
  return { headers, parts, start: named === undefined ? undefined : parts.find(part => idOf(part) === bare(named)) };
}

export const idOf = (part: MimePart): string | undefined => {
  const id = part.headers.get('content-id');
  return id === undefined ? undefined : bare(id);
};

const bare = (id: string): string => id.trim().replace(/^<|>$/g, '');

interface Range {
  start: number;
  end: number;
  complete: boolean;
}

interface Head {
  headers: Map<string, string>;
  type: string;
  parameters: Map<string, string>;
  body: number;
}

function addParts(text: string, range: Range, parts: MimePart[], depth: number): void {
  const { headers, type, parameters, body } = headOf(text, range);
  const boundary = type.startsWith('multipart/') && depth < DEEPEST ? parameters.get('boundary') : undefined;
  if (boundary) {
    for (const inner of between(text, body, range.end, `--${boundary}`)) {
      if (parts.length >= MOST_PARTS) return;
      addParts(text, { ...inner, complete: inner.complete && range.complete }, parts, depth + 1);
    }
    return;
  }
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  const content = () => decoded(text.slice(body, range.end), encoding);
  parts.push({ headers, type, parameters, complete: range.complete, content });
}

/** What stands between the lines that begin with the mark. */
function* between(text: string, from: number, to: number, mark: string): Generator<Range> {
  let start = -1;
  let at = from;
  while (at < to) {
    const found = text.startsWith(mark, at) && text[at - 1] === '\n' ? at : text.indexOf(`\n${mark}`, at) + 1;
    if (found === 0 || found >= to) break;
    const after = found + mark.length;
    at = after;
    // Another mark may begin with this one.
    if (!/^(?:[ \t\r\n]|--|$)/.test(text.slice(after, after + 2))) continue;
    if (start >= 0) yield { start, end: text[found - 2] === '\r' ? found - 2 : found - 1, complete: true };
    const line = text.indexOf('\n', after);
    if (line < 0 || text.startsWith('--', after)) return;
    start = line + 1;
    at = start;
  }
  if (start >= 0) yield { start, end: to, complete: false };
}

function headOf(text: string, { start, end }: Range): Head {
  const lines: string[] = [];
  let at = start;
  while (at < end) {
    const line = text.indexOf('\n', at);
    const stop = line < 0 || line > end ? end : line;
    const content = text.slice(at, stop).replace(/\r$/, '');
    at = stop + 1;
    if (content === '') break;
    if (/^[ \t]/.test(content) && lines.length > 0) lines.push(`${lines.pop()} ${content.trim()}`);
    else lines.push(content);
  }
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const stated = headers.get('content-type') ?? 'text/plain';
  const type = (/^[^;\s]*/.exec(stated)?.[0] ?? '').toLowerCase();
  return { headers, type, parameters: parametersOf(stated), body: Math.min(at, end) };
}

function parametersOf(value: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const match of value.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s"]*))/g))
    parameters.set(match[1]!.toLowerCase(), match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? '');
  return parameters;
}

function decoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(text, 'base64');
  if (encoding === 'quoted-printable') return unquoted(text);
  return Buffer.from(text, 'latin1');
}

function unquoted(text: string): Uint8Array {
  const joined = text.replace(/=[ \t]*\r?\n/g, '');
  const plain = joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

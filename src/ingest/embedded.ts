// A page that stands as a string inside JSON or a script: the string that holds the report is taken out and unescaped,
// with a map back to where each character stood.

export interface Embedded {
  text: string;
  /** Offset in the outer file of each unit of `text`; one more for the end. */
  offsets: number[];
}

/** Words of which a report's page has at least one. */
const TELLING =
  /本年新收政府信息公开申请数量|政府信息公开|信息公开|\\u653f\\u5e9c\\u4fe1\\u606f\\u516c\\u5f00|(?:信息|資訊)公開|资讯公开/;
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

/** The string that holds the report; null where there is none. A script that only quotes pieces of it does not count. */
export function embeddedText(text: string): Embedded | null {
  if (!accepts(text)) return null;
  const inner = extract(text);
  return inner && inner.text.length * 3 > text.length / 4 ? inner : null;
}

/** Is most of the markup escaped, as in a JSON or script string? */
function accepts(text: string): boolean {
  if (!TELLING.test(text)) return false;
  if (/^\s*[{[]/.test(text) && /"\s*:/.test(text)) return true;
  const escaped = text.match(/<\\\/(td|tr|p|div|table)>|=\\"|\\u003c\/?(td|tr|p|table)|>\\[nrt]/gi)?.length ?? 0;
  return escaped >= 10;
}

/** The longest string of the file that speaks of disclosure, unescaped; undefined where there is none. */
function extract(text: string): Embedded | undefined {
  let best: Embedded | undefined;
  for (const match of text.matchAll(/"((?:[^"\\\n]|\\[^\n])*)"|'((?:[^'\\\n]|\\[^\n])*)'/g)) {
    const body = match[1] ?? match[2] ?? '';
    if (body.length < 200 || body.length <= (best?.text.length ?? 0) / 2 || !TELLING.test(body)) continue;
    const inner = unescaped(body, match.index + 1);
    if (!best || inner.text.length > best.text.length) best = inner;
  }
  return best;
}

function unescaped(body: string, from: number): Embedded {
  let text = '';
  const offsets: number[] = [];
  for (let i = 0; i < body.length; ) {
    const start = i;
    let char = body[i]!;
    i += 1;
    if (char === '\\' && i < body.length) {
      const code = body[i]!;
      const hex = code === 'u' ? body.slice(i + 1, i + 5) : code === 'x' ? body.slice(i + 1, i + 3) : '';
      if (hex && /^[0-9a-f]+$/i.test(hex)) {
        char = String.fromCharCode(Number.parseInt(hex, 16));
        i += 1 + hex.length;
      } else {
        char = ESCAPES[code] ?? code;
        i += 1;
      }
    }
    text += char;
    offsets.push(from + start);
  }
  offsets.push(from + body.length);
  return { text, offsets };
}

// Values separated by commas, semicolons or tabs, as programs for sheets save them: text → records. Fields in quotes may
// hold the separator, quotes (doubled) and line breaks.

export const SEPARATORS = [',', ';', '\t'] as const;

export type Separator = (typeof SEPARATORS)[number];

/** After so many, quotes are the text's own: looking for the end of each would never end. */
const MOST_ODD = 50;

export interface Records {
  records: string[][];
  /** Fields in quotes that were opened and closed as they should be. */
  quoted: number;
  /** A quote stands where none can, or the last one was never closed. */
  odd: number;
}

/** `most`: records to read at most, one more where there are more. */
export function recordsOf(text: string, separator: Separator, most: number): Records {
  const found: Records = { records: [], quoted: 0, odd: 0 };
  let record: string[] = [];
  let at = 0;
  while (at < text.length && found.records.length <= most) {
    const quoted = text[at] === '"' && found.odd < MOST_ODD;
    const { value, end } = quoted ? quotedField(text, at, separator, found) : plainField(text, at, separator);
    record.push(value);
    at = end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      record.push('');
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    found.records.push(record);
    record = [];
  }
  return found;
}

const isEnd = (char: string | undefined, separator: Separator): boolean =>
  char === undefined || char === separator || char === '\n' || char === '\r';

function plainField(text: string, from: number, separator: Separator) {
  let end = from;
  while (!isEnd(text[end], separator)) end += 1;
  return { value: text.slice(from, end), end };
}

function quotedField(text: string, from: number, separator: Separator, found: Records) {
  let value = '';
  let start = from + 1;
  for (;;) {
    const quote = text.indexOf('"', start);
    if (quote < 0) {
      // Never closed: the quote is one of the text's own.
      found.odd += 1;
      return plainField(text, from, separator);
    }
    value += text.slice(start, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      start = quote + 2;
      continue;
    }
    if (isEnd(text[quote + 1], separator)) {
      found.quoted += 1;
      return { value, end: quote + 1 };
    }
    // “"政务"公开”: what begins with a quotation is no field in quotes.
    found.odd += 1;
    return plainField(text, from, separator);
  }
}

// RTF as tokens, read byte by byte: groups, control words with their number, single bytes, and stretches of plain text.
// Pictures in binary are stepped over here, so that no byte of theirs is taken for a brace.

export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value: number | null }
  | { kind: 'symbol'; symbol: string }
  | { kind: 'byte'; value: number }
  | { kind: 'text'; start: number; end: number };

const OPEN: Token = { kind: 'open' };
const CLOSE: Token = { kind: 'close' };
const [BACKSLASH, BRACE, UNBRACE, NUL, LF, CR] = [0x5c, 0x7b, 0x7d, 0, 10, 13];
/** No control word has more letters; no number in use has more digits. */
const LONGEST_WORD = 32;
const MOST_DIGITS = 10;

export function* tokens(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === BRACE || byte === UNBRACE) {
      at += 1;
      yield byte === BRACE ? OPEN : CLOSE;
    } else if (byte === LF || byte === CR || byte === NUL) at += 1;
    else if (byte !== BACKSLASH) {
      const start = at;
      while (at < bytes.length && !isSpecial(bytes[at]!)) at += 1;
      yield { kind: 'text', start, end: at };
    } else if (!isLetter(bytes[at + 1])) {
      const symbol = String.fromCharCode(bytes[at + 1] ?? 0);
      const value = symbol === "'" ? hexByte(bytes, at + 2) : null;
      at += value === null ? 2 : 4;
      yield value === null ? { kind: 'symbol', symbol } : { kind: 'byte', value };
    } else {
      const start = at + 1;
      let end = start;
      while (isLetter(bytes[end])) end += 1;
      const word = end - start <= LONGEST_WORD ? String.fromCharCode(...bytes.subarray(start, end)) : '';
      const number = numberAt(bytes, end);
      at = number.end;
      if (bytes[at] === 0x20) at += 1;
      if (word === 'bin') at += Math.max(0, number.value ?? 0);
      yield { kind: 'word', word, value: number.value };
    }
  }
}

const isSpecial = (byte: number): boolean =>
  byte === BACKSLASH || byte === BRACE || byte === UNBRACE || byte === LF || byte === CR || byte === NUL;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

function numberAt(bytes: Uint8Array, from: number): { value: number | null; end: number } {
  const negative = bytes[from] === 0x2d && isDigit(bytes[from + 1]);
  let end = negative ? from + 1 : from;
  if (!isDigit(bytes[end])) return { value: null, end: from };
  let value = 0;
  for (const first = end; isDigit(bytes[end]); end += 1)
    if (end - first < MOST_DIGITS) value = value * 10 + bytes[end]! - 0x30;
  return { value: negative ? -value : value, end };
}

function hexByte(bytes: Uint8Array, at: number): number | null {
  const [high, low] = [hexDigit(bytes[at]), hexDigit(bytes[at + 1])];
  return high === null || low === null ? null : high * 16 + low;
}

function hexDigit(byte: number | undefined): number | null {
  if (isDigit(byte)) return byte! - 0x30;
  const lower = (byte ?? 0) | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : null;
}

// Bytes to characters: byte order mark, UTF-16 by its zero bytes, strict UTF-8, the declared charset, GB18030, then
// UTF-8 with a few broken places. Chinese pages often declare one encoding and are written in another, so what decodes
// cleanly is believed before what is declared.

export interface Decoded {
  text: string;
  encoding: string;
  /** Number of places that could not be decoded (each is U+FFFD in the text). */
  broken: number;
}

const strict = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const countBroken = (text: string): number => text.split('\ufffd').length - 1;

function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const probe = bytes.subarray(0, 4000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < probe.length; i += 2) {
    if (probe[i] === 0) even += 1;
    if (probe[i + 1] === 0) odd += 1;
  }
  const pairs = probe.length / 2;
  // 一 is U+4E00: its zero stands on the other side, but blanks, digits and line ends outnumber it.
  if (odd > pairs * 0.02 && even * 2 < odd) return 'utf-16le';
  if (even > pairs * 0.02 && odd * 2 < even) return 'utf-16be';
  return undefined;
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
}

/** Undefined where the bytes are no text in any encoding that Chinese offices use. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return lenient(bytes.subarray(3), 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return lenient(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return lenient(bytes.subarray(2), 'utf-16be');
  const wide = utf16WithoutMark(bytes);
  if (wide) return lenient(bytes, wide);
  if (bytes.includes(0)) return undefined;

  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', broken: 0 };
  const declared = declaredCharset(bytes);
  if (declared === 'big5') {
    const big5 = strict(bytes, 'big5');
    if (big5 !== undefined) return { text: big5, encoding: 'big5', broken: 0 };
  }
  const gb = strict(bytes, 'gb18030');
  const mended = lenient(bytes, 'utf-8');
  // A UTF-8 file cut in the middle of a character can pass as GB18030 and be nonsense in it.
  if (gb !== undefined && !(mended && mended.broken <= 3)) return { text: gb, encoding: 'gb18030', broken: 0 };
  return mended ?? lenient(bytes, 'gb18030');
}

/** Decoded with at most one broken place in a hundred characters, else undefined. */
function lenient(bytes: Uint8Array, encoding: string): Decoded | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = countBroken(text);
  return broken * 100 <= Math.max(text.length, 100) ? { text, encoding, broken } : undefined;
}

// In which encoding the bytes of an RTF text are: told by the font's charset, else by the document's code page, and both
// are often left at their Western default in Chinese documents.

const WESTERN = 'windows-1252';
/** Of fonts whose characters are pictures: bullets, boxes. */
export const PICTURES = 'pictures';

/** By \fcharset. 0 and 1 only mean “the document's”. */
const FONT_CHARSETS: Record<number, string> = {
  2: PICTURES,
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const CODE_PAGES: Record<number, string> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};
/** An encoding by its name; `unknown` where the file says nothing that can be relied on. */
export type Encoding = string | 'unknown';

export const fontEncoding = (charset: number): Encoding => FONT_CHARSETS[charset] ?? 'unknown';

export const pageEncoding = (page: number): Encoding =>
  CODE_PAGES[page] ?? (page >= 1250 && page <= 1258 && page !== 1252 ? `windows-${page}` : 'unknown');

type Decoder = InstanceType<typeof TextDecoder>;
const decoders = new Map<string, Decoder>();

/** Decodes the stretches of one document, in their order. */
export class ByteDecoder {
  /** Bytes of no told encoding have been Chinese so far. */
  #chinese = false;

  decode(bytes: readonly number[], encoding: Encoding): string {
    const raw = Uint8Array.from(bytes);
    if (encoding !== 'unknown') return decoderOf(encoding === PICTURES ? WESTERN : encoding, false).decode(raw);
    if (this.#chinese || hasPair(bytes)) {
      try {
        const text = decoderOf('gb18030', true).decode(raw);
        this.#chinese ||= bytes.some(byte => byte >= 0x80);
        return text;
      } catch {
        // Western letters, then.
      }
    }
    return decoderOf(WESTERN, false).decode(raw);
  }
}

/** Two bytes beyond ASCII side by side: a Chinese character, where a Western letter with an accent stands alone. */
const hasPair = (bytes: readonly number[]): boolean =>
  bytes.some((byte, i) => byte >= 0x81 && (bytes[i + 1] ?? 0) >= 0x81);

function decoderOf(encoding: string, fatal: boolean): Decoder {
  const key = `${encoding} ${fatal}`;
  const known = decoders.get(key);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal });
  decoders.set(key, decoder);
  return decoder;
}

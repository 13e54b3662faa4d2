// Small PDF files from content streams, for tests of what a reader sees on their pages.
import { deflateSync } from 'node:zlib';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const hex = (code: number): string => code.toString(16).padStart(4, '0');

export interface FontOptions {
  /** Without it nothing says what its codes mean. */
  toUnicode?: boolean;
  vertical?: boolean;
}

/** Chinese, with private codes in the order in which its characters are used. */
export class Font {
  readonly #codes = new Map<string, number>();
  readonly options: FontOptions;

  constructor(options: FontOptions = {}) {
    this.options = options;
  }

  /** As a string of a content stream. */
  coded(text: string): string {
    return `<${[...text].map(char => hex(this.#code(char))).join('')}>`;
  }

  #code(char: string): number {
    // As digits and letters have, for whoever takes the codes for characters.
    const code = this.#codes.get(char) ?? this.#codes.size + 0x31;
    this.#codes.set(char, code);
    return code;
  }

  addTo(file: PdfFile): number {
    const widths = [...this.#codes].map(([char, code]) => `${code} [${char < '\x7f' ? 500 : 1000}]`).join(' ');
    const descendant = file.add(
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) ' +
        `/Supplement 0 >> /DW 1000 /W [${widths}] /FontDescriptor ${file.add(DESCRIPTOR)} 0 R >>`,
    );
    const map = this.options.toUnicode === false ? '' : `/ToUnicode ${file.stream('', this.#map())} 0 R`;
    const encoding = this.options.vertical ? 'Identity-V' : 'Identity-H';
    return file.add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] ${map} >>`,
    );
  }

  #map(): string {
    const pairs = [...this.#codes].map(([char, code]) => `<${hex(code)}> <${hex(char.charCodeAt(0))}>`);
    return (
      '/CIDInit /ProcSet findresource begin begincmap /CMapName /Own def ' +
      `1 begincodespacerange <0000> <FFFF> endcodespacerange ${pairs.length} beginbfchar ${pairs.join(' ')} endbfchar endcmap`
    );
  }
}

const DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 ' +
  '/CapHeight 700 /StemV 80 >>';

export class PdfFile {
  readonly #objects: Buffer[] = [];

  /** Returns its number. */
  add(body: string | Buffer): number {
    return this.#objects.push(typeof body === 'string' ? latin(body) : body);
  }

  replace(number: number, body: string): void {
    this.#objects[number - 1] = latin(body);
  }

  stream(entries: string, content: string | Uint8Array, packed = false): number {
    const plain = typeof content === 'string' ? latin(content) : content;
    const data = packed ? deflateSync(plain) : plain;
    const head = `<< ${entries} ${packed ? '/Filter /FlateDecode' : ''} /Length ${data.length} >>\nstream\n`;
    return this.add(Buffer.concat([latin(head), data, latin('\nendstream')]));
  }

  /** `trailer` is added to its trailer. */
  bytes(root: number, trailer = ''): Uint8Array {
    const parts = [latin('%PDF-1.7\n')];
    const offsets: number[] = [];
    let at = parts[0]!.length;
    const put = (part: Buffer) => {
      parts.push(part);
      at += part.length;
    };
    for (const [i, body] of this.#objects.entries()) {
      offsets.push(at);
      put(Buffer.concat([latin(`${i + 1} 0 obj\n`), body, latin('\nendobj\n')]));
    }
    const start = at;
    const entries = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    put(latin(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}`));
    put(latin(`trailer << /Size ${offsets.length + 1} /Root ${root} 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`));
    return new Uint8Array(Buffer.concat(parts));
  }
}

export interface PageOptions {
  /** Entries of the page beside its contents and resources. */
  page?: string;
  /** Entries of the resources beside its fonts. */
  resources?: string;
  /** Entries of the catalog. */
  catalog?: string;
  /** Beside `/F1`. */
  fonts?: string;
  packed?: boolean;
}

/** One page of A4 on which `/F1` is `font`. What it refers to is in `file` already. */
export function onePage(font: Font, content: string, options: PageOptions = {}, file = new PdfFile()): Uint8Array {
  const { page = '', resources = '', catalog = '', fonts = '', packed = false } = options;
  const contents = file.stream('', content, packed);
  const pages = file.add('');
  const box = page.includes('/MediaBox') ? '' : '/MediaBox [0 0 595 842]';
  const own = file.add(
    `<< /Type /Page /Parent ${pages} 0 R ${box} ${page} /Contents ${contents} 0 R ` +
      `/Resources << /Font << /F1 ${font.addTo(file)} 0 R ${fonts} >> ${resources} >> >>`,
  );
  file.replace(pages, `<< /Type /Pages /Kids [${own} 0 R] /Count 1 >>`);
  return file.bytes(file.add(`<< /Type /Catalog /Pages ${pages} 0 R ${catalog} >>`));
}

/** `before` is said before the text is shown. */
export const line = (font: Font, text: string, x: number, y: number, before = ''): string =>
  `BT /F1 12 Tf ${before} 1 0 0 1 ${x} ${y} Tm ${font.coded(text)} Tj ET\n`;

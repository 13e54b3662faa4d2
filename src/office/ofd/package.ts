// The files in an OFD container: found by the locations that its other files name, read as XML.
import { done, type Result } from '../../model/result.ts';
import { MAX_XML_TAGS } from '../limits.ts';
import { damaged, tooMuchContent } from '../refusals.ts';
import { type Element, parseXml, xmlText } from '../xml.ts';
import type { Zip } from '../zip.ts';

/** Of one file: a page with an object for every sign has a tenth of a megabyte. Several are held as trees at once. */
const LARGEST = 4 * 1024 * 1024;
const MOST_TAGS_IN_ONE = MAX_XML_TAGS / 2;
/** Of all files together: what a reader has time for. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_TAGS = 4 * MAX_XML_TAGS;
const TAG = 0x3c;

export class Package {
  readonly #zip: Zip;
  readonly #name: string;
  readonly #byName: ReadonlyMap<string, string>;
  #bytes = MOST_BYTES;
  #tags = MOST_TAGS;

  /** `name` is what messages call the file. */
  constructor(zip: Zip, name: string) {
    this.#zip = zip;
    this.#name = name;
    this.#byName = new Map(zip.names.map(one => [one.toLowerCase(), one]));
  }

  /**
   * The name of the file that `location` means where it stands in the file `from`; undefined where there is none. The
   * standard has it relative to that file, or with a slash in front to the container; writers mix the two up, and the case.
   */
  find(location: string | undefined, from: string): string | undefined {
    const path = location?.trim().replaceAll('\\', '/');
    if (!path) return undefined;
    const beside = `${from.slice(0, from.lastIndexOf('/') + 1)}${path}`;
    const ways = path.startsWith('/') ? [path, beside] : [beside, path];
    return ways.map(way => this.#byName.get(normal(way).toLowerCase())).find(found => found !== undefined);
  }

  /** How much was read so far. */
  get spent(): number {
    return MOST_BYTES - this.#bytes;
  }

  async read(part: string): Promise<Result<Element>> {
    const read = await this.#zip.read(part, this.#name);
    if (!read.ok) return read;
    const bytes = read.value;
    let tags = 0;
    for (let at = bytes.indexOf(TAG); at >= 0; at = bytes.indexOf(TAG, at + 1)) tags += 1;
    this.#bytes -= bytes.length;
    this.#tags -= tags;
    if (bytes.length > LARGEST || tags > MOST_TAGS_IN_ONE || this.#bytes < 0 || this.#tags < 0)
      return tooMuchContent(this.#name);
    const text = xmlText(bytes) ?? chineseText(bytes);
    const root = text === null ? null : parseXml(text);
    return root ? done(root) : damaged(this.#name);
  }
}

function normal(path: string): string {
  const out: string[] = [];
  for (const piece of path.split('/')) {
    if (piece === '..') out.pop();
    else if (piece !== '' && piece !== '.') out.push(piece);
  }
  return out.join('/');
}

/** The standard asks for UTF-8; some writers stay with the encoding of Chinese Windows. */
function chineseText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

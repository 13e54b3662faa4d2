// XML of a workbook's parts in one pass: sheets may be large, and of a tree of elements little would be used. As strict as
// office/xml.ts.
import { SaxesParser } from 'saxes';

export interface ScanHandlers {
  /** `path`: local names of the elements around it, outermost first. */
  open?(name: string, attributes: Attributes, path: readonly string[]): void;
  text?(value: string, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
  /** Asked now and then; true ends the pass. */
  enough?(): boolean;
}

/** The attribute with this local name, whatever its prefix. */
export type Attributes = (name: string) => string | undefined;

const DEEPEST = 500;
const STEP = 64 * 1024;

/** False where the part is no XML, is cut off, nests too deep or declares a type. */
export function scan(bytes: Uint8Array, { open, text, close, enough }: ScanHandlers): boolean {
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length > DEEPEST) refuse();
    const own = localName(name);
    open?.(own, wanted => attributeOf(attributes as Record<string, string>, wanted), path);
    path.push(own);
  });
  parser.on('closetag', () => {
    const own = path.pop()!;
    close?.(own, path);
  });
  parser.on('text', value => text?.(value, path));
  parser.on('cdata', value => text?.(value, path));
  try {
    for (const piece of decoded(bytes)) {
      parser.write(piece);
      if (enough?.()) return true;
    }
    parser.close();
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

function* decoded(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let from = 0; from <= bytes.length; from += STEP) {
    let piece = '';
    try {
      piece = decoder.decode(bytes.subarray(from, from + STEP), { stream: from + STEP < bytes.length });
    } catch {
      refuse();
    }
    yield piece;
  }
}

class Refused extends Error {}

const refuse = (): never => {
  throw new Refused();
};

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributeOf(attributes: Record<string, string>, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
}

// The parts of the file that is to be sent back. Only those that comments change are ever touched; the rest goes out as it
// came in, byte for byte.
import { type Zippable, zipSync } from 'fflate';
import { done, failed, type Result } from '../model/result.ts';
import { type Element, elements, isElement, isTooLarge, parseXml, xmlText } from '../office/xml.ts';
import type { Zip } from '../office/zip.ts';
import { appended, encodedAs, inserted, qualified } from './splice.ts';

export interface Part {
  text: string;
  root: Element;
}

const CONTENT_TYPES = '[Content_Types].xml';
/** The earliest that a zip can say, so that the same report always makes the same file. */
const NO_TIME = new Date(1980, 0, 1);

export class Container {
  readonly #name: string;
  readonly #parts: Map<string, Uint8Array>;

  private constructor(name: string, parts: Map<string, Uint8Array>) {
    this.#name = name;
    this.#parts = parts;
  }

  /** `name` is what messages call the file. */
  static async of(zip: Zip, name: string): Promise<Result<Container>> {
    const parts = new Map<string, Uint8Array>();
    for (const path of zip.names) {
      const content = await zip.read(path);
      if (!content.ok) return content;
      parts.set(path, content.value);
    }
    return done(new Container(name, parts));
  }

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  /** Fails where there is no such part or it is no XML. */
  xml(path: string): Result<Part> {
    const bytes = this.#parts.get(path);
    const text = bytes === undefined || isTooLarge(bytes) ? null : xmlText(bytes);
    const root = text === null ? null : parseXml(text);
    if (text !== null && root) return done({ text, root });
    return failed('unreadable-file', `“${this.#name}”已损坏或不完整，写不进批注，请重新保存或重新下载后再试。`);
  }

  /** In the encoding that the part had before. */
  write(path: string, text: string): void {
    this.#parts.set(path, encodedAs(this.#parts.get(path) ?? new Uint8Array(), text));
  }

  /** Lets the main part know a part of this type; fails where its relations cannot be read. */
  relate(owner: string, type: string, path: string): Result<void> {
    const at = owner.lastIndexOf('/') + 1;
    const own = `${owner.slice(0, at)}_rels/${owner.slice(at)}.rels`;
    if (!this.has(own)) this.write(own, NO_RELATIONS);
    const part = this.xml(own);
    if (!part.ok) return part;
    const { text, root } = part.value;
    const ids = new Set(elements(root, 'Relationship').map(({ attributes }) => attributes.Id));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number += 1;
    // From the file's root: right wherever the main part stands.
    const tag = `<${qualified(root.prefix, 'Relationship')} Id="rId${number}" Type="${type}" Target="/${path}"/>`;
    this.write(own, appended(text, root, tag));
    return done(undefined);
  }

  /** Says of what type a part is, where nothing says so yet. */
  declare(path: string, contentType: string): Result<void> {
    const part = this.xml(CONTENT_TYPES);
    if (!part.ok) return part;
    const { text, root } = part.value;
    const stated = elements(root, 'Override').some(
      ({ attributes }) => attributes.PartName?.toLowerCase() === `/${path}`.toLowerCase(),
    );
    const tag = `<${qualified(root.prefix, 'Override')} PartName="/${path}" ContentType="${contentType}"/>`;
    if (!stated) this.write(CONTENT_TYPES, appended(text, root, tag));
    return done(undefined);
  }

  /** Takes out the parts of a folder and what names them from outside. False where there are none. */
  removeFolder(folder: string): boolean {
    const gone = [...this.#parts.keys()].filter(path => path.toLowerCase().startsWith(folder.toLowerCase()));
    for (const path of gone) this.#parts.delete(path);
    if (gone.length === 0) return false;
    const isGone = (value = '') => value.replace(/^\//, '').toLowerCase().startsWith(folder.toLowerCase());
    for (const [path, key] of Object.entries({ '_rels/.rels': 'Target', [CONTENT_TYPES]: 'PartName' })) {
      const part = this.xml(path);
      if (!part.ok) continue;
      const { text, root } = part.value;
      const naming = root.children.filter(isElement).filter(({ attributes }) => isGone(attributes[key]));
      const cuts = naming.map(({ at }) => ({ at: at.start, until: at.end, rank: 0, xml: '' }));
      this.write(path, inserted(text, cuts));
    }
    return true;
  }

  /** As a zip; what it is of stands first, as programs that look at the first bytes expect. */
  packed(): Uint8Array {
    const files: Zippable = {};
    const paths = [...this.#parts.keys()];
    for (const path of [CONTENT_TYPES, ...paths.filter(path => path !== CONTENT_TYPES)]) {
      const content = this.#parts.get(path);
      if (content) files[path] = content;
    }
    return zipSync(files, { level: 6, mtime: NO_TIME });
  }
}

const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

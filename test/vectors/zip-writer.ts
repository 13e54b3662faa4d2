// Writes zip containers as told, lies included: sizes, checksums, names and places may all be other than they should.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string | Uint8Array;
  content: Uint8Array | string;
  stored?: boolean;
  /** What the directory says instead of the truth. */
  claims?: { size?: number; crc?: number; method?: number; flags?: number; attributes?: number };
  /** The directory points to the bytes of the part with this number instead of to its own. */
  sameAs?: number;
}

const UTF8_NAME = 0x800;
const ENCRYPTED = 1;

export function writeZip(parts: readonly ZipPart[], comment = ''): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  const places: { offset: number; packed: number; size: number; crc: number }[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = typeof part.name === 'string' ? Buffer.from(part.name) : Buffer.from(part.name);
    const { claims = {}, stored = false } = part;
    const method = claims.method ?? (stored ? 0 : 8);
    const flags = (typeof part.name === 'string' ? UTF8_NAME : 0) | (claims.flags ?? 0);
    let place = part.sameAs === undefined ? undefined : places[part.sameAs];
    if (!place) {
      const content = Buffer.from(part.content as string);
      const packed = stored ? content : deflateRawSync(content);
      place = { offset, packed: packed.length, size: content.length, crc: crc32(content) };
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      writeCommon(local, 4, flags, method, place, claims);
      local.writeUInt16LE(name.length, 26);
      chunks.push(local, name, packed);
      offset += local.length + name.length + packed.length;
    }
    places.push(place);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    // Made by a Unix program, so that the mode in the attributes counts (symbolic links).
    central.writeUInt16LE(0x031e, 4);
    writeCommon(central, 6, flags, method, place, claims);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(claims.attributes ?? 0, 38);
    central.writeUInt32LE(place.offset, 42);
    directory.push(central, name);
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length % 0x10000, 8);
  end.writeUInt16LE(parts.length % 0x10000, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...chunks, ...directory, end, Buffer.from(comment)]);
}

function writeCommon(
  header: Buffer,
  at: number,
  flags: number,
  method: number,
  place: { packed: number; size: number; crc: number },
  claims: NonNullable<ZipPart['claims']>,
): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(flags, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt32LE(claims.crc ?? place.crc, at + 10);
  header.writeUInt32LE(place.packed, at + 14);
  header.writeUInt32LE(claims.size ?? place.size, at + 18);
}

/** A container of parts by name, the usual case. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  writeZip(Object.entries(parts).map(([name, content]) => ({ name, content, stored: name === 'mimetype' })));

/** Every part marked as encrypted; the bytes are noise to anybody without the password. */
export const lockedZip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  writeZip(Object.entries(parts).map(([name, content]) => ({ name, content, claims: { flags: ENCRYPTED } })));

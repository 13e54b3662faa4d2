// The container of the old Office programs (OLE compound file): named streams in chains of sectors.

export interface Ole {
  /** Paths of its streams, storages in front: `WordDocument`, `Macros/VBA/dir`. */
  readonly names: readonly string[];
  /** Null where there is no such stream, or it is damaged. */
  stream(name: string): Uint8Array | null;
}

export const isOle = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);

/** Null where the container is damaged. */
export function openOle(_bytes: Uint8Array): Ole | null {
  return null;
}

// Characters → bytes in the old Chinese encodings, which Node only decodes. The tables are turned around once.

export type LegacyEncoding = 'gbk' | 'big5';

const tables = new Map<LegacyEncoding, Map<string, readonly [number, number]>>();

/** Undefined where the encoding has no such character. ASCII is one byte. */
export function legacyBytes(character: string, encoding: LegacyEncoding): readonly number[] | undefined {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? [code] : tableOf(encoding).get(character);
}

function tableOf(encoding: LegacyEncoding): Map<string, readonly [number, number]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, [lead, trail]);
    }
  tables.set(encoding, table);
  return table;
}

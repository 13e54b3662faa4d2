// Damages a PDF as bad disks, bad transfers, odd programs and bad people do: its bytes, its numbers and names, and what is in
// its packed streams (packed again with right checksums, which would else give everything away).
import { deflateSync, inflateSync } from 'node:zlib';
import type { Random } from '../../generate/random.ts';

const KEYS =
  /\/(?:Length|Kids|Count|Parent|W|Size|Index|Root|Contents|Font|Resources|ToUnicode|DescendantFonts|Type|Subtype|Filter|Matrix|BBox|Encoding|Prev|FontFile2|CharProcs|XObject)\b/g;
/** Larger streams are fonts and pictures. */
const LARGEST = 200_000;

export function mutatePdf(bytes: Uint8Array, random: Random): { bytes: Uint8Array; steps: string[] } {
  const steps: string[] = [];
  let out = bytes;
  for (let count = random.int(1, 3); count > 0; count -= 1) {
    const [name, change] = random.pick(CHANGES);
    steps.push(name);
    out = change(out, random);
  }
  return { bytes: out, steps };
}

type Change = (bytes: Uint8Array, random: Random) => Uint8Array;

const cut: Change = (bytes, random) => bytes.slice(0, random.int(0, bytes.length));

const flip: Change = (bytes, random) => {
  const out = bytes.slice();
  if (out.length > 0)
    for (let n = random.int(1, 60); n > 0; n -= 1) out[random.int(0, out.length - 1)] = random.int(0, 255);
  return out;
};

const drop: Change = (bytes, random) => {
  const at = random.int(0, bytes.length);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.int(1, 4000))]));
};

const repeat: Change = (bytes, random) => {
  const [from, to] = [random.int(0, bytes.length), random.int(0, bytes.length)];
  const piece = bytes.subarray(from, from + random.int(1, 4000));
  return new Uint8Array(Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]));
};

const NUMBERS = ['0', '-1', '1', '999999999', '2147483648', '1e308', '0.00001', '3 0 R', 'null'];

const numbers: Change = (bytes, random) =>
  rewritten(bytes, text => text.replace(/\d+(?:\.\d+)?/g, one => (random.chance(0.01) ? random.pick(NUMBERS) : one)));

const keys: Change = (bytes, random) =>
  rewritten(bytes, text =>
    text.replace(KEYS, one => (random.chance(0.05) ? random.pick(['/Type', '/Kids', '/X']) : one)),
  );

/** One to three packed streams. */
const streams: Change = (bytes, random) =>
  rewritten(bytes, text => {
    const found = [...text.matchAll(/\/Length (\d+)[^<>]*>>\s*stream\r?\n/g)];
    for (let n = random.int(1, 3); n > 0 && found.length > 0; n -= 1) {
      const one = random.pick(found);
      const start = one.index + one[0].length;
      const length = Number(one[1]);
      const plain = unpacked(text.slice(start, start + length));
      if (plain === null) continue;
      const inner = random.pick([flip, drop, repeat, numbers, cut])(plain, random);
      const packed = deflateSync(inner).toString('latin1');
      // Offsets that follow are wrong from here on, which is a damage of its own.
      const head = one[0].replace(one[1]!, String(packed.length));
      return text.slice(0, one.index) + head + packed + text.slice(start + length);
    }
    return text;
  });

function unpacked(packed: string): Uint8Array | null {
  try {
    return inflateSync(Buffer.from(packed, 'latin1'), { maxOutputLength: LARGEST });
  } catch {
    return null;
  }
}

const rewritten = (bytes: Uint8Array, change: (text: string) => string): Uint8Array =>
  new Uint8Array(Buffer.from(change(Buffer.from(bytes).toString('latin1')), 'latin1'));

const CHANGES: [string, Change][] = Object.entries({ cut, flip, drop, repeat, numbers, keys, streams });

// Damages a file as bad disks, bad transfers, odd programs and bad people do: its bytes, the parts of its container (packed
// again with right checksums, which would else give everything away), and the markup in them.
import { unzipSync } from 'fflate';
import { openOle } from '../../src/office/ole.ts';
import { writeOle } from '../vectors/ole-writer.ts';
import { zipOf } from '../vectors/zip-writer.ts';
import { type Change, mutateMarkup, mutateWords } from './mutate-markup.ts';
import type { Random } from './random.ts';

export interface MutatedFile {
  bytes: Uint8Array;
  /** What was done, in order. */
  steps: string[];
  /** False where a figure may have become another figure, or come into another's place: no reader could notice. */
  noticeable: boolean;
}

type Parts = Record<string, Uint8Array>;

/** `other` is another file, of any format, of which pieces may be taken. */
export function mutateFile(bytes: Uint8Array, other: Uint8Array, random: Random): MutatedFile {
  const file: MutatedFile = { bytes, steps: [], noticeable: true };
  for (
    let count = random.weighted([
      [1, 6],
      [2, 3],
      [3, 1],
    ]);
    count > 0;
    count -= 1
  ) {
    const parts = random.chance(0.85) ? partsOf(file.bytes) : null;
    const step = parts ? mutateParts(parts, other, random) : mutateRaw(file.bytes, other, random);
    file.bytes = step.bytes;
    file.steps.push(step.name);
    file.noticeable &&= step.noticeable;
  }
  return file;
}

interface Step {
  bytes: Uint8Array;
  name: string;
  noticeable: boolean;
}

interface Container {
  parts: Parts;
  pack(parts: Parts): Uint8Array;
}

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** Null where it is no container, or damaged already. */
function partsOf(bytes: Uint8Array): Container | null {
  try {
    if (startsWith(bytes, 0x50, 0x4b)) {
      const parts = unzipSync(bytes);
      // Its only part may have been dropped.
      return Object.keys(parts).some(name => !name.endsWith('/')) ? { parts, pack: zipOf } : null;
    }
    if (!startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return null;
    const ole = openOle(bytes);
    const streams = ole?.names.map(name => [name, ole.stream(name) ?? new Uint8Array()] as const) ?? [];
    return streams.length > 0 ? { parts: Object.fromEntries(streams), pack: parts => writeOle(parts).bytes } : null;
  } catch {
    return null;
  }
}

function mutateParts({ parts, pack }: Container, other: Uint8Array, random: Random): Step {
  const names = Object.keys(parts).filter(name => !name.endsWith('/'));
  // The largest part is mostly the one with the text.
  const largest = names.reduce((one, two) => (parts[two]!.length > parts[one]!.length ? two : one));
  const name = random.chance(0.6) ? largest : random.pick(names);
  const changed = { ...parts };
  const done = (what: string, noticeable = true): Step => ({
    bytes: pack(changed),
    name: `${what} ${name}`,
    noticeable,
  });
  switch (
    random.weighted([
      ['drop', 2],
      ['empty', 1],
      ['swap', 2],
      ['splice', 2],
      ['inside', 14],
    ])
  ) {
    case 'drop':
      delete changed[name];
      return done('drop');
    case 'empty':
      changed[name] = new Uint8Array();
      return done('empty');
    case 'swap': {
      const second = random.pick(names);
      [changed[name], changed[second]] = [parts[second]!, parts[name]!];
      return done(`swap with ${second}`);
    }
    case 'splice': {
      // Another report's text in this report's container is that other report.
      const theirs = partsOf(other)?.parts ?? { other };
      changed[name] = theirs[name] ?? theirs[random.pick(Object.keys(theirs))]!;
      return done('splice', false);
    }
    default: {
      const inside = mutateContent(parts[name]!, other, random);
      changed[name] = inside.bytes;
      return done(`${inside.name} in`, inside.noticeable);
    }
  }
}

function mutateContent(content: Uint8Array, other: Uint8Array, random: Random): Step {
  const text = looksLikeMarkup(content) ? new TextDecoder().decode(content) : null;
  if (text === null || random.chance(0.2)) return mutateRaw(content, other, random);
  return encoded(mutateMarkup(text, random));
}

const encoded = ({ text, name, noticeable }: Change): Step => ({
  bytes: new TextEncoder().encode(text),
  name,
  noticeable,
});

const looksLikeMarkup = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 200).some(byte => byte === 0x3c) && !bytes.subarray(0, 200).includes(0);

const ABSURD = [0, 1, 0x7f, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

function mutateRaw(bytes: Uint8Array, other: Uint8Array, random: Random): Step {
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66) && random.chance(0.6))
    return encoded(mutateWords(new TextDecoder('latin1').decode(bytes), random));
  if (looksLikeMarkup(bytes) && random.chance(0.4) && isUtf8(bytes))
    return encoded(mutateMarkup(new TextDecoder().decode(bytes), random));
  const copy = Uint8Array.from(bytes);
  const at = random.int(0, Math.max(0, bytes.length - 1));
  const length = Math.min(bytes.length - at, 2 ** random.int(0, 12));
  switch (
    random.weighted([
      ['flip', 4],
      ['truncate', 3],
      ['zero', 2],
      ['absurd', 3],
      ['cut', 1],
      ['double', 1],
      ['splice', 1],
    ])
  ) {
    case 'flip':
      for (let count = 2 ** random.int(0, 6); count > 0; count -= 1)
        copy[random.int(0, copy.length - 1)]! ^= 1 << random.int(0, 7);
      return { bytes: copy, name: 'flip bits', noticeable: false };
    case 'truncate':
      return { bytes: copy.subarray(0, outsideFigure(copy, at)), name: `truncate at ${at}`, noticeable: isPlain(copy) };
    case 'zero':
      return { bytes: copy.fill(0, at, at + length), name: `zero ${length} at ${at}`, noticeable: false };
    case 'absurd': {
      const view = new DataView(copy.buffer);
      if (at + 4 <= copy.length) view.setUint32(at, random.pick(ABSURD), true);
      return { bytes: copy, name: `absurd number at ${at}`, noticeable: false };
    }
    case 'cut':
      return {
        bytes: joined(copy.subarray(0, at), copy.subarray(at + length)),
        name: `cut ${length} at ${at}`,
        noticeable: false,
      };
    case 'double':
      return {
        bytes: joined(copy.subarray(0, at + length), copy.subarray(at)),
        name: `double ${length} at ${at}`,
        noticeable: false,
      };
    default: {
      const theirs = random.int(0, other.length);
      return {
        bytes: joined(copy.subarray(0, at), other.subarray(theirs)),
        name: `splice at ${at}`,
        noticeable: false,
      };
    }
  }
}

const joined = (...pieces: Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(pieces));

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Parts of a figure stand side by side in it; in base64 and in packed bytes nobody knows where one ends. */
const isPlain = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b) ||
  !/base64|quoted-printable/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4000)));

/** The place itself, or the start of the figure that it would cut in two; zeros between the digits are UTF-16. */
function outsideFigure(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at > 0 && /[0-9.,%+\-\0\\u?]/.test(String.fromCharCode(bytes[at - 1]!))) at -= 1;
  return at;
}

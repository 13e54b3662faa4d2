// A zip container held in memory. Sizes are checked before and after unpacking, contents by their checksum: what comes
// out is what was put in, or nothing.
import { isUtf8 } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { done, failed, type Result } from '../model/result.ts';
import type { Budget } from './limits.ts';
import { damaged, locked } from './refusals.ts';

export interface Zip {
  /** Of its files, folders left out, in the order of its directory. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * Fails where there is no such file, where it is encrypted, damaged, or more than the budget allows. `called` is what
   * messages call it; without, they speak of the whole container.
   */
  read(name: string, called?: string): Promise<Result<Uint8Array>>;
}

const STORED = 0;
const DEFLATED = 8;
const UTF8_NAME = 0x800;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** `file` is what messages call it. What is unpacked is taken off the budget. */
export async function openZip(bytes: Uint8Array, file: string, budget: Budget): Promise<Result<Zip>> {
  const { fromBufferPromise, validateFileName } = await import('yauzl');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  let sum = 0;
  try {
    zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
    const all: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      budget.entries -= 1;
      if (budget.entries < 0) return failed('limit', `“${file}”里的文件太多，超过上限，请分成几个压缩包后再试。`);
      all.push(entry);
    }
    const encoding = encodingOf(all);
    for (const entry of all) {
      const name = nameOf(entry, encoding);
      if (validateFileName(name) !== null)
        return failed(
          'unreadable-file',
          `“${file}”里有指向压缩包之外的路径，可能不安全，没有读取，请把年度报告单独保存后再试。`,
        );
      if (name.endsWith('/')) continue;
      sum += entry.compressedSize;
      // Entries that share their bytes unfold to more than any true archive; of two with one name, programs take
      // different ones, and each would be somebody's truth.
      if (sum > bytes.length || entries.has(name)) return damaged(file);
      entries.set(name, entry);
    }
  } catch {
    return damaged(file);
  }

  async function read(name: string, called = file): Promise<Result<Uint8Array>> {
    const entry = entries.get(name);
    if (!entry) return damaged(called);
    if (entry.isEncrypted()) return locked(called);
    const { uncompressedSize: size, compressedSize, compressionMethod: method } = entry;
    if (size > budget.bytes)
      return failed('limit', `“${called}”解压后太大，超过上限，没有读取，请只保留年度报告本身后再试。`);
    if (method !== STORED && method !== DEFLATED)
      return failed('unreadable-file', `“${called}”用了少见的压缩方式，请用 zip 重新压缩后再试。`);
    budget.bytes -= size;
    try {
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      const packed = buffer.subarray(fileDataStart, fileDataStart + compressedSize);
      // One byte of room beyond what was declared: a header that lies is found out, and no more than that is unpacked.
      const content = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: size + 1 });
      return content.length === size && crc32(content) === entry.crc32 ? done(content) : damaged(called);
    } catch {
      return damaged(called);
    }
  }

  return done({ names: [...entries.keys()], has: name => entries.has(name), read });
}

/** What names of files in Chinese archives are made of. */
const USUAL_NAME = /^[\x20-\x7e\p{Script=Han}\p{P}\p{S}\u3000-\u30ff\uff00-\uffef]*$/u;

/**
 * Chinese Windows writes names in GB18030 without saying so. All of an archive are in one encoding: a short one may pass
 * for UTF-8 by chance (通知 is “֪ͨ” then).
 */
function encodingOf(entries: readonly Entry[]): 'utf-8' | 'gb18030' {
  const unsaid = entries.filter(entry => !saysUtf8(entry)).map(entry => entry.fileNameRaw);
  const isUsual = (encoding: string) => {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true });
      return unsaid.every(raw => USUAL_NAME.test(decoder.decode(raw)));
    } catch {
      return false;
    }
  };
  return !isUsual('utf-8') && isUsual('gb18030') ? 'gb18030' : unsaid.every(name => isUtf8(name)) ? 'utf-8' : 'gb18030';
}

const saysUtf8 = (entry: Entry): boolean => (entry.generalPurposeBitFlag & UTF8_NAME) !== 0;

const nameOf = (entry: Entry, encoding: string): string =>
  new TextDecoder(saysUtf8(entry) ? 'utf-8' : encoding).decode(entry.fileNameRaw).replaceAll('\\', '/');

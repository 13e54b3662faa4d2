// What a file is that we do not read, told by its first bytes and never by its name alone.

const PROGRAM = '程序文件';
const ARCHIVE = /压缩包$/;

const SIGNATURES: [string, number[]][] = [
  ['PNG 图片', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG 图片', [0xff, 0xd8, 0xff]],
  ['GIF 图片', [0x47, 0x49, 0x46, 0x38]],
  ['BMP 图片', [0x42, 0x4d]],
  ['TIFF 图片', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF 图片', [0x4d, 0x4d, 0x00, 0x2a]],
  [PROGRAM, [0x4d, 0x5a]],
  [PROGRAM, [0x7f, 0x45, 0x4c, 0x46]],
  ['RAR 压缩包', [0x52, 0x61, 0x72, 0x21]],
  ['7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  ['GZIP 压缩包', [0x1f, 0x8b]],
];
/** Two letters are too few to tell such a file from a text that begins with them. */
const SHORT = 2;

/** What a binary file that is not read is, and what to do, to stand behind its name; undefined for any other. */
export function foreignWords(bytes: Uint8Array): string | undefined {
  const kind = foreignKind(bytes);
  if (kind === undefined) return undefined;
  if (kind === PROGRAM) return `是${kind}，不是年度报告，请核对是不是选错了文件。`;
  if (ARCHIVE.test(kind)) return `是 ${kind}，目前不能打开，请解压后发送，或重新压缩为 .zip 再试。`;
  return `是 ${kind}，目前不能读取，请换成 Word、WPS、Excel、PDF、OFD、网页或文本文件后再试。`;
}

/** Its name in Chinese. */
function foreignKind(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x52 && bytes[1] === 0x49 && bytes[8] === 0x57 && bytes[9] === 0x45) return 'WebP 图片';
  for (const [name, signature] of SIGNATURES) {
    if (signature.length === SHORT && name !== 'GZIP 压缩包' && !bytes.subarray(0, 64).includes(0)) continue;
    if (signature.every((byte, i) => bytes[i] === byte)) return name;
  }
  return undefined;
}

/** Some servers put a head of their own before the mark: readers of PDF look for it in the first kilobyte. */
const LATEST_MARK = 1024;

export function isPdf(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LATEST_MARK));
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(head)) return true;
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-LATEST_MARK));
  return /%PDF-\d\.\d[\r\n]/.test(head) && tail.includes('startxref');
}

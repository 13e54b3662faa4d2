// What a file is, told by its first bytes and never by its name alone.

const SIGNATURES: [string, number[]][] = [
  ['PDF 文件', [0x25, 0x50, 0x44, 0x46]],
  ['PNG 图片', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG 图片', [0xff, 0xd8, 0xff]],
  ['GIF 图片', [0x47, 0x49, 0x46, 0x38]],
  ['BMP 图片', [0x42, 0x4d]],
  ['TIFF 图片', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF 图片', [0x4d, 0x4d, 0x00, 0x2a]],
  ['Office 文档或压缩包', [0x50, 0x4b, 0x03, 0x04]],
  ['压缩包', [0x50, 0x4b, 0x05, 0x06]],
  ['旧版 Word/WPS 文档', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF 文档', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['RAR 压缩包', [0x52, 0x61, 0x72, 0x21]],
  ['7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  ['GZIP 压缩包', [0x1f, 0x8b]],
];

/** The Chinese name of a binary kind that is not read as text, or undefined. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x52 && bytes[1] === 0x49 && bytes[8] === 0x57 && bytes[9] === 0x45) return 'WebP 图片';
  for (const [name, signature] of SIGNATURES) {
    // Two letters are too few to tell a picture from a text that begins with them.
    if (name.startsWith('BMP') && !bytes.subarray(0, 64).includes(0)) continue;
    if (signature.every((byte, i) => bytes[i] === byte)) return name;
  }
  return undefined;
}

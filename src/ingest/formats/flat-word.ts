// Word documents that are one XML file, often under the name of a .doc. Read as the .docx that they stand for.

import { done } from '../../model/result.ts';
import { damaged, tooMuchContent } from '../../office/refusals.ts';
import type { Format } from '../format.ts';
import { textKind } from '../text-kind.ts';

const flatWord: Format = {
  name: 'Word XML 文档',
  extensions: ['.xml'],
  accepts: ({ text }) => text !== null && /^(?:flat-opc|word-xml)$/.test(textKind(text) ?? ''),
  async read({ name, bytes, text }, { readInner }) {
    const { isTooLarge, parseXml } = await import('../../office/xml.ts');
    if (isTooLarge(bytes)) return tooMuchContent(name);
    const root = parseXml(text ?? '');
    const { asWordFile } = await import('../../office/word/flat.ts');
    const word = root && asWordFile(root, text ?? '');
    if (!word) return damaged(name);
    const read = await readInner(word, name);
    return read.ok ? done({ ...read.value, format: flatWord.name }) : read;
  },
};

export default flatWord;

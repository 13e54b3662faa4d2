// Word documents that are one XML file, often under the name of a .doc. Read as the .docx that they stand for.

import { done, failed } from '../../model/result.ts';
import { damaged } from '../../office/damaged.ts';
import type { Format } from '../format.ts';
import { textKind } from '../text-kind.ts';

const flatWord: Format = {
  name: 'Word XML 文档',
  extensions: ['.xml'],
  accepts: ({ text }) => text !== null && /^(?:flat-opc|word-xml)$/.test(textKind(text) ?? ''),
  async read({ name, bytes, text }, { readInner }) {
    const { isTooLarge, parseXml } = await import('../../office/xml.ts');
    if (isTooLarge(bytes))
      return failed('limit', `“${name}”的内容太多，不像是一份年度报告，请只保留年度报告本身后再试。`);
    const root = parseXml(text ?? '');
    const { asWordFile } = await import('../../office/word/flat.ts');
    const word = root && asWordFile(root, text ?? '');
    if (!word) return damaged(name);
    const read = await readInner(word, name);
    return read.ok ? done({ ...read.value, format: flatWord.name }) : read;
  },
};

export default flatWord;

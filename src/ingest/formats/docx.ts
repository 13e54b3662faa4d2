// Word documents of the zip kind, by whatever program and under whatever name.
import type { Format } from '../format.ts';

const docx: Format = {
  name: 'Word 文档',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  accepts: ({ zip }) => zip?.names.some(part => /^word\/|^document\d*\.xml$/i.test(part)) ?? false,
  async read({ zip, name }, { readInner }) {
    const { readWord } = await import('../../office/word/read.ts');
    const read = await readWord(zip!, name);
    if (read.ok) return { ok: true, value: read.value.source };
    const { wrappedDocument } = await import('../../office/word/embedded.ts');
    const inner = read.failure.code === 'unreadable-file' ? await wrappedDocument(zip!, name) : null;
    return inner ? readInner(inner, name) : read;
  },
};

export default docx;

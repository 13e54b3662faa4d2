// PDF files with text in them. Their tables are only signs and lines at places on a page.
import type { Format } from '../format.ts';
import { pagedSource } from '../paged.ts';
import { isPdf } from '../sniff.ts';

const pdf: Format = {
  name: 'PDF 文档',
  extensions: ['.pdf'],
  paged: true,
  accepts: ({ bytes, zip, ole, text }) => zip === null && ole === null && text === null && isPdf(bytes),
  async read({ bytes, name }) {
    const { readPdf } = await import('../../office/pdf/read.ts');
    const read = await readPdf(bytes, name);
    return read.ok ? pagedSource(read.value, pdf.name, name) : read;
  },
};

export default pdf;

// OFD files, the Chinese fixed-layout format: only signs and lines at places on a page, as in PDF.
import type { Format } from '../format.ts';
import { pagedSource } from '../paged.ts';

const ofd: Format = {
  name: 'OFD 版式文档',
  extensions: ['.ofd'],
  paged: true,
  accepts: ({ zip }) => zip?.has('OFD.xml') === true && !zip.has('[Content_Types].xml'),
  async read({ zip, name }) {
    const { readOfd } = await import('../../office/ofd/read.ts');
    const read = await readOfd(zip!, name);
    if (!read.ok) return read;
    const source = pagedSource(read.value.document, ofd.name, name);
    const { remarks } = read.value;
    if (source.ok && remarks.length > 0) source.value.remarks = [...remarks, ...(source.value.remarks ?? [])];
    return source;
  },
};

export default ofd;

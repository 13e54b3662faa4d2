// OpenDocument texts: .odt of LibreOffice, WPS and Word, and the same as one flat XML file.

import { done, type Result } from '../../model/result.ts';
import type { Source } from '../../model/source.ts';
import { flowToSource } from '../../office/flow.ts';
import type { OdtDocument } from '../../office/odt/read.ts';
import { damaged, tooMuchContent } from '../../office/refusals.ts';
import type { FileLook, Format } from '../format.ts';
import { textKind } from '../text-kind.ts';

const odt: Format = {
  name: 'OpenDocument 文本',
  extensions: ['.odt', '.ott', '.fodt'],
  accepts: ({ zip, text }) => {
    if (text !== null) return textKind(text) === 'flat-odf';
    return zip !== null && (zip.has('content.xml') || zip.has('encrypted-package')) && !zip.has('[Content_Types].xml');
  },
  async read(file) {
    const { readPackage } = await import('../../office/odt/read.ts');
    const read = file.zip ? await readPackage(file.zip, file.name) : await flat(file);
    return read.ok ? done(sourceOf(read.value)) : read;
  },
};

export default odt;

async function flat({ name, bytes, text }: FileLook): Promise<Result<OdtDocument>> {
  const { isTooLarge, parseXml } = await import('../../office/xml.ts');
  const { readFlat } = await import('../../office/odt/read.ts');
  if (isTooLarge(bytes)) return tooMuchContent(name);
  const root = parseXml(text ?? '');
  return root ? readFlat(root, name) : damaged(name);
}

function sourceOf({ nodes, running, remarks }: OdtDocument): Source {
  const meta = running.length > 0 ? { running } : {};
  return flowToSource(nodes, { format: odt.name, meta, remarks }).source;
}

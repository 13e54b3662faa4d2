// Rich Text Format, as WordPad, Word, WPS and LibreOffice write it, often under the name of a .doc.

import { done } from '../../model/result.ts';
import { flowToSource } from '../../office/flow.ts';
import { damaged, tooMuchText } from '../../office/refusals.ts';
import type { Format } from '../format.ts';
import { textKind } from '../text-kind.ts';

const rtf: Format = {
  name: 'RTF 文档',
  extensions: ['.rtf'],
  accepts: ({ text }) => text !== null && textKind(text) === 'rtf',
  async read({ name, bytes }) {
    const { readRtf } = await import('../../office/rtf/reader.ts');
    const document = readRtf(bytes);
    if (document === 'damaged') return damaged(name);
    if (document === 'limit') return tooMuchText(name);
    const { nodes, running, revised, hidden } = document;
    const remarks: string[] = [];
    if (revised) remarks.push('文件带有修订痕迹，按接受全部修订后的文字读取。');
    if (hidden) remarks.push('文件里有隐藏的文字，这部分没有读取。');
    const meta = running.length > 0 ? { running } : {};
    return done(flowToSource(nodes, { format: rtf.name, meta, remarks }).source);
  },
};

export default rtf;

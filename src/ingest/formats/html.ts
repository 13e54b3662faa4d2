// Web pages, Word-made HTML and pages embedded in JSON or script strings.

import { done } from '../../model/result.ts';
import { tooMuchContent } from '../../office/refusals.ts';
import { embeddedText } from '../embedded.ts';
import type { Format } from '../format.ts';
import { textKind } from '../text-kind.ts';

const MARKUP = /<(html|body|table|div|p|td|meta|!doctype)\b/i;

const html: Format = {
  name: '网页',
  extensions: ['.html', '.htm'],
  accepts: ({ text }) => text !== null && textKind(text) === null && MARKUP.test(embeddedText(text)?.text ?? text),
  async read({ text, name }) {
    const { readPage } = await import('./html/page.ts');
    const whole = text ?? '';
    const inside = embeddedText(whole);
    const page = readPage(inside?.text ?? whole, html.name, whole, inside?.offsets);
    return page ? done(page) : tooMuchContent(name);
  },
};

export default html;

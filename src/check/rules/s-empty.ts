import { SECTION_HEADINGS } from '../../model/form.ts';
import { compact, normalise } from '../../text/normalise.ts';
import { hasSixSections } from '../outline.ts';
import { defineRule } from '../rule.ts';
import { numeralOf } from '../section-headings.ts';

/** Characters from which a section says something. */
const ENOUGH = 30;

export default defineRule({
  id: 'S-EMPTY',
  title: '章节为空',
  severity: 'warning',
  basis:
    '《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括主动公开、申请办理、存在的主要问题和改进情况等内容',
  explains: `“总体情况”和“存在的主要问题及改进情况”要用文字写明，不足${ENOUGH}字的等于没有内容。这一部分有图片的，内容可能在图片里，只作提醒。其他部分可以只有表格或写“无”，不在此列。`,
  forms: null,
  needs: ['text'],
  messages: {
    empty: {
      says: '“{heading}”没有内容。',
      repair: '请补写这一部分；内容在附件或图片里的，请改为文字发布。',
    },
    short: {
      says: '“{heading}”只有“{quote}”，没有写具体情况。',
      repair: '请把这一部分的情况写具体。',
    },
    unread: {
      says: '“{heading}”的内容没有读全，可能是图片或附件，这一部分没有核对。',
      repair: '请对照原文核对；内容在图片或附件里的，请改为文字发布。',
    },
  },
  check(report) {
    if (!hasSixSections(report)) return [];
    return report.sections.flatMap(({ number, paragraphs, place }) => {
      if (number !== 1 && number !== 5) return [];
      const raw = paragraphs.map(paragraph => paragraph.raw.trim()).join('');
      const written = paragraphs.map(paragraph => normalise(paragraph.raw).text.trim()).filter(isWritten);
      const count = compact(written.join('')).length;
      if (count >= ENOUGH) return [];
      const heading = `${numeralOf(number)}、${SECTION_HEADINGS[number - 1]}`;
      const [first] = paragraphs;
      const at = first?.place ?? place;
      const shown = report.pictures?.includes(number);
      const message = raw === '' ? 'empty' : 'short';
      return [
        {
          message: shown ? 'unread' : message,
          ...(shown && { origin: 'reading' as const }),
          data: { heading, quote: shortened(raw) },
          quote: raw || null,
          place: { section: number, line: at.line, start: at.start, end: at.end },
        },
      ];
    });
  },
  examples: {
    pass: [{ what: '各部分都有内容' }, { what: '第六部分只写“无”', report: { text: { 6: '无。' } } }],
    fail: [
      { what: '第一部分没有内容', report: { text: { 1: '' } }, finds: [{ message: 'empty' }] },
      {
        what: '第五部分只有一句话',
        report: { text: { 5: '存在信息更新不及时的问题。' } },
        finds: [{ message: 'short' }],
      },
      {
        what: '第五部分是图片',
        report: { text: { 5: '' }, pictures: [5] },
        finds: [{ message: 'unread', origin: 'reading' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

/** A sentence; lines of a small table among the text are none. */
const isWritten = (text: string): boolean => text.length >= 12 || /[。;,:、]/.test(text);

const shortened = (raw: string): string => {
  const words = raw.replace(/\s+/g, '');
  return words.length > 30 ? `${words.slice(0, 30)}…` : words;
};

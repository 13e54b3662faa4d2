// A question brought to plain characters: half width, simplified, without quotation marks, emoji and repeated signs. Words to
// be searched for are taken out whole, since they may be anything.
import { normalise } from '../../text/normalise.ts';

export function plainQuestion(words: string): string {
  return normalise(words)
    .text.replace(/[“”"‘’「」『』《》【】*_`]/g, '')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, '')
    .replace(/\(件\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const SAID = '(?:提到|提及|写到|写了|写|说到|谈到|提)(?:过|了)?';
const PATTERNS: [RegExp, 'mentions' | 'search'][] = [
  [
    new RegExp(
      `(?:哪些|哪几份|哪几个|哪几家|哪份)(?:单位|机关|部门)?(?:的)?(?:报告|年报|年度报告)?(?:里|中)?${SAID}(?<words>[^?？。]+)`,
    ),
    'mentions',
  ],
  [new RegExp(`${SAID}(?<words>[^?？。]+?)的?(?:报告|年报|单位)有?(?:哪些|哪几份|几份)`), 'mentions'],
  [new RegExp(`(?:有没有|是否|有无)${SAID}(?<words>[^?？。吗]+)`), 'search'],
  [/(?:关于|对于|对)(?<words>[^?？。]+?)(?:是)?(?:怎么|如何)(?:说|写|表述)的?/, 'search'],
  [/(?:提到|写到)(?:了)?(?<words>[^?？。吗]+)(?:了)?吗/, 'search'],
];

export interface Searched {
  kind: 'mentions' | 'search';
  words: string;
  /** The question without them. */
  rest: string;
}

export function searchedWords(text: string): Searched | null {
  for (const [pattern, kind] of PATTERNS) {
    const match = pattern.exec(text);
    const words = match?.groups?.words?.replace(/[“”"‘’「」『』\s]/g, '');
    if (!match || !words || /^(?:什么|哪些|了什么|些什么)/.test(words)) continue;
    return { kind, words, rest: text.slice(0, match.index) + text.slice(match.index + match[0].length) };
  }
  return null;
}

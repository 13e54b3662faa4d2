// Numbers that stand only in the numbering definitions: levels, restarts, links between lists and styles, formats.
import { describe, expect, test } from 'vitest';
import { numeral } from '../../src/office/numerals.ts';
import { linesOf, p, t } from './word-file.ts';

const lvl = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, inner: string) => `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const startAt = (level: number, start: number) =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const numPr = (id: number, level?: number) =>
  `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${id}"/></w:numPr>`;
const item = (id: number, level = 0) => p(t('文'), numPr(id, level));
const styled = (style: string, more = '') => p(t('文'), `<w:pStyle w:val="${style}"/>${more}`);
const style = (id: string, inner: string, base?: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}">${base ? `<w:basedOn w:val="${base}"/>` : ''}<w:pPr>${inner}</w:pPr></w:style>`;

const THREE =
  lvl(0, 'chineseCountingThousand', '%1、') + lvl(1, 'japaneseCounting', '（%2）') + lvl(2, 'decimal', '%3.');

describe('counting', () => {
  test('lower levels begin anew behind a higher one', async () => {
    const body = [0, 1, 1, 2, 2, 1, 2, 0, 1].map(level => item(1, level)).join('');
    expect(await linesOf(body, { numbering: definition(0, THREE) + list(1, 0) })).toEqual(
      ['一、', '（一）', '（二）', '1.', '2.', '（三）', '1.', '二、', '（一）'].map(number => `${number}文`),
    );
  });

  test('or not, as the level says', async () => {
    const levels = (restart: string) =>
      lvl(0, 'decimal', '%1、') +
      lvl(1, 'decimal', '%1.%2、') +
      lvl(2, 'decimal', '%3)', `<w:lvlRestart w:val="${restart}"/>`);
    const body = [0, 1, 2, 1, 2, 0, 2].map(level => item(1, level)).join('');
    const third = async (restart: string) =>
      (await linesOf(body, { numbering: definition(0, levels(restart)) + list(1, 0) }))
        .filter(line => line.includes(')'))
        .map(line => line[0]);
    expect(await third('0')).toEqual(['1', '2', '3']);
    expect(await third('1')).toEqual(['1', '2', '1']);
    expect(await third('2')).toEqual(['1', '1', '1']);
  });

  test('lists of one definition count on together, one with a start of its own begins there', async () => {
    const numbering = definition(0, THREE) + list(1, 0) + list(2, 0) + list(3, 0, startAt(0, 5));
    const lines = await linesOf([1, 2, 1, 3, 3, 1].map(id => item(id)).join(''), { numbering });
    expect(lines.map(line => line[0])).toEqual(['一', '二', '三', '五', '六', '七']);
  });

  test('a list may write a level in its own way', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperRoman', '%1.')}</w:lvlOverride>`;
    const numbering = definition(0, THREE) + list(1, 0) + list(2, 0, own);
    expect(await linesOf(item(1) + item(2), { numbering })).toEqual(['一、文', 'II.文']);
  });

  test('plain figures where the level asks for them; a level that was left out counts as its start', async () => {
    const levels = lvl(0, 'chineseCounting', '第%1章') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>');
    const numbering = definition(0, levels) + list(1, 0);
    expect(await linesOf(item(1, 1) + item(1) + item(1, 1), { numbering })).toEqual(['1.1 文', '第一章 文', '1.1 文']);
  });

  test('what is deleted is not counted', async () => {
    const gone = p(`<w:del><w:r><w:delText>文</w:delText></w:r></w:del>`, `${numPr(1, 0)}<w:rPr><w:del/></w:rPr>`);
    const row = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${item(1)}</w:tc></w:tr></w:tbl>`;
    const numbering = definition(0, THREE) + list(1, 0);
    expect(await linesOf(item(1) + gone + item(1) + row + item(1), { numbering })).toEqual([
      '一、文',
      '二、文',
      '三、文',
    ]);
  });
});

describe('which list', () => {
  test('of the style, of the style below it, of the level made for it; 0 is none', async () => {
    const levels =
      lvl(0, 'decimal', '%1、', '<w:pStyle w:val="H1"/>') + lvl(1, 'decimal', '（%2）', '<w:pStyle w:val="H2"/>');
    const styles =
      style('H1', numPr(1)) +
      style('H2', numPr(1)) +
      style('H3', '', 'H2') +
      style('H4', '<w:numPr><w:ilvl w:val="1"/></w:numPr>', 'H1') +
      style('H5', numPr(0), 'H1');
    const body = ['H1', 'H2', 'H3', 'H4', 'H5', 'none'].map(id => styled(id)).join('') + styled('H1', numPr(0));
    expect(await linesOf(body, { numbering: definition(0, levels) + list(1, 0) + list(0, 0), styles })).toEqual(
      ['1、', '（1）', '（2）', '（3）', '', '', ''].map(number => `${number}文`),
    );
  });

  test('of the usual style; styles in a circle', async () => {
    const styles =
      `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:pPr>${numPr(1)}</w:pPr></w:style>` +
      style('A', '', 'B') +
      style('B', '', 'A');
    const numbering = definition(0, THREE) + list(1, 0);
    expect(await linesOf(p(t('文')) + styled('A'), { numbering, styles })).toEqual(['一、文', '文']);
  });

  test('through a list style', async () => {
    const numbering =
      definition(0, '<w:numStyleLink w:val="L"/>') +
      definition(1, `<w:styleLink w:val="L"/>${THREE}`) +
      list(1, 0) +
      list(2, 1);
    const styles = `<w:style w:type="numbering" w:styleId="L"><w:pPr>${numPr(2)}</w:pPr></w:style>`;
    expect(await linesOf(item(1) + item(2), { numbering, styles })).toEqual(['一、文', '二、文']);
    expect(await linesOf(item(1), { numbering })).toEqual(['一、文']);
  });

  test('one that is nowhere defined numbers nothing', async () => {
    expect(await linesOf(item(7) + item(1, 8), { numbering: definition(0, THREE) + list(1, 0) })).toEqual(['文', '文']);
  });
});

describe('how it stands before the words', () => {
  const one = async (level: string, text: string) =>
    linesOf(p(`<w:r><w:br w:type="page"/></w:r>${t(text)}`, numPr(1, 0)), {
      numbering: definition(0, level) + list(1, 0),
    });

  test.each([
    [lvl(0, 'decimal', '%1、'), '文', '1、文'],
    [lvl(0, 'decimal', '%1.'), '2024年', '1. 2024年'],
    [lvl(0, 'decimal', '%1'), '文', '1 文'],
    [lvl(0, 'chineseCounting', '%1、', '<w:suff w:val="space"/>'), '文', '一、 文'],
    [lvl(0, 'bullet', '●'), '文', '文'],
    [lvl(0, 'none', '附件：'), '文', '附件：文'],
    ['<w:lvl w:ilvl="0"><w:lvlText w:val="%1、"/></w:lvl>', '文', '0、文'],
    [
      '<w:lvl w:ilvl="0"><w:start w:val="3"/><mc:AlternateContent><mc:Choice><w:numFmt w:val="custom"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl>',
      '文',
      '03、文',
    ],
  ])('%#', async (level, text, wanted) => {
    expect(await one(level, text)).toEqual([wanted]);
  });
});

test.each([
  [
    'chineseCountingThousand',
    [1, 10, 11, 20, 21, 100, 101, 110, 1010],
    '一 十 十一 二十 二十一 一百 一百零一 一百一十 一千零一十',
  ],
  ['chineseCounting', [9, 12, 99, 105], '九 十二 九十九 一〇五'],
  ['taiwaneseCountingThousand', [12, 30], '十二 三十'],
  ['ideographDigital', [1, 10, 12], '一 一〇 一二'],
  ['chineseLegalSimplified', [1, 10, 12, 105], '壹 壹拾 壹拾贰 壹佰零伍'],
  ['ideographTraditional', [1, 2, 3, 10, 11], '甲 乙 丙 癸 11'],
  ['ideographZodiac', [1, 12], '子 亥'],
  ['ideographEnclosedCircle', [1, 10], '㊀ ㊉'],
  ['decimalEnclosedCircle', [1, 20, 21, 36, 50, 51], '① ⑳ ㉑ ㊱ ㊿ 51'],
  ['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
  ['decimalEnclosedFullstop', [1, 20], '⒈ ⒛'],
  ['decimalFullWidth', [1, 12], '１ １２'],
  ['decimalZero', [1, 12], '01 12'],
  ['upperLetter', [1, 26, 27, 53], 'A Z AA AAA'],
  ['lowerLetter', [2], 'b'],
  ['upperRoman', [1, 4, 9, 14, 1990, 4000], 'I IV IX XIV MCMXC 4000'],
  ['lowerRoman', [3], 'iii'],
  ['ordinal', [1, 2, 3, 4, 11, 21], '1st 2nd 3rd 4th 11th 21st'],
  ['decimal', [0, 7], '0 7'],
  ['something new', [7], '7'],
  // Names that every object has.
  ['constructor', [7], '7'],
  ['__proto__', [7], '7'],
])('%s', (format, numbers, wanted) => {
  expect(numbers.map(number => numeral(number, format)).join(' ')).toBe(wanted);
});

import { expect, test } from 'vitest';
import { checkPage } from '../../../../handlers/present/check-page.ts';
import { sketched } from '../../../check/sketch.ts';
import { aboutWords, drawn, finding, outcomeOf } from '../../../helpers/check-page.ts';
import { attribute, wordsOf } from '../../../helpers/page.ts';

const ID = '11010519491231002X';
const MOBILE = '13812345678';
const SAID = `申请人张小明，身份证号${ID}，手机${MOBILE}，不服答复。`;

test('numbers and names of persons are masked wherever they would stand', () => {
  const report = sketched({
    text: { 0: SAID, 1: `前面。\n${SAID}` },
    headings: { 6: `六、其他（${MOBILE}）` },
    cells: { 'proactive.governmentRules.issued': ID },
  });
  const findings = [
    aboutWords(report, 1, '张小明', {
      message: '出现申请人姓名张小明。',
      repair: '请删去张小明。',
      expected: '张某',
      actual: '张小明',
    }),
    aboutWords(report, 1, ID, { message: `出现身份证号${ID}。` }),
    finding({ quote: MOBILE, message: `出现${MOBILE}。` }),
  ];
  const source = checkPage(report, outcomeOf(findings), `${MOBILE}.docx`);
  for (const secret of ['小明', ID, MOBILE, ID.slice(6, 14), MOBILE.slice(3, 9)]) expect(source).not.toContain(secret);
  expect(source).toContain('张**');
  expect(source).toContain('138******78');
});

test('a mark that ends within a number does not uncover it, and the words marked are the right ones', () => {
  const report = sketched({ text: { 1: SAID } });
  const page = drawn(report, [aboutWords(report, 1, `身份证号${ID.slice(0, 10)}`, { quote: null })]);
  expect(wordsOf(page.byTag('mark')[0]!)).toBe('身份证号110*******');
  // The number of the finding stands behind the marked words.
  expect(wordsOf(page.byId('p-1-1')!)).toBe('申请人张**，身份证号110*******1******2X，手机138******78，不服答复。');
  expect(attribute(page.byTag('mark')[0]!, 'class')).toBe('error');
});

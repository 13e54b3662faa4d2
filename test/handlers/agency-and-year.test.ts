import { expect, test } from 'vitest';
import { readAgencyAndYear } from '../../handlers/agency-and-year.ts';

const today = { year: 2025 };
const read = (words: string) => readAgencyAndYear(words, today);

test.each([
  ['启东 2023', '启东', 2023],
  ['启东市政府办 2023年', '启东市政府办', 2023],
  ['2023 启东', '启东', 2023],
  ['2023年启东', '启东', 2023],
  ['启东2023年度', '启东', 2023],
  ['启东　２０２３', '启东', 2023],
  ['启东 二〇二三年', '启东', 2023],
  ['启东 二零二三', '启东', 2023],
  ['启东 二○二三年', '启东', 2023],
  ['启东 23年', '启东', 2023],
  ['启东去年', '启东', 2024],
  ['启东 上年度', '启东', 2024],
  ['前年的年报 启东', '启东', 2023],
  ['启东市政府办2023年年报', '启东市政府办', 2023],
  ['启东市2023年政府信息公开工作年度报告', '启东市', 2023],
  ['启东 2023 2023年', '启东', 2023],
  ['启东', '启东', null],
  ['“启东”，2023。', '启东', 2023],
  ['启东😀2023', '启东', 2023],
  ['启东\u0000\u001b2023', '启东', 2023],
  ['北京市东城区 2020', '北京市东城区', 2020],
  ['一二三街道 2022', '一二三街道', 2022],
  ['张家港市商务局 3023', '张家港市商务局', 3023],
])('%j → %s, %s', (words, agency, year) => {
  expect(read(words)).toEqual({ ok: true, agency, year });
});

test.each([
  ['', 'no-agency'],
  ['2023', 'no-agency'],
  ['2023年度报告', 'no-agency'],
  ['😀', 'no-agency'],
  ['~ + - : *', 'no-agency'],
  ['启东 2022 2023', 'several-years'],
  ['启东 '.repeat(500), 'too-long'],
])('%j is refused: %s', (words, why) => {
  expect(read(words)).toEqual({ ok: false, why });
});

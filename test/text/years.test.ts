import { expect, test } from 'vitest';
import { withoutYears, yearsSaid } from '../../src/text/years.ts';

test.each([
  ['启东2023年度报告 培训', [2023], '启东  培训'],
  ['二〇二三年', [2023], ' '],
  ['2022年和2023年', [2022, 2023], ' 和 '],
  ['去年', [2024], ' '],
  ['20233', [], '20233'],
  ['3.2023', [], '3.2023'],
])('%s names %j', (line, years, rest) => {
  const said = yearsSaid(line, 2025);
  expect(said.map(({ year }) => year)).toEqual(years);
  expect(withoutYears(line, said)).toBe(rest);
});

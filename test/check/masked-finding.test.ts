import { expect, test } from 'vitest';
import { maskedFinding } from '../../src/check/masked-finding.ts';
import { findingOf } from '../fixtures/finding.ts';

test('no part of a finding shows personal data; figures and all else stay as they are', () => {
  const said = '联系电话13800138000，身份证号11010519491231002X。';
  const raw = findingOf({ message: said, repair: said, quote: said, expected: said, actual: said });
  expect(JSON.stringify(maskedFinding(raw))).not.toMatch(/13800138000|11010519491231002X/);
  const plain = findingOf({ expected: 3, actual: 4, quote: '共受理申请162件' });
  expect(maskedFinding(plain)).toEqual(plain);
});

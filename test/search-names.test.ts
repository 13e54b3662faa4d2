import { describe, expect, test } from 'vitest';
import { nameIndex } from '../src/search-names.ts';
import { reportOf } from './fixtures/report.ts';
import { rowsOf } from './search/held.ts';

const BODIES: [string, string, string | null, string[]?][] = [
  ['qd-office', '启东市人民政府办公室', '江苏省南通市启东市', ['启东市政府办', '全市']],
  ['qd-commerce', '启东市商务局', null, ['市商务局', '我局机关']],
  ['jn-commerce', '济宁市商务局', '山东省济宁市', ['市商务局']],
  ['nt-gov', '南通市人民政府', null],
  ['bengbu', '安徽省蚌埠市人力资源和社会保障局', null],
  ['lusi', '启东市吕四港镇人民政府', null, ['吕四港镇']],
  ['pingtan', '平潭综合实验区', '福建省平潭综合实验区'],
];
const index = nameIndex(
  rowsOf(
    BODIES.map(([hash, agency, region, aliases = []]) => ({ hash, report: reportOf({ agency, region, aliases }) })),
  ),
);
const find = (chunk: string) => {
  const named = index.find(chunk);
  return named && [[...named.reports].sort().join(' '), named.rest];
};

describe('names', () => {
  test.each([
    ['启东市商务局', 'qd-commerce', ''],
    ['启东商务局', 'qd-commerce', ''],
    ['启东市政府办', 'qd-office', ''],
    ['启东市人民政府', 'qd-office', ''],
    ['市商务局', 'jn-commerce qd-commerce', ''],
    ['商务局', 'jn-commerce qd-commerce', ''],
    ['蚌埠市人社局', 'bengbu', ''],
    ['蚌埠人社局', 'bengbu', ''],
    ['吕四港镇', 'lusi', ''],
    ['启东', 'lusi qd-commerce qd-office', ''],
    ['启东市', 'lusi qd-commerce qd-office', ''],
    ['南通', 'nt-gov qd-office', ''],
    ['安徽', 'bengbu', ''],
    ['平潭', 'pingtan', ''],
    ['启东市商务局培训', 'qd-commerce', '培训'],
    ['启东市三审三校', 'lusi qd-commerce qd-office', '三审三校'],
  ])('%s → %s, %j', (chunk, reports, rest) => {
    expect(find(chunk)).toEqual([reports, rest]);
  });

  test.each([
    '启东市水务局x',
    '海门',
    '海门市商务局',
    '三审三校',
    '全市',
    '我局机关',
    '商务',
    '政府',
    '启东三审三校',
    '一',
    '',
  ])('%s names nothing, or no more than its place', chunk => {
    expect(find(chunk)?.[0] ?? null).toBe(chunk.startsWith('启东市') ? 'lusi qd-commerce qd-office' : null);
  });
});

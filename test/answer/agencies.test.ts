import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAgency, MOST_NEAR } from '../../src/answer/agencies.ts';
import type { HeldAgency } from '../../src/answer/agency-match.ts';

const body = (agency: string, region: string | null = null, aliases: string[] = []): HeldAgency => ({
  agency,
  aliases,
  region,
});
const OFFICE = body('启东市人民政府办公室', '江苏省南通市启东市', ['启东市政府办', '市政府办公室']);
const GOVERNMENT = body('启东市人民政府', '江苏省南通市启东市');
const TRADE = body('启东市商务局', '江苏省南通市启东市');
const REFORM = body('启东市发展和改革委员会', '江苏省南通市启东市');
const ZHANGJIAGANG = body('张家港市商务局', '江苏省苏州市张家港市', ['张家港商务']);
const JINING = body('济宁市商务局', '山东省济宁市', ['市商务局']);
const CHAOYANG_CITY = body('朝阳市商务局', '辽宁省朝阳市', ['市商务局']);
const CHAOYANG_BEIJING = body('朝阳区人民政府', '北京市朝阳区');
const CHAOYANG_CHANGCHUN = body('朝阳区人民政府', '吉林省长春市朝阳区');
const YANFENG = body('雁峰区', '湖南省衡阳市雁峰区', ['雁峰区行政审批服务局']);
const HELD = [OFFICE, ZHANGJIAGANG, JINING, CHAOYANG_CITY, YANFENG];

/** `by agency`, `several: …` or `none: …` with regions left out where names tell them apart. */
function said(held: HeldAgency[], words: string): string {
  const match = findAgency(held, words);
  if (match.kind === 'exact') return `${match.by}: ${match.agency.agency}`;
  const list = match.kind === 'several' ? match.agencies : match.near;
  return `${match.kind}: ${list.map(one => one.agency).join(' ')}`.trim();
}

describe('names of one body', () => {
  test.each([
    ['启东市人民政府办公室', 'name'],
    ['启东市政府办', 'name'],
    ['启东市政府办公室', 'name'],
    ['启东政府办', 'name'],
    ['启东市府办', 'name'],
    ['启东市办', 'name'],
    ['启东府办', 'name'],
    ['啟東市政府辦', 'name'],
    ['啟東市人民政府辦公室', 'name'],
    ['啟(qǐ)東市政府辦', 'name'],
    ['江苏省启东市政府办', 'name'],
    ['江苏启东政府办', 'name'],
    ['南通市启东市人民政府办公室', 'name'],
    ['启东市人民政府办公室(启东市外事办公室)', 'name'],
    ['  启 东 市 政府办 ', 'name'],
    ['启东', 'place'],
    ['啟東', 'place'],
    ['启东市', 'place'],
    ['南通启东', 'place'],
    ['启东市政府', 'office-for-government'],
    ['启东市人民政府', 'office-for-government'],
    ['市府办', 'unit'],
    ['政府办', 'unit'],
    ['市政府办', 'unit'],
    ['市办', 'unit'],
  ])('%s', (words, by) => {
    expect(said(HELD, words)).toBe(`${by}: 启东市人民政府办公室`);
  });
  test.each([
    ['张家港商务局', 'name: 张家港市商务局'],
    ['張家港市商務局', 'name: 张家港市商务局'],
    ['苏州张家港商务局', 'name: 张家港市商务局'],
    ['张家港商务', 'alias: 张家港市商务局'],
    ['济宁商务', 'short: 济宁市商务局'],
    ['济宁', 'place: 济宁市商务局'],
    ['雁峰区', 'name: 雁峰区'],
    ['雁峰区政府', 'name: 雁峰区'],
    ['雁峰', 'place: 雁峰区'],
    ['雁峰区审批局', 'none: 雁峰区'],
    ['雁峰区行政审批服务局', 'alias: 雁峰区'],
  ])('%s → %s', (words, expected) => {
    expect(said(HELD, words)).toBe(expected);
  });
  test.each(['启东市发改委', '启东发展改革委', '启东市发展改革委员会', '启东发改委'])('%s', words => {
    expect(said([OFFICE, REFORM], words)).toBe('name: 启东市发展和改革委员会');
  });
  test('发改局 for 发改委 is the same work under another rank', () => {
    expect(said([OFFICE, REFORM], '启东市发改局')).toBe('short: 启东市发展和改革委员会');
  });
});

describe('several', () => {
  test('the unit alone, where more than one has it', () => {
    expect(said(HELD, '商务局')).toBe('several: 张家港市商务局 朝阳市商务局 济宁市商务局');
    expect(said(HELD, '市商务局')).toBe('several: 张家港市商务局 朝阳市商务局 济宁市商务局');
  });
  test('a level that is said must be the body’s', () => {
    const district = body('海门区商务局', '江苏省南通市海门区');
    expect(said([TRADE, district], '区商务局')).toBe('unit: 海门区商务局');
    expect(said([TRADE, district], '市商务局')).toBe('unit: 启东市商务局');
  });
  test('a name that two divisions bear, governments first', () => {
    expect(said([CHAOYANG_CITY, CHAOYANG_BEIJING], '朝阳')).toBe('several: 朝阳区人民政府 朝阳市商务局');
    expect(said([CHAOYANG_CITY, CHAOYANG_BEIJING], '朝阳区')).toBe('place: 朝阳区人民政府');
    expect(said([CHAOYANG_CITY, CHAOYANG_BEIJING], '辽宁朝阳')).toBe('place: 朝阳市商务局');
  });
  test('the same name in two places, in the order of the places', () => {
    const held = [CHAOYANG_CHANGCHUN, CHAOYANG_BEIJING];
    const match = findAgency(held, '朝阳区人民政府');
    expect(match).toEqual({ kind: 'several', agencies: [CHAOYANG_BEIJING, CHAOYANG_CHANGCHUN], by: 'name' });
    expect(findAgency(held, '长春市朝阳区政府')).toEqual({ kind: 'exact', agency: CHAOYANG_CHANGCHUN, by: 'name' });
    expect(findAgency(held, '北京朝阳')).toEqual({ kind: 'exact', agency: CHAOYANG_BEIJING, by: 'place' });
  });
});

describe('government and office', () => {
  test('a division alone means them before its bureaus', () => {
    expect(said([TRADE, OFFICE, REFORM], '启东')).toBe('place: 启东市人民政府办公室');
    expect(said([TRADE, GOVERNMENT, REFORM], '启东')).toBe('place: 启东市人民政府');
    expect(said([TRADE, REFORM], '启东')).toBe('several: 启东市发展和改革委员会 启东市商务局');
  });
  test('neither is taken for the other where both are held', () => {
    const both = [TRADE, OFFICE, GOVERNMENT];
    expect(said(both, '启东')).toBe('several: 启东市人民政府 启东市人民政府办公室');
    expect(said(both, '启东市政府')).toBe('name: 启东市人民政府');
    expect(said(both, '启东市政府办')).toBe('name: 启东市人民政府办公室');
  });
  test('a government is not given for its office, nor a bureau for its government', () => {
    expect(said([TRADE], '启东市政府')).toBe('none: 启东市商务局');
    expect(said([TRADE, GOVERNMENT], '启东市政府办')).toBe('none: 启东市人民政府 启东市商务局');
  });
  test('an office whose report names its government does not take its name', () => {
    const office = body('启东市人民政府办公室', null, ['启东市人民政府', '市政府']);
    expect(said([office, GOVERNMENT], '启东市人民政府')).toBe('name: 启东市人民政府');
    expect(said([office, GOVERNMENT], '市政府')).toBe('unit: 启东市人民政府');
  });
});

describe('slips', () => {
  test.each([
    ['启东市商物局', '启东市商务局'],
    ['启东商务局局', '启东市商务局'],
    ['启东市人民政府办公市', '启东市人民政府办公室'],
    ['启东市人民政府办公', '启东市人民政府办公室'],
    ['启东市人民政府公办室', '启东市人民政府办公室'],
  ])('%s → %s', (words, agency) => {
    expect(said([OFFICE, TRADE], words)).toBe(`slip: ${agency}`);
  });
  test('the name of another unit is no slip', () => {
    const finance = body('启东市财政局', null);
    expect(said([finance], '启东市民政局')).toBe('none: 启东市财政局');
    expect(said([body('启东市水利局')], '启东市水务局')).toBe('none: 启东市水利局');
  });
  test('a division may be another division: one letter away is only near', () => {
    expect(said([TRADE], '如东市商务局')).toBe('none: 启东市商务局');
    expect(said([body('吉安县商务局')], '吉县商务局')).toBe('none: 吉安县商务局');
    expect(said(HELD, '启动')).toBe('none: 启东市人民政府办公室');
  });
  test('a name too short to tell is no slip', () => {
    expect(said([GOVERNMENT], '启东市政务')).toBe('none: 启东市人民政府');
  });
});

describe('none', () => {
  test('what is above a division is not the division, but near', () => {
    expect(said(HELD, '南通')).toBe('none: 启东市人民政府办公室');
    expect(said(HELD, '江苏')).toBe('none: 启东市人民政府办公室 张家港市商务局');
  });
  test('the same unit elsewhere is near', () => {
    expect(said(HELD, '南京市商务局')).toBe('none: 朝阳市商务局 济宁市商务局 张家港市商务局');
  });
  test('words that name nothing', () => {
    for (const words of ['', '   ', '?!', '天气怎么样', 'hello']) expect(said(HELD, words)).toBe('none:');
    expect(findAgency([], '启东')).toEqual({ kind: 'none', near: [] });
  });
  test('near ones are few', () => {
    const many = Array.from({ length: 20 }, (_, i) => body(`启东市第${i}商务局`));
    expect(findAgency(many, '启东市第九十九税务局')).toMatchObject({ kind: 'none', near: { length: MOST_NEAR } });
  });
});

const places = fc.constantFrom(
  '启东市',
  '张家港市',
  '朝阳市',
  '朝阳区',
  '雁峰区',
  '和县',
  '新乡市',
  '沙市区',
  '南通市',
);
const units = fc.constantFrom(
  '',
  '人民政府',
  '人民政府办公室',
  '商务局',
  '财政局',
  '发展和改革委员会',
  '市场监督管理局',
);
const bodies = fc.uniqueArray(
  fc.tuple(places, units).map(([place, unit]) => body(place + unit)),
  // A bare division and its government are one body under two names.
  { selector: one => one.agency.replace(/人民政府$/, ''), maxLength: 12 },
);
const anyWords = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc
    .array(fc.constantFrom(...'启东市朝阳区县人民政府办公室商务局新乡沙的(（ '), { maxLength: 12 })
    .map(all => all.join('')),
);

describe('always', () => {
  test('a full name finds its body', () => {
    fc.assert(
      fc.property(bodies, held => {
        for (const one of held)
          expect(findAgency(held, one.agency)).toEqual({ kind: 'exact', agency: one, by: 'name' });
      }),
    );
  });
  test('the order in which bodies are held makes no difference', () => {
    fc.assert(
      fc.property(bodies, anyWords, (held, words) => {
        expect(findAgency([...held].reverse(), words)).toEqual(findAgency(held, words));
      }),
    );
  });
  test('whatever is typed, several are at least two, each is held, and none twice', () => {
    fc.assert(
      fc.property(bodies, anyWords, (held, words) => {
        const match = findAgency(held, words);
        const found = match.kind === 'exact' ? [match.agency] : match.kind === 'several' ? match.agencies : match.near;
        if (match.kind === 'several') expect(found.length).toBeGreaterThan(1);
        expect(new Set(found).size).toBe(found.length);
        for (const one of found) expect(held).toContain(one);
      }),
    );
  });
});

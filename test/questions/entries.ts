// Who has a report for which years in the generated corpus. Real place names, made-up figures.

export type Kind = 'government' | 'office' | 'bureau';
export type Scale = 'none' | 'few' | 'some' | 'many';

export interface Series {
  /** As the reports print it throughout. */
  agency: string;
  /** From the province down to the division whose body it is. */
  region: string;
  kind: Kind;
  /** Of a prefecture, or of a county-level place. */
  level: 'city' | 'county';
  scale: Scale;
  years: readonly number[];
  seed: number;
}

const s = (
  agency: string,
  region: string,
  kind: Kind,
  level: 'city' | 'county',
  scale: Scale,
  years: readonly number[],
  seed: number,
): Series => ({ agency, region, kind, level, scale, years, seed });

const NT = '江苏省南通市';
const QD = '江苏省南通市启东市';
const JN = '山东省济宁市';

export const SERIES: readonly Series[] = [
  s('南通市人民政府', NT, 'government', 'city', 'many', [2021, 2022, 2023, 2024], 101),
  s('南通市人民政府办公室', NT, 'office', 'city', 'some', [2022, 2023, 2024], 102),
  s('南通市商务局', NT, 'bureau', 'city', 'few', [2021, 2022, 2023, 2024], 103),
  s('南通市教育局', NT, 'bureau', 'city', 'some', [2023, 2024], 104),
  s('南通市公安局', NT, 'bureau', 'city', 'some', [2022, 2023], 105),
  s('南通市财政局', NT, 'bureau', 'city', 'none', [2023, 2024], 106),
  s('南通市市场监督管理局', NT, 'bureau', 'city', 'some', [2023], 107),
  s('崇川区人民政府', '江苏省南通市崇川区', 'government', 'county', 'some', [2022, 2023, 2024], 111),
  s('海门区人民政府', '江苏省南通市海门区', 'government', 'county', 'some', [2023, 2024], 112),
  s('启东市人民政府', QD, 'government', 'county', 'some', [2019, 2020, 2021, 2022, 2023, 2024], 113),
  s('启东市人民政府办公室', QD, 'office', 'county', 'some', [2022, 2023, 2024], 114),
  s('启东市商务局', QD, 'bureau', 'county', 'few', [2019, 2020, 2023], 115),
  // Cells left blank: see BLANKS in corpus.ts.
  s('启东市民政局', QD, 'bureau', 'county', 'few', [2023], 116),
  s('如皋市人民政府', '江苏省南通市如皋市', 'government', 'county', 'some', [2023, 2024], 117),
  s('海安市人民政府', '江苏省南通市海安市', 'government', 'county', 'some', [2023, 2024], 118),
  s('如东县人民政府', '江苏省南通市如东县', 'government', 'county', 'some', [2022, 2023], 119),
  s('南通市通州区人民政府', '江苏省南通市通州区', 'government', 'county', 'some', [2023, 2024], 120),
  s('济宁市人民政府', JN, 'government', 'city', 'many', [2023, 2024], 131),
  s('济宁市商务局', JN, 'bureau', 'city', 'few', [2020, 2022, 2023], 132),
  s('任城区人民政府', '山东省济宁市任城区', 'government', 'county', 'some', [2023], 133),
  s('曲阜市人民政府', '山东省济宁市曲阜市', 'government', 'county', 'some', [2023], 134),
  // Its table three does not tie out: see MISPRINTS in corpus.ts.
  s('微山县人民政府', '山东省济宁市微山县', 'government', 'county', 'some', [2023], 135),
  s('朝阳市人民政府', '辽宁省朝阳市', 'government', 'city', 'some', [2023, 2024], 141),
  s('朝阳市商务局', '辽宁省朝阳市', 'bureau', 'city', 'few', [2023], 142),
  s('北京市朝阳区人民政府', '北京市朝阳区', 'government', 'county', 'many', [2023], 143),
  s('长春市朝阳区人民政府', '吉林省长春市朝阳区', 'government', 'county', 'some', [2023], 144),
  s('南京市鼓楼区人民政府', '江苏省南京市鼓楼区', 'government', 'county', 'some', [2023], 145),
  s('福州市鼓楼区人民政府', '福建省福州市鼓楼区', 'government', 'county', 'some', [2023], 146),
  s('徐州市鼓楼区人民政府', '江苏省徐州市鼓楼区', 'government', 'county', 'few', [2023], 147),
  s('北京市通州区人民政府', '北京市通州区', 'government', 'county', 'some', [2023], 148),
  s('雁峰区人民政府', '湖南省衡阳市雁峰区', 'government', 'county', 'none', [2020, 2023], 151),
  s('张家港市人民政府', '江苏省苏州市张家港市', 'government', 'county', 'some', [2023], 152),
];

// The bodies held of each corpus of the examination, without reading a report: enough to understand a question.
import type { HeldBody } from '../../src/answer/select.ts';
import { SERIES } from './entries.ts';

const body = (agency: string, region: string | null, years: number[]): HeldBody => ({
  agency,
  region,
  years,
  aliases: [],
  address: agency,
});

export const HELD: Readonly<Record<'seeds' | 'bundled' | 'generated', HeldBody[]>> = {
  seeds: [
    body('张家港市商务局', '江苏省苏州市张家港市', [2020]),
    body('雁峰区', '湖南省衡阳市雁峰区', [2020]),
    body('济宁市商务局', '山东省济宁市', [2020]),
    body('启东市人民政府办公室', '江苏省南通市启东市', [2023]),
    body('朝阳市商务局', '辽宁省朝阳市', [2023]),
  ],
  bundled: [
    body('张家港市商务局', '江苏省苏州市张家港市', [2020]),
    body('雁峰区', '湖南省衡阳市雁峰区', [2020]),
    body('济宁市商务局', '山东省济宁市', [2020]),
    body('启东市人民政府办公室', '江苏省南通市启东市', [2023]),
    body('朝阳市商务局', '辽宁省朝阳市', [2023]),
    body('宿迁市人民政府', '江苏省宿迁市', [2023, 2024]),
    body('洪泽区人民政府', '江苏省淮安市洪泽区', [2023]),
    body('平潭综合实验区', '福建省平潭综合实验区', [2019, 2021, 2022, 2023]),
  ],
  generated: SERIES.map(({ agency, region, years }) => body(agency, region, [...years])),
};

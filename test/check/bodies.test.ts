// What a body's name tells of its level.
import { expect, test } from 'vitest';
import { bodyOf, type Level } from '../../src/check/bodies.ts';
import { reportOf } from '../helpers/report.ts';

const BODIES: [agency: string, level: Level, department: boolean][] = [
  ['江苏省人民政府办公厅', 'province', false],
  ['广东省教育厅', 'province', true],
  ['重庆市人民政府', 'province', false],
  ['新疆维吾尔自治区人民政府', 'province', false],
  ['南通市人民政府', 'prefecture', false],
  ['宿迁市', 'prefecture', false],
  ['朝阳市商务局', 'prefecture', true],
  ['吉林省吉林市人民政府', 'prefecture', false],
  ['凉山彝族自治州人民政府', 'prefecture', false],
  ['启东市人民政府办公室', 'county', false],
  ['江苏省南通市启东市人民政府', 'county', false],
  ['启东市市场监督管理局', 'county', true],
  ['张家港市城市管理局', 'county', true],
  ['湖北省仙桃市人民政府', 'county', false],
  ['雁峰区', 'county', false],
  ['重庆市江津区人民政府', 'county', false],
  ['济宁市市中区人民政府', 'county', false],
  ['晋城市城区人民政府', 'county', false],
  ['荆州市沙市区财政局', 'county', true],
  ['津市市人民政府', 'county', false],
  ['阜新蒙古族自治县人民政府', 'county', false],
  ['神农架林区人民政府', 'county', false],
  ['夷陵区住房和城乡建设局', 'county', true],
  ['平潭综合实验区', 'zone', false],
  ['湛江经济技术开发区管理委员会', 'zone', true],
  ['云县大寨镇人民政府', 'town', false],
  ['霍山县人民政府城北街道办事处', 'town', false],
  ['国家税务总局启东市税务局', 'unknown', false],
  ['大兴安岭地区行政公署', 'unknown', true],
  ['商务局', 'unknown', true],
];

test.each(BODIES)('%s: %s', (agency, level, department) => {
  expect(bodyOf(reportOf({}, { agency, region: null }))).toEqual({ level, department });
});

test('nobody, nothing known', () => {
  expect(bodyOf(reportOf({}, { agency: null })).level).toBe('unknown');
});

// Provinces, prefectures and counties from @vant/area-data, as far as they are divisions by law, and former ones that reports
// since 2019 name.
import { areaList } from '@vant/area-data';
import type { Division } from '../model/division.ts';

/** Rows of the list that group counties without being a division: 省直辖县, 县 of Chongqing. */
const NO_PREFECTURE = /直辖|^县$/;
/** Zones have a code of their own in statistics, but are no divisions. */
const ZONE = /(?:开发区|园区|新区|高新区|示范区|生态园|管委会|新城|港)$/;
const ZONES_BY_LAW = new Set(['浦东新区', '滨海新区', '沈北新区', '双桥区']);
/** The Regulations hold on the mainland. */
const ELSEWHERE = /^(?:71|81|82)/;

/** Merged, or raised to a district, since 2019. */
const FORMER: readonly (readonly [province: string, prefecture: string, ...counties: string[]])[] = [
  ['江苏省', '南通市', '港闸区', '海门市'],
  ['浙江省', '杭州市', '下城区', '江干区'],
  ['山东省', '莱芜市'],
  ['山东省', '济南市', '章丘市', '平阴市'],
  ['四川省', '成都市', '新津县'],
  ['陕西省', '西安市', '户县'],
  ['河南省', '洛阳市', '吉利区', '偃师市', '孟津县'],
  ['江西省', '赣州市', '龙南县'],
  ['湖南省', '株洲市', '株洲县'],
  ['新疆维吾尔自治区', '博尔塔拉蒙古自治州', '沙湾县'],
];

export function chineseDivisions(): Division[] {
  const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
  const out: Division[] = [];
  const names = new Set<string>();
  const add = (name: string, above: string[], former = false) => {
    const full = [...above, name].join('');
    if (names.has(full)) return;
    names.add(full);
    out.push({ name, above, former });
  };
  const gone = new Set(
    FORMER.flatMap(([province, prefecture, ...rest]) => rest.map(one => province + prefecture + one)),
  );
  for (const [code, name] of Object.entries(provinces)) if (!ELSEWHERE.test(code)) add(name, []);
  const aboveOf = (code: string): string[] => {
    const province = provinces[`${code.slice(0, 2)}0000`];
    const city = cities[`${code.slice(0, 4)}00`];
    const isReal = city !== undefined && city !== province && !NO_PREFECTURE.test(city);
    return [province, isReal ? city : undefined].filter(one => one !== undefined);
  };
  for (const [code, name] of Object.entries(cities)) {
    const [province] = aboveOf(code);
    if (!ELSEWHERE.test(code) && province !== undefined && name !== province && !NO_PREFECTURE.test(name))
      add(name, [province]);
  }
  for (const [code, name] of Object.entries(counties)) {
    if (ELSEWHERE.test(code) || (ZONE.test(name) && !ZONES_BY_LAW.has(name)) || !/[市县区旗]$/.test(name)) continue;
    // 71 to 79 and 91 to 99 are given to zones by statisticians.
    if (/[79][1-9]$/.test(code) && !/[市县旗]$/.test(name)) continue;
    const above = aboveOf(code);
    add(name, above, gone.has([...above, name].join('')));
  }
  for (const [province, prefecture, ...rest] of FORMER) {
    if (rest.length === 0) add(prefecture, [province], true);
    for (const name of rest) add(name, [province, prefecture], true);
  }
  return out;
}

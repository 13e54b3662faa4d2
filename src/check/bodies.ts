// What kind of body a report is of, by its name: on which level of government, and whether it is a department or the level's
// own government or office. 市 is told by a list of the prefecture-level cities and by what stands above it.
import type { AnnualReport } from '../model/report.ts';
import { PREFECTURE_CITIES } from './lexicons/prefecture-cities.ts';

export type Level = 'province' | 'prefecture' | 'county' | 'town' | 'zone' | 'unknown';

export interface Body {
  level: Level;
  /** False for a government, its office, a town or street. */
  department: boolean;
}

const TOWN = /(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处|办|党政办|党政办公室|党政综合办公室)?$/;
/** Zones and their committees: some have departments, none is a level of government by itself. */
const ZONE = /(?:开发区|高新区|新区|实验区|示范区|保护区|度假区|合作区|保税区|产业园区|工业园区|经开区)/;
/** Their level is that of the State Council, of which no rule here asks. */
const NATIONAL = /^(?:国家|国务院|中国|中华|中央|全国)/;
const MUNICIPALITIES = /^(?:北京|上海|天津|重庆)市$/;
/** What may follow the place in the name of the government itself or of its office. */
const GOVERNMENT = /^(?:(?:人民)?政府(?:办公[室厅]|办)?|府办(?:公室)?)?$/;
/** One place at the beginning; in 城市管理局, 市场监督管理局, 区域合作办公室 the character belongs to a word of the unit. */
const PLACE =
  /^(?!住房|[社园景辖]区|城市|城区(?!人民政府|政府|$)|市场|区域|县域|乡村)([\u4e00-\u9fff]{1,13}?)(特别行政区|自治区|自治州|自治县|自治旗|省|地区|盟|市(?!场)|县(?!域)|区(?!域)|旗)/;

/** The body of a report; `unknown` where its name does not say. */
export function bodyOf({ agency, region }: Pick<AnnualReport, 'agency' | 'region'>): Body {
  if (agency === null || NATIONAL.test(agency)) return { level: 'unknown', department: false };
  if (TOWN.test(agency)) return { level: 'town', department: false };
  const places: string[] = [];
  let rest = agency;
  for (let match = placeAt(rest); match; match = placeAt(rest)) {
    places.push(match);
    rest = rest.slice(match.length);
  }
  const department = !GOVERNMENT.test(rest);
  const own = places.at(-1);
  if (own === undefined) return { level: ZONE.test(agency) ? 'zone' : 'unknown', department };
  const above = `${region ?? ''}${places.slice(0, -1).join('')}`;
  return { level: levelOf(own, above.replace(new RegExp(`${own}$`), '')), department };
}

/** The place that a text begins with. */
function placeAt(text: string): string | undefined {
  const match = PLACE.exec(text);
  if (!match) return undefined;
  // 沙市+区, 津市+市: a place's name may itself end like a place.
  const behind = text.slice(match[0].length);
  const longer = /^[市县区]/.test(behind) && !/^(?:市[场政民容]|市[中南北]区|区域|县域)/.test(behind);
  return longer ? match[0] + behind[0] : match[0];
}

/** `above`: the places printed before it, and the region known from outside. A 市 below another 市 is a county. */
function levelOf(place: string, above: string): Level {
  if (ZONE.test(place)) return 'zone';
  if (/(?:省|自治区|特别行政区)$/.test(place) || MUNICIPALITIES.test(place)) return 'province';
  if (/自治州$/.test(place)) return 'prefecture';
  if (/(?:自治县|自治旗|[县区旗])$/.test(place) && !/地区$/.test(place)) return 'county';
  if (!/市$/.test(place)) return 'unknown';
  if (/(?:市|自治州|地区|盟)$/.test(above)) return 'county';
  return PREFECTURE_CITIES.has(place.slice(0, -1)) ? 'prefecture' : 'county';
}

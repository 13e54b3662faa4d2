import { placesOf } from '../text/places.ts';

export type DivisionRank = 'province' | 'prefecture' | 'county' | 'town';

/** 江苏省 province, 江苏省南通市 prefecture, 江苏省南通市启东市 and 北京市朝阳区 county. `division`: its full name. */
export function rankOf(division: string): DivisionRank | null {
  const { places } = placesOf(division);
  const own = places.at(-1);
  if (own === undefined) return null;
  if (/(?:[镇乡]|街道)$/.test(own)) return 'town';
  if (/(?:省|自治区)$/.test(own) || /^(?:北京|天津|上海|重庆)市$/.test(own)) return 'province';
  if (/[县区旗]$/.test(own)) return 'county';
  const cities = places.filter(one => !/(?:省|自治区)$/.test(one));
  return cities.length > 1 ? 'county' : 'prefecture';
}

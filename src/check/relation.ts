// Whether two names are one body, told by their parts, the place and the office. There is no list of places behind it, so
// what a name does not tell (is this city above that one?) is left open.
import { readBodyName } from '../text/body-name.ts';
import { shortPlace } from '../text/places.ts';
import { bodyOf, type Level } from './bodies.ts';

export type Relation =
  /** One body, whatever form of its name. */
  | 'same'
  /** A government, its office, its administrative committee. */
  | 'family'
  /** Of the same place, another office. */
  | 'other-unit'
  /** Above or below in the chain of places that one of the names prints. */
  | 'related'
  | 'elsewhere'
  | 'unclear';

interface Parts {
  place: string;
  above: string[];
  unit: string;
}

/** 经开区经发局: a zone in short has no name of its own to compare. */
const SHORT_ZONE = /^(?:国家级?)?(?:经开|高新|开发|新|园|保税|度假|示范|经济(?:技术)?开发|高新技术(?:产业)?开发)区$/;

const GOVERNMENT = /^(?:政府|政府办|管委|管委办|政务公开办|办事处|党政办|)$/;

function partsOf(name: string): Parts {
  const plain = name
    .replace(/^国家税务总局|^中国共产党|^中共/, '')
    .replace(/人民政府(?=[一-龥]{2,8}街道)/, '')
    .replace(/(街道)(?:办事处|街办|办)$/, '$1');
  const { place, above, unit } = readBodyName(plain);
  // 自治区人民政府办公厅 names no place.
  return { place: /^(?:自治[区州县旗]|.)$/.test(place) || SHORT_ZONE.test(place) ? '' : place, above, unit: unit.key };
}

/** How two bodies stand to each other, as far as their names tell. */
export function relationOf(own: string, other: string): Relation {
  if (own === other || isByRank(own, other) || isByRank(other, own)) return 'same';
  const [a, b] = [partsOf(own), partsOf(other)];
  if (a.place === '' || b.place === '') return own.endsWith(other) || other.endsWith(own) ? 'same' : 'unclear';
  if (shortPlace(a.place) === shortPlace(b.place)) {
    if (areApart(a, b)) return 'elsewhere';
    if (a.unit === b.unit || isShortFor(a.unit, b.unit) || isShortFor(b.unit, a.unit)) return 'same';
    if (GOVERNMENT.test(a.unit) && GOVERNMENT.test(b.unit)) return 'family';
    // 启东市商务局办公室 is a part of 启东市商务局.
    const isPart = a.unit !== '' && b.unit !== '' && (a.unit.startsWith(b.unit) || b.unit.startsWith(a.unit));
    return isPart && !GOVERNMENT.test(a.unit) && !GOVERNMENT.test(b.unit) ? 'same' : 'other-unit';
  }
  const chain = (one: Parts, two: Parts) => two.above.some(place => shortPlace(place) === shortPlace(one.place));
  return chain(a, b) || chain(b, a) ? 'related' : 'elsewhere';
}

/** 区城市管理综合行政执法局 is what the bureau of a district calls itself, no bureau of a place named 区城市. */
const isByRank = (short: string, long: string): boolean => /^[省市区县州旗盟].{3}/.test(short) && long.endsWith(short);

/** 南京市鼓楼区 and 福州市鼓楼区: places of one rank above them differ. */
const areApart = (a: Parts, b: Parts): boolean =>
  a.above.some(one => b.above.some(other => one.at(-1) === other.at(-1) && one !== other));

/** 综合执法局 for 综合行政执法局: the same characters in the same order, and the same last one. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 3 || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** On which level of government a body stands, by its name alone. */
export const levelOf = (name: string): Level => bodyOf({ agency: name, region: null }).level;

export const unitOfName = (name: string): string => partsOf(name).unit;
export const isGovernment = (name: string): boolean => GOVERNMENT.test(partsOf(name).unit);

// Bodies and places in a sentence: a chain of divisions (江苏南通启东), perhaps with a unit behind it, or a unit alone. Which
// body that is, is decided where every command decides it (findAgency).
import type { Division } from '../../model/division.ts';
import { readBodyName, regionOf } from '../../text/body-name.ts';
import { placesOf, shortPlace } from '../../text/places.ts';
import { shortUnit, stemOf } from '../../text/unit-names.ts';
import { type AgencyMatch, findAgency } from '../agencies.ts';
import type { HeldBody } from '../select.ts';
import { expand } from './expand.ts';
import type { Candidate, Meaning } from './tokens.ts';
import { at } from './years.ts';

export interface Gazetteer {
  held: HeldBody[];
  /** Short and full names of divisions, with full names with those above in front. */
  places: Map<string, string[]>;
  /** Of the whole country, not of what is held alone. */
  isWhole: boolean;
  /** Full names of those that are no more. */
  formerly: ReadonlySet<string>;
  longest: number;
  units: Set<string>;
  stems: Set<string>;
  answers: Map<string, AgencyMatch<HeldBody>>;
  /** By the short and the full name of their own division. */
  byPlace: Map<string, Set<HeldBody>>;
}

const PROVINCES =
  '北京市 天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 ' +
  '湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省 内蒙古自治区 广西壮族自治区 西藏自治区 ' +
  '宁夏回族自治区 新疆维吾尔自治区';
/** Names that several counties bear, known without a list of all divisions. */
const SHARED = new Set(
  '朝阳 鼓楼 通州 和平 河东 桥东 桥西 新华 铁西 铁东 长安 海州 普陀 宝山 江北 白云 青山 城关 市中 西安 新城'.split(' '),
);
const GOVERNMENT = expand('(市|区|县|州|旗|镇|乡|)((人民|)政府(办公室|办公厅|办|)|府办(公室|))');
const OTHERS = expand(
  '(市|区|县|省|)(委|委办|委办公室|纪委|监委|人大|人大常委会|政协|法院|中院|中级人民法院|人民法院|检察院|人民检察院)|大学|学院|医院|中学|小学',
);
const STEMS =
  '发改 发展和改革 教育 科技 科学技术 工信 工业和信息化 公安 民政 司法 财政 人社 人力资源和社会保障 资规 自然资源 自然资源和规划 生态环境 环保 ' +
  '住建 住房和城乡建设 城管 城市管理 交通 交通运输 水利 水务 农业农村 农业 商务 文旅 文化和旅游 文化广电和旅游 卫健 卫生健康 退役军人 退役军人事务 ' +
  '应急 应急管理 审计 国资 市监 市场监督管理 市场监管 市场 统计 医保 医疗保障 信访 行政审批 审批 体育 林业 税务 气象 金融 档案 民族宗教 粮食';
const RANKS = ['局', '委', '委员会', '厅', '部门'];
const NO_PLACE = /^(?:.*[各几哪每个下全]|.*(?:百强|沿海|贫困|人口|过百万).*|城|乡|社|辖|小|园|景|本|贵)[市县区镇乡]$/;
const WORDS = /[的了吗呢是有在和与及或不没多少几什么怎哪谁你我他她它比把被]/;
const ANY_PLACE = /[\u4e00-\u9fff]{2,4}?(?:省|市|县|区|旗|镇|乡)(?![场域别])/y;

export function gazetteer(held: HeldBody[], divisions: readonly Division[] = []): Gazetteer {
  const places = new Map<string, string[]>();
  const formerly = new Set<string>();
  const know = (name: string, above: string[]) => {
    const full = [...above, name].join('');
    for (const form of formsOf(name)) {
      const known = places.get(form) ?? [];
      if (!known.includes(full)) places.set(form, [...known, full]);
    }
  };
  for (const name of PROVINCES.split(' ')) know(name, []);
  for (const { name, above, former } of divisions) {
    know(name, above);
    if (former) formerly.add([...above, name].join(''));
  }
  const units = new Set([...GOVERNMENT, ...OTHERS]);
  const stems = new Set(STEMS.split(' '));
  const byPlace = new Map<string, Set<HeldBody>>();
  for (const body of held) {
    const { agency, region } = body;
    const name = readBodyName(agency, region);
    const chain = placesOf(regionOf(name, region) ?? name.place).places;
    for (const [i, place] of chain.entries()) know(place, chain.slice(0, i));
    if (name.place !== '' && !places.has(name.place)) know(name.place, name.above);
    for (const form of formsOf(name.place)) byPlace.set(form, (byPlace.get(form) ?? new Set()).add(body));
    if (name.unit.kind !== 'bureau') continue;
    for (const form of [name.unit.written, name.unit.key]) if (form) units.add(form);
    if (stemOf(name.unit.key)) stems.add(stemOf(name.unit.key));
  }
  for (const stem of stems) for (const rank of RANKS) units.add(stem + rank);
  const longest = Math.max(...[...places.keys()].map(place => place.length));
  return { held, places, isWhole: divisions.length > 0, formerly, longest, units, stems, answers: new Map(), byPlace };
}

const formsOf = (name: string): Set<string> => new Set([name, shortPlace(name), name.replace(/综合实验区$/, '实验区')]);

export function bodiesAt(text: string, start: number, known: Gazetteer): Candidate[] {
  const found: Candidate[] = [];
  for (const end of chainEnds(text, start, known, 0)) {
    const place = text.slice(start, end);
    found.push({ end, meaning: placeMeaning(place, known), price: 0 });
    for (const unitEnd of unitEnds(text, end, known)) {
      const said = text.slice(start, unitEnd);
      found.push({ end: unitEnd, meaning: namedMeaning(said, known, place), price: 0 });
    }
    for (const stemEnd of stemEnds(text, end, known)) {
      const meaning = namedMeaning(text.slice(start, stemEnd), known, place);
      if (meaning.is === 'bodies') found.push({ end: stemEnd, meaning, price: 3 });
    }
  }
  for (const unitEnd of unitEnds(text, start, known)) {
    const meaning = namedMeaning(text.slice(start, unitEnd), known, '');
    if (meaning.is === 'bodies') found.push({ end: unitEnd, meaning, price: 6 });
  }
  for (const level of '市区县') {
    if (text[start] !== level) continue;
    for (const unitEnd of unitEnds(text, start + 1, known)) {
      const meaning = namedMeaning(text.slice(start, unitEnd), known, '');
      if (meaning.is !== 'bodies') continue;
      const inOrder = level === '市' ? { ...meaning, found: prefecturesFirst(meaning.found) } : meaning;
      found.push({ end: unitEnd, meaning: inOrder, price: 6 });
    }
  }
  for (const end of stemEnds(text, start, known)) {
    if (!/^(?:系统|条线)/.test(text.slice(end))) continue;
    found.push({
      end: end + 2,
      meaning: { is: 'group', rank: 'department', unit: shortUnit(`${text.slice(start, end)}局`) },
      price: 0,
    });
  }
  const any = at(ANY_PLACE, text, start);
  if (any && !NO_PLACE.test(any[0]) && !WORDS.test(any[0]) && !holdsPlace(any[0], known)) {
    const end = start + any[0].length;
    for (const last of [end, ...unitEnds(text, end, known)]) {
      const said = text.slice(start, last);
      found.push({ end: last, meaning: { is: 'missing', said, near: nearOf(said, known) }, price: 40 });
    }
  }
  return found;
}

function chainEnds(text: string, start: number, known: Gazetteer, depth: number): number[] {
  const ends: number[] = [];
  for (let length = Math.min(known.longest, text.length - start); length >= 2; length--) {
    if (!known.places.has(text.slice(start, start + length))) continue;
    const end = start + length;
    ends.push(end);
    if (depth < 3) ends.push(...chainEnds(text, end, known, depth + 1));
  }
  return ends;
}

/** 市商务局 is first that of a prefecture. */
function prefecturesFirst(bodies: HeldBody[]): HeldBody[] {
  const isOne = ({ region }: HeldBody) => /^[^省]+(?:省|自治区)[^市州盟]+(?:市|州|盟)$/.test(region ?? '');
  return [...bodies.filter(isOne), ...bodies.filter(body => !isOne(body))];
}

const LONGEST_UNIT = 14;
function unitEnds(text: string, start: number, known: Gazetteer): number[] {
  const ends: number[] = [];
  for (let length = Math.min(LONGEST_UNIT, text.length - start); length >= 2; length--) {
    if (known.units.has(text.slice(start, start + length))) ends.push(start + length);
  }
  return ends;
}

function stemEnds(text: string, start: number, known: Gazetteer): number[] {
  const ends: number[] = [];
  for (let length = Math.min(LONGEST_UNIT, text.length - start); length >= 2; length--) {
    if (known.stems.has(text.slice(start, start + length))) ends.push(start + length);
  }
  return ends;
}

function placeMeaning(said: string, known: Gazetteer): Meaning {
  const match = ask(said, known);
  if (match.kind === 'several') return { is: 'bodies', found: match.agencies, by: match.by, said };
  if (match.kind === 'exact')
    return { is: 'bodies', found: [match.agency], by: isShared(said, known) ? 'shared' : match.by, said };
  const place = placesNamed(said, known)[0] ?? said;
  return { is: 'place', place, said };
}

/** 朝阳, of which the country has several, may be another than the one that is held; 南昌 is the city, not its county. */
function isShared(said: string, { places, isWhole, formerly }: Gazetteer): boolean {
  if (!isWhole) return SHARED.has(said) || (said.endsWith('区') && SHARED.has(said.slice(0, -1)));
  const named = (places.get(said) ?? []).filter(one => !formerly.has(one));
  // 平潭综合实验区 governs 平潭县.
  const zone = named.find(one => one.endsWith('综合实验区'));
  const isBelow = (one: string) => named.some(other => other !== one && one.startsWith(other));
  return zone === undefined && named.filter(one => !isBelow(one)).length > 1;
}

export function namedMeaning(said: string, known: Gazetteer, place: string): Meaning {
  const asked = [said, said.replace(/部门$/, '局'), said.replace(/市场[局委]?$/, '市场监管局')];
  for (const words of new Set(asked)) {
    const match = ask(words, known);
    if (match.kind === 'several') return { is: 'bodies', found: match.agencies, by: match.by, said };
    if (match.kind === 'exact') return { is: 'bodies', found: [match.agency], by: match.by, said };
  }
  return { is: 'missing', said, near: place === '' ? [] : nearOf(said, known) };
}

function nearOf(said: string, known: Gazetteer): HeldBody[] {
  const match = ask(said, known);
  return match.kind === 'none' ? match.near : [];
}

function ask(said: string, known: Gazetteer): AgencyMatch<HeldBody> {
  const before = known.answers.get(said);
  if (before) return before;
  if (known.answers.size > 5000) known.answers.clear();
  const match = findAgency(candidatesFor(said, known), said.replace(/(?<!综合)实验区/, '综合实验区'));
  known.answers.set(said, match);
  return match;
}

/** Only bodies of a division that is named can be meant; where none is, those with such a unit. Thousands may be held. */
function candidatesFor(said: string, known: Gazetteer): HeldBody[] {
  const found = new Set<HeldBody>();
  for (let start = 0; start < said.length - 1; start++) {
    for (let end = start + 2; end <= said.length; end++) {
      for (const body of known.byPlace.get(said.slice(start, end)) ?? []) found.add(body);
    }
  }
  if (found.size > 0) return [...found];
  const office = /政府|府办|办公/.test(said);
  return known.held.filter(({ agency, region }) => {
    const { unit } = readBodyName(agency, region);
    return unit.kind === 'bureau'
      ? !office && stemOf(unit.key) !== '' && shortUnit(said).includes(stemOf(unit.key))
      : office;
  });
}

/** Full names of the divisions that words may mean: 南通 → 江苏省南通市. */
export function placesNamed(said: string, known: Gazetteer): string[] {
  for (let start = 0; start < said.length; start++) {
    const found = known.places.get(said.slice(start));
    if (found) return found;
  }
  return [];
}

/** 你有济宁市 is no place of its own. */
function holdsPlace(said: string, known: Gazetteer): boolean {
  for (let start = 1; start < said.length - 1; start++)
    for (let end = start + 2; end <= said.length; end++) if (known.places.has(said.slice(start, end))) return true;
  return false;
}

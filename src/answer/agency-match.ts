// How a person's words name one body, if they do. A match is strict in substance: words that may be another body's name are
// none, however alike.

import { type BodyName, plainName, readBodyName, readUnit, restsBehindPlace, type Unit } from '../text/body-name.ts';
import { edits } from '../text/similarity.ts';
import { isKnownUnit, stemOf } from '../text/unit-names.ts';

export interface HeldAgency {
  agency: string;
  /** Other forms of the name that its reports print. */
  aliases: string[];
  region: string | null;
}

/** How the words were understood, from the surest to the least sure. An answer should say so from `unit` on. */
export const MATCHES = [
  /** Division and unit, in full or in short. */
  'name',
  /** Another form of the name that the report prints. */
  'alias',
  /** Without the word for its rank, or with another: 张家港商务, 启东发改局 for 发改委. */
  'short',
  /** The unit only: 市商务局, 政府办. */
  'unit',
  /** The division only: 启东. */
  'place',
  /** The government was asked for, its office is held and the government is not. */
  'office-for-government',
  /** One slip in the unit, and what is written is no unit's name. */
  'slip',
] as const;
export type MatchedBy = (typeof MATCHES)[number];

const LEVELS = '省市区县州旗盟镇乡';

/** `words` in plain form; `name` is that of `held`, read. Null where the words do not name it. */
export function matchOf(words: string, held: HeldAgency, name: BodyName): MatchedBy | null {
  const { unit, place } = name;
  const rests = restsBehindPlace(words, name);
  const units = rests.map(readUnit).filter(one => one.written !== '');
  if (words === name.plain || units.some(one => one.key === unit.key)) return 'name';
  // Before aliases: every 市商务局 may be called so, whether its report prints it or not.
  if (place !== '' && isUnitOnly(words, name)) return 'unit';
  if (held.aliases.some(alias => isNameOf(alias, name) && plainName(alias) === words)) return 'alias';
  if (
    unit.kind === 'bureau' &&
    units.some(one => stemOf(one.written) !== '' && stemOf(one.written) === stemOf(unit.key))
  )
    return 'short';
  if (place !== '' && rests.includes('')) return 'place';
  if (unit.kind === 'office' && units.some(one => one.kind === 'government')) return 'office-for-government';
  if (words.length >= 4 && units.some(one => isSlipOf(one, name))) return 'slip';
  return null;
}

/** A report may name its government or the office beside its author: that makes neither a name of the other. */
function isNameOf(alias: string, { unit }: BodyName): boolean {
  const { kind } = readBodyName(alias).unit;
  const own = readUnit(plainName(alias).replace(new RegExp(`^[${LEVELS}]`), '')).kind;
  return ![kind, own].some(one => one !== 'bureau' && one !== unit.kind);
}

/** 商务局, 市商务局, 市办: the level, where it is said, must be that of the body's division. */
function isUnitOnly(words: string, { place, unit }: BodyName): boolean {
  const [, level = '', rest = ''] = new RegExp(`^([${LEVELS}]?)(.*)$`).exec(words) ?? [];
  if (level !== '' && !place.endsWith(level)) return readUnit(words).key === unit.key;
  return rest !== '' && [rest, words].some(written => readUnit(written).key === unit.key);
}

/** One character too many, missing, wrong or swapped. What is itself a unit's name is no slip. */
function isSlipOf({ kind, written }: Unit, { unit }: BodyName): boolean {
  if (kind !== 'bureau' || written.length < 3 || isKnownUnit(written)) return false;
  const forms = { government: ['人民政府'], office: ['人民政府办公室', '政府办公室'], bureau: [] }[unit.kind];
  return [unit.written, unit.key, ...forms].some(form => edits(written, form) === 1 || isSwapped(written, form));
}

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((char, i) => char !== b[i]);
  return at >= 0 && a !== b && a === b.slice(0, at) + (b[at + 1] ?? '') + (b[at] ?? '') + b.slice(at + 2);
}

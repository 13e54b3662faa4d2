// Whose figures: bodies by name, or a group of them. A name that several bear is asked back, with the question for each.
import type { Who } from '../../model/question.ts';
import { readBodyName } from '../../text/body-name.ts';
import type { HeldBody } from '../select.ts';
import { type Gazetteer, namedMeaning, placesNamed } from './bodies.ts';
import type { Token } from './tokens.ts';

export type Whose =
  | { kind: 'who'; who: Who }
  | { kind: 'choose'; choices: HeldBody[]; others: { said: string; address: string }[] }
  | { kind: 'missing'; said: string; near: HeldBody[] }
  /** More than one name of several bodies. */
  | { kind: 'unclear'; said: string }
  | { kind: 'nobody' };

export function whoIn(said: Token[], known: Gazetteer, many: boolean): Whose {
  const tokens = joinUnits(said, known);
  const group = groupIn(tokens, known);
  const named = tokens.flatMap(({ meaning }) => (meaning.is === 'bodies' ? [meaning] : []));
  const missing = missingIn(tokens);
  if (missing) return missing;
  if (group) return { kind: 'who', who: group };
  const place = tokens.find(({ meaning }) => meaning.is === 'place')?.meaning;
  if (place?.is === 'place' && many && named.length === 0) {
    return { kind: 'who', who: { kind: 'group', said: place.said, place: place.place, rank: null, unit: null } };
  }
  // 江苏省 启东市: the province of the body named.
  const around =
    place?.is === 'place' && named.some(({ found }) => found.some(body => (body.region ?? '').includes(place.place)));
  if (place?.is === 'place' && !around) return { kind: 'missing', said: place.said, near: [] };
  if (named.length === 0) return { kind: 'nobody' };
  const scope = tokens.find(({ meaning }) => meaning.is === 'scope')?.meaning;
  const bodies: { said: string; address: string }[] = [];
  let choices: HeldBody[] = [];
  for (const { found, by, said } of named) {
    const fitting = scope?.is === 'scope' ? found.filter(body => kindOf(body) === scope.kind) : found;
    const meant = fitting.length > 0 ? fitting : found;
    if (meant.length === 1 && by !== 'shared') bodies.push({ said, address: meant[0]!.address });
    else if (many && by !== 'shared' && meant.length > 1 && named.length === 1)
      bodies.push(...meant.map(body => ({ said, address: body.address })));
    else if (choices.length === 0) choices = meant;
    else return { kind: 'unclear', said };
  }
  if (choices.length > 0) return { kind: 'choose', choices, others: bodies };
  const distinct = bodies.filter((body, i) => bodies.findIndex(other => other.address === body.address) === i);
  return { kind: 'who', who: { kind: 'named', bodies: distinct } };
}

/** 如皋2023年政府办收到几件: the unit belongs to the place that was named before it. */
function joinUnits(tokens: Token[], known: Gazetteer): Token[] {
  const at = tokens.findIndex(({ meaning }) => meaning.is === 'bodies' && meaning.by === 'place');
  const behind = tokens.findIndex(({ meaning }, i) => i > at && meaning.is === 'bodies' && meaning.by === 'unit');
  if (at < 0 || behind < 0 || tokens.slice(at, behind).some(({ meaning }) => meaning.is === 'joint')) return tokens;
  const joined = {
    ...tokens[at]!,
    meaning: namedMeaning(tokens[at]!.text + tokens[behind]!.text, known, tokens[at]!.text),
  };
  return tokens.flatMap((token, i) => (i === at ? [joined] : i === behind ? [] : [token]));
}

/** 无锡市 and 滨湖区 side by side are one name. */
function missingIn(tokens: Token[]): Extract<Whose, { kind: 'missing' }> | null {
  const at = tokens.findIndex(({ meaning }) => meaning.is === 'missing');
  if (at < 0) return null;
  let said = '';
  let near: HeldBody[] = [];
  for (const { meaning } of tokens.slice(at)) {
    if (meaning.is !== 'missing') break;
    said += meaning.said;
    near = meaning.near;
  }
  return { kind: 'missing', said, near };
}

export const kindOf = (body: HeldBody) => readBodyName(body.agency, body.region).unit.kind;

function groupIn(tokens: Token[], known: Gazetteer): Who | null {
  const groups = tokens.flatMap(({ meaning, text }) => (meaning.is === 'group' ? [{ ...meaning, text }] : []));
  const asked = tokens.flatMap(({ meaning, text }) =>
    (meaning.is === 'mark' && ['which', 'whichMany', 'howManyBodies'].includes(meaning.mark)) || meaning.is === 'limit'
      ? [text]
      : [],
  );
  const rank = groups.find(one => one.rank !== null)?.rank ?? asked.map(rankSaid).find(one => one !== null) ?? null;
  const unit = groups.find(one => one.unit !== null)?.unit ?? null;
  // 南通有哪些单位的报告: bodies of that place, whatever they are.
  const isOfBodies = groups.length > 0 || rank !== null || asked.some(text => /单位|机关|地方/.test(text));
  if (!isOfBodies) return null;
  const named = tokens.flatMap(({ meaning }) => (meaning.is === 'bodies' ? [meaning] : []));
  // 启东市商务局 is no place of a group.
  if (named.some(one => !['place', 'shared'].includes(one.by) && one.found.length > 0)) return null;
  if (named.length + tokens.filter(({ meaning }) => meaning.is === 'place').length > 1) return null;
  const place = tokens.find(({ meaning }) => meaning.is === 'place')?.meaning;
  const said = named[0]?.said ?? (place?.is === 'place' ? place.said : '');
  const full = place?.is === 'place' ? place.place : said === '' ? null : (placesNamed(said, known)[0] ?? said);
  const words = [said, ...groups.map(one => one.text.replace(/的$/, ''))].join('');
  return { kind: 'group', said: words, place: full, rank, unit };
}

function rankSaid(text: string): 'prefecture' | 'county' | 'department' | null {
  if (/部门/.test(text)) return 'department';
  if (/县|区/.test(text)) return 'county';
  return /市/.test(text) ? 'prefecture' : null;
}

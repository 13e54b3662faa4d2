// How a report may print the labels and heads of table three.
import { type GridCell, head } from './grid.ts';
import { APPLICANTS, type FormRow } from './labels.ts';
import type { Quirks } from './quirks.ts';
import type { Random } from './random.ts';

const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** The rows of heads. Applicants' heads may be cut by a blank, by a line break, or onto a second table row. */
export function applicantHeads(quirks: Quirks): GridCell[][] {
  const [individual, ...others] = APPLICANTS.map(([, name]) => name);
  const total = others.pop()!;
  const lastRows = quirks.heads === 'rows' ? 2 : 1;
  const rows = [
    [head(NOTE, 3, 2 + lastRows), head('申请人情况', 7)],
    [
      ...(quirks.missingIndividual ? [] : [head(cut(individual!, quirks), 1, 1 + lastRows)]),
      head('法人或其他组织', 5),
      head(cut(total, quirks), 1, 1 + lastRows),
    ],
  ];
  if (quirks.heads !== 'rows') return [...rows, others.map(name => head(cut(name, quirks)))];
  const split = (name: string) => name.length === 4;
  const upper = others.map(name => (split(name) ? head(name.slice(0, -2)) : head(name, 1, 2)));
  const lower = others.filter(split).map(name => head(name.slice(-2)));
  return [...rows, upper, lower];
}

/** 商业企业 → 商业 企业, 商业⏎企业 or one character a line. */
function cut(name: string, quirks: Quirks): string {
  if (quirks.heads === 'characters') return [...name].join('\n');
  const between = quirks.heads === 'blank' ? ' ' : quirks.heads === 'lines' ? '\n' : '';
  if (between === '' || name.length < 4) return name;
  return name.replace(/(..)(?=.)/gu, `$1${between}`);
}

const SHORT_LABELS: Record<string, string> = {
  'otherHandled.correctionOverdue': '逾期不补正',
  'otherHandled.feeUnpaid': '逾期不缴费',
};
const EXPLAINED: Record<string, string> = {
  received: '（指当年1月1日至12月31日收到的申请）',
  carriedIn: '（指上一年度未办结的申请）',
  granted: '（含已主动公开并告知获取途径的）',
  'unavailable.notHeld': '（含信息不存在、不属于本机关职责）',
};

export function requestLabel(random: Random, row: FormRow, quirks: Quirks): string {
  let name = row.label;
  if (quirks.shortOther) name = SHORT_LABELS[row.id] ?? name;
  if (quirks.shortPartial && row.id === 'partiallyGranted') name = '部分公开';
  if (quirks.longBrackets) name += EXPLAINED[row.id] ?? '';
  if (quirks.damagedLabels && name.length >= 8 && random.chance(0.35)) name = damage(random, name);
  const ordinal = quirks.ordinals === '.' ? row.ordinal : row.ordinal.replace('.', quirks.ordinals);
  if (quirks.innerBlanks && random.chance(0.4)) {
    const at = random.int(1, name.length - 1);
    name = `${name.slice(0, at)} ${name.slice(at)}`;
  }
  return circled(ordinal, quirks) + name;
}

export function groupLabel(group: string, quirks: Quirks): string {
  const name = circled(group, quirks);
  if (!quirks.groupSplit) return name;
  return `${name.slice(0, -3)}\n${name.slice(-3)}`;
}

function circled(text: string, quirks: Quirks): string {
  if (!quirks.circledGroups) return text;
  return text.replace(
    /（([一二三四五六七])）/u,
    (_, number: string) => '㈠㈡㈢㈣㈤㈥㈦'['一二三四五六七'.indexOf(number)]!,
  );
}

/** One or two characters of a long label lost or mistyped, never its first two: what is left is still unmistakable. */
function damage(random: Random, name: string): string {
  const characters = [...name];
  const at = random.int(2, characters.length - 3);
  if (random.chance(0.5)) characters.splice(at, random.int(1, 2));
  else characters[at] = random.pick([...'的性件人公']);
  return characters.join('');
}

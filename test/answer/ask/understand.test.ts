// Words → question: what is composed, what is carried over from the question before, and above all what is not understood.
import { describe, expect, it } from 'vitest';
import { expand } from '../../../src/answer/ask/expand.ts';
import { type AskContext, type Understood, understand } from '../../../src/answer/ask/index.ts';
import type { HeldBody } from '../../../src/answer/select.ts';
import { Question } from '../../../src/model/question.ts';

const body = (agency: string, region: string, years: number[]): HeldBody => ({
  agency,
  region,
  years,
  aliases: [],
  address: agency,
});
const held = [
  body('南通市人民政府', '江苏省南通市', [2022, 2023, 2024]),
  body('南通市人民政府办公室', '江苏省南通市', [2023]),
  body('南通市商务局', '江苏省南通市', [2023, 2024]),
  body('如皋市人民政府', '江苏省南通市如皋市', [2023, 2024]),
  body('海安市人民政府', '江苏省南通市海安市', [2023]),
  body('北京市朝阳区人民政府', '北京市朝阳区', [2023]),
  body('朝阳市商务局', '辽宁省朝阳市', [2023]),
];
const ask = (words: string, context: Partial<AskContext> = {}): Understood =>
  understand(words, { held, today: '2025-03-10', ...context });

function figures(words: string, context: Partial<AskContext> = {}): Extract<Question, { kind: 'figures' }> {
  const understood = ask(words, context);
  if (understood.kind !== 'question' || understood.question.kind !== 'figures')
    throw new Error(`${words}: ${JSON.stringify(understood)}`);
  return Question.parse(understood.question) as Extract<Question, { kind: 'figures' }>;
}
const metrics = (words: string, context: Partial<AskContext> = {}) =>
  figures(words, context).measures.map(one =>
    one.kind === 'share' ? `${one.of.metric} / ${one.base.metric}` : one.metric,
  );

describe('figures are made of what is named on each side', () => {
  const CASES: [string, string[]][] = [
    ['如皋2023年收到多少件', ['requests.received.total']],
    ['如皋2023年企业的申请予以公开几件', ['requests.granted.business']],
    ['如皋2023年上年结转里自然人几件', ['requests.carriedIn.individual']],
    ['如皋2023年涉密不予公开几件', ['requests.refused.stateSecret.total']],
    ['如皋2023年没给的有几件', ['requests.refused.total', 'requests.unavailable.total']],
    ['如皋2023年公开了多少件', ['requests.disclosed.total']],
    ['如皋2023年行政诉讼败诉几件', ['disputes.litigation.corrected']],
    ['如皋2023年输了几件', ['disputes.reconsideration.corrected', 'disputes.litigation.corrected']],
    [
      '如皋2023年规范性文件制发、废止各几件',
      ['proactive.normativeDocuments.issued', 'proactive.normativeDocuments.repealed'],
    ],
    ['如皋2023年行政复议几件？被纠错了吗', ['disputes.reconsideration.total', 'disputes.reconsideration.corrected']],
    ['如皋2023年公开率', ['rate.disclosed']],
    ['如皋2023年不予公开占比', ['rate.refused']],
    ['如皋2023年不予公开里过程性信息占多少', ['requests.refused.deliberative.total / requests.refused.total']],
    ['如皋2023年自然人不予公开的比例', ['requests.refused.individual / requests.total.individual']],
    ['如皋2023年重复申请占不予处理的比例', ['requests.notProcessed.duplicate.total / requests.notProcessed.total']],
    ['如皋2023年企业申请占比', ['requests.received.business / requests.received.total']],
    ['如皋2023年法人或其他组织申请几件', ['requests.received.organisations']],
  ];
  for (const [words, wanted] of CASES) it(words, () => expect(metrics(words)).toEqual(wanted));

  it('a sum holds the cells of both editions', () => {
    const [measure] = figures('如皋2023年其他处理几件').measures;
    expect(measure).toMatchObject({
      keys: expect.arrayContaining(['requests.otherHandled.total', 'requests.otherHandled.misc.total']),
    });
  });
});

describe('years', () => {
  const years = (words: string, context: Partial<AskContext> = {}) => figures(words, context).when;
  it('are read in every form, relative ones from today', () => {
    for (const said of ['2023年', '2023', '23年', '二〇二三年', '二三年', '前年', '2023年度']) {
      expect(years(`如皋${said}收到几件`), said).toEqual({ kind: 'years', years: [2023] });
    }
    expect(years('如皋去年收到几件')).toEqual({ kind: 'years', years: [2024] });
    expect(years('南通市政府2022到2024年申请量')).toEqual({ kind: 'years', years: [2022, 2023, 2024] });
    expect(years('南通市政府近三年申请量')).toEqual({ kind: 'recent', count: 3 });
    expect(years('南通市政府2022年以后每年的申请量')).toEqual({ kind: 'years', years: [2022, 2023, 2024] });
    expect(years('如皋收到几件')).toEqual({ kind: 'latest' });
  });
});

describe('who', () => {
  const who = (words: string) => figures(words).who;
  it('a group has its place and rank', () => {
    expect(who('南通各县2023年申请量排名')).toMatchObject({ kind: 'group', place: '江苏省南通市', rank: 'county' });
    expect(who('商务系统2023年申请量排名')).toMatchObject({ kind: 'group', rank: 'department', unit: '商务局' });
  });
  it('a place with a government and its office is asked back, each with the whole question', () => {
    const understood = ask('南通2023年公开率');
    if (understood.kind !== 'ambiguous') throw new Error(understood.kind);
    expect(understood.choices.map(({ label }) => label)).toEqual(['南通市人民政府', '南通市人民政府办公室']);
    expect(understood.choices[1]!.question).toMatchObject({ kind: 'figures', when: { years: [2023] } });
    expect(figures('南通全市2023年公开率').who).toMatchObject({ bodies: [{ address: '南通市人民政府' }] });
    expect(figures('南通市本级2023年公开率').who).toMatchObject({ bodies: [{ address: '南通市人民政府办公室' }] });
  });
  it('a name that several divisions bear is asked back though only one is held', () => {
    const lonely = [body('朝阳市商务局', '辽宁省朝阳市', [2023])];
    expect(ask('朝阳2023收到几件', { held: lonely })).toMatchObject({
      kind: 'ambiguous',
      choices: [{ label: '朝阳市商务局' }],
    });
  });
  it('a body that is not held is said so, never answered by its government', () => {
    expect(ask('如皋市财政局2023年收到几件')).toMatchObject({ kind: 'not-held', said: '如皋市财政局' });
    expect(ask('如皋2023年政府办收到几件')).toMatchObject({ kind: 'not-held', said: '如皋政府办' });
    expect(ask('南通市人大2023年收到几件')).toMatchObject({ kind: 'not-held', said: '南通市人大' });
    expect(ask('无锡市滨湖区2023年收到几件')).toMatchObject({ kind: 'not-held', said: '无锡市滨湖区' });
    expect(ask('盐城2023年收到几件')).toMatchObject({ kind: 'unknown', words: ['盐城'] });
    const divisions = [{ name: '盐城市', above: ['江苏省'], former: false }];
    expect(ask('盐城2023年收到几件', { divisions })).toMatchObject({ kind: 'not-held', said: '盐城' });
  });
  it('one slip is asked back', () => {
    expect(ask('如皋帅2023年收到几件')).toMatchObject({ kind: 'ambiguous', choices: [{ label: '如皋市人民政府' }] });
    expect(ask('如皋市长是谁').kind).toBe('unknown');
  });
});

describe('operations', () => {
  const CASES: [string, object][] = [
    ['如皋和海安2023年谁收到的申请少', { kind: 'compare', order: 'least' }],
    ['如皋2023年比海安多收多少件', { kind: 'compare', difference: true }],
    ['如皋2024年申请量同比', { kind: 'change', asked: 'growth' }],
    ['如皋2024年比上年多收几件', { kind: 'change', asked: 'difference' }],
    ['南通市政府哪一年不予公开最多', { kind: 'peak', order: 'most' }],
    ['2023年公开率最低的5个单位', { kind: 'rank', order: 'least', limit: 5 }],
    ['南通各县2023年公开率从低到高', { kind: 'rank', order: 'least', limit: null }],
    [
      '2023年申请量在100到200件之间的单位',
      { kind: 'filter', bound: { relation: '>=', value: 100 }, and: { relation: '<=', value: 200 } },
    ],
    ['南通有几个县2023年收到申请超过100件', { kind: 'filter', bound: { relation: '>', value: 100 }, count: true }],
    ['南通各县2023年一共收到多少件', { kind: 'sum' }],
    ['南通各县2023年平均公开率', { kind: 'average' }],
    ['如皋2023年不予公开的理由有哪些', { kind: 'breakdown', by: 'row' }],
    ['如皋2023年申请人构成', { kind: 'breakdown', by: 'applicant' }],
    ['2023年申请量前三的单位自然人占比各多少', { kind: 'rank', limit: 3, by: { metric: 'requests.received.total' } }],
  ];
  for (const [words, wanted] of CASES) it(words, () => expect(figures(words).operation).toMatchObject(wanted));
  it('the least base of a ranked rate', () =>
    expect(figures('2023年公开率最高的三家，办结至少50件').leastBase).toBe(50));
});

describe('what goes on from the question before', () => {
  const last = (words: string) => figures(words) as Question;
  it('changes the side that was said only', () => {
    const before = last('如皋2024年收到几件');
    expect(metrics('那部分公开呢？', { last: before })).toEqual(['requests.partiallyGranted.total']);
    expect(figures('前一年呢', { last: before })).toMatchObject({
      when: { kind: 'years', years: [2023] },
      measures: [{ metric: 'requests.received.total' }],
    });
    expect(figures('换成海安呢', { last: before })).toMatchObject({
      who: { bodies: [{ address: '海安市人民政府' }] },
      when: { kind: 'latest', prefer: 2024 },
    });
    expect(metrics('占比呢', { last: last('如皋2023年不予公开几件') })).toEqual(['rate.refused']);
  });
  it('has nothing to go on from at the beginning', () => {
    for (const words of ['那部分公开呢？', '换成如皋呢？', '前一年呢', '占比呢', '为什么'])
      expect(ask(words).kind, words).not.toBe('question');
  });
});

describe('what is not understood is named, not dropped', () => {
  const CASES: [string, string][] = [
    ['如皋2023年环保类申请几件', '环保'],
    ['如皋2023年除自然人外申请几件', '除'],
    ['如皋2023年不是自然人的申请几件', '不'],
    ['如皋2023年平均收到多少件', '平均'],
    ['如皋2023年收到申请最多', '最多'],
    ['如皋2023年新收比办结多多少', '比'],
    ['如皋2023年外商投资企业申请几件', '外商投资'],
    ['如皋2023年没收到几件', '没'],
    ['如皋2023年罚款多少万元', '万元'],
    ['如皋2023年不予公开和无法提供加起来占比', '加起来'],
    ['南通和朝阳的商务局2023年收到几件', '朝阳'],
  ];
  for (const [words, part] of CASES)
    it(words, () => {
      const understood = ask(words);
      expect(understood.kind === 'unknown' ? understood.words.join(' ') : understood.kind).toContain(part);
    });
});

it('what cannot be answered is declined for its reason', () => {
  expect(ask('如皋明年会收到多少申请')).toEqual({ kind: 'declined', because: 'forecast' });
  expect(ask('如皋的申请人都是谁')).toEqual({ kind: 'declined', because: 'applicants' });
  expect(ask('把如皋2023年的件数改小一点')).toEqual({ kind: 'declined', because: 'alter' });
  expect(ask('如皋2023年3月收到几件')).toEqual({ kind: 'declined', because: 'months' });
  expect(ask('如皋2023年女性申请人几件')).toEqual({ kind: 'declined', because: 'elsewhere' });
  expect(ask('哪个县做得最好')).toEqual({ kind: 'declined', because: 'opinion' });
});

it('the order of the bodies held does not matter, nor how often it is asked', () => {
  const words = '南通各县2023年公开率低于50%的有哪些';
  expect(ask(words, { held: [...held].reverse() })).toEqual(ask(words));
});

it('patterns are spelled out', () => {
  expect(expand('(a|b|)c')).toEqual(['ac', 'bc', 'c']);
  expect(() => expand('(a')).toThrow('not closed');
});

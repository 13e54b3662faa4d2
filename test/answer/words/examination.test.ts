// The text questions of the examination, understood by hand: what is judged here is the answer only.
import { expect, test } from 'vitest';
import { mentionsAnswer } from '../../../handlers/present/ask/mentions.ts';
import { tablesAnswer } from '../../../handlers/present/ask/tables.ts';
import { wordsAnswer } from '../../../handlers/present/ask/words.ts';
import type { About } from '../../../src/answer/kinds/words/index.ts';
import { mentionsIn } from '../../../src/answer/kinds/words/mentions.ts';
import type { Topic } from '../../../src/model/question.ts';
import { bundled, examination, generated, heldIn, judged, NO_SEEDS, of, SEEDS } from './held.ts';

type Case = [id: string, agency: string, year: number, about: About | 'tables' | { mentions: string }];

const topic = (name: Topic, ...said: string[]): About => ({
  ...{ kind: 'topic', topic: name },
  ...(said.length > 0 ? { said } : {}),
});
const section = (number: number): About => ({ kind: 'section', number });
const search = (words: string): About => ({ kind: 'search', words });
const summary = (sentences?: number): About => ({
  kind: 'summary',
  ...(sentences === undefined ? {} : { sentences }),
});

const RUGAO = '如皋市人民政府';
const HAIAN = '海安市人民政府';
const QIDONG = '启东市人民政府办公室';
const JINING = '济宁市商务局';
const CHAOYANG = '朝阳市商务局';

const GENERATED: Case[] = [
  ['text-problems-01', RUGAO, 2023, topic('problems')],
  ['text-problems-02', HAIAN, 2024, topic('problems')],
  ['text-problems-03', '崇川区人民政府', 2023, topic('problems')],
  ['text-problems-04', '南通市教育局', 2023, topic('problems')],
  ['text-problems-05', '启东市人民政府', 2022, section(5)],
  ['text-problems-06', RUGAO, 2023, topic('measures')],
  ['text-problems-07', HAIAN, 2023, topic('measures')],
  ['text-problems-08', '曲阜市人民政府', 2023, topic('measures')],
  ['text-phone-01', RUGAO, 2023, topic('phone')],
  ['text-phone-02', '南通市商务局', 2024, topic('phone')],
  ['text-phone-03', HAIAN, 2023, topic('phone')],
  ['text-period-01', RUGAO, 2023, topic('period')],
  ['text-period-02', '启东市人民政府', 2020, topic('period')],
  ['text-channels-01', RUGAO, 2023, topic('channels', '政府网站')],
  ['text-channels-02', RUGAO, 2023, topic('channels', '微信公众号')],
  ['text-channels-02', RUGAO, 2023, topic('socialMedia')],
  ['text-channels-03', RUGAO, 2023, topic('meetings', '新闻发布会')],
  ['text-channels-03', RUGAO, 2023, topic('meetings')],
  ['text-channels-04', RUGAO, 2023, topic('interpretations')],
  ['text-channels-05', HAIAN, 2023, topic('channels')],
  ['text-channels-06', RUGAO, 2023, topic('channels', '网站', '公众号')],
  ['text-channels-06', RUGAO, 2023, topic('channels')],
  ['text-channels-07', RUGAO, 2023, topic('meetings', '培训')],
  ['text-channels-07', RUGAO, 2023, topic('meetings')],
  ['text-channels-08', HAIAN, 2023, topic('channels', '微信公众号')],
  ['text-channels-08', HAIAN, 2023, topic('socialMedia')],
  ['text-section-01', RUGAO, 2023, section(6)],
  ['text-section-02', '海门区人民政府', 2023, section(6)],
  ['text-section-03', RUGAO, 2023, topic('platform')],
  ['text-quote-01', RUGAO, 2023, search('公开驿站')],
  ['text-quote-02', RUGAO, 2023, search('区块链')],
  ['text-quote-03', HAIAN, 2023, search('区块链')],
  ['summary-01', RUGAO, 2023, summary()],
  ['summary-02', HAIAN, 2024, summary(3)],
  ['summary-03', RUGAO, 2023, summary()],
  ['card-02', '曲阜市人民政府', 2023, 'tables'],
  ['mentions-01', '', 0, { mentions: '区块链' }],
  ['mentions-02', '', 0, { mentions: '四级联审' }],
  ['mentions-03', '', 0, { mentions: '一图读懂' }],
  ['mentions-04', '', 0, { mentions: '公开驿站' }],
  ['mentions-05', '', 0, { mentions: '元宇宙' }],
];

const FEES: Case[] = [
  ['filter-fee-01', '', 2023, topic('informationFee')],
  ['filter-fee-02', '海门区人民政府', 2023, topic('informationFee')],
  ['filter-fee-03', '南通市公安局', 2023, topic('informationFee')],
  ['filter-fee-04', RUGAO, 2023, topic('informationFee')],
];

const ON_SEEDS: Case[] = [
  ['seed-text-01', QIDONG, 2023, topic('informationFee')],
  ['seed-text-02', JINING, 2020, topic('channels', '网站', '公众号')],
  ['seed-text-02', JINING, 2020, topic('channels')],
  ['seed-date-03', QIDONG, 2023, topic('period')],
  ['seed-date-04', CHAOYANG, 2023, topic('period')],
  ['seed-text-03', JINING, 2020, topic('phone')],
  ['seed-text-04', QIDONG, 2023, topic('problems')],
  ['seed-text-05', QIDONG, 2023, topic('problems')],
  ['seed-text-06', QIDONG, 2023, topic('measures')],
  ['seed-text-07', CHAOYANG, 2023, section(6)],
  ['seed-text-08', JINING, 2020, topic('problems')],
  ['seed-mentions-01', '', 0, { mentions: '三审三校' }],
  ['seed-mentions-01', '', 0, { mentions: '三审 三校' }],
  ['seed-summary-01', JINING, 2020, summary(3)],
  ['seed-tables-01', QIDONG, 2023, 'tables'],
];

const BUNDLED: Case[] = [
  ['bundled-summary-text-01', '洪泽区人民政府', 2023, topic('problems')],
  ['bundled-summary-text-02', '平潭综合实验区', 2022, topic('problems')],
  ['bundled-summary-text-03', '宿迁市人民政府', 2024, topic('problems')],
  ['bundled-summary-text-04', '平潭综合实验区', 2023, topic('informationFee')],
];

test.each([
  ['14-text.json', generated, GENERATED] as const,
  ['12-filter-count-sum.json', generated, FEES] as const,
  ['13-bundled.json', bundled, BUNDLED] as const,
])('%s', async (file, reports, cases) => {
  expect(await wrongOf(file, await reports(), cases)).toEqual([]);
});

test.skipIf(!SEEDS)(`05-seeds.json${SEEDS ? '' : `: ${NO_SEEDS}`}`, async () => {
  expect(await wrongOf('05-seeds.json', await heldIn(SEEDS!), ON_SEEDS)).toEqual([]);
});

async function wrongOf(file: string, held: Awaited<ReturnType<typeof heldIn>>, cases: readonly Case[]) {
  const question = examination(file);
  return cases.flatMap(([id, agency, year, asked]) => {
    const answer =
      asked === 'tables'
        ? tablesAnswer(of(held, agency, year))
        : 'mentions' in asked
          ? mentionsAnswer(mentionsIn(held, asked.mentions))
          : wordsAnswer(agency === '' ? held.filter(one => one.report.year === year) : [of(held, agency, year)], asked);
    const { verdict, why } = judged(question(id), answer);
    return verdict === 'right' ? [] : [`${id} ${verdict}: ${why.join('; ')}`];
  });
}

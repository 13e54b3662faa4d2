// What is taken for a problem, a measure, a telephone, a fee; and what is said where nothing is there.
import { expect, test } from 'vitest';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { toldBlocks } from '../../../handlers/present/ask/figures-told.ts';
import { wordsAnswer } from '../../../handlers/present/ask/words.ts';
import { toldBy } from '../../../src/answer/beside-figures.ts';
import { type AboutPassages, passagesOf } from '../../../src/answer/kinds/words/index.ts';
import { mentionsIn } from '../../../src/answer/kinds/words/mentions.ts';
import { shorten } from '../../../src/answer/kinds/words/passage.ts';
import { summaryOf } from '../../../src/answer/kinds/words/summary.ts';
import type { Topic } from '../../../src/model/question.ts';
import type { AnnualReport } from '../../../src/model/report.ts';
import type { ContentHash } from '../../../src/ports/store.ts';
import { readReport } from '../../../src/read-report.ts';
import { bundled, generated, of } from './held.ts';

async function reportOf(sections: Record<number, string>, head = ''): Promise<AnnualReport> {
  const { report } = of(await generated(), '如皋市人民政府', 2023);
  const made = Object.entries({ 0: head, ...sections }).map(([number, text]) => ({
    number: Number(number),
    heading: ['', '总体情况', '主动公开', '申请', '复议', '存在的主要问题及改进情况', '其他需要报告的事项'][
      Number(number)
    ]!,
    headline: '',
    text,
    paragraphs: text.split('\n').map((raw, at) => ({ raw, place: { line: at * 2 + 1, start: 0, end: raw.length } })),
    place: { line: 1, start: 0, end: 0 },
  }));
  return { ...report, claims: [], period: null, sections: made };
}

const texts = (report: AnnualReport, about: AboutPassages | Topic): string[] => {
  const found = passagesOf(report, typeof about === 'string' ? { kind: 'topic', topic: about } : about);
  return found.kind === 'found' ? found.passages.map(one => one.text) : [];
};

test.each([
  [
    'two lists in one paragraph',
    '存在以下问题：一是解读不够生动；二是更新不够及时。针对上述问题，将采取以下措施：一是多用图解。二是按月检查。',
    '存在以下问题：一是解读不够生动；二是更新不够及时。',
    '针对上述问题，将采取以下措施：一是多用图解。二是按月检查。',
  ],
  [
    'under headings',
    '（一）存在的主要问题\n1.公开意识不强。\n2.栏目没有专人管理。\n（二）改进措施\n1.加强培训。\n2.栏目由专人负责。',
    '1.公开意识不强。\n2.栏目没有专人管理。',
    '1.加强培训。\n2.栏目由专人负责。',
  ],
  [
    'a measure behind each problem',
    '一是渠道有待拓宽。下一步，将开设专栏。\n二是人员配备有待加强。下一步，将增加人手。',
    '一是渠道有待拓宽。…\n二是人员配备有待加强。',
    '下一步，将开设专栏。…\n下一步，将增加人手。',
  ],
  [
    'measures without a word that leads to them',
    '工作中存在宣传不足的问题。\n一是加强宣传，扩大影响。\n二是丰富形式，方便群众。',
    '工作中存在宣传不足的问题。',
    '一是加强宣传，扩大影响。\n二是丰富形式，方便群众。',
  ],
])('problems and measures: %s', async (_, five, problems, measures) => {
  const report = await reportOf({ 1: '工作平稳。', 5: five, 6: '无。' });
  expect(texts(report, 'problems')).toEqual([problems]);
  expect(texts(report, 'measures')).toEqual([measures]);
});

test('of a long list every item stays, by its first sentence', async () => {
  const item = (name: string) => `${name}是第${name}项工作不够扎实。${'具体表现在许多方面，这里写得很长。'.repeat(15)}`;
  const report = await reportOf({ 5: `存在以下问题。\n${['一', '二', '三'].map(item).join('\n')}`, 6: '无。' });
  const [text] = texts(report, 'problems');
  for (const name of ['一', '二', '三']) expect(text).toContain(`第${name}项工作不够扎实`);
  expect(text!.length).toBeLessThan(620);
});

test.each([
  ['联系我们（地址：人民路1号，邮编：226500，电话：0513-87654321，传真：0513-87654300）。', ['0513-87654321']],
  ['如有疑问请致电信息公开办，电话/传真：0513-87654321。', ['0513-87654321']],
  ['联系电话：（0513）8765432、8765433，邮箱：xx8765432@example.com。', ['(0513)8765432', '8765433']],
  ['12345热线接到咨询7600件，邮编：226500。', null],
])('telephone: %s', async (head, phones) => {
  const report = await reportOf({ 1: '工作平稳。', 6: '无。' }, head);
  const found = passagesOf(report, { kind: 'topic', topic: 'phone' });
  expect(found.kind === 'found' ? found.phones : null).toEqual(phones);
});

test('a rule that is cited says nothing of a fee, and fees in general are not the information fee', async () => {
  const cited = await reportOf({ 1: '学习《政府信息公开信息处理费管理办法》。', 6: '无。' });
  expect(passagesOf(cited, { kind: 'topic', topic: 'informationFee' })).toMatchObject({ kind: 'none', section: 6 });
  const vague = await reportOf({ 1: '本机关没有收费项目。', 6: '无。' });
  const answer = wordsAnswer([{ report: vague, files: [] }], { kind: 'topic', topic: 'informationFee' });
  expect(render(answer.reply)).toContain('原文未写明信息处理费，只笼统说到收费');
});

test('of many reports those that charged a fee are named with the amount, the others counted', async () => {
  const year = (await generated()).filter(({ report }) => report.year === 2023);
  const text = render(wordsAnswer(year, { kind: 'topic', topic: 'informationFee' }).reply);
  expect(text).toMatch(/^2 份写明收取了/);
  expect(text).toContain(`写明未收取的 ${year.length - 2} 份，没有写明或不能确定的 0 份`);
  expect(text.indexOf('1200 元')).toBeLessThan(text.indexOf('300 元'));
});

test('the name of a part asks for all of it', async () => {
  const report = await reportOf({ 1: '（四）平台建设。改版网站。\n（五）监督保障。开展检查。', 6: '无。' });
  expect(texts(report, { kind: 'topic', topic: 'supervision', said: ['监督保障'] })).toEqual([
    '（五）监督保障。开展检查。',
  ]);
});

test('what was named and is not there is said, also where the rest is found', async () => {
  const report = await reportOf({ 1: '全年通过政府网站发布信息12条。', 6: '无。' });
  const about: AboutPassages = { kind: 'topic', topic: 'channels', said: ['网站', '微信公众号'] };
  const text = render(wordsAnswer([{ report, files: [] }], about).reply);
  expect(text).toContain('网站发布信息12条');
  expect(text).toContain('原文未提到“微信公众号”');
});

test('where no sentence counts them, the answer says so', async () => {
  const report = await reportOf({ 1: '充分发挥政府网站作用，及时发布信息。', 6: '无。' });
  const text = render(wordsAnswer([{ report, files: [] }], { kind: 'topic', topic: 'channels' }).reply);
  expect(text).toContain('没有写明数量');
});

test('nothing there: not written, not read and a summary of ours are three things', async () => {
  const phone: AboutPassages = { kind: 'topic', topic: 'phone' };
  const said = (report: AnnualReport, about: AboutPassages) => {
    const answer = wordsAnswer([{ report, files: [] }], about);
    expect(answer.status).toBe('not-found');
    return render(answer.reply);
  };
  const report = await reportOf({ 1: '工作平稳。', 5: '工作存在不足。', 6: '无。' });
  expect(said(report, phone)).toContain('原文未写明联系电话');
  expect(said({ ...report, summary: true }, phone)).toContain('报告原文有没有写不详');
  const short = await reportOf({ 1: '工作平稳。' });
  expect(said(short, { kind: 'topic', topic: 'problems' })).toContain('没有读出第五部分');
  const picture = { ...report, pictures: [6] };
  expect(said(picture, { kind: 'topic', topic: 'informationFee' })).toContain('图片里的文字不能识别');
});

test('words are found through marks, blanks and a lost byte, and not across a comma', async () => {
  const search = (words: string): AboutPassages => ({ kind: 'search', words });
  const report = await reportOf({ 1: '落实“三审 三校”制度。建立“三审三?！薄胺旨渡蠛恕敝贫取?', 6: '无。' });
  expect(texts(report, search('三审三校')).length).toBe(2);
  expect(texts(report, search('三审 三校')).length).toBe(2);
  expect(texts(report, search('三审三查'))).toEqual([]);
  const commas = await reportOf({ 1: '网站公开，驿站服务。', 6: '无。' });
  expect(texts(commas, search('公开驿站'))).toEqual([]);
});

test('of several words those that are nowhere are named', async () => {
  const report = await reportOf({ 1: '开展区块链试点。', 6: '无。' });
  const answer = wordsAnswer([{ report, files: [] }], { kind: 'search', words: '区块链 元宇宙' });
  expect(render(answer.reply)).toContain('原文未提到“元宇宙”');
  expect(mentionsIn([{ report }], '区块链 元宇宙').found).toEqual([]);
});

test('an original in traditional characters is shown in simplified ones, and that is said', async () => {
  const read = await readReport(
    new TextEncoder().encode(
      '啟東市民政局2023年政府信息公開工作年度報告\n一、總體情況\n2023年,工作有序開展。\n五、存在的主要問題及改進情況\n工作還存在一些不足:一是解讀形式單一。\n六、其他需要報告的事項\n無。',
    ),
    'x.txt',
  );
  if (!read.ok) throw new Error(JSON.stringify(read));
  const text = render(wordsAnswer([{ report: read.value, files: [] }], { kind: 'topic', topic: 'problems' }).reply);
  expect(text).toContain('一是解读形式单一');
  expect(text).toContain('已转为简体');
});

test('our own words are never in quotation marks', async () => {
  for (const held of await bundled()) {
    for (const about of [{ kind: 'topic', topic: 'problems' } as const, { kind: 'summary' } as const]) {
      const { reply } = wordsAnswer([held], about);
      expect(reply.blocks.filter(block => block.kind === 'quote')).toEqual([]);
      expect(render(reply)).toMatch(/摘要|没有第五部分/);
    }
  }
});

test('a summary has no more sentences than were asked for, all of them the report’s own', async () => {
  const { report } = of(await generated(), '海安市人民政府', 2023);
  const { passages } = summaryOf(report, 3);
  expect(passages.length).toBe(3);
  const whole = report.sections.map(section => section.text).join('');
  for (const { text } of passages) for (const piece of text.split(/…|\n/)) expect(whole).toContain(piece);
});

test('a reason is quoted where the report gives one, else it is said that there is none', async () => {
  const held = { report: await reportOf({ 1: '其他处理较多，主要原因是申请人撤回。', 6: '无。' }), files: [] };
  const answer = (name: string) =>
    JSON.stringify(toldBlocks(toldBy(held, { hash: 'x' as ContentHash, why: [name], documents: false })));
  expect(answer('其他处理')).toContain('申请人撤回');
  expect(answer('不予公开')).toContain('未说明原因');
});

test('shortening keeps whole clauses around what is looked for', () => {
  const text = `${'前面的话很长很长，'.repeat(10)}公众号发布信息512条，${'后面的话也很长，'.repeat(10)}完。`;
  const short = shorten(text, 60, /公众号/);
  expect(short).toContain('公众号发布信息512条');
  expect(short).toMatch(/^….*…$/);
  expect(short.length).toBeLessThan(75);
});

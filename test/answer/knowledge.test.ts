// The entries of corpus/knowledge: whole, short, each reached by its own questions; and how they are read.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { diskFiles } from '../../src/adapters/disk-files.ts';
import { answerOf, CAUTION, type Entry, fitting, knowledgeFor, readKnowledge } from '../../src/answer/knowledge.ts';
import {
  DISPUTE_COLUMNS,
  DISPUTE_ROWS,
  PROACTIVE_ROWS,
  REQUEST_COLUMNS,
  REQUEST_GROUPS,
  REQUEST_ROWS,
} from '../../src/model/form.ts';
import { normalise } from '../../src/text/normalise.ts';
import { bundledKnowledge, knowledgeFolder } from './bundled-knowledge.ts';

const knowledge = await bundledKnowledge();
const byId = (id: string): Entry => knowledge.entries.find(one => one.id === id)!;
const sentencesOf = (text: string): string[] => text.split(/(?<=。)/).filter(one => one.trim() !== '');

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

test('every file is an entry named after it', () => {
  expect(knowledge.entries.map(({ id }) => `${id}.md`)).toEqual(readdirSync(knowledgeFolder).sort());
  expect(knowledge.entries.length).toBeGreaterThan(100);
});

test.each(knowledge.entries.map(entry => [entry.id, entry] as const))('%s is whole, plain and short', (_, entry) => {
  const sentences = sentencesOf(entry.text);
  expect(sentences.length).toBeLessThanOrEqual(6);
  expect(sentences.filter(one => one.length > 110)).toEqual([]);
  expect(entry.text).toMatch(/。$/);
  expect(entry.text).not.toMatch(
    /[A-Za-z,;:?!()]|。。|仅供参考，|TODO|亲|哦|哈|智能|大模型|众所周知|综上所述|值得注意/,
  );
  // Simplified, and an article or document to rest on unless it is our own definition.
  expect(normalise(entry.text).text).toBe(entry.text.normalize('NFKC'));
  if (entry.kind === 'law' || entry.kind === 'deadline') expect(entry.basis).toMatch(/第.+条|〔20\d\d〕\d+号/);
  else if (entry.kind === 'form') expect(entry.basis).toMatch(/《.+》|〔20\d\d〕\d+号/);
  expect(entry.basis).not.toMatch(/[。,;]$/);
});

test('no article is cited that the Regulation does not have', () => {
  const cited = knowledge.entries.flatMap(({ basis }) =>
    basis
      .split('；')
      .filter(one => one.includes('政府信息公开条例'))
      .flatMap(one => one.match(/第[一二三四五六七八九十]+条/g) ?? []),
  );
  const known = new Set(Array.from({ length: 56 }, (_, at) => `第${inChinese(at + 1)}条`));
  expect(cited.length).toBeGreaterThan(50);
  expect(cited.filter(one => !known.has(one))).toEqual([]);
});

test.each([
  ['reply-term', '第三十三条', '20个工作日'],
  ['correction', '第三十条', '7个工作日'],
  ['third-party-term', '第三十二条', '15个工作日'],
  ['joint-term', '第三十四条', '15个工作日'],
  ['proactive-term', '第二十六条', '20个工作日'],
  ['deadline-report', '第四十九条', '1月31日'],
  ['review-first', '第二十三条', '2024年1月1日'],
  ['petition', '第三十九条', '第1行'],
  ['duplicate', '第三十六条第（六）项', '第2行'],
  ['administrative-query', '第三十六条第（七）项', '第8行'],
  ['excessive', '第三十五条', '第4行'],
  ['which-form', '〔2021〕30号', '2021年度'],
  ['fee-tariff', '〔2020〕109号', '每件100元'],
])('%s rests on %s and says %s', (id, article, says) => {
  expect(byId(id).basis).toContain(article);
  expect(byId(id).text).toContain(says);
});

test('rows are told by the numbers that the form prints', () => {
  const rowOf = (label: string) => REQUEST_ROWS.find(row => [row.label, ...(row.variants ?? [])].includes(label));
  const named = knowledge.entries.flatMap(({ text }) => [...text.matchAll(/第(\d)行“([^”]+)”/g)]);
  expect(named.length).toBeGreaterThan(12);
  for (const [said, number, label] of named) {
    const row = rowOf(label!.replace('‘', '“').replace('’', '”')) ?? rowOf(label!);
    expect([said, row?.ordinal]).toEqual([said, `${number}.`]);
  }
});

test.each(knowledge.entries.flatMap(({ id, samples }) => samples.map(sample => [sample, id] as const)))(
  '“%s” is answered by %s and no other alike',
  (sample, id) => {
    expect(knowledgeFor(knowledge, sample)?.id).toBe(id);
    const [best, second] = fitting(knowledge, sample);
    expect(best!.covered).toBeGreaterThan(second?.covered ?? 0);
  },
);

test('every row and column of the form is explained', () => {
  const labels = [
    ...[REQUEST_ROWS, REQUEST_COLUMNS, REQUEST_GROUPS, DISPUTE_ROWS, DISPUTE_COLUMNS, PROACTIVE_ROWS].flat(),
    ...PROACTIVE_ROWS.flatMap(({ columns }) => Object.values(columns).flat()),
  ].map(({ label }) => label);
  // 其他 stands in four places of the form and is asked back.
  const unexplained = labels.filter(label => label !== '其他' && !knowledgeFor(knowledge, `“${label}”怎么填`));
  expect(unexplained).toEqual([]);
});

test('law answers end with the caution, our own definitions with their basis', () => {
  expect(answerOf(byId('reply-term')).slice(-2)).toEqual(['依据：《政府信息公开条例》第三十三条。', CAUTION]);
  expect(answerOf(byId('rate-disclosed')).at(-1)).toMatch(/^依据：本助手的定义/);
  expect(knowledge.entries.filter(entry => answerOf(entry).join('').split('仅供参考，').length > 2)).toEqual([]);
});

test.each([
  ['no front matter', '没有文件头。', '没有文件头'],
  ['a missing basis', '---\nid: a\ntitle: b\nkind: law\nsamples:\n- c\nasks:\n- d\n---\ne。\n', '缺少 basis'],
  ['an unknown kind', '---\nid: a\ntitle: b\nkind: x\nbasis: f\nsamples:\n- c\nasks:\n- d\n---\ne。\n', '缺少 kind'],
  [
    'an empty group',
    '---\nid: a\ntitle: b\nkind: law\nbasis: f\nsamples:\n- c\nasks:\n- d + @无\n---\ne。\n',
    '看不懂“d + @无”',
  ],
])('a file with %s is named, not thrown', async (_, content, fault) => {
  const read = await readKnowledge(diskFiles, folderWith('bad.md', content));
  expect(read).toMatchObject({ ok: false, failure: { message: `知识条目“bad.md”读不了：${fault}。` } });
});

test('a folder that is not there is a value, other files beside entries are left alone', async () => {
  expect(await readKnowledge(diskFiles, join(tmpdir(), 'nianbao-nowhere'))).toMatchObject({ ok: false });
  expect(await readKnowledge(diskFiles, folderWith('README.txt', 'x'))).toMatchObject({
    ok: true,
    value: { entries: [] },
  });
});

function folderWith(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-knowledge-'));
  made.push(folder);
  writeFileSync(join(folder, name), content);
  return folder;
}

function inChinese(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10]}`;
}

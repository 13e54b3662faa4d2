// Several files at once, and what is special about Word files, as a person meets it in a chat.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { renderFile } from '../../generate/files.ts';
import { generateReport } from '../../generate/index.ts';
import { attachment, chatWith } from '../../helpers/chat.ts';
import { projectRoot } from '../../helpers/project.ts';

const SOUND = readFileSync(join(projectRoot, 'corpus', 'reports', 'qidong-office-2023.md'), 'utf8');
const UNEVEN = SOUND.replace('| 159 | 0 | 0 | 0 | 0 | 0 | 159 |', '| 159 | 0 | 0 | 0 | 0 | 0 | 158 |');
const LAST = SOUND.replaceAll('2023', '2022').replaceAll('2024-', '2023-');
const OTHER = { id: 'other', kind: 'private' } as const;

const archive = attachment(
  '年报.zip',
  zipSync({ '启东/错.md': strToU8(UNEVEN), '启东/去年.md': strToU8(LAST), '通知.txt': strToU8('今天开会。') }),
);

test('an archive: a table and its file, a file of it opened and left in the same message', async () => {
  const { hear, press, ask, told } = await chatWith();
  const [table, file, ...more] = await hear('', { files: [archive] });
  expect(more).toEqual([]);
  expect(render(table!.reply)).toMatch(/^【收到 3 个文件，检查了 2 个，1 个没有读成；\d 个有错误】\n/);
  expect(render(table!.reply)).toContain('“通知.txt”不是政府信息公开工作年度报告，请确认文件是否正确。');
  expect(file!.reply.files?.map(one => [one.name, one.onRequest])).toEqual([
    ['检查结果汇总.xlsx', expect.stringMatching(/^\/check #\d+ 汇总表$/)],
  ]);
  expect(told).toContain('读取第 1/3 个文件：错.md…');
  expect(told.at(-1)).toBe('检查第 3/3 个文件：通知.txt…');

  const opened = await press(table!.reply, '1');
  expect([opened.edited, render(opened.reply)]).toEqual([true, expect.stringContaining('有 2 处错误')]);
  expect(render(opened.reply)).toContain('启东市人民政府办公室 2023 年度报告 · 2021 年版格式 · 启东/错.md（年报.zip）');
  const back = await press(opened.reply, '返回汇总');
  expect([back.edited, back.reply]).toEqual([true, { ...table!.reply, blocks: expect.anything() }]);
  const kept = await press(back.reply, '汇总表');
  expect(kept.reply.files?.[0]).toMatchObject({ name: '检查结果汇总.xlsx' });
  expect(kept.reply.files?.[0]?.onRequest).toBeUndefined();
  expect(await ask('/check 汇总')).toMatch(/^【收到 3 个文件/);
  expect(await ask('/check 查看 1')).toContain('有 2 处错误');
  for (const words of ['/check 汇总', '/check #1 汇总', '/check #1 查看 1', '/check #1 汇总表'])
    expect(await ask(words, { chat: OTHER })).toMatch(/^本聊天没有可用的汇总/);
});

test('a finding confirmed as right counts no more in the table', async () => {
  const { hear, press } = await chatWith();
  const [table] = await hear('', { files: [attachment('错.md', UNEVEN), attachment('通知.txt', '今天开会。')] });
  expect(render(table!.reply)).toMatch(/^【收到 2 个文件，检查了 1 个，1 个没有读成；1 个有错误】/);
  const opened = await press(table!.reply, '1');
  const errors = await press(opened.reply, '只看错误');
  const explained = await press(errors.reply, '逐条说明');
  const verdict = await press((await press(explained.reply, '已核实无误')).reply, '返回结论');
  expect(render((await press(verdict.reply, '返回汇总')).reply)).toMatch(
    /^【收到 2 个文件，检查了 1 个，1 个没有读成；没有发现错误】/,
  );
});

test('an archive with one report is answered as that report; one without any says why', async () => {
  const { ask } = await chatWith();
  const one = attachment('年报.zip', zipSync({ '启东.md': strToU8(SOUND) }));
  expect(await ask('', { files: [one] })).toContain('· 启东.md（年报.zip）\n');
  const none = attachment('通知.zip', zipSync({ 'a/甲.txt': strToU8('今天开会。'), '乙.txt': strToU8('今天开会。') }));
  expect((await ask('', { files: [none] })).split('\n')).toEqual([
    '【2 个文件都没有读成】',
    '  1. “甲.txt”不是政府信息公开工作年度报告，请确认文件是否正确。',
    '  2. “乙.txt”不是政府信息公开工作年度报告，请确认文件是否正确。',
  ]);
  const single = attachment('通知.zip', zipSync({ 'a/甲.txt': strToU8('今天开会。') }));
  expect(await ask('', { files: [single] })).toBe('“甲.txt”不是政府信息公开工作年度报告，请确认文件是否正确。');
});

test.each(['/check 汇总', '/check 查看 3', '/check 汇总表'])('%s before any: one sentence', async words => {
  const { ask } = await chatWith();
  expect(await ask(words)).toBe('本聊天没有可用的汇总，请一次发来几个文件或一个压缩包（.zip）检查。');
});

test('a Word file comes back with comments; no line is named; a text file has none', async () => {
  const { said, ask, press } = await chatWith();
  const { bytes } = renderFile(generateReport(7), 'docx');
  const { reply } = await said('', { files: [attachment('启东.送审.docx', bytes)] });
  expect(render(reply)).not.toMatch(/第 \d+ 行/);
  for (const words of ['批注版', '批注', '/check 批注版'])
    expect(await ask(words)).toContain('[文件 启东.送审（批注）.docx]');
  const { reply: word } = await press(reply, '批注版 Word');
  expect(word.files?.map(one => one.name)).toEqual(['启东.送审（批注）.docx']);
  const comments = strFromU8(unzipSync(word.files![0]!.bytes)['word/comments.xml']!);
  const numbered = reply.blocks.flatMap(block => (block.kind === 'list' && block.numbered ? block.items : []));
  expect(comments.match(/<w:comment /g)).toHaveLength(numbered.length);
  const text = await said('', { files: [attachment('年报.md', UNEVEN)] });
  expect(text.reply.buttons!.flat().map(button => button.label)).not.toContain('批注版 Word');
  expect(await ask('/check 批注')).toBe('只有 Word 文档（.docx）可以加批注，请发来 Word 文件检查后再用。');
});

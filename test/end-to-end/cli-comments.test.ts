// A Word report with its findings as comments, on the command line: what is written, what is refused, how it ends.
import { linkSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wrongIn } from '../annotate/valid.ts';
import { commentsIn } from '../annotate/word-file.ts';
import { reportBytes, zipOf } from '../contracts/reader.ts';
import { renderFile } from '../generate/files.ts';
import { generateReport, Random } from '../generate/index.ts';
import { plant } from '../generate/plant.ts';
import { builtCli } from '../helpers/project.ts';
import { run, temporaryFolder } from '../helpers/run.ts';

const RIGHT = generateReport(7, { right: true });
const right = renderFile(RIGHT, 'docx', 7).bytes;
const planted = plant(RIGHT, 'an identity number', new Random(7))!;
const wrong = renderFile(planted.report, 'docx', 7, { edit: planted.edit }).bytes;

const check = (folder: string, ...args: string[]) => run(builtCli, { folder, args: ['check', ...args] });

function folderWith(files: Record<string, Uint8Array>): string {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

test('an error: the copy says so where it stands, and what was sent stays what it is', async () => {
  const folder = folderWith({ '年报.docx': wrong });
  const ran = await check(folder, '年报.docx', '--comments', '批注.docx');
  expect([ran.code, ran.stderr]).toEqual([1, '批注版已存为 批注.docx。\n']);
  expect(ran.stdout).toContain('身份证');
  const copy = readFileSync(join(folder, '批注.docx'));
  expect(wrongIn(copy, wrong)).toEqual([]);
  const comment = commentsIn(copy).find(({ says }) => says.includes('身份证'))!;
  expect(comment.says).toMatch(/^【错误】[^\n]+\n[^\n]+\n改法：[^\n]+\n依据：/);
  expect(comment.on).toMatch(/\d{17}[\dX]/);
  expect(readFileSync(join(folder, '年报.docx'))).toEqual(Buffer.from(wrong));

  const again = await check(folder, '批注.docx', '--comments', '再次.docx');
  expect(again.code).toBe(1);
  expect(commentsIn(readFileSync(join(folder, '再次.docx')))).toEqual(commentsIn(copy));
});

test('no error: the copy is written all the same', async () => {
  const folder = folderWith({ '年报.docx': right });
  const ran = await check(folder, '年报.docx', '--comments', '批注.docx', '--json');
  expect([ran.code, ran.stderr]).toEqual([0, '批注版已存为 批注.docx。\n']);
  const { findings } = JSON.parse(ran.stdout);
  const copy = readFileSync(join(folder, '批注.docx'));
  if (findings.length === 0) expect(copy).toEqual(Buffer.from(right));
  else expect(commentsIn(copy)).toHaveLength(findings.length);
});

test.each(['--comments', '--html'])('%s does not write over what is read', async option => {
  const folder = folderWith({ '年报.docx': right });
  linkSync(join(folder, '年报.docx'), join(folder, '硬链接.docx'));
  symlinkSync('年报.docx', join(folder, '软链接.docx'));
  for (const target of ['年报.docx', './年报.docx', '硬链接.docx', '软链接.docx']) {
    const ran = await check(folder, '年报.docx', option, target);
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([
      2,
      '',
      `${option} 不能写回要检查的文件“${target}”，请换一个文件名。\n`,
    ]);
  }
  expect(readFileSync(join(folder, '年报.docx'))).toEqual(Buffer.from(right));
});

test.each([
  ['a report that is no Word file', { '年报.md': reportBytes() }, /^“年报\.md”不是 \.docx 格式的 Word 文档/m],
  ['several reports', { '年报.zip': zipOf({ 'a.docx': right, 'b.docx': wrong }) }, /一次只存一份/],
  ['what is not there', {}, /年报\.docx”读不了/],
])('%s: no copy', async (_, files: Record<string, Uint8Array>, message) => {
  const folder = folderWith(files);
  const ran = await check(folder, Object.keys(files)[0] ?? '年报.docx', '--comments', '批注.docx');
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(message);
  expect(readdirSync(folder)).toEqual(Object.keys(files));
});

test('a place that nothing can be written to', async () => {
  const folder = folderWith({ '年报.docx': right });
  const ran = await check(folder, '年报.docx', '--comments', '没有/批注.docx');
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/^带批注的文件没有存成：/)]);
});

// What makes a terminal comfortable: files by their paths, Tab, the arrow keys.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { complete } from '../../../handlers/platforms/terminal/completion.ts';
import { filesNamed, splitPaths } from '../../../handlers/platforms/terminal/paths.ts';
import { saveIn } from '../../../handlers/platforms/terminal/saving.ts';
import { createTerminal } from '../../../handlers/platforms/terminal/terminal.ts';
import { diskFiles } from '../../../src/adapters/disk-files.ts';
import { say } from '../../../src/model/reply.ts';
import { temporaryFolder } from '../../helpers/run.ts';

const pathsIn = (line: string) => /^\s*(?:\/check|\/tmp|检查)(?:\s(.*))?$/s.exec(line)?.[1] ?? null;
/** One of them is called as a folder of every machine is. */
const isCommand = (line: string) => /^\s*(?:\/(?:check|stats|tmp)|检查)(?:\s|$)/.test(line);

function setUp() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '年报 2023'));
  writeFileSync(join(folder, '年报 2023', 'a.txt'), 'a');
  writeFileSync(join(folder, 'b c.txt'), 'bc');
  writeFileSync(join(folder, '.hidden'), '');
  const named = (line: string) => filesNamed(line, { files: diskFiles, folder, pathsIn, isCommand });
  const body = (agency: string, years: number[]) => ({ agency, years, address: agency, aliases: [], region: null });
  const tab = (line: string) =>
    complete(line, {
      ...{ folder, pathsIn },
      commands: [
        { name: 'check', words: ['检查'] },
        { name: 'compare', words: ['对比'] },
        { name: 'stats', words: ['统计'] },
      ],
      bodies: async () => [body('启东市人民政府办公室', [2022, 2023]), body('济宁市商务局', [2020])],
    });
  return { folder, named, tab };
}

test.each([
  ['/check b c.txt', ['b c.txt']],
  ['/check "b c.txt" \'年报 2023/a.txt\'', ['b c.txt', '年报 2023/a.txt']],
  ['检查 b\\ c.txt 年报\\ 2023/a.txt', ['b c.txt', '年报 2023/a.txt']],
  ['/check 年报 2023', ['a.txt']],
  ['/check ./nosuch.txt', ['nosuch.txt']],
  ['/check', []],
  ['/tmp', []],
  ['/tmp b c.txt', ['b c.txt']],
  [`/check ${'全文'.repeat(600)}`, []],
  ['/stats b', []],
])('%s names files', (line, names) => {
  expect(
    setUp()
      .named(line)
      .files.map(file => file.name),
  ).toEqual(names);
});

test('a line that is nothing but paths of what is there is files alone', () => {
  const { folder, named } = setUp();
  const whole = join(folder, 'b c.txt');
  const url = pathToFileURL(whole).href;
  const other = join(folder, '年报 2023', 'a.txt');
  for (const line of [whole, `"${whole}"`, `'${whole}' `, whole.replaceAll(' ', '\\ '), url, 'b c.txt', './b c.txt'])
    expect([line, named(line).alone, named(line).files.map(file => file.name)]).toEqual([line, true, ['b c.txt']]);
  expect(named(`'${whole}' '${other}'`)).toMatchObject({ alone: true, files: [{}, { name: '年报 2023/a.txt' }] });
  expect(named(join(folder, '年报 2023'))).toMatchObject({ alone: true, files: [{ name: 'a.txt' }] });
  for (const line of ['启东', '/', '.', '..', '/nosuch.txt', 'file:///%E0', `${whole} 说明`, '', '/stats b c.txt'])
    expect([line, named(line)]).toEqual([line, { files: [], alone: false }]);
  expect(named('/check b c.txt').alone).toBe(false);
});

test('a folder is its files and those below; an empty one, the whole disk and a pattern are one sentence each', async () => {
  const { folder, named } = setUp();
  writeFileSync(join(folder, '年报 2023', '~$a.docx'), '');
  mkdirSync(join(folder, '空'));
  expect(named(`/check ${folder}`).files.map(file => file.name)).toEqual(['b c.txt', '年报 2023/a.txt']);
  const sentence = async (line: string) => {
    const [file, ...others] = named(line).files;
    expect(others).toEqual([]);
    const read = await file!.read(10);
    return read.ok ? 'was read' : read.failure.message;
  };
  expect(await sentence('/check 空')).toMatch(/空”里没有可以检查的文件，请核对路径。$/);
  expect(await sentence('/check /')).toBe('“/”里的文件太多，超过 300 个，请指定只放年报的文件夹。');
  expect(await sentence('/check 年报/*.docx')).toMatch(/不能代替文件名，请直接写文件夹，里面的文件都会检查。$/);
});

test('a file is read; a missing one is one clear sentence', async () => {
  const { named } = setUp();
  expect(await named('/check b c.txt').files[0]?.read(10)).toMatchObject({ ok: true });
  expect(await named('/check nosuch.txt').files[0]?.read(10)).toMatchObject({
    ok: false,
    failure: { message: expect.stringMatching(/nosuch\.txt”读不了：没有找到，请核对路径。$/) },
  });
});

test('a file that was asked for is written beside what is there, under a name that leads nowhere else', async () => {
  const folder = temporaryFolder();
  const file = (text: string, name = '年报检查.html') => ({ name, bytes: new TextEncoder().encode(text) });
  expect(await saveIn(folder, file('一'))).toBe(`已保存到 ${join(folder, '年报检查.html')}`);
  expect(await saveIn(folder, file('二'))).toBe(`已保存到 ${join(folder, '年报检查(2).html')}`);
  expect(readFileSync(join(folder, '年报检查.html'), 'utf8')).toBe('一');
  expect(await saveIn(folder, file('三', '../../a:b\n.html'))).toBe(`已保存到 ${join(folder, '.._.._a_b_.html')}`);
  expect(await saveIn(join(folder, 'nowhere'), file('四'))).toMatch(/^没有保存成功（ENOENT）[^\n]*。$/);
});

test('quotes that do not close are part of a name', () => {
  expect(splitPaths('a" b')).toEqual(['a', '"', 'b']);
});

test.each([
  ['/c', ['/check ', '/compare ']],
  ['统', ['统计 ']],
  ['', ['/check ', '/compare ', '/stats ']],
  ['/nosuch', []],
  ['/stats 启', ['启东市人民政府办公室']],
  ['/stats ', ['启东市人民政府办公室', '济宁市商务局']],
  ['/stats 启东 ', ['2022', '2023']],
  ['/compare 启东 2022 ', ['2023']],
  ['/stats 启东 2', ['2022', '2023']],
  ['/compare 启东 济', ['济宁市商务局']],
  ['/check b', ['b\\ c.txt']],
  ['/check 年报\\ 2023/', ['年报\\ 2023/a.txt']],
  ['/check ', ['b\\ c.txt', '年报\\ 2023/']],
  ['/check .h', ['.hidden']],
  ['/check nosuch/', []],
])('Tab behind %j', async (line, offered) => {
  const [words, part] = await setUp().tab(line);
  expect(words.toSorted()).toEqual(offered.toSorted());
  expect(line.endsWith(part)).toBe(true);
  for (const word of words) expect(word.startsWith(part)).toBe(true);
});

test('the arrow key brings back what was typed, Tab completes it, and files come with the line', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const got: string[] = [];
  const terminal = createTerminal({
    ...{ input, output, interactive: true, greeting: '' },
    now: () => new Date(0),
    onFailure: String,
    filesNamed: line => ({
      files: line.startsWith('/check') ? [{ name: line, bytes: null, read: async () => never() }] : [],
      alone: line === '/check 1',
    }),
    complete: async line => {
      if (line.startsWith('x')) throw new Error('broken');
      return [['/stats 启东'], line];
    },
  });
  const ended = terminal.run(async (message, out) => {
    got.push(`${message.text}|${message.files.length}`);
    await out.send(say('好'));
  });
  const type = async (keys: string) => {
    input.write(keys);
    await new Promise(resolve => setTimeout(resolve, 20));
  };
  await type('/check 1\r');
  await type('2\r');
  await type('\u001b[A\u001b[A\r');
  await type('/st\t');
  await type('\r');
  await type('x\t');
  await type('\r');
  input.end('\u0004');
  await ended;
  output.end();
  expect(await text(output)).not.toContain('error');
  expect(got).toEqual(['|1', '2|0', '|1', '/stats 启东|0', 'x|0']);
});

function never(): never {
  throw new Error('not read');
}

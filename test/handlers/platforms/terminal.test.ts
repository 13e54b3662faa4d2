import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { createProgressBar } from '../../../handlers/platforms/terminal/progress.ts';
import { createTerminal } from '../../../handlers/platforms/terminal/terminal.ts';
import type { Receive } from '../../../handlers/platforms/types.ts';
import { width } from '../../../handlers/platforms/width.ts';
import { say } from '../../../src/model/reply.ts';

const echo: Receive = async (input, out) => {
  if (input.text === 'fail') throw new Error('broken');
  await new Promise(resolve => setTimeout(resolve, input.text === 'slow' ? 30 : 0));
  await out.send(say(`<${input.text}>`));
};

/** Tells how far it is before it answers. */
const slow: Receive = async (_input, out) => {
  out.progress({ done: 3, of: 12, words: `读取第 4/12 个文件：${'长'.repeat(100)}\u001b[2J.docx…` });
  out.progress({ done: 12, of: 12, words: '检查第 12/12 个文件：乙.docx…' });
  await out.send(say('好'));
};

test('progress is a bar in one line that the answer takes the place of; into a pipe nothing of it goes', async () => {
  expect(await converse('1\n', slow)).toBe('好\n\n');
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 50 });
  const options = { input, output, interactive: true, greeting: '' };
  const ended = createTerminal({ ...options, now: () => new Date(0), onFailure: String }).run(slow);
  input.write('1\r');
  await new Promise(resolve => setTimeout(resolve, 30));
  input.end('\u0004');
  await ended;
  output.end();
  const [first, second, answer] = (await text(output)).split('\r\u001b[2K').slice(1);
  expect(first).toMatch(/^\[#{5}\.{15}\] 读取第 4\/12 个文件：长+…$/);
  expect(width(first!)).toBeLessThan(50);
  expect(second).toBe('[####################] 检查第 12/12 个文件：乙.d…');
  expect(answer).toMatch(/^好\r?\n/);
});

test('a terminal that calls itself 0 wide is taken for a usual one', () => {
  const output = Object.assign(new PassThrough(), { columns: 0 });
  createProgressBar(output).show({ done: 1, of: 2, words: '读取第 1/2 个文件：年报.docx…' });
  expect(String(output.read())).toContain('读取第 1/2 个文件：年报.docx…');
});

async function converse(piped: string, receive: Receive = echo): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  const terminal = createTerminal({
    input,
    output,
    interactive: false,
    greeting: '欢迎',
    now: () => new Date(0),
    onFailure: error => `失败：${(error as Error).message}`,
  });
  input.end(piped);
  await terminal.run(receive);
  output.end();
  return text(output);
}

test('line after line, in order, no greeting, until the input ends', async () => {
  expect(await converse('slow\n1\r\n2')).toBe('<slow>\n\n<1>\n\n<2>\n\n');
});

test('a failing message does not end the conversation', async () => {
  expect(await converse('1\nfail\n2\n')).toBe('<1>\n\n失败：broken\n\n<2>\n\n');
});

test('an empty line is a message too; no input is none', async () => {
  expect(await converse('\n')).toBe('<>\n\n');
  expect(await converse('')).toBe('');
});

test('stop lets the answer under way be sent and takes no more', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const terminal = createTerminal({
    ...{ input, output, interactive: false, greeting: '' },
    now: () => new Date(0),
    onFailure: String,
  });
  const ended = terminal.run(async (message, out) => {
    terminal.stop();
    await new Promise(resolve => setTimeout(resolve, 10));
    await out.send(say(message.text));
  });
  input.write('1\n2\n3\n');
  await ended;
  output.end();
  expect(await text(output)).toBe('1\n\n');
});

test('a person gets a greeting and a prompt', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const terminal = createTerminal({
    ...{ input, output, interactive: true, greeting: '欢迎' },
    now: () => new Date(0),
    onFailure: String,
  });
  const ended = terminal.run(echo);
  input.write('1\r');
  await new Promise(resolve => setTimeout(resolve, 30));
  input.end('\u0004');
  await ended;
  output.end();
  const shown = await text(output);
  expect(shown.startsWith('欢迎\n\n')).toBe(true);
  expect(shown).toContain('<1>\n\n');
  expect(shown.match(/年报> /g)?.length).toBeGreaterThanOrEqual(2);
});

describe('a reminder', () => {
  const REMINDER = say('距 1月31日 还有 10 天。');
  const HERE = { chat: 'terminal', topic: null };
  const soon = () => new Promise(resolve => setTimeout(resolve, 30));

  function sitDown(columns = 80, receive: Receive = echo) {
    const input = new PassThrough();
    const output = Object.assign(new PassThrough(), { columns });
    const options = { input, output, interactive: true, greeting: '', now: () => new Date(0), onFailure: String };
    const terminal = createTerminal(options);
    return { input, output, terminal, ended: terminal.run(receive) };
  }

  test.each([80, 12])('comes above the prompt, and what was typed so far stays (%i columns)', async columns => {
    const { input, output, terminal, ended } = sitDown(columns);
    input.write('/stats qidong');
    await soon();
    output.read();
    expect(await terminal.deliver(HERE, REMINDER)).toEqual({ kind: 'sent', message: null });
    const shown = String(output.read());
    const rows = columns === 80 ? '' : '\u001b\\[1A';
    expect(shown).toMatch(new RegExp(`^${rows}\u001b\\[1G\u001b\\[0J距 1月31日 还有 10 天。\n\n`));
    expect(shown).toContain('年报> /stats qidong');
    input.write(' 2023\r');
    await soon();
    expect(String(output.read())).toContain('</stats qidong 2023>');
    input.end('\u0004');
    await ended;
  });

  test('comes between the lines of an answer under way, without a prompt of its own', async () => {
    let open = () => {};
    const { input, output, terminal, ended } = sitDown(80, async (_input, out) => {
      out.progress({ done: 1, of: 2, words: '读取' });
      await new Promise<void>(resolve => {
        open = resolve;
      });
      await out.send(say('好'));
    });
    input.write('1\r');
    await soon();
    output.read();
    await terminal.deliver(HERE, REMINDER);
    expect(String(output.read())).toBe('\r\u001b[2K距 1月31日 还有 10 天。\n\n');
    open();
    await soon();
    expect(String(output.read())).toMatch(/^好\n\n.*年报> /s);
    input.end('\u0004');
    await ended;
  });

  test('is plain text in a pipe; for another platform’s chat, and while nobody is there, it waits', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const terminal = createTerminal({
      ...{ input, output, interactive: false, greeting: '', now: () => new Date(0), onFailure: String },
    });
    expect(terminal.waitMs('terminal')).toBeGreaterThan(0);
    expect(await terminal.deliver(HERE, REMINDER)).toMatchObject({ kind: 'failed', arrived: 'no' });
    const ended = terminal.run(echo);
    expect([terminal.waitMs('terminal'), terminal.waitMs('telegram:7') > 60_000]).toEqual([0, true]);
    await terminal.deliver(HERE, REMINDER);
    expect(await terminal.deliver({ chat: 'telegram:7', topic: null }, say('别人的'))).toMatchObject({ kind: 'wait' });
    input.end('1\n');
    await ended;
    expect(await terminal.deliver(HERE, REMINDER)).toMatchObject({ kind: 'failed', arrived: 'no' });
    output.end();
    expect(await text(output)).toBe('距 1月31日 还有 10 天。\n\n<1>\n\n');
  });
});

// The loopback server itself: it must refuse what the real one refuses, or the suites above it prove nothing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readParameters } from './form.ts';
import { group, person } from './people.ts';
import { BotApi } from './server.ts';

let api: BotApi;
beforeAll(async () => {
  api = await new BotApi().start();
  const room = group(api, -1, person(7, '李'), [5]);
  room.say('someone’s own'); // message 101
});
afterAll(() => api.close());

async function call(method: string, fields: object, token = api.token) {
  const response = await fetch(`${api.root}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
  return (await response.json()) as {
    ok: boolean;
    description?: string;
    result?: { message_id: number; text: string };
  };
}

const HTML = { chat_id: -1, parse_mode: 'HTML' };
const keyboard = (callback_data: string, text = 'x') => ({ inline_keyboard: [[{ text, callback_data }]] });

test.each<[string, object, RegExp]>([
  ['sendMessage', { chat_id: -1, text: 'x'.repeat(4097) }, /too long/],
  ['sendMessage', { chat_id: -1, text: ' \n' }, /text is empty/],
  ['sendMessage', { chat_id: -1 }, /text is empty/],
  ['sendMessage', { ...HTML, text: '<b>x' }, /can't parse entities/],
  ['sendMessage', { ...HTML, text: '<b><pre>x</b></pre>' }, /can't parse entities/],
  ['sendMessage', { ...HTML, text: '<p>x</p>' }, /Unsupported start tag "p"/],
  ['sendMessage', { ...HTML, text: '1 < 2' }, /can't parse entities/],
  ['sendMessage', { ...HTML, text: 'a & b' }, /can't parse entities/],
  ['sendMessage', { ...HTML, text: '<b></b>' }, /text is empty/],
  ['sendMessage', { chat_id: -2, text: 'x' }, /chat not found/],
  ['sendMessage', { chat_id: -1, text: 'x', message_thread_id: 6 }, /thread not found/],
  ['sendMessage', { chat_id: -1, text: 'x', reply_markup: keyboard('启'.repeat(22)) }, /BUTTON_DATA_INVALID/],
  ['sendMessage', { chat_id: -1, text: 'x', reply_markup: keyboard('') }, /BUTTON_DATA_INVALID/],
  ['sendMessage', { chat_id: -1, text: 'x', reply_markup: keyboard('x', ' ') }, /text is empty/],
  ['sendMessage', { chat_id: -1, text: 'x', reply_parameters: { message_id: 9 } }, /replied not found/],
  ['editMessageText', { chat_id: -1, message_id: 101, text: 'x' }, /can't be edited/],
  ['editMessageText', { chat_id: -1, message_id: 9, text: 'x' }, /not found/],
  ['sendDocument', { chat_id: -1 }, /no document/],
  ['sendChatAction', { chat_id: -1, action: 'dancing' }, /wrong parameter action/],
  ['setMyCommands', { commands: [{ command: '统计', description: 'x' }] }, /BOT_COMMAND_INVALID/],
  ['getFile', { file_id: 'nosuch' }, /invalid file_id/],
  ['noSuchMethod', {}, /method not found/],
])('%s %j is refused', async (method, fields, why) => {
  expect(await call(method, fields)).toMatchObject({ ok: false, description: expect.stringMatching(why) });
});

test('what is in order is taken, and an edit must change something', async () => {
  const sent = await call('sendMessage', { ...HTML, text: `<b>&lt;${'年'.repeat(4090)}</b>`, message_thread_id: 5 });
  expect(sent.result?.text).toBe(`<${'年'.repeat(4090)}`);
  const edit = { chat_id: -1, message_id: sent.result?.message_id, text: 'neu' };
  expect((await call('editMessageText', edit)).ok).toBe(true);
  expect((await call('editMessageText', edit)).description).toMatch(/not modified/);
});

test('a wrong token is refused, and its calls are no part of the record', async () => {
  expect(await call('getMe', {}, '1:wrong')).toMatchObject({ ok: false, description: 'Unauthorized' });
  expect(api.calls.some(one => one.method === 'getMe')).toBe(false);
});

test('of two pollers the earlier one is sent away', async () => {
  const first = call('getUpdates', { offset: 10_000, timeout: 5 });
  await new Promise(resolve => setTimeout(resolve, 50));
  const second = call('getUpdates', { offset: 10_000, timeout: 0 });
  expect((await first).description).toMatch(/^Conflict/);
  expect(await second).toEqual({ ok: true, result: [] });
});

test('forms of both libraries are read: names with and without quotation marks, attached parts, bytes as they are', () => {
  const bytes = Buffer.from([0, 13, 10, 255, 45, 45]);
  const form = (head: string, before: string) =>
    Buffer.concat([Buffer.from(`--B\r\n${before}\r\n--B\r\n${head}\r\n\r\n`), bytes, Buffer.from('\r\n--B--\r\n')]);
  const ofGrammy = form(
    'content-disposition:form-data;name="a1";filename=年报.csv\r\ncontent-type:application/octet-stream',
    'content-disposition:form-data;name="document"\r\n\r\nattach://a1',
  );
  const ofTelegraf = form(
    'content-disposition: form-data; name="document"; filename="年报.csv"',
    'content-disposition: form-data; name="chat_id"\r\n\r\n-5',
  );
  for (const body of [ofGrammy, ofTelegraf]) {
    const { files } = readParameters('multipart/form-data; boundary=B', body);
    expect(files.document).toEqual({ name: '年报.csv', bytes });
  }
  expect(readParameters('multipart/form-data; boundary=B', ofTelegraf).fields).toEqual({ chat_id: -5 });
});

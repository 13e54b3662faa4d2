import { expect, test } from 'vitest';
import { type Command, findCommand, plain } from '../../handlers/command.ts';

const named = (name: string, ...words: string[]): Command => ({
  name,
  words,
  summary: '',
  usage: { form: '', examples: [] },
  run: async () => {},
});
const commands = [named('help', '帮助'), named('stats', '统计')];

test.each([
  ['/stats 启东 2023', 'stats', '启东 2023'],
  ['  /stats   启东\t2023  ', 'stats', '启东 2023'],
  ['／ｓｔａｔｓ　启东　２０２３', 'stats', '启东 2023'],
  ['/STATS 启东', 'stats', '启东'],
  ['/stats启东 2023', 'stats', '启东 2023'],
  ['/ stats 启东', 'stats', '启东'],
  ['统计 启东 2023', 'stats', '启东 2023'],
  ['/统计 启东', 'stats', '启东'],
  ['/统计启东', 'stats', '启东'],
  ['\u0007/stats\u0000 启东\u001b[31m 2023', 'stats', '启东 [31m 2023'],
  ['📊 /stats 启东 👨‍👩‍👧 2023', 'stats', '启东 2023'],
  ['帮助', 'help', ''],
  ['/help', 'help', ''],
])('%j calls %s', (text, name, words) => {
  const call = findCommand(text, commands);
  expect(call.kind === 'command' && [call.command.name, call.words]).toEqual([name, words]);
});

test.each(['', '   ', '\u0000\u0007', '😀👍🏽', '\u200b\ufeff'])('%j says nothing', text => {
  expect(findCommand(text, commands).kind).toBe('empty');
});

test.each(['统计局 2023', '/statsx 启东', '/stat', '启东 2023', 'stats 启东', '/', '*_[x](y)<b>'])(
  '%j is no command',
  text => {
    expect(findCommand(text, commands)).toEqual({ kind: 'unknown', said: plain(text) });
  },
);

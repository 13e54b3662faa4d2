import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCommand } from '../../../handlers/command.ts';
import { commands } from '../../../handlers/commands/index.ts';
import { createConversation } from '../../../handlers/conversation.ts';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import type { Input } from '../../../handlers/platforms/types.ts';
import type { App } from '../../../src/app.ts';
import { projectRoot } from '../../helpers/project.ts';

const names = commands.map(command => command.name);

test('the list is sorted and holds every file of the folder', () => {
  const files = readdirSync(join(projectRoot, 'handlers', 'commands')).filter(file => file !== 'index.ts');
  expect(names).toEqual(files.map(file => file.replace(/\.ts$/, '')).sort());
});

test('no two commands share a word, and every example calls its own command', () => {
  const words = commands.flatMap(command => [command.name, ...command.words]);
  expect(new Set(words).size).toBe(words.length);
  for (const command of commands) {
    // What Telegram's menu takes.
    expect(command.name).toMatch(/^[a-z0-9_]{1,32}$/);
    expect(command.summary.length).toBeLessThanOrEqual(256);
    for (const example of [command.usage.form, ...command.usage.examples]) {
      const call = findCommand(example, commands);
      expect(call.kind === 'command' && call.command.name).toBe(command.name);
    }
  }
});

test('/help lists every command', async () => {
  const text = await ask('/help');
  for (const command of commands) {
    expect(text).toContain(command.usage.form);
    expect(text).toContain(command.summary);
  }
  expect(text).toMatch(/也可以直接写中文：.*帮助；.*统计 启东 2023；.*/);
});

test.each(['/help stats', '/help /stats', '/help 统计', '帮助 统计'])('%s explains one command', async text => {
  const told = await ask(text);
  expect(told).toContain('格式：/stats 机关 [年份]');
  expect(told).toContain('  · /stats 启东 2023');
});

test('/help for an unknown command is one sentence', async () => {
  expect(await ask('/help nosuch')).toBe('没有这个命令，请输入 /help 查看全部命令。');
});

test('/stats asks the app for body and year, a year in words by the day of the message', async () => {
  const asked: unknown[] = [];
  const app = stub({
    yearOf: moment => moment.getUTCFullYear(),
    stats: async (...given) => {
      asked.push(given);
      return { kind: 'none', near: [] };
    },
  });
  await ask('/stats 启东 去年', app);
  await ask('统计 启东', app);
  expect(asked).toEqual([
    ['启东', 2024],
    ['启东', null],
  ]);
});

async function ask(text: string, app: App = stub({ uploadDays: 30 })): Promise<string> {
  const said: string[] = [];
  const input: Input = {
    text,
    chat: { id: 'test', kind: 'private' },
    sender: { id: 'test', name: '' },
    sentAt: new Date('2025-06-01T00:00:00Z'),
    files: [],
    isAdministrator: async () => true,
  };
  await createConversation(app, commands)(input, {
    send: async reply => {
      said.push(render(reply));
      return { id: '' };
    },
    edit: async () => {},
    progress: () => {},
  });
  expect(said).toHaveLength(1);
  return said[0]!;
}

function stub(parts: Partial<App>): App {
  return new Proxy(parts, {
    get: (given, name) => {
      const part = given[name as keyof App];
      if (!part) throw new Error(`${String(name)} was not expected to be called`);
      return part;
    },
  }) as App;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import type { Input } from '../../../handlers/platforms/types.ts';
import { attachment, chatWith } from '../../helpers/chat.ts';
import { projectRoot } from '../../helpers/project.ts';

const SOUND = readFileSync(join(projectRoot, 'corpus', 'reports', 'qidong-office-2023.md'), 'utf8');
const files = [attachment('年报.md', SOUND)];

test('nothing is deleted before it is confirmed; then all of it is', async () => {
  const { said, press, ask } = await chatWith();
  await ask('', { files });
  const { reply } = await said('/forget');
  expect(render(reply).split('\n')).toEqual([
    '将删除本聊天的全部内容：1 个文件、1 份年报的读数、1 次检查。删除后不能恢复，确定要删除吗？',
    '  · 确认删除：请输入 /forget 确认',
  ]);
  expect(await ask('/check 结论')).toContain('启东市人民政府办公室');
  const done = await press(reply, '确认删除');
  expect([done.edited, render(done.reply)]).toEqual([
    true,
    '已删除本聊天的全部内容：1 个文件、1 份年报的读数、1 次检查。',
  ]);
  expect(await ask('/check 结论')).toMatch(/^本聊天没有可用的检查/);
  expect(await ask('/check #1')).toMatch(/已失效/);
  expect(await ask('/forget')).toBe(
    '本聊天没有保存任何文件，也没有设提醒，没有可删除的内容；要检查年报，请发来文件并写上 /check。',
  );
  expect(await ask('/forget 确认')).toBe(
    '本聊天没有保存任何文件，也没有设提醒，没有可删除的内容；要检查年报，请发来文件并写上 /check。',
  );
});

test('another chat’s stays', async () => {
  const { ask } = await chatWith();
  const other = { chat: { id: 'other', kind: 'private' } as const };
  await ask('', { files });
  await ask('', { files, ...other });
  await ask('/forget 确认');
  expect(await ask('/check 结论', other)).toContain('启东市人民政府办公室');
});

test('in a group everybody deletes what they sent themselves, and nobody confirms for another', async () => {
  const { said, press, ask } = await chatWith();
  const by = (name: string): Partial<Input> => ({
    chat: { id: 'g', kind: 'group' },
    sender: { id: `telegram:${name}`, name },
  });
  await ask('', { files, ...by('li') });
  await ask('', { files: [attachment('b.md', SOUND.replaceAll('启东市', '海门市'))], ...by('wang') });
  expect(await ask('/forget', by('zhao'))).toBe(
    '你在本群没有上传过文件，没有可删除的内容；群管理员可用 /forget 全部 删除本群的全部内容。',
  );
  const { reply } = await said('/forget', by('li'));
  expect(render(reply)).toContain('将删除你在本群上传的全部内容：1 个文件、1 份年报的读数、1 次检查。');
  expect(render((await press(reply, '确认删除', by('wang'))).reply)).toMatch(/^这是别人发起的删除，只能由本人确认/);
  expect(render((await press(reply, '确认删除', by('li'))).reply)).toMatch(/^已删除你在本群上传的全部内容/);
  expect(await ask('/check #1', by('li'))).toMatch(/已失效/);
  expect(await ask('/check #2', by('li'))).toContain('海门市');
});

test('reminders of a private chat go, too', async () => {
  const { said, press, ask, app } = await chatWith();
  await ask('/remind 开启');
  const { reply } = await said('/forget');
  expect(render(reply)).toMatch(/^将删除本聊天的全部内容：2 项提醒。删除后不能恢复/);
  expect((await app.reminders.settings('test', 'private')).schedules).toHaveLength(2);
  const done = await press(reply, '确认删除');
  expect(render(done.reply)).toBe('已删除本聊天的全部内容：2 项提醒。不会再收到提醒。');
  expect((await app.reminders.settings('test', 'private')).schedules).toEqual([]);
  await ask('', { files });
  await ask('/remind 1月20日前交年报');
  expect(await ask('/forget 确认')).toBe(
    '已删除本聊天的全部内容：1 个文件、1 份年报的读数、1 次检查、1 项提醒。不会再收到提醒。',
  );
});

test('what a group has set, and everybody’s files, only its administrators delete', async () => {
  const { said, press, ask, app } = await chatWith();
  const by = (name: string, may: boolean | null): Partial<Input> => ({
    chat: { id: 'g', kind: 'group' },
    sender: { id: `telegram:${name}`, name },
    isAdministrator: async () => may,
  });
  await ask('/remind 开启', by('li', true));
  await ask('', { files, ...by('wang', false) });
  expect(await ask('/forget 全部', by('wang', false))).toMatch(/^只有群管理员可以删除本群的全部内容/);
  expect(await ask('/forget 全部', by('wang', null))).toMatch(/^暂时无法向 Telegram 核实/);
  expect(await ask('/forget 全部 确认 telegram:wang', by('wang', false))).toMatch(/^只有群管理员/);
  expect(await ask('/forget', by('li', true))).toMatch(/^你在本群没有上传过文件.*群管理员可用 \/forget 全部/);
  const { reply } = await said('/forget 全部', by('li', true));
  expect(render(reply)).toMatch(/^将删除本群所有人的全部内容：1 个文件、1 份年报的读数、1 次检查、2 项提醒。/);
  expect(render((await press(reply, '确认删除', by('zhao', true))).reply)).toMatch(/^这是别人发起的删除/);
  const own = await said('/forget', by('wang', false));
  expect(render(own.reply)).toMatch(/^将删除你在本群上传的全部内容：1 个文件、1 份年报的读数、1 次检查。/);
  expect((await app.reminders.settings('g', 'group')).schedules).toHaveLength(2);
  const done = await press(reply, '确认删除', by('li', true));
  expect([done.edited, render(done.reply)]).toEqual([
    true,
    '已删除本群所有人的全部内容：1 个文件、1 份年报的读数、1 次检查、2 项提醒。不会再收到提醒。',
  ]);
  expect((await app.reminders.settings('g', 'group')).schedules).toEqual([]);
  expect(await ask('/forget 全部', by('li', true))).toMatch(/^本群没有保存任何文件，也没有设提醒/);
});

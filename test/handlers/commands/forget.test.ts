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
  expect(await ask('/forget')).toBe('本聊天没有保存任何文件，没有可删除的内容；要检查年报，请发来文件并写上 /check。');
  expect(await ask('/forget 确认')).toBe(
    '本聊天没有保存任何文件，没有可删除的内容；要检查年报，请发来文件并写上 /check。',
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
    '你在本群没有上传过文件，没有可删除的内容；要检查年报，请发来文件并写上 /check。',
  );
  const { reply } = await said('/forget', by('li'));
  expect(render(reply)).toContain('将删除你在本群上传的全部内容：1 个文件、1 份年报的读数、1 次检查。');
  expect(render((await press(reply, '确认删除', by('wang'))).reply)).toMatch(/^这是别人发起的删除，只能由本人确认/);
  expect(render((await press(reply, '确认删除', by('li'))).reply)).toMatch(/^已删除你在本群上传的全部内容/);
  expect(await ask('/check #1', by('li'))).toMatch(/已失效/);
  expect(await ask('/check #2', by('li'))).toContain('海门市');
});

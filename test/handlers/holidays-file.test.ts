import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../handlers/config.ts';
import { builtCli, builtMain } from '../helpers/project.ts';
import { run, temporaryFolder } from '../helpers/run.ts';

const HOLIDAYS = { '2027-01-01': '元旦', '2027-02-06': '春节', '2027-05-01': '劳动节', '2027-10-01': '国庆节' };
const NOTICE = { 2027: { holidays: HOLIDAYS, workdays: ['2027-02-14'] } };

function fileOf(content: unknown) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.json'), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}
const read = (folder: string) => readConfig({ INIT_CWD: folder, HOLIDAYS_FILE: 'a.json' });

test('the notices of the file are taken over, also behind a mark of byte order', () => {
  const config = read(fileOf(`\uFEFF${JSON.stringify(NOTICE)}`));
  expect(config.ok && config.config.holidays).toEqual(NOTICE);
  const none = read(fileOf({}));
  expect(none.ok && none.config.holidays).toEqual({});
});

const year = (change: object) => ({ 2027: { ...NOTICE[2027], ...change } });
test.each<[string, unknown]>([
  ['不是 JSON 格式', '{"2027": '],
  ['应为四位数字的年度和该年的放假安排', []],
  ['二〇二七 应为四位数字的年度和该年的放假安排', { 二〇二七: NOTICE[2027] }],
  ['2027 应有且只有 holidays 和 workdays 两项', { 2027: ['2027-01-01'] }],
  ['2027 workdays 应为日期的列表', { 2027: { holidays: HOLIDAYS } }],
  ['2027 应有且只有 holidays 和 workdays 两项', year({ weekends: [] })],
  ['2027 holidays 应为日期和节名，形如 "2027-01-01": "元旦"', year({ holidays: ['2027-01-01'] })],
  [
    '2027 holidays 2027-02-30 应为日期和节名，形如 "2027-01-01": "元旦"',
    year({ holidays: { ...HOLIDAYS, '2027-02-30': '春节' } }),
  ],
  ['2027 holidays 2027-02-07 节名不能空着', year({ holidays: { ...HOLIDAYS, '2027-02-07': ' ' } })],
  ['2027 holidays 2027-02-07 节名应为文字', year({ holidays: { ...HOLIDAYS, '2027-02-07': 1 } })],
  ['2027 workdays 第 2 项 应为日期，形如 2027-01-01', year({ workdays: ['2027-02-14', '2月20日'] })],
  ['2027 中的 2026-11-30 不在这一年', year({ holidays: { ...HOLIDAYS, '2026-11-30': '元旦' } })],
  ['2027 中的 2028-01-01 不在这一年', year({ workdays: ['2028-01-01'] })],
  ['2027 的 holidays 中没有 2027-05-01（劳动节），请把全年写全', year({ holidays: { '2027-01-01': '元旦' } })],
  ['2027 的 workdays 中 2027-02-15 不是周末', year({ workdays: ['2027-02-15'] })],
  ['2027 中的 2027-02-06 既放假又上班', year({ workdays: ['2027-02-06'] })],
])('a file is refused: %s', (why, content) => {
  const folder = fileOf(content);
  const config = read(folder);
  const path = join(folder, 'a.json');
  expect(config.ok || config.message).toBe(`环境变量 HOLIDAYS_FILE 指定的文件 ${path} 不正确：${why}。`);
});

test('a wrong file ends bot and command line with that one line; a sound one is counted with', async () => {
  const folder = fileOf('[');
  const env = { HOLIDAYS_FILE: 'a.json', TZ: 'America/New_York' };
  const wrong = `环境变量 HOLIDAYS_FILE 指定的文件 ${join(folder, 'a.json')} 不正确：不是 JSON 格式。\n`;
  const ended = await run(builtMain, { folder, env, stdin: '' });
  expect([ended.code, ended.stdout, ended.stderr.replace(/^.*?环境/u, '环境')]).toEqual([2, '', wrong]);
  const called = await run(builtCli, { folder, env, args: ['stats', '启东'] });
  expect([called.code, called.stdout, called.stderr]).toEqual([2, '', wrong]);
  // Whenever this runs, its days are known.
  const notices = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => String(2026 + at)).map(one => [
      one,
      { holidays: { [`${one}-01-01`]: '元旦', [`${one}-05-01`]: '劳动节', [`${one}-10-01`]: '国庆节' }, workdays: [] },
    ]),
  );
  writeFileSync(join(folder, 'a.json'), JSON.stringify(notices));
  const asked = await run(builtMain, { folder, env, stdin: '/deadline\n' });
  expect(asked.code).toBe(0);
  expect(asked.stdout).not.toContain('尚未收录');
  expect(asked.stdout).toMatch(/其中工作日 \d+ 天/);
});

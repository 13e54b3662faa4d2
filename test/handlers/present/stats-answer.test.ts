import { expect, test } from 'vitest';
import { readAgencyAndYear } from '../../../handlers/agency-and-year.ts';
import { findCommand } from '../../../handlers/command.ts';
import { commands } from '../../../handlers/commands/index.ts';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { statsReply } from '../../../handlers/present/stats-answer.ts';
import { type HeldBody, type Selection, selectReport } from '../../../src/answer/select.ts';
import type { StatsAnswer } from '../../../src/app.ts';
import type { ReportRow } from '../../../src/ports/store.ts';

function row(agency: string, region: string, year: number): ReportRow {
  return {
    ...{ hash: `${region}${agency}${year}`, agency, region, year, aliases: [], form: '2021', publishedOn: null },
    ...{ readAt: '', summary: false, files: [], shown: true },
  };
}

const ROWS = [
  row('朝阳区人民政府', '北京市朝阳区', 2022),
  row('朝阳区人民政府', '北京市朝阳区', 2023),
  row('朝阳区人民政府', '吉林省长春市朝阳区', 2023),
  row('朝阳市商务局', '辽宁省朝阳市', 2021),
  row('启东市人民政府办公室', '江苏省南通市启东市', 2023),
];

const ask = (words: string, year: number | null) => {
  const selection = selectReport(ROWS, words, year);
  return { selection, reply: statsReply(selection as StatsAnswer, words, year) };
};

test('several bodies are offered, and each choice leads to its own body', () => {
  const { reply } = ask('朝阳', 2023);
  const inputs = reply.buttons?.flat().map(button => button.input) ?? [];
  expect(inputs).toEqual([
    '/stats 北京市朝阳区人民政府 2023',
    '/stats 吉林省长春市朝阳区人民政府 2023',
    '/stats 朝阳市商务局',
  ]);
  expect(inputs.map(follow)).toEqual([
    '北京市朝阳区朝阳区人民政府2023',
    '吉林省长春市朝阳区朝阳区人民政府2023',
    '辽宁省朝阳市朝阳市商务局2021',
  ]);
  expect(render(reply)).toContain(
    '“朝阳”可能指下面的机关，请选择其中一个：\n  · 朝阳区人民政府（北京市朝阳区，已收录 2022、2023 年）：请输入',
  );
});

test('without a year the choices have none, so that the card says which it took', () => {
  expect(
    ask('朝阳', null)
      .reply.buttons?.flat()
      .map(button => button.input),
  ).toContain('/stats 朝阳市商务局');
});

test('a year not held: what is held, and how to ask for it', () => {
  expect(render(ask('启东', 2020).reply)).toBe(
    '没有收录启东市人民政府办公室 2020 年的年报；已收录 2023 年，可输入 /stats 启东市人民政府办公室 2023。',
  );
});

test('a body not held: near ones as choices, or a plain sentence', () => {
  expect(render(ask('启东水利局', 2023).reply)).toMatch(
    /^没有收录“启东水利局”的年报，相近的有：\n {2}· 启东市人民政府办公室/,
  );
  expect(render(ask('火星', 2023).reply)).toBe('没有收录“火星”的年报，请核对机关名称，或换一种写法。');
});

test('many choices are cut and counted', () => {
  const body = (at: number): HeldBody => ({
    ...{ agency: `甲${at}局`, address: `甲${at}局`, aliases: [], region: null, years: [] },
  });
  const several: Selection = { kind: 'several', choices: Array.from({ length: 12 }, (_, at) => body(at)), by: 'unit' };
  const reply = statsReply(several, '局', null);
  expect(reply.buttons).toHaveLength(8);
  expect(render(reply)).toContain('共 12 个，仅列 8 个');
});

/** What a pressed button leads to. */
function follow(input: string): string {
  const call = findCommand(input, commands);
  const asked = readAgencyAndYear(call.kind === 'command' ? call.words : '', { year: 2025 });
  if (!asked.ok) return asked.why;
  const selection = selectReport(ROWS, asked.agency, asked.year);
  return selection.kind === 'found' ? selection.hash : selection.kind;
}

// What people are told of the formats is what the code reads.
import { expect, test } from 'vitest';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { formatsJson, formatsReply } from '../../../handlers/present/formats.ts';
import { READABLE_KINDS } from '../../../handlers/present/sentences.ts';
import { FORMATS } from '../../../src/ingest/formats/index.ts';

const LIMITS = { seconds: 60, totalSeconds: 600, megabytes: 1024 };

test('every format is listed with its extensions, and archives', () => {
  const text = render(formatsReply(true, LIMITS));
  for (const { name, extensions } of FORMATS) {
    expect(text).toContain(name);
    expect(text).toContain(extensions.join(' '));
  }
  expect(text).toContain('.zip');
  expect(formatsJson(true, LIMITS).formats.map(({ name }) => name)).toEqual([
    ...FORMATS.map(one => one.name),
    '压缩包',
  ]);
});

test('a missing converter is told with what it adds and how to install it', () => {
  const without = render(formatsReply(false, LIMITS));
  expect(without).toContain('LibreOffice（没有找到）');
  for (const system of ['Windows', 'macOS', '统信 UOS', '麒麟']) expect(without).toContain(system);
  const found = render(formatsReply(true, LIMITS));
  expect(found).toContain('LibreOffice（已找到）');
  expect(found).not.toContain('apt install');
  expect([true, false].map(has => formatsJson(has, LIMITS).optional[0]?.found)).toEqual([true, false]);
});

test('the limits are those in force', () => {
  const text = render(formatsReply(true, { seconds: 7, totalSeconds: 180, megabytes: 99 }));
  for (const limit of ['20 MB', '100 MB', '400 MB', '7 秒', '3 分钟', '99 MB']) expect(text).toContain(limit);
});

test('the short list of the chat has every kind', () => {
  for (const { name } of FORMATS) expect(READABLE_KINDS.filter(kind => name.includes(kind))).not.toEqual([]);
});

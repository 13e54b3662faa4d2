// Random Word files with real findings: the commented file is right, says the same as before, and every comment stands at the
// words that it is about. NIANBAO_REPORTS=200 takes more of them.
import { expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import type { Remark } from '../../src/model/remark.ts';
import { throughLibreOffice, withoutLibreOffice } from '../helpers/libreoffice.ts';
import { annotated, checked, drawn, read } from './checked-file.ts';
import { schemaErrors, withoutValidator, wrongIn } from './valid.ts';
import { type Commented, commentsIn } from './word-file.ts';

const reports = Number(process.env.NIANBAO_REPORTS ?? 20);
const firstSeed = Number(process.env.NIANBAO_SEED ?? 1);
const seeds = Array.from({ length: reports }, (_, at) => firstSeed + at);

test(`${reports} random reports`, { timeout: 20_000 + reports * 2000 }, async () => {
  for (const seed of seeds) {
    const { bytes, source, remarks } = await checked(drawn(seed), seed);
    const file = await annotated(bytes, remarks);
    expect(wrongIn(file, bytes), `seed ${seed}`).toEqual([]);
    expect(await read(file), `seed ${seed}`).toEqual(source);
    expect(await annotated(bytes, remarks)).toEqual(file);
    expect(await annotated(file, remarks), `seed ${seed}: sent in again`).toEqual(file);
    const ours = commentsIn(file).slice(-remarks.length);
    expect(ours.map(({ says }) => says)).toEqual(remarks.map(({ title, text }) => `${title}\n${text}`));
    const astray = remarks.filter((remark, at) => !standsAt(source.text, remark, ours[at]!.on ?? ''));
    expect(astray, `seed ${seed}`).toEqual([]);
  }
});

const lacks = { validator: withoutValidator(), libreOffice: await withoutLibreOffice() };

test('what LibreOffice has written, and what it keeps', { timeout: 300_000 }, async ({ skip }) => {
  if (lacks.libreOffice) skip(lacks.libreOffice);
  const files = seeds.slice(0, 6).map(seed => ({ name: `${seed}.docx`, bytes: drawn(seed) }));
  const written = await throughLibreOffice(files, 'docx', 'MS Word 2007 XML');
  const commented = [];
  for (const [at, { name, bytes }] of written.entries()) {
    // It writes a content control in a link with its end tags crossed, which is no XML.
    if (!(await ingest(bytes, { name })).ok) continue;
    const { remarks, source } = await checked(bytes, seeds[at]!);
    const file = await annotated(bytes, remarks);
    expect(wrongIn(file, bytes), name).toEqual([]);
    expect(await read(file), name).toEqual(source);
    await expectNoMoreErrors(bytes, file);
    commented.push({ name, bytes: file });
  }
  expect(commented.length).toBeGreaterThan(files.length / 2);
  const kept = await throughLibreOffice(commented, 'docx', 'MS Word 2007 XML');
  for (const [at, { name, bytes }] of kept.entries()) {
    const [before, after] = [commented[at]!.bytes, bytes].map(file => commentsIn(file).sort(bySaying));
    expect(
      after!.map(({ says }) => says),
      name,
    ).toEqual(before!.map(({ says }) => says));
    // What stands in a text box is no part of the words that it knows a comment by.
    const moved = after!.filter(({ on }, index) => on && on !== before![index]!.on);
    expect(moved, name).toEqual([]);
  }
});

test('the schema of Word finds no more than before', { timeout: 300_000 }, async ({ skip }) => {
  if (lacks.validator) skip(lacks.validator);
  for (const seed of seeds.slice(0, 6)) {
    const { bytes, remarks } = await checked(drawn(seed), seed);
    await expectNoMoreErrors(bytes, await annotated(bytes, remarks));
  }
});

/** Not every program writes what the schema says. */
async function expectNoMoreErrors(before: Uint8Array, after: Uint8Array): Promise<void> {
  if (lacks.validator === null) expect(await schemaErrors(after)).toEqual(await schemaErrors(before));
}

const bySaying = (one: Commented, other: Commented): number => (one.says < other.says ? -1 : 1);

/** The number that the program counts is in no run: a comment on it and more is on what more there is, or on the whole. */
function standsAt(text: string, { line, start, end }: Remark, commentedOn: string): boolean {
  const [on, words, said] = [bare(commentedOn), bare(text.slice(start, end)), text.split('\n')[line - 1]];
  // A remark on a line that is none goes to the title.
  if (said === undefined) return on !== '';
  if (on.includes(words)) return true;
  const [number = ''] = COUNTED.exec(bare(said)) ?? [];
  const inNumber = number.length - bare(text.slice(text.lastIndexOf('\n', start - 1) + 1, start)).length;
  if (inNumber <= 0) return false;
  const more = words.slice(inNumber);
  return more === '' ? bare(said) === number + on : on.startsWith(more);
}

const COUNTED = /^(?:第[一二三四五六七八九十]+(?:部分|章)?|[(（]?[一二三四五六七八九十\d]+)[)）、.．]?/;

/** A hyphen may be an element of its own in the file. */
const bare = (text: string): string => text.replace(/[\s-]/g, '');

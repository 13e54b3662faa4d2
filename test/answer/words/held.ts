// Reports to ask about, and the answer's text as the chat shows it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import type { AskSource } from '../../../handlers/present/ask/words-place.ts';
import type { HeldReport } from '../../../src/answer/held.ts';
import type { Reply } from '../../../src/model/reply.ts';
import { readReport } from '../../../src/read-report.ts';
import { projectRoot } from '../../helpers/project.ts';
import { reports } from '../../questions/corpus.ts';
import { type Judgement, judge, type Question } from '../../questions/judge.ts';

const shared = process.env.NIANBAO_SHARED;
export const SEEDS = shared && existsSync(join(shared, 'seeds')) ? join(shared, 'seeds') : null;
export const NO_SEEDS = 'NIANBAO_SHARED does not name the folder with the seeds';

export async function heldIn(folder: string): Promise<HeldReport[]> {
  return await Promise.all(
    readdirSync(folder)
      .sort()
      .map(name => held(name, readFileSync(join(folder, name)))),
  );
}

export const bundled = (): Promise<HeldReport[]> => heldIn(join(projectRoot, 'corpus', 'reports'));

let read: Promise<HeldReport[]> | undefined;

/** Read once. */
export const generated = (): Promise<HeldReport[]> => {
  read ??= Promise.all(reports().map(({ file, text }) => held(file, new TextEncoder().encode(text))));
  return read;
};

async function held(name: string, bytes: Uint8Array): Promise<HeldReport> {
  const read = await readReport(bytes, name);
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read)}`);
  return { report: read.value, files: [name] };
}

export function of(all: readonly HeldReport[], agency: string, year: number): HeldReport {
  const found = all.find(({ report }) => report.agency === agency && report.year === year);
  if (!found) throw new Error(`no report of ${agency} ${year}`);
  return found;
}

/** The questions of the examination in one of its files, by id. */
export function examination(file: string): (id: string) => Question {
  const path = join(projectRoot, 'test', 'questions', 'questions', file);
  const all = JSON.parse(readFileSync(path, 'utf8')) as Question[];
  return id => {
    const found = all.find(one => one.id === id);
    if (!found) throw new Error(`no question ${id}`);
    return found;
  };
}

/** The judge compares with the text in normal form, in which “，” is “,”: three questions have it as printed. */
const inNormalForm = (question: Question): Question => ({
  ...question,
  ...(question.says ? { says: question.says.map(one => one.replaceAll('，', ',')) } : {}),
});

export function judged(question: Question, answer: { status: string; reply: Reply; sources: AskSource[] }): Judgement {
  return judge(inNormalForm(question), { status: answer.status, text: render(answer.reply), values: [] });
}

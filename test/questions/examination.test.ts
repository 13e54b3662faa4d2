// The whole examination through the app: words in, answer out, as `ask` gives it. NIANBAO_SHOW=1 prints what is not right.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commands } from '../../handlers/commands/index.ts';
import { render } from '../../handlers/platforms/terminal/render.ts';
import { askJson } from '../../handlers/present/ask/answer.ts';
import { answered } from '../../handlers/present/ask/asked.ts';
import { byCommand } from '../../handlers/subcommands/ask.ts';
import { chineseDivisions } from '../../src/adapters/chinese-divisions.ts';
import { diskFiles } from '../../src/adapters/disk-files.ts';
import { jiebaSegmenter } from '../../src/adapters/jieba-segmenter.ts';
import { openLibsqlStore } from '../../src/adapters/libsql-store.ts';
import { scanSearch } from '../../src/adapters/scan-search.ts';
import { type App, createApp } from '../../src/app.ts';
import type { Thread } from '../../src/ask-question.ts';
import { truth } from '../answer/kinds/examined.ts';
import { inProcessReader } from '../helpers/in-process-reader.ts';
import { projectRoot } from '../helpers/project.ts';
import { reminderParts } from '../helpers/reminders.ts';
import { temporaryFolder } from '../helpers/run.ts';
import { uploadParts } from '../helpers/uploads.ts';
import { TODAY, writeCorpus } from './corpus.ts';
import { type Answer, type Judgement, judge, type Question } from './judge.ts';

const FOLDER = new URL('questions/', import.meta.url);
const shared = process.env.NIANBAO_SHARED;
const show = process.env.NIANBAO_SHOW !== undefined;
const now = () => new Date(`${TODAY}T02:00:00Z`);

const questions = readdirSync(FOLDER)
  .sort()
  .flatMap(file =>
    (JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Question[]).map(one => ({ ...one, file })),
  );

const CORPORA = {
  generated: () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeCorpus(folder);
    return folder;
  },
  bundled: () => join(projectRoot, 'corpus', 'reports'),
  seeds: () => (shared ? join(shared, 'seeds') : null),
};

type Name = keyof typeof CORPORA;
interface Judged {
  question: Question & { file: string };
  judgement: Judgement;
  text: string;
}

async function examined(corpus: Name, folder: string): Promise<Judged[]> {
  const data = temporaryFolder();
  const store = openLibsqlStore(join(data, 'nianbao.db'));
  onTestFinished(() => store.close());
  const app = createApp({
    ...uploadParts(data),
    ...reminderParts(data),
    ...{ store, index: scanSearch(), segmenter: jiebaSegmenter([]), files: diskFiles, reader: inProcessReader() },
    ...{ divisions: chineseDivisions(), corpusDir: folder, knowledgeDir: join(projectRoot, 'corpus', 'knowledge') },
    ...{ timeZone: 'Asia/Shanghai', parserVersion: '1', clock: { now } },
  });
  await app.importCorpus();
  const out: Judged[] = [];
  for (const question of questions.filter(one => one.corpus === corpus)) {
    const answer = await lastOf(app, question);
    const judgement = judge(question, answer, corpus === 'generated' ? truth : undefined);
    out.push({ question, judgement, text: answer.text });
  }
  if (show) tell(out);
  return out;
}

describe.each(Object.keys(CORPORA) as Name[])('%s', corpus => {
  const reason = corpus === 'seeds' && !shared ? ': NIANBAO_SHARED does not name the folder with the seeds' : '';
  test.skipIf(reason !== '')(`97 of 100 right, no wrong number${reason}`, { timeout: 300_000 }, async () => {
    const judged = await examined(corpus, CORPORA[corpus]()!);
    expect(judged.filter(one => one.judgement.verdict === 'wrong-number').map(lineOf)).toEqual([]);
    const wrong = judged.filter(one => one.judgement.verdict !== 'right');
    expect(wrong.length / judged.length, wrong.map(lineOf).join('\n')).toBeLessThanOrEqual(0.03);
  });
});

const lineOf = ({ question, judgement }: Judged) =>
  `${question.id} ${JSON.stringify(question.ask)} ${judgement.verdict}: ${judgement.why.join('; ')}`;

function tell(verdicts: readonly Judged[]): void {
  const counts = new Map<string, number>();
  for (const { judgement } of verdicts) counts.set(judgement.verdict, (counts.get(judgement.verdict) ?? 0) + 1);
  console.log(verdicts.length, JSON.stringify([...counts]));
  for (const one of verdicts)
    if (one.judgement.verdict !== 'right')
      console.log(`${lineOf(one)}\n      ${one.text.slice(0, 300).replaceAll('\n', ' / ')}`);
}

/** The last turn of a conversation; everybody in a group has a thread of their own. */
async function lastOf(app: App, question: Question): Promise<Answer> {
  const talks = new Map<string, Thread>();
  let answer: Answer = { status: 'not-understood', text: '', values: [] };
  for (const turn of [question.ask].flat()) {
    const { who, text } = typeof turn === 'string' ? { who: '', text: turn } : turn;
    const { asked, thread } = await app.ask(text, talks.get(who) ?? {});
    talks.set(who, thread);
    const one = asked.kind === 'command' ? await byCommand(asked.input, app, commands) : await answered(asked);
    answer = askJson(one, render(one.reply)) as Answer;
  }
  return answer;
}

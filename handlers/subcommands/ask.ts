// nianbao ask: one question, for a person or as JSON.
import type { App } from '../../src/app.ts';
import type { Reply } from '../../src/model/reply.ts';
import { type Command, findCommand } from '../command.ts';
import { render } from '../platforms/terminal/render.ts';
import { type Answered, askJson } from '../present/ask/answer.ts';
import { answered } from '../present/ask/asked.ts';
import type { Console } from './console.ts';

export interface AskCall {
  question: string;
  json: boolean;
  /** Nothing but the corpus: no uploads. */
  corpusOnly: boolean;
}

export async function ask(
  { question, json, corpusOnly }: AskCall,
  app: App,
  commands: readonly Command[],
  console: Console,
): Promise<number> {
  const corpus = await app.importCorpus();
  if (!corpus.ok) {
    console.complain(corpus.failure.message);
    return 2;
  }
  const { asked } = await app.ask(question, {}, { corpusOnly });
  const answer = asked.kind === 'command' ? await byCommand(asked.input, app, commands) : await answered(asked);
  const text = render(answer.reply);
  console.print(json ? JSON.stringify(askJson(answer, text)) : text);
  return 0;
}

/** What the chat would say. */
export async function byCommand(typed: string, app: App, commands: readonly Command[]): Promise<Answered> {
  const replies: Reply[] = [];
  const send = async (reply: Reply) => ({ id: String(replies.push(reply)) });
  const call = findCommand(typed, commands);
  if (call.kind === 'command') {
    const input = {
      ...{ text: typed, chat: { id: 'terminal', kind: 'private' as const }, files: [], words: call.words },
      ...{ sender: { id: 'terminal', name: '' }, sentAt: app.now(), isAdministrator: async () => false },
    };
    await call.command.run(input, app, {
      send,
      progress: () => {},
      edit: async (_, reply) => void (await send(reply)),
    });
  }
  return { status: 'answered', reply: { blocks: replies.flatMap(({ blocks }) => blocks) }, values: [], sources: [] };
}

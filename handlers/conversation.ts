// A message → its command → the reply. The one place that every chat platform hands its messages to.
import type { App } from '../src/app.ts';
import { say } from '../src/model/reply.ts';
import { type Command, findCommand, plain } from './command.ts';
import type { Receive } from './platforms/types.ts';
import { emptyMessage, unknownMessage } from './present/sentences.ts';

/** In characters: more than this is a talk or a pasted text. */
const LONGEST_QUESTION = 300;

export function createConversation(app: App, commands: readonly Command[]): Receive {
  // Whatever is not called by a command's name is a question.
  const question = commands.find(({ name }) => name === 'ask');
  return async (input, out) => {
    const call = findCommand(input.text, commands);
    const meant = call.kind === 'command' ? undefined : commands.find(command => command.isMeant?.(input));
    if (meant) await meant.run({ ...input, words: plain(input.text) }, app, out);
    else if (call.kind === 'empty') await out.send(say(emptyMessage()));
    else if (call.kind === 'unknown' && question && !call.said.startsWith('/') && call.said.length <= LONGEST_QUESTION)
      await question.run({ ...input, words: call.said }, app, out);
    else if (call.kind === 'unknown') await out.send(say(unknownMessage(call.said)));
    else await call.command.run({ ...input, words: call.words }, app, out);
  };
}

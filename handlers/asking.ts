// Questions in plain words, whichever command they come by: asked, answered, and remembered for what the same person asks next.
import type { App } from '../src/app.ts';
import type { Question } from '../src/model/question.ts';
import { type Command, type CommandInput, findCommand } from './command.ts';
import type { Out } from './platforms/types.ts';
import type { Answered } from './present/ask/answer.ts';
import { answered } from './present/ask/asked.ts';
import { type Threads, threads } from './threads.ts';

export interface Asking {
  /** `words`: the question, where it is not what stands behind the command. */
  answer(input: CommandInput, app: App, out: Out, words?: string): Promise<void>;
  /** What this person asked last; null where that is too long ago. */
  last(input: CommandInput, app: App): Question | null;
}

/** `commands`: those that answer some questions. */
export function createAsking(commands: () => readonly Command[], talks: Threads = threads()): Asking {
  return {
    async answer(input, app, out, words = input.words) {
      const key = keyOf(input);
      const { asked, thread } = await app.ask(words, talks.of(key, app.now()));
      talks.keep(key, thread, app.now());
      if (asked.kind === 'command') {
        const call = findCommand(asked.input, commands());
        if (call.kind === 'command') await call.command.run({ ...input, words: call.words }, app, out);
        return;
      }
      const { reply } = withExport(await answered(asked));
      if (input.pressed) await out.edit(input.pressed, reply);
      else await out.send(reply);
    },
    last: (input, app) => talks.of(keyOf(input), app.now()).last ?? null,
  };
}

/** Two people in a group do not get each other's follow-ups. */
const keyOf = ({ chat, sender }: CommandInput): string => `${chat.id} ${chat.topic ?? ''} ${sender.id}`;

/** So many figures are rather had as a file. */
const MANY = 4;

function withExport(answer: Answered): Answered {
  const { values, reply } = answer;
  if (values.length < MANY) return answer;
  const buttons = [...(reply.buttons ?? []), [{ label: '导出表格', input: '/export' }]];
  return { ...answer, reply: { ...reply, buttons } };
}

// Questions in plain words, whichever command they come by: asked, answered, and remembered for what the same person asks next.
import type { Choice } from '../src/answer/ask/index.ts';
import type { App } from '../src/app.ts';
import type { Thread } from '../src/ask-question.ts';
import type { Question } from '../src/model/question.ts';
import { type Command, type CommandInput, findCommand } from './command.ts';
import { type Kept, keptFor } from './kept.ts';
import type { Out } from './platforms/types.ts';
import type { Answered } from './present/ask/answer.ts';
import { answered } from './present/ask/asked.ts';

export interface Asking {
  /** `words`: the question, where it is not what stands behind the command. */
  answer(input: CommandInput, app: App, out: Out, words?: string): Promise<void>;
  /** What this person asked last; null where that is too long ago. */
  last(input: CommandInput, app: App): Question | null;
}

/** How long a follow-up is one (那部分公开呢？). */
const THREAD_MINUTES = 15;
/** How long a button still knows what it chooses between. */
const CHOICE_MINUTES = 24 * 60;

interface Talk {
  threads: Kept<Thread>;
  /** By the message that has the buttons: anybody in the group may press them. */
  choices: Kept<readonly Choice[]>;
}

/** `commands`: those that answer some questions. */
export function createAsking(commands: () => readonly Command[]): Asking {
  const talks = new WeakMap<App, Talk>();

  function talkOf(app: App): Talk {
    const talk = talks.get(app) ?? { threads: keptFor(THREAD_MINUTES), choices: keptFor(CHOICE_MINUTES) };
    talks.set(app, talk);
    return talk;
  }

  async function ask(words: string, input: CommandInput, app: App) {
    const { choices, threads } = talkOf(app);
    const offered = input.pressed && choices.of(`${input.chat.id} ${input.pressed.id}`, app.now());
    const chosen = offered?.find(({ label }) => label === words)?.question;
    if (chosen) return { asked: await app.answer(chosen), thread: { last: chosen } };
    return app.ask(words, threads.of(keyOf(input), app.now()) ?? {});
  }

  return {
    async answer(input, app, out, words = input.words) {
      const { choices, threads } = talkOf(app);
      const { asked, thread } = await ask(words, input, app);
      threads.keep(keyOf(input), thread, app.now());
      if (asked.kind === 'command') {
        const call = findCommand(asked.input, commands());
        if (call.kind === 'command') await call.command.run({ ...input, words: call.words }, app, out);
        return;
      }
      const { reply } = withExport(await answered(asked));
      if (input.pressed) await out.edit(input.pressed, reply);
      const sent = input.pressed ?? (await out.send(reply));
      if (asked.kind === 'ambiguous') choices.keep(`${input.chat.id} ${sent.id}`, asked.choices, app.now());
    },
    last: (input, app) => talkOf(app).threads.of(keyOf(input), app.now())?.last ?? null,
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

// The conversation in a terminal: a prompt for a person; without one (a pipe), line after line until the input ends.
import {
  type AsyncCompleter,
  clearScreenDown,
  createInterface,
  cursorTo,
  type Interface,
  moveCursor,
  type ReadLineOptions,
} from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Reply, ReplyFile } from '../../../src/model/reply.ts';
import type { Input, Out, Platform, Receive, Sent } from '../types.ts';
import type { Named } from './paths.ts';
import { createProgressBar, type ProgressBar } from './progress.ts';
import { render } from './render.ts';

export interface TerminalOptions {
  input: Readable;
  output: Writable;
  /** A person sits there: show the greeting and a prompt. */
  interactive: boolean;
  greeting: string;
  now(): Date;
  /** The files that a line names, to come with it as attachments. */
  filesNamed?(line: string): Named;
  /** Keeps a file of a reply, and says where it is. */
  save?(file: ReplyFile): Promise<string>;
  /** What Tab offers: whole words, and the part of the line that they stand for. */
  complete?(line: string): Promise<[string[], string]>;
  /** A message that failed: what to tell, after it has been logged. */
  onFailure(error: unknown): string;
}

const PROMPT = '年报> ';

/** The chat of this platform. */
const CHAT = 'terminal';
/** Another platform's chat can be told when that one runs. */
const ELSEWHERE_MS = 60 * 60 * 1000;
/** Until somebody sits there. */
const NOT_YET_MS = 1000;

export function createTerminal(options: TerminalOptions): Platform {
  const stopping = new AbortController();
  /** Writes between the lines of the conversation, while there is one. */
  let interject: ((text: string) => void) | null = null;
  return {
    run: receive =>
      converse(receive, options, stopping.signal, given => {
        interject = given;
      }),
    stop: () => stopping.abort(),
    waitMs: chat => (chat !== CHAT ? ELSEWHERE_MS : interject === null ? NOT_YET_MS : 0),
    async deliver({ chat }, reply) {
      if (chat !== CHAT) return { kind: 'wait', ms: ELSEWHERE_MS };
      if (interject === null) return { kind: 'failed', arrived: 'no', reason: 'nobody there' };
      interject(render(await withFilesSaved(reply, options)));
      return { kind: 'sent', message: null };
    },
  };
}

/** One message at a time, in the order typed; resolves when all that came in before the end has been answered. */
function converse(
  receive: Receive,
  options: TerminalOptions,
  stop: AbortSignal,
  onInterject: (interject: ((text: string) => void) | null) => void,
): Promise<void> {
  const { input, output, interactive } = options;
  if (interactive) output.write(`${options.greeting}\n\n`);
  // Without a person at it, readline must not echo what is piped in. It reads from here on, so listeners follow at once.
  const lines = createInterface({ input, ...(interactive ? atTheKeyboard(options) : { terminal: false }) });
  lines.setPrompt(PROMPT);
  const bar = createProgressBar(output);
  let ended = false;
  let answering = 0;
  let underWay = Promise.resolve();
  const prompt = () => {
    if (interactive && !ended) lines.prompt();
  };
  lines.on('line', line => {
    answering += 1;
    underWay = underWay.then(async () => {
      if (!stop.aborted) await answer(line, bar, receive, options);
      answering -= 1;
      prompt();
    });
  });
  onInterject(text => {
    bar.clear();
    const typing = interactive && !ended && answering === 0;
    if (typing) clearPrompt(lines, output);
    output.write(`${text}\n\n`);
    // What was typed so far is still there, and so is the cursor.
    if (typing) lines.prompt(true);
  });
  // Ctrl-C at the prompt ends the conversation as the end of input does.
  lines.on('SIGINT', () => lines.close());
  stop.addEventListener('abort', () => lines.close(), { once: true });
  prompt();
  return new Promise(resolve => {
    lines.once('close', () => {
      ended = true;
      if (interactive) output.write('\n');
      void underWay.then(() => {
        onInterject(null);
        resolve();
      });
    });
  });
}

/** Arrow keys go through what was typed, Tab completes. */
function atTheKeyboard({ output, complete }: TerminalOptions): Omit<ReadLineOptions, 'input'> {
  const completer: AsyncCompleter = (line, done) => {
    // Completion is a help; whatever goes wrong with it must not end the conversation.
    complete!(line).then(
      found => done(null, found),
      () => done(null, [[], line]),
    );
  };
  return { output, terminal: true, historySize: 200, removeHistoryDuplicates: true, ...(complete && { completer }) };
}

/** A long line typed takes several rows of the screen. */
function clearPrompt(lines: Interface, output: Writable): void {
  moveCursor(output, 0, -lines.getCursorPos().rows);
  cursorTo(output, 0);
  clearScreenDown(output);
}

async function answer(line: string, bar: ProgressBar, receive: Receive, options: TerminalOptions): Promise<void> {
  const write = (text: string) => {
    bar.clear();
    options.output.write(`${text}\n\n`);
  };
  const show = async (reply: Reply) => void write(render(await withFilesSaved(reply, options)));
  const sent: Sent = { id: '' };
  const out: Out = {
    async send(reply) {
      await show(reply);
      return sent;
    },
    edit: (_sent, reply) => show(reply),
    // Into a file or a pipe nothing can be taken back.
    progress: state => {
      if (options.interactive) bar.show(state);
    },
  };
  try {
    await receive(toInput(line, options), out);
  } catch (error) {
    write(options.onFailure(error));
  }
}

async function withFilesSaved(reply: Reply, { save }: TerminalOptions): Promise<Reply> {
  if (!reply.files || !save) return reply;
  const files: ReplyFile[] = [];
  for (const file of reply.files)
    files.push(file.onRequest === undefined ? { ...file, caption: await save(file) } : file);
  return { ...reply, files };
}

function toInput(line: string, { now, filesNamed }: TerminalOptions): Input {
  const { files, alone } = filesNamed?.(line) ?? { files: [], alone: false };
  return {
    text: alone ? '' : line,
    chat: { id: CHAT, kind: 'private' },
    sender: { id: CHAT, name: '' },
    sentAt: now(),
    files,
    isAdministrator: async () => true,
  };
}

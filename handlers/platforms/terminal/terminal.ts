// The conversation in a terminal: a prompt for a person; without one (a pipe), line after line until the input ends.
import { type AsyncCompleter, createInterface, type ReadLineOptions } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Reply, ReplyFile } from '../../../src/model/reply.ts';
import type { Input, Out, Platform, Receive, Sent } from '../types.ts';
import type { Named } from './paths.ts';
import { createProgressBar } from './progress.ts';
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

export function createTerminal(options: TerminalOptions): Platform {
  const stopping = new AbortController();
  return {
    run: receive => converse(receive, options, stopping.signal),
    stop: () => stopping.abort(),
  };
}

/** One message at a time, in the order typed; resolves when all that came in before the end has been answered. */
function converse(receive: Receive, options: TerminalOptions, stop: AbortSignal): Promise<void> {
  const { input, output, interactive } = options;
  if (interactive) output.write(`${options.greeting}\n\n`);
  // Without a person at it, readline must not echo what is piped in. It reads from here on, so listeners follow at once.
  const lines = createInterface({ input, ...(interactive ? atTheKeyboard(options) : { terminal: false }) });
  lines.setPrompt(PROMPT);
  let ended = false;
  let underWay = Promise.resolve();
  const prompt = () => {
    if (interactive && !ended) lines.prompt();
  };
  lines.on('line', line => {
    underWay = underWay.then(async () => {
      if (stop.aborted) return;
      await answer(line, receive, options);
      prompt();
    });
  });
  // Ctrl-C at the prompt ends the conversation as the end of input does.
  lines.on('SIGINT', () => lines.close());
  stop.addEventListener('abort', () => lines.close(), { once: true });
  prompt();
  return new Promise(resolve => {
    lines.once('close', () => {
      ended = true;
      if (interactive) output.write('\n');
      void underWay.then(resolve);
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

async function answer(line: string, receive: Receive, options: TerminalOptions): Promise<void> {
  const bar = createProgressBar(options.output);
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
    chat: { id: 'terminal', kind: 'private' },
    sender: { id: 'terminal', name: '' },
    sentAt: now(),
    files,
  };
}

// The built product as a Telegram bot, beside a Bot API server on loopback.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VARIABLES } from '../../handlers/config.ts';
import type { Room } from '../bot-api/people.ts';
import { BotApi } from '../bot-api/server.ts';
import type { StoredMessage } from '../bot-api/world.ts';
import { builtMain } from './project.ts';

export interface RunningBot {
  api: BotApi;
  /** What it has printed so far, both streams. */
  log(): string;
  pid: number;
  kill(signal: NodeJS.Signals): void;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Ends it in good order: what was answered is known to be. */
  stop(): Promise<unknown>;
  /** Ends it, its server and its folder. */
  discard(): Promise<void>;
}

/** `earlier`: the server of a bot that has ended, to go on with. */
export async function startBot(
  framework: string,
  env: Record<string, string> = {},
  earlier?: BotApi,
): Promise<RunningBot> {
  const api = earlier ?? (await new BotApi().start());
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-telegram-'));
  const set = { BOT_TOKEN: api.token, BOT_API_ROOT: api.root, BOT_FRAMEWORK: framework, ...env };
  const cleared = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !(VARIABLES as string[]).includes(name) && name !== 'INIT_CWD'),
  );
  const child = spawn(process.execPath, [builtMain], { cwd: folder, env: { ...cleared, ...set } });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(resolve =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  return {
    api,
    log: () => log,
    pid: child.pid!,
    kill: signal => void child.kill(signal),
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    async discard() {
      child.kill('SIGKILL');
      await ended;
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for something to become true; the test's own time-out is the only limit. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 10));
}

/** Says it, and waits until `count` more messages have come into the room. */
export async function answersTo(room: Room, act: () => unknown, count = 1): Promise<StoredMessage[]> {
  const before = room.heard().length;
  act();
  await until(() => room.heard().length >= before + count);
  return room.heard().slice(before);
}

export const words = (message: StoredMessage | undefined): string => message?.text ?? message?.caption ?? '';

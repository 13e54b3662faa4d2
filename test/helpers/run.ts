// Runs the built product as a user's shell would: own folder, own state, nothing of this machine's settings.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { VARIABLES } from '../../handlers/config.ts';

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  args?: string[];
  /** What is piped in; the input then ends unless `keepOpen`. */
  stdin?: string;
  keepOpen?: boolean;
  /** The folder that the caller stands in. */
  folder: string;
  env?: Record<string, string>;
  /** Called with what has been printed so far, to act in the middle of a run. */
  onOutput?: (stdout: string, stop: (signal: NodeJS.Signals) => void) => void;
}

export function run(script: string, options: RunOptions): Promise<Ran> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...options.env };
  for (const name of [...VARIABLES, 'INIT_CWD']) if (options.env?.[name] === undefined) delete env[name];
  const child = spawn(process.execPath, [script, ...(options.args ?? [])], { cwd: options.folder, env });
  const ran: Ran = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ran.stdout += text;
    options.onOutput?.(ran.stdout, signal => child.kill(signal));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ran.stderr += text;
  });
  // A process that ends before it has read all of its input is no trouble of ours.
  child.stdin.on('error', () => {});
  child.stdin.write(options.stdin ?? '');
  if (!options.keepOpen) child.stdin.end();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => {
      resolve({ ...ran, code });
    });
  });
}

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

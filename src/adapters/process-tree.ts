// A process with all that it has started: how much memory they hold, and how they are ended together.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** Where a process can lead a group of its own. Windows ends a tree of processes by their parents instead. */
export const HAS_GROUPS = process.platform !== 'win32';

/** Ends the leader of a group with everything in it, also when the leader itself has ended before. */
export function endTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (!HAS_GROUPS) {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).on('error', () => {});
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

/** What a process and all that it has started hold in memory, in bytes; null where this system does not tell. */
export async function residentBytes(pid: number): Promise<number | null> {
  if (process.platform === 'linux') return residentOnLinux(pid);
  if (process.platform === 'darwin') return residentByPs(pid);
  return null;
}

/** The kernel answers at once: asking it in the background would take longer than the answer. */
function residentOnLinux(leader: number): number {
  let kilobytes = 0;
  const pids = [leader];
  for (const pid of pids) {
    kilobytes += Number(/^VmRSS:\s*(\d+)/m.exec(toldOf(pid, 'status'))?.[1] ?? 0);
    pids.push(...(toldOf(pid, `task/${pid}/children`).match(/\d+/g) ?? []).map(Number));
  }
  return kilobytes * 1024;
}

/** Empty where the process has ended meanwhile. */
function toldOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

async function residentByPs(leader: number): Promise<number | null> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-axo', 'pid=,ppid=,rss=']);
    return residentIn(stdout, leader);
  } catch {
    return null;
  }
}

/** `table`: a line a process, its number, its parent's and its kilobytes. */
export function residentIn(table: string, leader: number): number {
  const kilobytesOf = new Map<number, number>();
  const childrenOf = new Map<number, number[]>();
  for (const [pid = 0, parent = 0, kilobytes = 0] of table
    .split('\n')
    .map(row => row.trim().split(/\s+/).map(Number))) {
    kilobytesOf.set(pid, kilobytes);
    const siblings = childrenOf.get(parent) ?? [];
    childrenOf.set(parent, siblings);
    siblings.push(pid);
  }
  const tree = new Set([leader]);
  for (const pid of tree) for (const child of childrenOf.get(pid) ?? []) tree.add(child);
  return [...tree].reduce((sum, pid) => sum + (kilobytesOf.get(pid) ?? 0) * 1024, 0);
}

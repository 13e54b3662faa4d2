// The files port on the local disk. Sizes are looked at before reading: a named pipe or a huge file must not hang or fill us.
import { open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { done, failed, type Result } from '../model/result.ts';
import type { FileEntry, Files } from '../ports/files.ts';

export const diskFiles: Files = {
  list,
  read,
  join,
  relative: (folder, path) => relative(folder, path).replaceAll(sep, '/'),
  isBelow: (folder, path) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
};

async function list(folder: string): Promise<Result<FileEntry[]>> {
  const entries: FileEntry[] = [];
  try {
    await walk(folder, '', entries);
  } catch (error) {
    return failed('unreadable-file', `文件夹“${folder}”读不了：${reason(error)}。`);
  }
  return done(entries.sort((a, b) => (a.path < b.path ? -1 : 1)));
}

/** Hidden, or what an editor, an office program or a browser keeps beside a file while it is being written. */
export function isPassing(name: string): boolean {
  return /^[.~#]|~$|^4913$|\.(?:tmp|temp|swp|swx|part|partial|crdownload|download|bak)$/i.test(name);
}

async function walk(root: string, below: string, found: FileEntry[]): Promise<void> {
  const entries = (await readdir(join(root, below), { withFileTypes: true })).filter(({ name }) => !isPassing(name));
  const pathOf = (name: string) => (below === '' ? name : `${below}/${name}`);
  const look = async (path: string) => {
    // A link is followed to a file, never to a folder: a circle of links would have no end.
    const about = await stat(join(root, path)).catch(() => null);
    if (about?.isFile()) found.push({ path, bytes: about.size, mtimeMs: about.mtimeMs });
  };
  // Side by side, since one after the other a thousand files take half a second on a busy machine.
  await Promise.all(entries.filter(entry => !entry.isDirectory()).map(({ name }) => look(pathOf(name))));
  for (const entry of entries) if (entry.isDirectory()) await walk(root, pathOf(entry.name), found);
}

async function read(path: string, limitBytes: number): Promise<Result<Uint8Array>> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return failed('unreadable-file', `“${path}”是文件夹，请指定其中的文件。`);
    if (!about.isFile()) return failed('unreadable-file', `“${path}”不是普通文件，无法读取。`);
    if (about.size > limitBytes) return failed('too-large', tooLarge(path, about.size, limitBytes));
    return await readUpTo(path, limitBytes);
  } catch (error) {
    return failed('unreadable-file', `“${path}”读不了：${reason(error)}。`);
  }
}

/** The size was looked at, but a file may grow while it is read; the limit holds all the same. */
async function readUpTo(path: string, limitBytes: number): Promise<Result<Uint8Array>> {
  const file = await open(path, 'r');
  try {
    const chunks: Buffer[] = [];
    let total = 0;
    for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > limitBytes) return failed('too-large', tooLarge(path, total, limitBytes));
      chunks.push(chunk);
    }
    return done(Buffer.concat(chunks, total));
  } finally {
    await file.close();
  }
}

function tooLarge(path: string, bytes: number, limitBytes: number): string {
  const megabytes = (count: number) => `${Math.ceil(count / 1024 / 1024)} MB`;
  return `“${path}”有 ${megabytes(bytes)}，超过 ${megabytes(limitBytes)} 的上限，年报很少有这么大的，请核对是不是选错了文件。`;
}

const REASONS: Record<string, string> = {
  ENOENT: '没有找到，请核对路径',
  ENOTDIR: '没有找到，请核对路径',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  ENAMETOOLONG: '路径太长',
  ELOOP: '链接成环',
  ERR_INVALID_ARG_VALUE: '路径中有不能使用的字符',
};

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? `系统报告 ${code || String(error)}`;
}

// Files that were asked for in a terminal are written into the caller's folder, beside whatever stands there.
import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ReplyFile } from '../../../src/model/reply.ts';
import { safeText } from '../safe-text.ts';

const MOST_NAMESAKES = 100;

/** Writes a file and says where, or why not. Nothing that is there is written over. */
export async function saveIn(folder: string, { name, bytes }: Pick<ReplyFile, 'name' | 'bytes'>): Promise<string> {
  const clean = safeText(name).replace(/[\n"*:<>?|\\/]+/g, '_');
  const kind = extname(clean);
  const stem = clean.slice(0, clean.length - kind.length);
  for (let copy = 1; copy <= MOST_NAMESAKES; copy++) {
    const path = join(folder, copy === 1 ? clean : `${stem}(${copy})${kind}`);
    try {
      await writeFile(path, bytes, { flag: 'wx' });
      return `已保存到 ${path}`;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') return `没有保存成功（${code ?? '原因不明'}），请检查当前文件夹的权限和磁盘空间。`;
    }
  }
  return '没有保存成功：同名文件太多，请先清理当前文件夹。';
}

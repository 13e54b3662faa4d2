// nianbao backup: the data of the bot, running or not, as one folder.
import type { Backups, BackupTrouble, DataCounts } from '../../src/ports/backups.ts';
import type { Console } from './console.ts';

/** `dataDir`: for the words only. */
export interface BackupPlace {
  dataDir: string;
  folder: string;
}

export async function backup({ dataDir, folder }: BackupPlace, backups: Backups, console: Console): Promise<number> {
  const made = await backups.make(folder);
  if (!made.ok) {
    console.complain(troubleWords(made.trouble, folder, dataDir));
    return 2;
  }
  console.print(`已备份到 ${folder}：${countWords(made.value.counts)}。`);
  return 0;
}

/** nianbao-backup-20261122-160500, by the clock of this machine. */
export const backupName = (now: Date): string =>
  `nianbao-backup-${now.toLocaleString('sv-SE').replace(/[-:]/g, '').replace(' ', '-')}`;

export const countWords = ({ reports, uploads, chats, reminders }: DataCounts): string =>
  `年报 ${reports} 份，上传的文件 ${uploads} 个，设置过提醒的会话 ${chats} 个，提醒 ${reminders} 项`;

export function troubleWords(trouble: BackupTrouble, folder: string, dataDir: string): string {
  const words: Record<BackupTrouble, string> = {
    'no-data': `数据文件夹“${dataDir}”中还没有数据，请核对 DATA_DIR。`,
    taken: `“${folder}”已经存在，而且不是空文件夹，请换一个新的文件夹。`,
    'no-backup': `文件夹“${folder}”不是完整的备份（没有 manifest.json），请核对路径。`,
    damaged: `备份“${folder}”已损坏，没有恢复；请改用另一个备份。`,
    'too-new': `备份“${folder}”由较新版本的程序做成，请升级后再恢复。`,
  };
  return words[trouble];
}

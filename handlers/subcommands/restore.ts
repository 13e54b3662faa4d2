// nianbao restore: a backup in the place of the data in use, which are backed up first.
import type { Backups } from '../../src/ports/backups.ts';
import { type BackupPlace, countWords, troubleWords } from './backup.ts';
import type { Console } from './console.ts';

export interface RestoreCall extends BackupPlace {
  /** Where the data in use are backed up. */
  before: string;
  /** Without it, it is only said what would be done. */
  yes: boolean;
}

export async function restore(call: RestoreCall, backups: Backups, console: Console): Promise<number> {
  const { dataDir, folder, before, yes } = call;
  const checked = await backups.check(folder);
  if (!checked.ok) {
    console.complain(troubleWords(checked.trouble, folder, dataDir));
    return 2;
  }
  const { madeAt, counts } = checked.value;
  if (!yes) {
    const present = await backups.present();
    const now = present === 'none' ? '还没有数据' : present === 'damaged' ? '数据库已损坏' : countWords(present);
    console.complain(`现有数据（${dataDir}）：${now}。`);
    console.complain(`备份（${madeAt.toLocaleString('sv-SE')}）：${countWords(counts)}。`);
    console.complain(
      '恢复后，现有数据由备份替换：备份以后的改动会撤销，备份以后删除的资料会重新出现，已发出的提醒不会再发。',
    );
    console.complain('替换之前会先备份现有数据。确定恢复请加上 --yes。');
    return 2;
  }
  const restored = await backups.restore(folder, before);
  if (!restored.ok) {
    console.complain(troubleWords(restored.trouble, restored.trouble === 'taken' ? before : folder, dataDir));
    return 2;
  }
  const { damaged, before: saved } = restored.value;
  console.print(`已恢复 ${madeAt.toLocaleString('sv-SE')} 的备份：${countWords(counts)}。`);
  if (saved !== null) console.print(`原有数据已备份到 ${saved}。`);
  if (damaged !== null) console.print(`原数据库已损坏，移到 ${damaged}；年报助手如在运行，请重新启动。`);
  return 0;
}

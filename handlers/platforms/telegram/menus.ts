// The command menus that Telegram shows in private chats and in groups. Without them everything works all the same.
import type { Log } from '../../../src/ports/log.ts';
import type { Call } from './api.ts';

export interface MenuEntry {
  command: string;
  description: string;
}

export async function setMenus(call: Call, commands: readonly MenuEntry[], log: Log, end: AbortSignal) {
  for (const type of ['all_private_chats', 'all_group_chats']) {
    try {
      await call('setMyCommands', { commands, scope: { type } });
    } catch (error) {
      if (!end.aborted) log.error(`命令菜单没有设成：${(error as Error).message}。`);
    }
  }
}

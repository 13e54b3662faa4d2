// Who may change what holds for a whole chat: in a group its administrators, and those of the bot.
import type { App } from '../src/app.ts';
import type { Input } from './platforms/types.ts';

/** Null where the platform could not tell. */
export async function mayChange({ chat, sender, isAdministrator }: Input, app: App): Promise<boolean | null> {
  return chat.kind === 'private' || app.isAdmin(sender.id) || isAdministrator();
}

// Every chat command, sorted by name; a test compares the list with this folder. Help and platform menus follow from it.
import type { Command } from '../command.ts';
import { help } from './help.ts';
import { stats } from './stats.ts';

export const commands: readonly Command[] = [help(() => commands), stats];

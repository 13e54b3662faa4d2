// Every chat command, sorted by name; a test compares the list with this folder. Help and platform menus follow from it.
import type { Command } from '../command.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { deadline } from './deadline.ts';
import { forget } from './forget.ts';
import { help } from './help.ts';
import { list } from './list.ts';
import { remind } from './remind.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { start } from './start.ts';
import { stats } from './stats.ts';

export const commands: readonly Command[] = [
  ask(() => commands),
  check,
  compare,
  deadline,
  forget,
  help(() => commands),
  list,
  remind,
  report,
  search,
  start,
  stats,
];

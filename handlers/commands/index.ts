// Every chat command, sorted by name; a test compares the list with this folder. Help and platform menus follow from it.
import { createAsking } from '../asking.ts';
import type { Command } from '../command.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { deadline } from './deadline.ts';
import { exportFigures } from './export.ts';
import { forget } from './forget.ts';
import { help } from './help.ts';
import { list } from './list.ts';
import { rank } from './rank.ts';
import { remind } from './remind.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { start } from './start.ts';
import { stats } from './stats.ts';
import { sum } from './sum.ts';
import { trend } from './trend.ts';

const asking = createAsking(() => commands);

export const commands: readonly Command[] = [
  ask(asking),
  check,
  compare,
  deadline,
  exportFigures(asking),
  forget,
  help(() => commands),
  list,
  rank(asking),
  remind,
  report,
  search,
  start,
  stats,
  sum(asking),
  trend(asking),
];

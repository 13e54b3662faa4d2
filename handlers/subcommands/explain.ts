// A subcommand that could not be carried out: one line for whoever called it.
import { CommanderError } from 'commander';
import { storeTrouble } from '../present/sentences.ts';
import type { Console } from './console.ts';

const WRONG_CALLS: Record<string, string> = {
  'commander.missingArgument': '缺少参数',
  'commander.excessArguments': '参数太多',
  'commander.optionMissingArgument': '选项后面缺少内容',
  'commander.unknownCommand': '没有这个子命令',
  'commander.unknownOption': '没有这个选项',
};

/** Returns the exit status. */
export function explain(error: unknown, console: Console): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    console.complain(`${WRONG_CALLS[error.code] ?? '命令的写法不正确'}，请用 nianbao --help 查看用法。`);
    return 2;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.complain(storeTrouble(error) ?? `程序出了问题：${detail}`);
  return 2;
}

// Parts of the README that are made from the product: the conversation that it shows, the tables of commands and of formats. A difference
// fails; `NIANBAO_UPDATE=1 npm test` writes them anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../handlers/commands/index.ts';
import { formatsMarkdown } from '../handlers/present/formats.ts';
import { READER_LIMITS } from '../src/adapters/reader-processes.ts';
import { builtMain, projectRoot } from './helpers/project.ts';
import { run, temporaryFolder } from './helpers/run.ts';

const QUESTIONS = ['启东2023年收到多少件申请？', '启东2023年其他处理为什么那么多？', '明年会收到多少件申请？'];
const SHOWN = ['/stats 启东 2023', '/stats 启东 2022', '/stats 商务局', ...QUESTIONS];

test.each(['README.md', 'README.en.md'])('%s shows a conversation that really happens', async name => {
  const turns: string[] = [];
  const folder = temporaryFolder();
  for (const line of SHOWN) {
    const ran = await run(builtMain, { folder, stdin: line });
    turns.push(`年报> ${line}\n${ran.stdout.trim()}`);
  }
  hold(name, 'conversation', `\`\`\`text\n${turns.join('\n\n')}\n\`\`\``);
});

test('README.md lists the commands of the code', () => {
  const rows = commands.map(
    ({ usage, words, summary }) =>
      `| \`${usage.form}\` | ${words[0]} | ${summary} | ${usage.examples.map(code).join('，')} |`,
  );
  hold('README.md', 'commands', ['| 命令 | 中文 | 作用 | 例如 |', '| --- | --- | --- | --- |', ...rows].join('\n'));
});

test('README.md lists the formats of the code', () => {
  hold('README.md', 'formats', formatsMarkdown(READER_LIMITS));
});

/** What stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
function hold(file: string, name: string, made: string): void {
  const path = join(projectRoot, file);
  const text = readFileSync(path, 'utf8');
  const part = new RegExp(`(<!-- ${name} -->\n)([^]*?)(\n<!-- /${name} -->)`);
  if (process.env.NIANBAO_UPDATE)
    writeFileSync(
      path,
      text.replace(part, (_, open, _old, close) => open + made + close),
    );
  else expect(part.exec(text)?.[2]).toBe(made);
}

function code(text: string): string {
  return `\`${text}\``;
}

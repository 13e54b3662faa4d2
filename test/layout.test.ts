// The top level that a visitor sees, and the lists of settings that must agree.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VARIABLES } from '../handlers/config.ts';
import { projectRoot } from './helpers/project.ts';

const SHOWN = [
  ...['src', 'handlers', 'corpus', 'test', 'docs'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'biome.json', '.env.example', '.gitignore', '.ci'],
  ...['README.md', 'README.en.md', 'LICENSE'],
];
/** Made by tools and kept out of the repository by .gitignore. */
const NOT_OURS = ['.git', 'node_modules', 'dist', 'data', '.env'];

test('the top level holds nothing beyond what a visitor should see', () => {
  const extra = readdirSync(projectRoot).filter(name => !SHOWN.includes(name) && !NOT_OURS.includes(name));
  expect(extra.filter(name => !name.endsWith('.log'))).toEqual([]);
});

test('.env.example names every variable, each with a word about it', () => {
  const lines = readFileSync(join(projectRoot, '.env.example'), 'utf8').split('\n');
  const named = lines.flatMap(line => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
  expect(named).toEqual([...VARIABLES]);
  for (const name of named) expect(lines[lines.indexOf(`${name}=`) - 1]).toMatch(/^# ./);
});

test.each(['README.md', 'README.en.md'])('%s describes every variable', name => {
  const text = readFileSync(join(projectRoot, name), 'utf8');
  expect(VARIABLES.filter(variable => !text.includes(`| \`${variable}\``))).toEqual([]);
});

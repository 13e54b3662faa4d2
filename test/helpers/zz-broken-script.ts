// A TypeScript file of the tests as a process of its own, on the built product: Node by itself reads no TypeScript.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { projectRoot } from './project.ts';

/** Writes it into a folder as JavaScript. Returns the file to run. */
export function buildScript(source: string, folder: string): string {
  const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
  });
  const code = outputText.replace(/ from '(\.[^']+)\.ts'/g, (_, path: string) => {
    const built = join(process.env.BROKEN!, 'dist', `${relative(projectRoot, resolve(dirname(source), path))}.js`);
    return ` from ${JSON.stringify(pathToFileURL(built).href)}`;
  });
  const file = join(folder, 'script.mjs');
  writeFileSync(file, code);
  return file;
}

// Who may import whom, kept by dependency-cruiser. It passes on nothing when it cannot read the TypeScript, so what it saw
// is compared with the folder, and every rule is shown to bite on a planted tree.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { BOUNDARIES } from './helpers/boundaries.ts';
import { cruiseFolder } from './helpers/cruise.ts';
import { projectRoot } from './helpers/project.ts';

const planted: string[] = [];
afterEach(() => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true });
});

test('every module is read and no boundary is crossed', async () => {
  const { modules, violations } = await cruiseFolder(projectRoot, ['src', 'handlers']);
  const files = [...typescriptBelow('src'), ...typescriptBelow('handlers')].sort();
  expect(files.length).toBeGreaterThan(30);
  expect(modules).toEqual(files);
  expect(violations).toEqual([]);
});

test.each(BOUNDARIES.map(rule => [rule.name, rule] as const))('a planted breach is caught: %s', async (name, rule) => {
  const folder = plant(rule.planted);
  const roots = [...new Set(Object.keys(rule.planted).map(path => path.split('/')[0]!))];
  const { violations } = await cruiseFolder(
    folder,
    roots.filter(root => root !== 'node_modules'),
  );
  expect(violations.map(line => line.split(':')[0])).toContain(name);
});

test('what thinks asks neither clock, chance, network nor process', () => {
  const world =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.|\bfetch\(|\bprocess\.|\bcrypto\.|\bsetTimeout\(/;
  const breaches = typescriptBelow('src')
    .filter(path => /^src\/(?:model|ports|text|ingest|parse|check|search|answer|remind)\//.test(path))
    .filter(path => world.test(withoutComments(readFileSync(join(projectRoot, path), 'utf8'))));
  expect(breaches).toEqual([]);
});

function typescriptBelow(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .map(path => `${folder}/${path.replaceAll('\\', '/')}`);
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-planted-'));
  planted.push(folder);
  for (const [path, content] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

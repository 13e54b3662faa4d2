// Runs dependency-cruiser over src and handlers of a folder.
import { cruise } from 'dependency-cruiser';
import { BOUNDARIES } from './boundaries.ts';

export interface Cruised {
  /** Our own TypeScript modules that were really read. */
  modules: string[];
  /** `rule: from → to` */
  violations: string[];
}

export async function cruiseFolder(folder: string, roots: string[]): Promise<Cruised> {
  const result = await cruise(
    roots,
    {
      baseDir: folder,
      validate: true,
      ruleSet: {
        forbidden: BOUNDARIES.map(({ name, comment, from, to }) => ({
          name,
          comment,
          from,
          to,
          severity: 'error',
        })) as never,
      },
      // Type-only imports count: a type is knowledge too.
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
    },
    {
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    } as never,
  );
  if (typeof result.output === 'string') throw new Error(result.output);
  const { modules, summary } = result.output;
  return {
    modules: modules
      .map(module => module.source)
      .filter(source => /^(?:src|handlers)\/.*\.ts$/.test(source))
      .sort(),
    violations: summary.violations.map(found => `${found.rule.name}: ${found.from} → ${found.to}`),
  };
}

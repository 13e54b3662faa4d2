// Who may import whom, as design: each rule with what to do instead and a smallest tree that breaks it.

export interface Boundary {
  name: string;
  comment: string;
  from: { path?: string; pathNot?: string };
  to: { path?: string; pathNot?: string; dependencyTypes?: string[]; circular?: true; couldNotResolve?: true };
  /** Files that break this rule, to prove that it bites. */
  planted: Record<string, string>;
}

const STAGES = '(?:ingest|parse|check|search|answer|remind|annotate)';
const PURE = '^src/(?:model|ports|text|parse|check|search|answer|remind|annotate)/';
/** Packages that load native code, read files or reach the network. */
const WORLDLY = '(?:libsql|@libsql|@node-rs|better-sqlite3|node-cron|grammy|@grammyjs|telegraf|commander)';
const SIBLINGS =
  '^(src/check/rules|src/ingest/formats|src/answer/kinds|handlers/commands)/(?!index\\.ts$)([^/]+?)(?:\\.ts)?(?:/|$)';

const uses = (path: string) => `import { x } from '${path}';\nexport const y = x;\n`;
const x = 'export const x = 1;\n';

export const BOUNDARIES: Boundary[] = [
  {
    name: 'src-knows-no-handler',
    comment: 'Return a value; the handler acts.',
    from: { path: '^src/' },
    to: { path: '^handlers/' },
    planted: { 'src/app.ts': uses('../handlers/cli.ts'), 'handlers/cli.ts': x },
  },
  {
    name: 'model-stands-alone',
    comment: 'Model types import only each other and zod.',
    from: { path: '^src/model/' },
    to: { pathNot: '^src/model/|node_modules/zod/' },
    planted: { 'src/model/a.ts': uses('../text/b.ts'), 'src/text/b.ts': x },
  },
  {
    name: 'ports-are-interfaces',
    comment: 'A port speaks in model types; what it needs from the world belongs into an adapter.',
    from: { path: '^src/ports/' },
    to: { pathNot: '^src/(?:ports|model)/' },
    planted: { 'src/ports/a.ts': uses('../text/b.ts'), 'src/text/b.ts': x },
  },
  {
    name: 'stages-meet-in-app',
    comment: 'A stage takes and returns model types; src/app.ts puts stages together.',
    from: { path: `^src/(${STAGES})/` },
    to: { path: `^src/(?:${STAGES}/|adapters/|app\\.ts)`, pathNot: '^src/$1/' },
    planted: { 'src/parse/a.ts': uses('../ingest/b.ts'), 'src/ingest/b.ts': x },
  },
  {
    name: 'text-is-below-the-stages',
    comment: 'Helpers for text know model types only.',
    from: { path: '^src/text/' },
    to: { path: '^src/', pathNot: '^src/(?:text|model)/' },
    planted: { 'src/text/a.ts': uses('../parse/b.ts'), 'src/parse/b.ts': x },
  },
  {
    name: 'office-is-below-the-stages',
    comment: 'Containers and markup of office formats know model types only; what they mean is told by ingest.',
    from: { path: '^src/office/' },
    to: { path: '^src/', pathNot: '^src/(?:office|model|text)/' },
    planted: { 'src/office/a.ts': uses('../ingest/b.ts'), 'src/ingest/b.ts': x },
  },
  {
    name: 'thinking-touches-no-world',
    comment: 'Take files, network, clock and randomness as values or through a port.',
    from: { path: PURE },
    to: { dependencyTypes: ['core'] },
    planted: { 'src/answer/a.ts': "import { readFileSync } from 'node:fs';\nexport const y = readFileSync;\n" },
  },
  {
    name: 'native-packages-behind-ports',
    comment: 'Native or loading packages stand behind a port, in src/adapters.',
    from: { path: PURE },
    to: { path: `node_modules/${WORLDLY}/` },
    planted: {
      'src/search/a.ts': uses('libsql'),
      'node_modules/libsql/package.json': '{"name":"libsql","version":"1.0.0","main":"i.js"}',
      'node_modules/libsql/i.js': 'exports.x = 1;\n',
    },
  },
  {
    name: 'siblings-do-not-meet',
    comment: 'One rule, format, kind or command never imports another; shared helpers stand one folder up.',
    from: { path: SIBLINGS },
    to: { path: '^$1/', pathNot: '^$1/$2(?:\\.ts$|/)' },
    planted: { 'handlers/commands/a.ts': uses('./b.ts'), 'handlers/commands/b.ts': x },
  },
  {
    name: 'platforms-do-not-meet',
    comment: 'What two platforms share stands in handlers/platforms/ or above.',
    from: { path: '^handlers/platforms/([^/]+)/' },
    to: { path: '^handlers/platforms/[^/]+/', pathNot: '^handlers/platforms/$1/' },
    planted: { 'handlers/platforms/grammy/a.ts': uses('../telegraf/b.ts'), 'handlers/platforms/telegraf/b.ts': x },
  },
  {
    name: 'adapters-serve-ports',
    comment: 'An adapter knows its port and the model, never who uses it.',
    from: { path: '^src/adapters/' },
    to: { path: `^(?:handlers/|src/(?:${STAGES}/|app\\.ts))` },
    planted: { 'src/adapters/a.ts': uses('../parse/b.ts'), 'src/parse/b.ts': x },
  },
  {
    name: 'commands-know-no-platform',
    comment: 'Input in, Reply out: of the platforms a command sees platforms/types.ts only.',
    from: { path: '^handlers/commands/' },
    to: {
      path: '^handlers/platforms/|node_modules/(?:grammy|@grammyjs|telegraf)/',
      pathNot: '^handlers/platforms/types\\.ts$',
    },
    planted: { 'handlers/commands/a.ts': uses('../platforms/grammy/b.ts'), 'handlers/platforms/grammy/b.ts': x },
  },
  {
    name: 'entries-build-adapters',
    comment: 'Only main.ts, cli.ts, reader.ts and assemble.ts choose adapters; everything else is handed a port.',
    from: { pathNot: '^(?:handlers/(?:main|cli|reader|assemble)\\.ts$|src/adapters/)' },
    to: { path: '^src/adapters/' },
    planted: { 'handlers/conversation.ts': uses('../src/adapters/b.ts'), 'src/adapters/b.ts': x },
  },
  {
    name: 'no-cycles',
    comment: 'Move what both need one folder up.',
    from: {},
    to: { circular: true },
    planted: { 'src/text/a.ts': uses('./b.ts'), 'src/text/b.ts': "export { y as x } from './a.ts';\n" },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that is not understood would slip through every other rule.',
    from: {},
    to: { couldNotResolve: true },
    planted: { 'src/text/a.ts': uses('./nowhere.ts') },
  },
];

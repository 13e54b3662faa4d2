// Converter: LibreOffice, where it is installed. It is handed files of people whom nobody knows, so it runs without macros and
// without links, in folders of its own that are gone afterwards, one file at a time, and is ended when it takes too long.
import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { done, failed, type Result } from '../model/result.ts';
import type { Converter } from '../ports/converter.ts';
import { endTree, HAS_GROUPS } from './process-tree.ts';

export interface LibreOfficeLimits {
  seconds: number;
  /** Of what it writes. */
  bytes: number;
}

const LIMITS: LibreOfficeLimits = { seconds: 60, bytes: 100 * 1024 * 1024 };
const NAME = 'LibreOffice';

/** Null where it is not installed. */
export async function findLibreOffice(limits = LIMITS): Promise<Converter | null> {
  for (const program of await places()) if (await isProgram(program)) return libreOffice(program, limits);
  return null;
}

export function libreOffice(program: string, limits = LIMITS): Converter {
  let before: Promise<unknown> = Promise.resolve();
  return {
    name: NAME,
    convert(bytes, from, to) {
      const made = before.then(() => convert(program, limits, bytes, from, to));
      before = made.catch(() => {});
      return made;
    },
  };
}

async function convert(
  program: string,
  limits: LibreOfficeLimits,
  bytes: Uint8Array,
  from: string,
  to: string,
): Promise<Result<Uint8Array>> {
  if (!/^\.[a-z]{2,5}$/.test(from) || !/^\.[a-z]{2,5}$/.test(to)) throw new Error(`no extensions: ${from}, ${to}`);
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-office-'));
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), SETTINGS);
    // No name from outside ever reaches the command line.
    await writeFile(join(folder, `file${from}`), bytes);
    const inTime = await run(program, limits.seconds, folder, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--headless', '--invisible', '--norestore', '--nologo', '--nolockcheck', '--nodefault'],
      ...['--convert-to', to.slice(1), '--outdir', join(folder, 'made'), join(folder, `file${from}`)],
    ]);
    if (!inTime)
      return failed('limit', `${NAME} 转换超过 ${limits.seconds} 秒，没有完成，请另存为 Word 文档（.docx）后再试。`);
    const made = join(folder, 'made', `file${to}`);
    const size = await stat(made).then(
      found => found.size,
      () => 0,
    );
    if (size === 0) return failed('unreadable-file', `${NAME} 打不开这个文件，请另存为 Word 文档（.docx）后再试。`);
    if (size > limits.bytes) return failed('limit', `${NAME} 转换出的文件太大，请另存为 Word 文档（.docx）后再试。`);
    return done(new Uint8Array(await readFile(made)));
  } finally {
    // What was just ended may still hold a file for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * LibreOffice starts processes of its own, so it leads a group that is ended as one. Being in no group of ours it would
 * outlive us, though: a shell in the group waits for the end of its input, which comes when we are gone, however.
 */
const WATCHED = 'exec 3<&0; (cat <&3 >/dev/null; kill -9 0) & exec "$0" "$@" </dev/null 3<&-';

/** False where it had to be ended. */
function run(program: string, seconds: number, folder: string, args: readonly string[]): Promise<boolean> {
  const [command, given] = HAS_GROUPS ? ['/bin/sh', ['-c', WATCHED, program, ...args]] : [program, args];
  const child: ChildProcess = spawn(command, given, {
    cwd: folder,
    env: environmentIn(folder),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: HAS_GROUPS,
    windowsHide: true,
  });
  child.stdin?.on('error', () => {});
  return new Promise(resolve => {
    let inTime = true;
    const timer = setTimeout(() => {
      inTime = false;
      endTree(child);
    }, seconds * 1000);
    const gone = () => {
      clearTimeout(timer);
      endTree(child);
      resolve(inTime);
    };
    child.once('exit', gone);
    // Where it could not even be started there is no exit.
    child.on('error', () => child.pid === undefined && gone());
  });
}

/** Everything it writes on its own goes into the folder; secrets of the bot stay with the bot. */
function environmentIn(folder: string): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, LANG = 'C.UTF-8' } = process.env;
  return {
    ...(PATH && { PATH }),
    ...(SystemRoot && { SystemRoot }),
    LANG,
    HOME: folder,
    TMPDIR: folder,
    TMP: folder,
    TEMP: folder,
    SAL_USE_VCLPLUGIN: 'svp',
  };
}

/** Never macros; never a linked picture, section or sheet. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  ['/org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['/org.openoffice.Office.Common/Misc', 'FirstRun', 'false'],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', '2'],
  ['/org.openoffice.Office.Calc/Content/Update', 'Link', '2'],
]
  .map(
    ([path, name, value]) =>
      `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`;

async function places(): Promise<string[]> {
  const { PATH = '', ProgramFiles = 'C:\\Program Files' } = process.env;
  if (process.platform === 'win32')
    return [ProgramFiles, `${ProgramFiles} (x86)`].map(folder => join(folder, 'LibreOffice', 'program', 'soffice.exe'));
  const onPath = PATH.split(delimiter).filter(Boolean);
  return [
    ...['soffice', 'libreoffice'].flatMap(name => onPath.map(folder => join(folder, name))),
    '/usr/bin/soffice',
    '/usr/local/bin/soffice',
    '/usr/lib/libreoffice/program/soffice',
    '/usr/lib64/libreoffice/program/soffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    ...(await readdir('/opt').catch(() => []))
      .filter(name => /^libreoffice/i.test(name))
      .map(name => join('/opt', name, 'program', 'soffice')),
  ];
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

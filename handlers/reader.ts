// The child process that reads files of people whom nobody knows: a file at a time, as src/adapters/reader-processes.ts asks.
// It is ended from outside at any moment, and by itself when there is nobody left to read for.
import { on } from 'node:events';
import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { findLibreOffice } from '../src/adapters/libreoffice.ts';
import { endGroup, endWithParent } from '../src/adapters/orphan-guard.ts';
import type { Asked, Told } from '../src/adapters/reader-messages.ts';
import { readReports } from '../src/read-report.ts';

/** Well below what one member may take in all: where it fails, there is time left for the next best way. */
const converter = findLibreOffice({ seconds: 40, bytes: 100 * 1024 * 1024 });

process.once('disconnect', endAlone);
// The one who started it may have gone before this line.
if (!process.connected) endAlone();
const inbox = on(process, 'message');
let asked = await next();
// Only now, beside the first reading: nothing is to delay that.
endWithParent();
for (;;) asked = asked.kind === 'read' ? await answer(asked) : await next();

/** Resolves with what is asked next. */
async function answer({ bytes, name, from }: Asked & { kind: 'read' }): Promise<Asked> {
  let started = performance.now();
  for await (const { read, ...progress } of readReports(bytes, name, await converter, from)) {
    if (!read) {
      started = performance.now();
      tell({ kind: 'reading', ...progress });
      continue;
    }
    const member = read.bytes === bytes ? ('as sent' as const) : read.bytes;
    const figures = { tookMs: performance.now() - started, resident: process.memoryUsage.rss() };
    tell({ kind: 'read', ...progress, result: read.result, bytes: member, ...figures });
    if (progress.at === progress.of) break;
    const then = await next();
    if (then.kind === 'read') return then;
  }
  return next();
}

/** Of its folder nobody else is left to take care. */
function endAlone(): void {
  const [, , folder] = process.argv;
  try {
    if (folder) rmSync(folder, { recursive: true, force: true });
  } finally {
    endGroup();
  }
}

async function next(): Promise<Asked> {
  const { value } = await inbox.next();
  return value[0];
}

function tell(told: Told): void {
  process.send?.(told);
}

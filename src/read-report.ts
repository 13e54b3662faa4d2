// One file → the reports in it: what a file says (ingest), then what it means (parse). Keeps nothing.
import { members } from './ingest/archive.ts';
import { ingest } from './ingest/index.ts';
import type { AnnualReport } from './model/report.ts';
import { failed, type Result } from './model/result.ts';
import { type Budget, fullBudget } from './office/limits.ts';
import { parse } from './parse/index.ts';
import type { Converter } from './ports/converter.ts';
import type { ReadFile, ReadingProgress } from './ports/reader.ts';

/** Each member is told twice: when it is about to be read (`read` null), and when it has been. */
export interface ReadingStep extends ReadingProgress {
  read: Omit<ReadFile, 'name' | 'tookMs'> | null;
}

/** The file itself, or every member of an archive from the one numbered `from`, one after the other. */
export async function* readReports(
  bytes: Uint8Array,
  name: string,
  converter: Converter | null,
  from = 1,
): AsyncGenerator<ReadingStep> {
  const budget = fullBudget();
  const found = await members(bytes, name, budget);
  if (!found.ok) {
    yield { at: 1, of: 1, name, read: { bytes, result: found } };
    return;
  }
  for (const [before, member] of found.value.entries()) {
    if (before + 1 < from) continue;
    const place = { at: before + 1, of: found.value.length, name: member.name };
    yield { ...place, read: null };
    const content = await member.read();
    const result = content.ok ? await readReport(content.value, member.name, converter, budget) : content;
    yield { ...place, read: { bytes: content.ok ? content.value : null, result } };
  }
}

/** One file that is no archive. `name` is what messages call it. */
export async function readReport(
  bytes: Uint8Array,
  name: string,
  converter: Converter | null = null,
  budget: Budget = fullBudget(),
): Promise<Result<AnnualReport>> {
  try {
    const source = await ingest(bytes, { name }, { converter, budget });
    return source.ok ? parse(source.value, { name }) : source;
  } catch (error) {
    // A bug met by one file must not cost the others of a corpus or of a call.
    const detail = error instanceof Error ? error.message : String(error);
    return failed('unreadable-file', `读取“${name}”时程序出错（${detail}），请把这个文件交给维护人员。`);
  }
}

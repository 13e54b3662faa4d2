// One file → the reports in it: what a file says (ingest), then what it means (parse). Keeps nothing.
import { members } from './ingest/archive.ts';
import { ingest } from './ingest/index.ts';
import type { AnnualReport } from './model/report.ts';
import { failed, type Result } from './model/result.ts';
import { type Budget, fullBudget, MAX_BYTES } from './office/limits.ts';
import { parse } from './parse/index.ts';
import type { Converter } from './ports/converter.ts';
import type { Files } from './ports/files.ts';

export interface MemberRead {
  /** As `ReadFile.name`. */
  name: string;
  bytes: Uint8Array | null;
  result: Result<AnnualReport>;
}

export interface ReadingWatch {
  /** A member is about to be read. `at` counts from 1. */
  onStart?(at: number, of: number, name: string): void;
  /** It has been read. */
  onRead(at: number, of: number, read: MemberRead): void;
}

/** The file itself, or every member of an archive from the one numbered `from`, one after the other. */
export async function readReports(
  bytes: Uint8Array,
  name: string,
  converter: Converter | null,
  { onStart, onRead }: ReadingWatch,
  from = 1,
): Promise<void> {
  const budget = fullBudget();
  const found = await members(bytes, name, budget);
  if (!found.ok) return onRead(1, 1, { name, bytes, result: found });
  const of = found.value.length;
  for (const [before, member] of found.value.entries()) {
    const at = before + 1;
    if (at < from) continue;
    onStart?.(at, of, member.name);
    const content = await member.read();
    const result = content.ok ? await readReport(content.value, member.name, converter, budget) : content;
    onRead(at, of, { name: member.name, bytes: content.ok ? content.value : null, result });
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

export async function readReportFile(files: Files, path: string, name: string): Promise<Result<AnnualReport>> {
  const bytes = await files.read(path, MAX_BYTES);
  return bytes.ok ? readReport(bytes.value, name) : bytes;
}

// One file → AnnualReport: what a file says (ingest), then what it means (parse). Keeps nothing.
import { ingest, MAX_BYTES } from './ingest/index.ts';
import type { AnnualReport } from './model/report.ts';
import { failed, type Result } from './model/result.ts';
import { parse } from './parse/index.ts';
import type { Files } from './ports/files.ts';

/** `name` is what messages call the file. */
export async function readReport(bytes: Uint8Array, name: string): Promise<Result<AnnualReport>> {
  try {
    const source = await ingest(bytes, { name });
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

// A file in a form that only a converter reads, through it.
import { done, type Result } from '../model/result.ts';
import type { Source } from '../model/source.ts';
import type { FileLook, FormatTools } from './format.ts';

/** Extensions with their dot. Null where there is no converter, or it refuses the file. */
export async function readConverted(
  { bytes, name }: FileLook,
  { converter, readInner }: FormatTools,
  from: string,
  to: string,
): Promise<Result<Source> | null> {
  const converted = await converter?.convert(bytes, from, to);
  if (!converter || !converted?.ok) return null;
  const read = await readInner(converted.value, name);
  const remarks = [`由 ${converter.name} 转换后读取。`];
  return read.ok ? done({ ...read.value, remarks: [...remarks, ...(read.value.remarks ?? [])] }) : read;
}

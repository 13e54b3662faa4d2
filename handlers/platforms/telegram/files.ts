// Files that came with a message → attachments. They are fetched when a command wants them: where the file lies is asked
// first, since Telegram gives an address for an hour only, and only up to 20 MB.
import { readFile, stat } from 'node:fs/promises';
import { done, failed, type Result } from '../../../src/model/result.ts';
import { safeText } from '../safe-text.ts';
import type { Document, Message } from '../telegram-bot.ts';
import type { Attachment } from '../types.ts';
import { type Call, isRefused } from './api.ts';
import { MEGABYTE, notDownloaded, tooLarge, tooLargeForTelegram } from './sentences.ts';

const TELEGRAM_LIMIT = 20 * MEGABYTE;
const OFFICIAL = 'https://api.telegram.org';
const TRIES = 3;
const TIMEOUT_MS = 120_000;

export interface FileAccess {
  call: Call;
  token: string;
  /** Null for Telegram's own server, which has the limit. */
  apiRoot: string | null;
  end: AbortSignal;
}

export type Carrier = Pick<Message, 'document' | 'photo' | 'further'>;

export function attachments(carrier: Carrier, access: FileAccess): Attachment[] {
  return [carrier, ...(carrier.further ?? [])].flatMap(one => attachment(one, access));
}

function attachment({ document, photo }: Carrier, access: FileAccess): Attachment[] {
  const largest = photo?.at(-1);
  const file: Document | undefined = document ?? (largest && { ...largest, file_name: '图片.jpg' });
  if (!file) return [];
  const name = nameOf(file);
  return [{ name, bytes: file.file_size ?? null, read: limit => fetchFile(file, name, limit, access) }];
}

/** By the last part only: some programs send whole paths. */
function nameOf({ file_name, mime_type }: Document): string {
  const name = safeText(file_name ?? '')
    .replaceAll('\n', ' ')
    .split(/[\\/]/)
    .at(-1)!
    .trim();
  return name === '' ? `未命名文件${EXTENSIONS[mime_type ?? ''] ?? ''}` : name;
}

const EXTENSIONS: Record<string, string> = {
  'application/msword': '.doc',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/zip': '.zip',
  'text/html': '.html',
  'text/markdown': '.md',
  'text/plain': '.txt',
};

async function fetchFile(file: Document, name: string, limit: number, access: FileAccess): Promise<Result<Uint8Array>> {
  const size = file.file_size ?? 0;
  if (access.apiRoot === null && size > TELEGRAM_LIMIT) return failed('too-large', tooLargeForTelegram(name));
  if (size > limit) return failed('too-large', tooLarge(name, limit));
  for (let tries = 1; ; tries++) {
    try {
      // Asked for anew each time: an address may have gone stale.
      const { file_path: path } = await access.call<{ file_path: string }>('getFile', { file_id: file.file_id });
      const bytes = isLocal(path, access) ? await readLocal(path, limit) : await download(path, limit, access);
      if (bytes === null) return failed('too-large', tooLarge(name, limit));
      if (file.file_size === undefined || bytes.length === file.file_size) return done(bytes);
    } catch (error) {
      if (isRefused(error, /file is too big/i)) return failed('too-large', tooLargeForTelegram(name));
    }
    // What went wrong is not passed on: an address holds the token.
    if (tries === TRIES || access.end.aborted) return failed('unreadable-file', notDownloaded(name));
  }
}

/** A self-hosted server in local mode, which has no limit, names a file on its own disk. */
const isLocal = (path: string, { apiRoot }: FileAccess): boolean => apiRoot !== null && path.startsWith('/');

async function readLocal(path: string, limit: number): Promise<Uint8Array | null> {
  return (await stat(path)).size > limit ? null : readFile(path);
}

/** Null where there is more than `limit` bytes of it. */
async function download(path: string, limit: number, access: FileAccess): Promise<Uint8Array | null> {
  const url = `${access.apiRoot ?? OFFICIAL}/file/bot${access.token}/${path}`;
  const ending = new AbortController();
  const signal = AbortSignal.any([access.end, ending.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const response = await fetch(url, { signal });
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    if (!response.ok) throw new Error(`status ${response.status}`);
    for await (const chunk of response.body ?? []) {
      total += chunk.length;
      if (total > limit) return null;
      chunks.push(chunk);
    }
  } finally {
    ending.abort();
  }
  return Buffer.concat(chunks, total);
}

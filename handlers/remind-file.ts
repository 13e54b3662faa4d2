// A file of reminders that was sent, or is answered to → what stands in it, or why it cannot be read.
import { LARGEST_FILE, type ReminderFile, readReminderFile } from '../src/reminder-file.ts';
import type { Input } from './platforms/types.ts';
import * as sentences from './present/remind-sentences.ts';

type Sent = { ok: true; value: ReminderFile } | { ok: false; words: string };
const no = (words: string): Sent => ({ ok: false, words });

export async function readSent(input: Pick<Input, 'files' | 'repliedTo'>): Promise<Sent> {
  const files = input.files.length > 0 ? input.files : (input.repliedTo?.files ?? []);
  const [file] = files;
  if (!file) return no(sentences.noFileToImport());
  if (files.length > 1) return no(sentences.oneFileToImport());
  if ((file.bytes ?? 0) > LARGEST_FILE) return no(sentences.fileTooLarge());
  const bytes = await file.read(LARGEST_FILE);
  if (!bytes.ok) return no(bytes.failure.code === 'too-large' ? sentences.fileTooLarge() : bytes.failure.message);
  const read = readReminderFile(bytes.value);
  return read.ok ? read : no(read.failure.message);
}

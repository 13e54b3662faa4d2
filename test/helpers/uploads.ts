// The parts of the app that keep what chats upload, on the real adapter in a folder that is gone after the test.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openLibsqlUploads } from '../../src/adapters/libsql-uploads.ts';
import type { AppParts } from '../../src/app.ts';

export function uploadParts(folder: string): Pick<AppParts, 'uploads' | 'uploadDays' | 'admins'> {
  const uploads = openLibsqlUploads(join(folder, 'nianbao.db'), join(folder, 'uploads'));
  onTestFinished(() => uploads.close());
  return { uploads, uploadDays: 30, admins: ['test:admin'] };
}

// The name of a content: sha-256, made in the background, since 20 MB would hold up everybody else's answers.
import { webcrypto } from 'node:crypto';
import type { ContentHash } from './ports/store.ts';

export async function contentHash(bytes: Uint8Array): Promise<ContentHash> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

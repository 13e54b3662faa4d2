// A Word file that only wraps another document: what web systems and simple libraries call an export to Word.
import type { Zip } from '../zip.ts';
import { mainPart, relationsOf } from './parts.ts';

/** The one document that it wraps; null where there is none, or several. */
export async function wrappedDocument(zip: Zip, name: string): Promise<Uint8Array | null> {
  const path = await mainPart(zip, name);
  const relations = path.ok ? await relationsOf(zip, path.value, name) : path;
  if (!relations.ok) return null;
  const [chunk, ...others] = relations.value.filter(({ type, target }) => type === 'aFChunk' && zip.has(target));
  if (!chunk || others.length > 0) return null;
  const bytes = await zip.read(chunk.target);
  return bytes.ok ? bytes.value : null;
}

// A part of a zip container as XML.
import { done, type Result } from '../model/result.ts';
import { damaged, tooMuchContent } from './refusals.ts';
import { type Element, isTooLarge, parseXml, xmlText } from './xml.ts';
import type { Zip } from './zip.ts';

/** Fails where there is no such part, where it is no XML, or too much of it. `name` is what messages call the file. */
export async function readXml(zip: Zip, path: string, name: string): Promise<Result<Element>> {
  const bytes = await zip.read(path);
  if (!bytes.ok) return bytes;
  if (isTooLarge(bytes.value)) return tooMuchContent(name);
  const text = xmlText(bytes.value);
  const root = text === null ? null : parseXml(text);
  return root ? done(root) : damaged(name);
}

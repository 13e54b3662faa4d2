// The parts of a Word file and how they name each other. Names and targets come from the file: none is trusted to exist.
import { done, failed, type Result } from '../../model/result.ts';
import { attribute, type Element, elements, isTooLarge, parseXml, xmlText } from '../xml.ts';
import type { Zip } from '../zip.ts';

export interface Relation {
  id: string;
  /** The last word of its type, which transitional and strict files share: `styles`, `header`. */
  type: string;
  /** The part's name in the container. */
  target: string;
}

/** The part that holds the text. `name` is what messages call the file. */
export async function mainPart(zip: Zip, name: string): Promise<Result<string>> {
  const relations = await relationsOf(zip, '', name);
  if (!relations.ok) return relations;
  const stated = relations.value.find(({ type }) => type === 'officeDocument')?.target;
  const path = [stated, 'word/document.xml'].find(one => one !== undefined && zip.has(one));
  return path === undefined ? damaged(name) : done(path);
}

/** What a part refers to inside the file; '' is the file itself. */
export async function relationsOf(zip: Zip, path: string, name: string): Promise<Result<Relation[]>> {
  const at = path.lastIndexOf('/') + 1;
  const own = `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
  if (!zip.has(own)) return done([]);
  const root = await readXml(zip, own, name);
  if (!root.ok) return root;
  return done(
    elements(root.value, 'Relationship').flatMap(relation => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map(key => attribute(relation, key) ?? '');
      if (!id || !type || !target || attribute(relation, 'TargetMode') === 'External') return [];
      return [{ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved(path.slice(0, at), target) }];
    }),
  );
}

/** Fails where the part is no XML. */
export async function readXml(zip: Zip, path: string, name: string): Promise<Result<Element>> {
  const bytes = await zip.read(path);
  if (!bytes.ok) return bytes;
  if (isTooLarge(bytes.value))
    return failed('limit', `“${name}”的内容太多，不像是一份年度报告，请只保留年度报告本身后再试。`);
  const text = xmlText(bytes.value);
  const root = text === null ? null : parseXml(text);
  return root ? done(root) : damaged(name);
}

const damaged = (name: string) =>
  failed('unreadable-file', `“${name}”已损坏或不完整，打不开，请重新保存或重新下载后再试。`);

function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

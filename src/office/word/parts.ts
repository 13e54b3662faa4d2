// The parts of a Word file and how they name each other. Names and targets come from the file: none is trusted to exist.
import { done, type Result } from '../../model/result.ts';
import { damaged } from '../refusals.ts';
import { attribute, elements } from '../xml.ts';
import { readXml } from '../xml-part.ts';
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

function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

// Which parts of a workbook are its sheets, in which order, and where the shared ones are. Relations decide, not names;
// what lies outside the file is never looked at.
import { done, type Result } from '../../../model/result.ts';
import type { Zip } from '../../zip.ts';
import { damagedSheets } from '../sentences.ts';
import { scan } from './scan.ts';

export interface WorkbookParts {
  /** Names of parts, in the order of the workbook. */
  sheets: { name: string; part: string; isHidden: boolean }[];
  texts: string | null;
  styles: string | null;
  from1904: boolean;
}

interface Relation {
  /** The last part of its type, which is the same in both editions of the standard. */
  type: string;
  target: string;
}

const MOST_SHEETS = 500;
const MOST_RELATIONS = 5000;

export async function workbookParts(zip: Zip, file: string): Promise<Result<WorkbookParts>> {
  const names = new Map(zip.names.map(name => [name.toLowerCase(), name]));
  const damaged = damagedSheets(file);
  const relationsOf = async (part: string): Promise<Map<string, Relation> | null> => {
    const cut = part.lastIndexOf('/') + 1;
    const name = names.get(`${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`.toLowerCase());
    if (name === undefined) return new Map();
    const bytes = await zip.read(name);
    return bytes.ok ? relations(bytes.value, part, names) : null;
  };

  const top = await relationsOf('');
  const main = [...(top?.values() ?? [])].find(({ type }) => type === 'officeDocument')?.target;
  const book = main ?? zip.names.find(name => /(?:^|\/)workbook\d*\.xml$/i.test(name));
  if (book === undefined) return damaged;
  const bytes = await zip.read(book);
  if (!bytes.ok) return bytes;
  const related = await relationsOf(book);
  const listed = related && sheetsOf(bytes.value);
  if (!related || !listed) return damaged;
  const sheets = listed.sheets.flatMap(({ name, id, isHidden }) => {
    const relation = related.get(id);
    return relation?.type === 'worksheet' ? [{ name, part: relation.target, isHidden }] : [];
  });
  if (sheets.length === 0) return damaged;
  const partOf = (type: string) => [...related.values()].find(relation => relation.type === type)?.target ?? null;
  return done({ sheets, texts: partOf('sharedStrings'), styles: partOf('styles'), from1904: listed.from1904 });
}

function relations(bytes: Uint8Array, part: string, names: ReadonlyMap<string, string>): Map<string, Relation> | null {
  const found = new Map<string, Relation>();
  const read = scan(bytes, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes('TargetMode') === 'External' || found.size >= MOST_RELATIONS) return;
      const target = names.get(resolved(attributes('Target') ?? '', part).toLowerCase());
      const type = (attributes('Type') ?? '').replace(/^.*\//s, '');
      if (target !== undefined) found.set(attributes('Id') ?? '', { type, target });
    },
  });
  return read ? found : null;
}

/** A target is relative to the folder of the part that names it, or begins with a slash. */
function resolved(target: string, part: string): string {
  const path = target.replaceAll('\\', '/');
  if (path.startsWith('/')) return path.slice(1);
  const folders = part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
}

function sheetsOf(bytes: Uint8Array) {
  const sheets: { name: string; id: string; isHidden: boolean }[] = [];
  let from1904 = false;
  const read = scan(bytes, {
    open: (name, attributes, path) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes('date1904') ?? '');
      if (name !== 'sheet' || path.at(-1) !== 'sheets' || sheets.length >= MOST_SHEETS) return;
      const isHidden = /hidden$/i.test(attributes('state') ?? '');
      sheets.push({ name: attributes('name') ?? '', id: attributes('id') ?? '', isHidden });
    },
  });
  return read ? { sheets, from1904 } : null;
}

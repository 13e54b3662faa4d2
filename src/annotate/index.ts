// annotate: findings → comments in the author's own Word file. The text of the file stays character for character; marks are
// put between what stands there, and every part that has nothing to do with comments goes out as it came in.
import type { Remark } from '../model/remark.ts';
import { done, failed, type Result } from '../model/result.ts';
import type { Flowed } from '../office/flow.ts';
import { fullBudget } from '../office/limits.ts';
import { mainPart, type Relation, relationsOf } from '../office/word/parts.ts';
import { readWord } from '../office/word/read.ts';
import { isZip, openZip } from '../office/zip.ts';
import { type Anchor, Anchors, emptyStart } from './anchors.ts';
import { type Author, commentXml, freeId, type MarkLook, marks, noComments, stylesIn } from './comments.ts';
import { Container, type Part } from './container.ts';
import { removeEarlier } from './earlier.ts';
import { spotsOf } from './paragraphs.ts';
import { appended, type Insertion, inserted, namespaceOf, opening, tongueOf } from './splice.ts';

const AUTHOR = { name: '年报助手', initials: '年报' };

const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const SIGNATURES = '_xmlsignatures/';

const UNSIGNED = {
  title: '【说明】数字签名',
  text: '原文件带有数字签名，写入批注后签名不再有效，所以本副本不含签名；原文件没有改动。',
};

/**
 * Every remark becomes a comment; those of an earlier copy of ours go. `name` is what messages call the file, `writtenAt` is
 * as in `Author`. A file that nothing is said about goes out as it came in.
 */
export async function annotateDocx(
  bytes: Uint8Array,
  name: string,
  remarks: readonly Remark[],
  writtenAt: string,
): Promise<Result<Uint8Array>> {
  if (!isZip(bytes)) return notWord(name);
  const budget = fullBudget();
  // Some parts are unpacked twice: to be read, and to be sent back.
  const zip = await openZip(bytes, name, { ...budget, bytes: 2 * budget.bytes });
  if (!zip.ok) return zip;
  const path = await mainPart(zip.value, name);
  if (!path.ok) return notWord(name);
  const relations = await relationsOf(zip.value, path.value, name);
  if (!relations.ok) return relations;
  const container = await Container.of(zip.value, name);
  if (!container.ok) return container;
  const parts = { container: container.value, path: path.value, relations: relations.value };
  const earlier = removeEarlier(parts.container, parts.path, parts.relations, AUTHOR.name);
  if (!earlier.ok) return earlier;
  const main = container.value.xml(path.value);
  if (!main.ok) return main;
  if (main.value.root.name !== 'document') return notWord(name);
  if (remarks.length === 0 && !earlier.value) return done(bytes);
  const flowed = await readWord(zip.value, name);
  if (!flowed.ok) return flowed;
  const signed = container.value.removeFolder(SIGNATURES);
  const all = signed ? [{ line: 1, start: 0, end: 0, ...UNSIGNED }, ...remarks] : remarks;
  const file = { ...parts, name, main: main.value, flowed: flowed.value };
  const written = comment(file, all, { ...AUTHOR, writtenAt });
  return written.ok ? done(container.value.packed()) : written;
}

const notWord = (name: string) =>
  failed(
    'unsupported-format',
    `“${name}”不是 .docx 格式的 Word 文档，写不进批注，请在 Word 或 WPS 中另存为 .docx 后再试。`,
  );

interface WordFile {
  name: string;
  container: Container;
  main: Part;
  /** Of the main part. */
  path: string;
  relations: Relation[];
  flowed: Flowed;
}

function comment(file: WordFile, remarks: readonly Remark[], author: Author): Result<void> {
  const { name, container, path, main, relations, flowed } = file;
  const related = (type: string) => relations.find(one => one.type === type && container.has(one.target))?.target;
  const { text, root } = main;
  const namespace = namespaceOf(root);
  const strict = namespace.startsWith('http://purl.oclc.org/');

  const known = related('comments');
  const commentsPath = known ?? unusedPath(container, path);
  if (known === undefined) container.write(commentsPath, noComments(namespace));
  const comments = container.xml(commentsPath);
  if (!comments.ok) return comments;

  const stylesPart = container.xml(related('styles') ?? '');
  const styles = stylesIn(stylesPart.ok ? stylesPart.value.root : null);
  const spots = spotsOf(root);
  if (spots.length === 0)
    return failed('unreadable-file', `“${name}”的写法少见，写不进批注，请在 Word 或 WPS 中另存为 .docx 后再试。`);
  const anchors = new Anchors(flowed, spots);
  const first = freeId([root, comments.value.root]);
  const placed = remarks.map((remark, at) => ({ remark, id: first + at, anchor: anchors.of(remark) }));

  const theirs = { tongue: tongueOf(comments.value.root.prefix, namespaceOf(comments.value.root)), styles, strict };
  const said = placed.map(({ remark, id }) => commentXml(id, remark, author, theirs));
  container.write(commentsPath, appended(comments.value.text, comments.value.root, said.join('')));
  const marked = placed.flatMap(({ id, anchor }) =>
    marksAt(anchor, id, { tongue: tongueOf(anchor.paragraph.prefix, namespace), styles }),
  );
  const opened = [...new Set(placed.map(({ anchor }) => anchor.paragraph))].flatMap(opening);
  container.write(path, inserted(text, [...opened, ...marked]));

  const declared = container.declare(commentsPath, CONTENT_TYPE);
  if (!declared.ok || known !== undefined) return declared;
  return container.relate(path, strict ? STRICT : TRANSITIONAL, commentsPath);
}

/** Marks of one place follow each other so that no comment reaches over another's mark without need. */
function marksAt({ paragraph, over }: Anchor, id: number, look: MarkLook): Insertion[] {
  const { start, end } = marks(id, look);
  if (over === null) return [{ at: emptyStart(paragraph), rank: 2, xml: start + end }];
  return [
    { at: over.last.at.end, rank: 1, xml: end },
    { at: over.first.at.start, rank: 3, xml: start },
  ];
}

/** Beside the main part. */
function unusedPath(container: Container, main: string): string {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  let path = `${folder}comments.xml`;
  for (let number = 2; container.has(path); number++) path = `${folder}comments${number}.xml`;
  return path;
}

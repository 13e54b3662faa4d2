// Taking out the comments that an earlier copy of ours added, so that a copy that is sent in again does not gather them.
// What other people wrote stays, their answers to ours included.
import { done, type Result } from '../model/result.ts';
import type { Relation } from '../office/word/parts.ts';
import { attribute, type Element, elements, isElement } from '../office/xml.ts';
import type { Container } from './container.ts';
import { type Insertion, inserted } from './splice.ts';

/** From the main part at `path` with its marks and from the parts about comments. Whether there were any. */
export function removeEarlier(
  container: Container,
  path: string,
  relations: readonly Relation[],
  author: string,
): Result<boolean> {
  const parts = (type: string) =>
    relations.filter(one => one.type === type && container.has(one.target)).map(one => one.target);
  const [held] = parts('comments');
  if (held === undefined) return done(false);
  const comments = container.xml(held);
  if (!comments.ok) return comments;
  const all = elements(comments.value.root, 'comment');
  const ours = all.filter(one => attribute(one, 'author') === author);
  if (ours.length === 0) return done(false);
  const main = container.xml(path);
  if (!main.ok) return main;

  // The marks of an id that somebody else's comment bears as well may be theirs.
  const kept = new Set(all.filter(one => !ours.includes(one)).map(idOf));
  const ids = new Set(ours.map(idOf).filter(id => !kept.has(id)));
  container.write(held, inserted(comments.value.text, ours.map(cut)));
  container.write(path, inserted(main.value.text, marksIn(main.value.root, ids).map(cut)));
  forget(container, ours, parts);
  return done(true);
}

const idOf = (element: Element): string | undefined => attribute(element, 'id');

const cut = ({ at }: Element): Insertion => ({ at: at.start, until: at.end, rank: 0, xml: '' });

const MARKS = new Set(['commentRangeStart', 'commentRangeEnd', 'commentReference']);

/** With the run that holds nothing but a mark. */
function marksIn(root: Element, ids: ReadonlySet<string | undefined>): Element[] {
  const isMark = (element: Element): boolean =>
    MARKS.has(element.name) && ids.has(idOf(element)) && !element.children.some(isElement);
  const isRunOfMarks = ({ name, children }: Element): boolean => {
    const held = children.filter(isElement).filter(child => child.name !== 'rPr');
    return name === 'r' && held.length > 0 && held.every(isMark);
  };
  const found: Element[] = [];
  const visit = (element: Element): void => {
    if (isMark(element) || isRunOfMarks(element)) found.push(element);
    else element.children.filter(isElement).forEach(visit);
  };
  visit(root);
  return found;
}

/** What newer programs keep about comments in parts of their own: by the id of a paragraph in it, and by one that lasts. */
function forget(container: Container, ours: readonly Element[], parts: (type: string) => string[]): void {
  const paragraphs = new Set(ours.flatMap(one => elements(one, 'p')).map(one => attribute(one, 'paraId')));
  const lasting = new Set<string | undefined>();
  const isIn = (known: ReadonlySet<string | undefined>, id: string | undefined) => id !== undefined && known.has(id);
  for (const path of [...parts('commentsExtended'), ...parts('commentsIds')])
    changeEntries(container, path, (entry, text) => {
      if (!isIn(paragraphs, attribute(entry, 'paraId')))
        return isIn(paragraphs, attribute(entry, 'paraIdParent')) ? [standingAlone(entry, text)] : [];
      lasting.add(attribute(entry, 'durableId'));
      return [cut(entry)];
    });
  for (const path of parts('commentsExtensible'))
    changeEntries(container, path, entry => (isIn(lasting, attribute(entry, 'durableId')) ? [cut(entry)] : []));
}

/** A part that is no XML is left as it is: nothing of the text depends on it. */
function changeEntries(
  container: Container,
  path: string,
  change: (entry: Element, text: string) => Insertion[],
): void {
  const part = container.xml(path);
  if (!part.ok) return;
  const { text, root } = part.value;
  const changes = root.children.filter(isElement).flatMap(entry => change(entry, text));
  if (changes.length > 0) container.write(path, inserted(text, changes));
}

/** An answer whose question is gone. */
function standingAlone({ at }: Element, text: string): Insertion {
  const tag = text.slice(at.start, at.inner).replace(/\s[^\s=]*paraIdParent\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  return { at: at.start, until: at.inner, rank: 0, xml: tag };
}

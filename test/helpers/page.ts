// An HTML page as a program sees it: elements by class or id, their text, and a table's cells with the heads over them.
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;

export interface Page {
  /** Every element in the order of the page. */
  elements: Element[];
  byId(id: string): Element | undefined;
  /** With all of some classes, e.g. `culprit error`. */
  byClass(classes: string): Element[];
  byTag(tag: string): Element[];
}

export function pageOf(source: string): Page {
  const elements = below(parse(source));
  return {
    elements,
    byId: id => elements.find(element => attribute(element, 'id') === id),
    byClass: classes => elements.filter(element => classes.split(' ').every(name => classesOf(element).includes(name))),
    byTag: tag => elements.filter(element => element.tagName === tag),
  };
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find(one => one.name === name)?.value;

export const classesOf = (element: Element): string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean);

/** What a person reads, blanks drawn together. */
export function wordsOf(node: Tree.Node): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

export function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** An element and all that stand in it. */
export function below(node: Tree.Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(below)] : own;
}

export interface GridCell {
  id: string | undefined;
  /** Heads over it in the table's own rows, from the top, and before it in its row. */
  above: string[];
  before: string[];
}

/** The data cells of a table; throws where its rows are not equally wide. */
export function gridOf(table: Element): GridCell[] {
  const rows = below(table).filter(element => element.tagName === 'tr');
  const grid: Element[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of below(row).filter(one => one.tagName === 'td' || one.tagName === 'th')) {
      while (grid[y]![x]) x += 1;
      const spans = ['rowspan', 'colspan'].map(name => Number(attribute(cell, name) ?? 1));
      for (let down = 0; down < spans[0]!; down++) {
        for (let right = 0; right < spans[1]!; right++) grid[y + down]![x + right] = cell;
      }
    }
  });
  const widths = new Set(grid.map(row => row.length));
  if (widths.size !== 1 || grid.some(row => row.includes(undefined as never)))
    throw new Error('the rows differ in width');
  return grid.flatMap((row, y) =>
    [...new Set(row)].flatMap(cell => {
      if (cell.tagName !== 'td') return [];
      const x = row.indexOf(cell);
      const headsAbove = new Set(grid.slice(0, y).map(other => other[x]!));
      const headsBefore = new Set(row.slice(0, x));
      const words = (heads: Set<Element>) => [...heads].filter(head => head.tagName === 'th').map(wordsOf);
      return [{ id: attribute(cell, 'id'), above: words(headsAbove), before: words(headsBefore) }];
    }),
  );
}

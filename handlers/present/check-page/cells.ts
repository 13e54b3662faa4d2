// The figures of the redrawn tables: each as printed, what is no figure told apart, and what findings say of it.
import { amountOf, expectedKeys } from '../../../src/figures/amounts.ts';
import type { CellKey } from '../../../src/model/form.ts';
import type { AnnualReport } from '../../../src/model/report.ts';
import { cellName } from '../../../src/model/terms.ts';
import { spotAt } from '../printed-place.ts';
import { html, type Markup } from './markup.ts';
import { gravest, type Numbered } from './numbered.ts';
import { reference } from './references.ts';

/**
 * culprit: the one figure to change. among: one of some figures, it cannot be told which. part: takes part in what is
 * wrong, or in what the text says otherwise.
 */
type Role = 'culprit' | 'among' | 'part';

interface CellMark {
  role: Role;
  about: Numbered;
  /** The figure that should stand there. */
  expected: string | null;
}

export type CellState = 'filled' | 'blank' | 'sign' | 'unclear' | 'unread' | 'settled';

export interface Figures {
  /** The cell with its figure; `span`: columns of the table that it fills. */
  cell(key: CellKey, span?: number): Markup;
  /** What is met in a table and has to be explained below it. */
  statesOf(table: string): Set<CellState>;
  rolesOf(table: string): Set<Role>;
}

export const cellId = (key: CellKey): string => `c-${key}`;

/** Every cell that the page shows: those of the report's form. */
export const drawnKeys = (report: AnnualReport): Set<CellKey> => new Set(expectedKeys(report));

/** `onFigures`: findings about a figure itself, not about words that it is compared with. */
export function figuresOf(
  report: AnnualReport,
  findings: readonly Numbered[],
  onFigures: ReadonlySet<Numbered>,
): Figures {
  const marks = new Map<CellKey, CellMark[]>();
  for (const about of findings) {
    about.finding.cells.forEach((key, at) => {
      const mark = {
        role: roleOf(about, at, onFigures),
        about,
        expected: at === 0 && onFigures.has(about) ? expectedAt(report, about) : null,
      };
      marks.set(key, [...(marks.get(key) ?? []), mark]);
    });
  }
  const settled = new Set(report.settled);
  const stateOf = (key: CellKey): CellState => {
    const { state } = amountOf(report, key);
    return state === 'known' ? (settled.has(key) ? 'settled' : 'filled') : (state as CellState);
  };
  const within = (table: string) => [...drawnKeys(report)].filter(key => key.startsWith(`${table}.`));
  return {
    cell(key, span = 1) {
      const cell = report.cells[key];
      const page = cell && spotAt(report.printed, cell.place.start)?.page;
      const about = marks.get(key) ?? [];
      const title = page ? `${cellName(key)}，原件第 ${page} 页` : about.length > 0 && cellName(key);
      return cellMarkup(key, cell?.raw ?? '', stateOf(key), about, title, span);
    },
    statesOf: table => new Set(within(table).map(stateOf)),
    rolesOf: table => new Set(within(table).flatMap(key => (marks.get(key) ?? []).map(mark => mark.role))),
  };
}

function roleOf(about: Numbered, at: number, onFigures: ReadonlySet<Numbered>): Role {
  const { cells, expected } = about.finding;
  if (!onFigures.has(about)) return 'part';
  if (cells.length === 1 || expected !== null) return at === 0 ? 'culprit' : 'part';
  return 'among';
}

/** The figure that should stand in the first cell, where the finding is about that figure and not about another. */
function expectedAt(report: AnnualReport, { finding }: Numbered): string | null {
  const { expected, actual, cells } = finding;
  const cell = report.cells[cells[0]!];
  if (!cell || expected === null || expected === cell.value || !FIGURE.test(String(expected))) return null;
  const isOwn = actual === null || actual === '' || actual === cell.value || String(actual) === cell.raw.trim();
  return isOwn ? String(expected) : null;
}

const FIGURE = /^[+-]?\d[\d.,]*$/;

const ROLES: Role[] = ['culprit', 'among', 'part'];

function cellMarkup(
  key: CellKey,
  raw: string,
  state: CellState,
  marks: CellMark[],
  title: string | false,
  span: number,
): Markup {
  const list = marks.map(mark => mark.about);
  const role = ROLES.find(one => marks.some(mark => mark.role === one));
  const classes = [
    state === 'filled' ? '' : state,
    role ? `${role} ${gravest(list.filter((_, at) => marks[at]!.role === role))}` : '',
  ];
  const expected = marks.find(mark => mark.expected !== null)?.expected;
  const name = classes.filter(Boolean).join(' ');
  return html`<td id="${cellId(key)}"${span > 1 && html` colspan="${span}"`}${name && html` class="${name}"`}${
    title && html` title="${title}"`
  }>${shown(raw, state)}${
    expected != null &&
    html` <span class="expected"><span class="arrow">→<span class="unseen">应为</span></span> ${expected}</span>`
  }${list.length > 0 && html` <span class="refs">${list.map(one => reference(one))}</span>`}</td>`;
}

function shown(raw: string, state: CellState): Markup {
  if (state === 'unread') return html`<span class="word">未读出</span>`;
  if (state === 'blank') return html`<span class="word">空白</span>`;
  return html`<span class="figure">${raw.trim()}</span>`;
}

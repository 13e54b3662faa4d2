// A question in plain words → the typed question → what answers it, out of the reports held. Nothing here makes words.
import { type Choice, type Understood, understand } from './answer/ask/index.ts';
import { type Told, textBeside, toldBy } from './answer/beside-figures.ts';
import { type CompactReport, compactReport } from './answer/compact.ts';
import { divisionsOf, withRegions } from './answer/divisions.ts';
import { type Around, type HeldFigures, type HeldReport, heldFigures } from './answer/held.ts';
import { answerContinuity, type ContinuityAnswer } from './answer/kinds/continuity.ts';
import { answerDates, type DatesAnswer } from './answer/kinds/dates.ts';
import { answerFigures, type FiguresAnswer } from './answer/kinds/figures/index.ts';
import { answerHoldings, type HoldingsAnswer } from './answer/kinds/holdings.ts';
import type { About } from './answer/kinds/words/index.ts';
import { type Mentions, mentionsIn } from './answer/kinds/words/mentions.ts';
import { type Entry, type Knowledge, knowledgeFor } from './answer/knowledge.ts';
import { type Scope, takeReports } from './answer/scope.ts';
import { heldBodies } from './answer/select.ts';
import type { Division } from './model/division.ts';
import type { Question } from './model/question.ts';
import type { AnnualReport } from './model/report.ts';
import type { ContentHash, ReportRow } from './ports/store.ts';

/** What a person's talk so far leaves for the next question. */
export interface Thread {
  last?: Question;
  pending?: Choice[];
}

/** Of reports whose words or tables answer. */
interface Taken {
  held: HeldReport[];
  scope: Scope;
  today: string;
}

export type Asked =
  | { kind: 'figures'; answer: FiguresAnswer; told: Told<HeldReport>[] }
  | { kind: 'dates'; answer: DatesAnswer }
  | { kind: 'continuity'; answer: ContinuityAnswer }
  | { kind: 'holdings'; answer: HoldingsAnswer }
  | ({ kind: 'words'; question: Question & { kind: 'words' }; about: About } & Taken)
  | ({ kind: 'tables'; question: Question & { kind: 'tables' } } & Taken)
  | { kind: 'mentions'; mentions: Mentions<HeldReport>; range: string | null }
  | { kind: 'knowledge'; entry: Entry }
  /** What a command answers, as if this had been typed. */
  | { kind: 'command'; input: string }
  | Exclude<Understood, { kind: 'question' }>;

export interface AskedWithThread {
  asked: Asked;
  /** In place of the thread given. */
  thread: Thread;
}

export interface AskParts {
  divisions: readonly Division[];
  reportOf(hash: ContentHash): Promise<AnnualReport | null>;
  knowledge(): Promise<Knowledge>;
}

export interface Asker {
  /** `rows`: what answers may rest on; `today`: ISO date where the office is. */
  ask(words: string, rows: ReportRow[], today: string, thread: Thread): Promise<AskedWithThread>;
  answer(question: Question, rows: ReportRow[], today: string): Promise<Asked>;
  /** Takes the figures of all reports into memory, so that the first question about many does not wait for it. */
  prepare(rows: ReportRow[]): Promise<void>;
}

export function createAsker({ reportOf, knowledge, divisions }: AskParts): Asker {
  const country = divisionsOf(divisions);
  const placed = new WeakMap<ReportRow[], ReportRow[]>();
  const compact = new Map<ContentHash, CompactReport>();
  const bodies = new WeakMap<ReportRow[], ReturnType<typeof heldBodies>>();
  const held = new WeakMap<ReportRow[], { count: number; figures: HeldFigures[] }>();

  function bodiesOf(rows: ReportRow[]) {
    const known = bodies.get(rows) ?? heldBodies(rows);
    bodies.set(rows, known);
    return known;
  }

  async function takeFigures({ hash, files }: ReportRow): Promise<void> {
    if (compact.has(hash)) return;
    const report = await reportOf(hash);
    if (report) compact.set(hash, compactReport(report, { hash, files }));
  }

  /** Figures of every report shown, or of the bodies named only. */
  async function figuresOf(rows: ReportRow[], question: Question): Promise<HeldFigures[]> {
    const who = 'who' in question ? question.who : null;
    const addresses = who?.kind === 'named' ? new Set(who.bodies.map(({ address }) => address)) : null;
    const names = addresses && new Set(bodiesOf(rows).flatMap(one => (addresses.has(one.address) ? one.agency : [])));
    const wanted = rows.filter(row => row.shown && (!names || (row.agency !== null && names.has(row.agency))));
    for (const row of wanted) await takeFigures(row);
    // Of a list of rows reports are only added: as many as before are the same.
    const before = held.get(rows);
    if (before?.count === compact.size) return before.figures;
    const figures = heldFigures(rows, hash => compact.get(hash));
    held.set(rows, { count: compact.size, figures });
    return figures;
  }

  async function take(
    question: Question & { kind: 'words' | 'tables' | 'mentions' },
    rows: ReportRow[],
    around: Around,
  ): Promise<Taken> {
    const { who, when } = question;
    const { reports, scope } = takeReports({ who, when }, await figuresOf(rows, question), around, false);
    const files = new Map(rows.map(row => [row.hash, row.files]));
    const taken: HeldReport[] = [];
    for (const { report } of reports) {
      const whole = await reportOf(report.hash);
      if (whole) taken.push({ report: whole, files: files.get(report.hash) ?? [] });
    }
    return { held: taken, scope, today: around.today };
  }

  async function figures(answer: FiguresAnswer, rows: ReportRow[]): Promise<Asked> {
    const files = new Map(rows.map(row => [row.hash, row.files]));
    const told: Told<HeldReport>[] = [];
    for (const wanted of textBeside(answer)) {
      const report = await reportOf(wanted.hash);
      if (report) told.push(toldBy({ report, files: files.get(wanted.hash) ?? [] }, wanted));
    }
    return { kind: 'figures', answer, told };
  }

  async function answer(question: Question, rows: ReportRow[], around: Around): Promise<Asked> {
    switch (question.kind) {
      case 'figures':
        return figures(answerFigures(question, await figuresOf(rows, question), around), rows);
      case 'dates':
        return { kind: 'dates', answer: answerDates(question, await figuresOf(rows, question), around) };
      case 'continuity':
        return { kind: 'continuity', answer: answerContinuity(question, await figuresOf(rows, question), around) };
      case 'holdings':
        return {
          kind: 'holdings',
          answer: answerHoldings(
            question,
            heldFigures(rows, () => undefined),
            around,
          ),
        };
      case 'words':
        return { kind: 'words', question, about: question.about, ...(await take(question, rows, around)) };
      case 'tables':
        return { kind: 'tables', question, ...(await take(question, rows, around)) };
      case 'mentions': {
        const everywhere = question.who.kind === 'group' && question.when.kind === 'latest';
        const asked = everywhere ? { ...question, when: { kind: 'recent' as const, count: null } } : question;
        const { held } = await take(asked, rows, around);
        return { kind: 'mentions', mentions: mentionsIn(held, question.words), range: rangeOf(question) };
      }
      case 'knowledge': {
        const entry = (await knowledge()).entries.find(({ id }) => id === question.entry);
        return entry ? { kind: 'knowledge', entry } : { kind: 'unknown', words: [question.entry] };
      }
      case 'command':
        return { kind: 'command', input: question.input };
    }
  }

  function placedRows(held: ReportRow[]): ReportRow[] {
    const rows = placed.get(held) ?? withRegions(held, country);
    placed.set(held, rows);
    return rows;
  }

  return {
    async prepare(rows) {
      for (const row of placedRows(rows)) if (row.shown) await takeFigures(row);
    },

    answer: (question, held, today) => answer(question, placedRows(held), { today, divisions: country.within }),

    async ask(words, held, today, thread) {
      const rows = placedRows(held);
      const entries = await knowledge();
      const understood = understand(words, {
        ...{ held: bodiesOf(rows), today, divisions, ...thread },
        knowledge: said => knowledgeFor(entries, said)?.id ?? null,
      });
      if (understood.kind === 'ambiguous')
        return { asked: understood, thread: { ...thread, pending: understood.choices } };
      if (understood.kind !== 'question') return { asked: understood, thread };
      const { question } = understood;
      const isAside = question.kind === 'knowledge' || question.kind === 'command';
      const asked = await answer(question, rows, { today, divisions: country.within });
      return { asked, thread: isAside ? thread : { last: withYearTaken(question, asked) } };
    },
  };
}

/** 前一年呢 is counted from the year that was taken where none was said. */
function withYearTaken(question: Question, asked: Asked): Question {
  const scope = asked.kind === 'figures' ? asked.answer.scope : 'scope' in asked ? asked.scope : null;
  if (!('when' in question) || question.when.kind !== 'latest' || scope?.assumed.length !== 1) return question;
  return { ...question, when: { kind: 'years', years: scope.assumed } };
}

/** 南通的年报, 2023 年的年报; null for all that is held. */
function rangeOf({ who, when }: Question & { kind: 'mentions' }): string | null {
  const said = who.kind === 'group' ? who.said : who.bodies.map(({ said }) => said).join('、');
  const years = when.kind === 'years' ? `${when.years.join('、')} 年` : '';
  const of = [said, years].filter(part => part !== '').join(' ');
  return of === '' ? null : `${of}的年报`;
}

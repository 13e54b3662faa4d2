// Text and tables that say different figures: one of them changed, all sums of the form kept whole.
import { DISPUTE_KINDS, outcomeRows } from '../labels.ts';
import type { Random } from '../random.ts';
import type { GeneratedReport } from '../report.ts';
import type { Stated, Subject } from '../statement.ts';
import {
  expectRule,
  figure,
  moved,
  type Plant,
  type Plants,
  slip,
  withCells,
  withStated,
  withWords,
} from './planted.ts';

const RULES_OF: Partial<Record<Subject, readonly string[]>> = {
  received: ['N-RECEIVED', 'N-ZERO-TEXT'],
  carriedIn: ['N-CARRIED'],
  carriedOut: ['N-CARRIED'],
  handled: ['N-HANDLED'],
  applicant: ['N-APPLICANT'],
  outcome: ['N-OUTCOME'],
  combinedOutcomes: ['N-OUTCOME'],
  reason: ['N-OUTCOME'],
  dispute: ['N-DISPUTE', 'N-DISPUTE-ZERO'],
  normativeDocuments: ['N-NORMDOC'],
  decisions: ['N-DECISION'],
  fees: ['N-FEE'],
  percent: ['N-PERCENT'],
  channelPercent: ['N-PERCENT'],
  whole: ['N-SUM-PARTS'],
  part: ['N-SUM-PARTS'],
};
const WARNINGS = new Set<Subject>(['decisions', 'fees', 'percent', 'channelPercent', 'whole', 'part']);

const severityOf = (subject: Subject) => (WARNINGS.has(subject) ? 'warning' : 'error');

/** Figures that a careful reader could take for each other: none of them is a slip for sure. */
const near = (report: GeneratedReport): number[] => {
  const [received, carriedIn, total] = ['received', 'carriedIn', 'total'].map(row =>
    figure(report, `requests.${row}.total`),
  ) as [number, number, number];
  return [received, received + carriedIn, total];
};

function misstated(subject: Subject, wanted: (stated: Stated) => boolean = () => true): Plant {
  return (report, random) => {
    const open = report.prose.stated.filter(one => one.subject === subject && one.value > 0 && wanted(one));
    if (open.length === 0) return null;
    const stated = random.pick(open);
    const value = wrongValue(report, stated, random);
    const changed = value === null ? null : withStated(report, stated, value);
    return changed && { report: changed, expects: expectRule(severityOf(subject), ...RULES_OF[subject]!) };
  };
}

function wrongValue(report: GeneratedReport, { subject, value }: Stated, random: Random): number | null {
  if (subject === 'percent' || subject === 'channelPercent') {
    const other = value > 60 ? value - random.int(6, 30) : value + random.int(6, 30);
    return Math.round(other * 100) / 100;
  }
  if (subject === 'fees') return Math.round((value + random.int(1, 90)) * 1e6) / 1e6;
  return slip(random, value, subject === 'received' || subject === 'handled' ? near(report) : []);
}

/** A cell that the text states, changed in the table. */
function misprinted(subject: Subject): Plant {
  return (report, random) => {
    const open = report.prose.stated.filter(one => one.subject === subject && one.cells.length === 1);
    if (open.length === 0) return null;
    const key = random.pick(open).cells[0]!;
    const value = figure(report, key) + random.int(1, 9);
    const changes: Record<string, number> = { [key]: value };
    // What is in force grows with what was issued, or the stock itself would look wrong.
    const stock = 'proactive.normativeDocuments.inForce';
    if (key.endsWith('Documents.issued')) changes[stock] = figure(report, stock) + value - figure(report, key);
    if (key.endsWith('Documents.made')) {
      const total = 'proactive.normativeDocuments.publishedTotal';
      changes[total] = Math.max(figure(report, total), value);
    }
    return { report: withCells(report, changes), expects: expectRule(severityOf(subject), ...RULES_OF[subject]!) };
  };
}

const states = (report: GeneratedReport, cells: readonly string[]): Subject[] =>
  report.prose.stated
    .filter(one => one.section === 1 && one.cells.some(cell => cells.includes(cell)) && one.subject in RULES_OF)
    .map(one => one.subject);

/** Table three changed so that every sum holds; the text goes on to say what was true before. */
function shifted(deltasOf: (report: GeneratedReport, random: Random) => Record<string, number> | null): Plant {
  return (report, random) => {
    const deltas = deltasOf(report, random);
    const changed = deltas && moved(report, deltas);
    if (!changed) return null;
    const touched = Object.keys(changed.truth.cells).filter(key => figure(changed, key) !== figure(report, key));
    // A group or a sum that keeps its size is still told right.
    const told = report.prose.stated.filter(
      one =>
        one.section === 1 &&
        one.cells.some(cell => touched.includes(cell)) &&
        one.cells.reduce((sum, cell) => sum + figure(changed, cell), 0) !== one.value &&
        !near(changed).includes(one.subject === 'received' || one.subject === 'handled' ? one.value : -1),
    );
    if (told.length === 0 || states(report, touched).length === 0) return null;
    const rules = [...new Set(told.flatMap(one => RULES_OF[one.subject] ?? []))];
    return rules.length === 0 ? null : { report: changed, expects: expectRule('error', ...rules) };
  };
}

const used = (report: GeneratedReport, column: string): string[] =>
  outcomeRows(report.truth.edition, false)
    .map(({ id }) => id)
    .filter(id => figure(report, `requests.${id}.${column}`) > 0);

const cell = (row: string, column: string) => `requests.${row}.${column}`;

export const figurePlants: Plants = {
  ...Object.fromEntries(
    (
      [
        'received',
        'carriedIn',
        'carriedOut',
        'handled',
        'applicant',
        'outcome',
        'combinedOutcomes',
        'reason',
        'dispute',
        'normativeDocuments',
        'decisions',
        'fees',
        'percent',
        'channelPercent',
        'whole',
        'part',
      ] as const
    ).map(subject => [`text: ${subject}`, misstated(subject)]),
  ),
  'text: received with carried over': misstated('received', one => one.includesCarriedIn),
  'table two: normative documents that the text states': misprinted('normativeDocuments'),
  'table two: decisions that the text states': misprinted('decisions'),
  'table two: fees that the text states': misprinted('fees'),
  'consistent: more received and handled': shifted((report, random) => {
    const [row] = random.sample(used(report, 'individual'), 1);
    if (row === undefined) return null;
    const more = random.int(1, 9);
    return {
      [cell('received', 'individual')]: more,
      [cell(row, 'individual')]: more,
      [cell('total', 'individual')]: more,
    };
  }),
  'consistent: one outcome for another': shifted((report, random) => {
    const rows = outcomeRows(report.truth.edition, false).map(({ id }) => id);
    const [from] = random.sample(used(report, 'individual'), 1);
    if (from === undefined) return null;
    const to = random.pick(rows.filter(id => id.split('.')[0] !== from.split('.')[0]));
    return { [cell(from, 'individual')]: -1, [cell(to, 'individual')]: 1 };
  }),
  'consistent: another applicant': (report, random) => {
    const [row] = random.sample(used(report, 'individual'), 1);
    const told = states(report, [cell('received', 'individual'), cell('received', 'business')]);
    if (row === undefined || figure(report, cell('received', 'individual')) < 1 || !told.includes('applicant'))
      return null;
    const deltas: Record<string, number> = {};
    for (const one of ['received', row, 'total']) {
      deltas[cell(one, 'individual')] = -1;
      deltas[cell(one, 'business')] = 1;
    }
    const changed = moved(report, deltas);
    return changed && { report: changed, expects: expectRule('error', 'N-APPLICANT') };
  },
  'consistent: carried over instead of new': shifted(report =>
    figure(report, cell('received', 'individual')) < 1
      ? null
      : { [cell('received', 'individual')]: -1, [cell('carriedIn', 'individual')]: 1 },
  ),
  'consistent: carried out instead of handled': shifted((report, random) => {
    const [row] = random.sample(used(report, 'individual'), 1);
    return row === undefined
      ? null
      : {
          [cell(row, 'individual')]: -1,
          [cell('total', 'individual')]: -1,
          [cell('carriedOut', 'individual')]: 1,
        };
  }),
  'consistent: one dispute more': (report, random) => {
    const open = DISPUTE_KINDS.map(([kind]) => kind).filter(
      kind => states(report, [`disputes.${kind}.total`]).length > 0,
    );
    if (open.length === 0) return null;
    const changed = moved(report, { [`disputes.${random.pick(open)}.upheld`]: random.int(1, 5) });
    return changed && { report: changed, expects: expectRule('error', 'N-DISPUTE', 'N-DISPUTE-ZERO') };
  },
  'text: no request, though there were some': report => {
    const { self } = report.body;
    const stated = report.prose.stated.find(one => one.subject === 'received' && one.section === 1 && one.value > 0);
    if (!stated) return null;
    const changed = withWords(report, 1, stated.quote, `${report.truth.year}年${self}未收到政府信息公开申请`);
    return changed && { report: changed, expects: expectRule('error', 'N-ZERO-TEXT', 'N-RECEIVED') };
  },
  'text: requests, though there was none': (report, random) => {
    const stated = report.prose.stated.find(one => one.subject === 'received' && one.section === 1 && one.value === 0);
    const changed = stated && withStated(report, stated, random.int(1, 30));
    return changed ? { report: changed, expects: expectRule('error', 'N-ZERO-TEXT', 'N-RECEIVED') } : null;
  },
  'text: no dispute, though there were some': report => {
    const total = DISPUTE_KINDS.reduce((sum, [kind]) => sum + figure(report, `disputes.${kind}.total`), 0);
    if (total === 0 || report.prose.stated.some(one => one.subject === 'dispute')) return null;
    const last = report.prose.overview[2]!;
    const changed = withWords(report, 1, last, `${last}全年未发生因政府信息公开引发的行政复议、行政诉讼。`);
    return changed && { report: changed, expects: expectRule('error', 'N-DISPUTE-ZERO', 'N-DISPUTE') };
  },
  'text: disputes, though there was none': (report, random) => {
    const stated = report.prose.stated.find(one => one.subject === 'dispute' && one.section === 1 && one.value === 0);
    const changed = stated && withStated(report, stated, random.int(1, 9));
    return changed ? { report: changed, expects: expectRule('error', 'N-DISPUTE', 'N-DISPUTE-ZERO') } : null;
  },
  'a fee unpaid, though no notice was sent': report => {
    const key = 'requests.otherHandled.feeUnpaid.total';
    if (!(key in report.truth.cells) || figure(report, key) === 0) return null;
    const other = [`${report.truth.year}年共发出信息处理费收费通知0件，收取信息处理费0元。`];
    return {
      report: { ...report, prose: { ...report.prose, other } },
      expects: expectRule('warning', 'X-UNPAID-FEE'),
    };
  },
};

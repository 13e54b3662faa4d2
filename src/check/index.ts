// check: AnnualReport (+ last year's, + peers) → findings. Runs every rule, keeps consequences of a wrong cell from being
// told a second time, and lowers what rests on a doubtful reading.
import {
  byLine,
  bySection,
  bySeverity,
  type CheckOutcome,
  type Finding,
  type FindingPlace,
  type Severity,
} from '../model/finding.ts';
import type { CellKey } from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';
import { sectionOfCell } from '../model/terms.ts';
import { mended } from './arithmetic.ts';
import { maskedFinding } from './masked-finding.ts';
import { missingNeed } from './needs.ts';
import { plainWords } from './plain-words.ts';
import type { CheckContext, Hit, Rule, Skip } from './rule.ts';
import { RULES } from './rules/index.ts';

export type { CheckContext } from './rule.ts';
export { RULES };

const ALONE: CheckContext = { previous: null, peers: [], draft: false };

/** Checks one report by every rule. */
export function checkReport(
  report: AnnualReport,
  context: Partial<CheckContext> = {},
  rules: readonly Rule[] = RULES,
): CheckOutcome {
  const outcome: CheckOutcome = { findings: [], passed: [], skipped: [], coverage: report.coverage };
  const doubtful = doubtfulCells(report);
  for (const rule of rules) {
    const answer = ask(rule, report, { ...ALONE, ...context });
    if (answer === 'not-its-business') continue;
    if ('skip' in answer) outcome.skipped.push({ rule: rule.id, missing: answer.skip });
    else if (answer.length === 0) outcome.passed.push(rule.id);
    else outcome.findings.push(...answer.map(hit => findingOf(rule, hit, report, doubtful)));
  }
  outcome.findings.sort((one, other) => bySeverity(one, other) || bySection(one, other) || byLine(one, other));
  return outcome;
}

/** One rule on one report; the consequences of a mistake in tables three and four are left out. */
export function ask(rule: Rule, report: AnnualReport, context: CheckContext): Hit[] | Skip | 'not-its-business' {
  if (rule.forms && report.form !== null && !rule.forms.includes(report.form)) return 'not-its-business';
  if (rule.forms && report.form === null) return { skip: '可识别的报告表格' };
  if (rule.published && context.draft) return { skip: '正式发布稿（当前按草稿检查）' };
  const missing = missingNeed(rule.needs, report, context);
  if (missing !== undefined) return { skip: missing };
  const hits = rule.check(report, context);
  if ('skip' in hits || hits.length === 0 || rule.tellsMistakes) return hits;
  const right = mended(report);
  if (right === report) return hits;
  const after = rule.check(right, context);
  return 'skip' in after ? hits : hits.filter(hit => after.some(other => isSame(hit, other)));
}

const isSame = (one: Hit, other: Hit): boolean =>
  one.message === other.message &&
  one.quote === other.quote &&
  one.place?.start === other.place?.start &&
  one.cells?.join() === other.cells?.join();

function findingOf(rule: Rule, hit: Hit, report: AnnualReport, doubtful: ReadonlySet<CellKey>): Finding {
  const message = rule.messages[hit.message];
  if (!message) throw new Error(`${rule.id} has no message ${hit.message}`);
  const severity = hit.severity ?? rule.severity;
  const cells = hit.cells ?? [];
  // Rules mask what they quote; whatever one may have missed is masked before anybody sees it.
  return maskedFinding({
    rule: rule.id,
    severity: cells.some(key => doubtful.has(key)) ? lower(severity) : severity,
    message: filled(message.says, hit),
    repair: filled(message.repair, hit),
    basis: rule.basis,
    origin: hit.origin ?? 'report',
    cells,
    place: hit.place ?? placeOfCell(report, cells[0]),
    quote: hit.quote ?? quoteOfCell(report, cells[0]),
    expected: hit.expected ?? null,
    actual: hit.actual ?? null,
  });
}

function filled(sentence: string, hit: Hit): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = hit.data?.[name];
    if (value === undefined) throw new Error(`nothing fills {${name}} of “${sentence}”`);
    // What a page did to the characters is shown as it stands there.
    return typeof value === 'string' && hit.origin !== 'page' ? plainWords(value) : String(value);
  });
}

function placeOfCell(report: AnnualReport, key: CellKey | undefined): FindingPlace {
  if (key === undefined) return { section: null, line: null };
  const section = sectionOfCell(key);
  const place = report.cells[key]?.place;
  return place ? { section, line: place.line, start: place.start, end: place.end } : { section, line: null };
}

const quoteOfCell = (report: AnnualReport, key: CellKey | undefined): string | null =>
  (key !== undefined && report.cells[key]?.raw.trim()) || null;

const DOUBTS = new Set(['by-sequence', 'row-twice', 'other-layout']);

/** Cells of which the reading itself is not sure. */
const doubtfulCells = (report: AnnualReport): Set<CellKey> =>
  new Set(report.notes.flatMap(note => (DOUBTS.has(note.code) ? (note.cells ?? []) : [])));

const lower = (severity: Severity): Severity => (severity === 'error' ? 'warning' : 'info');

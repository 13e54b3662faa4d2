// What a checking rule is: facts about itself (id, title, basis), its sentences, examples, and `check`, which returns bare
// data. The engine makes findings of it.
import type { FindingPlace, Origin, Severity } from '../model/finding.ts';
import type { CellKey, Form, TableId } from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';

export interface CheckContext {
  /** Last year's report of the same body. */
  previous: AnnualReport | null;
  /** Reports of other bodies of the same year. */
  peers: readonly AnnualReport[];
  /** Before publication: rules on publication, date and signature keep silent. */
  draft: boolean;
}

/** What a rule must have to say anything. The engine looks, and skips the rule by the name of what is missing. */
export type Need =
  | 'agency'
  | 'year'
  /** Section two, three, four: every cell was read. */
  | 'proactive'
  | 'requests'
  | 'disputes'
  /** The report's own words, not our summary of them, and more of them than a cover page: `words` and `whole`. */
  | 'text'
  /** Its own words, however few: for what must not be printed, wherever it stands. */
  | 'words'
  /** More than next to nothing was read: what was not found may be missing. */
  | 'whole'
  /** No page is a picture: what was not found is nowhere printed. */
  | 'pages'
  /** The tables' printed words, not our redrawing of them. */
  | 'labels'
  | 'publishedOn'
  | 'previous'
  | 'peers';

/** One thing found. Everything left out is taken from the rule. */
export interface Hit {
  /** Which of the rule's messages. */
  message: string;
  /** Fills the `{names}` of the message. */
  data?: Record<string, string | number>;
  /** Lower than the rule's own where this case is milder. */
  severity?: Severity;
  origin?: Origin;
  cells?: CellKey[];
  place?: FindingPlace;
  quote?: string | null;
  expected?: number | string | null;
  actual?: number | string | null;
}

/** What the rule would have needed here, in a few Chinese words. */
export interface Skip {
  skip: string;
}

export interface Message {
  /** What is wrong: one sentence, `{name}` filled from the hit's data. */
  says: string;
  /** What to do about it: one sentence. */
  repair: string;
}

export interface Rule {
  /** As in the catalogue; its file is named after it, and it never gets another meaning. */
  id: string;
  title: string;
  /** The highest that it gives. */
  severity: Severity;
  /** The article or form note, as an officer would cite it. */
  basis: string;
  /** Why, and what it leaves alone: two or three sentences for the catalogue and for “explain”. */
  explains: string;
  /** The forms that it is about; reports of others are not its business. Null: every report, whatever its form. */
  forms: readonly Form[] | null;
  needs: readonly Need[];
  /** Silent on a draft. */
  published?: true;
  /** It names the wrong cells themselves; every other rule is asked again once those are put right. */
  tellsMistakes?: true;
  messages: Record<string, Message>;
  check(report: AnnualReport, context: CheckContext): Hit[] | Skip;
  examples: { pass: readonly Example[]; fail: readonly FailExample[]; skip: readonly SkipExample[] };
}

/** An example is a right report with the changes that it names; it is a test and stands in the catalogue. */
export interface Example {
  /** What it shows, in a few Chinese words. */
  what: string;
  report?: Sketch;
  previous?: Sketch;
  peers?: readonly Sketch[];
  draft?: boolean;
}

export interface FailExample extends Example {
  /** What must be among the hits' fields; one hit for each. */
  finds: readonly Partial<Hit>[];
}

export interface SkipExample extends Example {
  missing: string;
}

/** Changes to the right report of the examples. */
export interface Sketch {
  agency?: string | null;
  year?: number | null;
  form?: '2019' | '2021';
  /** What reading told of the form where that is another thing: a hybrid, the table of before 2019, none. */
  readAs?: Form | null;
  /** （六）其他处理 is one row, whatever the form. */
  undivided?: true;
  /** Tables that the report has not. */
  without?: readonly TableId[];
  title?: string | null;
  /** The title stands only in the page's head. */
  titleInHead?: true;
  publishedOn?: string | null;
  signedOn?: string | null;
  brokenSignature?: string;
  /** Figures; '' for a blank, '/' and other words as printed; undefined for a cell that was not found. */
  cells?: Record<CellKey, number | string | undefined>;
  settled?: readonly CellKey[];
  /** Running text by section, one paragraph a line, 0 for what stands before section one; null: the section is missing. */
  text?: Record<number, string | null>;
  /** Headings as printed, by section. */
  headings?: Record<number, string>;
  /** Numbers of the sections in the order in which they are printed. */
  order?: readonly number[];
  /** Words of the tables: printed instead of the form's own, '' for left out. Keys are the form's labels. */
  labels?: Record<string, string>;
  /** Words added behind the table of a section. */
  extraLabels?: Record<number, readonly string[]>;
  /** Numbers of the sections with a picture in them. */
  pictures?: readonly number[];
  summary?: boolean;
}

/** Keeps the literal types and checks the shape. */
export const defineRule = (rule: Rule): Rule => rule;

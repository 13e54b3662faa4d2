// AnnualReport: a disclosure annual report as read, with the place of everything in the original.
import type { CellKey, Form } from './form.ts';
import type { Place, Printed } from './source.ts';

/** `value` is null where the report leaves the cell blank or writes a sign such as “/”. A cell not found has no entry. */
export interface Cell {
  /** The author's own characters, trimmed; '' for a blank. */
  raw: string;
  value: number | null;
  place: Place;
}

export interface Section {
  /** 0 is what stands before section one; 1 to 6 are the sections of the form. */
  number: number;
  /** Without its numeral; '' for section 0. */
  heading: string;
  /** The heading as printed, numeral and all. */
  headline: string;
  /** Running text in the author's own characters, tables left out: the paragraphs, one a line. */
  text: string;
  paragraphs: Paragraph[];
  place: Place;
}

/** A paragraph of running text, the lines that a page's width broke joined again. */
export interface Paragraph {
  /** The author's own characters, without the breaks. */
  raw: string;
  place: Place;
  /** Where it was joined: offset in `raw`, and the line and offset in the original that go on there. */
  joints?: { at: number; line: number; start: number }[];
}

/** Words printed in the tables: row names, column heads, notes; figures and blanks left out. A wrapped one is in parts. */
export interface Label {
  /** The section whose table it stands in, 2 to 4. */
  section: number;
  /** The author's own characters. */
  raw: string;
  place: Place;
}

/** The line that says what the file is: 启东市人民政府办公室2023年政府信息公开工作年度报告. */
export interface Title {
  /** Normalised, without blanks; two lines joined. */
  text: string;
  /** Null where only the page's head has it (HTML title). */
  place: Place | null;
}

/** A figure stated in the running text, e.g. “共受理依申请公开162件(含上年结转3件)”. */
export interface Claim {
  subject: ClaimSubject;
  /** Which row or kind: `refused.thirdParty`, `granted+partiallyGranted`, `reconsideration.upheld`; '' where there is one only. */
  of: string;
  /** The figure in `unit`; null where the text is too vague (近、余、约) to be one. */
  value: number | null;
  /** As printed; '' for a denial or a bare number. */
  unit: string;
  /** 近、余、约、多: there is no exact figure, `value` is null. */
  approximate: boolean;
  /** “未收到…”: 0 said by a denial. */
  negated: boolean;
  /** Whose figure: this body's, or that of its whole region (全区…). Figures of other bodies are no claims. */
  scope: 'self' | 'region';
  /** True where the figure is said to include what was carried over from last year. */
  includesCarriedIn: boolean;
  /** The percentage printed beside it (占比43.2%); the claim's own figure may be missing then. */
  share?: { percent: number; decimals: number; quote: string; place: Place };
  /** What it may mean: every sensible reading, each the sum of some cells. Cells of another edition are among them. */
  meanings: CellKey[][];
  section: number;
  /** The author's own words. */
  quote: string;
  place: Place;
}

export type ClaimSubject =
  | 'received'
  | 'carriedIn'
  | 'handled'
  | 'carriedOut'
  /** By row or group of table three. */
  | 'outcome'
  | 'applicant'
  /** Reconsiderations and suits, and their results. */
  | 'dispute'
  | 'document'
  | 'decision'
  /** 行政事业性收费. */
  | 'fee'
  | 'procurement'
  /** 信息处理费, and notices that ask for it: no cell counts them. */
  | 'informationFee'
  | 'feeNotice';

/** A repair made or a doubt met while reading. `cells` names what it is about. */
export interface Note {
  code: string;
  message: string;
  cells?: CellKey[];
}

export interface Period {
  /** ISO dates. */
  from: string;
  to: string;
  raw: string;
}

export interface Coverage {
  /** Cells found (blank ones among them) of those that the form, as it stands in the report, has. */
  read: number;
  expected: number;
}

export interface AnnualReport {
  /** In simplified characters, the longest form of the body's name that the report prints. */
  agency: string | null;
  /** Other forms of the same body's name that the report prints. */
  aliases: string[];
  /** e.g. 江苏省南通市启东市, where the file says it. */
  region: string | null;
  year: number | null;
  form: Form | null;
  /** ISO date or null. */
  publishedOn: string | null;
  signedOn: string | null;
  period: Period | null;
  title: Title | null;
  /** A sign-off date that has several readings, as printed (2024119). */
  brokenSignature: string | null;
  cells: Partial<Record<CellKey, Cell>>;
  /** Keys whose figure could only be told by the form's arithmetic. */
  settled: CellKey[];
  coverage: Coverage;
  labels: Label[];
  sections: Section[];
  claims: Claim[];
  notes: Note[];
  /** Of the file that it was read from, as `Source.format`; missing in what an older version kept. */
  format?: string;
  /** Sections with a picture or an embedded object in them, which nobody read; missing where there are none. */
  pictures?: number[];
  /** Where on its pages the file's text stands, as `Source.printed`; missing where the format has no pages. */
  printed?: Printed;
  /** True where the running text is our own summary, not the report's words. */
  summary: boolean;
  /** Where the report was published (web address or repository), where known. */
  source: string | null;
  /** What is doubtful in a bundled report, in one sentence of its front matter. */
  doubt: string | null;
}

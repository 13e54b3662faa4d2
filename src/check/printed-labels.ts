// Row names and column heads as printed, held against the form's. A label may come in parts, between parts of its
// neighbours, or run together with them: it is good if it can be put together from what stands in its table. Only what
// cannot is looked for by likeness.
import type { TableId } from '../model/form.ts';
import type { AnnualReport, Label } from '../model/report.ts';
import { SECTION_OF_TABLE } from '../model/terms.ts';
import { compact, normalise } from '../text/normalise.ts';
import { likeness } from '../text/similarity.ts';
import { type FormLabel, formLabels } from './form-labels.ts';
import { isThere } from './table-state.ts';
import { type TableWords, tableWords } from './table-words.ts';

export interface AlteredLabel {
  label: FormLabel;
  /** What stands there instead, compact; and all that is printed with it. */
  words: string;
  printed: Label;
}

export interface PrintedLabels {
  altered: AlteredLabel[];
  /** Not found, nor anything like it. */
  lost: FormLabel[];
  /** Printed less often than in the form; long labels among them are `lost` only if they are printed nowhere. */
  scarce: Set<FormLabel>;
}

/** Likeness from which printed words are a damaged label of the form, and where the label stands elsewhere, too. */
const ALIKE = 0.6;
const ALIKE_TWICE = 0.75;

const known = new WeakMap<Label[], PrintedLabels>();

/** Of all three tables; nothing for a table whose edition is not told. */
export function printedLabels(report: AnnualReport): PrintedLabels {
  const made = known.get(report.labels) ?? make(report);
  known.set(report.labels, made);
  return made;
}

function make(report: AnnualReport): PrintedLabels {
  const wanted = formLabels(report);
  // A table that is not there at all has a rule of its own; its labels are not damaged ones of another table.
  const tables = [...new Set(wanted.map(label => label.table))].filter(table => isThere(report, table));
  const parts = tables.map(table =>
    new LabelSearch(
      wanted.filter(label => label.table === table),
      labelsOf(report, table),
    ).result(),
  );
  return {
    altered: parts.flatMap(part => part.altered),
    lost: parts.flatMap(part => part.lost),
    scarce: new Set(parts.flatMap(part => [...part.scarce])),
  };
}

/** The printed label that stands in the form before a label which is not printed. */
export function precedingLabel(report: AnnualReport, table: TableId, label: string): Label | undefined {
  const own = formLabels(report).filter(one => one.table === table);
  const before = own.slice(
    0,
    own.findIndex(one => one.label === label),
  );
  const printed = labelsOf(report, table);
  for (const { forms } of before.reverse()) {
    const found = printed.find(({ words }) => forms.some(form => words.includes(form)));
    if (found) return found.label;
  }
  return printed[0]?.label;
}

/** Words of one table; of all tables where a heading is lost, since they then stand in another section. */
function labelsOf(report: AnnualReport, table: TableId): TableWords[] {
  const numbers = report.sections.map(({ number }) => number).filter(number => number > 1 && number < 5);
  const told = numbers.join() === '2,3,4';
  const heads = new Set(report.sections.map(section => compact(normalise(section.headline).text)));
  return tableWords(report).filter(
    ({ label, words }) =>
      (!told || label.section === SECTION_OF_TABLE[table]) && !(words.length < 40 && heads.has(words)),
  );
}

/** Words without a break in one label; `at` is where they begin in the joined text. */
interface Part {
  text: string;
  at: number;
  label: Label;
}

/** A stretch of a part that belongs to no label. */
interface Run {
  text: string;
  part: Part;
}

class LabelSearch {
  readonly #wanted: FormLabel[];
  readonly #parts: Part[] = [];
  readonly #text: string;
  readonly #words: ReadonlySet<string>;
  /** Characters of the text that belong to a label of the form. */
  readonly #taken: Uint8Array;

  constructor(wanted: FormLabel[], printed: TableWords[]) {
    this.#wanted = wanted;
    let text = '';
    const forms = wanted.flatMap(one => one.forms.filter(form => form.length > 2));
    for (const { label, text: own } of printed) {
      for (const chunk of withoutNumbers(withoutSentences(own, forms)).split(/\s+/)) {
        const words = compact(chunk);
        if (words === '') continue;
        this.#parts.push({ text: words, at: text.length, label });
        text += words;
      }
    }
    this.#text = text;
    this.#words = new Set(this.#parts.map(part => part.text));
    this.#taken = new Uint8Array(text.length);
  }

  result(): PrintedLabels {
    if (this.#parts.length === 0) return { altered: [], lost: [], scarce: new Set() };
    const counts = this.#count();
    const scarce = this.#wanted.filter(label => (counts.get(label) ?? 0) < label.times);
    const rests = this.#parts.flatMap(part => this.#freeRuns(part));
    const open = scarce.filter(
      ({ forms }) =>
        forms[0]!.length > 2 && !forms.some(form => canBeMadeOf(form, this.#words) || standsInHalves(form, rests)),
    );
    const cutOff = this.#wanted.flatMap(label => this.#wrongEnd(label));
    const altered = [...this.#alikes(open, counts), ...cutOff];
    const found = new Set(altered.map(one => one.label));
    const lost = open.filter(label => !counts.get(label) && !found.has(label));
    return { altered, lost, scarce: new Set(scarce) };
  }

  /** Marks every label of the form in the text, long ones first, and counts them. */
  #count(): Map<FormLabel, number> {
    const counts = new Map<FormLabel, number>();
    const forms = this.#wanted.flatMap(label => label.forms.map(form => ({ label, form })));
    forms.sort((one, other) => other.form.length - one.form.length);
    const done = new Map<string, number>();
    for (const { label, form } of forms) {
      const count = done.get(form) ?? this.#mark(form);
      done.set(form, count);
      counts.set(label, (counts.get(label) ?? 0) + count);
    }
    return counts;
  }

  #mark(form: string): number {
    let count = 0;
    for (let at = this.#text.indexOf(form); at >= 0; at = this.#text.indexOf(form, at + 1)) {
      const end = at + form.length;
      if (this.#taken.subarray(at, end).some(Boolean)) continue;
      this.#taken.fill(form.length > 2 ? TAKEN : TAKEN_SHORT, at, end);
      count += 1;
    }
    return count;
  }

  /** A short wording of a long label that goes on as the form does, but not to the letter. */
  #wrongEnd(label: FormLabel): AlteredLabel[] {
    const [whole] = label.forms as [string];
    if (this.#text.includes(whole) || canBeMadeOf(whole, this.#words)) return [];
    for (const form of label.forms.slice(1)) {
      if (!whole.startsWith(form)) continue;
      const rest = whole.slice(form.length);
      const part = this.#parts.find(one => one.text.startsWith(form) && one.text.length > form.length);
      if (!part || whole.startsWith(part.text) || part.text.length > whole.length + 3) continue;
      if (likeness(part.text.slice(form.length), rest) >= ALIKE)
        return [{ label, words: part.text, printed: part.label }];
    }
    return [];
  }

  /** Printed words that are most like a label that was not found; each is taken for one label only. */
  #alikes(open: FormLabel[], counts: Map<FormLabel, number>): AlteredLabel[] {
    if (open.length === 0) return [];
    const windows = this.#restOfText();
    const pairs = open.flatMap(label =>
      windows.flatMap(window => {
        const score = Math.max(...label.forms.map(form => alike(form, window.text)));
        return score >= (counts.get(label) ? ALIKE_TWICE : ALIKE) ? [{ label, window, score }] : [];
      }),
    );
    pairs.sort((one, other) => other.score - one.score);
    const used = new Set<Run>();
    const left = new Map(open.map(label => [label, label.times - (counts.get(label) ?? 0)]));
    const out: AlteredLabel[] = [];
    for (const { label, window } of pairs) {
      const rest = left.get(label)!;
      if (rest === 0 || window.runs.some(run => used.has(run))) continue;
      for (const run of window.runs) used.add(run);
      left.set(label, rest - 1);
      out.push({ label, words: window.text, printed: spanOf(window.runs.map(run => run.part)) });
    }
    return out;
  }

  /** What belongs to no label: stretches of parts, and up to three whole parts that follow each other. */
  #restOfText(): { text: string; runs: Run[] }[] {
    const rests = this.#parts.map(part => this.#freeRuns(part).map<Run>(text => ({ text, part })));
    return rests.flatMap((runs, i) => {
      const single = runs.map(run => ({ text: run.text, runs: [run] }));
      const joined = [2, 3].flatMap(count => {
        const next = rests.slice(i, i + count).flat();
        const whole = next.length === count && next.every(run => run.text === run.part.text);
        return whole ? [{ text: next.map(run => run.text).join(''), runs: next }] : [];
      });
      return [...single, ...joined].filter(({ text }) => text.length >= 2 && text.length <= 50);
    });
  }

  #freeRuns({ text, at }: Part): string[] {
    const runs: string[] = [];
    let run = '';
    for (let i = 0; i < text.length; i++) {
      if (this.#taken[at + i] === TAKEN) {
        if (run) runs.push(run);
        run = '';
      } else run += text[i];
    }
    return run ? [...runs, run] : runs;
  }
}

/** 其他 stands in longer labels, too: a damaged one must keep it. */
const TAKEN = 1;
const TAKEN_SHORT = 2;

/** 一、 before rows of table three, （一）, 1. */
const NUMBERS = /\([一二三四五六七八九]\)|(?<!\d)\d{1,2}[.、](?!\d)|[一二三四]、(?=本年|上年|结转)|^[一二三四]、/g;

/** What stands around the labels of table two and is none of them. */
const AROUND = /第二十条\s*第?\s*\(?[一五六八九]\)?\s*项|信息内容/g;

const withoutNumbers = (text: string): string => text.replace(AROUND, ' ').replace(NUMBERS, ' ');

/** Sentences between the tables speak of 自然人, too; one that holds several labels is a table run into it. */
function withoutSentences(text: string, forms: readonly string[]): string {
  if (!text.includes('。')) return text;
  const kept = text.split(/(?<=。)/).filter(sentence => {
    const words = sentence.endsWith('。') ? compact(sentence) : '';
    return words === '' || forms.filter(form => words.includes(form)).length > 2;
  });
  return kept.join(' ');
}

/** Likeness; what is cut off after its third character is alike, too. */
function alike(form: string, text: string): number {
  const [shorter, longer] = form.length < text.length ? [form.length, text.length] : [text.length, form.length];
  if (text.length < form.length && text.length >= 3 && (form.startsWith(text) || form.endsWith(text))) {
    return Math.max(ALIKE, shorter / longer);
  }
  return shorter / longer < ALIKE ? 0 : likeness(form, text);
}

/** Can the label be laid out of these words, in any order and as often as needed? */
function canBeMadeOf(label: string, words: ReadonlySet<string>): boolean {
  const reached = new Uint8Array(label.length + 1);
  reached[0] = 1;
  for (let from = 0; from < label.length; from++) {
    if (!reached[from]) continue;
    for (let to = from + 1; to <= label.length; to++) {
      if (words.has(label.slice(from, to))) reached[to] = 1;
    }
  }
  return reached[label.length] === 1;
}

/** 商业科研…企业机构: a head whose two lines were run together with its neighbours'. */
function standsInHalves(label: string, rests: readonly string[]): boolean {
  for (let at = 2; at <= label.length - 2; at++) {
    const [first, second] = [label.slice(0, at), label.slice(at)].map(half =>
      rests.findIndex(rest => rest.includes(half)),
    );
    if (first! >= 0 && second! >= 0 && first !== second) return true;
  }
  return false;
}

/** The printed words from the first part to the last. */
function spanOf(parts: Part[]): Label {
  const labels = [...new Set(parts.map(part => part.label))];
  const [first] = labels as [Label];
  return {
    ...first,
    raw: labels.map(label => label.raw).join(''),
    place: { ...first.place, end: labels.at(-1)!.place.end },
  };
}

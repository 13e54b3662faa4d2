// Title, period, names, dates and signature that are wrong.
import { type Body, drawBody } from '../agencies.ts';
import type { Document } from '../document.ts';
import { longDate } from '../frame.ts';
import { Random } from '../random.ts';
import { type GeneratedReport, isoDate } from '../report.ts';
import { type Expects, expectRule, type Plant, type Plants, withWords } from './planted.ts';

const edited =
  (expects: Expects, edit: (document: Document, report: GeneratedReport, random: Random) => void): Plant =>
  (report, random) => ({ report, edit: document => edit(document, report, random), expects });

const everywhere = (lines: readonly string[], change: (line: string) => string): string[] => lines.map(change);

/** Another body of the same kind, from another province. */
function stranger({ body, seed }: GeneratedReport): Body {
  for (let more = 1; ; more += 1) {
    const other = drawBody(new Random(seed + 31 * more), true);
    if (
      other.kind === body.kind &&
      other.longName.slice(0, 2) !== body.longName.slice(0, 2) &&
      other.superior !== body.superior
    )
      return other;
  }
}

/** Both forms of the body's name give way to another body's. */
const renamed = (line: string, body: Body, other: Body): string =>
  line.replaceAll(body.longName, other.longName).replaceAll(body.name, other.name);

/** Says a date of publication, in the page head if there is one, else in a line of its own. */
function publish(document: Document, report: GeneratedReport, iso: string): void {
  const { frame } = document;
  const forms = [report.publishedOn, report.publishedOn.replaceAll('-', '/'), longDate(report.publishedOn)];
  const change = (line: string) =>
    /发布|公布/.test(line) ? forms.reduce((text, form) => text.replaceAll(form, iso), line) : line;
  frame.above = everywhere(frame.above, change);
  frame.below = everywhere(frame.below, change);
  if (frame.meta.publishedOn !== undefined) frame.meta.publishedOn = iso;
  if (![...frame.above, ...frame.below].some(line => line.includes(iso))) frame.below.unshift(`发布日期：${iso}`);
  frame.facts.publishedOn = iso;
}

const PERIOD_SENTENCE = /[^。]*统计(?:期限|数据的期限)[^。]*。/u;

export const framePlants: Plants = {
  'period: last year': edited(expectRule('error', 'D-PERIOD-WRONG'), ({ frame }, { truth: { year } }) => {
    frame.preface = everywhere(frame.preface, line =>
      line.replace(PERIOD_SENTENCE, sentence => sentence.replaceAll(String(year), String(year - 1))),
    );
  }),
  'period: ends too early': edited(expectRule('error', 'D-PERIOD-WRONG'), ({ frame }, _, random) => {
    const end = random.pick(['11月30日', '10月31日', '12月20日', '6月30日']);
    frame.preface = everywhere(frame.preface, line => line.replace(/12 ?月 ?31 ?日/u, end));
  }),
  'period: not said': edited(expectRule('warning', 'D-PERIOD-MISSING'), ({ frame }) => {
    frame.preface = everywhere(frame.preface, line => line.replace(PERIOD_SENTENCE, '')).filter(Boolean);
  }),
  'title: last year': edited(
    expectRule('warning', 'D-YEAR-MIX', 'D-PERIOD-WRONG'),
    ({ frame }, { truth: { year } }) => {
      frame.title = everywhere(frame.title, line => line.replace(String(year), String(year - 1)));
      frame.pageTitle = frame.pageTitle.replace(String(year), String(year - 1));
    },
  ),
  'title: none': edited(expectRule('warning', 'S-TITLE'), ({ frame }) => {
    frame.title = [];
    frame.pageTitle = '信息公开';
  }),
  'text: last year for this': ({ ...report }) => {
    const { year } = report.truth;
    const opening = report.prose.overview[0]!;
    if (!opening.startsWith(`${year}年`)) return null;
    const changed = withWords(report, 1, opening, opening.replace(String(year), String(year - 1)));
    return changed && { report: changed, expects: expectRule('warning', 'D-YEAR-MIX') };
  },
  'preface: another body': (report, random) => {
    const other = stranger(report);
    return {
      report,
      edit: ({ frame }) => {
        const before = frame.preface.join('');
        frame.preface = everywhere(frame.preface, line => renamed(line, report.body, other));
        if (frame.preface.join('') === before)
          frame.preface[0] = `${random.pick(['现公布', '以下为'])}${other.name}${report.truth.year}年政府信息公开工作年度报告。${frame.preface[0] ?? ''}`;
      },
      expects: expectRule('warning', 'N-ORG', 'S-TITLE-ORG'),
    };
  },
  'signature: another body': edited(expectRule('warning', 'S-TITLE-ORG', 'N-ORG'), (document, report) => {
    document.frame.signature = [stranger(report).name, longDate(report.signedOn)];
  }),
  'title: another body': edited(expectRule('warning', 'S-TITLE-ORG', 'N-ORG'), ({ frame }, report) => {
    const other = stranger(report);
    frame.title = everywhere(frame.title, line => renamed(line, report.body, other));
    frame.pageTitle = renamed(frame.pageTitle, report.body, other);
    frame.signature = [report.body.name, longDate(report.signedOn)];
  }),
  'signature: none, nor a page head': edited(expectRule('warning', 'S-SIGNOFF'), ({ frame }) => {
    frame.signature = [];
    frame.above = [];
    frame.below = [];
    frame.meta = {};
  }),
  'signature: a date of digits only': edited(expectRule('warning', 'D-SIGN-FORMAT'), ({ frame }, report) => {
    const [year, month, day] = report.signedOn.split('-').map(Number);
    frame.signature = [report.body.name, `${year}${month}${day}`];
  }),
  'signature: the year before': edited(expectRule('warning', 'D-SIGN-YEAR'), ({ frame }, report) => {
    const { year } = report.truth;
    frame.signature = [report.body.name, longDate(report.signedOn.replace(String(year + 1), String(year)))];
  }),
  'signature: after publication': edited(expectRule('warning', 'D-SIGN-AFTER-PUB'), (document, report) => {
    const { year } = report.truth;
    publish(document, report, isoDate(year + 1, 1, 12));
    document.frame.signature = [report.body.name, `${year + 1}年1月26日`];
  }),
  'published too late: a department in February': (report, random) =>
    report.body.kind !== 'bureau' && report.body.kind !== 'office'
      ? null
      : {
          report,
          edit: document => publish(document, report, isoDate(report.truth.year + 1, 2, random.int(10, 28))),
          expects: expectRule('error', 'D-LATE'),
        },
  'published too late: a government in April': (report, random) =>
    report.body.kind !== 'government'
      ? null
      : {
          report,
          edit: document => publish(document, report, isoDate(report.truth.year + 1, 4, random.int(10, 30))),
          expects: expectRule('error', 'D-LATE'),
        },
  'published too late: months later': (report, random) => ({
    report,
    edit: document => publish(document, report, isoDate(report.truth.year + 1, random.int(5, 9), random.int(1, 28))),
    expects: expectRule('error', 'D-LATE'),
  }),
  'published before the year was over': (report, random) => ({
    report,
    edit: document => {
      publish(document, report, isoDate(report.truth.year, 12, random.int(10, 30)));
      document.frame.signature = [];
    },
    expects: expectRule('warning', 'D-EARLY'),
  }),
};

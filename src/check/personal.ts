// Everything printed in a report, held against the forms of personal data: running text, the tables' words, their cells.
import type { FindingPlace } from '../model/finding.ts';
import type { AnnualReport } from '../model/report.ts';
import { sectionOfCell } from '../model/terms.ts';
import { masked, type Personal, personalIn } from './masking.ts';
import { passages } from './passages.ts';

export interface PersonalFound extends Personal {
  /** The sentence part around it, masked. */
  quote: string;
  place: FindingPlace;
  /** The words before it, up to forty. */
  before: string;
  behind: string;
  /** Only running text has sentences. */
  inText: boolean;
}

const known = new WeakMap<AnnualReport, PersonalFound[]>();

/** In order of place, running text first. */
export function personalData(report: AnnualReport): PersonalFound[] {
  const made = known.get(report) ?? [...inText(report), ...inTables(report)];
  known.set(report, made);
  return made;
}

function inText(report: AnnualReport): PersonalFound[] {
  return passages(report).flatMap(passage =>
    personalIn(passage.text).map(found => {
      const { place } = passage.quote(found.start, found.end);
      const before = passage.quote(Math.max(0, found.start - 12), found.start).quote.trimStart();
      const behind = passage.quote(found.end, Math.min(passage.text.length, found.end + 8)).quote.trimEnd();
      return {
        ...found,
        quote: masked(before) + found.masked + masked(behind),
        place,
        before: passage.text.slice(Math.max(0, found.start - 40), found.start),
        behind: passage.text.slice(found.end, found.end + 20),
        inText: true,
      };
    }),
  );
}

function inTables(report: AnnualReport): PersonalFound[] {
  const cells = Object.entries(report.cells).flatMap(([key, cell]) =>
    cell && cell.raw.length >= 11 ? [{ section: sectionOfCell(key), raw: cell.raw, place: cell.place }] : [],
  );
  const labels = report.labels.filter(label => label.raw.length >= 11 && /[0-9０-９]{4}/.test(label.raw));
  return [...labels, ...cells].flatMap(({ section, raw, place }) => {
    // 13900000000 may be the figures of a row run together; only words make it a telephone number.
    const found = personalIn(raw).filter(one => one.kind !== 'mobile' || CALLED.test(raw));
    return found.map(one => ({
      ...one,
      quote: masked(raw.slice(0, one.start)) + one.masked + masked(raw.slice(one.end)),
      place: { section, line: place.line, start: place.start, end: place.end },
      before: raw.slice(0, one.start),
      behind: raw.slice(one.end),
      inText: false,
    }));
  });
}

const CALLED = /电话|手机|联系|号码|热线|咨询|传真|微信|申请人|当事人|先生|女士/;

const CONTACT = /(?:联系(?:人|方式|电话)?|电话|咨询|热线|手机|传真|号码|tel|mobile|phone|微信号?|值班)[^。;；]{0,24}$/i;
/** Whose number it is then. */
const OTHERS = /(?:申请人|当事人|举报人|投诉人|信访人|原告|村民|居民|市民|群众)[^。;；]{0,12}$/;

/** Where an office gives its own number to the public. */
export const isContact = (found: PersonalFound): boolean =>
  !OTHERS.test(found.before) && (CONTACT.test(found.before) || /^[,，(（]?(?:联系|转\d)/.test(found.behind));

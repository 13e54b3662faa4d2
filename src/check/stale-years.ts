// Sentences that tell of this year's work under another year: what was left standing when last year's text was taken over.
// Comparisons, plans, histories and names of documents keep their years.
import type { AnnualReport } from '../model/report.ts';
import { type Blankless, blankless, sentences } from './blankless.ts';

export interface StaleYear {
  year: number;
  line: Blankless;
  start: number;
  end: number;
  /** It follows a sentence on this year's figure, and may be there to compare. */
  doubtful: boolean;
}

const LEAD =
  '(?:[一二三四五六七八九十]+[、是]|\\([一二三四五六七八九十\\d]+\\)|\\d+[.、]|[一-龥]{2,10}(?:情况|方面|工作)?[.。:])*';
/** Who did it, or that it was done: 2022年，我局…、2022年共…、2022年未收到…. */
const OWN_WORK =
  '(?:我(?!国|省)|本(?:机关|单位|部门|局|委|办|镇|乡|街道|区|县|市|级)|共|全[市县区镇乡局街州委省](?!国)|未|没有|累计|收到|收取|受理|主动公开|' +
  '[市县区镇乡州](?:人民)?(?:政府|[一-龥]{1,10}(?:局|委|办|委员会|办公室))|[一-龥]{2,16}(?:局|委员会|办公室|人民政府|街道|街道办事处|镇|乡)(?=认真|严格|高度|积极|坚持|按照|通过|共|未|主动|深入|全面|紧紧|围绕|不断|切实|持续|始终))';
const STARTS = new RegExp(`^${LEAD}(20\\d\\d)年度?,?${OWN_WORK}`);
const RESULT_TO_COME = new RegExp(
  `^${LEAD}(20\\d\\d)年度?,?(?:[一-龥]{1,14}?)?(?:共|累计)?(?:收到|受理|办结|主动公开|公开(?:政府)?信息|发布(?:政府|各类)?信息)[一-龥、]{0,30}?\\d+(?:件|条)`,
);
/** Used as a time, not as part of a name: 2022年，、2022年以来，、2022年各项…. */
const AS_TIME =
  /(20\d\d)年度?(?:以来|来)?(?=,|我|本|全[市县区镇乡局]|各项|[市县区镇乡][一-龥]{1,10}(?:局|政府|委|办))/g;

const COMPARED = /[较比](?:上|去|前|20|同期)|同比|相比|对比|上年|去年|上一年|结转|第[一二三四]季度|\d月/;
/** “同比增长21%” says nothing of which year the sentence is about; nor does a comparison with that year itself. */
const GROWN = /,同比(?:增长|上升|增加|下降|减少)/g;
const TO_DO = /将|拟|计划|力争|预计|打算|下一?步|继续|进一步|目标|争取|结转/;
const TOLD_OF_THEN =
  /以来|年底|年末|整改|问题|不足|先进|荣获|获评|评为|年报|年度报告|规划|印发|出台|成立|组建|挂牌|启动|开始|起[,，]|截至|截止/;

/** All of a report of `year`, in order. */
export function staleYears(report: AnnualReport, year: number): StaleYear[] {
  const opening = blankless(report, 1)[0];
  const names = [report.agency, ...report.aliases].filter(name => name !== null && name.length > 3) as string[];
  return [1, 5, 6].flatMap(section =>
    blankless(report, section).flatMap(line => {
      if (!line.text.includes('20')) return [];
      const found = staleIn(line, year, names);
      return found.length > 0 || line !== opening ? found : staleOpening(line, year);
    }),
  );
}

function staleIn(line: Blankless, year: number, names: string[]): StaleYear[] {
  // Section five tells how last year's problems were solved; a paragraph that names this year too is about both.
  if (line.section === 5 && yearsIn(line.text).includes(year)) return [];
  const all = sentences(line);
  return all.flatMap(({ text, at }, i): StaleYear[] => {
    const bare = withoutNames(text);
    const begun = STARTS.exec(bare)?.[1] ?? ownYear(bare, names);
    if (
      begun &&
      isBefore(Number(begun), year) &&
      !COMPARED.test(bare.replace(GROWN, '').replace(new RegExp(`[较比]${begun}年`), '')) &&
      !TOLD_OF_THEN.test(bare) &&
      !has(bare, year)
    ) {
      const doubtful = /\d+(?:件|条|次)/.test(bare) && has(all[i - 1]?.text ?? '', year);
      return [{ year: Number(begun), line, start: at, end: at + text.length, doubtful }];
    }
    const coming = RESULT_TO_COME.exec(bare)?.[1] ?? (line.section === 1 ? begun : undefined);
    if (coming && Number(coming) === year + 1 && !TO_DO.test(bare) && (!COMPARED.test(bare) || !has(bare, year))) {
      return [{ year: year + 1, line, start: at, end: at + text.length, doubtful: false }];
    }
    return [];
  });
}

const LEADING = new RegExp(`^${LEAD}`);

/** 2022年，启东市商务局……: the body's own name, whatever it did. */
function ownYear(text: string, names: string[]): string | undefined {
  const match = /^(20\d\d)年度?,?/.exec(text.replace(LEADING, ''));
  const behind = match ? text.replace(LEADING, '').slice(match[0].length) : '';
  return match && names.some(name => behind.startsWith(name)) ? match[1] : undefined;
}

/** The paragraph that opens the report speaks of its own year; one that knows only an earlier year was taken over. */
function staleOpening(line: Blankless, year: number): StaleYear[] {
  const bare = withoutNames(line.text);
  if (has(bare, year) || COMPARED.test(bare)) return [];
  const first = [...bare.matchAll(AS_TIME)].find(match => isBefore(Number(match[1]), year));
  if (!first || /成立|组建|挂牌|自20\d\d年|从20\d\d年|荣获|获评|评为/.test(bare)) return [];
  if (Number(first[1]) !== year - 1) return [];
  return [{ year: year - 1, line, start: first.index, end: first.index + first[0].length, doubtful: false }];
}

/** Four years back at most: beyond it stands history. */
const isBefore = (told: number, year: number): boolean => told < year && told >= year - 4;

const yearsIn = (text: string): number[] => [...text.matchAll(/20\d\d(?=年)/g)].map(match => Number(match[0]));
const has = (text: string, year: number): boolean => yearsIn(text).includes(year);

/** Names of documents and quotations made unreadable, at the same length. */
const withoutNames = (text: string): string =>
  text.replace(/《[^》]*》|“[^”]*”|〔[^〕]*〕|\([^()]*\)/g, name => '□'.repeat(name.length));

const OF_A_REPORT =
  /(20\d\d)年度?(?!\d)[一-龥()·《]{0,30}?(?:政府|政务)?信息公开(?:工作)?(?:情况)?的?(?:年度)?报告(?!格式|编制|有关|工作的)/;
const SAYS_SO = /公布|发布|编制|现将|现公开|特公开|予以公开|本报告|如下|制定|撰写/;
/** Running text, not a line of links or of the page's head. */
const IS_PROSE = /[。]|:$/;
const PAGE_LINE = /[>|]|上一篇|下一篇|(?:时间|日期|来源|机构|索引号):/;

/** The year of which the preface says that this is the report, where it is another one. */
export function prefaceYear(report: AnnualReport, year: number): Omit<StaleYear, 'doubtful'> | undefined {
  const title = report.title?.text;
  for (const line of [...blankless(report, 0), ...blankless(report, 1).slice(0, 1)]) {
    if (line.text === title || !IS_PROSE.test(line.text) || PAGE_LINE.test(line.text)) continue;
    for (const { text, at } of sentences(line)) {
      const bare = text.replace(/《[^》]*(?:通知|意见|办法|规定|要点|方案|格式|函)》/g, name =>
        '□'.repeat(name.length),
      );
      const match = SAYS_SO.test(withoutNames(bare)) ? OF_A_REPORT.exec(bare) : null;
      const told = match ? Number(match[1]) : year;
      if (told === year || told < year - 4 || told > year + 1) continue;
      const start = at + match!.index;
      return { year: told, line, start, end: start + match![0].length };
    }
  }
  return undefined;
}

// When: the period reported on, the day of publication, and name and date under the report.
import type { Period } from '../model/report.ts';
import { isoDate, readDate, readYear, YEAR_PATTERN } from '../text/dates.ts';
import { isAgencyName } from '../text/names.ts';
import { normalise } from '../text/normalise.ts';
import type { IdentityText } from './identity-text.ts';

const PERIOD = new RegExp(
  `${YEAR_PATTERN}\\s*年\\s*1\\s*月\\s*1\\s*日?\\s*(?:起|开始)?\\s*,?\\s*(?:至|到|-|—|–|~)+\\s*(?:${YEAR_PATTERN}\\s*年\\s*|同年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?`,
);

export function findPeriod(text: string): Period | null {
  const match = PERIOD.exec(text);
  if (!match) return null;
  const from = readYear(match[1]!);
  const to = match[2] ? readYear(match[2]) : from;
  const end = isoDate(to, Number(match[3]), Number(match[4]));
  if (!from || !end) return null;
  return { from: `${from}-01-01`, to: end, raw: match[0].trim() };
}

const PUBLISHED = [
  /(?:发布|公布|公开|刊发|发表)(?:时间|日期)\s*[:：|]*\s*([\d年月日二〇零○一三四五六七八九十\-/. ]{8,20})/,
  /(?:生成|发文|成文|更新|印发)(?:时间|日期)\s*[:：|]*\s*([\d年月日\-/. ]{8,20})/,
  /(?:^|[^\u4e00-\u9fff])(?:时间|日期)\s*[:：|]+\s*([\d年月日\-/. ]{8,20})/,
  /^\s*[([]?\s*((?:19|20)\d\d\s*[年\-/.]\s*\d{1,2}\s*[月\-/.]\s*\d{1,2}\s*日?)\s*[)\]]?\s*(?:\d{1,2}:\d{2}(?::\d{2})?\s*)?(?:$|来源|信息来源|浏览|点击|字体|作者|\|)/,
];

/** The page's date of publication; a date of issue or a bare date under the title where there is no other. */
export function findPublished(text: IdentityText): string | null {
  const declared = text.meta.publishedOn ? readDate(normalise(text.meta.publishedOn).text) : undefined;
  const [published, ...others] = PUBLISHED as [RegExp, ...RegExp[]];
  const named = firstDate([...text.lines, ...text.tail], published) ?? declared;
  if (named) return named;
  for (const pattern of others) {
    const found = firstDate(text.lines, pattern);
    if (found) return found;
  }
  return null;
}

function firstDate(lines: string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const match = pattern.exec(line);
    const date = match ? readDate(match[1]!) : undefined;
    if (date) return date;
  }
  return undefined;
}

export interface Signature {
  signedOn: string | null;
  signer: string | undefined;
  broken: string | undefined;
}

const SIGN_DATE = new RegExp(
  `^(.*?)\\(?\\s*(${YEAR_PATTERN}\\s*年\\s*\\S{1,3}\\s*月\\s*\\S{1,3}\\s*日|(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2})\\s*\\)?$`,
);

/** What web pages print behind a report, on lines of its own or glued to the last one. */
const LEFTOVERS =
  /(?:附件|打印|关闭|责任编辑|扫一扫|分享|上一篇|下一篇|版权|主办|承办|备案|点击收听|点击数|点击量|浏览次数|浏览量|阅读次数|微信\s|微博\s|QQ空间|关怀版|无障碍|登录|【).*$/;

/** Name and date at the end of section six, in the last lines or at the end of the last paragraph. */
export function findSignature(tail: string[]): Signature {
  const lines = tail.map(line => line.replace(LEFTOVERS, '').trim()).filter(Boolean);
  const last = lines.slice(-12).map(line => line.replace(/-->$/, '').trim());
  for (let i = last.length - 1; i >= 0; i--) {
    const line = last[i]!;
    if (/发布|公布|日期|时间|来源|更新/.test(line)) continue;
    const match = SIGN_DATE.exec(line);
    const signedOn = match ? readDate(match[2]!) : undefined;
    const brokenDate = /^(?:19|20)\d{2}\d{2,4}日?$/.test(line.replace(/\s/g, '')) ? line : undefined;
    if (!signedOn && !brokenDate) continue;
    const before = (match?.[1] ?? '').trim();
    // A date that ends a sentence is no signature; one that follows a name or a full stop is.
    if (before && !/[。.]$/.test(before) && !endName(before)) continue;
    const signer = endName(before) ?? endName(last[i - 1] ?? '') ?? endName(last[i + 1] ?? '');
    return { signedOn: signedOn ?? null, signer, broken: signedOn ? undefined : brokenDate };
  }
  const bare = last.at(-1) ?? '';
  return { signedOn: null, signer: bare.length <= 30 ? endName(bare) : undefined, broken: undefined };
}

/** A line that is a name, or the name behind the last full stop of it. */
function endName(line: string): string | undefined {
  const behind =
    line
      .replace(/\s/g, '')
      .split(/[。.,，;；:：]/)
      .at(-1) ?? '';
  return isAgencyName(behind) ? behind : undefined;
}

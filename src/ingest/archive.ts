// Archives: a file → the files in it, archives in it unfolded. What is no archive is its own only member.
import { done, failed, type Result } from '../model/result.ts';
import { type Budget, MAX_ARCHIVE_BYTES, MAX_NESTING } from '../office/limits.ts';
import { isZip, openZip, type Zip } from '../office/zip.ts';

export interface Member {
  /** As people know it: `年报.zip!/启东.docx`. */
  name: string;
  /** Taken out when it is wanted: all of them at once might be more than fits into memory. */
  read(): Promise<Result<Uint8Array>>;
}

/** Never empty. An archive in it that cannot be opened is a member whose `read` fails. */
export async function members(bytes: Uint8Array, name: string, budget: Budget, nesting = 0): Promise<Result<Member[]>> {
  const own: Member = { name, read: async () => done(bytes) };
  if (!isZip(bytes) || bytes.length > MAX_ARCHIVE_BYTES) return done([own]);
  const zip = await openZip(bytes, name, budget);
  if (!zip.ok) return zip;
  if (isDocument(zip.value)) return done([own]);
  if (nesting >= MAX_NESTING)
    return failed('limit', `“${name}”在压缩包里又套了太多层，没有读取，请把年度报告直接放进一个压缩包后再试。`);
  const found: Member[] = [];
  for (const path of wanted(zip.value.names)) {
    const called = `${name}!/${path}`;
    const member = { name: called, read: () => zip.value.read(path, called) };
    if (!/\.zip$/i.test(path)) found.push(member);
    else found.push(...(await unfolded(member, budget, nesting + 1)));
  }
  if (found.length > 0) return done(found);
  return failed('unreadable-file', `“${name}”里没有可以读取的文件，请核对压缩包后再试。`);
}

async function unfolded(member: Member, budget: Budget, nesting: number): Promise<Member[]> {
  const bytes = await member.read();
  const inner = bytes.ok ? await members(bytes.value, member.name, budget, nesting) : bytes;
  return inner.ok ? inner.value : [{ name: member.name, read: async () => inner }];
}

/** Office documents are zip containers too, each with a part that tells it. */
const isDocument = (zip: Zip): boolean =>
  ['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml', 'content.xml', 'OFD.xml'].some(part => zip.has(part));

/** What programs leave beside a document, and pictures, scripts and frames of a saved page, are nobody's report. */
const LEFTOVER = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
const PAGE_PART = /\.(?:png|jpe?g|gif|bmp|svg|webp|ico|css|js|woff2?|ttf|mp4|mp3|html?|xml|download|mso|thmx)$/i;

function wanted(names: readonly string[]): string[] {
  return names.filter(name => !LEFTOVER.test(name) && !(PAGE_PART.test(name) && isBesidePage(name, names)));
}

/** A browser keeps the parts of `年报.html` in a folder `年报_files` or `年报.files`. */
function isBesidePage(name: string, names: readonly string[]): boolean {
  const folder = /^(.*?)(?:_files|\.files|_文件)\//.exec(name)?.[1];
  return folder !== undefined && names.some(other => other === `${folder}.html` || other === `${folder}.htm`);
}

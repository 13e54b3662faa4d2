// Documents of office programs that are text: told by how they begin, so that neither the reader of web pages nor that of
// plain text takes them for its own.

export type TextKind = 'rtf' | 'mime' | 'flat-odf' | 'flat-opc' | 'word-xml' | 'sheet-xml';

/** What stands before the first element or header is short. */
const HEAD = 10_000;

/** Null where it is a web page or just text. */
export function textKind(text: string): TextKind | null {
  const head = text.slice(0, HEAD).trimStart();
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('<')) return xmlKind(head);
  return isMime(head) ? 'mime' : null;
}

/** Headers up to the first empty line, one of which tells what follows. */
function isMime(head: string): boolean {
  let telling = false;
  for (const line of head.split(/\r?\n/)) {
    if (line === '') return telling;
    if (!/^(?:[!-9;-~]+[ \t]*:|[ \t])/.test(line)) return false;
    telling ||= /^(?:mime-version|content-type)[ \t]*:/i.test(line);
  }
  return false;
}

function xmlKind(head: string): TextKind | null {
  const root = afterProlog(head);
  const tag = head.slice(root, root + 200);
  if (/^<(?:\w+:)?wordDocument\b/.test(tag)) return 'word-xml';
  if (/^<(?:\w+:)?Workbook\b/.test(tag) && head.includes('office:spreadsheet')) return 'sheet-xml';
  if (/^<(?:\w+:)?package\b/.test(tag) && head.includes('/xmlPackage')) return 'flat-opc';
  if (/^<(?:\w+:)?document\b/.test(tag) && head.includes('urn:oasis:names:tc:opendocument:')) return 'flat-odf';
  return null;
}

/** Where the root element begins: behind the declaration, instructions, comments and a declaration of the type. */
function afterProlog(head: string): number {
  let at = 0;
  for (;;) {
    const mark = /^<(?:\?|!--|!DOCTYPE)/i.exec(head.slice(at, at + 9))?.[0];
    if (mark === undefined) return at;
    const end = mark === '<?' ? '?>' : mark === '<!--' ? '-->' : /^[^>]*\[/.test(head.slice(at)) ? ']>' : '>';
    const found = head.indexOf(end, at);
    if (found < 0) return head.length;
    at = found + end.length;
    while (/\s/.test(head[at] ?? '')) at += 1;
  }
}

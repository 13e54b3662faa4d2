// A file of corpus/knowledge → an entry: front matter, ways to ask, and the answer in our own words.

import { plainWords } from './plain-words.ts';
import { LISTS } from './words.ts';

const KINDS = ['law', 'form', 'deadline', 'rate', 'about'] as const;
export type Kind = (typeof KINDS)[number];

/** One way to ask: of every group one of its words stands in the question, apart from the others, and none of `without`. */
export interface Ask {
  groups: string[][];
  without: string[];
}

export interface Entry {
  id: string;
  title: string;
  kind: Kind;
  /** The article or document that it rests on. */
  basis: string;
  /** Questions that it answers; tested. */
  samples: string[];
  asks: Ask[];
  /** Years of the forms are part of the question, not of a report asked about. */
  aboutYears: boolean;
  text: string;
}

/** A fault says what is missing or not understood. */
export function readEntry(content: string): Entry | { fault: string } {
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(content.replace(/\r\n/g, '\n'));
  if (!parts) return { fault: '没有文件头' };
  const { fields, lists } = readHead(parts[1]!);
  const text = parts[2]!.trim();
  const kind = KINDS.find(one => one === fields.kind);
  const missing = ['id', 'title', 'basis'].filter(name => !fields[name]);
  if (!kind) missing.push('kind');
  for (const name of ['samples', 'asks']) if ((lists[name] ?? []).length === 0) missing.push(name);
  if (text === '') missing.push('正文');
  if (missing.length > 0 || !kind) return { fault: `缺少 ${missing.join('、')}` };
  const asks: Ask[] = [];
  for (const line of lists.asks!) {
    const ask = readAsk(line);
    if (!ask) return { fault: `看不懂“${line}”` };
    asks.push(ask);
  }
  const { id, title, basis } = fields as { id: string; title: string; basis: string };
  return { id, title, kind, basis, samples: lists.samples!, asks, aboutYears: fields.years === 'yes', text };
}

function readHead(head: string): { fields: Record<string, string>; lists: Record<string, string[]> } {
  const fields: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  let list = '';
  for (const line of head.split('\n')) {
    const item = /^- (.+)$/.exec(line);
    const field = /^([a-z]+):\s*(.*)$/.exec(line);
    if (item && list) lists[list]!.push(item[1]!.trim());
    else if (field?.[2]) fields[field[1]!] = field[2].trim();
    else if (field) {
      list = field[1]!;
      lists[list] = [];
    }
  }
  return { fields, lists };
}

/** `补正|不补正 + @填 ! 第三方`: groups, then words that must not be there. */
function readAsk(line: string): Ask | null {
  const [wanted = '', without = ''] = line.split(' ! ');
  const groups = wanted.split(' + ').map(wordsOf);
  return groups.some(group => group.length === 0) ? null : { groups, without: wordsOf(without) };
}

function wordsOf(written: string): string[] {
  const words = written.split('|').flatMap(word => {
    const named = /^@(.+)$/.exec(word.trim());
    return named ? (LISTS[named[1]!] ?? '').split('|') : [word];
  });
  return [...new Set(words.map(plainWords).filter(word => word !== ''))];
}

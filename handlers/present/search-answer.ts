// ReportSearch → Reply, and → the JSON of `search --json` (contract.md).

import { type Reply, type ReplyBlock, say } from '../../src/model/reply.ts';
import type { FoundReport, ReportSearch } from '../../src/search-reports.ts';
import { reportTitle } from './names.ts';
import { shorten } from './sentences.ts';

type Snippet = FoundReport['snippet'];

const ORDINALS = '一二三四五六';

export function searchReply(answer: ReportSearch, words: string): Reply {
  if (answer.kind === 'no-words')
    return say('没有可以查找的词，请写一个或几个词，例如 三审三校 或 启东 2023 政策解读。');
  if (answer.kind === 'none-held') return say(`没有收录“${shorten(answer.agency)}”的年报，请换一个机关或地区。`);
  const { total, hits } = answer;
  const range = rangeOf(answer);
  if (total === 0) return say(`${range}没有找到与“${shorten(words)}”相符的内容，请换一个说法或少写几个词。`);
  const counted = total > hits.length ? `，以下是最相符的 ${hits.length} 份` : '';
  return {
    blocks: [
      { kind: 'paragraph', text: `${range}找到 ${total} 份年报${counted}：` },
      ...hits.map(hit => hitBlock(hit)),
    ],
  };
}

/** “2023 年、启东的年报中”; what the search was narrowed to must be seen. */
export function rangeOf({ year, named }: ReportSearch & { kind: 'found' }): string {
  const parts = [year === null ? null : `${year} 年`, named === null ? null : `“${shorten(named)}”`];
  const said = parts.filter(part => part !== null).join('、');
  return said === '' ? '已收录的年报中' : `${said}的年报中`;
}

export function hitBlock(hit: FoundReport, mark?: (hit: string) => string): ReplyBlock {
  const source = `${reportTitle(hit)}，${placeOf(hit)}`;
  const text = snippetText(hit.snippet, mark);
  if (text === '') return { kind: 'paragraph', text: source };
  if (hit.origin === 'text') return { kind: 'quote', text, source };
  return {
    kind: 'paragraph',
    text: `${text}\n  —— ${source}${hit.origin === 'summary' ? '（本项目摘要）' : '（表格）'}`,
  };
}

/** 第一部分“总体情况”. */
function placeOf({ section, heading }: FoundReport): string {
  if (section === 0) return '正文之前';
  const named = heading === '' ? '' : `“${heading}”`;
  return `第${ORDINALS[section - 1] ?? section}部分${named}`;
}

/** `mark` makes the words that were found stand out. */
export function snippetText({ parts, cutBefore, cutAfter }: Snippet, mark = (hit: string) => hit): string {
  const text = parts.map(part => (part.hit ? mark(part.text) : part.text)).join('');
  return text === '' ? '' : `${cutBefore ? '…' : ''}${text.trim()}${cutAfter ? '…' : ''}`;
}

export function searchJson(answer: ReportSearch, tookMs: number) {
  const hits = answer.kind === 'found' ? answer.hits : [];
  return {
    total: answer.kind === 'found' ? answer.total : 0,
    tookMs: Math.round(tookMs * 10) / 10,
    hits: hits.map(({ agency, year, section, score, snippet, files }) => ({
      agency,
      year,
      section,
      score: Math.round(score * 100) / 100,
      snippet: snippet.parts
        .map(part => part.text)
        .join('')
        .trim(),
      file: files[0] ?? null,
    })),
  };
}

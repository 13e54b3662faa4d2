// What reading a folder came to → Reply.
import type { CorpusChange, CorpusImport } from '../../src/import-corpus.ts';
import type { Reply } from '../../src/model/reply.ts';
import { agencyName, yearName } from './names.ts';

export function corpusImportReply(folder: string, outcome: CorpusImport): Reply {
  const { reports, read, unchanged, removed, unread } = outcome;
  const reply: Reply = {
    blocks: [
      {
        kind: 'paragraph',
        text: `${folder} 中有 ${reports} 份年报：本次读取 ${read} 个文件，${unchanged} 个没有变化，${removed} 个已不在，不再保留。`,
      },
    ],
  };
  if (unread.length > 0) {
    reply.blocks.push(
      { kind: 'heading', text: `没有读成的文件（${unread.length} 个）` },
      { kind: 'list', items: unread.map(({ path, failure }) => withName(path, failure.message)) },
    );
  }
  return reply;
}

/** One line for the log. */
export function changeLine(change: CorpusChange): string {
  if (change.kind === 'removed') return `已移除 ${change.path}`;
  const done = change.kind === 'added' ? '已收录' : '已更新';
  if (!change.result.ok) return `没有读成 ${withName(change.path, change.result.failure.message)}`;
  const { agency, year } = change.result.value;
  return `${done} ${change.path}：${agencyName(agency)} ${yearName(year)}`;
}

/** Many messages name the file themselves. */
function withName(path: string, message: string): string {
  return message.includes(path) ? message : `${path}：${message}`;
}

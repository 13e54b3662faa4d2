// How one command is used → Reply.
import type { Reply } from '../../src/model/reply.ts';
import type { Command } from '../command.ts';

export const usageReply = ({ name, summary, usage }: Command): Reply => ({
  blocks: [
    { kind: 'title', text: `/${name} ${summary}` },
    { kind: 'paragraph', text: `格式：${usage.form}` },
    ...(usage.note ? [{ kind: 'paragraph' as const, text: usage.note }] : []),
    { kind: 'heading', text: '例如' },
    { kind: 'list', items: [...usage.examples] },
  ],
});

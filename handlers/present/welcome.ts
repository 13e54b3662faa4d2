// What a new user is told: what it does, how to begin, where a file goes.
import type { Reply } from '../../src/model/reply.ts';
import { privacyNotice } from './check-sentences.ts';

export function welcome(uploadDays: number): Reply {
  return {
    blocks: [
      { kind: 'title', text: '年报助手' },
      {
        kind: 'paragraph',
        text: '读取各机关的《政府信息公开工作年度报告》，按原表回答数据，不估算、不补数。',
      },
      {
        kind: 'paragraph',
        text: '可以查数据、看原文、全文搜索、对比两年；也可以把写好的年报发来，在公开前检查一遍；还可以在期限之前提醒。',
      },
      { kind: 'paragraph', text: `${privacyNotice(uploadDays)}全部命令：/help` },
    ],
    buttons: [
      [{ label: '启东 2023 年主要数据', input: '/stats 启东 2023' }],
      [{ label: '启东 2023 年报全文', input: '/report 启东 2023' }],
      [{ label: '收录了哪些年报', input: '/list' }],
      [{ label: '设置期限提醒', input: '/remind' }],
    ],
  };
}

// What is said and what must come back, wherever the conversation takes place: one table for grammY, telegraf and the
// terminal. After each message MARKER is asked, which shows that an answer is whole and that the next message is answered.

export const MARKER = '/help stats';
export const MARKED = /\/stats 一个机关一个年度的主要数据[\s\S]*例如[\s\S]*济宁市商务局/;

export interface Talk {
  what: string;
  say: string;
  answer: RegExp;
  /** A terminal takes one line for a message, Telegram neither an empty one nor one over 4,096 characters. */
  only?: 'terminal' | 'telegram';
}

export const CONVERSATION: Talk[] = [
  { what: 'a greeting', say: '/start', answer: /年报助手/ },
  { what: 'help lists the commands', say: '/help', answer: /\/stats 机关[\s\S]*统计 启东 2023/ },
  { what: 'a card', say: '/stats 启东 2023', answer: /启东市人民政府办公室[\s\S]*公开率 43\.21%（70\/162）/ },
  { what: 'a card in Chinese words', say: '统计 启东 2023', answer: /公开率 43\.21%（70\/162）/ },
  { what: 'a card in full-width and traditional characters', say: '／ｓｔａｔｓ　啟東　２０２３', answer: /43\.21%/ },
  { what: 'a card in two lines', say: '/stats 启东\n2023', answer: /43\.21%/, only: 'telegram' },
  { what: 'a choice', say: '/stats 商务局', answer: /“商务局”可能指下面的机关[\s\S]*朝阳市商务局/ },
  { what: 'a year that is not held', say: '/stats 启东 2022', answer: /^没有收录启东市人民政府办公室 2022 年的年报/ },
  { what: 'a section', say: '/report 启东 2023 一', answer: /启东市人民政府办公室[\s\S]*总体情况/ },
  { what: 'the bodies held', say: '/list', answer: /已收录 \d+ 个机关[\s\S]*启东市人民政府办公室/ },
  { what: 'nothing to forget yet', say: '/forget', answer: /没有可删除的内容/ },
  { what: 'how to check', say: '/help check', answer: /草稿[\s\S]*\/check 说明 3/ },
  { what: 'two years', say: '/compare 平潭 2022 2023', answer: /平潭[\s\S]*本年新收[\s\S]*74[\s\S]*81/ },
];

/** One clear sentence each, in one line, that ends and is not long. */
export const SENTENCE = /^[^\n]{5,160}。$/;

export const BAD_INPUT: Omit<Talk, 'answer'>[] = [
  { what: 'nothing', say: '', only: 'terminal' },
  { what: 'blanks', say: ' \t ', only: 'terminal' },
  { what: 'control characters', say: '\u0000\u0007\u001b' },
  { what: 'emoji', say: '😀👍🏽' },
  { what: 'an unknown command', say: '/nosuch 启东' },
  { what: 'a slash', say: '/' },
  { what: 'a question that is not understood', say: '今天天气怎么样' },
  { what: 'a command without words', say: '/stats' },
  { what: 'another command without words', say: '/report' },
  { what: 'a check without anything to check', say: '/check' },
  { what: 'a check that is not of this chat', say: '/check #99 全部' },
  { what: 'a finding without its number', say: '/check 忽略' },
  { what: 'a year alone', say: '/stats 2023' },
  { what: '500 words', say: `/stats ${'启东 '.repeat(500)}` },
  { what: 'emoji as a name', say: '/stats 😀 2023' },
  { what: 'query syntax', say: '/stats title:* ~ + - 2023' },
  { what: 'markup', say: '/stats <b>*_[启](东)</b>` 2023' },
  { what: 'markup that is no command', say: '</b><pre>&amp;&' },
  { what: 'control characters in a name', say: '/stats 火\u0000星\u202e市 2023' },
  { what: 'a place that is not held', say: '/stats 火星市 2023' },
  { what: 'an enormous line', say: '年'.repeat(200_000), only: 'terminal' },
  { what: 'the longest message', say: '年'.repeat(4096), only: 'telegram' },
];

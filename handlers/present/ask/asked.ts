// Whatever came of a question → the reply and the data of `ask --json`. The one place that knows every kind of answer.
import type { Choice } from '../../../src/answer/ask/index.ts';
import { answerOf } from '../../../src/answer/knowledge.ts';
import type { HeldBody } from '../../../src/answer/select.ts';
import type { Asked } from '../../../src/ask-question.ts';
import type { DECLINED } from '../../../src/model/question.ts';
import { type Reply, type ReplyBlock, say } from '../../../src/model/reply.ts';
import { shorten } from '../sentences.ts';
import type { Answered, AskStatus } from './answer.ts';
import { paragraph } from './blocks.ts';
import { continuityAnswer } from './continuity.ts';
import { datesAnswer } from './dates.ts';
import { scopeLines } from './figure-scope.ts';
import { figuresAnswer, nothingHeld } from './figures.ts';
import { holdingsAnswer } from './holdings.ts';
import { mentionsAnswer } from './mentions.ts';
import { tableFiles, tablesAnswer } from './tables.ts';
import { wordsAnswer } from './words.ts';

/** `asked`: what no command answers. */
export async function answered(asked: Exclude<Asked, { kind: 'command' }>): Promise<Answered> {
  switch (asked.kind) {
    case 'figures':
      return figuresAnswer(asked.answer, asked.told);
    case 'dates':
      return datesAnswer(asked.answer);
    case 'continuity':
      return continuityAnswer(asked.answer);
    case 'holdings':
      return holdingsAnswer(asked.answer);
    case 'words':
      return asked.held.length === 0 ? nothingHeld(asked) : withScope(asked, wordsAnswer(asked.held, asked.about));
    case 'tables':
      return asked.held.length === 0 ? nothingHeld(asked) : withScope(asked, await tables(asked));
    case 'mentions':
      return mentionsAnswer(asked.mentions, asked.range);
    case 'knowledge':
      return { ...bare('answered', say('')), reply: { blocks: answerOf(asked.entry).map(paragraph) } };
    case 'ambiguous':
      return ambiguous(asked.choices);
    case 'unknown':
      return bare('not-understood', unknown(asked.words));
    case 'declined':
      return bare('declined', say(DECLINED_WORDS[asked.because]));
    case 'not-held':
      return bare('not-found', notHeld(asked.said, asked.near));
  }
}

const bare = (status: AskStatus, reply: Reply): Answered => ({ status, reply, values: [], sources: [] });

async function tables({ held }: Asked & { kind: 'tables' }): Promise<Answered> {
  const answer = tablesAnswer(held[0]!);
  return { ...answer, reply: { ...answer.reply, files: await tableFiles(held[0]!) } };
}

function withScope(asked: Asked & { kind: 'words' | 'tables' }, answer: Answered): Answered {
  const said = scopeLines(asked).map(paragraph);
  return { ...answer, reply: { ...answer.reply, blocks: [...answer.reply.blocks, ...said] } };
}

function ambiguous(choices: readonly Choice[]): Answered {
  if (choices.length === 0)
    return bare('ambiguous', say('请写明是哪个机关，例如“启东2023年收到多少件申请”；输入 /list 可看已收录的机关。'));
  const labels = choices.map(({ label }) => label);
  const blocks: ReplyBlock[] = [paragraph('不止一个可能，请选择：')];
  const buttons = labels.map(label => [{ label, input: label }]);
  return { ...bare('ambiguous', { blocks, buttons }), choices: labels };
}

const EXAMPLES = '可以这样问：“启东2023年收到多少件申请”，或输入 /help 查看全部命令。';

/** More words than these say no more. */
const MOST_SAID = 3;

function unknown(words: readonly string[]): Reply {
  const said = words.filter(word => word !== '').map(word => `“${shorten(word)}”`);
  const more = said.length > MOST_SAID ? '等' : '';
  const lead = said.length > 0 ? `没有看懂${said.slice(0, MOST_SAID).join('、')}${more}` : '没有看懂这个问题';
  return say(`${lead}，没有据此回答；${EXAMPLES}`);
}

function notHeld(said: string, near: readonly HeldBody[]): Reply {
  const names = near.slice(0, 5).map(({ address, agency }) => address || agency);
  const hint = names.length > 0 ? `名称相近的有：${names.join('、')}。` : '输入 /list 可看已收录的机关。';
  return { blocks: [paragraph(`未收录“${shorten(said)}”的年报。${hint}`)] };
}

const DECLINED_WORDS: Record<(typeof DECLINED)[number], string> = {
  forecast: '不作预测：这里只有已公布年报中的数据，可以问“历年收到多少件申请”看变化。',
  applicants: '年报只有统计数，没有申请人的姓名和具体内容，这里也不查询；可以问某年收到、答复了多少件。',
  alter: '不能改动或编造数据；如果发现年报有误，可以发来文件，用 /check 检查。',
  write: '不代写年报；可以发来草稿，用 /check 检查表格、文字和格式。',
  opinion: '不作评价和排名以外的判断；可以问公开率、被纠错率等数据，例如“南通各县2023年公开率排名”。',
  months: '年报是按年度统计的，没有按月、按季度的数据；可以问全年的数据。',
  cause: '年报的表格不说明原因，这里不作推测；报告正文有没有提到，可以问“某机关某年报告提到某某”。',
  elsewhere: '年报的规定表格中没有这项内容，不能回答；这里只回答政府信息公开工作年度报告里的数据和相关规定。',
};

// What a check found → Reply: the verdict first, then every identity that fails, what was not read, and the reader's doubts.
import type { CheckedReport } from '../../src/answer/checked.ts';
import { exactSum } from '../../src/figures/exact.ts';
import type { StatsCard } from '../../src/answer/stats.ts';
import { SECTION_HEADINGS } from '../../src/model/form.ts';
import { type Reply, type ReplyBlock, say } from '../../src/model/reply.ts';
import type { Result } from '../../src/model/result.ts';
import { gapText, some, unevenText } from './doubts.ts';
import { formName, reportTitle } from './names.ts';
import { shorten } from './sentences.ts';

export interface CheckedFile {
  name: string;
  /** True for a text behind the command: there is no file to name. */
  pasted: boolean;
  result: Result<CheckedReport>;
}

const MOST_UNEVEN = 10;
const MOST_NOTES = 6;
const LONGEST_NAME = 40;

export function checkReply({ name, pasted, result }: CheckedFile): Reply {
  if (!result.ok) return say(result.failure.message);
  const { card, notes, missingSections } = result.value;
  const uneven = card.uneven.map(
    one => `${unevenText(one)}，相差 ${Math.abs(exactSum([one.left.sum, -one.right.sum]))}`,
  );
  // What is said above in full need not be said again.
  const doubts = notes.filter(note => note.code !== 'uneven').map(note => note.message);
  return {
    blocks: [
      { kind: 'title', text: verdict(card) },
      paragraph(about(card, pasted ? null : name)),
      ...listed('不平之处', some(uneven, '处', MOST_UNEVEN)),
      ...listed('表格', gaps(card, pasted)),
      ...listed('读取中的修正和疑点', some(doubts, '条', MOST_NOTES)),
      ...(missingSections.length > 0 ? [paragraph(missing(missingSections))] : []),
      paragraph('本次只核对表格是否读全和表三、表四的勾稽关系，没有检查文字；内容不收录。'),
    ],
  };
}

/** Several files: one line each. */
export function checkLines(files: CheckedFile[], left: number): Reply {
  const items = files.map(({ name, result }) => {
    const said = result.ok
      ? `${reportTitle(result.value.card)}，${verdict(result.value.card)}。`
      : result.failure.message;
    return !result.ok && said.includes(name) ? said : `${shorten(name, LONGEST_NAME)}：${said}`;
  });
  return {
    blocks: [
      { kind: 'title', text: `检查了 ${files.length} 个文件` },
      { kind: 'list', items },
      paragraph(left > 0 ? `还有 ${left} 个没有检查，请分次发送。` : '要看详细结果，请逐个发送。'),
    ],
  };
}

/** One line that is true of the whole file: “全部相符” only where everything was read and every identity checked. */
export function verdict(card: StatsCard): string {
  const { uneven, coverage, balance } = card;
  if (!card.requests) return '没有找到规定的三张表，不能核对勾稽关系';
  const count = (gaps: { count: number }[]) => gaps.reduce((sum, gap) => sum + gap.count, 0);
  const unread = coverage.expected - coverage.read;
  const [blank, unclear] = [count(card.blank), count(card.unclear)];
  const found = [
    ...(uneven.length > 0 ? [`有 ${uneven.length} 处不平`] : []),
    ...(unread > 0 ? [`有 ${unread} 格未能读出`] : []),
    ...(unclear > 0 ? [`有 ${unclear} 格不能确定数值`] : []),
    ...(blank > 0 ? [`有 ${blank} 格原文未填`] : []),
    ...(balance.unchecked > 0 ? [`有 ${balance.unchecked} 项勾稽关系未能核对`] : []),
  ];
  if (found.length === 0) return '表格全部读出，勾稽关系全部相符';
  const rest = uneven.length === 0 && balance.checked > 0 ? ['已核对的勾稽关系相符'] : [];
  return [...found, ...rest].join('，');
}

function about(card: StatsCard, file: string | null): string {
  const { read, expected } = card.coverage;
  const parts = [
    ...(file === null ? [] : [shorten(file, LONGEST_NAME)]),
    reportTitle(card),
    formName(card.form),
    ...(card.requests ? [`读出 ${read}/${expected} 格`, `核对勾稽关系 ${card.balance.checked} 项`] : []),
  ];
  return parts.join(' · ');
}

function gaps(card: StatsCard, pasted: boolean): string[] {
  const join = (list: StatsCard['blank']) => list.map(gapText).join('；');
  return [
    ...(card.unread.length > 0 ? [`未能读出（不等于 0）：${join(card.unread)}。`] : []),
    ...(card.unread.length > 0 && pasted ? ['太长的消息会被分成几条，表格可能因此不全，请改发文件。'] : []),
    ...(card.unclear.length > 0 ? [`有文字而不能确定数值：${join(card.unclear)}。`] : []),
    ...(card.blank.length > 0 ? [`原文未填（没有发生的应填 0）：${join(card.blank)}。`] : []),
    ...(card.signs.length > 0 ? [`填写“/”等符号：${join(card.signs)}。`] : []),
    ...(card.settled.length > 0
      ? [`有 ${card.settled.length} 格数字连写，按勾稽关系分开，相关的关系没有再核对。`]
      : []),
  ];
}

const missing = (sections: number[]): string =>
  `没有找到的部分：${sections.map(number => `${'一二三四五六'[number - 1]}、${SECTION_HEADINGS[number - 1]}`).join('；')}。`;

const listed = (heading: string, items: string[]): ReplyBlock[] =>
  items.length > 0
    ? [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ]
    : [];

const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });

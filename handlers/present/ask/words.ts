// A question about a report's words → the answer: what can be said in a few words first, then the quotation with its place,
// then what must be known of it and where it is from.

import type { HeldReport } from '../../../src/answer/held.ts';
import { type About, passagesOf, type WordsFound } from '../../../src/answer/kinds/words/index.ts';
import { summaryOf } from '../../../src/answer/kinds/words/summary.ts';
import { requestRowFigures, statsCard } from '../../../src/answer/stats.ts';
import type { Button, ReplyBlock } from '../../../src/model/reply.ts';
import { sectionWord } from '../../report-words.ts';
import { doubts } from '../doubts.ts';
import { reportTitle } from '../names.ts';
import { disputeTable, proactiveList, requestTable } from '../tables.ts';
import type { WordsAnswer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { feesAnswer } from './words-fees.ts';
import { aboutName, absentText, leadOf } from './words-lead.ts';
import { passageBlock, sourceLine, sourceOf, wordingRemarks } from './words-place.ts';
import { summaryAnswer } from './words-summary.ts';

/** More reports than these are named, not quoted. */
const MOST_REPORTS = 5;

/** `held`: at least one report, in the order in which they are to be shown. */
export function wordsAnswer(held: readonly HeldReport[], about: About): WordsAnswer {
  if (held.length > MOST_REPORTS && about.kind === 'topic' && about.topic === 'informationFee') return feesAnswer(held);
  const shown = held.slice(0, MOST_REPORTS);
  const answers = shown.map(one => ofReport(one, about, held.length > 1));
  const rest = held.slice(MOST_REPORTS).map(({ report }) => reportTitle(report));
  const more: ReplyBlock[] =
    rest.length > 0
      ? [
          paragraph(
            `另有 ${rest.length} 份年报未列出：${rest.slice(0, 10).join('、')}${rest.length > 10 ? ' 等' : ''}。`,
          ),
        ]
      : [];
  return {
    status: answers.some(one => one.status === 'answered') ? 'answered' : 'not-found',
    reply: {
      blocks: [...answers.flatMap(one => one.reply.blocks), ...more],
      buttons: answers.length === 1 ? (answers[0]!.reply.buttons ?? []) : [],
    },
    values: [],
    sources: answers.flatMap(one => one.sources),
  };
}

function ofReport(held: HeldReport, about: About, isOneOfSeveral: boolean): WordsAnswer {
  if (about.kind === 'summary') return summaryAnswer(held, summaryOf(held.report, about.sentences));
  const { report } = held;
  const found = passagesOf(report, about);
  const title: ReplyBlock[] = isOneOfSeveral ? [{ kind: 'heading', text: reportTitle(report) }] : [];
  const table = about.kind === 'section' ? sectionTable(held, about.number) : [];
  if (found.kind === 'none') return nothing(held, found, about, title, table);
  const lead = leadOf(found);
  const { passages, more, absent, whole } = found;
  const sections = [...new Set(passages.map(one => one.section))];
  return {
    status: 'answered',
    reply: {
      blocks: [
        ...title,
        ...(lead === null ? [] : [paragraph(lead)]),
        ...(whole ? [paragraph(`原文没有单独写明${aboutName(about)}，这一部分写的是：`)] : []),
        ...passages.map(one => passageBlock(held, one)),
        ...table,
        ...(absent.length > 0
          ? [paragraph(`${report.summary ? '摘要' : '原文'}未提到${absent.map(word => `“${word}”`).join('、')}。`)]
          : []),
        paragraph([...remarks(found), ...wordingRemarks(report, passages), sourceLine(held)].join('')),
      ],
      buttons: openButtons(held, sections),
    },
    values: [],
    sources: passages.map(one => sourceOf(held, one.section, one.quote)),
  };
  function remarks(answer: WordsFound & { kind: 'found' }): string[] {
    const { period } = answer;
    return [
      ...(answer.uncounted ? [`${report.summary ? '摘要' : '原文'}没有写明数量。`] : []),
      ...(period && report.year !== null && period.from.slice(0, 4) !== String(report.year)
        ? [`注意：原文写的统计期限与报告年度（${report.year} 年）不符。`]
        : []),
      ...(more > 0 ? [`另有 ${more} 句提到，没有列出。`] : []),
      ...(answer.passages.some(one => one.text.includes('…')) ? ['引文有删节（…）。'] : []),
    ];
  }
}

function nothing(
  held: HeldReport,
  found: WordsFound & { kind: 'none' },
  about: Exclude<About, { kind: 'summary' }>,
  title: ReplyBlock[],
  table: ReplyBlock[],
): WordsAnswer {
  const { report } = held;
  // A section of tables needs no text.
  if (table.length > 0)
    return {
      status: 'answered',
      reply: {
        blocks: [
          ...title,
          paragraph(`${reportTitle(report)}的这一部分只有表格：`),
          ...table,
          paragraph(sourceLine(held)),
        ],
      },
      values: [],
      sources: [sourceOf(held, found.section, null)],
    };
  const figures = about.kind === 'topic' && (about.topic === 'disputes' || about.topic === 'requests');
  const hint = figures ? '数字见表格，可输入 /stats 查看。' : '';
  return {
    status: 'not-found',
    reply: {
      blocks: [
        ...title,
        paragraph(`${reportTitle(report)}：${absentText(report, found, about)}${hint}`),
        paragraph(sourceLine(held)),
      ],
      buttons: openButtons(held, []),
    },
    values: [],
    sources: [sourceOf(held, found.section, null)],
  };
}

function sectionTable({ report }: HeldReport, section: number): ReplyBlock[] {
  if (section < 2 || section > 4) return [];
  const card = statsCard(report);
  if (!card.requests) return [];
  if (section === 2) return [...doubts(card, 'proactive'), ...proactiveList(card)];
  if (section === 3) return [...doubts(card, 'requests'), ...requestTable(requestRowFigures(report))];
  return [...doubts(card, 'disputes'), ...disputeTable(card.disputes)];
}

/** The whole of what was quoted from. */
function openButtons({ report }: HeldReport, sections: readonly number[]): Button[][] {
  if (report.agency === null || report.year === null) return [];
  const about = `/report ${report.agency} ${report.year}`;
  if (sections.length === 0) return [[{ label: '看各部分', input: about }]];
  return [
    sections
      .slice(0, 3)
      .map(one => ({ label: `看全文（${sectionWord(one)}）`, input: `${about} ${sectionWord(one)}` })),
  ];
}

// UploadCheck → Reply: one message that fits a chat, the verdict first, and buttons to everything else.

import { RULES } from '../../src/check/index.ts';
import type { Button, Reply, ReplyBlock } from '../../src/model/reply.ts';
import type { UploadCheck } from '../../src/upload-check.ts';
import { type CheckAct, checkInput } from '../check-words.ts';
import { bySection, gravest, lengthOf, standing } from './check-findings.ts';
import { asDocx, draftRemark, privacyNotice } from './check-sentences.ts';
import { coverageWords, rulesWords, skippedLines, verdict } from './check-verdict.ts';
import { fileWithArchive, formName, isNearlyWordFile, isWordFile, readingRemarks, reportTitle } from './names.ts';
import { shorten, shortenMiddle } from './sentences.ts';

export interface VerdictOptions {
  /** Who asks may add the report to what every chat can find. */
  admin: boolean;
  timeOf(moment: Date): string;
  /** The first that this chat sent: how long its files are kept. */
  firstKept: number | null;
  /** Shown again, in place of another view: the files have been sent before. */
  again?: boolean;
}

const MOST_FINDINGS = 10;
/** Telegram takes 4,096 characters; the findings get what the rest leaves. */
const ROOM = 3500;
const MOST_SKIPPED = 4;
const MOST_MENDED = 3;
const LONGEST_NAME = 40;
const LONGEST_REMARK = 120;

export function checkReply(check: UploadCheck, options: VerdictOptions): Reply {
  const counted = standing(check);
  const head: ReplyBlock[] = [
    { kind: 'title', text: verdict(check) },
    paragraph(about(check)),
    paragraph(`${rulesWords(check)}；${coverageWords(check)}。`),
    ...remarks(check, options).map(paragraph),
  ];
  const tail = [...notChecked(check), ...privacy(options.firstKept)];
  const shown = gravest(check, MOST_FINDINGS, ROOM - lengthOf(head) - lengthOf(tail));
  const left = counted.length - shown.length;
  const rest = left > 0 ? [paragraph(`另有 ${left} 处没有列出，见“全部问题”。`)] : [];
  return { blocks: [...head, ...bySection(shown, check.report), ...rest, ...tail], buttons: buttons(check, options) };
}

function about({ report, name }: UploadCheck): string {
  const parts = [reportTitle(report), formName(report.form), shortenMiddle(fileWithArchive(name), LONGEST_NAME)];
  return parts.join(' · ');
}

function remarks(check: UploadCheck, { timeOf }: VerdictOptions): string[] {
  const { previous, since, draft, ignored, findings } = check;
  const confirmed = findings.filter(one => one.waved === 'finding').length;
  const waved = [
    ...(ignored.length > 0 ? [`已忽略 ${ignored.length} 条规则`] : []),
    ...(confirmed > 0 ? [`已核实 ${confirmed} 处`] : []),
  ];
  return [
    ...(draft ? [draftRemark()] : []),
    ...readingRemarks(check.report).map(remark => shorten(remark, LONGEST_REMARK)),
    ...(isNearlyWordFile(check.report) ? [asDocx()] : []),
    ...(previous
      ? [`已与${previous.from === 'chat' ? '本聊天发来的' : '公开库中的'}${reportTitle(previous)}核对。`]
      : []),
    ...(since ? [`与上次检查（${timeOf(since.checkedAt)}）相比：${sinceWords(since)}。`] : []),
    ...(waved.length > 0 ? [`${waved.join('，')}，不再计入。`] : []),
  ];
}

function sinceWords({ mended, added, remaining }: NonNullable<UploadCheck['since']>): string {
  const titles = [...new Set(mended.map(finding => titleOf(finding.rule)))];
  const named = titles.slice(0, MOST_MENDED).join('、') + (titles.length > MOST_MENDED ? '等' : '');
  return `已改正 ${mended.length} 处${named && `（${named}）`}，新增 ${added} 处，仍有 ${remaining} 处`;
}

function notChecked(check: UploadCheck): ReplyBlock[] {
  const lines = skippedLines(check);
  if (lines.length === 0) return [];
  const shown = lines.length > MOST_SKIPPED + 1 ? lines.slice(0, MOST_SKIPPED) : lines;
  const rest = lines.length > shown.length ? [`另有 ${lines.length - shown.length} 项原因，见检查报告文件`] : [];
  return [
    { kind: 'heading', text: '没有检查的' },
    { kind: 'list', items: [...shown, ...rest] },
  ];
}

const privacy = (days: number | null): ReplyBlock[] => (days === null ? [] : [paragraph(privacyNotice(days))]);

function buttons(check: UploadCheck, { admin, again }: VerdictOptions): Button[][] {
  const { id, findings, draft, ignored, inBatch } = check;
  const counted = standing(check);
  const errors = counted.filter(one => one.finding.severity === 'error').length;
  const sections = new Set(counted.map(one => one.finding.place.section)).size;
  const asPublished = counted.some(one => RULES.find(rule => rule.id === one.finding.rule)?.published);
  const to = (label: string, act: CheckAct, page: number | null = null) => button(id, label, act, page);
  const all = [
    ...(findings.length > 0 ? [to('全部问题', { kind: 'all' }, again ? 1 : null)] : []),
    ...(errors > 0 && errors < counted.length ? [to('只看错误', { kind: 'errors' })] : []),
    ...(sections > 1 ? [to('按部分看', { kind: 'sections' })] : []),
    ...(counted[0] ? [to('逐条说明', { kind: 'explain', number: counted[0].number })] : []),
    ...(findings.length === 0 || again ? [to('检查报告文件', { kind: 'files' })] : []),
    ...(isWordFile(check.report) ? [to('批注版 Word', { kind: 'word' })] : []),
    to('重新检查', { kind: 'again', draft: null }),
    ...(draft ? [to('按正式稿检查', { kind: 'again', draft: false })] : []),
    ...(!draft && asPublished ? [to('按草稿检查', { kind: 'again', draft: true })] : []),
    ...(ignored.length > 0 || findings.some(one => one.waved) ? [to('已忽略和核实', { kind: 'waved' })] : []),
  ];
  const back = inBatch ? [[to('返回汇总', { kind: 'batch' })]] : [];
  return [...evenRows(all), ...back, ...(admin ? [[to('加入公开库', { kind: 'share', sure: false })]] : [])];
}

/** As few rows of at most three as it takes, none much longer than another. */
function evenRows(buttons: readonly Button[]): Button[][] {
  const rows = Math.ceil(buttons.length / 3);
  const start = (row: number) => Math.round((row * buttons.length) / rows);
  return Array.from({ length: rows }, (_, row) => buttons.slice(start(row), start(row + 1)));
}

export const button = (check: number, label: string, act: CheckAct, page: number | null = null): Button => ({
  label,
  input: checkInput(check, act, page),
});

/** Of a rule that is no more, its id. */
export const titleOf = (id: string): string => RULES.find(rule => rule.id === id)?.title ?? id;

const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });

// What the buttons under a verdict lead to: all findings page by page, errors only, one section, one finding explained, and
// what was ignored or confirmed. Each takes the place of the message that it was pressed under.

import { RULES } from '../../src/check/index.ts';
import { type Button, type Reply, type ReplyBlock, say } from '../../src/model/reply.ts';
import type { ListedFinding, UploadCheck } from '../../src/upload-check.ts';
import type { CheckView } from '../check-words.ts';
import { bySection, countsOf, findingPages, kindOf, sectionTitle, standing } from './check-findings.ts';
import { placeWords } from './check-places.ts';
import { button, titleOf } from './check-reply.ts';
import { countWords } from './check-verdict.ts';
import { reportTitle } from './names.ts';
import { shorten } from './sentences.ts';

type PagedView = Extract<CheckView, { kind: 'all' | 'errors' | 'section' }>;

const LONGEST_QUOTE = 300;

export function pagedView(check: UploadCheck, view: PagedView, page: number): Reply {
  const { id, report } = check;
  const { title, list, none } = listOf(check, view);
  const back = [button(id, '返回结论', { kind: 'verdict' })];
  if (list.length === 0) return { ...say(none), buttons: [back] };
  const pages = findingPages(list, report);
  const shown = pages[page - 1];
  if (!shown) return say(`只有 ${pages.length} 页，请写第 1 到第 ${pages.length} 页。`);
  const count = pages.length > 1 ? `，第 ${page}/${pages.length} 页` : '';
  const turns = [
    ...(page > 1 ? [button(id, '上一页', view, page - 1)] : []),
    ...(page < pages.length ? [button(id, '下一页', view, page + 1)] : []),
  ];
  return {
    blocks: [
      { kind: 'title', text: `${title}（${list.length} 处${count}）` },
      paragraph(reportTitle(report)),
      ...bySection(shown, report),
    ],
    buttons: [
      ...(turns.length > 0 ? [turns] : []),
      [button(id, '逐条说明', { kind: 'explain', number: shown[0]!.number }), ...others(check, view)],
      back,
    ],
  };
}

function listOf(check: UploadCheck, view: PagedView): { title: string; list: ListedFinding[]; none: string } {
  if (view.kind === 'all') return { title: '全部问题', list: check.findings, none: '这次检查没有发现问题。' };
  const counted = standing(check);
  if (view.kind === 'errors') {
    const list = counted.filter(one => one.finding.severity === 'error');
    return { title: '错误', list, none: '这次检查没有发现错误。' };
  }
  const name = sectionTitle(view.section);
  const list = counted.filter(one => one.finding.place.section === view.section);
  return { title: name, list, none: `“${name}”没有发现问题。` };
}

/** The other two ways of going through the findings. */
function others({ id }: UploadCheck, view: PagedView): Button[] {
  return [
    ...(view.kind === 'all' ? [] : [button(id, '全部问题', { kind: 'all' }, 1)]),
    ...(view.kind === 'section' ? [] : [button(id, '按部分看', { kind: 'sections' })]),
  ];
}

export function sectionsView(check: UploadCheck): Reply {
  const { id, report } = check;
  const counted = standing(check);
  const sections = [...new Set(counted.map(one => one.finding.place.section))];
  const back = [button(id, '返回结论', { kind: 'verdict' })];
  if (sections.length === 0) return { ...say('这次检查没有发现问题。'), buttons: [back] };
  const choices = sections.map(section => {
    const own = counted.filter(one => one.finding.place.section === section);
    const counts = countWords(countsOf(own), report) || `${own.length} 条提示`;
    return [button(id, `${sectionTitle(section).split(' ', 1)[0]}（${counts}）`, { kind: 'section', section })];
  });
  return {
    blocks: [{ kind: 'title', text: '按部分看' }, paragraph(`${reportTitle(report)}。请选择要看的部分：`)],
    buttons: [...choices, back],
  };
}

export function explainView(check: UploadCheck, number: number): Reply {
  const { id, findings, report } = check;
  if (findings.length === 0) return say('这次检查没有发现问题，没有可说明的。');
  const one = findings.find(candidate => candidate.number === number);
  if (!one) return say(noSuchFinding(number, findings.length));
  const { finding, waved } = one;
  const rule = RULES.find(candidate => candidate.id === finding.rule);
  const where = placeWords(finding, report, LONGEST_QUOTE);
  const turns = [
    ...(number > 1 ? [button(id, '上一条', { kind: 'explain', number: number - 1 })] : []),
    ...(number < findings.length ? [button(id, '下一条', { kind: 'explain', number: number + 1 })] : []),
  ];
  const acts = waved
    ? [button(id, waved === 'rule' ? '恢复这条规则' : '撤销核实', { kind: 'restore', what: number })]
    : [button(id, '忽略这条规则', { kind: 'ignore', number }), button(id, '已核实无误', { kind: 'confirm', number })];
  return {
    blocks: [
      { kind: 'title', text: `第 ${number} 处（共 ${findings.length} 处）：${titleOf(finding.rule)}` },
      paragraph(`${reportTitle(report)} · ${sectionTitle(finding.place.section)} · ${kindOf(finding, report)}`),
      ...(waved ? [paragraph(wavedWords(waved))] : []),
      paragraph(shorten(finding.message, 600)),
      ...named('位置', where),
      ...named('改法', shorten(finding.repair, 300)),
      ...named('依据', finding.basis),
      ...named('为什么', rule?.explains ?? ''),
    ],
    buttons: [
      ...(turns.length > 0 ? [turns] : []),
      acts,
      [button(id, '返回结论', { kind: 'verdict' }), button(id, '全部问题', { kind: 'all' }, 1)],
    ],
  };
}

const wavedWords = (waved: 'rule' | 'finding'): string =>
  waved === 'rule'
    ? '这条规则在本聊天对这份年报已忽略，它发现的问题不计入。'
    : '这一处在本聊天已核实无误，不计入；内容改动后会重新提示。';

export const noSuchFinding = (number: number, count: number): string =>
  count === 0
    ? '这次检查没有发现问题。'
    : `没有第 ${number} 处，这次检查共有 ${count} 处，请写 1 到 ${count}，例如 /check 说明 1。`;

/** What does not count any more, each with the way back. */
export function wavedView(check: UploadCheck): Reply {
  const { id, ignored, findings, report } = check;
  const confirmed = findings.filter(one => one.waved === 'finding');
  const back = [button(id, '返回结论', { kind: 'verdict' })];
  if (ignored.length + confirmed.length === 0)
    return { ...say('这份年报没有忽略的规则，也没有核实过的问题。'), buttons: [back] };
  const items = [
    ...ignored.map(rule => `忽略的规则：${titleOf(rule)}`),
    ...confirmed.map(one => `核实无误：第 ${one.number} 处，${shorten(one.finding.message, 80)}`),
  ];
  const restores = [
    ...ignored.map(rule => [button(id, `恢复：${shorten(titleOf(rule), 20)}`, { kind: 'restore', what: rule })]),
    ...confirmed.map(one => [button(id, `撤销核实第 ${one.number} 处`, { kind: 'restore', what: one.number })]),
  ];
  return {
    blocks: [
      { kind: 'title', text: '已忽略和核实' },
      paragraph(`${reportTitle(report)}。只在本聊天对这份年报有效。`),
      { kind: 'list', items },
    ],
    buttons: [...restores, back],
  };
}

const named = (name: string, words: string): ReplyBlock[] => (words === '' ? [] : [paragraph(`${name}：${words}`)]);
const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });

// What could not be checked and for want of what, and what was checked and found in order.
import type { CheckOutcome } from '../../../src/model/finding.ts';
import { html, type Markup } from './markup.ts';

export function skippedRules(
  { skipped }: CheckOutcome,
  year: number | null,
  titles: ReadonlyMap<string, string>,
): Markup | null {
  if (skipped.length === 0) return null;
  const groups = new Map<string, string[]>();
  for (const { rule, missing } of skipped) groups.set(missing, [...(groups.get(missing) ?? []), rule]);
  return html`<section aria-labelledby="skipped"><h2 id="skipped">未能检查的项目（${skipped.length} 项）</h2>
<p class="lead">这些项目缺少需要的材料，没有作出判断，不等于没有问题。</p>
${[...groups].map(
  ([missing, rules]) =>
    html`<section class="bundle"><h3>缺少：${missing}</h3>${hint(missing, year)}${ruleList(rules, titles)}</section>`,
)}</section>`;
}

function hint(missing: string, year: number | null): Markup | null {
  const words = missing.startsWith('上年报告')
    ? `一并提交本机关${year === null ? '上一年度' : ` ${year - 1} 年度`}的报告，就可以检查。`
    : missing.startsWith('其他单位的报告')
      ? '一并提交同级其他单位同一年度的报告，就可以检查。'
      : missing.startsWith('图片页')
        ? '有的页是图片，不能断定上面没有写；请换用文字版的文件再检查一次，或者人工核对。'
        : missing.startsWith('完整读出')
          ? '表格没有读全；请换用原文件（Word 文档、网页或文本）再检查一次，或者人工核对。'
          : '';
  return words ? html`<p class="lead">${words}</p>` : null;
}

/** The families of the catalogue, by the first part of a rule's id. */
const FAMILIES: [RegExp, string][] = [
  [/^S-/, '结构'],
  [/^F-/, '表格格式'],
  [/^C-/, '单元格'],
  [/^T\d-/, '表内关系'],
  [/^X-/, '表间关系'],
  [/^Y-/, '与上年比较'],
  [/^N-/, '正文与表格'],
  [/^D-/, '日期和期限'],
  [/^L-/, '法规引用'],
  [/^P-/, '个人信息'],
  [/^Q-/, '文字'],
  [/^U-/, '发布'],
  [/^/, '其他'],
];

export function passedRules({ passed }: CheckOutcome, titles: ReadonlyMap<string, string>): Markup | null {
  if (passed.length === 0) return null;
  const groups = new Map<string, string[]>(FAMILIES.map(([, name]) => [name, []]));
  for (const rule of passed) groups.get(FAMILIES.find(([pattern]) => pattern.test(rule))![1])!.push(rule);
  return html`<section aria-labelledby="passed"><h2 id="passed">检查后没有发现问题的项目（${passed.length} 项）</h2>
<p class="lead">下面每一项名称说的是要查的问题，这份报告中没有发现。</p>
<dl class="rules">${[...groups].map(
    ([name, rules]) =>
      rules.length > 0 &&
      html`<div><dt>${name}</dt><dd>${rules.map(rule => titles.get(rule) ?? rule).join('；')}</dd></div>`,
  )}</dl></section>`;
}

const ruleList = (rules: readonly string[], titles: ReadonlyMap<string, string>): Markup =>
  html`<ul class="rules">${rules.map(
    rule => html`<li>${titles.get(rule) ?? rule} <span class="rule">${rule}</span></li>`,
  )}</ul>`;

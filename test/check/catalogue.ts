// The rules as a document for officers: what is checked, on what basis, what is said, by which examples it is tested.
import { missingNeed } from '../../src/check/needs.ts';
import type { Example, Need, Rule } from '../../src/check/rule.ts';
import { LEFT_OUT } from './left-out.ts';
import { sketched } from './sketch.ts';

const SEVERITIES = { error: '错误', warning: '提醒', info: '提示' } as const;
const FAMILIES: [string, string][] = [
  ['S-', '结构'],
  ['F-', '格式版本'],
  ['C-', '单元格'],
  ['T2-', '第二部分表格'],
  ['T3-', '第三部分表格'],
  ['T4-', '第四部分表格'],
  ['X-', '表与表之间'],
  ['Y-', '与上年、与其他单位'],
  ['N-', '正文与表格'],
  ['D-', '期限与日期'],
  ['L-', '法规引用'],
  ['P-', '个人信息'],
  ['Q-', '文字质量'],
  ['U-', '公开发布'],
  ['R-', '读取'],
];

export function catalogue(rules: readonly Rule[]): string {
  const families = FAMILIES.map(([prefix, name]) => ({
    name,
    rules: rules.filter(rule => rule.id.startsWith(prefix)),
  }));
  const written = families.filter(family => family.rules.length > 0);
  return `${[
    '# 检查规则目录',
    '',
    `共 ${rules.length} 条规则。本文件由规则自身生成（\`NIANBAO_UPDATE=1 npm test\`），请勿手工修改。`,
    '',
    '**错误**：数字或法定义务确定有误。**提醒**：很可能有误，或为实务所要求。**提示**：文字或格式，供人工判断。每条规则有三种结果：通过、发现问题、' +
      '因缺少所需内容而未核对；未核对不等于通过。阅读存疑时只降低、不提高等级。',
    '',
    '| 规则 | 名称 | 最高等级 | 适用格式 |',
    '| --- | --- | --- | --- |',
    ...written.flatMap(family => family.rules.map(row)),
    ...written.flatMap(family => ['', `## ${family.name}`, ...family.rules.flatMap(page)]),
    '',
    '## 没有采用的规则',
    '',
    '下列检查点不能做到既准确又值得审核人花一分钟，没有采用。',
    '',
    '| 检查点 | 内容 | 原因 |',
    '| --- | --- | --- |',
    ...LEFT_OUT.map(([id, title, reason]) => `| ${id} | ${title} | ${reason} |`),
  ].join('\n')}\n`;
}

const row = (rule: Rule): string =>
  `| [${rule.id}](#${rule.id.toLowerCase()}) | ${rule.title} | ${SEVERITIES[rule.severity]} | ${formsOf(rule)} |`;

const FORMS = { '2019': '2019年格式', '2021': '2021年格式', hybrid: '新旧混用', pre2019: '2018年以前统计表' } as const;
const formsOf = (rule: Rule): string => (rule.forms ? rule.forms.map(form => FORMS[form]).join('、') : '全部');

function page(rule: Rule): string[] {
  const needs = rule.needs.map(need => nameOf(need));
  return [
    '',
    `### ${rule.id}`,
    '',
    `**${rule.title}**（${SEVERITIES[rule.severity]}；${formsOf(rule)}${rule.published ? '；草稿不查' : ''}）`,
    '',
    rule.explains,
    '',
    `- 依据：${rule.basis}`,
    ...(needs.length > 0 ? [`- 需要：${needs.join('、')}`] : []),
    ...Object.values(rule.messages).map(({ says, repair }) => `- 说法：${says}${repair}`),
    `- 通过的例子：${listed(rule.examples.pass)}`,
    `- 发现问题的例子：${listed(rule.examples.fail)}`,
    ...(rule.examples.skip.length > 0 ? [`- 未核对的例子：${listed(rule.examples.skip)}`] : []),
  ];
}

const listed = (examples: readonly Example[]): string => examples.map(example => example.what).join('；');

const NOTHING = {
  ...sketched({ agency: null, year: null, publishedOn: null, text: {} }),
  cells: {},
  labels: [],
  sections: [],
};
/** What the engine would call it if it were missing. */
const nameOf = (need: Need): string =>
  missingNeed([need], NOTHING, { previous: null, peers: [], draft: false }) ?? need;

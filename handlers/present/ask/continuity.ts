// Does this year's report go on from last year's? Both figures, the columns that differ, and what may lie behind it.
import type { Alone, Continued, ContinuityAnswer } from '../../../src/answer/kinds/continuity.ts';
import { exactSum } from '../../../src/figures/exact.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { amountText, columnName } from '../labels.ts';
import { fileName } from '../names.ts';
import type { Answered, AskValue } from './answer.ts';
import { paragraph } from './blocks.ts';
import { coverageLine, lackingLines, scopeLines } from './figure-scope.ts';

export function continuityAnswer(answer: ContinuityAnswer): Answered {
  const { items, without, scope, today } = answer;
  const blocks = items.flatMap(one => (one.documents ? documentBlocks(one) : carriedBlocks(one)));
  const said = [...coverageLine(scope), ...scopeLines(answer), ...lackingLines(without, today)];
  return {
    status: items.length > 0 ? 'answered' : 'not-found',
    reply: { blocks: [...blocks, ...without.flatMap(countedBack), ...said.map(paragraph), ...items.flatMap(sources)] },
    values: items.flatMap(valuesOf),
    sources: items.flatMap(({ body, last, now, documents }) =>
      [now, last].map(report => ({
        ...{ agency: body.agency, year: report.year, section: documents ? 2 : 3, quote: null, file: report.file },
      })),
    ),
  };
}

/** Not what the year before says, which nobody here knows, but what it would have to say. */
function countedBack({ body, year, now, documents }: Alone): ReplyBlock[] {
  if (!documents) return [];
  const { before, issued, repealed, inForce } = documents;
  const sum = `${inForce} − ${issued} + ${repealed} = ${before}`;
  return [
    paragraph(
      `按 ${body.agency} ${now.year} 年的表推算，${year} 年末现行有效应为 ${before} 件（现行有效 − 制发 + 废止：${sum}），${year} 年年报实际填报多少没有收录，不能核对。`,
    ),
  ];
}

function carriedBlocks({ body, last, now, columns, expected, actual }: Continued): ReplyBlock[] {
  const [total, ...others] = columns;
  if (!total) return [];
  const both = `${body.agency} ${now.year} 年“上年结转” ${amountText(total.now, '件')}，${last.year} 年“结转下年度” ${amountText(total.last, '件')}（表三，总计栏）`;
  if (expected === null || actual === null) return [paragraph(`不能核对：${both}。`)];
  const unlike = others.filter(
    one => one.last.state === 'known' && one.now.state === 'known' && one.last.value !== one.now.value,
  );
  const names = unlike.map(
    one => `${columnName('requests', one.column)} ${amountText(one.last)} 与 ${amountText(one.now)}`,
  );
  if (expected === actual) {
    const rest = names.length > 0 ? `；但分栏不同：${names.join('，')}` : '';
    return [paragraph(`对得上，两数一致：${both}${rest}。`)];
  }
  return [
    paragraph(`对不上，相差 ${Math.abs(exactSum([actual, -expected]))} 件：${both}。`),
    ...(names.length > 0 ? [paragraph(`不同的栏（上年结转下年度与本年上年结转）：${names.join('，')}。`)] : []),
    paragraph(
      '可能的原因：上年年报发布后更正、机构合并或划转、统计口径调整，或填写有误；年报本身没有说明的，不作推断。',
    ),
  ];
}

function documentBlocks({ body, last, now, documents, expected, actual, notInForm }: Continued): ReplyBlock[] {
  if (notInForm.length > 0)
    return [
      paragraph(
        `不能核对：${body.agency} ${notInForm.join('、')} 年的年报格式没有“现行有效件数”一栏，与 2021 年版格式含义不同，不可比。`,
      ),
    ];
  const { before, issued, repealed, inForce } = documents!;
  const sum = `${last.year} 年现行有效 ${amountText(before, '件')}，${now.year} 年制发 ${amountText(issued, '件')}、废止 ${amountText(repealed, '件')}`;
  const says = `${now.year} 年现行有效 ${amountText(inForce, '件')}（表二，行政规范性文件）`;
  if (expected === null || actual === null) return [paragraph(`不能核对：${body.agency} ${sum}，${says}。`)];
  if (expected === actual)
    return [paragraph(`对得上，两数一致：${body.agency} ${sum}，应为 ${expected} 件；${says}。`)];
  return [
    paragraph(
      `对不上，相差 ${Math.abs(exactSum([actual, -expected]))} 件：${body.agency} ${sum}，应为 ${expected} 件；${says}。`,
    ),
    paragraph('可能的原因：清理后重新认定、统计口径调整，或填写有误；年报本身没有说明的，不作推断。'),
  ];
}

function valuesOf({ body, last, now, columns, documents }: Continued): AskValue[] {
  const [total] = columns;
  const figures = documents
    ? [
        { year: now.year!, metric: 'proactive.normativeDocuments.inForce', amount: documents.inForce },
        { year: last.year!, metric: 'proactive.normativeDocuments.inForce', amount: documents.before },
        { year: now.year!, metric: 'proactive.normativeDocuments.issued', amount: documents.issued },
        { year: now.year!, metric: 'proactive.normativeDocuments.repealed', amount: documents.repealed },
      ]
    : [
        { year: now.year!, metric: 'requests.carriedIn.total', amount: total!.now },
        { year: last.year!, metric: 'requests.carriedOut.total', amount: total!.last },
      ];
  return figures.flatMap(({ year, metric, amount }) =>
    amount.state === 'known' ? [{ agency: body.agency, year, metric, value: amount.value, unit: '件' }] : [],
  );
}

const sources = ({ body, last, now }: Continued): ReplyBlock[] =>
  [now, last].map(({ year, source, file }) =>
    paragraph(`来源：${body.agency} ${year} 年度报告，${source ?? (file === null ? '文件中未写' : fileName(file))}。`),
  );

import { normalise } from '../../text/normalise.ts';
import { BEHIND_BLANK, TEMPLATE_SENTENCES } from '../lexicons/templates.ts';
import { allPrinted, type Printed } from '../printed.ts';
import { defineRule, type Hit } from '../rule.ts';

const MOST = 5;
/** A blank to be filled in: XX局, ××年, 20XX年, ____件, ○○县. Latin words and model numbers have other letters around. */
const BLANK = new RegExp(
  `(?<![A-Za-z0-9×X*])(?:20)?(?:[Xx]{2,4}|×{2,4}|\\*{2,4}|_{2,}|○{2,4}|〇{2,4}|□{2,4}|△{2,4})(?=(?:${BEHIND_BLANK}))`,
  'g',
);
/** 关于XX的通知, “XX+政务公开”: an example, not a blank. Surnames before it: a masked name. */
const EXAMPLE = /[“《「][^”》」]*$/;
const MASKED =
  /[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹喻苏潘葛范彭鲁韦马苗方俞任袁柳鲍史唐费薛雷贺倪汤罗毕郝邬傅卞齐康伍余元顾孟黄萧尹姚邵汪祁毛米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房丁邓洪包左石崔吉龚程陆翁段侯宁仇刘叶白蒲赖乔谭申冉牛温庄柴瞿阎艾古易廖耿满匡欧聂曾关冀尚]$/;
/** A year is there, month and day are not. */
const EMPTY_DATE = /20\d\d\s*年\s{2,}月\s{2,}日/g;

export default defineRule({
  id: 'Q-TEMPLATE',
  title: '模板残留',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》：按实际情况填写，不保留格式中的说明文字',
  explains:
    '套用模板后没有替换的“XX局”“×××件”“（单位名称）”，以及格式中“该部分以表格形式报告”一类说明文字。隐去姓名的“张××”“李某”、' +
    '书名号和引号里作为举例的“××”、英文单词不在此列。',
  forms: null,
  needs: ['text'],
  messages: {
    blank: {
      says: '“{around}”中的“{words}”没有替换为实际内容。',
      repair: '请填写实际的名称、日期或数字。',
    },
    sentence: {
      says: '保留了模板中的说明文字“{words}”。',
      repair: '请删除这句说明文字，或换成实际内容。',
    },
    date: {
      says: '日期“{words}”的月、日空着。',
      repair: '请补填月、日。',
    },
  },
  check(report) {
    const hits = allPrinted(report).flatMap(hitsIn);
    // The same instruction before each of three tables is told of once.
    const told = new Set<unknown>();
    return hits
      .filter(({ message, data }) => {
        const key = message === 'sentence' && normalise(String(data?.words)).text;
        const again = key !== false && told.has(key);
        told.add(key);
        return !again;
      })
      .slice(0, MOST);
  },
  examples: {
    pass: [
      {
        what: '隐去的姓名、举例和英文',
        report: {
          text: { 1: '申请人张××、李某向我局申请；形成“XX+政务公开”做法；公布《××镇年度计划》样本；购置XXL号服装。' },
        },
      },
    ],
    fail: [
      {
        what: '名称和数字没有替换',
        report: { text: { 1: 'XX局2023年主动公开信息×××条，20XX年继续推进。' } },
        finds: [{ message: 'blank', quote: 'XX局' }, { message: 'blank' }, { message: 'blank', quote: '20XX年' }],
      },
      {
        what: '格式中的说明文字',
        report: { text: { 2: '该部分以表格形式报告。表格如下：', 6: '（单位名称）2023年未收取信息处理费。' } },
        finds: [{ message: 'sentence' }, { message: 'sentence', quote: '（单位名称）' }],
      },
      { what: '日期没有填', report: { text: { 6: '无。\n2024年  月  日' } }, finds: [{ message: 'date' }] },
    ],
    skip: [{ what: '文字只是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

function hitsIn(one: Printed): Hit[] {
  const { text } = one;
  const found: Hit[] = [];
  const add = (message: string, from: number, to: number): void => {
    const around = text.slice(Math.max(0, from - 6), to + 6);
    const { quote, place } = one.quote(from, to);
    found.push({ message, data: { words: quote, around }, quote, place, actual: quote });
  };
  // A row of a table may say XX局 by way of example.
  for (const { index, 0: blank } of one.kind === 'label' ? [] : text.matchAll(BLANK)) {
    const before = text.slice(0, index);
    if (EXAMPLE.test(before) || MASKED.test(before)) continue;
    add('blank', index, index + blank.length + 1);
  }
  for (const pattern of TEMPLATE_SENTENCES) {
    for (const { index, 0: words } of text.matchAll(pattern)) add('sentence', index, index + words.length);
  }
  for (const { index, 0: words } of text.matchAll(EMPTY_DATE)) add('date', index, index + words.length);
  return found;
}

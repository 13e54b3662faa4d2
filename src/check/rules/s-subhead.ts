import { type Blankless, blankless } from '../blankless.ts';
import { defineRule } from '../rule.ts';

/** The five sides of section one: the form's own name, and every word by which a text speaks of it. */
const ASPECTS: readonly { name: string; head: RegExp; words: RegExp }[] = [
  {
    name: '主动公开',
    head: /主动公开|信息发布|公开内容|重点领域/,
    words: /主动公开|发布|公开.{0,10}信息|政策解读|公示|公开内容/,
  },
  { name: '依申请公开', head: /申请/, words: /依申请|申请公开|公开申请|申请/ },
  {
    name: '政府信息管理',
    head: /管理|审[核查]|目录|规范性文件/,
    words: /信息(?:资源)?管理|审[核查]|三审|校对|保密|目录|更新|清理|归档|规范性文件|管理/,
  },
  {
    name: '政府信息公开平台建设',
    head: /平台|网站|渠道|载体|阵地|新媒体/,
    words: /平台|网站|门户|公众号|新媒体|微博|渠道|载体|专栏|栏目|公开栏|公开专区|查阅点/,
  },
  {
    name: '监督保障',
    head: /监督|保障|考核|培训|组织|领导|评议|追究|制度/,
    words: /监督|保障|考核|评议|追究|培训|检查|督[查促导]|通报|领导小组|组织领导|责任/,
  },
];
const SUBHEAD = /^(?:\([一二三四五六七八九十]\)|[一二三四五六七八九十]是|[一二三四五六七八九十\d]+[、.])/;

export default defineRule({
  id: 'S-SUBHEAD',
  title: '总体情况缺少规定方面',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》第一部分：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障',
  explains:
    '“总体情况”要写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，可以不设小标题。五个方面有意思相近的说法就算写到；' +
    '小标题齐全而少一个的，按小标题看。少一个方面的作提示，少两个以上的提醒补写。',
  forms: ['2021'],
  needs: ['text'],
  messages: {
    absent: {
      says: '“一、总体情况”没有写到{absent}。',
      repair: '请补写{absent}方面的情况；没有发生的事项也请写明。',
    },
    renamed: {
      says: '“一、总体情况”的小标题“{head}”与其他四个方面的规定名称不同，这一方面规定为“{name}”。',
      repair: '建议将小标题改为“{name}”，并按这一方面的要求编写。',
    },
  },
  check(report) {
    const lines = blankless(report, 1);
    const section = report.sections.find(({ number }) => number === 1);
    const text = lines.map(line => line.text).join('\n');
    // An empty section has a rule of its own.
    if (!section || text.length < 30) return [];
    const headed = lines.filter(line => SUBHEAD.test(line.text));
    const heads = headed.map(headIn);
    const named = ASPECTS.filter(aspect => heads.some(head => bears(head, aspect)));
    // Four sides under their own names and no further head: the fifth is not hidden under another one.
    const byHeads = named.length >= 3 && heads.length === named.length;
    const absent = ASPECTS.filter(({ name, head, words }) =>
      byHeads ? !heads.some(own => head.test(own)) && !text.includes(name.slice(-4)) : !words.test(text),
    ).map(({ name }) => name);
    const [unnamed] = ASPECTS.filter(aspect => !named.includes(aspect));
    const odd = headed.find((_, i) => !ASPECTS.some(aspect => bears(heads[i]!, aspect)));
    if (absent.length === 0 && named.length === 4 && heads.length === 5 && odd && unnamed && ofOneStyle(headed)) {
      const head = headIn(odd);
      const data = { head: head.replace(SUBHEAD, ''), name: unnamed.name };
      return [{ message: 'renamed', data, ...odd.quote(0, head.length), severity: 'info' }];
    }
    if (absent.length === 0) return [];
    const { line, start, end } = section.place;
    return [
      {
        message: 'absent',
        data: { absent: absent.join('、') },
        place: { section: 1, line, start, end },
        ...(absent.length === 1 && { severity: 'info' as const }),
      },
    ];
  },
  examples: {
    pass: [
      {
        what: '“一是”不与“（四）”并列',
        report: {
          text: {
            1: '（一）主动公开。发布信息。\n（二）依申请公开。办理申请3件。\n（三）政府信息资源管理情况。落实审核。\n（四）政府信息公开平台建设。开展维护，有监督。\n一是保障政府网站。维护网站，纳入考核。',
          },
        },
      },
      {
        what: '别处写到了平台建设',
        report: {
          text: {
            1: '（一）主动公开。通过网站发布信息，在政务公开栏及其他平台建设上下功夫。\n（二）依申请公开。办理申请3件。\n（三）政府信息管理。落实审核制度。\n（四）监督保障。开展培训。',
          },
        },
      },
      { what: '五个方面齐全' },
      {
        what: '没有小标题，五个方面都写到',
        report: { text: { 1: '通过网站发布信息并落实审核，全年办理公开申请3件，加强培训和监督检查，做好日常工作。' } },
      },
    ],
    fail: [
      {
        what: '少了平台建设',
        report: {
          text: {
            1: '（一）主动公开。通过网站发布信息。\n（二）依申请公开。办理申请3件。\n（三）政府信息管理。落实审核制度。\n（四）监督保障。开展培训。',
          },
        },
        finds: [{ message: 'absent', severity: 'info' }],
      },
      {
        what: '第五个方面用了别的名称',
        report: {
          text: {
            1: '一是主动公开情况。发布信息。\n二是依申请公开情况。办理申请3件。\n三是政府信息管理情况。落实审核。\n四是平台建设情况。维护网站。\n五是督察考核与责任追究情况。实行考核激励。',
          },
        },
        finds: [{ message: 'renamed', severity: 'info' }],
      },
      {
        what: '只写了主动公开和依申请公开',
        report: { text: { 1: '全年主动公开信息120条，收到政府信息公开申请3件，均按期答复申请人，群众反映较好。' } },
        finds: [{ message: 'absent' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

/** The subheading at the beginning of a paragraph. */
const headIn = (line: Blankless): string => line.text.split(/[。:,;]/)[0]!.slice(0, 24);

const bears = (head: string, { name }: { name: string }): boolean => head.replace('资源', '').includes(name.slice(-4));

/** “一是……” under “（四）” is no head beside it. */
const ofOneStyle = (lines: Blankless[]): boolean =>
  new Set(lines.map(({ text }) => (text.startsWith('(') ? '(' : text[1]))).size === 1;

// What stands around the body: navigation, title, publication line, preface, signature, leftovers of the page.
// It decides in how many forms the body's name is printed and which dates there are.
import type { Random } from './random.ts';
import type { GeneratedReport } from './report.ts';

/** A field is undefined where the wording leaves room for more than one right answer. */
export interface FrameFacts {
  agency: string | null;
  year: number;
  publishedOn: string | null | undefined;
  signedOn: string | null | undefined;
}

export interface Frame {
  above: string[];
  title: string[];
  below: string[];
  preface: string[];
  signature: string[];
  foot: string[];
  facts: FrameFacts;
  /** For layouts with a page head of their own. */
  pageTitle: string;
  /** Fields that a site writes into its page head. */
  meta: { publishedOn?: string; publisher?: string };
}

const TITLES: readonly ((name: string, year: number) => string)[] = [
  (name, year) => `${name}${year}年政府信息公开工作年度报告`,
  (name, year) => `${name}${year}年度政府信息公开工作年度报告`,
  (name, year) => `${name}${year}年政府信息公开年度报告`,
  (name, year) => `${name}${year}年度政府信息公开工作报告`,
  (name, year) => `${name} ${year}年政府信息公开工作年度报告`,
  (name, year) => `${name}关于${year}年度政府信息公开情况的报告`,
  (name, year) => `${year}年${name}政府信息公开工作年度报告`,
  (name, year) => `${name}${year}年政府信息公开工作告年度报`,
];

export function drawFrame(random: Random, report: GeneratedReport, onPage: boolean): Frame {
  const { body, truth } = report;
  const { year } = truth;
  const printed: string[] = [];
  const name = () => {
    const form = random.chance(0.75) ? body.name : body.longName;
    printed.push(form);
    return form;
  };
  const facts: FrameFacts = { agency: null, year, publishedOn: null, signedOn: null };

  const titleStyle = random.weighted([
    ['one', 60],
    ['two', 15],
    ['none', 25],
  ]);
  const title = titleStyle === 'none' ? [] : [random.pick(TITLES)(name(), year)];
  if (titleStyle === 'two') title.splice(0, 1, ...cutTitle(random, title[0]!));

  const { above, below } = headBlock(random, report, facts, name, titleStyle !== 'none');
  if (title.length > 0 && facts.publishedOn === null && random.chance(0.06)) {
    // （2024年1月20日） under the title: of publication or of signature, it does not say.
    below.push(`（${longDate(report.signedOn)}）`);
    facts.publishedOn = undefined;
    facts.signedOn = undefined;
  }
  const meta: Frame['meta'] = {};
  if (onPage && random.chance(0.5)) {
    facts.publishedOn = report.publishedOn;
    meta.publishedOn = `${report.publishedOn}${random.pick(['', ' 10:32', ' 09:05:41'])}`;
    // Never a longer form than the page shows: whether its head counts as printed is not for this to decide.
    if (random.chance(0.6)) {
      if (printed.length === 0) printed.push(body.name);
      meta.publisher = printed[0]!;
    }
  }
  const signature = facts.signedOn === undefined ? [] : signatureLines(random, report, facts, name);
  const named = printed.length > 0;
  const titled = titleStyle !== 'none';
  const preface = prefaceLines(random, year, { wanted: !titled || random.chance(0.8), titled }, () =>
    !named || random.chance(0.6) ? name() : body.self,
  );
  facts.agency = printed.length === 0 ? null : printed.reduce((a, b) => (b.length > a.length ? b : a));
  const foot = random.chance(0.35) ? random.sample(LEFTOVERS, random.int(1, 3)) : [];
  return {
    above,
    title,
    below,
    preface,
    signature,
    foot,
    facts,
    pageTitle: title.join('') || '政府信息公开年报',
    meta,
  };
}

function cutTitle(random: Random, title: string): string[] {
  const at = random.pick([title.indexOf('年', 4) + 1, title.lastIndexOf('工作'), title.lastIndexOf('年度')]);
  return at > 4 && at < title.length - 2 && !/\d/.test(title[at - 1]!)
    ? [title.slice(0, at), title.slice(at)]
    : [title];
}

type HeadStyle = 'bare' | 'line' | 'breadcrumb' | 'block';

export function headBlock(
  random: Random,
  report: GeneratedReport,
  facts: FrameFacts,
  name: () => string,
  printsTitle: boolean,
  wanted?: HeadStyle,
): { above: string[]; below: string[] } {
  const { publishedOn, truth } = report;
  const date = printedDate(random, publishedOn);
  const style =
    wanted ??
    random.weighted<HeadStyle>([
      ['bare', 35],
      ['line', 30],
      ['breadcrumb', 18],
      ['block', 17],
    ]);
  switch (style) {
    case 'bare':
      return { above: [], below: [] };
    case 'line': {
      facts.publishedOn = publishedOn;
      const line = random.pick([
        () => `发布日期：${date} 信息来源：${name()}`,
        () => `来源： ${name()} 发布时间：${date} 累计次数： 字体：[ ]`,
        () => `发布时间：${date}  浏览次数：`,
        () => `发布时间：${date}　来源：${name()}　【字体：大 中 小】`,
      ])();
      return printsTitle ? { above: [], below: [line] } : { above: [line], below: [] };
    }
    case 'breadcrumb':
      return {
        above: [
          random.pick([
            () => '首页 > 政务公开 > 政府信息公开 > 政府信息公开年度报告',
            () => `当前位置：首页 > 政务公开 > 法定主动公开内容 > ${name()} > 信息公开年度报告`,
          ])(),
        ],
        below: [],
      };
    case 'block': {
      facts.publishedOn = publishedOn;
      const titled = printsTitle ? [] : [`标题：${random.pick(TITLES)(name(), truth.year)}`];
      const written = random.chance(0.4) ? [`成文日期：${printedDate(random, report.signedOn)}`] : [];
      return {
        above: [
          `索引号：${random.int(100000, 999999)}-${truth.year + 1}-${random.int(1000, 99999)}`,
          ...random.sample(
            [
              ...titled,
              `发布机构：${name()}`,
              ...written,
              `发布日期：${date}`,
              '公开方式：主动公开',
              '文号：无',
              '主题分类：其他',
            ],
            8,
          ),
        ],
        below: [],
      };
    }
  }
}

function prefaceLines(
  random: Random,
  year: number,
  { wanted, titled }: { wanted: boolean; titled: boolean },
  who: () => string,
): string[] {
  if (!wanted) return [];
  const period = random.pick([
    `${year}年1月1日至${year}年12月31日`,
    `${year}年1月1日起至12月31日止`,
    `${year} 年 1 月 1 日起至 ${year}年 12 月 31 日止`,
    // A crawler ate 年 and 月: no year to be had from this one.
    ...(titled ? [`${year}11日起至${year}1231日止`] : []),
  ]);
  const parts =
    '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项';
  return [
    random.pick([
      () =>
        `根据《中华人民共和国政府信息公开条例》规定，现公布${who()}${year}年政府信息公开工作年度报告。本报告由${parts}六部分组成，所列数据的统计期限为${period}。`,
      () =>
        `本报告按照《中华人民共和国政府信息公开条例》（以下简称《条例》）要求，由${who()}编制。内容包括${parts}。数据统计期限自${period}。如有疑问，请与${who()}联系（电话：0${random.int(310, 999)}-${random.int(2000000, 8999999)}）。`,
      () => `${who()}根据《条例》第五十条编制本年度报告，统计期限为${period}。`,
    ])(),
  ];
}

function signatureLines(random: Random, report: GeneratedReport, facts: FrameFacts, name: () => string): string[] {
  const [year, month, day] = report.signedOn.split('-').map(Number) as [number, number, number];
  const style = random.weighted([
    ['none', 45],
    ['full', 40],
    ['dateOnly', 7],
    ['damaged', 8],
  ]);
  if (style === 'none') return [];
  if (style === 'damaged') {
    // 2024119 is 19 January or 9 November: no reader can tell, but the page's date may help one to guess.
    facts.signedOn = undefined;
    return [name(), `${year}${month}${day}`];
  }
  facts.signedOn = report.signedOn;
  const date = random.weighted([
    [`${year}年${month}月${day}日`, 80],
    [`${year} 年 ${month} 月 ${day} 日`, 10],
    [inCharacters(year, month, day), 10],
  ]);
  if (style === 'dateOnly') return [date];
  return random.chance(0.8) ? [name(), date] : [`${name()}　　${date}`];
}

export function inCharacters(year: number, month: number, day: number): string {
  const digit = '〇一二三四五六七八九';
  const ten = (number: number) =>
    (number >= 20 ? digit[Math.floor(number / 10)]! : '') +
    (number >= 10 ? '十' : '') +
    (number % 10 ? digit[number % 10]! : '');
  return `${[...String(year)].map(figure => digit[Number(figure)]).join('')}年${ten(month)}月${ten(day)}日`;
}

export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function printedDate(random: Random, iso: string): string {
  const [year, month, day] = iso.split('-');
  return random.weighted([
    [iso, 60],
    [`${iso} ${random.int(8, 18)}:${random.int(10, 59)}`, 15],
    [longDate(iso), 15],
    [`${year}/${month}/${day}`, 10],
  ]);
}

export const LEFTOVERS = [
  '微信 微博 QQ空间 -->',
  '打印 关闭',
  '附件下载',
  '点击数：128人次',
  '点击收听年报语音朗读',
  '登录|注册',
  '关怀版 无障碍',
  '上一篇：没有了 下一篇：没有了',
];

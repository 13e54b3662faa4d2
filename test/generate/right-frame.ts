// What stands around the body of a right report: page head, title, preface with basis, period, parts and contact, signature.
import { type Frame, type FrameFacts, headBlock, inCharacters, LEFTOVERS, longDate } from './frame.ts';
import type { Edition } from './labels.ts';
import type { Random } from './random.ts';
import type { GeneratedReport } from './report.ts';

const TITLES: readonly (readonly [(name: string, year: number) => string, number])[] = [
  [(name, year) => `${name}${year}年政府信息公开工作年度报告`, 60],
  [(name, year) => `${name}${year}年度政府信息公开工作年度报告`, 15],
  [(name, year) => `${year}年${name}政府信息公开工作年度报告`, 8],
  [(name, year) => `${name}政府信息公开工作${year}年度报告`, 8],
  [(name, year) => `${name}${year}年政府信息公开年度报告`, 6],
  [(name, year) => `${name} ${year}年政府信息公开工作年度报告`, 6],
];

export function drawRightFrame(random: Random, report: GeneratedReport, onPage: boolean): Frame {
  const { body, truth } = report;
  const { year } = truth;
  const printed: string[] = [];
  const name = () => {
    const form = random.chance(0.75) ? body.name : body.longName;
    printed.push(form);
    return form;
  };
  const facts: FrameFacts = { agency: null, year, publishedOn: null, signedOn: null };
  const titled = name();
  const title = random.chance(0.2)
    ? [titled, `${year}年政府信息公开工作年度报告`]
    : [random.weighted(TITLES)(titled, year)];
  const meta: Frame['meta'] = {};
  const declared = onPage && random.chance(0.5);
  // A report without any date of publication is right, too: nothing can be said of it then.
  const head = declared ? random.pick(['bare', 'line', 'block'] as const) : random.pick(HEADS);
  const { above, below } = headBlock(random, report, facts, name, true, head);
  if (declared) {
    facts.publishedOn = report.publishedOn;
    meta.publishedOn = `${report.publishedOn} 09:05:41`;
    meta.publisher = printed[0]!;
  }
  const sourced = [...above, ...below].some(line => /来源|发布机构/.test(line)) && facts.publishedOn !== null;
  const signature = sourced && random.chance(0.25) ? [] : signatureLines(random, report, facts, name);
  const preface = prefaceLines(random, year, truth.edition, () => (random.chance(0.7) ? name() : body.self), name);
  facts.agency = printed.reduce((a, b) => (b.length > a.length ? b : a));
  const foot = random.chance(0.25) ? random.sample(LEFTOVERS, random.int(1, 2)) : [];
  return { above, title, below, preface, signature, foot, facts, pageTitle: title.join(''), meta };
}

const HEADS = ['line', 'line', 'line', 'line', 'block', 'block', 'breadcrumb', 'bare'] as const;

const PARTS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议和行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
].join('、');

function prefaceLines(random: Random, year: number, edition: Edition, who: () => string, name: () => string): string[] {
  const basis = random.pick([
    '《中华人民共和国政府信息公开条例》',
    '《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）',
    `《中华人民共和国政府信息公开条例》和${NOTICE[edition]}`,
    '《中华人民共和国政府信息公开条例》第五十条',
  ]);
  const period = random.pick([
    `${year}年1月1日至${year}年12月31日`,
    `${year}年1月1日至12月31日`,
    `${year}年1月1日起至${year}年12月31日止`,
    `${year}年1月1日起至12月31日止`,
    `${year} 年 1 月 1 日起至 ${year} 年 12 月 31 日止`,
  ]);
  const counted = random.pick([
    () => `本报告由${PARTS}六部分组成。`,
    () => `全文包括${PARTS}等六个部分。`,
    () => `本报告内容包括${PARTS}。`,
    () => `报告由${PARTS}共六部分组成。`,
    () => '',
  ])();
  const timed = random.pick([
    `所列数据的统计期限为${period}。`,
    `本报告中所列数据的统计期限自${period}。`,
    `报告数据统计期限：${period}。`,
    `除特别说明外，本报告统计数据的期限为${period}。`,
  ]);
  const opening = random.pick([
    () => `根据${basis}规定，现公布${who()}${year}年政府信息公开工作年度报告。`,
    () => `本报告根据${basis}要求，由${name()}编制。`,
    () => `按照${basis}有关规定，结合${year}年度工作实际，${who()}编制本报告。`,
    () => `依据${basis}，${name()}编制完成${year}年度政府信息公开工作年度报告，现向社会公布。`,
  ])();
  const download = random.chance(0.4) ? `本报告电子版可在政府门户网站“政府信息公开”专栏查阅和下载。` : '';
  const contact = random.chance(0.85) ? contactText(random, name()) : '';
  const text = opening + counted + timed + download + contact;
  return random.chance(0.2) && counted !== '' ? [opening, counted + timed + download + contact] : [text];
}

const NOTICE: Record<Edition, string> = {
  '2021':
    '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
  '2019':
    '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）',
};

function contactText(random: Random, name: string): string {
  const phone = `0${random.int(310, 999)}-${random.int(2_000_000, 8_999_999)}`;
  const street = `${random.pick(['人民', '解放', '建设', '中山', '文化'])}${random.pick(['路', '东路', '大街'])}${random.int(1, 380)}号`;
  return random.pick([
    `如对本报告有疑问，请与${name}联系（地址：${street}，电话：${phone}）。`,
    `如有疑问，请与${name}联系，联系电话：${phone}。`,
    `公众如需咨询，请联系${name}（地址：${street}；邮编：${random.int(210_000, 739_999)}；电话：${phone}）。`,
    `如对报告内容有任何疑问，请与${name}联系（电话：${phone}，电子邮箱：xxgk${random.int(1, 99)}@example.gov.cn）。`,
  ]);
}

function signatureLines(random: Random, report: GeneratedReport, facts: FrameFacts, name: () => string): string[] {
  const [year, month, day] = report.signedOn.split('-').map(Number) as [number, number, number];
  facts.signedOn = report.signedOn;
  const date = random.weighted([
    [longDate(report.signedOn), 80],
    [`${year} 年 ${month} 月 ${day} 日`, 10],
    [inCharacters(year, month, day), 10],
  ]);
  return random.chance(0.85) ? [name(), date] : [`${name()}　　${date}`];
}

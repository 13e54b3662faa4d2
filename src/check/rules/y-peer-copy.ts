import type { AnnualReport } from '../../model/report.ts';
import { likeness, percent, printOf, type TextPrint } from '../likeness.ts';
import { defineRule, type Hit } from '../rule.ts';

const LEAST = 0.9;
const SECTIONS: [number: number, name: string, longEnough: number][] = [
  [1, '总体情况', 300],
  [5, '存在的主要问题及改进情况', 200],
];
/** What this many others have too is a common pattern, not one's work taken by another. */
const COMMON = 3;

export default defineRule({
  id: 'Y-PEER-COPY',
  title: '与其他单位雷同',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：年度报告千篇一律、敷衍了事的按条例第四十七条处理',
  explains:
    '把“总体情况”和“存在的主要问题及改进情况”去掉数字后，与同年度其他单位的报告比较，九成以上相同的作提醒，并写出单位名称。' +
    '三个以上单位都相同的多为上级统一提供的样本，只作提示。',
  forms: null,
  needs: ['year', 'text', 'peers'],
  messages: {
    peer: {
      says: '“{part}”与{peer}{year}年报告的文字约{share}相同（数字不计）。',
      repair: '请按本机关实际工作改写；使用统一样本的，补充本机关的内容。',
    },
    many: {
      says: '“{part}”与{peer}等{count}个单位{year}年报告的文字约{share}相同，可能使用了统一的样本。',
      repair: '建议补充本机关的内容。',
    },
  },
  check(report, { peers }) {
    const others = peers.filter(peer => peer !== report && !peer.summary && peer.agency !== null);
    if (others.length === 0) return { skip: '其他单位报告的原文' };
    return SECTIONS.flatMap(([section, part, longEnough]): Hit[] => {
      const own = printOf(report, section);
      if (own.length < longEnough) return [];
      const alike = alikeTo(report, own, others, section);
      const [first] = alike;
      if (!first) return [];
      const data = { part, peer: first.peer.agency!, year: report.year!, share: percent(first.share) };
      const line = report.sections.find(one => one.number === section)?.place.line ?? null;
      const place = { place: { section, line }, quote: null };
      if (alike.length < COMMON) return [{ message: 'peer', data, ...place }];
      return [{ message: 'many', severity: 'info', data: { ...data, count: alike.length }, ...place }];
    });
  },
  examples: {
    pass: [
      {
        what: '各写各的',
        report: { text: { 5: TEXT('解读材料') } },
        peers: [{ agency: '启东市教育局', text: { 5: '本年度工作中发现两个不足，已经逐项整改。' } }],
      },
    ],
    fail: [
      {
        what: '与另一单位相同',
        report: { text: { 5: TEXT('解读材料') } },
        peers: [{ agency: '启东市教育局', text: { 5: TEXT('解读材料') } }],
        finds: [{ message: 'peer' }],
      },
      {
        what: '多个单位相同，只作提示',
        report: { text: { 5: TEXT('解读材料') } },
        peers: ['教育局', '审计局', '统计局'].map(name => ({ agency: `启东市${name}`, text: { 5: TEXT('解读材料') } })),
        finds: [{ message: 'many', severity: 'info' }],
      },
    ],
    skip: [{ what: '没有其他单位的报告', missing: '其他单位的报告' }],
  },
});

/** What differs much in length is not the same, which is told without reading it. */
const lengthOf = (report: AnnualReport, section: number): number =>
  report.sections.find(one => one.number === section)?.text.length ?? 0;

/** The likest first. */
function alikeTo(
  report: AnnualReport,
  own: TextPrint,
  others: readonly AnnualReport[],
  section: number,
): { peer: AnnualReport; share: number }[] {
  const length = lengthOf(report, section);
  return others
    .filter(peer => Math.abs(lengthOf(peer, section) - length) < 0.3 * length)
    .map(peer => ({ peer, share: likeness(own, printOf(peer, section), LEAST) }))
    .filter(({ share }) => share >= LEAST)
    .sort((a, b) => b.share - a.share);
}

function TEXT(what: string): string {
  return (
    `一年来的工作还有几点不足：${what}以文字为主，图表和视频偏少，群众理解起来有难度；经办人员更换频繁，对公开范围和答复格式掌握不牢；栏目之间内容重复，查找不便。` +
    '上年查出的更新偏慢问题已经解决，办法是把上网时间写进办文流程并由系统自动提醒，全年没有再出现逾期。' +
    '下一步从三个方面改进：与业务科室共同制作通俗易懂的图解，重要文件同时配发视频；全年举办多场培训并建立新人带教制度；合并重复栏目，完善站内搜索和分类导航，方便公众快速找到所需信息。' +
    '同时邀请代表委员和群众担任监督员，每半年评议一次，评议结果向社会公布，并作为科室年终评价的依据。'
  );
}

// What people may search for, and which report and section they mean: written down from the texts alone, before seeing what
// the search answers. Add to the list as searches go wrong; never reword one to make it pass. Only where the generator no
// longer writes the words of a search is it written anew, from the new text of that report.

export interface Search {
  words: string;
  /** A bundled report, or the generated one of a seed (1 to 1,000). */
  report: { agency: string; year: number } | { seed: number };
  section: number;
}

const bundled = (words: string, agency: string, year: number, section: number): Search => ({
  words,
  report: { agency, year },
  section,
});
const generated = (words: string, seed: number, section: number): Search => ({ words, report: { seed }, section });

const QIDONG = '启东市人民政府办公室';
const CHAOYANG = '朝阳市商务局';
const JINING = '济宁市商务局';
const ZHANGJIAGANG = '张家港市商务局';
const PINGTAN = '平潭综合实验区';

export const searches: readonly Search[] = [
  // A body and the words of a matter.
  bundled('启东市人民政府办公室 三审三校', QIDONG, 2023, 1),
  bundled('启东 适老化改造 智能问答', QIDONG, 2023, 1),
  bundled('启东市政府办2023年 图解 动漫 会商机制', QIDONG, 2023, 5),
  bundled('朝阳市商务局 广交会 进博会', CHAOYANG, 2023, 6),
  bundled('济宁市商务局 预付卡', JINING, 2020, 1),
  bundled('张家港商务 局长信箱 直播', ZHANGJIAGANG, 2020, 1),
  bundled('平潭 2021 景区观光收费听证会', PINGTAN, 2021, 1),
  bundled('平潭综合实验区2019年 信息人员兼职借调流动大', PINGTAN, 2019, 5),
  generated('江山市人民政府办公室2025年 重点项目进展', 654, 1),
  generated('淮安市农业农村局 2025 信息处理费', 299, 6),
  generated('金湖县民政局 法律顾问审核答复', 995, 5),
  generated('金湖县生态环境局2021 招标采购', 677, 1),
  generated('夷陵区行政审批服务局 2024年 职能衔接不及时', 673, 5),
  generated('晋江市人民政府 2020 失效链接', 818, 1),
  generated('启东市市场监督管理局 2025 规划计划 财政预决算', 233, 1),
  generated('柯城区农业农村局 政府公报', 77, 1),
  generated('枝江市民政局 经办人员轮岗快', 12, 5),
  generated('宜昌市交通运输局 未经复议直接起诉', 109, 4),
  generated('梅州市生态环境局 收取信息处理费0元', 463, 6),
  generated('长春市教育局 2020 站内检索', 970, 1),
  // A phrase as it stands in a section, without a name.
  bundled('县域商业项目名单', CHAOYANG, 2023, 6),
  bundled('人口普查专栏', '雁峰区', 2020, 1),
  bundled('当地日报刊发三个专版', CHAOYANG, 2023, 6),
  bundled('农产品抽检20680批次', PINGTAN, 2021, 1),
  bundled('安排工作人员跟班学习', '洪泽区人民政府', 2023, 5),
  bundled('凭习惯决定公开什么', '雁峰区', 2020, 5),
  generated('接到政府信息公开申请7件，其中自然人2件、科研机构3件', 654, 1),
  generated('接受群众电话咨询521人次,现场接待137人次', 677, 1),
  generated('共办结政府信息公开申请3473件，其中作出予以公开决定1664件', 37, 1),
  generated('新收政府信息公开申请2689件，上年结转135件', 123, 1),
  generated('占绩效分值的6%；接受社会评议，问卷满意率99% 湖寮镇', 812, 1),
  generated('主动公开政府信息2604条 历年累计公开19903条 督促整改问题8个', 970, 1),
  // Figures.
  bundled('12345热线 7600件 99.92%', '雁峰区', 2020, 1),
  bundled('0537-2320375', JINING, 2020, 0),
  bundled('申请3607件', '宿迁市人民政府', 2023, 1),
  bundled('平潭 51.85%', PINGTAN, 2023, 1),
  generated('三原县生态环境局 4036件', 580, 1),
  generated('枝江市民政局 1004', 12, 1),
  generated('普定县应急管理局 2733件', 210, 1),
  generated('大像山镇 3274件', 330, 1),
  // Rows of the tables.
  generated('农安县民政局 要求提供公开出版物', 141, 3),
  generated('三原县人民政府2023 行政复议 行政诉讼 结果', 226, 4),
  generated('远安县文化和旅游局 政府集中采购', 94, 2),
  generated('湖寮镇 2022 属于行政执法案卷 没有现成信息需要另行制作', 812, 3),
  // Traditional script, other characters.
  bundled('啟東 讀網巡查', QIDONG, 2023, 1),
  bundled('宣傳力度不足 朝陽市商務局', CHAOYANG, 2023, 5),
  generated('如東縣應急管理局 執行結果的公開', 391, 5),
  generated('泉州市教育局２０２３年　财政预决算类６０条', 699, 1),
  generated('綿陽市商務局 2019 政務新媒體', 871, 1),
  // Short names.
  bundled('张家港商务局 信息员培训', ZHANGJIAGANG, 2020, 5),
  bundled('雁峰 营商环境', '雁峰区', 2020, 5),
  generated('绵阳市政府办 2022 官方微博 历史文件', 691, 1),
  generated('兴宁市发改委 修复失效链接', 192, 1),
  generated('蚌埠市人社局2020 公示公告', 534, 1),
  generated('西秀区财政局 新人上岗先过考核', 185, 5),
  // Years in words.
  generated('二〇二一年宜昌市人民政府 重大项目', 369, 1),
  generated('吕四港镇 二零一九年度 保密审查', 431, 1),
  generated('道北街道办事处2019年度报告 历史文件标注 同步提出公开意见', 501, 1),
  generated('24年咸阳市政府 图文并茂解读材料不多', 833, 5),
  bundled('宿迁2024年 文字只计已审结的案件', '宿迁市人民政府', 2024, 1),
];

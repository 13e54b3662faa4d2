// What people may search for, and which report and section they mean: written down before the search was tuned, from the
// texts alone. Add to the list as searches go wrong; never reword one to make it pass.

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
  generated('江山市人民政府办公室2025年 安全生产类信息', 654, 1),
  generated('淮安市农业农村局 2025 信息处理费', 299, 6),
  generated('金湖县民政局 法律顾问审核答复', 995, 5),
  generated('金湖县生态环境局2021 民生实事', 677, 1),
  generated('夷陵区行政审批服务局 2024年 更新偏慢', 673, 5),
  generated('晋江市人民政府 2020 规划计划', 818, 1),
  generated('启东市市场监督管理局 2025 民生实事 项目审批', 233, 1),
  generated('柯城区农业农村局 社会评议', 77, 1),
  generated('枝江市民政局 留言回复格式化', 12, 5),
  generated('宜昌市交通运输局 未经复议直接起诉', 109, 4),
  generated('梅州市生态环境局 收取信息处理费0元', 463, 6),
  generated('长春市教育局 2020 财政预决算', 970, 1),
  // A phrase as it stands in a section, without a name.
  bundled('县域商业项目名单', CHAOYANG, 2023, 6),
  bundled('人口普查专栏', '雁峰区', 2020, 1),
  bundled('当地日报刊发三个专版', CHAOYANG, 2023, 6),
  bundled('农产品抽检20680批次', PINGTAN, 2021, 1),
  bundled('安排工作人员跟班学习', '洪泽区人民政府', 2023, 5),
  bundled('凭习惯决定公开什么', '雁峰区', 2020, 5),
  generated('公开信息128条，其中安全生产类33条、机构职能类58条', 654, 1),
  generated('视频号推送361篇,总阅读量65.7万次', 677, 1),
  generated('共收到政府信息公开申请3478件（含上年结转4件）', 37, 1),
  generated('新收政府信息公开申请2689件，上年结转135件', 123, 1),
  generated('组织业务培训3次、143人次 湖寮镇', 812, 1),
  generated('公开信息101条 官方微博推送455篇 总阅读量88.2万次', 970, 1),
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
  generated('如東縣應急管理局 圖文並茂的解讀材料', 391, 5),
  generated('泉州市教育局２０２３年　财政预决算类６０条', 699, 1),
  generated('綿陽市商務局 2019 惠民補貼', 871, 1),
  // Short names.
  bundled('张家港商务局 信息员培训', ZHANGJIAGANG, 2020, 5),
  bundled('雁峰 营商环境', '雁峰区', 2020, 5),
  generated('绵阳市政府办 2022 微信公众号 机构职能', 691, 1),
  generated('兴宁市发改委 视频号推送', 192, 1),
  generated('蚌埠市人社局2020 惠民补贴', 534, 1),
  generated('西秀区财政局 每季度对栏目逐条核对', 185, 5),
  // Years in words.
  generated('二〇二一年宜昌市人民政府 财政预决算', 369, 1),
  generated('吕四港镇 二零一九年度 机构职能', 431, 1),
  generated('道北街道办事处2019年度报告 栏目责任人 每月抽查一次', 501, 1),
  generated('24年咸阳市政府 互动渠道利用不足', 833, 5),
  bundled('宿迁2024年 文字只计已审结的案件', '宿迁市人民政府', 2024, 1),
];

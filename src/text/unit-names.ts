// How the offices of a government are called in full and in short. Both sides of a comparison are brought to the short
// form, so 发展和改革委员会, 发展改革委 and 发改委 are one name.

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/发展和?改革/, '发改'],
  [/人力资源和?社会保障/, '人社'],
  [/住房和?城乡建设/, '住建'],
  [/规划和自然资源|自然资源和规划|自规/, '资规'],
  [/生态环境(?:保护)?|环境保护|环保/, '环境'],
  [/市场监督管理|市场监管/, '市监'],
  [/卫生健康|卫生和计划生育|卫计/, '卫健'],
  [/文化(?:广电|体育|和|、)*旅游|文广旅|文体旅/, '文旅'],
  [/农业农村/, '农业'],
  [/交通运输/, '交通'],
  [/应急管理/, '应急'],
  [/医疗保障/, '医保'],
  [/退役军人事务/, '退役军人'],
  [/行政审批(?:服务)?/, '审批'],
  [/(?:综合)?城市(?:综合)?管理(?:和?综合(?:行政)?执法)?/, '城管'],
  [/国有资产监督管理/, '国资'],
  [/工业和?信息化/, '工信'],
  [/科学技术/, '科技'],
  [/机关事务(?:管理|服务)?/, '机关事务'],
  [/民族和?宗教(?:事务)?/, '民宗'],
  [/林业和草原/, '林草'],
  [/地方金融(?:监督)?管理/, '金融'],
  [/教育和?体育/, '教体'],
  [/政务服务(?:管理|和数据管理|数据管理)?/, '政务服务'],
  [/公安分局$/, '公安局'],
  [/管理委员会$|管委会$/, '管委'],
  [/委员会$/, '委'],
  [/办公[室厅]$/, '办'],
];

/** Names that are offices of their own: one letter away from another office is no slip of the pen (水务局, 水利局). */
const KNOWN = new Set(
  (
    '发改委 发改局 教育局 体育局 教体局 科技局 工信局 经信局 民宗局 公安局 民政局 司法局 财政局 人社局 资规局 自然资源局 ' +
    '环境局 住建局 建设局 规划局 城管局 交通局 水利局 水务局 农业局 林业局 林草局 渔业局 商务局 文旅局 文化局 卫健委 卫健局 ' +
    '退役军人局 应急局 审计局 国资委 市监局 统计局 医保局 社保局 信访局 审批局 政务服务局 机关事务局 税务局 气象局 粮食局 ' +
    '金融局 档案局 海关 消防局 园林局 房管局 外办 侨办 台办 法制办 人防办 扶贫办'
  ).split(' '),
);

/** The short form of an office's name without its place. */
export function shortUnit(name: string): string {
  return SHORT.reduce((text, [long, short]) => text.replace(long, short), name);
}

/** What is left of an office's name without the word for its rank: 商务局 → 商务. At least two characters, else ''. */
export function stemOf(unit: string): string {
  const stem = shortUnit(unit).replace(/[局委厅处办部]$/, '');
  return stem.length >= 2 ? stem : '';
}

export function isKnownUnit(name: string): boolean {
  return KNOWN.has(shortUnit(name));
}

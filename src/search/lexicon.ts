// Words that the segmenter's dictionary does not have or would cut apart: the labels of the form, and what offices write in
// these reports. Fixed, and not taken from the reports held: a word that came with a later report would be cut otherwise in
// the reports already indexed, and found in the one but not in the other.
import {
  DISPUTE_COLUMNS,
  DISPUTE_ROWS,
  PROACTIVE_ROWS,
  REQUEST_COLUMNS,
  REQUEST_GROUPS,
  REQUEST_ROWS,
} from '../model/form.ts';

/** Longer labels are better found by the words in them. */
const LONGEST = 7;

const OF_OFFICES = [
  ...['三审三校', '三安全一稳定', '信息公开', '政府信息公开', '政务公开', '主动公开', '依申请公开', '公开属性'],
  ...['公开目录', '公开指南', '政务新媒体', '政策解读', '信息处理费', '适老化', '无障碍', '读网', '会商', '听证会'],
  ...['预决算', '营商环境', '惠民补贴', '规划计划', '人事招考', '民生实事', '机构职能', '行政执法', '安全生产'],
  ...['规范性文件', '现行有效', '责任追究', '社会评议', '年度考核', '便民服务', '政务服务', '微信公众号', '视频号'],
  ...['第三方评估', '意见征集', '民意征集', '智能问答', '门户网站', '本级', '逾期不补正', '十四五'],
];

export function lexicon(): string[] {
  const rows = [...REQUEST_ROWS, ...REQUEST_GROUPS, ...DISPUTE_ROWS, ...PROACTIVE_ROWS];
  const labels = [...rows, ...REQUEST_COLUMNS, ...DISPUTE_COLUMNS].map(({ label }) => label);
  const pieces = labels.flatMap(label => label.replace(/^属于/, '').split(/[^\p{Script=Han}]+/u));
  return [...new Set([...OF_OFFICES, ...pieces])].filter(word => word.length >= 2 && word.length <= LONGEST).sort();
}

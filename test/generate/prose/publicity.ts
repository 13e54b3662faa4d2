// What a report says of what it published on its own: channels with their sums, documents, decisions, fees. Most of the
// figures have no cell in the form; they are there to be left alone.
import { inYuan } from '../figures.ts';
import type { Writer } from '../statement.ts';

const CHANNELS = [
  '门户网站',
  '政府网站',
  '微信公众号',
  '政务公开栏',
  '办事大厅查阅点',
  '政务服务平台',
  '政务微博',
  '视频号',
];
const TOPICS = [
  ['规划计划', '财政预决算', '人事招考', '惠民补贴', '项目审批', '安全生产', '民生实事', '行政执法', '机构职能'],
  ['政策文件', '通知公告', '工作动态', '政策解读', '招标采购', '应急管理', '社会救助', '教育医疗', '乡村振兴'],
  ['概况', '政务动态', '公示公告', '重大项目', '建议提案办理', '环境保护', '公共服务', '就业创业', '统计数据'],
];

export function publicityText(writer: Writer): string {
  const { random } = writer;
  const lead = writer.chance(0.6) ? [random.pick(LEADS)] : [];
  const numbers = writer.chance(0.9) ? [random.pick(SUMS)(writer)] : [];
  const documents = writer.chance(0.55) ? [documentText(writer)] : [];
  const decisions = writer.chance(0.4) ? [decisionText(writer)] : [];
  const fees = writer.chance(0.25) ? [feeText(writer)] : [];
  const more = random.sample(MORE, random.int(1, 4)).map(one => one(writer));
  const parts = [...numbers, ...documents, ...decisions, ...fees].filter(Boolean);
  return `${[...lead, ...parts, ...more].join('。')}。`;
}

const LEADS = [
  '对照主动公开基本目录，逐项明确公开内容、时限和责任人',
  '坚持以公开为常态、不公开为例外，及时发布各类政府信息',
  '围绕群众关心的事项，持续扩大公开范围',
  '聚焦重点领域信息公开，做到应公开尽公开',
  '把公开要求融入办文、办会、办事全过程',
  '规范政策文件的公开属性认定，同步做好解读',
];

type Sentence = (writer: Writer) => string;

const spread = (writer: Writer, parts: number): number[] =>
  Array.from({ length: parts }, () => writer.random.int(1, writer.random.pick([9, 60, 400])));
const whole = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

const part = (writer: Writer, value: number, words: (figure: string) => string): string =>
  writer.state({ subject: 'part', value }, words);

const SUMS: readonly Sentence[] = [
  writer => {
    const [first, second] = writer.random.sample(CHANNELS, 2);
    const topics = writer.random.sample(writer.random.pick(TOPICS), writer.random.int(2, 5));
    const parts = spread(writer, topics.length + 1);
    const said = [...topics.map(topic => `${topic}类`), '其他'].map((name, at) =>
      part(writer, parts[at]!, figure => `${name}${figure}条`),
    );
    const total = writer.state({ subject: 'whole', value: whole(parts) }, figure => `公开信息${figure}条`);
    return `全年通过${first}、${second}等${total}，其中${said.join('、')}`;
  },
  writer => {
    const topics = writer.random.sample(writer.random.pick(TOPICS), writer.random.int(2, 6));
    const parts = spread(writer, topics.length);
    const said = topics.map((topic, at) => part(writer, parts[at]!, figure => `${topic}${figure}条`));
    const total = writer.state({ subject: 'whole', value: whole(parts) }, figure => `主动公开政府信息${figure}条`);
    return `${writer.story.year}年${total}：${said.join('，')}`;
  },
  writer => {
    const channels = writer.random.sample(CHANNELS, writer.random.int(2, 4));
    const parts = spread(writer, channels.length);
    const said = channels.map((channel, at) => part(writer, parts[at]!, figure => `通过${channel}发布${figure}条`));
    const total = writer.state({ subject: 'whole', value: whole(parts) }, figure => `合计${figure}条`);
    return `全年${said.join('，')}，${total}`;
  },
  writer => {
    const topics = writer.random.sample(writer.random.pick(TOPICS), 3);
    const parts = spread(writer, topics.length);
    const said = topics.map((topic, at) => part(writer, parts[at]!, figure => `${topic}${figure}条`));
    const total = writer.state({ subject: 'whole', value: whole(parts) }, figure => `发布各类信息共计${figure}条`);
    return `${total}（${said.join('、')}）`;
  },
  // Only some of the parts, and said so; or so few that nobody takes them for all.
  writer => {
    const [one, two] = writer.random.sample(writer.random.pick(TOPICS), 2);
    const total = writer.random.int(100, 3000);
    return `门户网站全年更新信息${writer.figure(total)}条，其中${one}${writer.random.int(1, 20)}条、${two}${writer.random.int(1, 20)}条${writer.pick('等', '等。', '').replace('。', '')}`;
  },
  writer => {
    const total = writer.random.int(20, 900);
    return `在政府信息公开专栏发布信息${writer.figure(total)}条，其中重点领域信息${writer.random.int(2, Math.ceil(total / 2))}条`;
  },
  // About so many: the exact parts need not make it.
  writer => {
    const topics = writer.random.sample(writer.random.pick(TOPICS), 3);
    const parts = topics.map(() => writer.random.int(10, 40));
    const about = Math.floor(whole(parts) / 10) * 10;
    return `发布各类信息${about}余条，其中${topics.map((topic, at) => `${topic}${parts[at]}条`).join('、')}`;
  },
  writer =>
    `全年主动公开政府信息${writer.figure(writer.random.int(30, 4000))}条，历年累计公开${writer.random.int(5000, 40000)}条`,
];

const MORE: readonly Sentence[] = [
  writer => `发布政策解读${writer.random.int(1, 80)}篇，其中图文、视频等形式的占一半以上`,
  writer => `召开新闻发布会${writer.random.int(1, 12)}场，主要负责人参加${writer.random.int(1, 3)}人次`,
  writer => `就重大决策公开征求意见${writer.random.int(1, 46)}次，收到意见建议${writer.random.int(1, 300)}条`,
  writer => {
    const [bills, motions] = [writer.random.int(2, 60), writer.random.int(2, 60)];
    return `办理人大代表建议${bills}件、政协委员提案${motions}件，共${bills + motions}件，全部按时办结并公开答复内容`;
  },
  writer => {
    const orders = writer.random.int(50, 9000);
    return `受理12345政务服务便民热线工单${orders}件，办结${orders}件，群众满意率${writer.random.int(90, 99)}.${writer.random.int(1, 9)}%`;
  },
  writer => {
    const orders = writer.random.int(400, 9000);
    const done = orders - writer.random.int(1, 9);
    return `全年收到12345热线转办事项${orders}件，已办结${done}件，按时签收率100%`;
  },
  writer => `局长信箱、在线留言共收到群众来信${writer.random.int(5, 400)}件，均已回复`.replace('局长信箱', '网站信箱'),
  writer => `接受群众电话咨询${writer.random.int(20, 900)}人次，现场接待${writer.random.int(5, 200)}人次`,
  writer => `公开以${writer.story.body.alias.replace(/^全/, '本')}名义印发的文件${writer.random.int(5, 150)}件`,
  writer => `主动公开信息数量较上年增长${writer.random.int(1, 40)}.${writer.random.int(1, 9)}%`,
  writer => `比上年多公开信息${writer.random.int(5, 300)}条`,
  writer => `在省级以上媒体刊发稿件${writer.random.int(2, 30)}余篇，总阅读量超${writer.random.int(2, 90)}万次`,
  writer => `“双随机、一公开”抽查企业${writer.random.int(3, 120)}家，结果全部公示`,
  writer => `举办政府开放日活动${writer.random.int(1, 6)}次，邀请市民代表${writer.random.int(10, 200)}人参加`,
  writer => `按季度公开重点项目进展${writer.random.int(4, 60)}项`,
  writer => `合法性审查各类文件和合同${writer.random.int(5, 120)}份`,
];

/** Normative documents: issued, repealed, in force. */
export function documentText(writer: Writer): string {
  const { edition, year, body } = writer.story;
  const key = (column: string) => `proactive.normativeDocuments.${column}`;
  const name = edition === '2021' ? writer.pick('行政规范性文件', '行政规范性文件', '规范性文件') : '规范性文件';
  const about = (column: string, words: (figure: string) => string) =>
    writer.state({ subject: 'normativeDocuments', value: writer.sum([key(column)]), cells: [key(column)] }, words);
  if (edition === '2019') {
    if (writer.sum([key('made')]) === 0)
      return about('made', figure => (figure.trim() === '0' ? `全年未制定${name}` : `全年制定${name}${figure}件`));
    return about('made', figure => `${year}年新制作${name}${figure}件`);
  }
  const issued = writer.sum([key('issued')]);
  if (issued === 0 && writer.chance(0.5))
    return about('issued', figure =>
      figure.trim() === '0' ? `${year}年${body.self}未制发${name}` : `${year}年${body.self}制发${name}${figure}件`,
    );
  return writer.random.pick([
    () => about('issued', figure => `全年制发${name}${figure}件`),
    () =>
      `${about('issued', figure => `${year}年制发${name}${figure}件`)}，${about('repealed', figure => `废止${figure}件`)}，${about('inForce', figure => `现行有效${figure}件`)}`,
    () =>
      `${about('issued', figure => `全年新制定${name}${figure}件`)}、${about('repealed', figure => `废止${name}${figure}件`)}`,
    () => about('inForce', figure => `截至${year}年底，现行有效的${name}${figure}件`),
    () => `${about('issued', figure => `出台${name}${figure}件`)}，均同步公开文本和解读`,
    () =>
      `${about('issued', figure => `印发${name}${figure}件`)}，${about('inForce', figure => `现行有效${name}共${figure}件`)}`,
    () => about('issued', figure => `以${body.alias.replace(/^全/, '本')}名义制发${name}${figure}件`),
  ])();
}

/** Licences, penalties, compulsion. */
function decisionText(writer: Writer): string {
  const about = (row: string, words: (figure: string) => string) => {
    const cells = [`proactive.${row}.decisions`];
    return writer.state({ subject: 'decisions', value: writer.sum(cells), cells }, words);
  };
  return writer.random.pick([
    () => about('licences', figure => `全年作出行政许可决定${figure}件`),
    () =>
      `${about('licences', figure => `作出行政许可决定${figure}件`)}、${about('penalties', figure => `行政处罚决定${figure}件`)}`,
    () =>
      `${about('licences', figure => `行政许可处理决定${figure}件`)}，${about('penalties', figure => `行政处罚处理决定${figure}件`)}，${about('compulsion', figure => `行政强制处理决定${figure}件`)}`,
    () => about('penalties', figure => `本年度作出行政处罚决定${figure}件`),
    () =>
      `${about('penalties', figure => `全年作出行政处罚决定${figure}件`)}、${about('compulsion', figure => `行政强制决定${figure}件`)}`,
  ])();
}

/** 行政事业性收费 in 万元 or in 元. */
function feeText(writer: Writer): string {
  const cells = ['proactive.fees.amountWan'];
  const value = writer.sum(cells);
  if (!(cells[0]! in writer.story.figures)) return '';
  if (value === 0) return writer.pick('无行政事业性收费项目', '全年行政事业性收费0万元', '未收取行政事业性收费');
  const statement = { subject: 'fees', value, cells } as const;
  return writer.random.pick([
    () => writer.state(statement, figure => `行政事业性收费${figure}万元`),
    () => writer.state(statement, figure => `全年行政事业性收费总金额${figure}万元`),
    () => writer.state(statement, figure => `全年收取行政事业性收费${inYuan(Number(figure))}元`),
  ])();
}

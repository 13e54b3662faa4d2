// The running text of a report in the usual tone, made up sentence by sentence, with the figures of its own tables in it.
import type { Body } from './agencies.ts';
import type { Figures } from './figures.ts';
import type { Edition } from './labels.ts';
import type { Random } from './random.ts';

/** A figure that the running text states, as it states it. */
export interface Stated {
  subject: string;
  value: number;
  includesCarriedIn: boolean;
  section: number;
  quote: string;
}

export interface Prose {
  /** Paragraphs of sections one, five and six, without their headings. */
  overview: string[];
  problems: string[];
  other: string[];
  stated: Stated[];
}

interface Context {
  body: Body;
  year: number;
  edition: Edition;
  figures: Figures;
}

const ASPECTS = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'] as const;

const CHANNELS = ['门户网站', '微信公众号', '政务公开栏', '办事大厅查阅点', '政务服务平台', '便民服务手册'];
const TOPICS = [
  '规划计划',
  '财政预决算',
  '人事招考',
  '惠民补贴',
  '项目审批',
  '安全生产',
  '民生实事',
  '行政执法',
  '机构职能',
];

const THANKLESS = [
  '个别科室对公开时限把握不够严，更新有时偏慢',
  '图文并茂的解读材料不多，群众看得懂、用得上的内容还少',
  '经办人员轮岗较快，业务熟练程度参差不齐',
  '栏目设置偏多，查找一条信息要点好几层',
  '与群众互动的渠道利用不足，留言回复偏于格式化',
];
const REMEDIES = [
  '每季度对栏目逐条核对，过期内容当月清理',
  '请业务骨干给经办人员讲课，新人上岗先过考核',
  '把解读材料与文件一同报审、一同上网',
  '将答复文书统一编号归档，重大答复送法律顾问审核',
  '定期听取群众代表意见，按需调整公开目录',
];

export function drawProse(random: Random, context: Context): Prose {
  const stated: Stated[] = [];
  return {
    overview: overview(random, context, stated),
    problems: problems(random, context),
    other: other(random, context, stated),
    stated,
  };
}

function overview(random: Random, context: Context, stated: Stated[]): string[] {
  const { body, year } = context;
  const opening = random.pick([
    `${year}年，${body.self}按照政务公开工作安排，把公开透明的要求落到日常业务的每一环，各项任务平稳推进。`,
    `${year}年以来，${body.self}坚持应公开尽公开，围绕群众关心的事项细化措施、明确责任，公开工作有了新的起色。`,
    `一年来，${body.self}认真落实《中华人民共和国政府信息公开条例》，${year}年各项公开工作有序开展。`,
  ]);
  const style = random.int(0, 2);
  const paragraphs = ASPECTS.map((aspect, index) => {
    const number = '一二三四五'[index]!;
    const lead =
      style === 0
        ? `（${number}）${aspect}情况。`
        : style === 1
          ? `${number}是${aspect}方面。`
          : `（${number}）${aspect}。`;
    return lead + aspectSentences(random, context, aspect, stated);
  });
  return [opening, ...paragraphs];
}

function aspectSentences(random: Random, context: Context, aspect: (typeof ASPECTS)[number], stated: Stated[]): string {
  const { body, year, figures } = context;
  switch (aspect) {
    case '主动公开': {
      const [first, second] = random.sample(CHANNELS, 2);
      const [topic, next] = random.sample(TOPICS, 2);
      const parts = [random.int(3, 90), random.int(2, 60), random.int(1, 40)];
      const sum = parts.reduce((total, part) => total + part, 0);
      const documents = figures['proactive.normativeDocuments.issued'];
      const rules =
        documents !== undefined && random.chance(0.4)
          ? state(stated, 'normativeIssued', documents, 1, `全年制发行政规范性文件${documents}件`)
          : '';
      return `全年通过${first}、${second}等公开信息${sum}条，其中${topic}类${parts[0]}条、${next}类${parts[1]}条、其他${parts[2]}条。${rules && `${rules}。`}`;
    }
    case '依申请公开':
      return requestSentences(random, context, stated);
    case '政府信息管理':
      return `${random.chance(0.15) ? `按照${body.superior}的部署，` : ''}落实先审后发制度，对${random.int(2, 30)}个栏目逐一明确责任人，${random.pick(['发布前三级把关', '涉密和敏感内容一律不上网', '每月抽查一次'])}。`;
    case '平台建设':
      return `优化查询入口${random.int(1, 8)}处，${random.pick(['公众号', '官方微博', '视频号'])}推送${random.int(10, 700)}篇，总阅读量${random.int(1, 90)}.${random.int(1, 9)}万次。`;
    case '监督保障':
      return `组织业务培训${random.int(1, 6)}次、${random.int(10, 300)}人次，${year}年未发生责任追究情形，${body.alias}的公开工作${random.pick(['列入年度考核', '接受社会评议', '由专人督办'])}。`;
  }
}

function requestSentences(random: Random, context: Context, stated: Stated[]): string {
  const { body, year, figures } = context;
  const received = figures['requests.received.total'] ?? 0;
  const carriedIn = figures['requests.carriedIn.total'] ?? 0;
  const carriedOut = figures['requests.carriedOut.total'] ?? 0;
  const granted = figures['requests.granted.total'] ?? 0;
  if (received === 0 && carriedIn === 0)
    return random.chance(0.5)
      ? `${state(stated, 'received', 0, 1, `${year}年${body.self}未收到政府信息公开申请`)}，也没有因此引发的行政复议、行政诉讼。`
      : `${state(stated, 'received', 0, 1, '全年共收到政府信息公开申请0件')}。`;
  const sentences: string[] = [];
  if (carriedIn > 0 && random.chance(0.5)) {
    const quote = `共收到政府信息公开申请${received + carriedIn}件（含上年结转${carriedIn}件）`;
    stated.push({ subject: 'received', value: received + carriedIn, includesCarriedIn: true, section: 1, quote });
    sentences.push(`全年${quote}`);
  } else {
    sentences.push(state(stated, 'received', received, 1, `全年新收政府信息公开申请${received}件`));
    if (carriedIn > 0) sentences.push(state(stated, 'carriedIn', carriedIn, 1, `上年结转${carriedIn}件`));
  }
  if (random.chance(0.5)) sentences.push(state(stated, 'granted', granted, 1, `其中予以公开${granted}件`));
  if (carriedOut > 0) sentences.push(state(stated, 'carriedOut', carriedOut, 1, `结转下年度继续办理${carriedOut}件`));
  sentences.push(random.pick(['均在规定期限内答复', '答复文书统一由专人审核', '办理过程全程留痕']));
  return `${sentences.join('，')}。`;
}

function problems(random: Random, context: Context): string[] {
  const { body, year } = context;
  const [first, second, third] = random.sample(THANKLESS, 3);
  const [one, two] = random.sample(REMEDIES, 2);
  return [
    `${year}年${body.self}的公开工作虽有进步，但还有短板：一是${first}；二是${second}；三是${third}。`,
    `${random.pick(['下一步', '今后'])}，${body.self}将从以下方面改进：一是${one}；二是${two}。`,
  ];
}

function other(random: Random, context: Context, stated: Stated[]): string[] {
  const { year, edition } = context;
  if (edition === '2021' && random.chance(0.75))
    return [
      `${state(stated, 'informationFee', 0, 6, random.pick([`${year}年未收取信息处理费`, `${year}年收取信息处理费0元`]))}。${random.pick(['', '无其他需要报告的事项。'])}`,
    ];
  return [random.pick(['无。', '没有其他需要报告的事项。', '本年度无其他需要报告的事项。'])];
}

function state(stated: Stated[], subject: string, value: number, section: number, quote: string): string {
  stated.push({ subject, value, includesCarriedIn: false, section, quote });
  return quote;
}

// What a report says of information management, platforms and supervision, and its opening.
import type { Writer } from '../statement.ts';

export function openingText(writer: Writer): string {
  const { body, year } = writer.story;
  return writer.pick(
    `${year}年，${body.self}按照政务公开工作安排，把公开透明的要求落到日常业务的每一环，各项任务平稳推进。`,
    `${year}年以来，${body.self}坚持应公开尽公开，围绕群众关心的事项细化措施、明确责任，公开工作有了新的起色。`,
    `${year}年，${body.self}认真落实《中华人民共和国政府信息公开条例》，各项公开工作有序开展。`,
    `${year}年，${body.name}深入贯彻《中华人民共和国政府信息公开条例》，以公开促落实、促规范、促服务，较好完成了全年任务。`,
    `${year}年，${body.self}围绕中心工作，主动回应社会关切，持续提升政府工作透明度。现将有关情况报告如下。`,
    `${year}年度，${body.self}在上级主管部门指导下，健全公开机制，拓宽公开渠道，保障群众的知情权、参与权、表达权和监督权。`,
  );
}

export function managementText(writer: Writer): string {
  const { random, story } = writer;
  const lead = writer.chance(0.15) ? `按照${story.body.superior}的部署，` : '';
  const sentences = random.sample(MANAGEMENT, random.int(1, 3)).map(one => one(writer));
  return `${lead}${sentences.join('。')}。`;
}

type Sentence = (writer: Writer) => string;

const MANAGEMENT: readonly Sentence[] = [
  ({ random }) =>
    `落实先审后发制度，对${random.int(2, 30)}个栏目逐一明确责任人，${random.pick(['发布前三级把关', '涉密和敏感内容一律不上网', '每月抽查一次'])}`,
  () => '严格执行信息发布“三审三校”，做到专人采编、专人审核、专人发布',
  ({ random }) => `梳理历史文件${random.int(20, 400)}份，对已失效的及时标注`,
  () => '建立公开属性源头认定机制，起草文件时同步提出公开意见',
  () => '动态调整主动公开目录，按年度移交档案部门归档',
  ({ random, story }) => `修订政府信息公开指南，更新机构职能信息${random.int(1, 9)}处，${story.year}年未发生失泄密事件`,
  () => '会同县档案馆、公共图书馆做好公开文件的送交和查阅服务',
  ({ random }) => `对拟公开信息开展保密审查${random.int(10, 900)}次，审查率100%`,
];

export function platformText(writer: Writer): string {
  const { random } = writer;
  return `${random
    .sample(PLATFORM, random.int(1, 3))
    .map(one => one(writer))
    .join('。')}。`;
}

const PLATFORM: readonly Sentence[] = [
  ({ random }) =>
    `优化查询入口${random.int(1, 8)}处，${random.pick(['公众号', '官方微博', '视频号'])}推送${random.int(10, 700)}篇，总阅读量${random.int(1, 90)}.${random.int(1, 9)}万次`,
  ({ random }) =>
    `微信公众号全年推送图文${random.int(20, 1200)}篇，关注人数达${random.int(1, 20)}.${random.int(1, 9)}万人`,
  () => '完成网站适老化和无障碍改造，增设站内检索',
  ({ random }) => `在办事大厅设立政务公开专区，配备查询电脑${random.int(1, 6)}台，提供公开资料${random.int(5, 60)}种`,
  ({ random }) => `调整网站栏目${random.int(2, 18)}个，修复失效链接${random.int(3, 90)}个`,
  () => '依托政府网站集约化平台公开信息，未另建网站',
  ({ random }) => `政务新媒体账号由${random.int(4, 9)}个整合为${random.int(1, 3)}个`,
  ({ random }) => `编发政府公报${random.int(4, 12)}期，赠阅到村和社区`,
];

export function supervisionText(writer: Writer): string {
  const { random, story } = writer;
  const { body, year } = story;
  // The whole region's figures in the report of one office are not its own.
  const region =
    body.kind === 'office' && writer.chance(0.3)
      ? [
          `指导督促各部门依法办理申请，${year}年${body.ofCity ? '全市' : '全域'}各级行政机关共收到政府信息公开申请${random.int(300, 6000)}件`,
        ]
      : [];
  const general = random.sample(SUPERVISION, random.int(1, 3)).map(one => one(writer));
  const duties =
    body.kind === 'government' || body.kind === 'town'
      ? [
          writer.pick(
            `把政务公开列入年度工作考核，组织社会评议${random.int(1, 4)}次，${year}年未发生责任追究情形`,
            `政府信息公开工作考核结果与绩效挂钩，委托第三方开展社会评议，全年没有责任追究情况`,
            `工作考核方面，将公开任务分解到科室并按季通报；社会评议方面，邀请代表委员座谈，评议结果良好；责任追究方面，全年无因公开不力被追究责任的情形`,
            `强化工作考核，占绩效分值的${random.int(2, 6)}%；接受社会评议，问卷满意率${random.int(90, 99)}%；未出现责任追究`,
          ),
        ]
      : [
          writer.pick(
            `${year}年未发生责任追究情形，${body.alias}的公开工作${random.pick(['列入年度考核', '接受社会评议', '由专人督办'])}`,
            '将公开工作纳入内部考核，自觉接受社会监督',
            '明确分管领导和责任科室，定期通报进展',
            '全年未出现因政府信息公开工作被追究责任的情况',
          ),
        ];
  return `${[...general, ...region, ...duties].join('。')}。`;
}

const SUPERVISION: readonly Sentence[] = [
  ({ random }) => `组织业务培训${random.int(1, 6)}次、${random.int(10, 300)}人次`,
  ({ random }) => `对下属单位开展检查${random.int(1, 4)}轮，督促整改问题${random.int(2, 40)}个`,
  ({ random }) => `配备专职人员${random.int(1, 3)}名、兼职人员${random.int(2, 20)}名，经费列入预算`,
  () => '年初印发工作要点，明确任务、时限和责任',
  ({ random }) => `设立监督电话和意见箱，收到意见建议${random.int(1, 30)}条，均已采纳或者说明`,
  () => '聘请社会监督员参与栏目测评，发现的问题当月整改',
];

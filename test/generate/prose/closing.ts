// Sections five and six: problems and measures, the information fee, and what else there is to report.
import type { Writer } from '../statement.ts';

const PROBLEMS = [
  '个别科室对公开时限把握不够严，更新有时偏慢',
  '图文并茂的解读材料不多，群众看得懂、用得上的内容还少',
  '经办人员轮岗较快，业务熟练程度参差不齐',
  '栏目设置偏多，查找一条信息要点好几层',
  '与群众互动的渠道利用不足，留言回复偏于格式化',
  '主动公开目录与机构改革后的职能衔接不够及时',
  '依申请公开答复的说理性还不强，个别文书表述不够严谨',
  '基层站所的公开栏更新频次不够，内容与网上不完全同步',
  '政策解读多为文字转述，配套问答和案例较少',
  '重点领域信息的深度不够，执行结果的公开少于决策的公开',
];
const REMEDIES = [
  '每季度对栏目逐条核对，过期内容当月清理',
  '请业务骨干给经办人员讲课，新人上岗先过考核',
  '把解读材料与文件一同报审、一同上网',
  '将答复文书统一编号归档，重大答复送法律顾问审核',
  '定期听取群众代表意见，按需调整公开目录',
  '对照权责清单逐项更新主动公开目录，明确到岗到人',
  '整合相近栏目，增加按主题和按人群两种检索方式',
  '建立解读选题库，每项惠民政策至少配一份问答',
  '推动公开栏与网站同步发布，由村务监督员按月抽查',
  '完善疑难申请会商制度，编印答复范例供各科室参考',
];
const MENDED = [
  '上年指出的栏目更新不及时问题，已通过月度通报得到改进',
  '针对上年解读形式单一的不足，本年度新增了视频和图解',
  '对上年查找不便的问题，已完成栏目整合和检索优化',
  '去年存在的人员不足问题，已通过增配兼职人员予以解决'.replace('去年', '上年度'),
];

export function problemText(writer: Writer): string[] {
  const { random, story } = writer;
  const { body, year } = story;
  const problems = random.sample(PROBLEMS, random.int(2, 4));
  const remedies = random.sample(REMEDIES, random.int(2, 4));
  const mended = writer.chance(0.4) ? [`${random.pick(MENDED)}。`] : [];
  const numbered = (items: string[], style: number) =>
    style === 0
      ? items.map((item, at) => `${'一二三四'[at]}是${item}`).join('；')
      : items.map((item, at) => `${at + 1}.${item}`).join('；');
  const style = random.pick([0, 0, 0, 1]);
  const first = writer.pick(
    `${year}年${body.self}的公开工作虽有进步，但还有短板：`,
    `对照上级要求和群众期待，${body.self}的政府信息公开工作还存在以下问题：`,
    `${year}年，${body.self}政府信息公开工作仍有不足，主要表现在：`,
    '当前工作中主要存在以下问题：',
  );
  const next = writer.pick('下一步', '今后', `${year + 1}年`, '针对上述问题');
  if (writer.chance(0.25))
    return [
      `（一）存在的主要问题。${numbered(problems, style)}。`,
      ...mended,
      `（二）改进情况。${next}，${body.self}将${writer.pick('采取以下措施', '从以下方面改进')}：${numbered(remedies, style)}。`,
    ];
  return [
    `${first}${numbered(problems, style)}。`,
    ...mended,
    `${next}，${body.self}将${writer.pick('从以下方面改进', '重点做好以下工作', '采取以下改进措施')}：${numbered(remedies, style)}。`,
  ];
}

/** Section six. Last year's form knew no information fee yet. */
export function otherText(writer: Writer, always: boolean): string[] {
  const { edition } = writer.story;
  const nothing = writer.pick('无。', '没有其他需要报告的事项。', '本年度无其他需要报告的事项。');
  if (edition === '2019' || !(always || writer.chance(0.75))) return [nothing];
  const rest = writer.chance(0.5) ? writer.pick('无其他需要报告的事项。', '除此之外，没有其他需要报告的事项。') : '';
  return [`${feeSentence(writer)}。${rest}`];
}

function feeSentence(writer: Writer): string {
  const { year, body, figures } = writer.story;
  const unpaid = figures['requests.otherHandled.feeUnpaid.total'] ?? 0;
  const basis = writer.pick(
    '',
    '',
    '依据《政府信息公开信息处理费管理办法》，',
    '按照《政府信息公开信息处理费管理办法》有关规定，',
  );
  const fee = { subject: 'informationFee', value: 0 } as const;
  if (unpaid > 0) {
    const notices = unpaid + writer.random.int(0, 2);
    const amount = (notices - unpaid) * 100;
    return `${basis}${year}年共发出信息处理费收费通知${notices}件，${amount > 0 ? `实际收取信息处理费${amount}元` : '实际收取信息处理费0元'}`;
  }
  return (
    basis +
    writer.random.pick([
      () =>
        writer.state(fee, figure =>
          figure.trim() === '0' ? `${year}年未收取信息处理费` : `${year}年收取信息处理费${figure}元`,
        ),
      () => writer.state(fee, figure => `${year}年收取信息处理费${figure}元`),
      () => writer.state(fee, figure => `${body.self}全年收取信息处理费共计${figure}元`),
      () => `${year}年，${body.self}未发出收费通知，未收取信息处理费`,
      () => `本年度发出信息处理费收费通知0件，总金额0元，实际收取0元`,
      () => `${year}年度${body.self}没有产生政府信息公开信息处理费`,
    ])()
  );
}

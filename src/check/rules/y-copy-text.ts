import { likeness, percent, printOf } from '../likeness.ts';
import { defineRule } from '../rule.ts';

const LEAST = 0.9;
/** Chinese characters of section one without figures and set phrases. */
const LONG_ENOUGH = 250;

export default defineRule({
  id: 'Y-COPY-TEXT',
  title: '总体情况与上年高度雷同',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：年度报告千篇一律、敷衍了事的按条例第四十七条处理',
  explains:
    '把两年的“总体情况”去掉数字、日期和每份报告都有的固定语句后比较，九成以上相同的作提醒。文字不足250字的不比较。“存在的问题”另行比较。',
  forms: null,
  needs: ['year', 'text', 'previous'],
  messages: {
    copy: {
      says: '“总体情况”与{last}年报告的文字约{share}相同（数字和日期不计）。',
      repair: '请按本年实际工作改写，删去沿用的内容。',
    },
  },
  check(report, { previous }) {
    if (previous === null || previous.summary) return { skip: '上年报告的原文' };
    const [own, last] = [printOf(report, 1), printOf(previous, 1)];
    if (own.length < LONG_ENOUGH || last.length < LONG_ENOUGH) return { skip: '足够比较的文字' };
    const share = likeness(own, last, LEAST);
    if (share < LEAST) return [];
    const line = report.sections.find(section => section.number === 1)?.place.line ?? null;
    const data = { last: previous.year ?? '上', share: percent(share) };
    return [{ message: 'copy', data, place: { section: 1, line }, quote: null }];
  },
  examples: {
    pass: [{ what: '两年文字不同', report: { text: { 1: work('窗口') } }, previous: { text: { 1: other() } } }],
    fail: [
      {
        what: '只改了数字',
        report: { text: { 1: work('窗口') } },
        previous: { text: { 1: work('窗口').replace(/\d+/g, '7') } },
        finds: [{ message: 'copy' }],
      },
    ],
    skip: [
      { what: '没有上年报告', missing: '上年报告' },
      { what: '文字很少', previous: {}, missing: '足够比较的文字' },
    ],
  },
});

function work(place: string): string {
  return [
    `全年通过门户网站和公众号公开信息365条，其中工作动态210条、通知公告88条，重点公开了项目审批、资金分配、物资采购和人员招录的过程与结果，方便群众在${place}之外了解进展。`,
    '对收到的12件申请逐件登记、会商和审核，答复文书由法律顾问把关，做到有问必答、有据可查，申请人对答复没有提出异议。',
    '清理过期栏目6个，补录历年文件43份，给每份文件标明有效、失效和废止的状态，并在检索页面增加了按主题和年份筛选的功能。',
    '网站改版后首页改为四个入口，手机端打开速度明显加快，老年人可以使用大字版本，视障群众可以使用语音播报，全年访问量达到20万次。',
    '每季度由办公室抽查各科室发布的信息，把错链、错字和超时的情况列成清单限期改正，年底向社会公布评议结果，没有发生因公开不当造成的责任追究。',
  ].join('\n');
}

function other(): string {
  return [
    '这一年首次把惠民补贴的发放名册按村张贴，并在镇村两级设置了28处查询终端，群众凭姓名即可看到发放标准、批次和到账时间，疑问当场登记。',
    '依申请公开改由一名专职人员受理，来信来电来访统一编号，疑难问题提交每月一次的会商会研究，全部申请都提前办结并回访。',
    '文件管理方面启用了新的办公系统，拟稿时必须选择公开方式并写明理由，保密审查和法制审核在系统内留痕，漏选的文件无法印发。',
    '新开通的视频号围绕办事流程拍摄了19个短片，由业务骨干出镜讲解材料准备、办理时限和常见退件原因，转发量超过同类账号的平均水平。',
    '邀请企业代表和退休教师担任监督员，对栏目设置、更新频率和回应质量逐项打分，并把得分同科室年终评价挂钩，推动整改事项全部完成。',
  ].join('\n');
}

// One report, its figures told in many wordings: the right figure is no finding, a wrong one is found under its rule.
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { sketched } from './sketch.ts';

/** Rows of table three: natural persons, business, total. */
const ROWS: Record<string, [number, number]> = {
  received: [10, 4],
  carriedIn: [3, 0],
  granted: [5, 1],
  partiallyGranted: [2, 0],
  'refused.thirdParty': [0, 1],
  'unavailable.notHeld': [2, 1],
  'notProcessed.petition': [1, 0],
  'otherHandled.misc': [1, 1],
  total: [11, 4],
  carriedOut: [2, 0],
};
const CELLS: Record<string, number> = {
  ...Object.fromEntries(
    Object.entries(ROWS).flatMap(([row, [individual, business]]) => [
      [`requests.${row}.individual`, individual],
      [`requests.${row}.business`, business],
      [`requests.${row}.total`, individual + business],
    ]),
  ),
  'disputes.reconsideration.upheld': 5,
  'disputes.reconsideration.corrected': 1,
  'disputes.reconsideration.total': 6,
  'disputes.litigationDirect.upheld': 3,
  'disputes.litigationDirect.total': 3,
  'disputes.litigationAfterReconsideration.upheld': 4,
  'disputes.litigationAfterReconsideration.total': 4,
  'proactive.normativeDocuments.issued': 9,
  'proactive.normativeDocuments.repealed': 4,
  'proactive.normativeDocuments.inForce': 31,
  'proactive.licences.decisions': 858,
  'proactive.penalties.decisions': 1330,
  'proactive.compulsion.decisions': 23,
  'proactive.fees.amountWan': 12.5,
};

const OURS = /^N-(?!UNIT|ORG|SELF|CONTRADICT)/;

function found(text: string, agency: string): Finding[] {
  const { findings } = checkReport(sketched({ agency, cells: CELLS, text: { 1: `（二）依申请公开情况。${text}` } }));
  return findings.filter(({ rule }) => OURS.test(rule));
}

/** “#” is the figure. */
type Wording = [text: string, right: number, agency?: string];

function tell(rule: string, wordings: Wording[]): void {
  describe(rule, () => {
    test.each(wordings)('%s', (text, right, agency = '南浦市商务局') => {
      const say = (value: number): string => text.replace('#', String(value));
      expect(found(say(right), agency).map(({ message }) => message)).toEqual([]);
      const findings = found(say(right + 7), agency);
      expect(findings.map(one => one.rule)).toContain(rule);
      expect(findings.filter(one => one.severity === 'error' && one.rule !== rule)).toEqual([]);
    });
  });
}

tell('N-RECEIVED', [
  ['2023年，我局共收到政府信息公开申请#件。', 14],
  ['2023年，我局共收到政府信息公开申请#件（含上年结转3件）。', 17],
  ['全年接到公民、法人和其他组织的依申请公开#件次。', 14],
  ['本年度，通过网络、信函等渠道收到的政府信息公开申请共计#件，均依法办理。', 14],
  ['2023年度新增政府信息公开申请#件。', 14],
  ['2023年新受理依申请公开事项#件，比上年多2件。', 14],
  ['本机关受理政府信息公开申请数量为#件，同比增长16.7%。', 14],
  ['一年来，共登记受理信息公开申请#宗，全部按程序流转。', 14],
  ['全年收到#份政府信息公开申请表。', 14],
  ['收到申请#件，其中网上申请9件、信函申请5件。', 14],
  ['全市各级行政机关共受理政府信息公开申请#件。', 14, '南浦市人民政府'],
  ['我县共收到依申请公开申请#件。', 14, '青禾县人民政府'],
  ['全镇受理政府信息公开申请#件。', 14, '青禾县东川镇人民政府'],
  ['青禾县东川镇人民政府全年受理政府信息公开申请#件。', 14, '青禾县东川镇人民政府'],
  ['区政府办公室共收到群众提交的政府信息公开申请#件，内容主要涉及征地拆迁。', 14, '南浦市沙湾区人民政府办公室'],
  ['2023年，市商务局共计收到政府信息公开申请 # 件。', 14],
  ['依申请公开受理量为#件。', 14],
  ['2023年我局办理依申请公开事项#件，按时办结率100%。', 15],
]);

tell('N-HANDLED', [
  ['新收政府信息公开申请14件，上年结转3件，办结#件。', 15],
  ['收到政府信息公开申请14件，已全部办理完毕#件。', 15],
  ['收到政府信息公开申请14件，依法依规答复#件，均未超期。', 15],
  ['截至年底，已办结政府信息公开申请#件。', 15],
  ['全年共答复依申请公开#件。', 15],
  ['完成政府信息公开申请答复#件。', 15],
  ['作出政府信息公开答复#件。', 15],
  ['按期办结#件，2件结转下年度继续办理。', 15],
]);

tell('N-CARRIED', [
  ['上年结转#件。', 3],
  ['上年度结转至本年度办理的政府信息公开申请#件。', 3],
  ['2022年结转政府信息公开申请#件。', 3],
  ['另有#件为上年结转申请。', 3],
  ['结转下年度#件。', 2],
  ['结转下一年度继续办理#件。', 2],
  ['其中#件结转至2024年办理。', 2],
  ['转下年度继续办理#件。', 2],
  ['尚在办理中的#件。', 2],
  ['未办结的#件结转到下年度继续办理。', 2],
  ['#件因年底收到，结转下年办理。', 2],
]);

tell('N-OUTCOME', [
  ['办结15件，其中予以公开#件。', 6],
  ['办结15件，其中，同意公开#件。', 6],
  ['办结15件：予以公开#件，部分公开2件，其余另行说明。', 6],
  ['答复结果为：部分公开#件。', 2],
  ['按答复类型分：属于不予公开的#件。', 1],
  ['作出不予公开决定#件。', 1],
  ['因保护第三方合法权益不予公开#件。', 1],
  ['#件涉及第三方合法权益，不予公开。', 1],
  ['告知申请人本机关不掌握相关政府信息#件。', 3],
  ['无法提供#件（均为本机关不掌握相关信息）。', 3],
  ['其中#件因本机关不掌握无法提供。', 3],
  ['不予处理#件，系信访举报投诉类申请。', 1],
  ['属于信访、举报、投诉类的#件。', 1],
  ['作其他处理#件。', 2],
  ['办结15件，其中予以公开和部分公开#件。', 8],
  ['办结15件，公开或部分公开的共#件。', 8],
  ['办结15件，公开、部分公开#件。', 8],
  ['办结15件，予以公开（含部分公开）#件。', 8],
  ['予以公开6件，部分公开2件，不予公开1件，无法提供#件，不予处理1件，其他处理2件。', 3],
  ['予以公开、部分公开、不予公开分别为#件、2件、1件。', 6],
  ['予以公开6件、部分公开2件、其他处理#件。', 2],
]);

tell('N-APPLICANT', [
  ['收到政府信息公开申请14件，其中自然人#件。', 10],
  ['收到政府信息公开申请14件，其中公民个人申请#件，企业4件。', 10],
  ['收到政府信息公开申请14件，从申请主体看，自然人10件、法人或其他组织#件。', 4],
  ['收到政府信息公开申请14件（自然人10件、商业企业#件）。', 4],
  ['收到政府信息公开申请14件，#件由自然人提出。', 10],
  ['收到政府信息公开申请14件，由自然人提交的#件。', 10],
  ['收到政府信息公开申请14件，自然人和法人分别提出申请10件和#件。', 4],
]);

tell('N-DISPUTE', [
  ['因政府信息公开引发行政复议#件。', 6],
  ['因政府信息公开被申请行政复议#件，被提起行政诉讼7件。', 6],
  ['涉及政府信息公开的行政诉讼案件#起。', 7],
  ['全年发生政府信息公开类行政复议案件#件，其中维持5件。', 6],
  ['行政复议6件，其中结果维持#件、结果纠正1件。', 5],
  ['行政复议6件，被纠正#件。', 1],
  ['行政诉讼7件，其中未经复议直接起诉#件、复议后起诉4件。', 3],
  ['行政诉讼7件，其中复议后起诉#件。', 4],
  ['因信息公开产生的行政复议和行政诉讼案件共#件。', 13],
  ['政府信息公开行政复议、行政诉讼分别为6件、#件。', 7],
  ['因依申请公开引起的复议#件、诉讼7件。', 6],
  ['本年度政府信息公开行政复议案件数#件。', 6],
]);

tell('N-NORMDOC', [
  ['全年制发行政规范性文件#件。', 9],
  ['2023年，我局新出台规范性文件#件。', 9],
  ['印发行政规范性文件#份，均同步解读。', 9],
  ['制发行政规范性文件9件，宣布废止#件，现行有效31件。', 4],
  ['目前现行有效的行政规范性文件共#件。', 31],
  ['清理后现行有效规范性文件#件。', 31],
  ['行政规范性文件制发9件、废止#件。', 4],
  ['发布行政规范性文件制发件数#件。', 9],
]);

tell('N-DECISION', [
  ['全年作出行政许可决定#件。', 858],
  ['全年办理行政许可#件。', 858],
  ['行政处罚决定#件，行政强制23件。', 1330],
  ['实施行政强制#起。', 23],
  ['行政许可、行政处罚处理决定分别为858件、#件。', 1330],
]);

tell('N-FEE', [
  ['行政事业性收费#万元。', 12.5],
  ['全年收取行政事业性收费共计#万元。', 12.5],
  ['行政事业性收费本年收费金额#万元。', 12.5],
]);

tell('N-PERCENT', [
  ['办结15件，其中予以公开6件，占#%。', 40],
  ['收到申请14件，其中自然人10件，占比#%。', 71.43],
  ['予以公开6件（占#%）。', 40],
  ['部分公开2件，占办结总数的#%。', 13.3],
  ['收到申请14件，自然人申请占#%。', 71.4],
  ['其他处理2件，约占总数的13%；无法提供3件，占#%。', 20],
  ['收到申请14件，其中线上申请9件，占#%；邮寄5件，占35.7%。', 64.3],
]);

tell('N-SUM-PARTS', [
  ['主动公开信息#条，其中政务动态31条、通知公告12条、其他7条。', 50],
  ['主动公开信息#条：政务动态31条，通知公告12条，人事信息7条。', 50],
  ['主动公开信息#条（网站公开31条，微信公众号公开19条）。', 50],
  ['主动公开信息50条，其中政务动态#条、通知公告12条、其他7条。', 31],
  ['网站公开31条，微信公众号公开12条，公开栏公开7条，共计#条。', 50],
  ['公开信息#条，包括：机构职能2条、财政信息8条、工作动态40条。', 50],
  ['公开信息#条，分别为政策文件10条、工作动态40条。', 50],
  ['收到申请14件，其中网络申请#件、信函申请3件、当面申请2件。', 9],
]);

describe('denials', () => {
  test.each([
    ['N-ZERO-TEXT', '2023年，我局未收到政府信息公开申请。'],
    ['N-ZERO-TEXT', '本年度没有公民、法人或其他组织提出政府信息公开申请。'],
    ['N-ZERO-TEXT', '全年未发生依申请公开事项。'],
    ['N-ZERO-TEXT', '2023年度无人申请公开政府信息。'],
    ['N-DISPUTE-ZERO', '未发生因政府信息公开引起的行政复议、行政诉讼。'],
    ['N-DISPUTE-ZERO', '全年没有因政府信息公开被申请行政复议或者被提起行政诉讼。'],
    ['N-DISPUTE-ZERO', '无行政复议和行政诉讼。'],
    ['N-DISPUTE-ZERO', '未产生行政复议、行政诉讼案件。'],
    ['N-DISPUTE-ZERO', '行政复议6件，均未被纠正。'],
    ['N-CARRIED', '无结转下年度继续办理的申请。'],
    ['N-CARRIED', '没有上年结转的申请。'],
    ['N-APPLICANT', '收到政府信息公开申请14件，均为自然人申请。'],
    ['N-NORMDOC', '2023年我局未制发行政规范性文件。'],
    ['N-DECISION', '全年未作出行政处罚决定。'],
    ['T2-FEE-DEPT', '我局无行政事业性收费项目。'],
  ])('%s: %s', (rule, text) => {
    const { findings } = checkReport(sketched({ cells: CELLS, text: { 1: `（二）依申请公开情况。${text}` } }));
    expect(findings.map(one => one.rule)).toContain(rule);
  });
});

test('a wrong whole is found even where it happens to make up the sum with its right part', () => {
  const rules = (text: string): string[] => found(text, '南浦市商务局').map(({ rule }) => rule);
  expect(rules('2023年共办理政府信息公开申请3件，其中本年新收14件、上年结转3件。')).toContain('N-RECEIVED');
  expect(rules('2023年共办理政府信息公开申请17件，其中本年新收14件、上年结转3件。')).toEqual([]);
});

// Phrasings of the genre and what they state. Written down before the grammar was; grown by what real reports said.
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/report.ts';
import { type About, claimsIn } from '../../src/parse/claims/index.ts';
import { normalise } from '../../src/text/normalise.ts';

const BUREAU: About = { year: 2023, agency: '南浦市商务局' };
const COUNTY: About = { year: 2023, agency: '青禾县人民政府' };

const read = (text: string, about: About, section = 1): Claim[] =>
  claimsIn(
    text.split('\n').map((raw, i) => ({
      section,
      raw,
      ...normalise(raw),
      place: { line: i + 1, start: 0, end: raw.length },
    })),
    about,
  );

const brief = (claim: Claim): string =>
  [
    claim.subject + (claim.of && `.${claim.of}`),
    `=${claim.value ?? '~'}`,
    claim.negated ? '!' : '',
    claim.share ? `(${claim.share.percent}%)` : '',
    claim.includesCarriedIn ? '+in' : '',
    claim.scope === 'region' ? '@region' : '',
  ].join('');

type Phrase = [text: string, claims: string, about?: About, section?: number];

function check(phrases: Phrase[]): void {
  test.each(phrases)('%s', (text, claims, about = BUREAU, section = 1) => {
    expect(read(text, about, section).map(brief).join(' ')).toBe(claims);
  });
}

describe('requests received', () => {
  check([
    ['2023年，我局共收到政府信息公开申请12件。', 'received=12'],
    ['全年新收政府信息公开申请159件，上年结转3件。', 'received=159 carriedIn=3'],
    ['全年共收到政府信息公开申请162件（含上年结转3件）。', 'received=162+in carriedIn=3'],
    ['2023年度共收到依申请公开1例，已按要求答复。', 'received=1'],
    ['2023年，市商务局收到网络申请公开信息1条，我局已在20个工作日内予以答复，完成答复1条。', 'received=1 handled=1'],
    ['全年收到政府信息依申请公开3件，已在法定期限内予以答复。', 'received=3'],
    ['本年度共收到8份政府信息公开申请，均为自然人申请。', 'received=8 applicant.organisation=0!'],
    [
      '2023年，共收到10件依申请公开请求，2022年结转政府信息公开申请2件，共办结10件，结转2024年度继续办理2件。',
      'received=10 carriedIn=2 handled=10 carriedOut=2',
    ],
    [
      '我县收到政府信息依申请公开9件，上年转结1件，其中网络申请数5件，信函申请数5件，已按程序按时办理。',
      'received=9@region carriedIn=1@region',
      COUNTY,
    ],
    [
      '2023年我局共受理依申请政府信息公开事项29例，其中通过网络收到申请25件，占比86%，通过来信收到申请件4件，占比14%，全部按时办结。',
      'received=29',
    ],
    [
      '本机关新收到政府信息公开申请75件、上年度结转14件；年度已办理83件、结转下年度继续办理6件。',
      'received=75 carriedIn=14 handled=83 carriedOut=6',
    ],
    ['2023年新收政府信息公开申请数量317件，上年结转政府信息公开申请数量3件。', 'received=317 carriedIn=3'],
    [
      '（二）依申请公开\n2023年度，我局共收到信息公开申请22起，比2022年（31起）下降29%，答复22起。',
      'received=22 handled=22',
    ],
    ['2023年，我镇依申请公开请求9件，其中网络平台收到3件，线下邮件收到1件，协助5件，都妥善答复。', 'received=9'],
    [
      '全年依法规范受理答复政府信息公开申请12件，其中2件结转下年度继续办理，因政府信息公开引起的行政诉讼0件。',
      'received=12 carriedOut=2 dispute.litigation=0',
    ],
    [
      '全年共收到和办理依申请公开9件，全部为自然人申请，上年度结转政府信息公开申请0件。',
      'received=9 applicant.organisation=0! carriedIn=0',
    ],
    ['本年度共接到依申请公开8个，均为个人申请，无律师代为申请。', 'received=8 applicant.organisation=0!'],
    ['（二）依申请公开情况。共收到申请0件，共办结0件。', 'received=0 handled=0'],
    [
      '全年共收到依申请公开0件，公开0件，不予公开0件，因政府信息依申请公开引起行政复议0件，行政诉讼0件。',
      'received=0 outcome.granted=0 outcome.refused=0 dispute.reconsideration=0 dispute.litigation=0',
    ],
    ['全年处理政府信息公开申请423件。', 'received=423'],
    ['全年办理政府信息公开申请218件。', 'received=218'],
    [
      '受理公民、法人提出的政府信息公开申请235宗，予以公开及部分公开84件。',
      'received=235 outcome.granted+partiallyGranted=84',
    ],
    ['2023年，我局共受理政府信息公开1件，办结1件。', 'received=1 handled=1'],
    ['本年度我局受理依申请公开政府信息19条，无上年度结转，均按规定答复。', 'received=19 carriedIn=0!'],
    ['全年接收政府信息公开申请一百零三件。', 'received=103'],
    ['全年收到公开申请十二件，均已答复。', 'received=12'],
    ['共收到申请公开政府信息1，234件。', 'received=1234'],
    ['2023年政府信息公开申请量为56件。', 'received=56'],
    ['本年新收政府信息公开申请数：41件。', 'received=41'],
    ['全年收到政府信息公开申请近200件。', 'received=~'],
    ['全年收到政府信息公开申请120余件。', 'received=~'],
    ['全年共登记政府信息公开申请33件，较上年增加9件，同比增长37.5%。', 'received=33'],
    ['全年共收到政府信息公开申请33件，2022年为24件。', 'received=33'],
    ['2022年收到政府信息公开申请24件，2023年收到33件。', 'received=33'],
    ['上年收到政府信息公开申请24件。', ''],
    ['历年累计受理依申请公开信息申请120件。', ''],
    ['自2008年以来，累计收到政府信息公开申请530件。', ''],
    ['上半年收到政府信息公开申请9件，下半年收到14件。', ''],
    ['通过线上、信函、当面等渠道共受理依申请公开申请162件，同比上升12%。', 'received=162'],
    ['收到政府信息公开申请共计15件，其中当面申请2件、网络申请10件、信函申请3件。', 'received=15'],
    ['2023年，依申请公开3次，行政复议0次，行政诉讼0次。', 'received=3 dispute.reconsideration=0 dispute.litigation=0'],
    ['（二）依申请公开情况\n2023年，共收到12封，按时答复率100%。', 'received=12'],
    ['（二）依申请公开情况。上年结转3件，新收159件，共162件。', 'carriedIn=3 received=159 received=162'],
    ['全县共受理政府信息公开申请91件（另有2件结转下年度）。', 'received=91@region carriedOut=2@region', COUNTY],
    ['全市共收到政府信息公开申请1499件。', ''],
    ['全市共收到政府信息公开申请1499件。', 'received=1499@region', { year: 2023, agency: '南浦市人民政府' }],
  ]);
});

describe('nothing received', () => {
  check([
    [
      '2023年我局未收到政府信息公开申请，也未出现政府信息公开行政复议、行政诉讼情况。',
      'received=0! dispute.reconsideration=0! dispute.litigation=0!',
    ],
    ['2023年，未收到依申请公开事项。', 'received=0!'],
    ['全年未接到信息公开申请。', 'received=0!'],
    ['我局全年未收到行政许可申请；全年未接到信息公开申请。', 'received=0!'],
    [
      '2023年，我局未收到依申请公开政府信息，上年结转申请0件，结转下年度继续办理0件。',
      'received=0! carriedIn=0 carriedOut=0',
    ],
    ['建章路街道办事处未接收到政府信息公开申请。', 'received=0!', { year: 2023, agency: '西咸新区建章路街道办事处' }],
    ['全年未收到依申请公开件。', 'received=0!'],
    ['我街未收到依申请公开的政府信息。', 'received=0!', { year: 2023, agency: '荣华街道办事处' }],
    ['全年无依申请公开的情况。', 'received=0!'],
    ['2023年，我局无依申请公开政府信息。', 'received=0!'],
    ['2023年未受理依申请公开信息申请。', 'received=0!'],
    ['本年度没有收到公民、法人或其他组织提出的政府信息公开申请。', 'received=0!'],
    ['本单位2023年度没有政府信息公开申请。', 'received=0!'],
    [
      '未收到公民、法人和其他组织的政府信息公开申请及行政复议、行政诉讼。',
      'received=0! dispute.reconsideration=0! dispute.litigation=0!',
    ],
    ['本年度未收到法人或其他组织的政府信息公开申请。', 'applicant.organisation=0!'],
    ['未收到商业企业申请。', ''],
    ['（二）依申请公开情况\n全年未收到申请。', 'received=0!'],
    ['2023年度，受理依申请公开办件0条。', 'received=0'],
    ['未出现应公开而不予公开的办件，申请人均表示满意。', ''],
    ['没有不予公开的政府信息，且无公开收费项目。', ''],
    [
      '（二）依申请公开方面。收到申请公开信息1条，完成答复1条。没有不予公开的政府信息，且无公开收费项目。',
      'received=1 handled=1 outcome.refused=0!',
    ],
    ['对无正当理由大量反复申请的，依法说明理由。', ''],
    [
      '全年无政府信息公开申请结转办理情况及政府信息公开行政复议、诉讼处理情况。',
      'dispute.reconsideration=0! dispute.litigation=0!',
    ],
    ['未发生因政府信息公开申请引起的行政复议、行政诉讼案件。', 'dispute.reconsideration=0! dispute.litigation=0!'],
    ['依申请公开办理实现零投诉。', ''],
  ]);
});

describe('handled and carried over', () => {
  check([
    ['新收政府信息公开申请159件，办结162件。', 'received=159 handled=162'],
    ['收到政府信息公开申请168件，答复168件，按时答复率100%。', 'received=168 handled=168'],
    ['共完成政府信息依申请公开答复1453件，包括上年结转信息公开申请30件。', 'handled=1453+in carriedIn=30'],
    [
      '答复政府信息公开申请98件（含上年度转结申请8件，另有5件申请转结下年度继续办理），均按规定答复。',
      'handled=98+in carriedIn=8 carriedOut=5',
    ],
    [
      '共受理政府信息公开申请222件，答复政府信息公开申请226件（含上年度结转申请15件，11件结转下年度）。',
      'received=222 handled=226+in carriedIn=15 carriedOut=11',
    ],
    [
      '新受理政府信息公开申请17件，办结17件，上年结转政府信息公开申请0件，转下一年办理0件。',
      'received=17 handled=17 carriedIn=0 carriedOut=0',
    ],
    [
      '共受理政府信息依申请公开1件，当年未完结，转结至2024年度继续办理；未转结2022年政府信息公开申请，进入行政复议程序和行政诉讼程序均为0件。',
      'received=1 carriedIn=0! dispute.reconsideration=0 dispute.litigation=0',
    ],
    ['收到申请公开信息42件，全年依法办结41件，结转至下一年度办理1件。', 'received=42 handled=41 carriedOut=1'],
    ['收到政府信息公开申请8件，已全部办结，无下年度结转。', 'received=8 carriedOut=0!'],
    ['收到政府信息公开申请8件，按期办结率100%。', 'received=8'],
    [
      '2022年结转政府信息公开申请4件，2023年新收20件，办结22件，结转2024年2件。',
      'carriedIn=4 received=20 handled=22 carriedOut=2',
    ],
    ['收到政府信息公开申请20件，其中2件正在办理中。', 'received=20 carriedOut=2'],
    ['12345热线共接到工单7600件，已办结7596件，按时签收率100%。', ''],
    ['全年共收到“领导信箱”来信158件，12345政务服务热线共收到19357件，办结率和回复率均达100%。', ''],
    ['全年办理人大代表建议17件、政协提案22件，办结率100%。', ''],
    ['收到政府信息公开申请5件，均已答复。办理12345工单230件，办结228件。', 'received=5'],
    ['答复网友提问30条，收到政协提案17件，人大议案5条。', ''],
    ['共处理群众留言92条，答复92条。', ''],
    ['累计办理各类投诉231件、督办事项18件、信访26件，按时办结率100%。全年未收到依申请公开件。', 'received=0!'],
  ]);
});

describe('outcomes', () => {
  check([
    [
      '收到政府信息公开申请6件，其中予以公开3件、部分公开2件、不予公开1件。',
      'received=6 outcome.granted=3 outcome.partiallyGranted=2 outcome.refused=1',
    ],
    [
      '办结政府信息公开申请162件，其中予以公开42件，部分公开28件，不予公开2件，无法提供28件，不予处理6件，其他处理56件，结转下年度继续办理0件。',
      'handled=162 outcome.granted=42 outcome.partiallyGranted=28 outcome.refused=2 outcome.unavailable=28 outcome.notProcessed=6 outcome.otherHandled=56 carriedOut=0',
    ],
    [
      '已办结政府信息公开申请73件，予以公开、部分公开、不予公开、无法提供分别为42件、28件、2件和1件。',
      'handled=73 outcome.granted=42 outcome.partiallyGranted=28 outcome.refused=2 outcome.unavailable=1',
    ],
    [
      '收到政府信息公开申请8份。其中，予以公开2件，部分公开2件，属于四类过程性信息1件，本机关不掌握相关政府信息2件，其他1件（申请人自主撤销）。无下年度结转。',
      'received=8 outcome.granted=2 outcome.partiallyGranted=2 outcome.refused.deliberative=1 outcome.unavailable.notHeld=2 outcome.other=1 carriedOut=0!',
    ],
    ['依申请公开全部予以答复，其中予以公开及部分公开70件、占比43.2%。', 'outcome.granted+partiallyGranted=70(43.2%)'],
    [
      '所有政府信息公开申请答复件中，予以公开及部分公开的42件，占42.86%；不予公开的1件，占1.02%；因本机关不掌握等原因无法提供的49件，占50%；其他处理6件，占6.12%。',
      'outcome.granted+partiallyGranted=42(42.86%) outcome.refused=1(1.02%) outcome.unavailable=49(50%) outcome.otherHandled=6(6.12%)',
    ],
    [
      '共完成依申请公开答复1453件。其中，予以公开答复966件，占66.48%；部分公开67，占4.61%；不予公开81件，占5.57%；无法提供的182件，占12.53%。',
      'handled=1453 outcome.granted=966(66.48%) outcome.partiallyGranted=67(4.61%) outcome.refused=81(5.57%) outcome.unavailable=182(12.53%)',
    ],
    [
      '收到政府信息公开申请20件，其中12件予以公开，3件部分公开，5件不予公开。',
      'received=20 outcome.granted=12 outcome.partiallyGranted=3 outcome.refused=5',
    ],
    [
      '收到政府信息公开申请20件，其中1件因属于国家秘密不予公开，2件属于信访举报投诉类申请，1件为重复申请。',
      'received=20 outcome.refused.stateSecret=1 outcome.notProcessed.petition=2 outcome.notProcessed.duplicate=1',
    ],
    [
      '政府信息公开申请办理结果：属于保护第三方合法权益73件，属于行政执法案卷1件，属于行政查询事项2件，本机关不掌握相关政府信息30件，没有现成信息需要另行制作4件，补正后申请内容仍不明确3件。',
      'outcome.refused.thirdParty=73 outcome.refused.enforcementFile=1 outcome.refused.administrativeQuery=2 outcome.unavailable.notHeld=30 outcome.unavailable.needsCreation=4 outcome.unavailable.stillUnclear=3',
    ],
    [
      '政府信息公开申请中，要求提供公开出版物1件，无正当理由大量反复申请2件，要求行政机关确认或重新出具已获取信息1件，申请人无正当理由逾期不补正5件，逾期未按收费通知要求缴纳费用1件。',
      'outcome.notProcessed.publication=1 outcome.notProcessed.excessive=2 outcome.notProcessed.reissue=1 outcome.otherHandled.correctionOverdue=5 outcome.otherHandled.feeUnpaid=1',
    ],
    [
      '政府信息公开申请中，属于三类内部事务信息1件，其他法律行政法规禁止公开2件，危及“三安全一稳定”1件。',
      'outcome.refused.internalAffairs=1 outcome.refused.prohibitedByLaw=2 outcome.refused.securityStability=1',
    ],
    ['全年制发公文707件，主动公开673件，依申请公开20件，不予公开14件。', ''],
    [
      '2023年我单位共制作信息30条，其中主动公开信息数24条，占比80%；依申请公开信息数6条，占比20%；不予公开信息数0条，占比0%。',
      '',
    ],
    ['坚持以公开为常态、不公开为例外，对不予公开的信息说明理由。', ''],
    [
      '收到政府信息公开申请22起。其中公开1起，告知其他途径3起，属于行政执法案卷5起。',
      'received=22 outcome.granted=1 outcome.refused.enforcementFile=5',
    ],
    [
      '办结政府信息公开申请9件，其中同意公开5件，同意部分公开2件，不予公开1件，信息不存在1件。',
      'handled=9 outcome.granted=5 outcome.partiallyGranted=2 outcome.refused=1',
    ],
    [
      '办结政府信息公开申请5件，其中予以公开和部分公开共4件，其余1件为其他处理。',
      'handled=5 outcome.granted+partiallyGranted=4 outcome.otherHandled=1',
    ],
    [
      '政府信息公开申请办理结果中，予以公开、部分公开、不予公开各1件。',
      'outcome.granted=1 outcome.partiallyGranted=1 outcome.refused=1',
    ],
    [
      '收到政府信息公开申请3件，其中予以公开1件，不予公开（属于国家秘密）1件，无法提供（本机关不掌握）1件。',
      'received=3 outcome.granted=1 outcome.refused.stateSecret=1 outcome.unavailable.notHeld=1',
    ],
    [
      '收到政府信息公开申请3件，其中予以公开为1件，部分公开为0件，申请人撤回2件。',
      'received=3 outcome.granted=1 outcome.partiallyGranted=0',
    ],
    ['收到政府信息公开申请5件，予以公开率40%。', 'received=5 outcome.granted=~(40%)'],
    ['收到政府信息公开申请5件，公开率40%。', 'received=5'],
    ['办结政府信息公开申请8件，予以公开占25%，按时办结率100%。', 'handled=8 outcome.granted=~(25%)'],
    ['办结政府信息公开申请8件，其中予以公开2件，占办结总数的25%，同比增长12%。', 'handled=8 outcome.granted=2(25%)'],
    ['年底前收到尚在办理期限内的申请2件，结转下年度继续办理。', '', BUREAU],
    ['（二）依申请公开。年底前收到尚在办理期限内的申请2件，结转下年度继续办理。', 'carriedOut=2'],
    [
      '（二）依申请公开。作出予以公开决定3件，告知无法提供2件，申请人撤回等其他情形1件。',
      'outcome.granted=3 outcome.unavailable=2 outcome.other=1',
    ],
  ]);
});

describe('applicants', () => {
  check([
    [
      '收到政府信息公开申请15件（其中自然人12件，法人3件）。',
      'received=15 applicant.individual=12 applicant.corporation=3',
    ],
    [
      '共受理政府信息公开申请95件，其中自然人申请89件，法人或其他组织申请6件。',
      'received=95 applicant.individual=89 applicant.organisation=6',
    ],
    [
      '全区共收到政府信息公开申请75件（自然人72、商业企业3）。',
      'received=75@region applicant.individual=72@region applicant.business=3@region',
      { year: 2022, agency: '平海综合实验区' },
    ],
    [
      '收到政府信息公开申请17件，从申请人看，自然人和法人分别为14件和3件。',
      'received=17 applicant.individual=14 applicant.corporation=3',
    ],
    ['收到政府信息公开申请7件，其中公民个人6件、企业1件。', 'received=7 applicant.individual=6 applicant.business=1'],
    [
      '公民个人提出政府信息公开申请1030件，占比98.5%；法人或其他组织提出申请16件，占比1.5%。',
      'applicant.individual=1030(98.5%) applicant.organisation=16(1.5%)',
    ],
    [
      '收到政府信息公开申请20件，其中科研机构1件、社会公益组织2件、法律服务机构3件、自然人14件。',
      'received=20 applicant.research=1 applicant.nonprofit=2 applicant.legalServices=3 applicant.individual=14',
    ],
    ['共收到2个自然人的政府信息公开申请。', ''],
    ['共收到自然人依申请公开政府信息2条。', 'applicant.individual=2'],
    ['抽查外商投资企业29家，单用途预付卡企业1家。', ''],
    ['收到政府信息公开申请12件，其中自然人申请占比100%。', 'received=12 applicant.individual=~(100%)'],
    ['收到政府信息公开申请12件，自然人提出的申请占91.7%，公开率50%。', 'received=12 applicant.individual=~(91.7%)'],
    ['收到政府信息公开申请12件，全部由自然人提出。', 'received=12 applicant.organisation=0!'],
    [
      '收到政府信息公开申请12件，其中12件为自然人申请，0件为法人申请。',
      'received=12 applicant.individual=12 applicant.corporation=0',
    ],
  ]);
});

describe('reconsideration and litigation', () => {
  check([
    [
      '因政府信息公开产生的行政复议6件、行政诉讼0件，未发生结果纠正或败诉情形。',
      'dispute.reconsideration=6 dispute.litigation=0 dispute.corrected=0!',
    ],
    ['因政府信息公开申请引发行政复议2件，引发行政诉讼1件。', 'dispute.reconsideration=2 dispute.litigation=1'],
    [
      '2023年度发生政府信息公开行政复议案件1件，为其他结果；行政诉讼案件1件，为其他结果。',
      'dispute.reconsideration=1 dispute.litigation=1',
    ],
    ['信息公开无被复议案件，被诉讼案件为2件。', 'dispute.reconsideration=0! dispute.litigation=2'],
    ['因政府信息公开引起的行政复议1件，无行政诉讼案件。', 'dispute.reconsideration=1 dispute.litigation=0!'],
    [
      '2023年，我局未发生依申请公开政府信息方面的行政复议和行政诉讼。',
      'dispute.reconsideration=0! dispute.litigation=0!',
    ],
    ['未发生因政府信息公开申请行政复议、提起行政诉讼情况。', 'dispute.reconsideration=0! dispute.litigation=0!'],
    ['未因政府信息公开被申请行政复议或提起行政诉讼。', 'dispute.reconsideration=0! dispute.litigation=0!'],
    ['无因政府信息公开引起的行政复议或行政诉讼。', 'dispute.reconsideration=0! dispute.litigation=0!'],
    ['没有发生行政复议及行政诉讼案件。', 'dispute.reconsideration=0! dispute.litigation=0!'],
    ['政府信息公开行政复议、行政诉讼均为0件。', 'dispute.reconsideration=0 dispute.litigation=0'],
    ['政府信息公开行政复议、行政诉讼各1件。', 'dispute.reconsideration=1 dispute.litigation=1'],
    ['政府信息公开行政复议和行政诉讼案件分别为134件、57件。', 'dispute.reconsideration=134 dispute.litigation=57'],
    [
      '涉及政府信息公开的行政复议案件6件，其中结果维持4件、结果纠正1件、其他结果1件。',
      'dispute.reconsideration=6 dispute.reconsideration.upheld=4 dispute.reconsideration.corrected=1 dispute.reconsideration.otherResult=1',
    ],
    [
      '因政府信息公开被提起行政诉讼9件，其中未经复议直接起诉5件，复议后起诉4件。',
      'dispute.litigation=9 dispute.litigationDirect=5 dispute.litigationAfterReconsideration=4',
    ],
    ['政府信息公开行政复议、行政诉讼案件共计8件。', 'dispute.all=8'],
    ['全年办理行政复议案件156件，审结149件。', ''],
    ['作为行政复议机关，受理行政复议申请156件。', ''],
    ['政府信息公开行政诉讼3起，其中一审2起、二审1起。', 'dispute.litigation=3'],
    ['未发生行政败诉案件，无被纠错情形。', ''],
    [
      '因依申请公开引发的行政复议5件，均维持；行政诉讼2件，尚未审结1件。',
      'dispute.reconsideration=5 dispute.litigation=2 dispute.litigation.pending=1',
    ],
    ['加强行政复议、行政诉讼应对能力建设，开展培训2次。', ''],
    ['因信息公开被申请行政复议3宗，被撤销1宗。', 'dispute.reconsideration=3 dispute.reconsideration.corrected=1'],
    ['2023年，我单位未收到因政府信息公开引发的行政复议申请。', 'dispute.reconsideration=0!'],
    ['2022年发生政府信息公开行政复议3件。', ''],
    ['未因信息公开工作被申请行政复议。', 'dispute.reconsideration=0!'],
    ['2023年发生行政复议1件。', 'dispute.reconsideration=1', BUREAU, 4],
    ['全年依申请公开零复议、零诉讼。', 'dispute.reconsideration=0! dispute.litigation=0!'],
  ]);
});

describe('documents', () => {
  check([
    [
      '2023年新制发行政规范性文件5件，废止10件，现行有效件数合计28件。',
      'document.normativeDocuments.issued=5 document.normativeDocuments.repealed=10 document.normativeDocuments.inForce=28',
    ],
    ['全年制发行政规范性文件22件。', 'document.normativeDocuments.issued=22'],
    [
      '制定发布规范性文件4件，清理废止文件0件，现行有效文件20件。',
      'document.normativeDocuments.issued=4 document.normativeDocuments.repealed=0 document.normativeDocuments.inForce=20',
    ],
    [
      '我局未制定规范性文件，现行有效规范性文件3件。',
      'document.normativeDocuments.issued=0! document.normativeDocuments.inForce=3',
    ],
    ['动态更新发布本年度制发行政规范性文件62件。', 'document.normativeDocuments.issued=62'],
    ['集中规范公开现行有效行政规范性文件0件。', 'document.normativeDocuments.inForce=0'],
    ['公开以市政府和市政府办公室名义印发的文件147件。', ''],
    ['政策、规范性文件类信息80条。', ''],
    ['主动公开文件24条，商务动态信息95条。', ''],
    ['已宣布废止规范性文件5件，拟适时修改3件。', 'document.normativeDocuments.repealed=5'],
    ['解读规范性文件5件，发布政策解读10篇。', ''],
    ['对规范性文件进行合法性审核12件，报备规范性文件3件。', ''],
    ['全年出台5件行政规范性文件。', 'document.normativeDocuments.issued=5'],
    ['本年制发规章2件、行政规范性文件8件。', 'document.governmentRules.issued=2 document.normativeDocuments.issued=8'],
    ['全市现有规章制度15项。', ''],
    ['无行政规范性文件出台及更新情况。', 'document.normativeDocuments.issued=0!'],
    ['2023年没有新制发规范性文件。', 'document.normativeDocuments.issued=0!'],
    ['共发布政府规范性文件5条，政策解读20条。', 'document.normativeDocuments.published=5'],
    ['截至2023年底，现行有效的行政规范性文件共28件。', 'document.normativeDocuments.inForce=28'],
    [
      '行政规范性文件制发22件、废止10件、现行有效28件。',
      'document.normativeDocuments.issued=22 document.normativeDocuments.repealed=10 document.normativeDocuments.inForce=28',
    ],
    [
      '本年度新制作规范性文件3件，新公开3件，对外公开总数量14件。',
      'document.normativeDocuments.issued=3 document.normativeDocuments.published=3 document.normativeDocuments.inForce=14',
      { year: 2020, agency: '雁岭区' },
    ],
    ['在规范性文件清理中发现17个文件被纳入规范性文件，在本报告表格中新制发文件栏目予以体现。', ''],
    ['2024年计划制定规范性文件6件。', ''],
  ]);
});

describe('decisions and money', () => {
  check([
    [
      '全年作出行政许可决定858件，行政处罚40件，行政强制1件。',
      'decision.licences=858 decision.penalties=40 decision.compulsion=1',
    ],
    [
      '全年办理行政许可858件、实施行政处罚40起、行政强制1起。',
      'decision.licences=858 decision.penalties=40 decision.compulsion=1',
    ],
    ['公开行政许可信息3567条。', ''],
    ['在信用平台发布行政许可信息76条，行政处罚信息2条。', ''],
    ['行政许可事项35项，行政处罚事项120项。', ''],
    ['受理行政许可申请40件。', ''],
    ['依法实施简易程序行政处罚230件。', ''],
    ['全年行政处罚决定数量为1,330件，行政强制54件。', 'decision.penalties=1330 decision.compulsion=54'],
    ['未实施行政强制。', 'decision.compulsion=0!'],
    ['本年度无行政许可、行政处罚和行政强制事项。', 'decision.licences=0! decision.penalties=0! decision.compulsion=0!'],
    [
      '行政许可、行政处罚、行政强制处理决定数量分别为2629件、1330件、54件。',
      'decision.licences=2629 decision.penalties=1330 decision.compulsion=54',
    ],
    ['行政事业性收费9116.36万元。', 'fee=9116.36'],
    ['全年收取行政事业性收费25.5万元，收取信息处理费400元。', 'fee=25.5 informationFee=400'],
    ['未收取行政事业性收费。', 'fee=0!'],
    ['2023年收取信息处理费0元。', 'informationFee=0', BUREAU, 6],
    ['2023年度未收取信息处理费。', 'informationFee=0!', BUREAU, 6],
    ['2023年，无收取信息处理费情况。', 'informationFee=0!', BUREAU, 6],
    ['本年度发出收费通知3件，总金额600元，实际收取信息处理费400元。', 'feeNotice=3 informationFee=400', BUREAU, 6],
    ['2023年度未发出收费通知，未收取信息处理费。', 'feeNotice=0! informationFee=0!', BUREAU, 6],
    ['本年度发出收费通知0件，总金额0元。', 'feeNotice=0', BUREAU, 6],
    [
      '政府集中采购项目10个，采购总金额3.68万元。',
      'procurement.items=10 procurement.amountWan=3.68',
      { year: 2020, agency: '济水市商务局' },
    ],
  ]);
});

describe('other bodies, other years, other things', () => {
  check([
    ['县公安局收到政府信息公开申请20件。', '', COUNTY],
    [
      '市自然资源局共受理依申请公开35件，市住建局受理依申请公开21件。',
      '',
      { year: 2023, agency: '南浦市人民政府办公室' },
    ],
    ['南浦市商务局共受理依申请公开35件。', 'received=35'],
    ['市商务局共受理依申请公开35件。', 'received=35'],
    ['各镇、街道共收到政府信息公开申请35件。', '', COUNTY],
    ['县政府本级收到政府信息公开申请12件，各部门收到31件。', '', COUNTY],
    ['市政府办公室收到政府信息公开申请12件。', 'received=12', { year: 2023, agency: '南浦市人民政府办公室' }],
    ['下一步，力争政府信息公开申请办结率100%，全年培训2次。', ''],
    ['全年主动公开政府信息726条，其中通过网站公开317条，通过微信公众号公开49条。', ''],
    ['发布信息81条，在信息公开目录内公开信息44条：领导分工2条，执法公示7条，其他业务工作35条。', ''],
    ['开展依申请公开业务培训3次，参训120人次。', ''],
    ['编印依申请公开典型案例12个。', ''],
    ['政府信息公开申请表下载量230次。', ''],
    ['在20个工作日内答复政府信息公开申请。', ''],
    ['依申请公开工作涉及18个部门、26个领域。', ''],
    ['根据《中华人民共和国政府信息公开条例》第三十六条第（一）项，对依申请公开作出答复。', ''],
    ['（二）依申请公开。市民通过12345热线咨询依申请公开事项15次。', ''],
    ['共收到群众来信、咨询、依申请公开共12件。', ''],
  ]);
});

// Found in real reports when the grammar already stood; names and figures are made up.
describe('what real reports said afterwards', () => {
  const office = { year: 2023, agency: '南浦市沙湾区人民政府办公室' };
  check([
    [
      '（二）依申请公开。2023年区政府（含区政府办公室）收到政府信息公开申请30件，现已办结30件，办结率100%，全年因政府信息公开产生行政复议案件6件和行政诉讼案件3件，其中行政复议结果维持5件，尚未审结1件，行政诉讼结果维持3件。',
      'received=30 handled=30 dispute.reconsideration=6 dispute.litigation=3 dispute.reconsideration.upheld=5 dispute.reconsideration.pending=1 dispute.litigation.upheld=3',
      office,
    ],
    [
      '（二）依申请公开\n2023年，区政府办公室共受理36件政府信息公开申请（均为自然人提交），同比上升16.13%，其中按期办结36件，按期办结率达100%，无结转2024年继续办理件。全年收到因政府信息公开申请引起的行政复议1件（已办结），未收到因政府信息公开申请引起的行政诉讼。',
      'received=36 applicant.organisation=0! handled=36 carriedOut=0! dispute.reconsideration=1 dispute.litigation=0!',
      office,
    ],
    [
      '2023年全区共收到依申请公开85件，除2件结转下年办理外，均依法依规答复，答复率100%。',
      'received=85@region carriedOut=2@region',
      { year: 2023, agency: '南浦市沙湾区人民政府' },
    ],
    ['2023年，共收到并办理依申请公开政府信息24件。', 'received=24'],
    [
      '2023年共收到政府信息公开申请59件，上年度结转办理2件，其中结转2024年度7件，其余54件全部按时答复。',
      'received=59 carriedIn=2 carriedOut=7 handled=54',
    ],
    [
      '我局共收到依申请公开政府信息案件7件，提起行政复议1件（已撤销申请），提起行政诉讼0件。',
      'received=7 dispute.reconsideration=1 dispute.litigation=0',
    ],
    [
      '全年共办理依申请公开事项22件，均按期办结，无结转下年度办理的申请。认真做好行政复议、行政诉讼应诉工作，因信息公开复议后起诉案件其他结果1件（原告撤回起诉）。',
      'received=22 carriedOut=0! dispute.litigationAfterReconsideration.otherResult=1',
    ],
    [
      '通过网站公开政府信息数75条。其中规范性文件数0件、行政许可0项、行政处罚11项、行政强制0项，行政事业性收费0.57万元。',
      'fee=0.57',
    ],
    [
      '我局共收到依申请公开件0件，未出现行政复议、提起行政诉讼的情况。',
      'received=0 dispute.reconsideration=0! dispute.litigation=0!',
    ],
    [
      '（三）依申请公开情况。接到群众依申请公开政府信息9件；未对政府信息公开申请收取任何费用。其中，6件分局不掌握相关政府信息，并已告知市民；2件属于内部事务信息，已办理完结；1件属于部分公开并已按照规定时间办理完结。',
      'received=9 outcome.unavailable.notHeld=6 outcome.refused.internalAffairs=2 outcome.partiallyGranted=1',
    ],
    [
      '我局共收到依申请公开1件，为网上申请。政府信息公开申请的按时办结率为100%。2023年，我局未收取政府信息公开费用，不存在减免费用。',
      'received=1 informationFee=0!',
    ],
    [
      '（三）回应诉求，规范依申请公开\n一是更新指南。二是规范办理。全年共收到90件申请，已办结86件、正在办理4件，申请事项涉及环卫、燃气等多个领域。',
      'received=90 handled=86 carriedOut=4',
    ],
    [
      '本年度共收到政府信息公开申请3条，已按时予以办理答复。目前街道未因政府信息公开工作被申请行政复议或提起行政诉讼。',
      'received=3 dispute.reconsideration=0! dispute.litigation=0!',
      { year: 2023, agency: '广安街道办事处' },
    ],
    ['2023年收到政府信息公开申请数量为12件，申请人类型为自然人，申请方式为信函申请。', 'received=12'],
    [
      '全省行政许可、行政处罚、行政强制决定数量分别为2764.2万宗、3124万宗和188.2万宗；行政事业性收费总金额258.5亿元。',
      'decision.licences=~@region decision.penalties=~@region decision.compulsion=~@region fee=258.5@region',
      { year: 2023, agency: '青原省人民政府' },
    ],
    ['2023年，我县政务公开办公室共受理政府信息公开申请24件。', '', COUNTY],
    [
      '共收到自然人依申请公开政府信息2条，均依法按时办理，其中：予以公开1条；其他处理1条。',
      'applicant.individual=2 outcome.granted=1 outcome.otherHandled=1',
    ],
    [
      '（二）依申请公开方面\n全年共收到和办理依申请公开9件，全部为自然人申请。处理结果中，部分公开2件，因信息不存在的5件，结转至下一年度办理2件。',
      'received=9 applicant.organisation=0! outcome.partiallyGranted=2 carriedOut=2',
    ],
    ['共制作、获取政府信息总数84条，主动公开信息数72条，依申请公开信息数12条。', ''],
    ['办理因2022年度政府信息公开申请引发行政复议1件、引发行政诉讼2件，均维持结果。', ''],
    ['微信公众号发布推文820篇次，公开行政处罚决定68条。', ''],
    ['公开本年度制发的省政府规章2件、省政府及省政府办公厅行政规范性文件2件，其他文件113件。', ''],
    [
      '共受理政府信息公开申请222件，信息公开投诉举报5件，因依申请公开引发的行政复议案件10件、行政诉讼案件1件。',
      'received=222 dispute.reconsideration=10 dispute.litigation=1',
    ],
    ['公开政府信息共计4891条，其中新制定行政规范性文件15件。', 'document.normativeDocuments.issued=15'],
    [
      '（二）依申请公开情况\n全年督促和协助县政府其他部门办理依申请公开事项6起，均已按时答复。',
      '',
      { year: 2023, agency: '青禾县人民政府办公室' },
    ],
    [
      '2023年全乡主动公开信息共计70条，无政府信息公开申请行政复议、行政诉讼。',
      'dispute.reconsideration=0!@region dispute.litigation=0!@region',
      { year: 2023, agency: '柳城县石门乡人民政府' },
    ],
    ['2023年我乡受理依申请公开政府信息数量共计0条。', 'received=0', { year: 2023, agency: '柳城县石门乡人民政府' }],
    [
      '2023年我乡收到依申请公开件1件，均在规定时间内规范答复，未出现被行政诉讼、行政复议情况。',
      'received=1 dispute.litigation=0! dispute.reconsideration=0!',
      { year: 2023, agency: '柳城县石门乡人民政府' },
    ],
    [
      '全年共收到依申请公开共9件，全部及时分发到责任科室予以办理，未出现行政复议、行政诉讼等现象。',
      'received=9 dispute.reconsideration=0! dispute.litigation=0!',
    ],
    [
      '2023年，我办共受理依申请公开事项36件（其中：自然人申请32件、企业申请2件、其他组织申请2件），上年结转7件，予以公开3件、部分公开24件、无法提供12件、结转下年度办理4件。',
      'received=36 applicant.individual=32 applicant.business=2 applicant.otherOrganisation=2 carriedIn=7 outcome.granted=3 outcome.partiallyGranted=24 outcome.unavailable=12 carriedOut=4',
      office,
    ],
    [
      '全年废止政府规章1份，现行有效政府规章8份；制发3份规范性文件，废止18份规范性文件，现行有效规范性文件81份。',
      'document.governmentRules.repealed=1 document.governmentRules.inForce=8 document.normativeDocuments.issued=3 document.normativeDocuments.repealed=18 document.normativeDocuments.inForce=81',
      office,
    ],
    ['全年公开各类信息165条。其中，行政规范性文件0条，行政许可类信息10条，主动公开执行行政许可339项。', ''],
    ['规范申请办理，2022年收到、结转至2023年作出答复的政府信息公开申请30件。', ''],
  ]);
});

describe('what only looks like a figure of the tables', () => {
  const topic = (text: string): string => `（二）依申请公开情况。${text}`;
  check([
    [topic('收到市政府转办的政府信息公开申请5件，协助市商务厅答复依申请公开2件。'), ''],
    [topic('全年办结9件，其中延期答复3件，按期答复6件。'), 'handled=9'],
    [topic('全年收到申请9件，出具答复书12份，发出补正通知书3份。'), 'received=9'],
    [topic('接受依申请公开第三方评估1次。'), ''],
    [topic('制定不予公开事项清单12项。'), ''],
    [topic('申请内容涉及企业改制5件、房屋征收3件、其他1件。'), ''],
    [topic('公民查阅政府信息120人次。'), ''],
    [topic('因政府信息公开被申请行政复议3件，受理2件。'), 'dispute.reconsideration=3'],
    [topic('开展行政复议培训2次。'), ''],
    [topic('收到信函12封、当场答复5件。'), ''],
    [topic('接到群众来电咨询230件，答复228件；收到申请3件，答复3件。'), 'received=3 handled=3'],
    [topic('较2022年（收到申请31件、答复30件）有所下降，收到申请22件。'), 'received=22'],
    [topic('截至6月30日收到申请5件。'), ''],
    [topic('截至2023年12月31日，共收到申请5件。'), 'received=5'],
    [topic('截至目前累计受理政府信息公开申请530件。'), ''],
    [topic('全系统共受理政府信息公开申请35件。'), ''],
    [topic('局机关收到申请3件，下属单位收到申请2件。'), ''],
    [topic('本年度结转3件。'), ''],
    [topic('撤回申请2件，申请人主动放弃1件。'), ''],
    ['全年作为被告参加行政诉讼12件，均与政府信息公开无关。', ''],
    ['全年办理行政复议、行政应诉案件23件，其中涉及政府信息公开2件。', ''],
    ['制定出台政策文件22件（其中规范性文件5件），起草规范性文件3件，修订规范性文件1件。', ''],
    ['公布现行有效规范性文件目录，共28件；废止文件12件。', ''],
    ['制发规范性文件及政策文件共22件。', ''],
    ['本市共收到政府信息公开申请1499件。', ''],
    ['行政许可办件量858件，行政处罚案件公示率100%。', ''],
    ['以上数据不含涉密事项，其中行政许可较上年增加11件，收费3.5万元。', ''],
    ['建议提案答复件予以公开12件。', ''],
    ['按照申请内容分，信访类3件、其他类1件。', ''],
  ]);
});

// Ordinary prose of other offices; figures are made up.
describe('parts, and things that are not about disclosure', () => {
  const topic = (text: string): string => `（二）依申请公开情况。${text}`;
  check([
    [topic('受理困难群众救助申请82件。'), ''],
    [topic('受理公租房申请45件，全部办结。'), ''],
    [topic('受理城乡低保申请56件，救助申请23件。'), ''],
    [topic('受理办结各类业务申请2105件。'), ''],
    [topic('受理办结不动产登记信息查询申请1203件。'), ''],
    [topic('受理企业开办申请400件。'), ''],
    [topic('受理行政许可申请310件，办结310件。'), ''],
    [topic('收到群众诉求203件，办结203件，答复率100%。'), ''],
    [topic('受理信访事项36件，办结36件，依申请公开3件。'), 'received=3'],
    [topic('全年收到群众申请12件，办结12件。'), 'received=12 handled=12'],
    [topic('全年收到自然人申请12件。'), 'applicant.individual=12'],
    [topic('区政府门户网站收到申请52件，信函收到35件。'), ''],
    [topic('局本级收到申请60件，局属单位收到27件，共计87件。'), ''],
    [topic('累计收到申请512件（2019年以来），其中本年87件。'), ''],
    [topic('全年向上级转报政府信息公开申请3件。'), ''],
    [topic('收到申请5件，其中2件不属于政府信息公开申请，按咨询处理，实际受理3件。'), ''],
    [topic('全年共收到公开申请87件（上年度结转6件，结转下年度9件）。'), 'received=87 carriedIn=6 carriedOut=9'],
    ['本机关收到邮递申请1件、平台申请11件。', ''],
    [topic('收到依申请公开信息12条，其中：收到邮递依申请公开信息1条，信息公开平台依申请公开11条。'), 'received=12'],
    [topic('受理线上申请65件，依法办结62件，结转3件，受理线下申请9件，已全部依法办结。'), ''],
    [
      topic('2023 年，共收到 87 件依申请公开请求，2022 年结转政府信息公开申请 6 件，结转 2024 年度继续办理 9 件。'),
      'received=87 carriedIn=6 carriedOut=9',
    ],
    [topic('上年结转的6件中，予以公开4件、部分公开2件。'), 'carriedIn=6'],
    [topic('结转下年度9件，其中3件为企业申请。'), 'carriedOut=9'],
    [topic('依法不予公开、无法提供等27件均说明理由。'), ''],
    [topic('主动公开信息不予公开0条。'), ''],
    [topic('除自然人提出的3件外，未收到其他政府信息公开申请。'), 'applicant.individual=3'],
    [topic('申请85件，其中37件予以公开。'), 'received=85 outcome.granted=37'],
    [topic('全部85件申请中，公民申请71件。'), 'received=85 applicant.individual=71'],
    [topic('结转上年度政府信息公开申请6件。'), 'carriedIn=6'],
    [topic('按期答复84件，未到答复期限结转至2024年的9件。'), 'handled=84 carriedOut=9'],
    [topic('自然人占绝大多数，达71件。'), 'applicant.individual=71'],
    [topic('行政复议案件共受理34件（非政府信息公开类），办结30件。'), ''],
    [topic('行政复议案件办理12件，均与政府信息公开无关。'), ''],
    [topic('办理各类行政复议、行政诉讼案件9件，无政府信息公开类案件。'), ''],
    [topic('作为被申请人的行政复议案件40件，其中因政府信息公开引起的11件。'), 'dispute.reconsideration=11'],
    [topic('行政诉讼案件共15件，其中政府信息公开类7件。'), 'dispute.litigation=7'],
    [topic('办理行政诉讼应诉案件21件，出庭应诉率100%。'), ''],
    [topic('行政应诉案件31件。'), ''],
    [topic('受理行政复议申请18件，审结15件。'), ''],
    [topic('法院判决驳回原告诉讼请求5件。'), ''],
    [topic('因具体行政行为被提起行政诉讼2起。'), ''],
    [
      topic('行政复议6件，其中2件驳回申请人复议请求，另4件尚未审结。'),
      'dispute.reconsideration=6 dispute.reconsideration.pending=4',
    ],
    ['本报告由政府信息公开行政复议和行政诉讼情况、存在的主要问题、其他需报告的事项等6个部分组成。', '', BUREAU, 0],
    [topic('行政复议11件，无被纠正情形。'), 'dispute.reconsideration=11 dispute.reconsideration.corrected=0!'],
    [topic('行政诉讼7件，无败诉案件。'), 'dispute.litigation=7 dispute.litigation.corrected=0!'],
    [topic('行政诉讼零败诉。'), 'dispute.litigation.corrected=0!'],
    [
      topic('复议机关作出维持决定5件、撤销决定1件。'),
      'dispute.reconsideration.upheld=5 dispute.reconsideration.corrected=1',
    ],
    ['减免行政事业性收费3.5万元。', ''],
    ['共作出行政处罚决定65个，行政许可决定246个。', 'decision.penalties=65 decision.licences=246'],
    ['2022年制发行政规范性文件6件，2023年制发4件。', 'document.normativeDocuments.issued=4'],
  ]);
});

describe('what a claim means', () => {
  const meaning = (text: string, about = BUREAU) => read(text, about).map(claim => claim.meanings);
  const cell = (row: string, column = 'total') => `requests.${row}.${column}`;

  test('newly received is one cell; received may include what was carried in', () => {
    expect(meaning('新收政府信息公开申请9件。')).toEqual([[[cell('received')]]]);
    expect(meaning('收到政府信息公开申请9件。')).toEqual([[[cell('received')], [cell('received'), cell('carriedIn')]]]);
    expect(meaning('收到政府信息公开申请9件（含上年结转1件）。')[0]).toEqual([[cell('received'), cell('carriedIn')]]);
  });

  test('a combined outcome is the sum of its rows; a group the sum of its own', () => {
    expect(meaning('对政府信息公开申请，予以公开及部分公开9件。')).toEqual([
      [[cell('granted'), cell('partiallyGranted')]],
    ]);
    expect(meaning('对政府信息公开申请，无法提供9件。')).toEqual([
      [[cell('unavailable.notHeld'), cell('unavailable.needsCreation'), cell('unavailable.stillUnclear')]],
    ]);
  });
});

test('quote and line are right in a wrapped paragraph', () => {
  const raw = '2023年，我局共收到政府信息公开申请12件，其中予以公开3件。';
  const [received, granted] = claimsIn(
    [
      {
        section: 1,
        raw,
        ...normalise(raw),
        place: { line: 7, start: 100, end: 140 },
        joints: [{ at: 21, line: 8, start: 130 }],
      },
    ],
    BUREAU,
  );
  expect(received).toMatchObject({ quote: '收到政府信息公开申请12件', place: { line: 7 } });
  expect(granted).toMatchObject({ quote: '予以公开3件', place: { line: 8, start: 134, end: 140 } });
});

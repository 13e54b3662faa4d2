// The words of the genre, each with what it tells: subjects, verbs, outcomes, applicants, whose figure, of which year.
// Longer and more special words stand first: the first that fits is taken.

export type Kind =
  /** A year that is not said by its number, or a span that is not the year reported on. */
  | 'year'
  | 'lastYear'
  | 'thisYear'
  | 'otherSpan'
  /** What follows is a difference from another year. */
  | 'compare'
  | 'plan'
  | 'carriedIn'
  | 'carriedOut'
  | 'outcome'
  | 'other'
  /** 公开3件 without 予以. */
  | 'open'
  | 'applicant'
  /** 公民、法人或其他组织: everybody. */
  | 'anybody'
  | 'channel'
  | 'dispute'
  | 'result'
  | 'instance'
  | 'document'
  | 'documentVerb'
  /** What is done with documents that no cell counts. */
  | 'documentOther'
  | 'decision'
  | 'decisionOther'
  | 'fee'
  | 'informationFee'
  | 'feeNotice'
  | 'procurement'
  | 'request'
  /** 申请 alone. */
  | 'application'
  | 'received'
  | 'newly'
  | 'handled'
  | 'processed'
  | 'total'
  | 'each'
  | 'respectively'
  | 'among'
  | 'including'
  | 'region'
  | 'others'
  | 'level'
  | 'self'
  /** Openness as an attribute of documents: 主动公开673件. */
  | 'attribute'
  /** Hotlines, letters, proposals: things counted that are no requests. */
  | 'foreign'
  | 'none'
  /** Looks like one of the above and is none. */
  | 'nothing';

export interface Word {
  kind: Kind;
  /** Row of the form where the word names one. */
  of: string;
}

type Entry = [kind: Kind, of: string, pattern: string];

const CARRY = '(?:结转|转结|转接|延续|顺延|遗留)';
const NEXT = '(?:下一?年度?|次年|明年|来年)';
const LAST = '(?:上一?年度?|去年)';
const YEAR = '\\d{4}年度?';
const REQUESTS = '(?:的)?(?:(?:政府)?信息公开)?(?:的)?(?:申请|案件)?(?:件|数量|数|量)?';
const INFORMATION = '(?:政府|政务)?信息';

const ENTRIES: Entry[] = [
  // Time
  [
    'carriedOut',
    '',
    `(?:${YEAR}|本年度?)?${CARRY}(?:至|到|入|于|为|在)?${NEXT}(?:度)?(?:继续)?(?:办理|处理|答复)?(?:的)?(?:申请|案件)?(?:件|数量)?`,
  ],
  ['carriedIn', '', `${CARRY}(?:自|于|的)?${LAST}(?:度)?(?:的)?${REQUESTS}`],
  [
    'carriedIn',
    '',
    `(?:含|包括|包含)?(?:${LAST}|${YEAR})(?:末|底)?(?:度)?(?:的)?${CARRY}(?:至(?:今年|本年度?|${YEAR}))?${REQUESTS}`,
  ],
  [
    'carriedOut',
    '',
    `${CARRY}(?:至|到|入|于|为|在)?${YEAR}(?:度)?(?:继续)?(?:办理|处理|答复)?(?:的)?(?:申请|案件)?(?:件|数量)?`,
  ],
  ['carriedOut', '', `转(?:至|到|入)?${NEXT}(?:度)?(?:继续)?(?:办理|处理|答复)?`],
  ['carriedOut', '', `${NEXT}(?:度)?(?:${CARRY}|继续(?:办理|处理))${REQUESTS}`],
  [
    'carriedOut',
    '',
    '(?:尚|仍|还)?(?:正)?在(?:办理|办|处理)(?:过程)?(?:之)?中?(?:的)?(?=\\d)|(?:尚|仍)?(?:正)?在办理(?:过程)?(?:之)?中|尚未办结|未办结|尚在办理',
  ],
  [
    'otherSpan',
    '',
    '[上下]半年|[一二三四]季度|第[1-4一二三四]季度|(?:自|从)?(?:\\d{4}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:以来|起至今)|历年(?:以来)?(?:累计)?|截[至止](?:目前|(?:\\d{4}年)?(?:[1-9]|1[01])月)|迄今|目前为止|(?:施行|实施|成立|开通|上线)以来|近[两三四五六七八九十\\d]+年|[两三四五]年来|往年|\\d{4}年?[-—–至到~]\\d{4}年|\\d{1,2}月?[-—–至到~]\\d{1,2}月(?!份?\\d)|\\d{1,2}月份?(?=[,，共])',
  ],
  [
    'compare',
    '',
    `同比|环比|(?:较|比|相较于?|相比于?|与)(?=${LAST}|\\d{4}年|往年|同期|年初)|增长|增加(?!值)|增多|减少|下降|上升|提高|增幅|降幅|翻番`,
  ],
  ['lastYear', '', `${LAST}(?:同期)?|前年|同期|往年`],
  ['year', '', YEAR],
  ['thisYear', '', '本年度?|全年|当年|今年(?:以来)?|年内|一年来'],
  ['plan', '', '下一步|拟(?=[修制出废])|计划(?=[制出办修])|力争|预计|将(?=制|出|修)'],
  // Money
  ['fee', '', '(?:行政)?事业性收费'],
  ['feeNotice', '', '收费(?:的)?通知(?:书)?|缴费通知(?:书)?'],
  [
    'informationFee',
    '',
    `(?:${INFORMATION}公开)?(?:政府)?信息(?:公开)?处理(?:的)?费(?:用)?|(?:依申请公开|${INFORMATION}公开)(?:${INFORMATION})?(?:申请)?(?:的)?(?:相关)?(?:收费|费用)`,
  ],
  ['procurement', '', '(?:政府)?集中采购'],
  // Results of requests, rows before groups
  ['outcome', 'refused.stateSecret', '(?:属于|涉及)?国家秘密'],
  ['outcome', 'refused.prohibitedByLaw', '(?:其他|其它)?法律、?(?:法规、?)?行政法规(?:规定)?禁止公开|法律法规禁止公开'],
  ['outcome', 'refused.securityStability', '(?:危及)?["“”]?三安全一稳定["“”]?'],
  ['outcome', 'refused.thirdParty', '(?:保护|损害|侵犯|涉及)?第三方合法权益'],
  ['outcome', 'refused.internalAffairs', '(?:属于)?(?:三类)?内部(?:事务|管理)(?:性)?信息'],
  ['outcome', 'refused.deliberative', '(?:属于)?(?:四类)?过程性(?:性)?信息'],
  ['outcome', 'refused.enforcementFile', '(?:属于)?行政执法案卷(?:信息)?'],
  ['outcome', 'refused.administrativeQuery', '(?:属于)?行政查询(?:事项|信息)?'],
  [
    'outcome',
    'unavailable.notHeld',
    '(?:本机关|本单位|本办|我局|我办|本局)?(?:不|未)掌握(?:相关)?(?:政府)?信息|(?:本机关|本单位)(?:不|未)掌握',
  ],
  ['outcome', 'unavailable.needsCreation', '(?:没有现成信息、?,?)?(?:需要?)?另行制作|没有现成信息'],
  ['outcome', 'unavailable.stillUnclear', '补正后(?:申请)?(?:内容)?(?:仍|依然|还)?(?:然)?不明确|申请内容(?:仍)?不明确'],
  ['outcome', 'notProcessed.petition', '(?:属于)?信访、?举报、?投诉类?(?:的)?申请|信访、?举报、?投诉类'],
  ['outcome', 'notProcessed.duplicate', '(?:属于)?重复申请|不予重复处理'],
  ['outcome', 'notProcessed.publication', '(?:要求)?提供公开出版物|公开出版物'],
  ['outcome', 'notProcessed.excessive', '无正当理由大量反复申请|大量反复申请'],
  ['outcome', 'notProcessed.reissue', '(?:要求)?(?:行政机关)?确认或(?:者)?重新出具(?:已获取信息)?|重新出具已获取信息'],
  [
    'outcome',
    'otherHandled.correctionOverdue',
    '(?:申请人)?(?:无正当理由)?逾期(?:不|未)补正(?:、?(?:行政机关)?不再处理(?:其政府信息公开申请)?)?',
  ],
  [
    'outcome',
    'otherHandled.feeUnpaid',
    '(?:申请人)?逾期(?:未|不)(?:按收费通知要求)?(?:缴纳费用|缴费|缴纳)(?:、?行政机关不再处理(?:其政府信息公开申请)?)?',
  ],
  [
    'outcome',
    'granted+partiallyGranted',
    '(?:(?:予以|给予|同意|准予)|(?<![不予意]))公开(?:、|和|及|或|与|以及|或者)(?:予以|给予)?部分公开',
  ],
  ['outcome', 'otherHandled', '(?:其他|其它)(?:方式)?处理(?:情形)?(?:的)?|作(?:其他|其它)处理'],
  ['outcome', 'partiallyGranted', '(?:予以|给予|同意|准予)?部分(?:予以)?公开|区分处理'],
  ['outcome', 'refused', '不予以?(?:政府信息)?公开|不同意公开|拒绝公开'],
  ['outcome', 'unavailable', '(?:本机关)?无法提供'],
  ['outcome', 'notProcessed', '不予处理|不予受理'],
  ['outcome', 'granted', '(?:予以|给予|同意|准予)(?:全部|主动|完全)?公开|(?:全部|完全|全文)公开(?=(?:的)?\\s*\\d)'],
  // Disputes
  ['dispute', 'reconsideration', '(?:行政)?复议机关(?=(?:作出|决定)?(?:予以)?(?:维持|撤销|纠正))'],
  // What the court said of the plaintiff, and kinds of cases that are not about disclosure.
  ['nothing', '', '驳回[^,;。]{0,10}?(?:诉讼请求|复议请求|复议申请|诉求|请求|起诉|诉讼)|诉讼请求|复议请求'],
  [
    'nothing',
    '',
    '复议机关|复议机构|复议委员会|行政复议法|行政诉讼法|复议决定|复议法|行政复议体制|复议诉讼率|复议率|诉讼率',
  ],
  ['dispute', 'litigationAfterReconsideration', '(?:经)?(?:行政)?复议后(?:再)?(?:提起)?(?:行政)?(?:起诉|诉讼|应诉)'],
  [
    'dispute',
    'litigationDirect',
    '未经(?:行政)?复议(?:而)?(?:直接)?(?:提起)?(?:行政)?(?:起诉|诉讼)|直接(?:提起)?(?:行政)?(?:起诉|诉讼)',
  ],
  ['dispute', 'reconsideration+litigation', '(?:行政)?复议诉讼'],
  ['dispute', 'reconsideration', '(?:被)?(?:申请)?(?:行政)?复议(?:程序)?(?:申请|案件|案)?'],
  ['dispute', 'litigation', '(?:被)?(?:提起)?(?:行政)?(?:诉讼|应诉|起诉)(?:程序)?(?:案件|案)?'],
  ['instance', '', '一审|二审|再审'],
  ['result', 'upheld', '(?:结果)?(?:予以)?维持(?:原行政行为|(?:原)?决定)?'],
  ['result', 'corrected', '(?:结果)?(?:予以|被)?纠正|(?:被)?纠错|被撤销|撤销决定|败诉'],
  ['result', 'otherResult', '(?:其他|其它)结果'],
  ['result', 'pending', '尚未审结|未审结|正在审理(?:中)?|尚未结案'],
  // Documents
  [
    'nothing',
    '',
    '(?:行政)?规范性文件(?:类|库|清理|管理|目录|数据|制定|审查|审核|备案|解读|合法性|和政策|等)|规章制度|规章库|政策、(?:行政)?规范性文件|规章、制度',
  ],
  ['document', 'normativeDocuments', '(?:政府)?(?:行政)?规范性文件'],
  ['document', 'governmentRules', '(?:政府|省政府|市政府)?规章(?!规范|条文)'],
  ['documentVerb', 'repealed', '(?:清理|宣布|公布)*(?:废止|失效)(?:、|和|及|或)?(?:失效|废止)?'],
  ['documentVerb', 'inForce', '现行(?:继续)?有效|继续有效|对外公开总数(?:量)?|有效件数'],
  ['documentVerb', 'issued', '新?(?:制定|制发|制作|出台|印发|颁布)(?:、|并|和|及)?(?:发布|印发|出台|公布|实施)?|新增'],
  [
    'documentOther',
    '',
    '合法性|审核|审查|备案|报备|评估|修订|修改|纳入|认定|解读|转发|转载|学习|清理(?!后|废止)|征求|意见',
  ],
  // Decisions
  ['decision', 'licences', '行政许可'],
  ['decision', 'penalties', '行政处罚|(?<=作出)处罚(?=决定)'],
  ['decision', 'compulsion', '行政强制(?:执行|措施)?'],
  // Requests
  ['nothing', '', `(?:不|非)属于?(?:本机关|本单位)?(?:的)?${INFORMATION}公开(?:申请)?(?:范围|事项)?`],
  [
    'nothing',
    '',
    '申请人|申请表|申请书|申请渠道|申请方式|申请条件|申请量上升|依申请公开(?:工作|业务|流程|制度|渠道|平台|专栏|栏目|典型|培训|指南|系统|信息数|目录|答复文书)|应公开而不予公开|不公开为例外',
  ],
  ['nothing', '', `${INFORMATION}公开条例|${INFORMATION}公开申请(?:办理|处理|答复)(?:工作|流程|规范|制度)`],
  [
    'request',
    '',
    `(?:${INFORMATION})?(?:公开)?依申请(?:的)?(?:公开)?(?:的)?(?:(?:${INFORMATION})(?:公开)?)?(?:申请|请求|办件|答复件|案件|事项|件|案)?(?:数量|数|量)?`,
  ],
  [
    'request',
    '',
    `(?:${INFORMATION})?公开(?:的)?(?:申请|请求)(?:公开(?:${INFORMATION})?)?(?:事项|案件|件|表)?(?:数量|数|量)?`,
  ],
  [
    'request',
    '',
    `(?:申请|要求)公开(?:的)?(?:${INFORMATION})?(?:的)?(?:申请)?(?:数量|数|量)?|公开${INFORMATION}(?:的)?申请`,
  ],
  ['request', '', `${INFORMATION}公开(?=\\s*\\d+\\s*(?:件|份|宗|起))`],
  [
    'attribute',
    '',
    `主动公开(?:的)?(?:${INFORMATION})?(?:数)?(?=(?:共|共计|为)?\\s*\\d)|公文|发文(?!章)|公开属性|制作(?:政府)?信息`,
  ],
  [
    'anybody',
    '',
    '(?:公民|自然人|个人)(?:、|和)(?:企业、)?法人(?:(?:、|和|或者?|及|以及|与)?(?:其他|其它|非法人)组织)?',
  ],
  ['applicant', 'organisation', '法人(?:、|和|或者?|及|以及|与|/)(?:其他|其它|非法人)(?:社会)?组织'],
  // Alone it may leave the other organisations out.
  ['applicant', 'corporation', '法人'],
  ['applicant', 'individual', '自然人|公民个人|公民|个人(?!信息|隐私|敏感|所得)'],
  ['applicant', 'business', '商业企业|企业(?!家|服务|开办|信用|投资)'],
  ['applicant', 'research', '科研(?:机构|单位|院所)'],
  ['applicant', 'nonprofit', '社会公益(?:性)?组织|公益组织'],
  ['applicant', 'legalServices', '法律服务机构|律师事务所|律所'],
  ['applicant', 'otherOrganisation', '(?:其他|其它)(?:组织|机构|法人)'],
  ['open', '', '(?<![动务请应尽未不以可再信息部分全定面先予性次法开])公开(?:答复)?(?=(?:的)?(?:有|为|共)?\\s*\\d)'],
  ['other', '', '(?:申请人撤[回销]等)?(?:其他|其它|其余)(?:情形|情况|原因)?'],
  [
    'foreign',
    '',
    '12345|12333|热线|工单|留言|来信(?!收到申请)|来电|来访|咨询|提问|意见|建议|提案|议案|诉求|投诉|信访|网民|网友|舆情|问政|民意|调查|访谈|培训|会议|检查|督查|抽查|督办|稿件|解读|案例|下载|点击|浏览|阅读|通报',
  ],
  [
    'channel',
    '',
    '网络(?:平台)?|网上|线上|在线|线下|信函|信件|邮寄|邮递|快递|EMS|当面|现场|窗口|传真|(?:电子)?邮件|邮箱|信箱|书面|门户网站|(?:信息公开|申请|政务服务)平台|政务服务网|来信|转办|协办|协助',
  ],
  ['application', '', '申请(?:件|事项|案件|公开)?(?:数量|数|量)?'],
  ['newly', '', '(?:本年|当年)?新(?:接)?收(?:到)?|新受理|新接到|新增受理'],
  ['received', '', '收到|收办|接到|接收(?:到)?|接受|受理|登记|收件'],
  [
    'handled',
    '',
    '(?:完成)?答复(?!率|书|函|意见|时限|期限|文书|工作)|回复(?!率)|办理完毕|办理完成|处理完毕|(?:办)?完结|办结(?!率)|办毕|已(?:全部)?办理',
  ],
  ['processed', '', '办理|处理'],
  ['nothing', '', '登记、|(?:答复|办结|回复|公开|满意|办理|处理)率'],
  // How figures are put together
  ['respectively', '', '分别'],
  ['each', '', '均|各(?=\\s*[\\d一])|都(?=[是为有])'],
  ['total', '', '共计|合计|总计|总共|累计|共'],
  ['among', '', '其中'],
  ['including', '', '含|包括|包含|另有|另外'],
  // Whose
  ['nothing', '', '各[项类种个]|各自|各阶段|各环节|各领域|各渠道'],
  [
    'region',
    '',
    '全(?:市|区|县|省|州|盟|旗|镇|乡|街道?)(?!局|面)|本(?:省|市|州|县|区|旗)(?!级|局|委|域)|我(?:市|区|县|省|州|盟|旗)(?![\\u4e00-\\u9fff]{0,8}(?:局|委|办公室|中心)(?:共|收|新|受|办|接))',
  ],
  [
    'others',
    '',
    '[局委厅院](?:属|下属)|下辖|派出机构|各(?:级|部门|单位|镇|乡|街道|县|市|区|科室|股室|地|有关|相关|职能|责任|行政机关)|[县市区省]直|下属|所属|直属|政府系统|全系统|系统内|成员单位',
  ],
  ['level', '', '(?:市|县|区|省|州|镇)?(?:人民)?(?:政府)?本级'],
  [
    'self',
    '',
    '我(?:局|委|办|厅|院|馆|中心|镇|乡|街道?|单位|机关|队|所|处|站|会|校|司|行|社|公司)|本(?:机关|单位|局|委|办|厅|部门|中心|镇|乡|街道|行政机关)|全(?:局|委|办|厅|镇|乡|街道?)',
  ],
  // 未经复议, 无法, 无正当理由 deny nothing.
  [
    'none',
    '',
    '未(?!到|来|成年|经|能|及时|按|对|予|办结|审结|完结|补正|满|必|掌握|公开)(?:曾)?|没有(?!现成)|无(?=人(?:申请|提出|提交|要求))|无(?!法|正当|关|效|障碍|偿|缝|纸|线|人|需|论|疑|差|误|锡|为|条件|理由|误)|尚无|并无|不存在|零(?=\\s*(?:行政)?(?:复议|诉讼|败诉|结转|申请))',
  ],
];

const PATTERN = new RegExp(ENTRIES.map(([, , pattern]) => `(${pattern})`).join('|'), 'g');

export interface Found extends Word {
  text: string;
  from: number;
  to: number;
}

/** The known words of a normalised text, in order. */
export function wordsIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const at = ENTRIES.findIndex((_, i) => match[i + 1] !== undefined);
    const [kind, of] = ENTRIES[at]!;
    found.push({ kind, of, text: match[0], from: match.index, to: match.index + match[0].length });
  }
  return found;
}

// The rows and columns of the national forms as the paper prints them, written down here a second time on purpose:
// a slip in the product's own description of the form must not be able to hide in the tests.

export type Edition = '2019' | '2021';

export interface FormRow {
  id: string;
  ordinal: string;
  label: string;
  /** Printed group heading to the left, for the rows that stand under one. */
  group?: string;
}

export const APPLICANTS: readonly (readonly [string, string])[] = [
  ['individual', '自然人'],
  ['business', '商业企业'],
  ['research', '科研机构'],
  ['nonprofit', '社会公益组织'],
  ['legalServices', '法律服务机构'],
  ['otherOrganisation', '其他'],
  ['total', '总计'],
];

export const OUTCOMES_OF_REVIEW: readonly (readonly [string, string])[] = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['otherResult', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
];

export const DISPUTE_KINDS: readonly (readonly [string, string])[] = [
  ['reconsideration', '行政复议'],
  ['litigationDirect', '未经复议直接起诉'],
  ['litigationAfterReconsideration', '复议后起诉'],
];

const REFUSED = '（三）不予公开';
const UNAVAILABLE = '（四）无法提供';
const NOT_PROCESSED = '（五）不予处理';
const OTHER = '（六）其他处理';

const LEADING: FormRow[] = [
  { id: 'received', ordinal: '一、', label: '本年新收政府信息公开申请数量' },
  { id: 'carriedIn', ordinal: '二、', label: '上年结转政府信息公开申请数量' },
];
const OUTCOMES: FormRow[] = [
  { id: 'granted', ordinal: '（一）', label: '予以公开' },
  { id: 'partiallyGranted', ordinal: '（二）', label: '部分公开（区分处理的，只计这一情形，不计其他情形）' },
  { id: 'refused.stateSecret', ordinal: '1.', label: '属于国家秘密', group: REFUSED },
  { id: 'refused.prohibitedByLaw', ordinal: '2.', label: '其他法律行政法规禁止公开', group: REFUSED },
  { id: 'refused.securityStability', ordinal: '3.', label: '危及“三安全一稳定”', group: REFUSED },
  { id: 'refused.thirdParty', ordinal: '4.', label: '保护第三方合法权益', group: REFUSED },
  { id: 'refused.internalAffairs', ordinal: '5.', label: '属于三类内部事务信息', group: REFUSED },
  { id: 'refused.deliberative', ordinal: '6.', label: '属于四类过程性信息', group: REFUSED },
  { id: 'refused.enforcementFile', ordinal: '7.', label: '属于行政执法案卷', group: REFUSED },
  { id: 'refused.administrativeQuery', ordinal: '8.', label: '属于行政查询事项', group: REFUSED },
  { id: 'unavailable.notHeld', ordinal: '1.', label: '本机关不掌握相关政府信息', group: UNAVAILABLE },
  { id: 'unavailable.needsCreation', ordinal: '2.', label: '没有现成信息需要另行制作', group: UNAVAILABLE },
  { id: 'unavailable.stillUnclear', ordinal: '3.', label: '补正后申请内容仍不明确', group: UNAVAILABLE },
  { id: 'notProcessed.petition', ordinal: '1.', label: '信访举报投诉类申请', group: NOT_PROCESSED },
  { id: 'notProcessed.duplicate', ordinal: '2.', label: '重复申请', group: NOT_PROCESSED },
  { id: 'notProcessed.publication', ordinal: '3.', label: '要求提供公开出版物', group: NOT_PROCESSED },
  { id: 'notProcessed.excessive', ordinal: '4.', label: '无正当理由大量反复申请', group: NOT_PROCESSED },
  { id: 'notProcessed.reissue', ordinal: '5.', label: '要求行政机关确认或重新出具已获取信息', group: NOT_PROCESSED },
];
const OTHER_UNDIVIDED: FormRow[] = [{ id: 'otherHandled', ordinal: '（六）', label: '其他处理' }];
const OTHER_DIVIDED: FormRow[] = [
  {
    id: 'otherHandled.correctionOverdue',
    ordinal: '1.',
    label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    group: OTHER,
  },
  {
    id: 'otherHandled.feeUnpaid',
    ordinal: '2.',
    label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    group: OTHER,
  },
  { id: 'otherHandled.misc', ordinal: '3.', label: '其他', group: OTHER },
];
const CLOSING: FormRow[] = [
  { id: 'total', ordinal: '（七）', label: '总计' },
  { id: 'carriedOut', ordinal: '四、', label: '结转下年度继续办理' },
];

/** The rows that say how requests ended, in the order of the form. */
export function outcomeRows(edition: Edition, undividedOther: boolean): FormRow[] {
  return [...OUTCOMES, ...(edition === '2019' || undividedOther ? OTHER_UNDIVIDED : OTHER_DIVIDED)];
}

export function requestRows(edition: Edition, undividedOther: boolean): FormRow[] {
  return [...LEADING, ...outcomeRows(edition, undividedOther), ...CLOSING];
}

export interface ProactiveBlock {
  item: string;
  /** Column id and head. */
  columns: (readonly [string, string])[];
  /** Row id and label. */
  rows: (readonly [string, string])[];
}

const ITEMS: ProactiveBlock['columns'] = [
  ['previousItems', '上一年项目数量'],
  ['change', '本年增/减'],
  ['decisions', '处理决定数量'],
];

/** Section two, block by block. */
export function proactiveBlocks(edition: Edition): ProactiveBlock[] {
  if (edition === '2021')
    return [
      {
        item: '一',
        columns: [
          ['issued', '本年制发件数'],
          ['repealed', '本年废止件数'],
          ['inForce', '现行有效件数'],
        ],
        rows: [
          ['governmentRules', '规章'],
          ['normativeDocuments', '行政规范性文件'],
        ],
      },
      { item: '五', columns: [['decisions', '本年处理决定数量']], rows: [['licences', '行政许可']] },
      {
        item: '六',
        columns: [['decisions', '本年处理决定数量']],
        rows: [
          ['penalties', '行政处罚'],
          ['compulsion', '行政强制'],
        ],
      },
      { item: '八', columns: [['amountWan', '本年收费金额（单位：万元）']], rows: [['fees', '行政事业性收费']] },
    ];
  return [
    {
      item: '一',
      columns: [
        ['made', '本年新制作数量'],
        ['published', '本年新公开数量'],
        ['publishedTotal', '对外公开总数量'],
      ],
      rows: [
        ['governmentRules', '规章'],
        ['normativeDocuments', '规范性文件'],
      ],
    },
    {
      item: '五',
      columns: ITEMS,
      rows: [
        ['licences', '行政许可'],
        ['otherServices', '其他对外管理服务事项'],
      ],
    },
    {
      item: '六',
      columns: ITEMS,
      rows: [
        ['penalties', '行政处罚'],
        ['compulsion', '行政强制'],
      ],
    },
    { item: '八', columns: ITEMS.slice(0, 2), rows: [['fees', '行政事业性收费']] },
    {
      item: '九',
      columns: [
        ['items', '采购项目数量'],
        ['amountWan', '采购总金额'],
      ],
      rows: [['procurement', '政府集中采购']],
    },
  ];
}

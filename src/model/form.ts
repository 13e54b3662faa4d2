// The national forms as data: every row, column, label and key of the 2019 and the 2021 form (国办公开办函〔2019〕60号,
// 〔2021〕30号). Parser, rules, answers and cards all read this one description.

export type Edition = '2019' | '2021';
/** `hybrid`: section two has columns of both editions. `pre2019`: the statistics table used before, without cells. */
export type Form = Edition | 'hybrid' | 'pre2019';
/** `TABLE.ROW.COLUMN`, e.g. `requests.refused.thirdParty.total`. */
export type CellKey = string;

export interface Column {
  id: string;
  label: string;
  /** Other heads that office templates print for the same column. */
  variants?: string[];
}

export interface Row {
  /** `refused.stateSecret` and the like. */
  id: string;
  /** The number that the form prints before the label: “一、”, “(一)”, “1.”. */
  ordinal: string;
  label: string;
  /** Other labels met for the same row. */
  variants?: string[];
  editions: Edition[];
}

export type TableId = 'proactive' | 'requests' | 'disputes';

const BOTH: Edition[] = ['2019', '2021'];

export const REQUEST_COLUMNS: Column[] = [
  { id: 'individual', label: '自然人' },
  { id: 'business', label: '商业企业' },
  { id: 'research', label: '科研机构' },
  { id: 'nonprofit', label: '社会公益组织' },
  { id: 'legalServices', label: '法律服务机构' },
  { id: 'otherOrganisation', label: '其他' },
  { id: 'total', label: '总计', variants: ['合计'] },
];

export const REQUEST_ROWS: Row[] = [
  {
    id: 'received',
    ordinal: '一、',
    label: '本年新收政府信息公开申请数量',
    variants: ['本年新收申请数量'],
    editions: BOTH,
  },
  {
    id: 'carriedIn',
    ordinal: '二、',
    label: '上年结转政府信息公开申请数量',
    variants: ['上年结转申请数量'],
    editions: BOTH,
  },
  { id: 'granted', ordinal: '(一)', label: '予以公开', editions: BOTH },
  {
    id: 'partiallyGranted',
    ordinal: '(二)',
    label: '部分公开(区分处理的,只计这一情形,不计其他情形)',
    variants: ['部分公开'],
    editions: BOTH,
  },
  { id: 'refused.stateSecret', ordinal: '1.', label: '属于国家秘密', editions: BOTH },
  { id: 'refused.prohibitedByLaw', ordinal: '2.', label: '其他法律行政法规禁止公开', editions: BOTH },
  { id: 'refused.securityStability', ordinal: '3.', label: '危及“三安全一稳定”', editions: BOTH },
  { id: 'refused.thirdParty', ordinal: '4.', label: '保护第三方合法权益', editions: BOTH },
  { id: 'refused.internalAffairs', ordinal: '5.', label: '属于三类内部事务信息', editions: BOTH },
  { id: 'refused.deliberative', ordinal: '6.', label: '属于四类过程性信息', editions: BOTH },
  { id: 'refused.enforcementFile', ordinal: '7.', label: '属于行政执法案卷', editions: BOTH },
  { id: 'refused.administrativeQuery', ordinal: '8.', label: '属于行政查询事项', editions: BOTH },
  { id: 'unavailable.notHeld', ordinal: '1.', label: '本机关不掌握相关政府信息', editions: BOTH },
  { id: 'unavailable.needsCreation', ordinal: '2.', label: '没有现成信息需要另行制作', editions: BOTH },
  { id: 'unavailable.stillUnclear', ordinal: '3.', label: '补正后申请内容仍不明确', editions: BOTH },
  { id: 'notProcessed.petition', ordinal: '1.', label: '信访举报投诉类申请', editions: BOTH },
  { id: 'notProcessed.duplicate', ordinal: '2.', label: '重复申请', editions: BOTH },
  { id: 'notProcessed.publication', ordinal: '3.', label: '要求提供公开出版物', editions: BOTH },
  { id: 'notProcessed.excessive', ordinal: '4.', label: '无正当理由大量反复申请', editions: BOTH },
  { id: 'notProcessed.reissue', ordinal: '5.', label: '要求行政机关确认或重新出具已获取信息', editions: BOTH },
  { id: 'otherHandled', ordinal: '(六)', label: '其他处理', editions: ['2019'] },
  {
    id: 'otherHandled.correctionOverdue',
    ordinal: '1.',
    label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    variants: ['逾期不补正', '申请人无正当理由逾期不补正'],
    editions: ['2021'],
  },
  {
    id: 'otherHandled.feeUnpaid',
    ordinal: '2.',
    label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    variants: ['逾期不缴费', '申请人逾期未按收费通知要求缴纳费用'],
    editions: ['2021'],
  },
  { id: 'otherHandled.misc', ordinal: '3.', label: '其他', editions: ['2021'] },
  { id: 'total', ordinal: '(七)', label: '总计', variants: ['合计'], editions: BOTH },
  { id: 'carriedOut', ordinal: '四、', label: '结转下年度继续办理', editions: BOTH },
];

/** Headings inside table three that carry no figures, with the rows that stand under each. */
export const REQUEST_GROUPS = [
  { id: 'granted', ordinal: '(一)', label: '予以公开' },
  { id: 'partiallyGranted', ordinal: '(二)', label: '部分公开' },
  { id: 'refused', ordinal: '(三)', label: '不予公开' },
  { id: 'unavailable', ordinal: '(四)', label: '无法提供' },
  { id: 'notProcessed', ordinal: '(五)', label: '不予处理' },
  { id: 'otherHandled', ordinal: '(六)', label: '其他处理' },
] as const;

export const DISPUTE_COLUMNS: Column[] = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'otherResult', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计' },
];

export const DISPUTE_ROWS: Row[] = [
  { id: 'reconsideration', ordinal: '', label: '行政复议', editions: BOTH },
  { id: 'litigationDirect', ordinal: '', label: '未经复议直接起诉', editions: BOTH },
  { id: 'litigationAfterReconsideration', ordinal: '', label: '复议后起诉', editions: BOTH },
];

export interface ProactiveRow {
  id: string;
  label: string;
  variants?: string[];
  /** The item of article 20 under which the row stands. */
  item: '一' | '五' | '六' | '八' | '九';
  /** The columns of the row in each edition that has it. */
  columns: Partial<Record<Edition, Column[]>>;
}

const ITEMS_2019: Column[] = [
  { id: 'previousItems', label: '上一年项目数量' },
  { id: 'change', label: '本年增/减', variants: ['本年增/'] },
  { id: 'decisions', label: '处理决定数量' },
];
const DOCUMENTS: Record<Edition, Column[]> = {
  '2019': [
    { id: 'made', label: '本年新制作数量' },
    { id: 'published', label: '本年新公开数量' },
    { id: 'publishedTotal', label: '对外公开总数量' },
  ],
  '2021': [
    { id: 'issued', label: '本年制发件数' },
    { id: 'repealed', label: '本年废止件数' },
    { id: 'inForce', label: '现行有效件数' },
  ],
};
const DECISIONS_2021: Column[] = [{ id: 'decisions', label: '本年处理决定数量' }];

export const PROACTIVE_ROWS: ProactiveRow[] = [
  { id: 'governmentRules', label: '规章', item: '一', columns: DOCUMENTS },
  {
    id: 'normativeDocuments',
    label: '行政规范性文件',
    variants: ['规范性文件'],
    item: '一',
    columns: DOCUMENTS,
  },
  { id: 'licences', label: '行政许可', item: '五', columns: { '2019': ITEMS_2019, '2021': DECISIONS_2021 } },
  { id: 'otherServices', label: '其他对外管理服务事项', item: '五', columns: { '2019': ITEMS_2019 } },
  { id: 'penalties', label: '行政处罚', item: '六', columns: { '2019': ITEMS_2019, '2021': DECISIONS_2021 } },
  { id: 'compulsion', label: '行政强制', item: '六', columns: { '2019': ITEMS_2019, '2021': DECISIONS_2021 } },
  {
    id: 'fees',
    label: '行政事业性收费',
    item: '八',
    columns: {
      '2019': ITEMS_2019.slice(0, 2),
      '2021': [{ id: 'amountWan', label: '本年收费金额(单位:万元)' }],
    },
  },
  {
    id: 'procurement',
    label: '政府集中采购',
    item: '九',
    columns: {
      '2019': [
        { id: 'items', label: '采购项目数量' },
        { id: 'amountWan', label: '采购总金额' },
      ],
    },
  },
];

export const SECTION_HEADINGS: readonly string[] = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

/** Rows of table three in the order of one edition; with `undividedOther`, the 2021 form whose （六） is one row. */
export function requestRows(edition: Edition, undividedOther = false): Row[] {
  const wanted: Edition = undividedOther ? '2019' : edition;
  return REQUEST_ROWS.filter(row => row.editions.includes(wanted));
}

/** All cell keys of one edition in the order of the form: 198 for 2019, 200 for 2021 (186 with one row （六）). */
export function keysOfForm(edition: Edition, undividedOther = false): CellKey[] {
  const known = `${edition} ${undividedOther}`;
  const keys = KEYS.get(known) ?? [
    ...proactiveKeys(edition),
    ...requestKeys(edition, undividedOther),
    ...disputeKeys(),
  ];
  KEYS.set(known, keys);
  return [...keys];
}

/** The same for every report, and asked for several times in making one card. */
const KEYS = new Map<string, readonly CellKey[]>();

export function proactiveKeys(edition: Edition): CellKey[] {
  return PROACTIVE_ROWS.flatMap(row => (row.columns[edition] ?? []).map(column => `proactive.${row.id}.${column.id}`));
}

export function requestKeys(edition: Edition, undividedOther = false): CellKey[] {
  return requestRows(edition, undividedOther).flatMap(row =>
    REQUEST_COLUMNS.map(column => `requests.${row.id}.${column.id}`),
  );
}

export function disputeKeys(): CellKey[] {
  return DISPUTE_ROWS.flatMap(row => DISPUTE_COLUMNS.map(column => `disputes.${row.id}.${column.id}`));
}

/** One identity of the form: the parts add up to the totals (both sides are lists, for 一 + 二 = (七) + 四). */
export interface Relation {
  kind: 'row' | 'column' | 'balance' | 'dispute';
  /** The row (kind row, dispute) or the column (column, balance) that it is about. */
  of: string;
  left: CellKey[];
  right: CellKey[];
}

/** Every identity of tables three and four. */
export function relations(edition: Edition, undividedOther = false): readonly Relation[] {
  const known = `${edition} ${undividedOther}`;
  const made = RELATIONS.get(known) ?? makeRelations(edition, undividedOther);
  RELATIONS.set(known, made);
  return made;
}

/** Some hundred lists of some thousand keys, the same for every report. */
const RELATIONS = new Map<string, readonly Relation[]>();

function makeRelations(edition: Edition, undividedOther: boolean): Relation[] {
  const rows = requestRows(edition, undividedOther);
  const outcomes = rows.filter(row => !['received', 'carriedIn', 'total', 'carriedOut'].includes(row.id));
  const applicants = REQUEST_COLUMNS.filter(column => column.id !== 'total');
  return [
    ...rows.map<Relation>(row => ({
      kind: 'row',
      of: row.id,
      left: applicants.map(column => `requests.${row.id}.${column.id}`),
      right: [`requests.${row.id}.total`],
    })),
    ...REQUEST_COLUMNS.map<Relation>(column => ({
      kind: 'column',
      of: column.id,
      left: outcomes.map(row => `requests.${row.id}.${column.id}`),
      right: [`requests.total.${column.id}`],
    })),
    ...REQUEST_COLUMNS.map<Relation>(column => ({
      kind: 'balance',
      of: column.id,
      left: [`requests.received.${column.id}`, `requests.carriedIn.${column.id}`],
      right: [`requests.total.${column.id}`, `requests.carriedOut.${column.id}`],
    })),
    ...DISPUTE_ROWS.map<Relation>(row => ({
      kind: 'dispute',
      of: row.id,
      left: DISPUTE_COLUMNS.filter(column => column.id !== 'total').map(column => `disputes.${row.id}.${column.id}`),
      right: [`disputes.${row.id}.total`],
    })),
  ];
}

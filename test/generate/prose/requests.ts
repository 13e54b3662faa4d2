// What a report says of disclosure requests: received, by whom, over which channel, how they ended, what is left.
import { outcomeRows } from '../labels.ts';
import type { Writer } from '../statement.ts';

interface Group {
  names: readonly string[];
  cells: string[];
}

const REASONS: Record<string, readonly string[]> = {
  'refused.stateSecret': ['属于国家秘密', '涉及国家秘密'],
  'refused.prohibitedByLaw': ['其他法律行政法规禁止公开', '法律、行政法规禁止公开'],
  'refused.securityStability': ['危及“三安全一稳定”'],
  'refused.thirdParty': ['保护第三方合法权益', '涉及第三方合法权益'],
  'refused.internalAffairs': ['属于三类内部事务信息', '内部事务信息'],
  'refused.deliberative': ['属于四类过程性信息', '过程性信息'],
  'refused.enforcementFile': ['属于行政执法案卷', '行政执法案卷信息'],
  'refused.administrativeQuery': ['属于行政查询事项', '行政查询事项'],
  'unavailable.notHeld': ['本机关不掌握相关政府信息', '本机关不掌握'],
  'unavailable.needsCreation': ['没有现成信息需要另行制作', '需要另行制作'],
  'unavailable.stillUnclear': ['补正后申请内容仍不明确', '补正后仍不明确'],
  'notProcessed.petition': ['信访举报投诉类申请', '信访举报投诉类'],
  'notProcessed.duplicate': ['重复申请'],
  'notProcessed.publication': ['要求提供公开出版物'],
  'notProcessed.excessive': ['无正当理由大量反复申请'],
  'notProcessed.reissue': ['要求行政机关确认或重新出具已获取信息'],
  'otherHandled.correctionOverdue': ['申请人逾期不补正', '逾期不补正'],
  'otherHandled.feeUnpaid': ['申请人逾期未缴费', '逾期未缴纳费用'],
  'otherHandled.misc': ['申请人撤回等其他情形', '其他情形'],
};

const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ['granted', ['予以公开', '予以公开', '作出予以公开决定']],
  ['partiallyGranted', ['部分公开', '部分公开', '予以部分公开']],
  ['refused', ['不予公开', '不予公开', '决定不予公开']],
  ['unavailable', ['无法提供', '无法提供', '告知无法提供']],
  ['notProcessed', ['不予处理', '不予处理', '告知不予处理']],
  ['otherHandled', ['其他处理', '其他处理', '作其他处理']],
];

const RECEIVED = ['requests.received.total'];
const CARRIED_IN = ['requests.carriedIn.total'];
const TOTAL = ['requests.total.total'];
const CARRIED_OUT = ['requests.carriedOut.total'];

function groupsOf({ story }: Writer): Group[] {
  const rows = outcomeRows(story.edition, `requests.otherHandled.total` in story.figures);
  return GROUPS.map(([id, names]) => ({
    names,
    cells: rows.filter(row => row.id === id || row.id.startsWith(`${id}.`)).map(row => `requests.${row.id}.total`),
  }));
}

/** The whole paragraph, without its heading. */
export function requestText(writer: Writer): string {
  const received = writer.sum(RECEIVED);
  const carriedIn = writer.sum(CARRIED_IN);
  const lead = writer.chance(0.6) ? `${writer.random.pick(LEADS)}。` : '';
  if (received === 0 && carriedIn === 0) return `${lead}${nothingReceived(writer)}`;
  const sentences = [opening(writer), handling(writer), carriedOver(writer), compared(writer)].filter(Boolean);
  const closing = writer.chance(0.4) ? [writer.random.pick(CLOSINGS)] : [];
  return `${lead}${[...sentences, ...closing].join('。')}。`;
}

const LEADS = [
  '完善申请接收、登记、审核、答复、归档全流程管理',
  '畅通线上提交、信函邮寄、当面递交等申请渠道',
  '严格按照法定程序和时限办理政府信息公开申请',
  '建立疑难申请会商机制，答复文书送法律顾问审核',
  '更新政府信息公开指南，公布受理机构的地址和电话',
  '加强与申请人的沟通，准确了解其真实需求',
  '优化依申请公开办理流程，统一答复文书格式',
];
const CLOSINGS = [
  '答复文书统一由专人审核',
  '办理过程全程留痕、归档完整',
  '申请人对答复总体满意',
  '未收取任何复制、邮寄费用',
  '对同类申请较多的事项及时转为主动公开',
];

function nothingReceived(writer: Writer): string {
  const { body, year } = writer.story;
  const zero = { subject: 'received', value: 0, cells: RECEIVED } as const;
  const none = (words: string) => writer.state(zero, figure => (figure.trim() === '0' ? words : numbered(figure)));
  const numbered = (figure: string) => `${year}年${body.self}收到政府信息公开申请${figure}件`;
  return writer.random.pick([
    () => `${none(`${year}年${body.self}未收到政府信息公开申请`)}。`,
    () => `${none(`${year}年度，${body.self}没有收到公民、法人或者其他组织提出的政府信息公开申请`)}。`,
    () => `${none('全年未收到依申请公开政府信息的申请')}，无上年结转事项。`,
    () => `${none(`本年度${body.self}未接到要求公开政府信息的申请`)}，也没有结转下年度办理的申请。`,
    () => `${writer.state(zero, figure => `${year}年共收到政府信息公开申请${figure}件`)}。`,
    () => `${writer.state(zero, figure => `全年收到依申请公开${figure}件`)}，办结0件，结转下年度0件。`,
    () => `${none(`${year}年，${body.self}未收到书面、网络等任何形式的政府信息公开申请`)}。`,
    () => `${none(`${year}年无政府信息公开申请`)}。`,
  ])();
}

/** Received, with or without what was carried over, and by whom. */
function opening(writer: Writer): string {
  const { body, year } = writer.story;
  const received = writer.sum(RECEIVED);
  const carriedIn = writer.sum(CARRIED_IN);
  const fresh = { subject: 'received', value: received, cells: RECEIVED } as const;
  const open = {
    subject: 'received',
    value: received + carriedIn,
    cells: [...RECEIVED, ...CARRIED_IN],
    includesCarriedIn: true,
  } as const;
  const carried = { subject: 'carriedIn', value: carriedIn, cells: CARRIED_IN } as const;
  const who = writer.pick(body.self, body.self, body.alias);
  const channel = writer.pick('', '', '通过网络、信函、当面等方式', '通过各类渠道');
  if (carriedIn > 0 && writer.chance(0.4)) {
    return writer.random.pick([
      () =>
        `${writer.state(open, figure => `${year}年，${who}共受理依申请公开${figure}件`)}（含${writer.state(carried, figure => `上年结转${figure}件`)}）`,
      () =>
        `${writer.state(open, figure => `全年共收到政府信息公开申请${figure}件`)}（包括${writer.state(carried, figure => `上年度结转${figure}件`)}）`,
      () =>
        `${writer.state(open, figure => `${year}年${channel}共办理政府信息公开申请${figure}件`)}，其中${writer.state(fresh, figure => `本年新收${figure}件`)}、${writer.state(carried, figure => `上年结转${figure}件`)}`,
    ])();
  }
  const first = writer.random.pick([
    () => writer.state(fresh, figure => `${year}年，${who}${channel}共收到政府信息公开申请${figure}件`),
    () => writer.state(fresh, figure => `全年新收政府信息公开申请${figure}件`),
    () => writer.state(fresh, figure => `${year}年度${who}受理依申请公开${figure}件`),
    () => writer.state(fresh, figure => `${year}年收到公民、法人和其他组织提出的政府信息公开申请${figure}件`),
    () => writer.state(fresh, figure => `${who}本年度共接收政府信息公开申请${figure}件`),
    () => writer.state(fresh, figure => `${year}年，${who}登记政府信息公开申请${figure}件`),
    () => writer.state(fresh, figure => `本年新收政府信息公开申请${figure}件`),
    () => writer.state(fresh, figure => `${year}年共接到政府信息公开申请${figure}件`),
    () => writer.state(fresh, figure => `${year}年${who}共收到依申请公开件${figure}件`),
    () => writer.state(fresh, figure => `本年度，${who}收到的政府信息公开申请共计${figure}件`),
    () => writer.state(fresh, figure => `全年受理政府信息公开申请${figure}件`),
    () => writer.state(fresh, figure => `${year}年${who}收到政府信息公开申请${figure}宗`),
  ])();
  const by = applicants(writer, received) || channels(writer, received);
  const from =
    carriedIn > 0
      ? `，${writer.random.pick([
          () => writer.state(carried, figure => `上年结转${figure}件`),
          () => writer.state(carried, figure => `上年度结转申请${figure}件`),
          () => `另有${writer.state(carried, figure => `${year - 1}年结转${figure}件`)}`,
          () => writer.state(carried, figure => `上年结转政府信息公开申请${figure}件`),
        ])()}`
      : writer.pick('', '', '，无上年结转', '，上年结转0件');
  return from !== '' && by !== '' && writer.chance(0.5)
    ? `${first}${from}。${by}`
    : `${first}${by && `，${by}`}${by && from ? from.replace('，', '；') : from}`;
}

/** 自然人、法人 of those received this year. */
function applicants(writer: Writer, received: number): string {
  if (received === 0 || writer.chance(0.35)) return '';
  const { figures } = writer.story;
  const cell = (column: string) => `requests.received.${column}`;
  const individual = figures[cell('individual')]!;
  const kinds: readonly (readonly [string, string])[] = [
    ['business', '商业企业'],
    ['research', '科研机构'],
    ['nonprofit', '社会公益组织'],
    ['legalServices', '法律服务机构'],
    ['otherOrganisation', '其他组织'],
  ];
  const others = kinds.filter(([column]) => figures[cell(column)]! > 0);
  if (others.length === 0)
    return writer.pick('均为自然人申请', '申请人均为自然人', '全部由自然人提出', '其中自然人申请占100%');
  const organisations = kinds.map(([column]) => cell(column));
  const count = (words: string, cells: string[]) =>
    writer.state({ subject: 'applicant', value: writer.sum(cells), cells }, figure => `${words}${figure}件`);
  if (individual > 0 && writer.chance(0.5)) {
    return writer.random.pick([
      () => `其中${count('自然人申请', [cell('individual')])}、${count('法人或其他组织申请', organisations)}`,
      () =>
        `其中${count('自然人申请', [cell('individual')])}、${count('法人或其他组织申请', organisations)}，${writer.percent(individual, received, value => `自然人申请占${value}`)}`,
      () => `其中${count('自然人', [cell('individual')])}，${count('法人或其他组织', organisations)}`,
      () => `按申请人分，${count('自然人提出', [cell('individual')])}，${count('法人或其他组织提出', organisations)}`,
    ])();
  }
  const listed = [...(individual > 0 ? [['individual', '自然人'] as const] : []), ...others];
  return `其中${listed.map(([column, name]) => count(name, [cell(column)])).join('、')}`;
}

/** Over which channels they came: no cell of the form, but the parts make the whole. */
function channels(writer: Writer, received: number): string {
  if (received < 3 || writer.chance(0.5)) return '';
  const online = writer.random.int(1, received - 2);
  const letters = writer.random.int(1, received - online - 1);
  const parts = [online, letters, received - online - letters];
  const names = writer.random.pick([
    ['网络申请', '信函申请', '当面申请'],
    ['通过网站在线提交', '通过信函提交', '当面提交'],
    ['线上申请', '邮寄申请', '现场申请'],
  ]);
  const shares = writer.chance(0.3);
  const said = names.map((name, at) => {
    const words = writer.state({ subject: 'part', value: parts[at]! }, figure => `${name}${figure}件`);
    return shares
      ? `${words}，${writer.percent(parts[at]!, received, value => `占${value}`, 'channelPercent')}`
      : words;
  });
  return `其中${said.join(shares ? '；' : '、')}`;
}

/** How many were answered, and how they ended. */
function handling(writer: Writer): string {
  const total = writer.sum(TOTAL);
  if (total === 0) return writer.pick('申请均在办理期限内', '收到的申请正在依法办理');
  const handled = { subject: 'handled', value: total, cells: TOTAL } as const;
  const all = writer.sum(CARRIED_OUT) === 0;
  const base = writer.random.pick([
    () => writer.state(handled, figure => `全年办结${figure}件`),
    () => writer.state(handled, figure => `已答复${figure}件`),
    () => writer.state(handled, figure => `截至年底共办结政府信息公开申请${figure}件`),
    () => writer.state(handled, figure => `年度内办理答复${figure}件`),
    () => writer.state(handled, figure => `本年度作出答复${figure}件`),
    () =>
      all
        ? writer.pick('均已在法定期限内答复', '全部按期办结', '均依法按时答复')
        : writer.state(handled, figure => `已办结${figure}件`),
    () => (all ? '办结率100%' : writer.state(handled, figure => `全年按期答复${figure}件`)),
  ])();
  return `${base}${outcomes(writer, total)}`;
}

function outcomes(writer: Writer, total: number): string {
  if (writer.chance(0.2)) return '';
  const groups = groupsOf(writer);
  const counted = groups.filter(group => writer.sum(group.cells) > 0);
  if (writer.chance(0.22) && counted.length > 0) {
    const cells = [...groups[0]!.cells, ...groups[1]!.cells];
    const value = writer.sum(cells);
    const words = writer.pick(
      '予以公开及部分公开',
      '予以公开和部分公开',
      '予以公开、部分公开共',
      '予以公开或部分公开合计',
    );
    const said = writer.state({ subject: 'combinedOutcomes', value, cells }, figure => `${words}${figure}件`);
    const share = writer.chance(0.5) ? `，${writer.percent(value, total, one => `占办结总数的${one}`)}` : '';
    return `，其中${said}${share}`;
  }
  const listed = writer.chance(0.25) ? groups : counted;
  const shares = writer.chance(0.25);
  const of = writer.pick('占', '占比');
  const said = listed.map(group => {
    const value = writer.sum(group.cells);
    const name = writer.random.pick(group.names);
    const words = writer.state({ subject: 'outcome', value, cells: group.cells }, figure => `${name}${figure}件`);
    const why = value > 0 && group.cells.length > 1 && writer.chance(0.3) ? `（${reasons(writer, group)}）` : '';
    return shares && value > 0
      ? `${words}${why}，${writer.percent(value, total, one => `${of}${one}`)}`
      : `${words}${why}`;
  });
  const lead = writer.pick('，其中', '，其中：', '。从办理结果看，', '。按办理结果分，');
  return `${lead}${said.join(shares ? '；' : writer.pick('、', '，'))}`;
}

function reasons(writer: Writer, group: Group): string {
  const rows = group.cells.filter(cell => writer.sum([cell]) > 0);
  return rows
    .map(cell => {
      const id = cell.slice('requests.'.length, -'.total'.length);
      const name = writer.random.pick(REASONS[id] ?? ['其他情形']);
      return writer.state(
        { subject: 'reason', value: writer.sum([cell]), cells: [cell] },
        figure => `${name}${figure}件`,
      );
    })
    .join('、');
}

function carriedOver(writer: Writer): string {
  const left = writer.sum(CARRIED_OUT);
  if (left === 0) return writer.chance(0.2) ? writer.pick('无结转下年度继续办理的申请', '结转下年度0件') : '';
  const { year } = writer.story;
  const statement = { subject: 'carriedOut', value: left, cells: CARRIED_OUT } as const;
  return writer.random.pick([
    () => writer.state(statement, figure => `结转下年度继续办理${figure}件`),
    () => writer.state(statement, figure => `${figure}件结转至${year + 1}年继续办理`),
    () => writer.state(statement, figure => `结转下年度${figure}件，均未超过法定期限`),
    () => writer.state(statement, figure => `年底前收到尚在办理期限内的申请${figure}件，结转下年度继续办理`),
    () => writer.state(statement, figure => `结转至下年度办理的申请${figure}件`),
  ])();
}

/** This year's figure beside last year's, which is in no table of this report. */
function compared(writer: Writer): string {
  const { last } = writer.story;
  const now = writer.sum(RECEIVED);
  const then = last?.['requests.received.total'];
  if (then === undefined || then === 0 || now === 0 || now === then || writer.chance(0.7)) return '';
  const more = now > then;
  const difference = Math.abs(now - then);
  return writer.random.pick([
    () => `申请数量较上年${more ? '增加' : '减少'}${difference}件`,
    () => writer.percent(difference, then, share => `申请量同比${more ? '增长' : '下降'}${share}`, 'growth'),
    () => `上年收到申请${then}件，${more ? '申请量有所上升' : '申请量有所下降'}`,
  ])();
}

import type { CellKey } from '../../model/form.ts';
import type { AnnualReport } from '../../model/report.ts';
import { cellName } from '../../model/terms.ts';
import { bodyOf } from '../bodies.ts';
import { filledCells, isAmount, isChange, isSettled } from '../cells.ts';
import { unitOfName } from '../relation.ts';
import { defineRule, type Sketch } from '../rule.ts';

/** Below this a tenfold change is nothing unusual. */
const SMALLEST = 200;
const MOST_REQUESTS = 1_000_000;
const FEWEST_PEERS = 10;

export default defineRule({
  id: 'C-HUGE',
  title: '数值异常大',
  severity: 'info',
  basis: '《政府信息公开条例》第五十条：年度报告的数据应当准确',
  explains:
    '合计数比上年大十倍以上，或比同年十个以上同级同类单位的中位数大五十倍以上，可能是多打了数字。大单位本来就大，所以只作一般提示，' +
    '不同级别、不同部门之间不比较，一份报告只提示最突出的一格；数值在200以下的不比较。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    lastYear: {
      says: '{cell}为{value}，上年为{last}，是上年的{times}倍{more}。',
      repair: '请核对是否多打了数字或统计口径有变化；口径有变化的，建议在第一部分说明。',
    },
    peers: {
      says: '{cell}为{value}，同年{count}个同级同类单位的中位数为{median}{more}。',
      repair: '请核对是否多打了数字。',
    },
    million: {
      says: '{cell}为{value}，超过一百万件，不合常理{more}。',
      repair: '请核对是否多打了数字。',
    },
  },
  check(report, { previous, peers }) {
    const cells = filledCells(report).filter(
      ({ key, cell }) =>
        (cell.value ?? 0) >= SMALLEST && isCompared(key) && !isAmount(key) && !isChange(key) && !isSettled(report, key),
    );
    const alike = alikeOf(report, peers);
    const found = cells.flatMap(({ key, cell }) => compared(key, cell.value!, previous, alike));
    const [first] = found.sort((one, other) => other.times - one.times);
    if (first) {
      const more = found.length > 1 ? `（另有${found.length - 1}格也偏大）` : '';
      const { key, value, message, data } = first;
      return [{ message, data: { cell: cellName(key), value, more, ...data }, cells: [key], actual: value }];
    }
    return !previous && alike.length < FEWEST_PEERS ? { skip: '上年报告或十个以上同级同类单位的报告' } : [];
  },
  examples: {
    pass: [
      {
        what: '比上年多一倍',
        report: { cells: { 'proactive.penalties.decisions': 2000 } },
        previous: { cells: { 'proactive.penalties.decisions': 1000 } },
      },
      {
        what: '省厅与市县的局、乡镇不比较',
        report: { agency: '江苏省商务厅', cells: { 'proactive.licences.decisions': 90000 } },
        previous: {},
        peers: counts(12, '启东市商务局', 'proactive.licences.decisions'),
      },
      {
        what: '公安局与其他局不比较',
        report: { agency: '启东市公安局', cells: { 'proactive.penalties.decisions': 9000 } },
        previous: {},
        peers: counts(12, '海门市商务局', 'proactive.penalties.decisions'),
      },
    ],
    fail: [
      {
        what: '比上年多二十倍',
        report: { cells: { 'proactive.penalties.decisions': 20000 } },
        previous: { cells: { 'proactive.penalties.decisions': 1000 } },
        finds: [{ message: 'lastYear', data: { times: 20 } }],
      },
      {
        what: '比同级同类单位多得多',
        report: { cells: { 'proactive.penalties.decisions': 9000 } },
        peers: counts(11, '海门市商务局', 'proactive.penalties.decisions'),
        finds: [{ message: 'peers', data: { median: 60 } }],
      },
      {
        what: '两格都大，只提示一次',
        report: { cells: { 'proactive.penalties.decisions': 20000, 'proactive.licences.decisions': 30000 } },
        previous: { cells: { 'proactive.penalties.decisions': 1000, 'proactive.licences.decisions': 1000 } },
        finds: [{ message: 'lastYear', actual: 30000, data: { more: '（另有1格也偏大）' } }],
      },
      {
        what: '申请超过一百万件',
        report: { cells: { 'requests.received.total': 1590159 } },
        finds: [{ message: 'million' }],
      },
    ],
    skip: [{ what: '没有可以比较的报告', missing: '上年报告或十个以上同级同类单位的报告' }],
  },
});

/** Totals only: what is wrong with a total is wrong with its parts. */
const isCompared = (key: CellKey): boolean => key.startsWith('proactive.') || key.endsWith('.total');

interface Huge {
  key: CellKey;
  value: number;
  message: string;
  data: Record<string, number>;
  /** How many times what it is held against. */
  times: number;
}

/** A province is large by nature, and so is what one kind of office does most of. */
function alikeOf(report: AnnualReport, peers: readonly AnnualReport[]): AnnualReport[] {
  const own = bodyOf(report);
  if (own.level === 'unknown' || peers.length < FEWEST_PEERS) return [];
  const unit = unitOfName(report.agency!);
  return peers.filter(peer => {
    const { level, department } = bodyOf(peer);
    if (level !== own.level || department !== own.department) return false;
    return !department || unitOfName(peer.agency!) === unit;
  });
}

function compared(key: CellKey, value: number, previous: AnnualReport | null, peers: readonly AnnualReport[]): Huge[] {
  const huge = (message: string, times: number, data: Record<string, number>): Huge[] => [
    { key, value, message, data, times },
  ];
  if (key.startsWith('requests.') && value > MOST_REQUESTS) return huge('million', Number.POSITIVE_INFINITY, {});
  const last = previous?.cells[key]?.value ?? 0;
  const times = value / last;
  if (last > 0) return times > 10 ? huge('lastYear', times, { last, times: Math.round(times) }) : [];
  const others = peers.flatMap(peer => peer.cells[key]?.value ?? []).sort((a, b) => a - b);
  const median = others[Math.floor(others.length / 2)] ?? 0;
  if (others.length < FEWEST_PEERS || median === 0 || value <= median * 50) return [];
  return huge('peers', value / median, { median, count: others.length });
}

/** Peers for the examples, with 10, 20, 30, … in a cell. */
function counts(count: number, agency: string, key: CellKey): Sketch[] {
  return Array.from({ length: count }, (_, i) => ({ agency, cells: { [key]: 10 * (i + 1) } }));
}

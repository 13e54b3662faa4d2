import type { CellKey } from '../../model/form.ts';
import type { AnnualReport } from '../../model/report.ts';
import { cellName } from '../../model/terms.ts';
import { filledCells, isAmount, isChange, isSettled } from '../cells.ts';
import { defineRule, type Hit } from '../rule.ts';

/** Below this a tenfold change is nothing unusual. */
const SMALLEST = 200;
const MOST_REQUESTS = 1_000_000;
const FEWEST_PEERS = 5;

export default defineRule({
  id: 'C-HUGE',
  title: '数值异常大',
  severity: 'info',
  basis: '《政府信息公开条例》第五十条：年度报告的数据应当准确',
  explains:
    '合计数比上年大十倍以上，或比同年其他单位的中位数大五十倍以上，可能是多打了数字。省级、设区的市本来就大，所以只作一般提示；' +
    '数值在200以下的不比较。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    lastYear: {
      says: '{cell}为{value}，上年为{last}，是上年的{times}倍。',
      repair: '请核对是否多打了数字或统计口径有变化；口径有变化的，建议在第一部分说明。',
    },
    peers: {
      says: '{cell}为{value}，同年其他单位的中位数为{median}。',
      repair: '请核对是否多打了数字。',
    },
    million: {
      says: '{cell}为{value}，超过一百万件，不合常理。',
      repair: '请核对是否多打了数字。',
    },
  },
  check(report, { previous, peers }) {
    const cells = filledCells(report).filter(
      ({ key, cell }) =>
        (cell.value ?? 0) >= SMALLEST && isCompared(key) && !isAmount(key) && !isChange(key) && !isSettled(report, key),
    );
    const hits = cells.flatMap(({ key, cell }) => compared(key, cell.value!, previous, peers));
    if (hits.length === 0 && !previous && peers.length < FEWEST_PEERS) return { skip: '上年报告或其他单位的报告' };
    return hits;
  },
  examples: {
    pass: [
      {
        what: '比上年多一倍',
        report: { cells: { 'proactive.penalties.decisions': 2000 } },
        previous: { cells: { 'proactive.penalties.decisions': 1000 } },
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
        what: '比其他单位多得多',
        report: { cells: { 'proactive.penalties.decisions': 9000 } },
        peers: [1, 2, 3, 4, 5].map(count => ({ cells: { 'proactive.penalties.decisions': 10 * count } })),
        finds: [{ message: 'peers', data: { median: 30 } }],
      },
      {
        what: '申请超过一百万件',
        report: { cells: { 'requests.received.total': 1590159 } },
        finds: [{ message: 'million' }],
      },
    ],
    skip: [{ what: '没有可以比较的报告', missing: '上年报告或其他单位的报告' }],
  },
});

/** Totals only: what is wrong with a total is wrong with its parts. */
const isCompared = (key: CellKey): boolean => key.startsWith('proactive.') || key.endsWith('.total');

function compared(key: CellKey, value: number, previous: AnnualReport | null, peers: readonly AnnualReport[]): Hit[] {
  const hit = (message: string, data: Record<string, number>): Hit[] => [
    { message, data: { cell: cellName(key), value, ...data }, cells: [key], actual: value },
  ];
  if (key.startsWith('requests.') && value > MOST_REQUESTS) return hit('million', {});
  const last = previous?.cells[key]?.value ?? 0;
  if (last > 0) return value > last * 10 ? hit('lastYear', { last, times: Math.round(value / last) }) : [];
  const others = peers.flatMap(peer => peer.cells[key]?.value ?? []).sort((a, b) => a - b);
  const median = others[Math.floor(others.length / 2)] ?? 0;
  return others.length >= FEWEST_PEERS && median > 0 && value > median * 50 ? hit('peers', { median }) : [];
}

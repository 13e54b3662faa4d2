// What the metric of a value is called where only its name is at hand.
import { amountNamed } from '../../../src/answer/amounts.ts';
import { RATE_METRICS } from '../../../src/model/rate.ts';
import { rateName } from '../labels.ts';

const WORKED_OUT: Record<string, string> = {
  sum: '合计',
  mean: '平均',
  pooled: '合并计算',
  count: '机关个数',
  difference: '增减',
  growth: '增长率',
  share: '占比',
};

/** `sum.requests.received.total`: 本年新收（合计）. */
export function metricName(metric: string): string {
  const dot = metric.indexOf('.');
  const kind = WORKED_OUT[metric.slice(0, dot)];
  if (kind !== undefined) return `${metricName(metric.slice(dot + 1))}（${kind}）`;
  const rate = RATE_METRICS.find(one => one === metric);
  return rate ? rateName(rate) : amountNamed(metric).label;
}

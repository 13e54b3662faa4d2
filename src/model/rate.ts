// The rates that answers give, by name. How each is computed: src/answer/rates.ts.

/** 办结量 below is （七）总计 of table three. */
export const RATE_METRICS = [
  /** 公开率: 予以公开 + 部分公开 of 办结量. */
  'rate.disclosed',
  /** 予以公开率. */
  'rate.granted',
  /** 不予公开占比. */
  'rate.refused',
  /** 无法提供占比. */
  'rate.unavailable',
  /** 不予处理占比. */
  'rate.notProcessed',
  /** 其他处理占比. */
  'rate.otherHandled',
  /** 结转率: 结转下年度 of 本年新收 + 上年结转. */
  'rate.carriedOut',
  /** 自然人占比 of 本年新收; what was carried in is not part of it. */
  'rate.individual',
  /** 复议率: 行政复议总计 of 办结量. */
  'rate.reconsideration',
  /** 诉讼率: both kinds of 行政诉讼 of 办结量. */
  'rate.litigation',
  /** 复议纠错率: 结果纠正 of the cases decided (总计 − 尚未审结). */
  'rate.reconsiderationCorrected',
  /** The same of all cases. */
  'rate.reconsiderationCorrectedOfAll',
  /** 诉讼败诉率, of the cases decided. */
  'rate.litigationCorrected',
  'rate.litigationCorrectedOfAll',
] as const;
export type RateMetric = (typeof RATE_METRICS)[number];

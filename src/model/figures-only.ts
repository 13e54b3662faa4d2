// What remains of a chat's own report once its file's time is over: whose it is, and its figures for next year's comparison.
import type { AnnualReport } from './report.ts';

export function figuresOnly(report: AnnualReport): AnnualReport {
  return {
    ...report,
    period: null,
    title: null,
    brokenSignature: null,
    labels: [],
    sections: [],
    claims: [],
    notes: [],
    source: null,
    doubt: null,
  };
}

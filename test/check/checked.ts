// Generated and real reports, read as any file is and checked by every rule.
import { checkReport } from '../../src/check/index.ts';
import type { CheckContext } from '../../src/check/rule.ts';
import type { CheckOutcome, Finding } from '../../src/model/finding.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { readReport } from '../../src/read-report.ts';
import { type Document, type GeneratedReport, render } from '../generate/index.ts';

export async function read(bytes: Uint8Array, name: string): Promise<AnnualReport> {
  const result = await readReport(bytes, name);
  if (!result.ok) throw new Error(`${name}: ${result.failure.message}`);
  return result.value;
}

export interface Wording {
  layout: string;
  seed: number;
  plain?: boolean;
  edit?: ((document: Document) => void) | undefined;
}

export function readGenerated(
  report: GeneratedReport,
  { layout, seed, plain = false, edit }: Wording,
): Promise<AnnualReport> {
  const { bytes, name } = render(report, layout, seed, { plain, edit });
  return read(bytes, name);
}

export const check = (report: AnnualReport, context: Partial<CheckContext> = {}): CheckOutcome =>
  checkReport(report, context);

export const ofSeverity = ({ findings }: CheckOutcome, severity: Finding['severity']): Finding[] =>
  findings.filter(finding => finding.severity === severity);

export const told = ({ rule, severity, message, quote }: Finding): string =>
  `${rule} (${severity}): ${message}${quote ? ` 〔${quote.slice(0, 60)}〕` : ''}`;

export function count<T>(items: readonly T[], of: (item: T) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

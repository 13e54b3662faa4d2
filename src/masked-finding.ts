// A finding as it may be kept and shown: rules mask what they quote, and whatever they may have missed is masked here.
import { masked } from './check/masking.ts';
import type { Finding } from './model/finding.ts';

export function maskedFinding(finding: Finding): Finding {
  const shown = <T>(value: T): T | string => (typeof value === 'string' ? masked(value) : value);
  const { message, repair, quote, expected, actual } = finding;
  return {
    ...finding,
    ...{ message: masked(message), repair: masked(repair), quote: shown(quote) },
    ...{ expected: shown(expected), actual: shown(actual) },
  };
}

// A finding as it may be kept and shown: no personal data in any of its words.

import type { Finding } from '../model/finding.ts';
import { masked } from './masking.ts';

export function maskedFinding(finding: Finding): Finding {
  const shown = <T>(value: T): T | string => (typeof value === 'string' ? masked(value) : value);
  const { message, repair, quote, expected, actual } = finding;
  return {
    ...finding,
    ...{ message: masked(message), repair: masked(repair), quote: shown(quote) },
    ...{ expected: shown(expected), actual: shown(actual) },
  };
}

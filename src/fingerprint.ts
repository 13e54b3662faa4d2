// What makes a finding the same one in another check of the same report. Two answers: the same place (its figure may have
// changed and still be wrong), and the same down to its values (only then does a confirmation hold).
import { createHash } from 'node:crypto';
import type { Finding } from './model/finding.ts';
import { normalise } from './text/normalise.ts';

/**
 * `PLACE:VALUES` for each finding, in the order given. Of several that are alike in everything the second is told from the
 * first by its number.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const met = new Map<string, number>();
  return findings.map(finding => {
    const quote = normalise(finding.quote ?? '').text.replace(/\s+/g, '');
    const { rule, cells, place, actual, expected } = finding;
    const at = digest([rule, [...cells].sort(), place.section, quote.replace(/\d+/g, '#')]);
    const values = digest([quote, actual, expected]);
    const print = `${at}:${values}`;
    const before = met.get(print) ?? 0;
    met.set(print, before + 1);
    return before === 0 ? print : `${print}-${before}`;
  });
}

/** The part that stays while only figures change. */
export const placeOf = (fingerprint: string): string => fingerprint.split(':', 1)[0]!;

const digest = (parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);

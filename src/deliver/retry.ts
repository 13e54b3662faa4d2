// A try that failed → whether and when the next one is made. A reminder that comes twice is better than none, one that comes
// again and again is not: the surer it is that it has come, the less often it is sent again.
import type { Claimed, Outcome } from '../ports/outbox.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** It never came there: waits that double, until its time is over. */
const FIRST_MS = 5 * SECOND_MS;
const LONGEST_MS = 10 * MINUTE_MS;
/** The connection broke before any answer; after the last of them it is given up. */
const IN_DOUBT_MS = [15 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS];
/** The answer was late or broke off. */
const LIKELY_MS = MINUTE_MS;

export type Arrived = 'no' | 'unlikely' | 'likely';

export function afterFailure(message: Claimed, arrived: Arrived, reason: string, now: Date): Outcome {
  const wait = waitAfter(message, arrived);
  const notBefore = wait === null ? null : new Date(+now + wait);
  if (notBefore === null || notBefore >= message.expiresAt) return { kind: 'dropped', reason };
  return { kind: 'failed', notBefore, uncertain: arrived !== 'no', reason };
}

/** Its senders died one after the other: perhaps of it. */
export const isHopeless = ({ uncertain }: Claimed): boolean => uncertain > IN_DOUBT_MS.length;

function waitAfter({ attempt, uncertain }: Claimed, arrived: Arrived): number | null {
  switch (arrived) {
    case 'no':
      return Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS);
    case 'unlikely':
      return IN_DOUBT_MS[uncertain] ?? null;
    case 'likely':
      return uncertain === 0 ? LIKELY_MS : null;
  }
}

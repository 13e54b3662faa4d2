// The five real reports at hand and what a careful reviewer found in them. They are not part of the project.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckOutcome, Finding, Severity } from '../../src/model/finding.ts';
import { normalise } from '../../src/text/normalise.ts';
import { check, ofSeverity, read, told } from './checked.ts';

const shared = process.env.NIANBAO_SHARED;

interface Defect {
  rule: string;
  severity: Severity;
  line: number | null;
  quote: string | null;
  note: string;
}

/** Lines that a finding may be off: a heading's rule may point at its table, a cell's at its row. */
const NEAR = 3;

const plain = (text: string): string => normalise(text).text.replace(/\s/g, '');

/** Do the two share a run of characters? */
function overlap(one: string, other: string): boolean {
  const [short, long] = [plain(one), plain(other)].sort((a, b) => a.length - b.length) as [string, string];
  const size = Math.min(4, short.length);
  for (let at = 0; at + size <= short.length; at += 1) if (long.includes(short.slice(at, at + size))) return true;
  return false;
}

function meets({ rule, place, quote }: Finding, defect: Defect): boolean {
  if (rule !== defect.rule) return false;
  if (defect.line === null || place.line === null) return true;
  return (
    Math.abs(place.line - defect.line) <= NEAR ||
    (quote !== null && defect.quote !== null && overlap(quote, defect.quote))
  );
}

/** What must never be said, as the rule and the words that it would be about. */
const NEVER: Record<string, readonly (readonly [RegExp, RegExp])[]> = {
  '000': [
    [/^(T3|T4|U-FEE|N-RECEIVED|N-DISPUTE|N-SUM-PARTS|C-NEG)/, /.?/],
    [/^C-/, /347\.92|-1/],
  ],
  '001': [
    [/^(T3|T4|U-FEE|N-RECEIVED|N-HANDLED|N-OUTCOME|N-ZERO)/, /.?/],
    [/./, /7600|7596/],
    [/^F-LABEL/, /三安全/],
  ],
  '002': [
    [/^(T3|T4|U-FEE|P-|N-RECEIVED|N-HANDLED|N-OUTCOME|S-TITLE$|S-SECTION|D-PERIOD)/, /.?/],
    [/^C-/, /3\.68/],
  ],
  '003': [
    [/^(T3|T4|N-RECEIVED|N-CARRIED|N-HANDLED|N-OUTCOME|N-DISPUTE|N-PERCENT|D-LATE|D-EARLY)/, /.?/],
    [/^Q-TYPO/, /三單|三单|啟曉百|启晓百/],
    [/^N-/, /147/],
  ],
  '004': [
    [/^(T3|T4|N-SUM-PARTS|N-NORMDOC|N-RECEIVED|N-HANDLED|D-LATE|D-EARLY|D-SIGN-AFTER-PUB)/, /.?/],
    [/^Q-/, /不间断|应公开尽公开/],
  ],
};

const files = shared ? readdirSync(join(shared, 'seeds')).sort() : [];

async function checked(name: string): Promise<{ outcome: CheckOutcome; defects: Defect[] }> {
  const report = await read(readFileSync(join(shared!, 'seeds', name)), name);
  const truth = JSON.parse(readFileSync(join(shared!, 'seeds-truth', `${name.slice(0, 3)}.json`), 'utf8'));
  return { outcome: check(report), defects: truth.defects };
}

describe.skipIf(!shared)('the five real reports (needs NIANBAO_SHARED)', () => {
  test.each(files)('%s: every error and warning is found', async name => {
    const { outcome, defects } = await checked(name);
    const missed = defects
      .filter(({ severity }) => severity !== 'info')
      .filter(defect => !outcome.findings.some(finding => meets(finding, defect)))
      .map(({ rule, line, quote, note }) => `${rule} line ${line} ${quote}: ${note}`);
    expect(missed).toEqual([]);
  });

  test.each(files)('%s: no error but the true ones', async name => {
    const { outcome, defects } = await checked(name);
    const wrong = ofSeverity(outcome, 'error').filter(
      finding => !defects.some(defect => defect.severity === 'error' && meets(finding, defect)),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test.each(files)('%s: nothing that must not be flagged', async name => {
    const { outcome } = await checked(name);
    const never = NEVER[name.slice(0, 3)]!;
    // A hint for a human may touch on what is right.
    const wrong = outcome.findings.filter(
      ({ rule, quote, severity }) =>
        severity !== 'info' && never.some(([rules, words]) => rules.test(rule) && words.test(quote ?? '')),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test('what else is warned of, for a human to judge', async () => {
    const lines: string[] = [];
    for (const name of files) {
      const { outcome, defects } = await checked(name);
      const more = ofSeverity(outcome, 'warning').filter(finding => !defects.some(defect => meets(finding, defect)));
      lines.push(
        `${name.slice(0, 3)}: ${outcome.findings.length} findings`,
        ...more.map(finding => `  beside: ${told(finding)}`),
      );
    }
    console.log(lines.join('\n'));
    expect(files).toHaveLength(5);
  });
});

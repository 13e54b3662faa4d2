// Arithmetic on figures as they are written in decimal. Binary fractions would make 0.1 + 0.2 unequal to 0.3 and round
// 1.005 % the wrong way, and a reader who recomputes by hand would be right against us.

interface Scaled {
  units: bigint[];
  /** Each figure is its units divided by ten to this power. */
  decimals: number;
}

function scale(figures: number[]): Scaled {
  const parts = figures.map(figure => {
    const [mantissa = '0', exponent = '0'] = figure.toExponential().split('e');
    const fraction = mantissa.split('.')[1]?.length ?? 0;
    return { digits: BigInt(mantissa.replace('.', '')), exponent: Number(exponent) - fraction };
  });
  const decimals = Math.max(0, ...parts.map(part => -part.exponent));
  return { units: parts.map(part => part.digits * 10n ** BigInt(part.exponent + decimals)), decimals };
}

/** The sum, exact as long as it can be written as a number at all; 0 for none. */
export function exactSum(figures: number[]): number {
  // Counts, as nearly all figures are, add up exactly as they stand, and a card sums hundreds of them.
  const size = figures.reduce((total, one) => total + Math.abs(one), 0);
  if (Number.isSafeInteger(size) && figures.every(Number.isInteger)) return figures.reduce((sum, one) => sum + one, 0);
  const { units, decimals } = scale(figures);
  const sum = units.reduce((total, one) => total + one, 0n);
  return Number(`${sum}e-${decimals}`);
}

/**
 * `numerator / denominator` in percent with two decimals, half up (away from 0 below it): 70 of 162 is 43.21. Null where
 * the denominator is 0 or below.
 */
export function percent(numerator: number, denominator: number): number | null {
  if (denominator <= 0) return null;
  const [n = 0n, d = 1n] = scale([numerator, denominator]).units;
  const size = n < 0n ? -n : n;
  const hundredths = (2n * size * 10_000n + d) / (2n * d);
  return Number(`${n < 0n ? -hundredths : hundredths}e-2`);
}

/** The mean of `numerator / denominator` in percent with two decimals, half up, of counts whose denominators are not 0. */
export function meanPercent(parts: { numerator: number; denominator: number }[]): number | null {
  if (parts.length === 0) return null;
  // Twelve more digits than are shown: their rounding cannot reach the second decimal.
  const fine = parts.reduce((sum, one) => sum + (BigInt(one.numerator) * 10n ** 18n) / BigInt(one.denominator), 0n);
  return percent(Number(fine / (BigInt(parts.length) * 10n ** 6n)), 10 ** 12);
}

// Percentages recomputed: a printed share is right if any of its numerators over any of its wholes gives it, rounded or cut.

export interface Printed {
  percent: number;
  decimals: number;
}

/** May the share be printed so: rounded, or cut off behind its last digit? */
export function mayPrint(numerator: number, whole: number, { percent, decimals }: Printed): boolean {
  if (whole <= 0 || numerator < 0) return false;
  const scale = 10 ** decimals;
  const exact = (numerator * 100 * scale) / whole;
  const printed = Math.round(percent * scale);
  return Math.abs(exact - printed) <= 0.5 + 1e-9 || Math.floor(exact + 1e-9) === printed;
}

/** The share as it would be printed with as many decimals. */
export const asPrinted = (numerator: number, whole: number, decimals: number): number =>
  Number(((numerator * 100) / whole).toFixed(decimals));

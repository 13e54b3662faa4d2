// A token as the figure of one cell: number, blank or sign, amounts in 万元.
import type { CellKey } from '../model/form.ts';
import type { Cell } from '../model/report.ts';
import { isSign, readFigure, yuanToWan } from '../text/numbers.ts';
import type { Token } from './tokens.ts';

/** Unit that the head of an amount column prints: 万元, 元, or none. */
export type HeadUnit = '万元' | '元' | undefined;

export interface ReadCell {
  cell: Cell;
  /** What had to be repaired or could not be told. */
  doubt?: 'unit-unknown' | 'not-a-number' | 'damaged-numeral' | 'no-whole-number';
}

/** `text` overrides the token's own where its digits were told apart by arithmetic. */
export function cellOf(key: CellKey, token: Token, unit: HeadUnit, text = token.text): ReadCell {
  const raw = text === token.text ? token.raw : text;
  const blank: Cell = { raw, value: null, place: token.place };
  if (token.kind === 'blank') return { cell: { ...blank, raw: '' } };
  if (isSign(text)) return { cell: blank };
  const figure = readFigure(text, token.layout !== 'stream');
  if (!figure) return { cell: blank, doubt: 'not-a-number' };
  if (!key.endsWith('.amountWan')) {
    if (!Number.isInteger(figure.value)) return { cell: { ...blank, value: figure.value }, doubt: 'no-whole-number' };
    const damaged = /[oOlIΟ〇零?？]/.test(token.text);
    return { cell: { ...blank, value: figure.value }, ...(damaged ? { doubt: 'damaged-numeral' as const } : {}) };
  }
  const value = amountInWan(figure.value, figure.unit, unit);
  if (value === undefined) return { cell: blank, doubt: 'unit-unknown' };
  return { cell: { ...blank, value } };
}

function amountInWan(value: number, printed: string, head: HeadUnit): number | undefined {
  const unit = printed || head;
  if (value === 0) return 0;
  if (unit === '万元') return value;
  if (unit === '元') return yuanToWan(value);
  if (unit === '亿元') return yuanToWan(value * 100_000_000);
  return undefined;
}

// How cells look, as far as it tells what is read: the format of their numbers and whether they are drawn as boxes.
import { formatCode } from '../shown.ts';
import { type Attributes, scan } from './scan.ts';

export interface CellStyle {
  /** Of its numbers. */
  code: string;
  boxed: boolean;
}

/** The largest number that any program allows. */
const MOST = 66_000;
const SIDES = new Set(['left', 'right', 'top', 'bottom', 'start', 'end']);

export const PLAIN: CellStyle = { code: 'General', boxed: false };

/** By the number that cells name them by. Null where the part is damaged. */
export function cellStyles(part: Uint8Array): CellStyle[] | null {
  const formats = new Map<number, string>();
  const linesOf: number[] = [];
  const styles: { format: number; border: number }[] = [];
  const open = (name: string, attributes: Attributes, path: readonly string[]) => {
    const within = path.at(-1);
    if (name === 'numFmt' && within === 'numFmts' && formats.size < MOST)
      formats.set(Number(attributes('numFmtId')), attributes('formatCode') ?? '');
    else if (name === 'border' && within === 'borders' && linesOf.length < MOST) linesOf.push(0);
    else if (SIDES.has(name) && within === 'border' && path.at(-2) === 'borders' && linesOf.length > 0) {
      if ((attributes('style') ?? 'none') !== 'none') linesOf[linesOf.length - 1]! += 1;
    } else if (name === 'xf' && within === 'cellXfs' && styles.length < MOST)
      styles.push({ format: Number(attributes('numFmtId') ?? 0), border: Number(attributes('borderId') ?? 0) });
  };
  if (!scan(part, { open })) return null;
  return styles.map(({ format, border }) => ({
    code: formatCode(format, formats),
    boxed: (linesOf[border] ?? 0) >= 2,
  }));
}

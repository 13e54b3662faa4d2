// What people are told of a sheet that was read, or could not be; the same for every format of sheets.
import { failed } from '../../model/result.ts';

export const tooLarge = (file: string) =>
  failed('limit', `“${file}”里的单元格太多，不像是一份年度报告，请只保留年度报告本身后再试。`);

export const emptySheets = (file: string) =>
  failed('unreadable-file', `“${file}”的工作表里没有内容，请重新导出后再试。`);

export const damagedSheets = (file: string) =>
  failed('unreadable-file', `“${file}”已损坏或不完整，打不开，请用 Excel 或 WPS 重新保存后再试。`);

export interface SheetsRead {
  /** How many hidden sheets were left out. */
  hidden: number;
  /** Hidden rows or columns were left out. */
  hides: boolean;
  /** Formulas without a stored value. */
  unsolved?: number;
  macros: boolean;
}

export function sheetRemarks({ hidden, hides, unsolved = 0, macros }: SheetsRead): string[] {
  return [
    ...(hidden > 0 ? [`文件里有 ${hidden} 个隐藏的工作表，没有读取。`] : []),
    ...(hides ? ['工作表里有隐藏的行或列，没有读取。'] : []),
    ...(unsolved > 0 ? [`有 ${unsolved} 个公式没有保存计算结果，没有读取，请用 Excel 或 WPS 打开并保存后再试。`] : []),
    ...(macros ? ['文件带有宏，没有运行，只读取了单元格的内容。'] : []),
  ];
}

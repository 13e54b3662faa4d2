// What is said of a file that is not read, whatever its format.
import { failed } from '../model/result.ts';
import { MAX_LINES, MAX_PAGES } from './limits.ts';

/** A part of it is lost or makes no sense. */
export const damaged = (file: string) =>
  failed('unreadable-file', `“${file}”已损坏或不完整，打不开，请重新保存或重新下载后再试。`);

export const locked = (file: string) => failed('encrypted', `“${file}”设有密码，请去掉密码后再试。`);

export const tooMuchText = (file: string) => noReport(`“${file}”的文字太多`);

export const tooMuchContent = (file: string) => noReport(`“${file}”的内容太多`);

export const tooManyLines = (file: string) => noReport(`“${file}”超过 ${MAX_LINES} 行`);

export const tooManyPages = (file: string) => noReport(`“${file}”超过 ${MAX_PAGES} 页`);

const noReport = (what: string) => failed('limit', `${what}，不像是一份年度报告，请只保留年度报告本身后再试。`);

// What a person is told whose file was not read to its end: which limit it was, and what to do.
import { failed } from '../model/result.ts';
import type { Ending, ProcessLimits } from './reader-process.ts';

const ADVICE = '请只保留年度报告本身，或另存为 Word 文档（.docx）后再试';

export function endedSentence(name: string, ending: Ending, limits: ProcessLimits) {
  if (ending === 'time') return failed('limit', `“${name}”读取超过 ${limits.seconds} 秒的上限，没有读完，${ADVICE}。`);
  if (ending === 'memory')
    return failed('limit', `“${name}”读取时占用内存超过 ${limits.megabytes} MB 的上限，没有读完，${ADVICE}。`);
  return failed(
    'unreadable-file',
    `“${name}”读取时程序意外结束，文件可能已损坏，请重新保存后再试；仍然读不了的，请把这个文件交给维护人员。`,
  );
}

export const tooLongSentence = (name: string, seconds: number, left: number) =>
  failed(
    'limit',
    `“${name}”读取超过 ${Math.round(seconds / 60)} 分钟的上限，余下的 ${left} 个文件没有读取，请分成几个压缩包后再试。`,
  );

export const tooLargeSentence = (name: string, bytes: number, limit: number) =>
  failed(
    'too-large',
    `“${name}”有 ${Math.ceil(bytes / 1024 / 1024)} MB，超过 ${limit} MB 的上限，请只保留年度报告本身后再试。`,
  );

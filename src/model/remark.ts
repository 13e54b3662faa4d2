// Remark: what is said about one place of a file, for the author who opens the file again.

export interface Remark {
  /** Line of `Source.text`, from 1: whose paragraph it belongs to. */
  line: number;
  /** UTF-16 offsets of the words meant in `Source.text`; equal where the whole line is meant. */
  start: number;
  end: number;
  /** 【错误】表格勾稽: stands above the text. */
  title: string;
  /** What is wrong, how to mend it, what it rests on; may have line breaks. */
  text: string;
}

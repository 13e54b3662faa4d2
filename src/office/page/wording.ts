// What a label begins with and what a figure looks like, in the tables of these reports.

/** 一、 （一） ㈠ 1. 第二十条 …: what begins a heading or a label. */
export const ORDINAL =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[㈠-㈩]|\d{1,2}\s*[、.．](?!\d)|第[一二三四五六七八九十]+[条章])/;

/** 1,234 -35 增3 0.5万元 3（无集采中心）, and the signs that stand for none: / —. */
export const FIGURE =
  /^[-+±增减減]?[\d０-９][\d０-９.,，．]*\s*(?:[万萬]?元|[件次个個份]|%|％)?(?:[（(].*)?$|^(?:[/／]|[—–-]{1,2})$|^\?\s?0$/;

/** Behind a figure, or below it. */
export const UNIT = /^(?:[万萬]?元|[件次个個份])$/;

/** What stands in a cell for figures: one, a sign for none, or the word for it. */
export const isValue = (text: string): boolean => text === '无' || FIGURE.test(text);

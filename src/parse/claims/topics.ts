// What a heading says that the paragraph is about: “(二)依申请公开情况。”, “二是主动公开方面,”, a line of its own.
import type { Frame } from './talk.ts';

const NUMBERED = /^\s*#*\s*(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]{1,3}[、是]|\d+[.、](?!\d))/;
const LESSER = /^\s*#*\s*(?:[一二三四五六七八九十]{1,3}是|\d)/;
/** What the other paragraphs of section one are usually about. */
const ASPECT = /主动公开|信息管理|资源管理|平台|监督|保障|培训|组织领导|解读|回应|新媒体|网站|考核|政民互动/;
const LONGEST_LINE = 26;
const LONGEST_HEADING = 22;

export const isNumbered = (text: string): boolean => NUMBERED.test(text);

/** Undefined where the text has no heading; null for one about other things. */
export function topicOf(text: string): Frame | undefined {
  const numbered = NUMBERED.test(text);
  const bare = text.replace(NUMBERED, '').trim();
  const start = /^[^。;；:：]*/.exec(bare)![0];
  const plain = !/\d/.test(start);
  const alone = plain && start.length > 1 && start.length <= LONGEST_LINE && /^[:：]?$/.test(bare.slice(start.length));
  // A heading of its own may have a comma in it.
  const heading = plain && start.length <= LONGEST_HEADING ? start : /^[^,，]{0,28}/.exec(start)![0];
  if (!numbered && !alone && !/(?:情况|方面|工作)$/.test(heading)) return undefined;
  if (/依申请|申请公开|公开申请/.test(heading)) return 'request';
  if (/复议|诉讼/.test(heading)) return 'dispute';
  // “一是…” goes on with the heading above, where it does not name another of the usual ones.
  if (LESSER.test(text) && !ASPECT.test(heading)) return undefined;
  return numbered || alone ? null : undefined;
}

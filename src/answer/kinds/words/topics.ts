// What people ask of the words of a report: by which words a sentence is told to be about it, and where it would stand.
import type { Topic } from '../../../model/question.ts';

/** Things counted in running text: 条, 篇, 场; 160余条. */
export const COUNTED =
  /\d[\d,.]*\s*(?:余|多|万|千)*\s*(?:条|篇|件|次|期|份|个|场|项|人次|名|例|部|家|批|幅|则|余|户|%)/;

/** So many items were put there. */
const PUBLISHED =
  /(?:发布|公开|推送|发文|推文|刊[发登]|编发|更新|上传|转发|录入)[^。,;]{0,20}?\d[\d,.]*\s*(?:余|多|万|千)*\s*(?:条|篇|期|次|件|份|则|个)/;

export interface ByWords {
  /** A sentence is about it where this stands in it. */
  words: RegExp;
  /** Only sentences in which this is counted, where there are any. */
  counted?: RegExp;
  /** Heading of the part of section one that is about it. */
  part?: RegExp;
  /** The section where it would stand. */
  section: number;
}

type WordedTopic = Exclude<Topic, 'problems' | 'measures' | 'informationFee' | 'phone' | 'period'>;

export const BY_WORDS: Record<WordedTopic, ByWords> = {
  channels: {
    words:
      /网站|网页|门户|公众号|微信|微博|新媒体|客户端|抖音|头条|视频号|公报|报刊|报纸|日报|电视|电台|公开平台|信息平台|公开栏|公示栏|渠道|平台|专栏|媒体|刊物/,
    counted: PUBLISHED,
    section: 1,
  },
  socialMedia: {
    words: /新媒体|公众号|公众平台|微信|微博|客户端|抖音|头条|视频号|快手|短视频|两微一端|APP/i,
    section: 1,
  },
  meetings: {
    words: /会议|发布会|推进会|座谈会|部署会|听证会|培训|例会|会商|党组会|常务会/,
    counted: COUNTED,
    section: 1,
  },
  interpretations: { words: /解读|图解|一图读懂|读懂/, counted: COUNTED, section: 1 },
  platform: { words: /平台|网站|栏目|专栏|新媒体/, part: /平台/, section: 1 },
  supervision: {
    words: /监督|考核|评议|责任追究|督查|督促|检查|培训|评估|问责/,
    part: /监督|保障|考核|督[察查]/,
    section: 1,
  },
  proactive: { words: /主动公开|公开(?:政府)?信息|发布(?:各类)?信息/, part: /主动公开/, section: 1 },
  requests: { words: /依申请|申请公开|公开申请/, part: /依申请/, section: 1 },
  disputes: { words: /复议|诉讼|败诉|纠正/, section: 4 },
};

/** Where each of the others would stand; 0 is what stands before section one. */
export const SECTION_OF_TOPIC: Record<Topic, number> = {
  ...{ problems: 5, measures: 5, informationFee: 6, phone: 0, period: 0 },
  ...(Object.fromEntries(Object.entries(BY_WORDS).map(([topic, { section }]) => [topic, section])) as Record<
    WordedTopic,
    number
  >),
};

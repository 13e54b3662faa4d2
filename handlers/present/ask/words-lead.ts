// What is said before a quotation, where the answer can be said in a few words: a telephone, a period, a fee.
import type { FeeTold } from '../../../src/answer/kinds/words/contact.ts';
import type { AboutPassages, WordsFound } from '../../../src/answer/kinds/words/index.ts';
import type { Topic } from '../../../src/model/question.ts';
import type { AnnualReport } from '../../../src/model/report.ts';
import { shorten } from '../sentences.ts';
import { sectionPlace } from './words-place.ts';

const TOPIC_NAMES: Record<Topic, string> = {
  problems: '存在的问题',
  measures: '改进措施',
  informationFee: '信息处理费',
  phone: '联系电话',
  period: '统计期限',
  channels: '各渠道发布信息的数量',
  socialMedia: '政务新媒体',
  meetings: '会议和培训',
  interpretations: '政策解读',
  platform: '平台建设',
  supervision: '监督保障',
  proactive: '主动公开',
  requests: '依申请公开',
  disputes: '行政复议和行政诉讼',
};

/** What was asked for, as a person would call it. */
export function aboutName(about: AboutPassages): string {
  if (about.kind === 'search') return `“${shorten(about.words)}”`;
  if (about.kind === 'section') return '这一部分';
  const { topic, said = [] } = about;
  return said.length > 0 ? said.map(word => `“${shorten(word)}”`).join('、') : TOPIC_NAMES[topic];
}

/** Null where the quotation itself is the answer. */
export function leadOf({ phones, fee, vague, period }: WordsFound & { kind: 'found' }): string | null {
  if (phones) return `联系电话：${phones.join('、')}`;
  if (period) return `统计期限：${dayText(period.from)}至${dayText(period.to)}`;
  if (vague) return '原文未写明信息处理费，只笼统说到收费：';
  return fee ? feeLine(fee) : null;
}

/** Null where neither is told for certain. */
export function feeLine(fee: FeeTold): string | null {
  const notices = fee.notices === null ? '' : `发出收费通知 ${fee.notices} 件`;
  const amount = fee.amount === null ? '' : feeText(fee.amount);
  const told = [notices, amount].filter(part => part !== '').join('，');
  return told === '' ? null : `${told}。`;
}

const feeText = ({ value, unit }: { value: number; unit: string }): string =>
  value === 0 ? '未收取信息处理费（0 元）' : `收取信息处理费 ${value} ${unit}`;

function dayText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Why there is no passage: what was not read is not the same as what was not written. */
export function absentText(
  report: AnnualReport,
  { why, section }: WordsFound & { kind: 'none' },
  about: AboutPassages,
): string {
  const name = aboutName(about);
  const place = sectionPlace(report, section);
  if (why === 'no-section') return `没有读出${place}，不能确定原文有没有写${name}。`;
  if (why === 'picture') return `没有找到${name}；${place}有图片，图片里的文字不能识别，不能确定原文有没有写。`;
  if (why === 'no-text' && report.summary) return `本项目没有${place}的文字，${name}不详。`;
  if (about.kind === 'search') return `${report.summary ? '摘要' : '原文'}未提到${name}。`;
  if (why === 'no-text') return `${place}没有文字，原文未写明${name}。`;
  const usual = about.kind === 'section' ? '' : `（一般写在${place}）`;
  return report.summary
    ? `收录的是本项目所写的摘要，没有写${name}${usual}；报告原文有没有写不详。`
    : `原文未写明${name}${usual}。`;
}

// The findings of a check in the order of the page: by section, the gravest first within one. They are numbered from 1 in
// that order, unless they bear numbers already.
import {
  bySeverity,
  type CheckOutcome,
  type Finding,
  type Origin,
  SEVERITIES,
  type Severity,
} from '../../../src/model/finding.ts';
import { SECTION_HEADINGS } from '../../../src/model/form.ts';

export interface Numbered {
  number: number;
  finding: Finding;
}

export interface FindingGroup {
  /** 0 to 6; null for what is about the report as a whole. */
  section: number | null;
  findings: Numbered[];
}

export const ORIGIN_NAMES: Record<Origin, string> = {
  report: '报告原文',
  page: '网页带入，不是报告本身的问题',
  reading: '读取所致，不是报告本身的问题',
};

const SECTIONS = [0, 1, 2, 3, 4, 5, 6, null];

/** `numbers`: one for each finding, where those of a chat are to be kept. */
export function groupedFindings({ findings }: CheckOutcome, numbers?: readonly number[]): FindingGroup[] {
  let last = 0;
  return SECTIONS.flatMap(section => {
    const own = findings
      .map((finding, at) => ({ finding, given: numbers?.[at] }))
      .filter(one => one.finding.place.section === section);
    own.sort((one, other) => bySeverity(one.finding, other.finding));
    if (own.length === 0) return [];
    return [{ section, findings: own.map(({ finding, given }) => ({ number: given ?? ++last, finding })) }];
  });
}

/** 三、收到和处理政府信息公开申请情况. */
export function sectionName(section: number | null): string {
  if (section === null) return '整份报告';
  return section === 0 ? '标题和开头' : `${'一二三四五六'[section - 1]}、${SECTION_HEADINGS[section - 1]}`;
}

export const numbersOf = (list: readonly Numbered[]): number[] => list.map(one => one.number);

/** The gravest of some findings. */
export const gravest = (list: readonly Numbered[]): Severity =>
  SEVERITIES.find(severity => list.some(one => one.finding.severity === severity)) ?? 'info';

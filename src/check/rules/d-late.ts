import { dateWords, dayOff, daysBetween, deadlineOf } from '../deadline.ts';
import { publicationOf } from '../published.ts';
import { defineRule, type Hit } from '../rule.ts';
import { yearsOf } from '../years.ts';

const WHO = {
  department: '县级以上人民政府部门应当于1月31日前',
  level: '县级以上地方人民政府应当于3月31日前',
  office: '政府办公室（厅）作为部门应当于1月31日前，本级政府的总报告应当于3月31日前',
  town: '乡镇、街道通常要求于1月31日前',
  zone: '开发区等派出机构通常要求于3月31日前',
  other: '该类单位通常要求于1月31日前',
} as const;

export default defineRule({
  id: 'D-LATE',
  title: '超过期限发布',
  severity: 'error',
  basis: '《政府信息公开条例》第四十九条',
  explains:
    '部门的年度报告应于次年1月31日前公布，各级政府的总报告应于3月31日前公布。乡镇、街道、开发区管委会及其内设部门在条例中没有日期，按通行要求只作提醒；' +
    '期限最后一天是休息日的，其后七天内只作提醒。没有发布日期时，落款晚于期限的作提醒；次年底以后才发布的视为网站迁移，不按逾期处理。',
  forms: null,
  needs: ['agency', 'year'],
  published: true,
  messages: {
    late: {
      says: '发布日期为{date}，比期限{last}晚{days}天：{who}公布上一年度报告。{note}',
      repair: '请核实实际发布日期；确已逾期的，请按主管部门要求说明情况，并在今后按期公布。',
    },
    dayOff: {
      says: '发布日期为{date}，比期限{last}晚{days}天；当年{lastDay}是{reason}，请核实当地是否允许顺延。',
      repair: '条例没有顺延的规定，建议在休息日前公布；当地另有要求的从其要求。',
    },
    signed: {
      says: '没有发布日期，而落款日期{date}已晚于期限{last}：{who}公布上一年度报告。',
      repair: '请核实落款日期和实际发布日期；落款日期有误的请更正。',
    },
  },
  check(report) {
    const year = yearsOf(report).year ?? report.year!;
    const { last, duty, statutory } = deadlineOf(report.agency!, year);
    const published = publicationOf(report);
    const data = { last: dateWords(last), who: WHO[duty] };
    if (published === null) {
      if (report.signedOn === null || report.signedOn <= last) return { skip: '发布日期' };
      if (report.signedOn > `${year + 1}-12-31`) return { skip: '发布日期' };
      const signed = { ...data, date: dateWords(report.signedOn) };
      return [{ message: 'signed', severity: 'warning', data: signed, expected: last, actual: report.signedOn }];
    }
    const { date, named, said } = published;
    if (date <= last || date > `${year + 1}-12-31`) return [];
    const days = daysBetween(last, date);
    const { reason, certain } = dayOff(last);
    const where = { ...(said ?? {}), expected: last, actual: date };
    if (reason !== null && days <= 7) {
      const about = { ...data, date: dateWords(date), days, reason, lastDay: dateWords(last).slice(5) };
      return [{ message: 'dayOff', severity: 'warning', data: about, ...where }];
    }
    const open = !certain && days <= 7;
    const note = open ? `${last.slice(0, 4)}年的放假安排没有收录，只按周末判断，请核实。` : '';
    // An office may publish for its whole level until the end of March.
    const firm = named && !open && (statutory || (duty === 'office' && date > `${year + 1}-03-31`));
    const hit: Hit = { message: 'late', data: { ...data, date: dateWords(date), days, note }, ...where };
    return [firm ? hit : { ...hit, severity: 'warning' }];
  },
  examples: {
    pass: [
      { what: '部门在1月31日当天发布', report: { publishedOn: '2024-01-31' } },
      { what: '县政府的总报告在3月发布', report: { agency: '如东县人民政府', publishedOn: '2024-03-29' } },
      { what: '两年后重新发布，视为网站迁移', report: { publishedOn: '2026-05-06' } },
    ],
    fail: [
      {
        what: '部门在2月16日发布',
        report: { publishedOn: '2024-02-16' },
        finds: [{ message: 'late', expected: '2024-01-31', actual: '2024-02-16' }],
      },
      {
        what: '镇政府在2月发布，只作提醒',
        report: { agency: '吕四港镇人民政府', publishedOn: '2024-02-05' },
        finds: [{ message: 'late', severity: 'warning' }],
      },
      {
        what: '开发区管委会的部门在2月发布，只作提醒',
        report: { agency: '苏州工业园区教育局', publishedOn: '2024-02-16' },
        finds: [{ message: 'late', severity: 'warning' }],
      },
      {
        what: '期限当天是春节假期，节后第一周发布',
        report: { year: 2021, publishedOn: '2022-02-07' },
        finds: [{ message: 'dayOff', severity: 'warning' }],
      },
      {
        what: '放假安排没有收录的年份，期限后数日发布',
        report: { year: 2027, publishedOn: '2028-02-02' },
        finds: [{ message: 'late', severity: 'warning' }],
      },
      {
        what: '没有发布日期，落款在期限之后',
        report: { publishedOn: null, signedOn: '2024-02-20' },
        finds: [{ message: 'signed', severity: 'warning' }],
      },
    ],
    skip: [
      { what: '没有发布日期', report: { publishedOn: null }, missing: '发布日期' },
      { what: '草稿', report: { publishedOn: '2024-03-16' }, draft: true, missing: '正式发布稿（当前按草稿检查）' },
    ],
  },
});

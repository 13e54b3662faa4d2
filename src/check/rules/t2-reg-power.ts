import type { AnnualReport } from '../../model/report.ts';
import { columnName } from '../../model/terms.ts';
import { blankless } from '../blankless.ts';
import { bodyOf } from '../bodies.ts';
import { isSettled } from '../cells.ts';
import { defineRule, type Hit } from '../rule.ts';

export default defineRule({
  id: 'T2-REG-POWER',
  title: '无规章制定权却填报规章',
  severity: 'error',
  basis: '《立法法》第九十一条、第九十三条：规章由国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府制定',
  explains:
    '县（市、区）、乡镇、街道、开发区及其部门没有规章制定权，“规章”一行应填0或“/”。只填了废止、或只填了公开数量的，' +
    '可能是把上级规章计算在内，降为提醒；没有机关名称而自称“我镇”“我乡”的，也只作提醒；省、设区的市的部门代填本级政府规章的，只请确认。机关级别不能从名称断定的，不作判断。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    made: {
      says: '{agency}没有规章制定权，“规章”却填了{figures}。',
      repair: '请改填0或“/”；如填的是规范性文件或上级规章，请从这一行移出。',
    },
    published: {
      says: '{agency}没有规章制定权，“规章”却填了{figures}，可能计入了公开的上级规章。',
      repair: '这一行只填本机关制定的规章，请核对后改填0。',
    },
    repealed: {
      says: '{agency}没有规章制定权，“规章”却填了{figures}。',
      repair: '请核对废止的是否为规范性文件，如是请移到下一行。',
    },
    department: {
      says: '部门没有规章制定权，“规章”却填了{figures}；如为本级政府的规章，应由本级政府的报告填写。',
      repair: '请确认这些规章是否由本机关制定；不是的改填0。',
    },
  },
  check(report) {
    const filled = Object.keys(report.cells).filter(
      key =>
        key.startsWith('proactive.governmentRules.') && (report.cells[key]?.value ?? 0) > 0 && !isSettled(report, key),
    );
    if (report.agency === null && self(report) === undefined) return { skip: '报告机关' };
    const { level, department } = bodyOf(report);
    if (filled.length === 0) return [];
    const figures = filled
      .map(key => `${columnName('proactive', 'governmentRules', key.split('.')[2]!)}${report.cells[key]!.value}`)
      .join('、');
    const called = report.agency === null ? self(report) : undefined;
    const hit = (message: string, severity?: Hit['severity']): Hit[] => [
      {
        message,
        data: { agency: report.agency ?? `自称“${called}”的机关`, figures },
        cells: filled,
        actual: report.cells[filled[0]!]!.value,
        expected: 0,
        ...(severity && { severity }),
      },
    ];
    // Without a name it is only what it calls itself; some bureaus of the State Council do make rules.
    if (called !== undefined) return called === '我局' ? hit('department', 'info') : hit('made', 'warning');
    if (level === 'unknown') return [];
    if (level === 'province' || level === 'prefecture') return department ? hit('department', 'warning') : [];
    if (filled.some(key => /\.(?:made|issued|inForce)$/.test(key))) return hit('made');
    return filled.some(key => key.endsWith('.repealed')) ? hit('repealed', 'info') : hit('published', 'warning');
  },
  examples: {
    pass: [
      { what: '设区的市人民政府', report: cityRules('南通市人民政府') },
      { what: '自治区人民政府办公厅', report: cityRules('内蒙古自治区人民政府办公厅') },
      { what: '国务院部门', report: cityRules('国家税务总局') },
      { what: '县级机关填0', report: { agency: '如东县人民政府' } },
    ],
    fail: [
      {
        what: '镇政府填了现行有效6件',
        report: cityRules('尼勒克县乌赞镇人民政府'),
        finds: [{ message: 'made', actual: 6 }],
      },
      { what: '县级市的局', report: cityRules('启东市商务局'), finds: [{ message: 'made' }] },
      {
        what: '2019年版只填了对外公开总数量',
        report: { form: '2019', agency: '雁峰区卫生健康局', cells: { 'proactive.governmentRules.publishedTotal': 15 } },
        finds: [{ message: 'published', severity: 'warning' }],
      },
      {
        what: '只填了废止',
        report: { agency: '雁峰区人民政府', cells: { 'proactive.governmentRules.repealed': 1 } },
        finds: [{ message: 'repealed', severity: 'info' }],
      },
      {
        what: '没有机关名称，自称“我镇”',
        report: {
          agency: null,
          title: '2023年政府信息公开工作年度报告',
          text: { 1: '我镇主动公开政府信息30条。' },
          cells: { 'proactive.governmentRules.inForce': 6 },
        },
        finds: [{ message: 'made', severity: 'warning', data: { agency: '自称“我镇”的机关' } }],
      },
      {
        what: '没有机关名称，自称“我局”',
        report: {
          agency: null,
          title: '2023年政府信息公开工作年度报告',
          text: { 1: '我局主动公开政府信息30条。' },
          cells: { 'proactive.governmentRules.inForce': 6 },
        },
        finds: [{ message: 'department', severity: 'info' }],
      },
      {
        what: '设区的市的部门',
        report: cityRules('南通市司法局'),
        finds: [{ message: 'department', severity: 'warning' }],
      },
    ],
    skip: [{ what: '不知道是哪个机关', report: { agency: null, title: null }, missing: '报告机关' }],
  },
});

function cityRules(agency: string): { agency: AnnualReport['agency']; cells: Record<string, number> } {
  return { agency, cells: { 'proactive.governmentRules.inForce': 6 } };
}

/** What a report without a name calls its body: 我镇; a bureau only where it is nothing else besides. */
function self(report: AnnualReport): string | undefined {
  const said = new Set(blankless(report).flatMap(line => line.text.match(/我(?:镇|乡|局)/g) ?? []));
  return said.size === 1 ? [...said][0] : undefined;
}

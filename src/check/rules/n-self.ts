import { type Blankless, blankless } from '../blankless.ts';
import { dutyOf } from '../deadline.ts';
import { namings, ownName } from '../own-names.ts';
import { relationOf } from '../relation.ts';
import { defineRule } from '../rule.ts';

/** What bodies call themselves; 我县, 我市, 我区 is said by all of them of the place they are in. */
const SELF = /我(局|厅|委|镇|乡|街道|街(?!道)|办(?![理事好结案件公学税证])|院|馆|校|中心)(?![限长员托派内部旁里])/g;
/** 让我办, 帮我办: no body speaks. */
const SPOKEN = /[让帮给替为请对“]$/;

const ALLOWED: [RegExp, string][] = [
  [/(?:镇|镇人民政府|镇政府)$/, '镇'],
  [/(?:乡|乡人民政府|乡政府|苏木|苏木人民政府)$/, '乡'],
  [/街道(?:办事处|办)?$/, '街道 街 办'],
  [/(?:人民政府|政府|府)(?:办公[室厅]|办)$/, '办'],
  [/(?:[省市州盟县区旗]|地区)(?:人民政府|政府)?$/, ''],
  [/局$/, '局'],
  [/厅$/, '厅'],
  [/(?:委员会|委)$/, '委'],
];

export default defineRule({
  id: 'N-SELF',
  title: '自称与机关类型不符',
  severity: 'warning',
  basis: '各机关公布自己的年度报告',
  explains:
    '镇、街道、政府的报告中出现“我局”，局的报告中出现“我镇”“我委”等，多是套用其他机关的文稿。“我县”“我市”“我区”指所在地区，不算；' +
    '开发区管委会不查，中心、院、馆等可能挂多块牌子，只在与其通篇自称不一致时指出。引号内的不算。只报一次，并说明共有几处。',
  forms: null,
  needs: ['agency', 'text'],
  messages: {
    self: {
      says: '“{own}”的报告中有{count}处自称“{self}”。',
      repair: '请核实是否套用了其他机关的文稿，改为与本机关相符的自称。',
    },
  },
  check(report) {
    const own = ownName(report)!;
    const found = blankless(report).flatMap(selvesIn);
    const allowed = selvesOf(own, found);
    if (allowed === undefined) return { skip: '可以断定类型的机关' };
    // A body that only the page's source line names may be the publisher.
    if (!namings(report).some(({ name }) => ['same', 'unclear'].includes(relationOf(own, name)))) {
      return { skip: '标题、导语或落款中的机关名称' };
    }
    const foreign = found.filter(({ self }) => !allowed.includes(self));
    const [first] = foreign;
    if (!first) return [];
    const { quote, place } = first.line.quote(first.start, first.start + 1 + first.self.length);
    const same = foreign.filter(one => one.self === first.self).length;
    return [{ message: 'self', data: { own, count: same, self: `我${first.self}` }, quote, place, actual: quote }];
  },
  examples: {
    pass: [
      { what: '局自称“我局”', report: { text: { 1: '我局主动公开信息30条，服务我市发展。' } } },
      {
        what: '镇自称“我镇”，也说“我县”',
        report: { agency: '吕四港镇人民政府', text: { 1: '我镇公开信息30条，居我县前列。' } },
      },
      { what: '委员会自称“我委”', report: { agency: '启东市卫生健康委员会', text: { 1: '我委公开信息30条。' } } },
      { what: '引号内的话', report: { agency: '吕四港镇人民政府', text: { 1: '“我局来帮您”活动走进我镇。' } } },
    ],
    fail: [
      {
        what: '镇的报告中自称“我局”',
        report: { agency: '吕四港镇人民政府', text: { 1: '我局公开信息30条。我局还组织培训。' } },
        finds: [{ message: 'self', data: { own: '吕四港镇人民政府', count: 2, self: '我局' } }],
      },
      {
        what: '局的报告中自称“我镇”',
        report: { text: { 5: '下一步，我镇将加强培训。' } },
        finds: [{ message: 'self' }],
      },
    ],
    skip: [
      { what: '没有报告机关', report: { agency: null }, missing: '报告机关' },
      { what: '挂多块牌子的单位', report: { agency: '启东市政务服务中心' }, missing: '可以断定类型的机关' },
    ],
  },
});

interface Self {
  line: Blankless;
  start: number;
  self: string;
}

/** The endings that a body may call itself by; undefined where it cannot be told. */
function selvesOf(agency: string, found: readonly Self[]): string[] | undefined {
  if (!['zone', 'other'].includes(dutyOf(agency))) {
    return ALLOWED.find(([ending]) => ending.test(agency))?.[1].split(' ');
  }
  // A centre may also be a bureau by another plate; one that calls itself 我中心 throughout is not.
  const own = ['中心', '院', '馆', '校'].find(ending => agency.endsWith(ending));
  if (own === undefined) return undefined;
  const times = found.filter(({ self }) => self === own).length;
  return times >= 2 && times >= found.length - times ? [own] : undefined;
}

function selvesIn(line: Blankless): Self[] {
  if (!line.text.includes('我')) return [];
  return [...line.text.matchAll(SELF)].flatMap(match => {
    const before = line.text.slice(0, match.index);
    const quoted =
      before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》');
    return quoted || SPOKEN.test(before) ? [] : [{ line, start: match.index, self: match[1]! }];
  });
}

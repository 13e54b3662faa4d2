import { isKnownUnit } from '../../text/unit-names.ts';
import { type Naming, namings, ownName, publishers, SLOT_NAMES, type Subject, subjects } from '../own-names.ts';
import { isGovernment, levelOf, relationOf, unitOfName } from '../relation.ts';
import { defineRule, type Hit } from '../rule.ts';

export default defineRule({
  id: 'N-ORG',
  title: '出现其他机关的名称',
  severity: 'warning',
  basis: '《政府信息公开条例》第四十九条：各机关公布自己的年度报告',
  explains:
    '标题、导语、落款和以机关自称开头的句子应当是同一机关。出现另一地区的机关或者同一地区另一部门的，多是套用文稿未改。' +
    '上级机关、合作单位、文件名称中的机关不算；仅凭名称无法断定上下级关系的不作判断。同一名称只报一次。',
  forms: null,
  needs: ['agency', 'text'],
  messages: {
    other: {
      says: '{where}写作“{told}”，而{from}为“{own}”，不是同一机关。',
      repair: '请核实，误用其他机关名称的请改为本机关名称。',
    },
    subject: {
      says: '正文以“{told}”的名义叙述本机关工作，而本报告的机关为“{own}”。',
      repair: '请核实是否套用了其他机关的文稿，并核对相应内容。',
    },
  },
  check(report) {
    const all = namings(report);
    const own = ownName(report)!;
    const from = SLOT_NAMES[all.find(naming => relationOf(own, naming.name) === 'same')?.slot ?? 'title'];
    const pages = publishers(report);
    const told = new Set<string>();
    const hits: Hit[] = [];
    for (const naming of all) {
      const alsoPublisher = pages.some(page => relationOf(page, naming.name) === 'same');
      const severity = foreign(own, naming, alsoPublisher);
      if (severity === undefined || told.has(naming.name)) continue;
      told.add(naming.name);
      const where = SLOT_NAMES[naming.slot];
      const data = { where, told: naming.name, from: from === where ? '其他各处' : from, own };
      hits.push({
        message: 'other',
        data,
        quote: naming.quote,
        place: naming.place,
        expected: own,
        actual: naming.name,
      });
    }
    for (const subject of subjects(report)) {
      if (told.has(subject.name)) continue;
      if (!isForeignSubject(own, subject)) continue;
      told.add(subject.name);
      const { name, quote, place } = subject;
      hits.push({ message: 'subject', data: { told: name, own }, quote, place, expected: own, actual: name });
    }
    return hits;
  },
  examples: {
    pass: [
      { what: '各处都是本机关', report: { text: { 6: '无。\n启东市商务局\n2024年1月12日' } } },
      {
        what: '简称、上级和合作单位',
        report: {
          text: {
            0: '现公布南通市启东市商务局2023年政府信息公开工作年度报告。统计期限为2023年1月1日至12月31日。',
            1: '在南通市商务局的指导下，启东市商务局认真落实条例。启东市市场监督管理局等单位联合开展检查。',
          },
        },
      },
      {
        what: '县政府报告中的所属部门',
        report: { agency: '如东县人民政府', text: { 1: '如东县教育局主动公开招生信息30条。' } },
      },
    ],
    fail: [
      {
        what: '导语是另一地区的机关',
        report: { text: { 0: '现公布海门市商务局2023年政府信息公开工作年度报告，统计期限为2023年1月1日至12月31日。' } },
        finds: [{ message: 'other', actual: '海门市商务局', expected: '启东市商务局' }],
      },
      {
        what: '落款是另一部门',
        report: { text: { 6: '无。\n启东市教育局\n2024年1月12日' } },
        finds: [{ message: 'other', actual: '启东市教育局' }],
      },
      {
        what: '正文以另一机关自称',
        report: { text: { 1: '2023年，如东县商务局严格落实条例，主动公开政府信息30条。' }, agency: '海安县商务局' },
        finds: [{ message: 'subject', actual: '如东县商务局' }],
      },
    ],
    skip: [{ what: '没有报告机关', report: { agency: null }, missing: '报告机关' }],
  },
});

/** A bureau of its own kind, no desk that answers for everyone (政务服务局, 大数据局). */
const isOffice = (name: string): boolean =>
  isKnownUnit(unitOfName(name)) && !isGovernment(name) && !/政务|数据|审批|便民|信访/.test(name);

/** How sure it is that this is another body; undefined where it may well be the right one. */
function foreign(own: string, { name, slot }: Naming, alsoPublisher: boolean): 'warning' | 'info' | undefined {
  const relation = relationOf(own, name);
  // Who may be asked about it can be an office above, but hardly one on the same level.
  if (slot === 'contact') {
    if (relation === 'other-unit' && isOffice(own) && isOffice(name)) return alsoPublisher ? 'warning' : 'info';
    if (relation !== 'elsewhere') return undefined;
    if (levelOf(own) === levelOf(name)) return 'warning';
    return levelOf(own) === 'town' || isGovernment(name) !== isGovernment(own) ? undefined : 'info';
  }
  if (relation === 'elsewhere') return 'warning';
  if (relation === 'related') return slot === 'signature' ? 'warning' : 'info';
  // A government's report may be compiled by one of its offices.
  return relation === 'other-unit' && !isGovernment(own) ? 'warning' : undefined;
}

function isForeignSubject(own: string, { name, aboutDisclosure, saysOwn, opening }: Subject): boolean {
  const relation = relationOf(own, name);
  if (relation === 'other-unit') {
    const known = opening || isKnownUnit(unitOfName(name));
    return known && !isGovernment(own) && !isGovernment(name) && aboutDisclosure;
  }
  if (relation === 'elsewhere' && (saysOwn || (opening && aboutDisclosure))) return true;
  if (relation === 'related' && opening && aboutDisclosure && !isGovernment(own) && !isGovernment(name)) {
    return unitOfName(own) !== unitOfName(name);
  }
  // Its own towns and districts are a government's to speak of, another's on the same level are not.
  const level = levelOf(own);
  return relation === 'elsewhere' && level !== 'unknown' && level === levelOf(name);
}

import { readBodyName } from '../../text/body-name.ts';
import { type Naming, namings, SLOT_NAMES } from '../own-names.ts';
import { relationOf, unitOfName } from '../relation.ts';
import { defineRule, type Hit } from '../rule.ts';

export default defineRule({
  id: 'S-TITLE-ORG',
  title: '标题机关与正文、落款不一致',
  severity: 'warning',
  basis: '《党政机关公文格式》（GB/T 9704—2012）：发文机关使用全称或者规范化简称',
  explains:
    '标题中的机关名称应与导语、落款一致。标题用简称、正文用全称，或者标题为政府而正文为政府办公室的，只作提示；' +
    '地区和部门都对不上的才作提醒。前面是否加上级地区不算不一致。',
  forms: null,
  needs: ['agency', 'text'],
  messages: {
    short: {
      says: '标题写作“{title}”，{where}写作“{told}”。',
      repair: '建议标题使用与正文一致的全称。',
    },
    family: {
      says: '标题的机关为“{title}”，{where}为“{told}”，报告主体不一致。',
      repair: '请明确报告是政府的还是政府办公室的，并统一写法。',
    },
    other: {
      says: '标题的机关为“{title}”，{where}为“{told}”，地区和部门都不相同。',
      repair: '请核实报告主体，统一标题、正文和落款的机关名称。',
    },
  },
  check(report) {
    const all = namings(report);
    const title = all.find(naming => naming.slot === 'title');
    if (!title) return { skip: '标题中的机关名称' };
    for (const naming of all) {
      if (naming.slot === 'title' || naming.slot === 'contact') continue;
      const hit = hitOf(title, naming);
      if (hit) return [hit];
    }
    return [];
  },
  examples: {
    pass: [
      { what: '名称一致', report: { text: { 6: '无。\n启东市商务局\n2024年1月12日' } } },
      {
        what: '正文加了上级地区',
        report: { text: { 0: '现公布南通市启东市商务局2023年政府信息公开工作年度报告。' } },
      },
    ],
    fail: [
      {
        what: '标题用简称，只作提示',
        report: {
          agency: '启东市人民政府办公室',
          title: '启东市政府办2023年政府信息公开工作年度报告',
          text: { 0: '现公布启东市人民政府办公室2023年政府信息公开工作年度报告。' },
        },
        finds: [{ message: 'short', severity: 'info' }],
      },
      {
        what: '标题为政府，正文为办公室',
        report: {
          agency: '洪泽区人民政府',
          text: { 0: '现公布洪泽区人民政府办公室2023年政府信息公开工作年度报告。' },
        },
        finds: [{ message: 'family', severity: 'info' }],
      },
      {
        what: '地区和部门都不相同',
        report: { text: { 6: '无。\n如东县教育局\n2024年1月12日' } },
        finds: [{ message: 'other', actual: '启东市商务局', expected: '如东县教育局' }],
      },
    ],
    skip: [{ what: '标题没有机关', report: { title: '2023年政府信息公开工作年度报告' }, missing: '标题中的机关名称' }],
  },
});

function hitOf(title: Naming, naming: Naming): Hit | undefined {
  const relation = relationOf(title.name, naming.name);
  const data = { title: title.name, told: naming.name, where: SLOT_NAMES[naming.slot] };
  const rest = { data, quote: title.quote, place: title.place, actual: title.name, expected: naming.name };
  if (relation === 'family') return { message: 'family', severity: 'info', ...rest };
  if (relation === 'elsewhere' && unitOfName(title.name) !== unitOfName(naming.name))
    return { message: 'other', ...rest };
  if (relation !== 'same') return undefined;
  const [own, other] = [title.name, naming.name].map(name => readBodyName(name).unit.written);
  // 云集镇 for 云集镇人民政府 is how towns are called, and 县政府 how governments are.
  const plain = (written: string | undefined) => /^(?:(?:人民)?政府|办事处)?$/.test(written ?? '');
  return own !== other && !(plain(own) && plain(other)) ? { message: 'short', severity: 'info', ...rest } : undefined;
}

// Words that should not stand in a report: damaged names of laws, private data, injected or garbled words, residue.
import type { Document } from '../document.ts';
import type { Random } from '../random.ts';
import type { GeneratedReport } from '../report.ts';
import { type Expects, expectRule, type Plant, type Plants, withWords } from './planted.ts';

/** Appends a sentence to one of the five aspects. */
const added =
  (expects: Expects, sentence: (random: Random, report: GeneratedReport) => string): Plant =>
  (report, random) => {
    const at = random.int(1, 5);
    const overview = report.prose.overview.with(at, report.prose.overview[at]! + sentence(random, report));
    return { report: { ...report, prose: { ...report.prose, overview } }, expects };
  };

const inPreface =
  (expects: Expects, change: (line: string, random: Random) => string): Plant =>
  (report, random) => ({
    report,
    edit: ({ frame }: Document) => {
      const before = frame.preface.join('\n');
      frame.preface = frame.preface.map(line => change(line, random));
      if (frame.preface.join('\n') === before) throw new Error(`nothing to spoil in ${before}`);
    },
    expects,
  });

/** Repeats a character inside a common word. */
const DOUBLED: readonly (readonly [string, string])[] = [
  ['培训', '培训训'],
  ['规范性', '规范性性'],
  ['信息公开', '信息公开开'],
  ['责任', '责任任'],
  ['发布', '发布布'],
  ['公开工作', '公开工作作'],
  ['群众', '群众众'],
];

export const wordPlants: Plants = {
  'another kind of body speaks': report => {
    const { self } = report.body;
    const other = self === '我局' ? '我镇' : '我局';
    const at = report.prose.overview.findIndex(paragraph => paragraph.includes(self));
    if (at < 0) return null;
    const changed = withWords(report, 1, self, other);
    return changed && { report: changed, expects: expectRule('warning', 'N-SELF', 'N-ORG') };
  },
  'another body’s name in the text': (report, random) => {
    const other = random.pick(['望江县商务局', '沁水县财政局', '宁陕县教育局', '大名县审计局']);
    if (other.slice(0, 2) === report.body.name.slice(0, 2)) return null;
    const changed = withWords(
      report,
      1,
      report.prose.overview[3]!,
      `${report.prose.overview[3]!}${other}政府信息公开工作领导小组定期研究本局公开事项。`,
    );
    return changed && { report: changed, expects: expectRule('warning', 'N-ORG') };
  },
  'an identity number': added(expectRule('error', 'P-ID'), random => `申请人身份证号${identityNumber(random)}已核对。`),
  'a mobile number': added(
    expectRule('warning', 'P-MOBILE'),
    random =>
      `已将答复结果告知申请人（1${random.pick(['38', '59', '86', '77'])}${random.int(10_000_000, 99_999_999)}）。`,
  ),
  'an applicant’s name': added(
    expectRule('warning', 'P-APPLICANT'),
    random => `申请人${random.pick(['王建国', '李秀英', '张志强', '刘桂兰'])}的申请已依法答复。`,
  ),
  'injected words': (report, random) => {
    const words = random.pick([
      '最新老虎机_即时比分网',
      '澳门皇冠体育_博彩平台',
      '365bet网上娱乐_365体育平台',
      '时时彩计划软件_真人娱乐官网',
    ]);
    const at = random.int(0, 5);
    const paragraph = report.prose.overview[at]!;
    const cut = paragraph.indexOf('，') + 1 || paragraph.length;
    const changed = withWords(report, 1, paragraph, paragraph.slice(0, cut) + words + paragraph.slice(cut));
    return changed && { report: changed, expects: expectRule('error', 'Q-SPAM') };
  },
  'injected words in the name of a law': inPreface(expectRule('error', 'Q-SPAM'), line =>
    line
      .replace('政府信息公开工作年度报告', '最新电子游艺_即时比分网政府信息公开工作年度报告')
      .replace(/^(?!.*电子游艺)/, '老虎机在线娱乐官网：'),
  ),
  'garbled characters': added(expectRule('warning', 'Q-MOJIBAKE'), random =>
    random.pick([
      '严格落实三審三?!薄胺旨?審核制度。',
      '坚持锟斤拷锟斤拷公开原则。',
      '完善信息\uFFFD\uFFFD布机制。',
      '做到\uE5D2\uE5D2及时准确。',
    ]),
  ),
  'a character twice': (report, random) => {
    const text = report.prose.overview.join('');
    const open = DOUBLED.filter(([word]) => text.includes(word));
    if (open.length === 0) return null;
    const changed = withWords(report, 1, ...random.pick(open));
    return changed && { report: changed, expects: expectRule('warning', 'Q-TYPO-DUP') };
  },
  'residue of a template: blanks to fill': added(expectRule('warning', 'Q-TEMPLATE'), random =>
    random.pick(['全年开展培训XX次。', '共制定制度×××项。', '由（单位名称）负责维护。', '全年召开会议××次。']),
  ),
  'residue of a template: its instruction': report => ({
    report,
    edit: document => {
      document.sections[1]!.paragraphs.push('该部分以表格形式报告。表格如下：');
    },
    expects: expectRule('warning', 'Q-TEMPLATE'),
  }),
  'the name of the regulation damaged': inPreface(expectRule('warning', 'L-REF-NAME'), (line, random) =>
    line.replace(
      '《中华人民共和国政府信息公开条例》',
      random.pick([
        '《中华人民共和国政府信息公开例》',
        '《中华人民共和国政府信息公条例》',
        '《中华人民共和国政府信息公开体例》',
      ]),
    ),
  ),
  'the number of the notice wrong': (report, random) => ({
    report,
    edit: ({ frame }) => {
      const number = report.truth.edition === '2021' ? '〔2021〕30号' : '〔2019〕60号';
      const wrong = random.pick(
        report.truth.edition === '2021' ? ['〔2021〕38号', '〔2022〕30号'] : ['〔2019〕66号', '〔2020〕60号'],
      );
      const cited = `并参照《国务院办公厅政府信息与政务公开办公室关于${report.truth.edition === '2021' ? '印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知' : '政府信息公开工作年度报告有关事项的通知'}》（国办公开办函${number}）`;
      if (!frame.preface.join('').includes(number)) frame.preface.push(`本报告${cited}编制。`);
      frame.preface = frame.preface.map(line => line.replace(number, wrong));
    },
    expects: expectRule('warning', 'L-REF-NO'),
  }),
  'the notice of the other form': report => {
    const [own, other] =
      report.truth.edition === '2021' ? ['〔2021〕30号', '〔2019〕60号'] : ['〔2019〕60号', '〔2021〕30号'];
    return {
      report,
      edit: ({ frame }) => {
        frame.preface = frame.preface.map(line =>
          line
            .replace(
              /《国务院办公厅政府信息与政务公开办公室[^》]*》（国办公开办函〔\d+〕\d+号）/u,
              `国办公开办函${own}`,
            )
            .replace(own!, other!),
        );
        if (!frame.preface.join('').includes(other!))
          frame.preface.push(`本报告格式执行国办公开办函${other}文件要求。`);
      },
      expects: expectRule('warning', 'F-BASIS-OLDNO'),
    };
  },
  'a time limit of the old regulation': added(expectRule('warning', 'L-TIMELIMIT', 'L-OLD-LAW'), random =>
    random.pick([
      '对收到的政府信息公开申请，均在15个工作日内予以答复。',
      '申请办理严格执行自收到申请之日起15个工作日内答复的规定。',
    ]),
  ),
  'no word of the information fee': report => {
    if (report.truth.edition !== '2021') return null;
    return {
      report: { ...report, prose: { ...report.prose, other: ['无其他需要报告的事项。'] } },
      expects: expectRule('warning', 'U-FEE'),
    };
  },
  'problems without measures': report => {
    const [first] = report.prose.problems.filter(paragraph => /一是|1\./.test(paragraph));
    return {
      report: { ...report, prose: { ...report.prose, problems: [first!] } },
      expects: expectRule('warning', 'Q-PROBLEM-NOMEASURE'),
    };
  },
  'a government without assessment': report => {
    if (report.body.kind !== 'government') return null;
    const { overview } = report.prose;
    const lead = overview[5]!.slice(0, overview[5]!.search(/[。]/) + 1);
    return {
      report: {
        ...report,
        prose: { ...report.prose, overview: overview.with(5, `${lead}年初印发工作要点，组织业务培训2次。`) },
      },
      expects: expectRule('warning', 'S-ASSESS'),
    };
  },
  'two of the five aspects missing': report => {
    if (report.truth.edition !== '2021') return null;
    const { year } = report.truth;
    // Nothing in it that could pass for management, platforms or supervision.
    const overview = [
      `${year}年，${report.body.self}按要求做好各项工作。`,
      '（一）主动公开情况。全年主动公开政府信息35条。',
      report.prose.overview[2]!,
    ];
    return {
      report: { ...report, prose: { ...report.prose, overview } },
      expects: expectRule('warning', 'S-SUBHEAD', 'S-ASSESS'),
    };
  },
};

/** Eighteen digits with a date and a right check digit. */
function identityNumber(random: Random): string {
  const month = String(random.int(1, 12)).padStart(2, '0');
  const day = String(random.int(1, 28)).padStart(2, '0');
  const digits = `320681${random.int(1950, 1999)}${month}${day}${random.int(100, 999)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + '10X98765432'[sum % 11];
}

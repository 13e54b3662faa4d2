// Headings, tables and cells that are not those of the form of the year.
import type { Document, Section } from '../document.ts';
import type { Grid, GridCell } from '../grid.ts';
import { plainQuirks } from '../quirks.ts';
import type { Random } from '../random.ts';
import { type GeneratedReport, generateReport } from '../report.ts';
import { buildTables } from '../tables.ts';
import { type Expects, expectRule, figure, type Plant, type Plants, withCells } from './planted.ts';

/** Changes the document and always applies. */
const edited =
  (
    expects: Expects,
    edit: (document: Document, random: Random) => void,
    fits: (report: GeneratedReport) => boolean = () => true,
  ): Plant =>
  (report, random) =>
    fits(report) ? { report, edit: document => edit(document, random), expects } : null;

const is2021 = (report: GeneratedReport) => report.truth.edition === '2021';
const is2019 = (report: GeneratedReport) => report.truth.edition === '2019';

const section = (document: Document, number: number): Section => document.sections[number - 1]!;
const cellsOf = (grid: Grid): GridCell[] => grid.rows.flat();
const bare = (text: string): string => text.replace(/\s/g, '');

/** Gives the first cell with this text another one; a cut head is found, too. */
function reword(grid: Grid, old: string, fresh: string): void {
  const found = cellsOf(grid).find(cell => cell.kind !== 'value' && bare(cell.text).includes(old));
  if (found) found.text = bare(found.text).replace(old, fresh);
}

function write(document: Document, key: string, text: string): void {
  for (const { table } of document.sections)
    for (const cell of table ? cellsOf(table) : []) if (cell.key === key) cell.text = text;
}

/** Takes a row out, the merged labels beside it made shorter. */
function dropRow(grid: Grid, key: string): void {
  const at = grid.rows.findIndex(row => row.some(cell => cell.key?.startsWith(`${key}.`)));
  if (at < 0) return;
  grid.rows.slice(0, at).forEach((row, above) => {
    for (const cell of row) if (cell.kind !== 'value' && above + cell.rowspan > at) cell.rowspan -= 1;
  });
  grid.rows.splice(at, 1);
}

/** Takes one applicant's column out. */
function dropColumn(grid: Grid, name: string, column: string): void {
  grid.rows = grid.rows.map(row =>
    row.filter(cell => !(cell.key?.endsWith(`.${column}`) || (cell.kind === 'head' && bare(cell.text) === name))),
  );
  grid.columns -= 1;
  for (const cell of cellsOf(grid))
    if (cell.kind === 'head' && /申请人情况|法人或其他组织/u.test(cell.text)) cell.colspan -= 1;
}

const OTHER_HEADINGS: Record<number, readonly string[]> = {
  1: ['基本情况', '政府信息公开工作概述'],
  2: ['主动公开工作情况', '政府信息主动公开'],
  3: ['依申请公开办理情况', '政府信息依申请公开情况'],
  4: ['复议和诉讼情况', '行政复议、诉讼'],
  5: ['存在问题和下一步打算', '工作不足与措施'],
  6: ['其他事项', '需要报告的其他事项'],
};

const headingPlants: Plants = {
  ...Object.fromEntries(
    Object.entries(OTHER_HEADINGS).map(([number, wordings]) => [
      `heading ${number} in other words`,
      edited(expectRule('warning', 'S-HEAD'), (document, random) => {
        section(document, Number(number)).heading = `${'一二三四五六'[Number(number) - 1]}、${random.pick(wordings)}`;
      }),
    ]),
  ),
  'sections five and six in each other’s place': edited(expectRule('warning', 'S-SECTION-ORDER'), ({ sections }) => {
    sections.push(sections.splice(4, 1)[0]!);
  }),
  'sections three and four in each other’s place': edited(expectRule('warning', 'S-SECTION-ORDER'), ({ sections }) => {
    sections.splice(2, 0, sections.splice(3, 1)[0]!);
  }),
  'section one missing': without(1),
  'section four missing': without(4),
  'section five missing': without(5),
  'section six missing': without(6),
  'a seventh section': edited(expectRule('warning', 'S-EXTRA'), ({ sections }) => {
    sections.push({ heading: '七、机构建设和人员经费情况', paragraphs: ['配备专职人员2名，经费列入预算。'] });
  }),
  'section five empty': edited(expectRule('warning', 'S-EMPTY'), document => {
    section(document, 5).paragraphs = ['无。'];
  }),
  'section one empty': edited(expectRule('warning', 'S-EMPTY'), document => {
    section(document, 1).paragraphs = ['较好。'];
  }),
};

function without(number: number): Plant {
  return edited(expectRule('error', 'S-SECTION-MISSING'), ({ sections }) => {
    sections.splice(number - 1, 1);
  });
}

const noTable = (number: number): Plant =>
  edited(expectRule('error', 'S-TABLE-MISSING'), document => {
    delete section(document, number).table;
  });

const LABELS: readonly (readonly [string, string])[] = [
  ['属于三类内部事务信息', '属于三类内容事务信息'],
  ['属于四类过程性信息', '属于四类过程信息'],
  ['没有现成信息需要另行制作', '没有现成信息须另外制作'],
  ['本机关不掌握相关政府信息', '本机关不掌握有关信息'],
  ['信访举报投诉类申请', '信访举报类申请'],
];

const WORDS_2021: readonly (readonly [string, string])[] = [
  ['本年制发件数', '本年发件'],
  ['现行有效件数', '现行有效件'],
  ['本年废止件数', '本年废除件数'],
];
const WORDS_2019: readonly (readonly [string, string])[] = [
  ['本年新制作数量', '本年制作数'],
  ['对外公开总数量', '对外公开数量'],
  ['采购项目数量', '采购项目数'],
];

const tablePlants: Plants = {
  'table two missing': noTable(2),
  'table three missing': noTable(3),
  'table four missing': noTable(4),
  'a row of table three missing': (report, random) => {
    const rows = [
      'refused.thirdParty',
      'refused.deliberative',
      'refused.enforcementFile',
      'unavailable.needsCreation',
      'notProcessed.duplicate',
      'notProcessed.excessive',
    ].filter(row => figure(report, `requests.${row}.total`) === 0);
    const row = random.sample(rows, 1)[0];
    if (row === undefined) return null;
    return {
      report,
      edit: document => dropRow(section(document, 3).table!, `requests.${row}`),
      expects: expectRule('error', 'F-ROW-MISSING'),
    };
  },
  'a row of table two missing': edited(expectRule('error', 'F-ROW-MISSING'), document =>
    dropRow(section(document, 2).table!, 'proactive.compulsion'),
  ),
  'a column of table three missing': report =>
    figure(report, 'requests.received.research') + figure(report, 'requests.total.research') > 0
      ? null
      : {
          report,
          edit: document => dropColumn(section(document, 3).table!, '科研机构', 'research'),
          expects: expectRule('warning', 'F-COL-MISSING'),
        },
  'the head 自然人 lost': edited(expectRule('warning', 'F-COL-MISSING'), document => {
    const { table } = section(document, 3);
    for (const row of table!.rows)
      row.splice(0, row.length, ...row.filter(cell => !(cell.kind === 'head' && bare(cell.text) === '自然人')));
  }),
  'a row label in other words': edited(expectRule('warning', 'F-LABEL'), (document, random) => {
    reword(section(document, 3).table!, ...random.pick(LABELS));
  }),
  'a column head of table two in other words (2021)': edited(
    expectRule('warning', 'F-LABEL'),
    (document, random) => reword(section(document, 2).table!, ...random.pick(WORDS_2021)),
    is2021,
  ),
  'a column head of table two in other words (2019)': edited(
    expectRule('warning', 'F-LABEL'),
    (document, random) => reword(section(document, 2).table!, ...random.pick(WORDS_2019)),
    is2019,
  ),
  'the form of 2019 for a later year': (report, random) =>
    is2021(report) ? otherForm(report, '2019', random.int(2021, 2024)) : null,
  'the form of 2021 for 2020': report => (is2019(report) ? otherForm(report, '2021', 2020) : null),
  'both forms in table two': (report, random) => {
    const other = is2021(report) ? '2019' : '2021';
    const { truth } = generateReport(report.seed, { edition: other, right: true });
    return {
      report,
      edit: document => {
        const table = section(document, 2).table!;
        const [foreign] = buildTables(random, truth, plainQuirks());
        // The first block of the one form, the others of the other.
        table.rows = [...table.rows.slice(0, 4), ...foreign!.rows.slice(4)];
        for (const cell of cellsOf(table)) if (cell.key && !(cell.key in report.truth.cells)) delete cell.key;
      },
      expects: expectRule('error', 'F-HYBRID'),
    };
  },
  'other handling in one row': report => {
    if (!is2021(report)) return null;
    const { cells } = report.truth;
    const parts = Object.keys(cells).filter(key => key.startsWith('requests.otherHandled.'));
    const kept = Object.fromEntries(Object.entries(cells).filter(([key]) => !parts.includes(key)));
    for (const key of parts) {
      const whole = key.replace(/otherHandled\.\w+/, 'otherHandled');
      kept[whole] = (kept[whole] ?? 0) + cells[key]!;
    }
    return {
      report: { ...report, truth: { ...report.truth, undividedOther: true, cells: kept } },
      expects: expectRule('error', 'F-OTHER-SINGLE'),
    };
  },
  'a row that the form does not know': edited(expectRule('warning', 'F-ROW-EXTRA'), document => {
    const { rows } = section(document, 2).table!;
    const at = rows.findIndex(row => row.some(cell => cell.key?.startsWith('proactive.normativeDocuments.')));
    const row = rows[at]!.map(cell => ({ ...cell }));
    for (const cell of row) {
      delete cell.key;
      cell.text = cell.kind === 'value' ? '3' : '其他主动公开文件';
    }
    rows.splice(at + 1, 0, row);
  }),
};

function otherForm(report: GeneratedReport, edition: '2019' | '2021', year: number): ReturnType<Plant> {
  return {
    report: generateReport(report.seed, { edition, year, right: true }),
    expects: expectRule('error', 'F-WRONG-FORM'),
  };
}

const cellText = (key: string, texts: readonly string[], expects: Expects): Plant =>
  edited(
    { ...expects, culprit: key },
    (document, random) => write(document, key, random.pick(texts)),
    report => key in report.truth.cells,
  );

const valuePlants: Plants = {
  'a negative figure': cellText('proactive.penalties.decisions', ['-3', '-12'], expectRule('error', 'C-NEG')),
  'a count with decimals': cellText('proactive.licences.decisions', ['12.5', '3.2'], expectRule('error', 'C-DECIMAL')),
  'words in a cell': cellText(
    'proactive.licences.decisions',
    ['见附件', '若干', '0（本级无许可事项）'],
    expectRule('warning', 'C-NONNUM'),
  ),
  'a percentage in a cell': cellText(
    'proactive.penalties.decisions',
    ['12%', '100%'],
    expectRule('warning', 'C-PERCENT'),
  ),
  'a slash for nothing': (report, random) => {
    const key = `requests.refused.stateSecret.${random.pick(['individual', 'business'])}`;
    return figure(report, key) > 0
      ? null
      : { report, edit: document => write(document, key, '/'), blank: true, expects: expectRule('info', 'C-SLASH') };
  },
  'a figure left blank': (report, random) => {
    const keys = Object.keys(report.truth.cells).filter(
      key => /^requests\.(?!received|carried|total)/.test(key) && !key.endsWith('total') && figure(report, key) > 0,
    );
    if (keys.length === 0) return null;
    const key = random.pick(keys);
    return {
      report,
      edit: document => write(document, key, ''),
      blank: true,
      expects: {
        ...expectRule('warning', 'T3-SUM-ROW', 'T3-SUM-COL', 'T3-BALANCE', 'C-BLANK'),
        culprit: key,
      },
    };
  },
  'a total left blank': report => {
    const key = 'requests.total.total';
    return figure(report, key) === 0
      ? null
      : {
          report,
          edit: document => write(document, key, ''),
          blank: true,
          expects: { ...expectRule('warning', 'T3-TOTAL-BLANK', 'T3-SUM-ROW'), culprit: key },
        };
  },
  'government rules of a body that makes none': (report, random) => {
    if (report.body.kind === 'government' && report.body.ofCity) return null;
    const count = random.int(1, 9);
    const columns = is2021(report) ? ['inForce'] : ['made', 'published', 'publishedTotal'];
    const changes = Object.fromEntries(columns.map(column => [`proactive.governmentRules.${column}`, count]));
    return { report: withCells(report, changes), expects: expectRule('error', 'T2-REG-POWER') };
  },
  'less in force than issued less repealed': (report, random) => {
    if (!is2021(report) || report.prose.stated.some(one => one.subject === 'normativeDocuments')) return null;
    const key = (column: string) => `proactive.normativeDocuments.${column}`;
    const issued = random.int(5, 30);
    return {
      report: withCells(report, { [key('issued')]: issued, [key('repealed')]: 1, [key('inForce')]: issued - 3 }),
      expects: expectRule('warning', 'T2-2021-STOCK-LOW'),
    };
  },
  'more published than ever': (report, random) => {
    const key = (column: string) => `proactive.normativeDocuments.${column}`;
    if (!(key('published') in report.truth.cells)) return null;
    return {
      report: withCells(report, { [key('published')]: figure(report, key('publishedTotal')) + random.int(1, 9) }),
      expects: expectRule('error', 'T2-2019-PUB-GT-MADE'),
    };
  },
  'fewer items than none': report => {
    const key = (column: string) => `proactive.penalties.${column}`;
    if (!(key('change') in report.truth.cells)) return null;
    return {
      report: withCells(report, { [key('previousItems')]: 3, [key('change')]: -8 }),
      expects: expectRule('error', 'T2-2019-ITEMS-NEG'),
    };
  },
  'decisions taken for items': (report, random) => {
    if (!is2019(report) || report.prose.stated.some(one => one.subject === 'decisions')) return null;
    const changes: Record<string, number> = {};
    for (const row of ['licences', 'penalties']) {
      const [items, change] = [random.int(3, 40), random.int(2, 20)];
      changes[`proactive.${row}.previousItems`] = items;
      changes[`proactive.${row}.change`] = change;
      changes[`proactive.${row}.decisions`] = items + change;
    }
    return { report: withCells(report, changes), expects: expectRule('warning', 'T2-2019-DECISION-EQ-SUM') };
  },
};

export const formPlants: Plants = { ...headingPlants, ...tablePlants, ...valuePlants };

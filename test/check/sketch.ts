// The right report that a rule's examples change: the form with 0 everywhere, six sections of plain text, every label.

import type { Sketch } from '../../src/check/rule.ts';
import type { Edition, TableId } from '../../src/model/form.ts';
import {
  DISPUTE_COLUMNS,
  DISPUTE_ROWS,
  keysOfForm,
  PROACTIVE_ROWS,
  REQUEST_COLUMNS,
  REQUEST_GROUPS,
  requestRows,
  SECTION_HEADINGS,
} from '../../src/model/form.ts';
import type { AnnualReport, Cell, Label, Section } from '../../src/model/report.ts';
import { claimsIn } from '../../src/parse/claims/index.ts';
import { normalise } from '../../src/text/normalise.ts';
import { readFigure } from '../../src/text/numbers.ts';

const AGENCY = '启东市商务局';

export const RIGHT_TEXT = (year: number): Record<number, string> => ({
  0: `根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》要求，现公布本机关${year}年政府信息公开工作年度报告。本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。联系电话：0513-83312345。`,
  1: '（一）主动公开情况。通过政府网站及时发布各类政府信息。\n（二）依申请公开情况。本年度依法依规办理政府信息公开申请。\n（三）政府信息管理情况。落实信息发布审核制度。\n（四）政府信息公开平台建设情况。做好网站栏目维护。\n（五）监督保障情况。开展业务培训，接受社会评议，未发生责任追究情形。',
  5: '一是政策解读的形式较为单一。二是信息更新还不够及时。下一步，将丰富解读形式，加强信息更新。',
  6: `${year}年未收取信息处理费。`,
});

/** The right report with a sketch's changes. */
export function sketched(sketch: Sketch = {}): AnnualReport {
  const form = sketch.form ?? '2021';
  const year = sketch.year === undefined ? (form === '2019' ? 2020 : 2023) : sketch.year;
  const agency = sketch.agency === undefined ? AGENCY : sketch.agency;
  const printer = new Printer();
  const title = sketch.title === undefined ? `${agency ?? ''}${year ?? ''}年政府信息公开工作年度报告` : sketch.title;
  const titlePlace = title === null || sketch.titleInHead ? null : printer.line(title);
  const text = { ...RIGHT_TEXT(year ?? 2023), ...sketch.text };
  const sections = (sketch.order ?? [0, 1, 2, 3, 4, 5, 6]).flatMap(number => {
    if (text[number] === null) return [];
    return [printer.section(number, sketch.headings?.[number], text[number] ?? '')];
  });
  const cells = cellsOf(form, sketch, printer);
  const expected = keysOfForm(form, sketch.undivided);
  return {
    agency,
    aliases: [],
    region: null,
    year,
    form: sketch.readAs === undefined ? form : sketch.readAs,
    publishedOn: sketch.publishedOn === undefined ? `${(year ?? 2023) + 1}-01-16` : sketch.publishedOn,
    signedOn: sketch.signedOn === undefined ? `${(year ?? 2023) + 1}-01-12` : sketch.signedOn,
    period:
      year === null ? null : { from: `${year}-01-01`, to: `${year}-12-31`, raw: `${year}年1月1日至${year}年12月31日` },
    title: title === null ? null : { text: title, place: titlePlace },
    brokenSignature: sketch.brokenSignature ?? null,
    cells,
    settled: [...(sketch.settled ?? [])],
    coverage: { read: Object.keys(cells).length, expected: expected.length },
    labels: labelsOf(form, sketch, printer),
    sections,
    claims: claimsIn(
      sections.flatMap(({ number, paragraphs }) =>
        paragraphs.map(({ raw, place }) => ({ section: number, raw, ...normalise(raw), place })),
      ),
      { agency, year },
    ),
    notes: [],
    ...(sketch.pictures && { pictures: [...sketch.pictures] }),
    summary: sketch.summary ?? false,
    source: null,
    doubt: null,
  };
}

/** Gives everything a line of its own. */
class Printer {
  #line = 0;
  #offset = 0;

  line(text: string) {
    const place = { line: ++this.#line, start: this.#offset, end: this.#offset + text.length };
    this.#offset = place.end + 1;
    return place;
  }

  section(number: number, headline: string | undefined, text: string): Section {
    const printed = headline ?? (number === 0 ? '' : `${'一二三四五六'[number - 1]}、${SECTION_HEADINGS[number - 1]}`);
    const place = this.line(printed);
    const paragraphs = text
      .split('\n')
      .filter(Boolean)
      .map(raw => ({ raw, place: this.line(raw) }));
    return { number, heading: printed.replace(/^[一二三四五六]、/, ''), headline: printed, text, paragraphs, place };
  }
}

function cellsOf(form: Edition, sketch: Sketch, printer: Printer): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  const wished = sketch.cells ?? {};
  for (const key of new Set([...keysOfForm(form, sketch.undivided), ...Object.keys(wished)])) {
    if (sketch.without?.some(table => key.startsWith(`${table}.`))) continue;
    const given = key in wished ? wished[key] : 0;
    if (given === undefined) continue;
    const raw = String(given);
    cells[key] = {
      raw,
      value: typeof given === 'number' ? given : (readFigure(raw, true)?.value ?? null),
      place: printer.line(raw),
    };
  }
  return cells;
}

function labelsOf(form: Edition, sketch: Sketch, printer: Printer): Label[] {
  const print = (section: number, labels: string[]): Label[] =>
    labels.flatMap(label => {
      const raw = sketch.labels?.[label] ?? label;
      return raw === '' ? [] : [{ section, raw, place: printer.line(raw) }];
    });
  const proactive: string[] = [];
  let heads = '';
  for (const row of PROACTIVE_ROWS) {
    const columns = row.columns[form];
    if (!columns) continue;
    const own = [`第二十条第(${row.item})项`, '信息内容', ...columns.map(column => column.label)];
    if (own.join() !== heads) proactive.push(...own);
    heads = own.join();
    proactive.push(form === '2019' && row.id === 'normativeDocuments' ? '规范性文件' : row.label);
  }
  const requests = [
    '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)',
    '申请人情况',
    '法人或其他组织',
    ...REQUEST_COLUMNS.map(column => column.label),
    '三、本年度办理结果',
    ...REQUEST_GROUPS.slice(2, sketch.undivided ? -1 : undefined).map(group => `${group.ordinal}${group.label}`),
    ...requestRows(form, sketch.undivided).map(row => `${row.ordinal}${row.label}`),
  ];
  const disputes = [...DISPUTE_ROWS.map(row => row.label), '行政诉讼', ...DISPUTE_COLUMNS.map(column => column.label)];
  const there = (table: TableId, labels: string[]): string[] => (sketch.without?.includes(table) ? [] : labels);
  return [
    ...print(2, there('proactive', proactive)),
    ...print(2, [...(sketch.extraLabels?.[2] ?? [])]),
    ...print(3, there('requests', requests)),
    ...print(3, [...(sketch.extraLabels?.[3] ?? [])]),
    ...print(4, there('disputes', disputes)),
    ...print(4, [...(sketch.extraLabels?.[4] ?? [])]),
  ];
}

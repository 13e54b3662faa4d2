// Word files as Word and WPS write them, written here by hand so that every oddity can be drawn: numerals that exist only in
// the numbering, tracked changes, text boxes, hidden words, comments, fields, merged and nested tables.
import type { Document } from '../document.ts';
import type { FileLayout } from '../file-layout.ts';
import type { Grid } from '../grid.ts';
import type { LayoutContext } from '../layout.ts';
import type { Random } from '../random.ts';
import { ListWriter } from './docx-numbering.ts';
import { packed } from './docx-package.ts';
import { escapeXml, type Habits, RunWriter } from './docx-runs.ts';
import { TableWriter } from './docx-table.ts';

const HEADING_STYLE = 'Heading1';

class DocumentWriter {
  readonly #random: Random;
  readonly #habits: Habits;
  readonly #runs: RunWriter;
  readonly #tables: TableWriter;
  readonly #lists: ListWriter[] = [];
  /** Null where numerals are typed. */
  readonly #headings: ListWriter | null;
  readonly #boxes: boolean;
  readonly #styled: boolean;

  constructor(random: Random) {
    this.#random = random;
    const usual = random.chance(0.25);
    const habit = (probability: number) => !usual && random.chance(probability);
    this.#habits = {
      split: random.chance(0.6),
      tracked: habit(0.3),
      hidden: habit(0.25),
      fields: habit(0.25),
      comments: habit(0.3),
      notes: habit(0.2),
      wrapped: habit(0.3),
    };
    this.#boxes = habit(0.3);
    this.#runs = new RunWriter(random, this.#habits);
    this.#tables = new TableWriter(random, this.#runs, this.#habits);
    this.#styled = random.chance(0.3);
    this.#headings = habit(0.7) ? this.#list(this.#styled ? HEADING_STYLE : undefined) : null;
  }

  write(document: Document): Uint8Array {
    const random = this.#random;
    const { frame, sections } = document;
    const plain = (texts: readonly string[]) => texts.map(text => this.#paragraph(text));
    const title = frame.title.map(text =>
      this.#boxes && random.chance(0.5) ? this.#box(text) : this.#paragraph(text),
    );
    if (this.#habits.tracked && random.chance(0.5))
      title.unshift(this.#runs.deletedParagraph('某某市档案局2008年政府信息公开工作年度报告'));
    const body = [
      ...plain(frame.above),
      ...title,
      ...plain([...frame.below, ...frame.preface]),
      ...sections.flatMap(({ heading, paragraphs, table }) => [
        this.#numbered(heading, this.#headings),
        ...paragraphs.map(text => this.#numbered(text, this.#headings)),
        ...(table ? [this.#table(table)] : []),
      ]),
      ...plain([...frame.signature, ...frame.foot]),
    ];
    return packed(random, {
      body: body.join(''),
      numbering: this.#numbering(),
      styles: this.#styles(),
      comments: this.#runs.comments,
      notes: this.#runs.notes,
      header: random.chance(0.3) ? '某某县统计局2009年政府信息公开工作年度报告' : null,
      footer: random.chance(0.5),
    });
  }

  #list(style?: string): ListWriter {
    const list = new ListWriter(this.#random, this.#lists.length + 1, style);
    this.#lists.push(list);
    return list;
  }

  #paragraph(text: string, properties = ''): string {
    const random = this.#random;
    const [first = '', ...more] = text.split('\n');
    const lines = [first, ...more];
    // A deleted mark: what looks like two paragraphs in the file is one.
    if (this.#habits.tracked && lines.length === 1 && text.length > 8 && random.chance(0.1)) {
      const cut = random.int(2, text.length - 2);
      return `<w:p><w:pPr>${this.#runs.deletedMark()}</w:pPr>${this.#runs.write(text.slice(0, cut))}</w:p><w:p><w:pPr>${properties}</w:pPr>${this.#runs.write(text.slice(cut))}</w:p>`;
    }
    const pageBreak = random.chance(0.03) ? '<w:r><w:br w:type="page"/></w:r>' : '';
    const inside = lines.map(line => this.#runs.write(line)).join('<w:r><w:br/></w:r>');
    const whole = `<w:p w14:paraId="0A1B2C3D"><w:pPr>${properties}<w:ind w:firstLineChars="200"/></w:pPr>${pageBreak}${inside}</w:p>`;
    return this.#habits.tracked && random.chance(0.1)
      ? this.#runs.deletedParagraph('（一）删去的文字17件。') + whole
      : whole;
  }

  #numbered(text: string, list: ListWriter | null): string {
    const numbered = list?.take(text) ?? null;
    return numbered ? this.#paragraph(numbered.text, numbered.properties) : this.#paragraph(text);
  }

  #table(grid: Grid): string {
    const random = this.#random;
    const list = this.#headings && grid.table === 'requests' && random.chance(0.4) ? this.#list() : null;
    const table = this.#tables.write(grid, list);
    if (random.chance(0.9)) return table;
    // A table that only lays out the page, with a caption over the real one.
    return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${this.#paragraph('附表')}${table}<w:p/></w:tc></w:tr></w:tbl>`;
  }

  /** Both ways of drawing it stand in the file; a reader takes one. */
  #box(text: string): string {
    const inside = `<w:txbxContent><w:p>${this.#runs.plain(text)}</w:p></w:txbxContent>`;
    const shape = `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
    const old = `<w:pict><v:shape type="#_x0000_t202"><v:textbox>${inside}</v:textbox></v:shape></w:pict>`;
    const drawn = this.#random.chance(0.7)
      ? `<mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`
      : old;
    return `<w:p><w:r>${drawn}</w:r></w:p>`;
  }

  #numbering(): { definitions: string; lists: string } {
    const written = this.#lists.map(list => list.xml());
    return {
      definitions: written.map(({ definitions }) => definitions).join(''),
      lists: written.map(({ lists }) => lists).join(''),
    };
  }

  #styles(): string {
    const lists = this.#lists.map((list, at) => {
      const numbering = `<w:pPr><w:numPr><w:numId w:val="${list.listId}"/></w:numPr></w:pPr>`;
      return `<w:style w:type="numbering" w:styleId="List${at + 1}"><w:name w:val="${escapeXml(`List ${at + 1}`)}"/>${numbering}</w:style>`;
    });
    const own = this.#headings && this.#styled ? `<w:numPr><w:numId w:val="${this.#headings.listId}"/></w:numPr>` : '';
    const base = `<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:basedOn w:val="a"/><w:pPr>${own}</w:pPr></w:style>`;
    const heading = `<w:style w:type="paragraph" w:styleId="${HEADING_STYLE}"><w:name w:val="heading 1"/><w:basedOn w:val="Base"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`;
    return base + heading + lists.join('');
  }
}

const lay = (document: Document, { random }: LayoutContext): Uint8Array => new DocumentWriter(random).write(document);

const layout: Omit<FileLayout, 'name'> = { extension: 'docx', blanks: 'cell', without: ['groupSplit'], lay };

export const docx: FileLayout = { ...layout, name: 'docx' };
export const docxLooseGrid: FileLayout = { ...layout, name: 'docx-loose-grid', looseGrid: true };

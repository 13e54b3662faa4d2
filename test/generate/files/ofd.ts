// OFD files (GB/T 33190) written from the rules of the standard, in the ways that its makers' programs differ: what one text
// object holds, how places are given, how borders are drawn, where files lie, and what is on a page that is no text of it.
import { strToU8, zipSync } from 'fflate';
import type { Document } from '../document.ts';
import type { FileLayout } from '../file-layout.ts';
import type { LayoutContext } from '../layout.ts';
import type { Random } from '../random.ts';
import { drawHabits, escapeXml, type Habits, ObjectWriter } from './ofd-objects.ts';
import { type Bounds, drawLook, type Look, type SetLine, widthsOf } from './ofd-sheet.ts';
import { type SetPage, typeset } from './ofd-typeset.ts';

const NAMESPACE = 'http://www.ofdspec.org/2016';
const OTHER_REPORT = '某某县统计局2009年政府信息公开工作年度报告，收到申请17件。';

interface Container {
  prefix: 'ofd:' | '' | 'o:';
  mark: boolean;
  absolute: boolean;
  folder: string;
  /** What is on every page: as a page of its own that the others refer to. */
  template: 'none' | 'header' | 'composite';
  zOrder: 'Background' | 'Foreground' | undefined;
  blocks: boolean;
  areas: 'document' | 'page';
  odd: boolean;
}

function drawContainer(random: Random): Container {
  return {
    prefix: random.pick(['ofd:', 'ofd:', '', 'o:']),
    mark: random.chance(0.2),
    absolute: random.chance(0.4),
    folder: random.pick(['Doc_0', 'Doc_0', 'doc_1']),
    template: random.pick(['none', 'header', 'composite']),
    zOrder: random.pick(['Background', 'Foreground', undefined]),
    blocks: random.chance(0.3),
    areas: random.pick(['document', 'page']),
    odd: random.chance(0.6),
  };
}

class OfdWriter {
  readonly #random: Random;
  readonly #look: Look;
  readonly #habits: Habits;
  readonly #container: Container;
  readonly #objects: ObjectWriter;
  readonly #files: Record<string, string> = {};

  constructor(random: Random, look: Look, habits: Habits, container: Container) {
    this.#random = random;
    this.#look = look;
    this.#habits = habits;
    this.#container = container;
    this.#objects = new ObjectWriter(random, habits, look.height);
  }

  write(pages: readonly SetPage[]): Uint8Array {
    const { folder, template } = this.#container;
    for (const [at, page] of pages.entries()) this.#page(page, at);
    const header = pages[0]!.header;
    if (template === 'header' && header)
      this.#add(`${folder}/Tpls/Tpl_0/Content.xml`, this.#content('Page', [this.#objects.text([header])]));
    this.#resources(header);
    this.#document(pages.length);
    const text = Object.entries(this.#files).map(([name, xml]) => [name, strToU8(this.#encoded(xml))] as const);
    return zipSync(Object.fromEntries(this.#random.chance(0.3) ? text.reverse() : text));
  }

  #add(name: string, xml: string): void {
    this.#files[name] = xml;
  }

  #encoded(xml: string): string {
    const { prefix, mark } = this.#container;
    const named = xml
      .replace(/(<\/?)ofd:/g, `$1${prefix}`)
      .replace('xmlns:ofd=', prefix === '' ? 'xmlns=' : `xmlns:${prefix.slice(0, -1)}=`);
    return `${mark ? '\ufeff' : ''}<?xml version="1.0" encoding="UTF-8"?>\n${named}`;
  }

  /** Of a file, as another in the document's folder names it. */
  #location(name: string): string {
    const { absolute, folder } = this.#container;
    return absolute ? `/${folder}/${name}` : name;
  }

  #paper(): string {
    const { width, height } = this.#look;
    return this.#habits.sideways ? `0 0 ${height} ${width}` : `0 0 ${width} ${height}`;
  }

  #area(): string {
    return `<ofd:PhysicalBox>${this.#paper()}</ofd:PhysicalBox>`;
  }

  #content(root: string, objects: readonly string[], before = ''): string {
    const { areas, blocks } = this.#container;
    const area = areas === 'page' ? `<ofd:Area>${this.#area()}</ofd:Area>` : '';
    const grouped = blocks ? inBlocks(this.#random, objects, this.#objects) : objects.join('');
    const params = this.#habits.params ? ' DrawParam="5"' : '';
    return `<ofd:${root} xmlns:ofd="${NAMESPACE}">${area}${before}<ofd:Content><ofd:Layer ID="${this.#objects.id()}" Type="Body"${params}>${grouped}</ofd:Layer></ofd:Content></ofd:${root}>`;
  }

  #page(page: SetPage, at: number): void {
    const { folder, template, zOrder, odd } = this.#container;
    const objects = this.#objects.sheet(page, this.#look.ruled);
    const own: string[] = [];
    if (page.header && template === 'none') own.push(this.#objects.text([page.header]));
    if (page.header && template === 'composite')
      own.push(`<ofd:CompositeObject ID="${this.#objects.id()}" Boundary="${this.#paper()}" ResourceID="9"/>`);
    if (page.footer) own.push(this.#objects.text([page.footer]));
    const order = zOrder ? ` ZOrder="${zOrder}"` : '';
    const use = page.header && template === 'header' ? `<ofd:Template TemplateID="8"${order}/>` : '';
    const all = [...own, ...objects, ...(odd ? this.#oddities() : [])];
    this.#add(`${folder}/Pages/Page_${at}/Content.xml`, this.#content('Page', all, use));
  }

  /** Nothing of these is seen on the page, or read by who reads the report. */
  #oddities(): string[] {
    const { width, height, small } = this.#look;
    const line = (text: string, x: number, y: number, size = small): SetLine => ({
      text,
      x,
      y,
      size,
      widths: widthsOf(text, size, 'half'),
      block: 0,
    });
    const somewhere = () => line(OTHER_REPORT, 30, this.#random.int(30, height - 30));
    const away =
      '<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path ID="0" Boundary="0 0 1 1"><ofd:AbbreviatedData>M 0 0 L 0.5 0 L 0.5 0.5 L 0 0.5 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>';
    const watermark = `<ofd:TextObject ID="${this.#objects.id()}" Boundary="0 0 ${width} ${height}" CTM="0.7071 -0.7071 0.7071 0.7071 30 ${height - 60}" Font="3" Size="18" Alpha="60"><ofd:FillColor Value="128 128 128"/><ofd:TextCode X="0" Y="20" DeltaX="g 3 18">内部资料</ofd:TextCode></ofd:TextObject>`;
    const all = [
      () => this.#objects.text([somewhere()], ' Visible="false"'),
      () => this.#objects.text([somewhere()], ' Alpha="0"'),
      () => this.#objects.text([somewhere()], '', '<ofd:FillColor Value="255 255 255"/>'),
      () => this.#objects.text([somewhere()], '', away),
      () => this.#objects.text([line(OTHER_REPORT, width + 20, 50)]),
      () => watermark,
    ];
    // A white frame may stand on a dark fill, a clip needs the object's own corner.
    return this.#random.sample(all, this.#random.int(1, 3)).map(make => make());
  }

  #resources(header: SetLine | null): void {
    const { folder, template } = this.#container;
    const fonts = '<ofd:Fonts><ofd:Font ID="3" FontName="宋体" FamilyName="SimSun"/></ofd:Fonts>';
    const params =
      '<ofd:DrawParams><ofd:DrawParam ID="4" Relative="5" LineWidth="0.25"/><ofd:DrawParam ID="5"><ofd:FillColor Value="0 0 0"/><ofd:StrokeColor Value="0 0 0"/></ofd:DrawParam></ofd:DrawParams>';
    const resources = (inside: string) => `<ofd:Res xmlns:ofd="${NAMESPACE}" BaseLoc="Res">${inside}</ofd:Res>`;
    this.#add(`${folder}/PublicRes.xml`, resources(fonts));
    const group =
      template === 'composite' && header
        ? `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="9" Width="${this.#look.width}" Height="${this.#look.height}"><ofd:Content>${this.#objects.text([header])}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`
        : '';
    this.#add(`${folder}/DocumentRes.xml`, resources(params + group));
  }

  #document(count: number): void {
    const { folder, absolute, template, odd } = this.#container;
    const pages = Array.from(
      { length: count },
      (_, at) => `<ofd:Page ID="${1000 + at}" BaseLoc="${this.#location(`Pages/Page_${at}/Content.xml`)}"/>`,
    );
    const tpl =
      template === 'header' && this.#look.header
        ? `<ofd:TemplatePage ID="8" Name="t" BaseLoc="${this.#location('Tpls/Tpl_0/Content.xml')}"/>`
        : '';
    const notes = odd ? `<ofd:Annotations>${this.#location('Annots/Annotations.xml')}</ofd:Annotations>` : '';
    this.#add(
      `${folder}/Document.xml`,
      `<ofd:Document xmlns:ofd="${NAMESPACE}"><ofd:CommonData><ofd:MaxUnitID>99999</ofd:MaxUnitID><ofd:PageArea>${this.#area()}</ofd:PageArea><ofd:PublicRes>${this.#location('PublicRes.xml')}</ofd:PublicRes><ofd:DocumentRes>${this.#location('DocumentRes.xml')}</ofd:DocumentRes>${tpl}</ofd:CommonData><ofd:Pages>${pages.join('')}</ofd:Pages>${notes}</ofd:Document>`,
    );
    if (odd) this.#notes();
    this.#add(
      'OFD.xml',
      `<ofd:OFD xmlns:ofd="${NAMESPACE}" Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>44f1f0c1a5a84a1fb8a4b1b0d9b6a5c0</ofd:DocID><ofd:Title>${escapeXml(OTHER_REPORT)}</ofd:Title><ofd:Creator>OFD 编辑器</ofd:Creator></ofd:DocInfo><ofd:DocRoot>${absolute ? '/' : ''}${folder}/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    );
  }

  #notes(): void {
    const { folder } = this.#container;
    const file = this.#location('Annots/Page_0/Annotation.xml');
    this.#add(
      `${folder}/Annots/Annotations.xml`,
      `<ofd:Annotations xmlns:ofd="${NAMESPACE}"><ofd:Page PageID="1000"><ofd:FileLoc>${this.#container.absolute ? file : 'Page_0/Annotation.xml'}</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
    );
    this.#add(
      `${folder}/Annots/Page_0/Annotation.xml`,
      `<ofd:PageAnnot xmlns:ofd="${NAMESPACE}"><ofd:Annot ID="900" Type="Stamp" Creator="甲"><ofd:Appearance Boundary="40 60 100 20"><ofd:TextObject ID="901" Boundary="0 0 100 20" Font="3" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g 30 5">${OTHER_REPORT}</ofd:TextCode></ofd:TextObject></ofd:Appearance></ofd:Annot></ofd:PageAnnot>`,
    );
  }
}

/** Some of the objects in blocks, and blocks in blocks. */
function inBlocks(random: Random, objects: readonly string[], writer: ObjectWriter): string {
  let out = '';
  for (let at = 0; at < objects.length; ) {
    const count = random.int(1, 40);
    const inside = objects.slice(at, at + count).join('');
    const block = (content: string) => `<ofd:PageBlock ID="${writer.id()}">${content}</ofd:PageBlock>`;
    out += random.chance(0.3) ? inside : block(random.chance(0.3) ? block(inside) : inside);
    at += count;
  }
  return out;
}

function layout(name: string, bounds: Bounds, more: Partial<FileLayout> = {}): FileLayout {
  const lay = (document: Document, { random, quirks }: LayoutContext): Uint8Array => {
    const look = drawLook(random, bounds);
    const habits = drawHabits(random, { ruled: look.ruled, landscape: bounds.landscape ?? false });
    const container = drawContainer(random);
    quirks.drawn.push(JSON.stringify({ ...look, ...habits, ...container }));
    return new OfdWriter(random, look, habits, container).write(typeset(document, look, random));
  };
  return { name, extension: 'ofd', blanks: 'cell', without: ['groupSplit'], lay, ...more };
}

export const ofd = layout('ofd', { ruled: true });
export const ofdLandscape = layout('ofd-landscape', { ruled: true, landscape: true });
export const ofdLooseGrid = layout('ofd-loose-grid', { ruled: true }, { looseGrid: true });
export const ofdNarrow = layout('ofd-narrow', { ruled: true, narrow: true });
/**
 * Where a cell is blank and no line is drawn, nobody can tell whose the other figures of its row are; nor, where a figure
 * stands on two lines, that they are one.
 */
const unruled: Partial<FileLayout> = { blanks: 'nothing', without: ['groupSplit', 'strayMarks', 'pinyin'] };
export const ofdUnruled = layout('ofd-unruled', { ruled: false }, unruled);
export const ofdUnruledLandscape = layout('ofd-unruled-landscape', { ruled: false, landscape: true }, unruled);

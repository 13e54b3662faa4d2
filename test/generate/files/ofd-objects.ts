// Set lines and borders → the objects of an OFD page, as the programs of different makers write them.
import type { Random } from '../random.ts';
import { type Border, POINT, type SetLine, type Sheet, sum } from './ofd-sheet.ts';

export interface Habits {
  /** What one text object holds. */
  unit: 'sign' | 'run' | 'line' | 'block';
  offsets: 'listed' | 'repeated' | 'mixed';
  /** What places are counted from and in. */
  space: 'boundary' | 'page' | 'points';
  /** Numbers of glyphs beside the codes. */
  glyphs: boolean;
  rules: 'segments' | 'long' | 'rectangles' | 'thin' | 'one path';
  glued: boolean;
  rulesFirst: boolean;
  shaded: boolean;
  decimals: number;
  /** Parameters in the resources instead of attributes. */
  params: boolean;
  /** The paper is upright, and all that is on it lies on its side. */
  sideways: boolean;
  escapes: boolean;
}

export function drawHabits(random: Random, { ruled, landscape }: { ruled: boolean; landscape: boolean }): Habits {
  return {
    unit: random.pick(['sign', 'run', 'line', 'line', 'block']),
    offsets: random.pick(['listed', 'repeated', 'mixed']),
    space: random.pick(['boundary', 'boundary', 'page', 'points']),
    glyphs: random.chance(0.3),
    rules: random.pick(['segments', 'long', 'rectangles', 'thin', 'one path']),
    glued: random.chance(0.2),
    rulesFirst: random.chance(0.6),
    shaded: ruled && random.chance(0.2),
    decimals: random.int(2, 4),
    params: random.chance(0.4),
    sideways: landscape && random.chance(0.4),
    escapes: random.chance(0.3),
  };
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Matrix = [number, number, number, number, number, number];

export class ObjectWriter {
  readonly #random: Random;
  readonly #habits: Habits;
  readonly #height: number;
  #id = 100;

  /** `height` of the page as a person holds it. */
  constructor(random: Random, habits: Habits, height: number) {
    this.#random = random;
    this.#habits = habits;
    this.#height = height;
  }

  id(): number {
    this.#id += 1;
    return this.#id;
  }

  sheet(sheet: Sheet, ruled: boolean): string[] {
    const { rulesFirst, shaded } = this.#habits;
    const fills = shaded ? sheet.cells.map(cell => this.rectangle(cell, 'white')) : [];
    const rules = ruled ? this.#rules(sheet) : [];
    const text = this.#texts(sheet.lines);
    return rulesFirst ? [...fills, ...rules, ...text] : [...fills, ...text, ...rules];
  }

  #texts(lines: readonly SetLine[]): string[] {
    const { unit } = this.#habits;
    if (unit !== 'block') return lines.flatMap(line => this.#pieces(line).map(piece => this.text([piece])));
    const blocks = new Map<number, SetLine[]>();
    for (const line of lines) blocks.set(line.block, [...(blocks.get(line.block) ?? []), line]);
    return [...blocks.values()].map(block => this.text(block));
  }

  #pieces(line: SetLine): SetLine[] {
    const signs = [...line.text];
    if (this.#habits.unit === 'line' || line.down) return [line];
    const pieces: SetLine[] = [];
    let x = line.x;
    for (let at = 0; at < signs.length; ) {
      const count = this.#habits.unit === 'sign' ? 1 : this.#random.int(1, 9);
      const widths = line.widths.slice(at, at + count);
      const text = signs.slice(at, at + count).join('');
      if (text.trim()) pieces.push({ ...line, text, x, widths });
      x += sum(widths);
      at += count;
    }
    return pieces;
  }

  /** Lines of one size in one object. */
  text(lines: readonly SetLine[], more = '', inside = ''): string {
    const { space, glyphs, params } = this.#habits;
    const { size } = lines[0]!;
    const box = {
      x0: Math.min(...lines.map(line => line.x)),
      x1: Math.max(...lines.map(line => line.x + (line.down ? size : sum(line.widths)))),
      y0: Math.min(...lines.map(line => line.y)) - size,
      y1: Math.max(...lines.map(line => line.y + (line.down ?? 0) * ([...line.text].length - 1))) + size * 0.25,
    };
    const from = space === 'page' ? { x0: 0, y0: 0, x1: 210, y1: this.#height } : box;
    const scale = space === 'points' ? POINT : 1;
    const n = (value: number) => this.#number(value / scale);
    const codes = lines.map(line => {
      const offsets = line.down
        ? ` DeltaY="${this.#offsets(Array.from({ length: [...line.text].length - 1 }, () => line.down! / scale))}"`
        : ` DeltaX="${this.#offsets(line.widths.slice(0, -1).map(width => width / scale))}"`;
      const given = [...line.text].length > 1 ? offsets : '';
      return `<ofd:TextCode X="${n(line.x - from.x0)}" Y="${n(line.y - from.y0)}"${given}>${this.#codes(line.text)}</ofd:TextCode>`;
    });
    const mapped = glyphs ? this.#glyphMap(lines.map(line => line.text).join('')) : '';
    const colour = params ? '' : '<ofd:FillColor Value="0 0 0"/>';
    return `<ofd:TextObject ID="${this.id()}" ${this.#placed(from, scale)} Font="3" Size="${n(size)}"${more}>${inside}${inside.includes('FillColor') ? '' : colour}${mapped}${codes.join('')}</ofd:TextObject>`;
  }

  #codes(text: string): string {
    return escapeXml(text).replaceAll(' ', this.#habits.escapes ? '\\0020' : ' ');
  }

  #glyphMap(text: string): string {
    const count = [...text].length;
    const numbers = Array.from({ length: count }, () => this.#random.int(1, 20000));
    return `<ofd:CGTransform CodePosition="0" CodeCount="${count}" GlyphCount="${count}"><ofd:Glyphs>${numbers.join(' ')}</ofd:Glyphs></ofd:CGTransform>`;
  }

  #offsets(values: readonly number[]): string {
    const texts = values.map(value => this.#number(value));
    if (this.#habits.offsets === 'listed') return texts.join(' ');
    const out: string[] = [];
    for (let at = 0; at < texts.length; ) {
      let end = at;
      while (end < texts.length && texts[end] === texts[at]) end += 1;
      const count = end - at;
      const repeated = this.#habits.offsets === 'repeated' ? count > 1 : count > 3 && this.#random.chance(0.7);
      if (repeated) out.push(`g ${count} ${texts[at]}`);
      else out.push(...texts.slice(at, end));
      at = end;
    }
    return out.join(' ');
  }

  #rules({ cells, open }: Sheet): string[] {
    const { rules } = this.#habits;
    if (rules === 'rectangles' && open.length === 0) return cells.map(cell => this.rectangle(cell, 'frame'));
    // Open at both ends, a first column that is one cell would touch no other line.
    const gap = open.at(-1);
    const edges = edgesOf(cells).filter(({ y0, y1 }) => y0 !== y1 || gap === undefined || Math.abs(gap - y0) > 0.01);
    if (rules === 'segments' || rules === 'rectangles') return edges.map(edge => this.#line([edge]));
    const long = joined(edges);
    if (rules === 'one path') return [this.#line(long)];
    return long.map(edge => (rules === 'long' ? this.#line([edge]) : this.#bar(edge)));
  }

  #line(edges: readonly Border[]): string {
    if (edges.length === 0) return '';
    const box = {
      x0: Math.min(...edges.map(one => one.x0)),
      y0: Math.min(...edges.map(one => one.y0)),
      x1: Math.max(...edges.map(one => one.x1)),
      y1: Math.max(...edges.map(one => one.y1)),
    };
    const n = (value: number) => this.#number(value);
    const data = edges.map(
      ({ x0, y0, x1, y1 }) => `M ${n(x0 - box.x0)} ${n(y0 - box.y0)} L ${n(x1 - box.x0)} ${n(y1 - box.y0)}`,
    );
    return this.#path(box, data.join(' '), this.#habits.params ? ' DrawParam="4"' : ' LineWidth="0.25"');
  }

  #bar({ x0, y0, x1, y1 }: Border): string {
    const box = x0 === x1 ? { x0: x0 - 0.1, x1: x0 + 0.1, y0, y1 } : { x0, x1, y0: y0 - 0.1, y1: y0 + 0.1 };
    return this.rectangle(box, 'bar');
  }

  rectangle(box: Border, kind: 'frame' | 'bar' | 'white'): string {
    const [width, height] = [this.#number(box.x1 - box.x0), this.#number(box.y1 - box.y0)];
    const data = `M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C`;
    const fill = kind === 'frame' ? '' : ' Stroke="false" Fill="true"';
    const colour = { frame: '', bar: '<ofd:FillColor Value="0 0 0"/>', white: '<ofd:FillColor Value="255 255 255"/>' }[
      kind
    ];
    return this.#path(box, data, `${fill} LineWidth="0.3"`, colour);
  }

  #path(box: Border, data: string, more: string, colour = ''): string {
    const short = this.#habits.glued ? data.replace(/ ?([A-Z]) ?/g, '$1') : data;
    return `<ofd:PathObject ID="${this.id()}" ${this.#placed(box, 1)}${more}>${colour}<ofd:AbbreviatedData>${short}</ofd:AbbreviatedData></ofd:PathObject>`;
  }

  /** Boundary, and a matrix where the object's space is not the page's, moved. */
  #placed({ x0, y0, x1, y1 }: Border, scale: number): string {
    const { sideways } = this.#habits;
    const height = this.#height;
    const box = sideways ? { x0: height - y1, y0: x0, x1: height - y0, y1: x1 } : { x0, y0, x1, y1 };
    const n = (value: number) => this.#number(value);
    const boundary = `Boundary="${n(box.x0)} ${n(box.y0)} ${n(box.x1 - box.x0)} ${n(box.y1 - box.y0)}"`;
    const matrix: Matrix = sideways ? [0, scale, -scale, 0, y1 - y0, 0] : [scale, 0, 0, scale, 0, 0];
    const plain = matrix.join(' ') === '1 0 0 1 0 0';
    return plain ? boundary : `${boundary} CTM="${matrix.map(value => Number(value.toFixed(6))).join(' ')}"`;
  }

  #number(value: number): string {
    return String(Number(value.toFixed(this.#habits.decimals)));
  }
}

const key = (value: number): number => Math.round(value * 1000) / 1000;

/** Each border once. */
function edgesOf(cells: readonly Border[]): Border[] {
  const edges = new Map<string, Border>();
  for (const { x0, y0, x1, y1 } of cells)
    for (const edge of [
      { x0, y0, x1, y1: y0 },
      { x0, y0: y1, x1, y1 },
      { x0, y0, x1: x0, y1 },
      { x0: x1, y0, x1, y1 },
    ])
      edges.set([edge.x0, edge.y0, edge.x1, edge.y1].map(key).join(' '), edge);
  return [...edges.values()];
}

/** Borders that go on in each other as one line. */
function joined(edges: readonly Border[]): Border[] {
  const lines = new Map<string, Border[]>();
  for (const edge of edges) {
    const place = edge.y0 === edge.y1 ? `h${key(edge.y0)}` : `v${key(edge.x0)}`;
    lines.set(place, [...(lines.get(place) ?? []), edge]);
  }
  return [...lines.values()].flatMap(line => {
    const out: Border[] = [];
    for (const edge of line.sort((a, b) => a.x0 - b.x0 || a.y0 - b.y0)) {
      const last = out.at(-1);
      if (last && edge.x0 <= last.x1 + 0.01 && edge.y0 <= last.y1 + 0.01) {
        last.x1 = Math.max(last.x1, edge.x1);
        last.y1 = Math.max(last.y1, edge.y1);
      } else out.push({ ...edge });
    }
    return out;
  });
}

// Puts texts at character positions, as a PDF page does; wide characters take two columns.

const isWide = (character: string): boolean =>
  /[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f\u2014\u2018-\u201d]/u.test(character);

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

/** Breaks a text into lines no wider than `width`. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const character of part) {
      const own = isWide(character) ? 2 : 1;
      if (used + own > width && line !== '') {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += character;
      used += own;
    }
    lines.push(line);
  }
  return lines;
}

export class Canvas {
  private readonly lines: { at: number; text: string }[][] = [];

  put(line: number, at: number, text: string): void {
    while (this.lines.length <= line) this.lines.push([]);
    this.lines[line]!.push({ at, text });
  }

  /** Lines `from` up to `to`; texts that would touch are kept two blanks apart. */
  paint(from: number, to: number): string[] {
    const painted: string[] = [];
    for (let index = from; index < to; index += 1) {
      let line = '';
      let used = 0;
      for (const { at, text } of (this.lines[index] ?? []).sort((a, b) => a.at - b.at)) {
        const gap = Math.max(at - used, line === '' ? 0 : 2);
        line += ' '.repeat(gap) + text;
        used += gap + widthOf(text);
      }
      painted.push(line);
    }
    return painted;
  }
}

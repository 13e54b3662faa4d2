// A font as text needs it: widths, direction, and what each of its signs means. Where the file does not say which character a
// sign is, pdf.js gives the number of the sign as if it were the character's; here such a sign is unknown, and no figure.
import { UNKNOWN } from '../page/ink.ts';
import type { PdfFont, PdfGlyph } from './pdfjs.ts';

export class ReadFont {
  readonly vertical: boolean;
  /** A glyph's width is in so many parts of the font size. */
  readonly unit: number;
  readonly isMissing: boolean;
  readonly #font: PdfFont;
  readonly #texts = new Map<PdfGlyph, string>();
  readonly #metrics: readonly number[];

  constructor(font: PdfFont) {
    this.#font = font;
    this.vertical = font.vertical === true;
    this.unit = font.fontMatrix?.[0] ?? 0.001;
    this.isMissing = font.isInvalidPDFjsFont === true;
    this.#metrics = font.defaultVMetrics ?? [];
    // Its outlines are drawn nowhere.
    font.clearData?.();
  }

  /** From one sign to the next below it. */
  drop(glyph: PdfGlyph): number {
    return glyph.vmetric?.[0] ?? this.#metrics[0] ?? -1000;
  }

  text(glyph: PdfGlyph): string {
    let text = this.#texts.get(glyph);
    if (text === undefined) {
      text = this.#isKnown(glyph) ? glyph.unicode : UNKNOWN;
      this.#texts.set(glyph, text);
    }
    return text;
  }

  #isKnown({ unicode, originalCharCode: code, isSpace }: PdfGlyph): boolean {
    const { toUnicode, composite, differences } = this.#font;
    if (isSpace && !composite) return true;
    if (CONTROLS.test(unicode)) return false;
    if (!toUnicode) return true;
    if (!toUnicode.has(code)) return false;
    // Numbers of signs taken for characters: no map in the file, or one that says nothing.
    if (composite && 'lastChar' in toUnicode) return false;
    return composite || unicode !== guessed(differences?.[code]);
  }
}

const CONTROLS = /^[\0-\x08\x0e-\x1f\ufffd]/;

/** What pdf.js makes of names that are only numbers, as programs give them to the signs they have put in. */
function guessed(name: string | undefined): string | null {
  const number = name && /^(?:G([\dA-F]{2})|g([\dA-F]{4})|c(\d{2,3}))$/i.exec(name);
  if (!number) return null;
  const [, short, long, decimal] = number;
  const code = decimal ? Number(decimal) : Number.parseInt((short ?? long)!, 16);
  return String.fromCodePoint(code);
}

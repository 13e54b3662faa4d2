// Pages of one PDF → what is drawn on them.
import type { Ink } from '../page/ink.ts';
import type { ReadFont } from './font.ts';
import { Interpreter, type Library } from './interpreter.ts';
import { handlersBy } from './operations.ts';
import type { Operations, PdfFont, PdfPage } from './pdfjs.ts';

export class InkReader {
  readonly #handlers: ReturnType<typeof handlersBy>;
  readonly #fonts = new WeakMap<PdfFont, ReadFont>();
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
    this.#handlers = handlersBy(library.ops);
  }

  /** Null where more is on the page than one page can hold. */
  read(page: PdfPage, { fnArray, argsArray }: Operations): Ink | null {
    const interpreter = new Interpreter(page, this.#library, this.#fonts);
    for (let i = 0; i < fnArray.length; i += 1) {
      this.#handlers[fnArray[i]!]?.(interpreter, argsArray[i]);
      if (interpreter.isFull) return null;
    }
    return interpreter.ink();
  }
}

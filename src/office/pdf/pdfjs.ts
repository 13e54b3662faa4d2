// The one place that knows pdf.js: how it is loaded and kept from everything that reading positions does not need.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface PdfGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: [number, number, number] | null;
}

export interface PdfFont {
  vertical?: boolean;
  fontMatrix?: number[];
  defaultVMetrics?: [number, number, number];
  isInvalidPDFjsFont?: boolean;
}

export interface PdfPage {
  view: number[];
  rotate: number;
  commonObjs: { has(id: string): boolean; get(id: string): PdfFont };
  getOperatorList(params?: object): Promise<Operations>;
  cleanup(): boolean;
}

export interface Operations {
  fnArray: number[];
  argsArray: unknown[];
}

export interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

export interface OpenPdf {
  document: PdfDocument;
  ops: Record<string, number>;
  close(): Promise<void>;
}

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | 'locked' | 'damaged'> {
  const { getDocument, OPS } = await library();
  const task = getDocument({
    // It takes the buffer away from its owner.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    // With it switched on, every glyph's outline is compiled: twice the time.
    disableFontFace: false,
    ownerDocument: { fonts: { add() {}, delete() {} } },
    // Pictures are never decoded; the interpreter sees the empty place where one was.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
  });
  let document: PdfDocument;
  try {
    document = (await task.promise) as unknown as PdfDocument;
  } catch (error) {
    await task.destroy();
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged';
  }
  return { document, ops: OPS as unknown as Record<string, number>, close: () => task.destroy() };
}

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

let loaded: Promise<typeof import('pdfjs-dist')> | undefined;

function library() {
  loaded ??= load();
  return loaded;
}

/** What it would look for a canvas for, and what it draws with, is never used here: it is told that both are there. */
async function load() {
  const require = createRequire(join(home, 'legacy/build/pdf.mjs'));
  try {
    // 33 MB of machine code, a fifth of a second.
    const id = require.resolve('@napi-rs/canvas');
    require.cache[id] ??= { id, filename: id, loaded: true, exports: {} } as NodeJS.Module;
  } catch {
    // Not installed: all the better.
  }
  const globals = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= class {};
  globals.FontFace ??= class {
    loaded = Promise.resolve();
  };
  // @ts-expect-error: it has no types of its own
  globals.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  return import('pdfjs-dist/legacy/build/pdf.min.mjs' as 'pdfjs-dist');
}

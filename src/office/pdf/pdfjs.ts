// The one place that knows pdf.js: how it is loaded and kept from everything that reading positions does not need.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Inflation, refusedStreams } from './inflate.ts';
import { Port } from './port.ts';
import { ignoreStrayRejections, isOfPdfJs } from './stray-rejections.ts';

export interface PdfGlyph {
  unicode: string;
  originalCharCode: number;
  width: number;
  isSpace: boolean;
  vmetric?: [number, number, number] | null;
}

export interface PdfFont {
  vertical?: boolean;
  fontMatrix?: number[];
  defaultVMetrics?: [number, number, number];
  isInvalidPDFjsFont?: boolean;
  composite?: boolean;
  /** Character of each code; where it only repeats the codes, it has a `lastChar`. */
  toUnicode?: { has(code: number): boolean };
  /** Names that the file gives to codes. */
  differences?: readonly string[];
  clearData?(): void;
}

export interface PdfPage {
  view: number[];
  rotate: number;
  userUnit: number;
  commonObjs: { has(id: string): boolean; get(id: string): PdfFont | string | null };
  getOperatorList(params?: object): Promise<Operations>;
  cleanup(): boolean;
}

export interface Operations {
  fnArray: number[];
  argsArray: unknown[];
}

export interface OpenPdf {
  pages: number;
  ops: Readonly<Record<string, number>>;
  isVisible(layer: unknown): boolean;
  page(number: number): Promise<{ page: PdfPage; operations: Operations } | Refusal>;
  close(): Promise<void>;
}

export type Refusal = 'locked' | 'damaged' | 'too much';

/** Of one page: forms drawn in forms drawn in forms are soon more. A page of small print has some ten thousand. */
const MOST_OPERATIONS = 200_000;

/** pdf.js's own failures are about the file; others are ours. */
async function ofFile<T>(work: () => Promise<T>): Promise<T | Refusal> {
  const refused = refusedStreams();
  try {
    const result = await work();
    return refusedStreams() > refused ? 'too much' : result;
  } catch (error) {
    if (error === TOO_MUCH) return 'too much';
    if (error instanceof Error && error.name === 'PasswordException') return 'locked';
    if (isOfPdfJs(error)) return 'damaged';
    throw error;
  }
}

const TOO_MUCH = new Error('More operations than a page may have.');

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | Refusal> {
  const { getDocument, PDFWorker, OPS, WorkerMessageHandler } = await library();
  const closed = ignoreStrayRejections();
  let operations = 0;
  let giveUp: (reason: unknown) => void = () => {};
  const [port, workerPort] = Port.pair(count => {
    operations += count;
    if (operations > MOST_OPERATIONS) giveUp(TOO_MUCH);
  });
  WorkerMessageHandler.initializeFromPort(workerPort);
  const worker = new PDFWorker({ port: port as never });
  const task = getDocument({
    // It may change what it reads, and wants no Buffer.
    data: new Uint8Array(bytes),
    worker,
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    // With it switched on, every glyph's outline is compiled: twice the time.
    disableFontFace: false,
    // What each sign means.
    fontExtraProperties: true,
    ownerDocument: { fonts: { add() {}, delete() {} } } as never,
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
  const close = async () => {
    await ofFile(() => task.destroy());
    worker.destroy();
    closed();
  };
  const opened = await ofFile(async () => {
    const document = await task.promise;
    return { document, layers: await document.getOptionalContentConfig() };
  });
  if (typeof opened === 'string') {
    await close();
    return opened;
  }
  const { document, layers } = opened;
  return {
    pages: document.numPages,
    ops: OPS,
    isVisible: layer => layers.isVisible(layer as object),
    page: number =>
      ofFile(async () => {
        const page = (await document.getPage(number)) as unknown as PdfPage;
        operations = 0;
        const tooMany = new Promise<never>((_, reject) => {
          giveUp = reject;
        });
        // What annotations show, filled in forms above all, is on the page for whoever looks at it.
        return { page, operations: await Promise.race([page.getOperatorList({ annotationMode: 1 }), tooMany]) };
      }),
    close,
  };
}

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

interface Worker {
  WorkerMessageHandler: { initializeFromPort(port: Port): void };
}

let loaded: Promise<typeof import('pdfjs-dist') & Worker> | undefined;

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
  globals.DecompressionStream = Inflation;
  // It brings a `push` of its own for all arrays, over a detail of arrays that cannot grow: a tenth of the time.
  const { push } = Array.prototype;
  const [main, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.min.mjs' as 'pdfjs-dist'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs' as string) as Promise<Worker>,
  ]);
  Object.defineProperty(Array.prototype, 'push', { value: push, writable: true, configurable: true });
  return { ...main, ...worker };
}

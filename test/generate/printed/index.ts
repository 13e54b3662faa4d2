// Random reports as PDF files, printed by a browser and by LibreOffice, with what a faithful reader gets from them.
import type { Browser } from '../../helpers/browser.ts';
import { type NamedFile, throughLibreOffice } from '../../helpers/libreoffice.ts';
import { type RenderedFile, renderFile } from '../files.ts';
import { generateReport } from '../index.ts';
import type { PrintedVariant } from './variants.ts';

export { PRINTED_VARIANTS, type PrintedVariant } from './variants.ts';

export interface PrintedFile extends Omit<RenderedFile, 'bytes'> {
  /** The PDF file's; null where the program does not come to an end with it. */
  bytes: Uint8Array | null;
  variant: PrintedVariant;
  seed: number;
}

/** One start takes seconds; a call that does not come to an end has to be made again in parts. */
const BATCH = 20;

export async function* printedByBrowser(
  browser: Browser,
  variants: readonly PrintedVariant[],
  seeds: readonly number[],
): AsyncGenerator<PrintedFile> {
  for (const { handed, ...file } of handedOver(variants, seeds)) {
    await browser.write(new TextDecoder().decode(handed));
    yield { ...file, bytes: await browser.pdf() };
  }
}

/** The variants' files all together, so that few calls do. */
export async function* printedByLibreOffice(
  variants: readonly PrintedVariant[],
  seeds: readonly number[],
): AsyncGenerator<PrintedFile> {
  const all = handedOver(variants, seeds);
  for (;;) {
    const batch = Array.from({ length: BATCH }, () => all.next().value).filter(one => one !== undefined);
    if (batch.length === 0) return;
    const named = batch.map(({ variant, seed, handed }) => ({
      name: `${variant.name}-${seed}.${variant.layout(seed).extension}`,
      bytes: handed,
    }));
    const made = await asPdf(named);
    for (const [at, { handed: _, ...file }] of batch.entries()) yield { ...file, bytes: made[at]! };
  }
}

/** Of some documents LibreOffice never ends the layout (version 7.4: a few of a thousand): the others are printed without them. */
async function asPdf(files: readonly NamedFile[]): Promise<(Uint8Array | null)[]> {
  try {
    return (await throughLibreOffice(files, 'pdf')).map(({ bytes }) => bytes);
  } catch (error) {
    if (!wasStopped(error)) throw error;
    if (files.length === 1) return [null];
    const half = files.length >> 1;
    return [...(await asPdf(files.slice(0, half))), ...(await asPdf(files.slice(half)))];
  }
}

const wasStopped = (error: unknown): boolean => error instanceof Error && 'killed' in error && error.killed === true;

type HandedOver = Omit<PrintedFile, 'bytes'> & { handed: Uint8Array };

function* handedOver(variants: readonly PrintedVariant[], seeds: readonly number[]): Generator<HandedOver, undefined> {
  for (const variant of variants)
    for (const seed of seeds) {
      const { bytes, ...rest } = renderFile(generateReport(seed), variant.layout(seed), seed);
      yield { ...rest, name: `${variant.name}-${seed}.pdf`, variant, seed, handed: bytes };
    }
}

/** The same, but the first is in the making at once, and the next while one is looked at. */
export function ahead<T>(all: AsyncGenerator<T>): AsyncGenerator<T> {
  const begun = () => {
    const next = all.next();
    // It is for who asks for it, who may not have asked yet.
    next.catch(() => {});
    return next;
  };
  let next = begun();
  return (async function* () {
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = begun();
      yield value;
    }
  })();
}

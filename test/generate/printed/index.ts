// Random reports as PDF files, printed by a browser and by LibreOffice, with what a faithful reader gets from them.
import type { Browser } from '../../helpers/browser.ts';
import { throughLibreOffice } from '../../helpers/libreoffice.ts';
import { type RenderedFile, renderFile } from '../files.ts';
import { generateReport } from '../index.ts';
import type { PrintedVariant } from './variants.ts';

export { PRINTED_VARIANTS, type PrintedVariant } from './variants.ts';

/** `bytes` are the PDF file's. */
export interface PrintedFile extends RenderedFile {
  variant: PrintedVariant;
  seed: number;
}

/** One start takes seconds, a call that handles hundreds grows slow. */
const BATCH = 100;

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
    const made = await throughLibreOffice(named, 'pdf');
    for (const [at, { handed: _, ...file }] of batch.entries()) yield { ...file, bytes: made[at]!.bytes };
  }
}

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

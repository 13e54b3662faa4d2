// What pdf.js unpacks streams with: zlib at once instead of the platform's `DecompressionStream`, which takes longer to set up
// than most streams of a report take to unpack, and has no limit.
import { inflateSync } from 'node:zlib';

/** Of one stream. The page descriptions of a report have a hundredth of it; its pictures are never unpacked. */
const MOST_BYTES = 32 * 1024 * 1024;

let refused = 0;

/** How many streams were left out so far for what they unpack to. */
export const refusedStreams = (): number => refused;

/** As much of `DecompressionStream` as pdf.js uses: one write, then all that comes out. */
export class Inflation {
  readonly readable: AsyncIterable<Uint8Array>;
  readonly writable: { getWriter(): Writer };

  constructor(format: string) {
    if (format !== 'deflate') throw new TypeError(format);
    const { promise, resolve, reject } = capability();
    this.readable = once(promise);
    this.writable = {
      getWriter: () => ({
        ready: Promise.resolve(),
        async write(bytes) {
          try {
            resolve(inflateSync(bytes, { maxOutputLength: MOST_BYTES }));
          } catch (error) {
            if (!isTooLarge(error)) return reject(error);
            refused += 1;
            resolve(new Uint8Array());
          }
        },
        async close() {},
      }),
    };
  }
}

interface Writer {
  ready: Promise<void>;
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

async function* once(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes;
}

/** pdf.js begins to read what comes out only after it has written. */
function capability() {
  let resolve!: (bytes: Uint8Array) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<Uint8Array>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

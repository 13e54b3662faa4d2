// On damaged files pdf.js rejects promises that nobody holds, which would end the process. While a file is open, and for
// nothing but pdf.js's own errors, that is no news: what was asked of it fails or comes out anyway.

let open = 0;

/** Returns how to say that the file is closed. */
export function ignoreStrayRejections(): () => void {
  open += 1;
  if (open === 1) process.on('unhandledRejection', onRejection);
  return () => {
    // What the last step left behind is told after it.
    setImmediate(() => {
      open -= 1;
      if (open === 0) process.off('unhandledRejection', onRejection);
    });
  };
}

function onRejection(reason: unknown): void {
  if (isOfPdfJs(reason) || process.listenerCount('unhandledRejection') > 1) return;
  // As if nobody had listened.
  throw reason;
}

/** Thrown in its code, wherever that was called from. Its own kinds of errors share the stack of their prototype. */
export function isOfPdfJs(reason: unknown): boolean {
  const stack = (reason as { stack?: unknown } | null | undefined)?.stack;
  if (typeof stack !== 'string') return false;
  const place = stack.split('\n').find(line => /^\s+at .*:\d+:\d+\)?$/.test(line) && !line.includes('node:'));
  return place?.includes('/pdfjs-dist/') ?? false;
}

// How much one file may hold. A file made to exhaust its reader ends at one of these, and the person is told at which.

/** Compressed, as it comes. Telegram's own server hands out no more either. */
export const MAX_BYTES = 20 * 1024 * 1024;
/** All that a file unfolds to, archives in archives included. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
/** Of all archives in one file together. */
export const MAX_ENTRIES = 2000;
/** An archive in an archive is usual, one more was made to tire the reader. */
export const MAX_NESTING = 2;
/** No report comes near these; a longer text is a log or a data dump. */
export const MAX_LINES = 20_000;
export const MAX_CHARACTERS = 1_000_000;

/** What is left of the limits for one file as it came; everything unpacked from it draws on the same. */
export interface Budget {
  bytes: number;
  entries: number;
}

export const fullBudget = (): Budget => ({ bytes: MAX_UNPACKED_BYTES, entries: MAX_ENTRIES });

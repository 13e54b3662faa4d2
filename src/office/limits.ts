// How much one file may hold. A file made to exhaust its reader ends at one of these, and the person is told at which.

/** Of one document. Telegram's own server hands out no more either. */
export const MAX_BYTES = 20 * 1024 * 1024;
/** Of an archive, as a self-hosted server or a disk may bring one: sixty reports with pictures. */
export const MAX_ARCHIVE_BYTES = 100 * 1024 * 1024;
/** All that a file unfolds to, archives in archives included. */
export const MAX_UNPACKED_BYTES = 400 * 1024 * 1024;
/** Of all archives in one file together, office documents among them: each has some dozens, and often a picture a page. */
export const MAX_ENTRIES = 10_000;
/** An archive in an archive is usual, one more was made to tire the reader. */
export const MAX_NESTING = 2;
/** No report comes near these; a longer text is a log or a data dump. */
export const MAX_LINES = 20_000;
export const MAX_CHARACTERS = 1_000_000;
export const MAX_PAGES = 300;
/** Of one part of an office file: as a tree it takes thirty times as much, and half a second a megabyte. */
export const MAX_XML_BYTES = 10 * 1024 * 1024;
/** Start and end tags in it: short ones cost as much as long ones. A report of a dozen pages has some ten thousand. */
export const MAX_XML_TAGS = 600_000;

/** What is left of the limits for one file as it came; everything unpacked from it draws on the same. */
export interface Budget {
  bytes: number;
  entries: number;
}

export const fullBudget = (): Budget => ({ bytes: MAX_UNPACKED_BYTES, entries: MAX_ENTRIES });

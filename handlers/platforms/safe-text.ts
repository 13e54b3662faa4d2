// Report texts, file names and what people type are other people's: no control character, no sign that turns the direction
// of writing and no half of a character pair reaches a screen or a chat platform.

/** Lines stay lines, a tab becomes a blank. */
export function safeText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, char =>
    char === '\n' ? '\n' : char === '\t' ? ' ' : '',
  );
}

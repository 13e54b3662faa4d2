// What a sheet prints above and below each page, as text.

/** `&C第 &P 页`: parts, fonts and fields are marked by &; none of them is text. */
export const printed = (running: string): string =>
  running
    .slice(0, 1000)
    .replace(/&"[^"]*"|&K[0-9A-F]{6}|&\d{1,3}|&[LCRPNDTZFAGBIUSXYEOH]/gi, ' ')
    .replace(/&&/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

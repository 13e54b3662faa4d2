// Characters set above the line. Beside a figure of ordinary size they are the mark of a note: 12 with a small 3 is not 123.

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Of the same length, digits as the characters that are raised by themselves. */
export const raised = (text: string): string => text.replace(/\d/g, digit => RAISED[Number(digit)]!);

// Text in two shapes at once: Telegram's HTML, and the same words without markup. The second is what Telegram counts, and
// what is sent where the first is refused.
import { safeText } from '../safe-text.ts';

export interface Marked {
  html: string;
  plain: string;
}

/** Somebody's words: nothing in them is markup. */
export function words(text: string): Marked {
  const plain = safeText(text);
  return { plain, html: plain.replace(/[&<>]/g, char => ENTITIES[char]!) };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const bold = ({ html, plain }: Marked): Marked => ({ plain, html: html === '' ? '' : `<b>${html}</b>` });

export function joined(parts: readonly Marked[], between = ''): Marked {
  return {
    html: parts.map(part => part.html).join(between),
    plain: parts.map(part => part.plain).join(between),
  };
}

/** Text cut into parts of at most `limit` UTF-16 units, at the end of a line or sentence where there is one. */
export function cut(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const at = cuttingPlace(rest, limit);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

const ENDS = ['\n', '。', '；', '，', ' '];

/** Not in the first half: a short first part followed by a long one is worse than a cut sentence. */
function cuttingPlace(text: string, limit: number): number {
  const head = text.slice(0, limit);
  for (const end of ENDS) {
    const at = head.lastIndexOf(end) + 1;
    if (at > limit / 2) return at;
  }
  // Never between the two halves of one character.
  return /[\uD800-\uDBFF]$/.test(head) ? limit - 1 : limit;
}

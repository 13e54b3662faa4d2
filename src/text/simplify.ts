// Traditional to simplified, character by character: length and positions stay as they are, so a map back is free.
import TRADITIONAL from 'opencc-js/dict/TSCharacters';

const simplified = new Map<string, string>(
  TRADITIONAL.split('|').flatMap(entry => {
    const [from, ...to] = entry.split(' ');
    // 著, 乾 and the like may stand for themselves; a character that is its own candidate stays.
    return from && to[0] && from.length === 1 && to[0].length === 1 && !to.includes(from)
      ? [[from, to[0]] as const]
      : [];
  }),
);

/** The simplified form of one UTF-16 unit; itself where there is none. */
export function simplifyChar(char: string): string {
  return simplified.get(char) ?? char;
}

/** Every traditional character replaced by its simplified one; same length. */
export function simplify(text: string): string {
  let out = '';
  for (const char of text) out += char.length === 1 ? simplifyChar(char) : char;
  return out;
}

// Traditional to simplified, character by character: length and positions stay as they are, so a map back is free.
import TRADITIONAL from 'opencc-js/dict/TSCharacters';

/** By position and without splitting an entry (`乾 干 乾`) into its parts: this is done at every start. */
const simplified = new Map<string, string>();
for (const entry of TRADITIONAL.split('|')) {
  const from = entry.charAt(0);
  const isSingle = entry.charAt(1) === ' ' && (entry.length === 3 || entry.charAt(3) === ' ');
  // 著, 乾 and the like may stand for themselves; a character that is its own candidate stays.
  if (isSingle && !entry.includes(from, 1)) simplified.set(from, entry.charAt(2));
}

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

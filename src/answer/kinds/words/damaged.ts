// Words of which a byte was lost: in GBK every character behind the loss is read shifted, 三审三校” becomes 三审三?！. What is
// left tells the word: the lost byte shows as “?”, and the next character begins with the byte that the lost one ended with.

const [FIRST, LAST] = [0x81, 0xfe];
/** So many characters must stand as they were: less would make a word out of nothing. */
const LEAST_LEFT = 3;

let bytes: Map<string, readonly [number, number]> | undefined;

function bytesOf(char: string): readonly [number, number] | undefined {
  bytes ??= everyCharacter();
  // Half width in normal form: what stood there was “！”.
  const wide = /^[!-~]$/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char;
  return bytes.get(wide);
}

function everyCharacter(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const map = new Map<string, readonly [number, number]>();
  for (let lead = FIRST; lead <= LAST; lead++) {
    for (let trail = 0x40; trail <= LAST; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd') map.set(char, [lead, trail]);
    }
  }
  return map;
}

/** Where a word stands whose last characters a lost byte spoilt; -1 where it does not. `text` is normalised. */
export function damagedAt(text: string, word: string): number {
  if (!text.includes('?') || word.length <= LEAST_LEFT) return -1;
  for (let lost = word.length - 1; lost >= LEAST_LEFT; lost--) {
    const start = `${word.slice(0, lost)}?`;
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1))
      if (goesOn(text, at + start.length, word.slice(lost))) return at;
  }
  return -1;
}

/** Are the characters there those that the rest of the word makes when read one byte late? */
function goesOn(text: string, at: number, rest: string): boolean {
  const expected = [...rest].map(bytesOf);
  if (expected.some(one => one === undefined)) return false;
  return expected.every((pair, i) => {
    const found = bytesOf(text[at + i] ?? '');
    const next = expected[i + 1];
    return found !== undefined && found[0] === pair![1] && (next === undefined || found[1] === next[0]);
  });
}

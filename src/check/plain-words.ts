// Words of a report as a message shows them: simplified, without the pinyin that a copying page put behind them, but with
// the author's own marks and digits.
import { normalise } from '../text/normalise.ts';

export function plainWords(raw: string): string {
  const { text, map } = normalise(raw);
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const char = raw[map[i]!]!;
    if (/[\u3400-\u9fff]/.test(char)) out += text[i];
    // ㈠ becomes three characters of one.
    else if (map[i] !== map[i - 1]) out += char;
  }
  return out;
}

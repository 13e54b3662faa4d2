// Characters that a page's wrong decoding made: where they stand, and what the words were where that can be told. Three
// ways: bytes read as another encoding, bytes lost so that the rest is read shifted, characters that no text has.

export interface Garbled {
  from: number;
  to: number;
  /** What it was before, where the bytes tell. */
  meant: string | null;
}

/** U+FFFD, control characters of C1, private use but the symbols of old fonts (U+F000–F0FF), half of a pair. */
const IMPOSSIBLE =
  /[\ufffd\u0080-\u009f\ue000-\uefff\uf100-\uf8ff]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What unread bytes and empty memory look like as Chinese. */
const FAMOUS = /锟斤拷|锟斤|斤拷|烫烫烫|屯屯屯/g;
/** A lost byte shifts GBK: （一） becomes ㄒ唬, and a closing quotation mark “?!薄”, “?!比” with what follows it. */
const SHIFTED =
  /[\u3105-\u3129](?=[\u4e00-\u9fff])|(?<!怎么办|怎么样|[吗呢么])[?？][!！][薄雹保堡饱宝抱报暴豹鲍爆杯碑悲卑北辈背贝钡倍狈备惫焙被奔苯本笨崩绷甭泵蹦迸逼鼻比鄙笔彼碧蓖蔽毕毙毖币庇痹闭敝弊必辟壁臂避陛鞭边编贬扁便变卞辨辩辫遍标彪膘表鳖憋别瘪彬斌濒滨宾摈兵冰柄丙秉饼炳病并玻](?<!比(?=[如较方]))(?=[\u4e00-\u9fff])|[\u4e00-\u9fff][?？][FＦ](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff。，；?？])[ǎǐǒǔǖǘǚǜ][\u2500-\u257f\u4e00-\u9fff]/g;
/** A row of question marks where words were. */
const LOST = /(?<=[\u4e00-\u9fff\d])[?？]{3,}|[?？]{3,}(?=[\u4e00-\u9fff\d])/g;
/** UTF-8 read as Latin: 政 is æ”¿. */
const LATIN = /(?:[äåæçèéã][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}){2,}|[\u00a1-\u00ff]{6,}/g;
/** One letter of Latin for a mark between digits: 5ž15 for 5·15. */
const LETTER = /[\d\u4e00-\u9fff][ŠšŽžŒœŸƒÐðÞþÿÑñÇçÆæ](?:\d{1,2}|[\u4e00-\u9fff])/g;
/** Of a shifted passage, how far around its mark it may reach. */
const REACH = 10;

/** What stands in ordinary text; only other characters, question marks and Chinese made of bytes are worth a closer look. */
const EXTRAORDINARY =
  /[^\n\t\u0020-\u003e\u0040-\u007e\u00b7\u2010-\u2026\u3000-\u3015\u4e00-\u9fff\uff00-\uff1e\uff20-\uff5e]/;

export function garbledIn(raw: string): Garbled[] {
  const suspect = SUSPECT.test(raw);
  if (!suspect && !EXTRAORDINARY.test(raw) && !/[斤烫屯]/.test(raw)) return [];
  const found: Garbled[] = [];
  const add = (pattern: RegExp, widen = false): void => {
    for (const match of raw.matchAll(pattern)) {
      const span = { from: match.index, to: match.index + match[0].length, meant: null };
      found.push(widen ? widened(raw, span) : span);
    }
  };
  add(IMPOSSIBLE);
  add(FAMOUS);
  if (/[?？\u3105-\u3129ǎ-ǜ]/.test(raw)) {
    add(SHIFTED, true);
    add(LOST);
  }
  add(LATIN);
  add(LETTER);
  if (suspect) found.push(...utf8AsGbk(raw));
  return joined(found);
}

/** The quotation or clause around the mark, as far as it is garbled. */
function widened(raw: string, { from, to }: Garbled): Garbled {
  const opening = Math.max(...['“', '"', '（', '(', '。', '，', ','].map(mark => raw.slice(0, from).lastIndexOf(mark)));
  const start = from - opening - 1 <= REACH ? opening + 1 : Math.max(0, from - 2);
  const behind = raw.slice(to, to + REACH);
  const odd = /^(?:[^，。；、,;“”]*[?？A-ZＡ-Ｚ_\u2500-\u257f\u3100-\u312f])?/.exec(behind)![0];
  const more =
    odd === '' || /[?？]$/.test(odd) ? '' : (/^[\u4e00-\u9fff]{0,2}/.exec(behind.slice(odd.length))?.[0] ?? '');
  return { from: start, to: to + odd.length + more.length, meant: null };
}

function joined(found: Garbled[]): Garbled[] {
  const out: Garbled[] = [];
  for (const span of [...found].sort((one, other) => one.from - other.from)) {
    const last = out.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else out.push({ ...span });
  }
  return out;
}

/** Two-byte characters of GBK with a lead from one range and a trail from the other. */
function gbk(first: number, last: number, from: number, to: number): string {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead++) {
    // A line end behind each keeps a pair without a character from swallowing the next one.
    for (let trail = from; trail <= to; trail++) if (trail !== 0x7f) bytes.push(lead, trail, 0x0a);
  }
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
}

/** The first two characters that two Chinese ones in UTF-8 make when read as GBK: 鏀垮 of 政府. */
const SUSPECT = new RegExp(
  `[${gbk(0xe4, 0xe9, 0x80, 0xbf).replace(/\n/g, '')}][${gbk(0x81, 0xbf, 0xe4, 0xe9).replace(/\n/g, '')}]`,
);
let bytesOf: Map<string, number[]> | undefined;

/** Runs whose bytes in GBK are the UTF-8 of other Chinese: 鏀垮簻 is 政府. Chinese meant as such never is. */
function utf8AsGbk(raw: string): Garbled[] {
  bytesOf ??= gbkBytes();
  const out: Garbled[] = [];
  for (const { index, 0: run } of raw.matchAll(/[^\u0000-\u007f]{3,}/g)) {
    for (let at = 0; at < run.length - 2; at++) {
      if (!SUSPECT.test(run.slice(at, at + 2))) continue;
      const bytes = [...run.slice(at)].flatMap(char => bytesOf!.get(char) ?? [0]);
      const meant = /^[\u4e00-\u9fff，。、“”（）]{2,}/.exec(new TextDecoder().decode(Uint8Array.from(bytes)))?.[0];
      if (meant === undefined) continue;
      const length = Math.ceil((meant.length * 3) / 2);
      out.push({ from: index + at, to: index + Math.min(run.length, at + length), meant });
      at += length;
    }
  }
  return out;
}

function gbkBytes(): Map<string, number[]> {
  const map = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const row = gbk(lead, lead, 0x40, 0xfe).split('\n');
    row.forEach((char, i) => {
      if (char.length === 1 && char !== '\ufffd') map.set(char, [lead, 0x40 + i + (i >= 0x3f ? 1 : 0)]);
    });
  }
  return map;
}

// Damages a text as bad crawls and hand edits do. A figure is never made another figure: that no reader could notice.
import type { Random } from './random.ts';

const NOISE = [
  '0',
  '12',
  '2023',
  '3 |',
  '| 5 | 0 |',
  '0 0 0 0 0 0 0',
  '扫一扫在手机打开当前页',
  '分享到：微信 微博',
  '第3页',
  '——',
  '',
];
const REPLACEMENTS = [...'的一口人x?·〇#，。'];

type Mutation = { name: string; apply: (lines: string[], random: Random) => string[] };

const MUTATIONS: readonly Mutation[] = [
  {
    name: 'drop lines',
    apply: (lines, random) => {
      const from = random.int(0, lines.length - 1);
      return [...lines.slice(0, from), ...lines.slice(from + random.int(1, 3))];
    },
  },
  {
    name: 'double a line',
    apply: (lines, random) => {
      const at = random.int(0, lines.length - 1);
      return [...lines.slice(0, at), lines[at]!, ...lines.slice(at)];
    },
  },
  {
    name: 'swap lines',
    apply: (lines, random) => {
      const one = random.int(0, lines.length - 1);
      const other = random.chance(0.7) ? Math.min(lines.length - 1, one + 1) : random.int(0, lines.length - 1);
      // Two bare figures in each other's place are two good figures.
      if (isFigure(lines[one]!) && isFigure(lines[other]!)) return lines;
      const changed = [...lines];
      [changed[one], changed[other]] = [changed[other]!, changed[one]!];
      return changed;
    },
  },
  {
    name: 'cut a line',
    apply: (lines, random) => {
      const at = random.int(0, lines.length - 1);
      const line = lines[at]!;
      const cut = outsideFigure(line, random.int(0, line.length));
      const pieces = random.chance(0.5) ? [line.slice(0, cut)] : [line.slice(0, cut), line.slice(cut)];
      return [...lines.slice(0, at), ...pieces, ...lines.slice(at + 1)];
    },
  },
  {
    name: 'insert noise',
    apply: (lines, random) => {
      const at = random.int(0, lines.length);
      return [...lines.slice(0, at), random.pick(NOISE), ...lines.slice(at)];
    },
  },
  {
    name: 'replace characters',
    apply: (lines, random) => {
      const changed = [...lines];
      for (let count = random.int(1, 6); count > 0; count -= 1) {
        const at = random.int(0, changed.length - 1);
        const characters = [...changed[at]!];
        const where = random.int(0, characters.length - 1);
        if (characters[where] === undefined || /[0-9０-９]/.test(characters[where])) continue;
        characters[where] = random.pick(REPLACEMENTS);
        changed[at] = characters.join('');
      }
      return changed;
    },
  },
  {
    name: 'truncate',
    apply: (lines, random) => {
      const text = lines.join('\n');
      const at = outsideFigure(text, random.int(Math.floor(text.length / 3), text.length));
      return (random.chance(0.8) ? text.slice(0, at) : text.slice(text.length - at)).split('\n');
    },
  },
];

export interface Mutated {
  text: string;
  /** What was done, in order. */
  steps: string[];
}

export function mutate(text: string, random: Random): Mutated {
  let lines = text.split('\n');
  const steps: string[] = [];
  for (let count = random.int(1, 3); count > 0; count -= 1) {
    const mutation = random.pick(MUTATIONS);
    lines = mutation.apply(lines, random);
    if (lines.length === 0) lines = [''];
    steps.push(mutation.name);
  }
  return { text: lines.join('\n'), steps };
}

const FIGURE = /[-+增减0-9０-９.,，．－＋]/u;

const isFigure = (line: string): boolean => /^[\s|+\-0-9０-９.,]*$/u.test(line);

/** The place itself, or the start of the figure that it would cut in two. */
function outsideFigure(text: string, at: number): number {
  let place = at;
  while (place > 0 && FIGURE.test(text[place - 1]!) && FIGURE.test(text[place] ?? '')) place -= 1;
  return place;
}

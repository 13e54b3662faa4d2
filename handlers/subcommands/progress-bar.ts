// How far the reading is, in a line of a terminal: 读取 3/12 [█████░░░░░░░░░░░] 启东.docx
import { width } from '../platforms/width.ts';

interface Step {
  /** What is being read now, from 1. */
  at: number;
  of: number;
}

const CELLS = 16;
/** A line that wraps could not be taken back. */
const WIDEST = 78;

/** `within`: the place in the archive that is being read. With one archive only its members count. */
export function progressBar(step: Step, name: string, within: Step | null = null): string {
  const { at, of } = step.of === 1 && within ? within : step;
  const filled = Math.round(((at - 1) / of) * CELLS);
  const head = `读取 ${at}/${of} [${'█'.repeat(filled)}${'░'.repeat(CELLS - filled)}] `;
  const part = step.of > 1 && within ? `（${within.at}/${within.of}）` : '';
  return head + shortened(name, WIDEST - width(head) - width(part)) + part;
}

/** The end of a path says most. */
function shortened(name: string, room: number): string {
  if (width(name) <= room) return name;
  const characters = [...name];
  let taken = 1;
  let start = characters.length;
  while (start > 0 && taken + width(characters[start - 1]!) <= room) {
    start -= 1;
    taken += width(characters[start]!);
  }
  return `…${characters.slice(start).join('')}`;
}

// nianbao formats: what this installation reads, what could be added, and the limits.
import { render } from '../platforms/terminal/render.ts';
import { formatsJson, formatsReply, type ReadingLimits } from '../present/formats.ts';
import type { Console } from './console.ts';

export function formats(json: boolean, hasConverter: boolean, limits: ReadingLimits, console: Console): number {
  if (json) console.print(JSON.stringify(formatsJson(hasConverter, limits)));
  else console.print(render(formatsReply(hasConverter, limits)));
  return 0;
}

// What each of pdf.js's drawing operations does to the interpreter.
import { IDENTITY, times } from '../page/matrix.ts';
import { type Arguments, toMatrix } from './arguments.ts';
import { brightnessOf } from './graphics-state.ts';
import type { Interpreter } from './interpreter.ts';

type Handlers = { [Name in keyof Arguments]: (on: Interpreter, args: Arguments[Name]) => void };
export type Handler = (on: Interpreter, args: unknown) => void;

const picture = (on: Interpreter) => on.picture();

const HANDLERS: Handlers = {
  save: on => on.save(),
  restore: on => on.restore(),
  transform: (on, matrix) => on.transform(matrix),
  setGState: (on, [entries]) => on.graphics(entries),
  setLineWidth({ state }, [width]) {
    state.lineWidth = width;
  },
  setFillRGBColor({ state }, [colour]) {
    state.fill = brightnessOf(colour);
  },
  setStrokeRGBColor({ state }, [colour]) {
    state.stroke = brightnessOf(colour);
  },
  // Patterns: something is seen.
  setFillColorN({ state }) {
    state.fill = 0;
  },
  setStrokeColorN({ state }) {
    state.stroke = 0;
  },
  setFillTransparent({ state }) {
    state.fill = null;
  },
  setStrokeTransparent({ state }) {
    state.stroke = null;
  },
  beginText: on => on.startLine(IDENTITY),
  setTextMatrix: (on, [matrix]) => on.startLine(toMatrix(matrix)),
  moveText: (on, [x, y]) => on.moveLine(x, y),
  setLeadingMoveText: (on, [x, y]) => {
    on.state.leading = y;
    on.moveLine(x, y);
  },
  nextLine: on => on.moveLine(0, on.state.leading),
  setFont: (on, [id, size]) => on.font(id, size),
  setCharSpacing({ state }, [spacing]) {
    state.charSpacing = spacing;
  },
  setWordSpacing({ state }, [spacing]) {
    state.wordSpacing = spacing;
  },
  setHScale({ state }, [percent]) {
    state.scale = percent / 100;
  },
  setLeading({ state }, [leading]) {
    state.leading = -leading;
  },
  setTextRise({ state }, [rise]) {
    state.rise = rise;
  },
  setTextRenderingMode({ state }, [mode]) {
    state.mode = mode;
  },
  showText: (on, [run]) => on.show(run),
  clip: on => on.clipNext(),
  eoClip: on => on.clipNext(),
  constructPath: (on, [paint, [steps], bounds]) => on.path(paint, steps, bounds),
  shadingFill: on => on.somethingElse(),
  paintImageXObject: picture,
  paintImageMaskXObject: picture,
  paintInlineImageXObject: picture,
  paintSolidColorImageMask: picture,
  paintFormXObjectBegin: (on, [matrix, box]) => on.beginForm(matrix, box),
  paintFormXObjectEnd: on => on.restore(),
  beginGroup: (on, [group]) => on.beginGroup(group),
  endGroup: on => on.endGroup(),
  beginAnnotation: (on, [, , transform, matrix]) => on.beginAnnotation(times(toMatrix(transform), toMatrix(matrix))),
  endAnnotation: on => on.restore(),
  beginMarkedContent: on => on.beginMarked(null),
  beginMarkedContentProps: (on, [tag, group]) => on.beginMarked(tag === 'OC' ? group : null),
  endMarkedContent: on => on.endMarked(),
};

/** By the numbers that pdf.js gives to operations. */
export function handlersBy(numbers: Readonly<Record<string, number>>): (Handler | undefined)[] {
  const table: (Handler | undefined)[] = [];
  for (const [name, handler] of Object.entries(HANDLERS)) table[numbers[name]!] = handler as Handler;
  return table;
}

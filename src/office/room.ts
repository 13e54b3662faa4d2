// How much a document may still hold while it is read. Its own counts of rows, columns and blanks are never believed:
// whatever they unfold to is taken from here.
import { MAX_CHARACTERS } from './limits.ts';

/** Paragraphs and cells together. */
const MOST_NODES = 200_000;

export class Room {
  #nodes = MOST_NODES;
  #characters = MAX_CHARACTERS;

  takeNodes(count = 1): void {
    this.#nodes -= count;
  }

  takeCharacters(count: number): void {
    this.#characters -= count;
  }

  get over(): boolean {
    return this.#nodes < 0 || this.#characters < 0;
  }
}

// What a hostile or broken sample is: how its bytes are made, and the sentence or report that reading it must end in.
import type { FailureCode } from '../../src/model/result.ts';
import type { Expected } from '../generate/expected.ts';

/**
 * `read`: every figure of the sample report, and no other. `partly`: some of them and no other, or any sentence; for
 * damage of which more than one reading is right.
 */
export type Outcome = FailureCode | 'read' | 'partly';

export interface World {
  /** A listener of this machine (`http://127.0.0.1:…`) that nothing may ever reach. */
  address: string;
}

export interface Vector {
  name: string;
  /** As its sender called it. */
  file: string;
  make(world: World): Uint8Array;
  /** A list: of an archive, one for each member. Else that of every member. */
  outcome: Outcome | Outcome[];
  /** Of a report that is not the sample. */
  expected?(): Expected;
  /** Words of its sentence, or of the remarks with which it was read. */
  says?: string[];
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The usual case: the same bytes wherever nothing listens, from text or as they are. */
export const vector = (
  name: string,
  file: string,
  outcome: Outcome,
  make: () => Uint8Array | string,
  says?: string[],
): Vector => ({
  name,
  file,
  make: () => {
    const made = make();
    return typeof made === 'string' ? bytesOf(made) : made;
  },
  outcome,
  ...(says && { says }),
});

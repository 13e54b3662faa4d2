// A program outside that turns one office format into another. Optional: a machine may have none.
import type { Result } from '../model/result.ts';

export interface Converter {
  /** As people know it: LibreOffice. */
  readonly name: string;
  /** Extensions with their dot. Fails with `unreadable-file` or, where it took too long or too much, `limit`. */
  convert(bytes: Uint8Array, from: string, to: string): Promise<Result<Uint8Array>>;
}

// What a file format is: how it is recognised, and how its bytes become a Source. Formats know nothing of each other.
import type { Result } from '../model/result.ts';
import type { Source } from '../model/source.ts';
import type { Budget } from '../office/limits.ts';
import type { Ole } from '../office/ole.ts';
import type { Zip } from '../office/zip.ts';
import type { Converter } from '../ports/converter.ts';

export interface Format {
  /** As people call it: `Word 文档`. */
  readonly name: string;
  /** With their dot, the usual one first. For people only: a file is recognised by what it holds. */
  readonly extensions: readonly string[];
  /** What can be read of it only where the machine has a converter. */
  readonly withConverter?: string;
  /** Its text stands only at places on pages, and pages may be pictures. */
  readonly paged?: true;
  accepts(file: FileLook): boolean;
  /** Fails with a sentence for the person who sent it. */
  read(file: FileLook, tools: FormatTools): Promise<Result<Source>> | Result<Source>;
}

/** A file, with what can be told of it without reading it. */
export interface FileLook {
  /** For messages. */
  name: string;
  bytes: Uint8Array;
  /** What it holds, where it is a zip container. */
  zip: Zip | null;
  /** The same for a container of the old Office programs. */
  ole: Ole | null;
  /** Its characters, where it is text in any encoding that Chinese offices use. */
  text: string | null;
}

export interface FormatTools {
  /** Reads what this file holds as a file of its own. It draws on the same limits. */
  readInner(bytes: Uint8Array, name: string): Promise<Result<Source>>;
  budget: Budget;
  /** Null where the machine has none. */
  converter: Converter | null;
}

// The store port's error as something to throw.
import type { StoreError, StoreErrorCode } from '../ports/store.ts';

export class StoreFailure extends Error implements StoreError {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly file: string;

  constructor(code: StoreErrorCode, file: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.file = file;
  }
}

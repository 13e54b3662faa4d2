// Expected failures are values of a closed union; exceptions are for bugs and broken infrastructure.

export type FailureCode =
  | 'unsupported-format'
  | 'unreadable-file'
  | 'encrypted'
  | 'too-large'
  | 'limit'
  | 'not-a-report'
  | 'several-reports';

export interface Failure {
  code: FailureCode;
  /** One clear Chinese sentence: what is the matter and what to do. */
  message: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (code: FailureCode, message: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, message },
});

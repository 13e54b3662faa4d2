// Words → question.
export type { Division } from './bodies.ts';
export { type AskContext, type Choice, type Understood, understand } from './understand.ts';

// Words → question.
export { type AskContext, type Choice, type Understood, understand } from './understand.ts';

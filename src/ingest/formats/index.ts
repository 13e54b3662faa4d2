// Every format, sorted. One file is of at most one of them; plain text is what remains.
import type { Format } from '../format.ts';
import html from './html.ts';
import text from './text.ts';

export const FORMATS: readonly Format[] = [html, text];

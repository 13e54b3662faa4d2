// Every format, sorted. One file is of at most one of them; plain text is what remains.
import type { Format } from '../format.ts';
import csv from './csv.ts';
import doc from './doc.ts';
import docx from './docx.ts';
import flatWord from './flat-word.ts';
import html from './html.ts';
import mhtml from './mhtml.ts';
import odt from './odt.ts';
import ofd from './ofd.ts';
import pdf from './pdf.ts';
import rtf from './rtf.ts';
import text from './text.ts';
import xls from './xls.ts';
import xlsx from './xlsx.ts';

export const FORMATS: readonly Format[] = [csv, doc, docx, flatWord, html, mhtml, odt, ofd, pdf, rtf, xls, xlsx, text];

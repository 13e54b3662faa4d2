// Source: what a file says before any meaning is given to it. Every format comes out in this one shape.

/** Where a thing stands in the original text: UTF-16 offsets into `Source.text`, line counted from 1. */
export interface Place {
  line: number;
  start: number;
  end: number;
}

/** One cell of a real table (HTML, Word, …), with the author's own characters. */
export interface SourceCell {
  text: string;
  place: Place;
  colspan: number;
  rowspan: number;
  /** The signs are there, but not which figure they are: the cell counts as not found. */
  unread?: true;
}

export type Block =
  | { kind: 'line'; text: string; place: Place }
  | {
      kind: 'table';
      rows: SourceCell[][];
      place: Place;
      /** False where the format cannot merge cells, so that empty ones may only stand for merged neighbours. */
      spansKnown: boolean;
    };

/** What the file says about itself outside its text: page head, meta elements, front matter. Values as written. */
export interface SourceMeta {
  title?: string;
  publishedOn?: string;
  publisher?: string;
  address?: string;
  /** Running heads and feet of the pages: no part of the report's text. */
  running?: string[];
  /** Front matter of a report in our own corpus format; every value as written. */
  front?: Record<string, string>;
}

/** Where on paper the text stands, of formats that have pages (PDF, OFD). Lengths are in points. */
export interface Printed {
  /** Their sizes, as a person holds them. */
  pages: { width: number; height: number }[];
  /** Those, counted from 1, that are pictures: nobody read what stands on them. Missing where there are none. */
  pictures?: number[];
  /** In the order of the text. What goes on on another page is told by where it begins. */
  spots: Spot[];
}

/** A stretch of `Source.text` and its box on a page, counted from 1; y goes down from the page's upper edge. */
export interface Spot {
  start: number;
  end: number;
  page: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface Source {
  /** The decoded original. Places point into it. */
  text: string;
  /** The format's name, as `nianbao formats` lists it. */
  format: string;
  blocks: Block[];
  meta: SourceMeta;
  /** What the reader of the format has to say about its reading: tracked changes taken as accepted, macros left alone. */
  remarks?: string[];
  /** Offsets in `text` near which a picture or an embedded object stands, in reading order: nobody read what is in it. */
  pictures?: number[];
  /** Missing where the format has no pages, or does not tell them. */
  printed?: Printed;
}

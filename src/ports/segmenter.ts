// Chinese text cut into words, for what is indexed and for what is asked alike.

export interface Segmenter {
  /**
   * The words of a run of simplified Chinese characters, in their order. A long word is followed or preceded by the
   * shorter words inside it, so that either is found.
   */
  cut(run: string): string[];
  /** Changes whenever the same text might be cut otherwise: an index cut by another edition does not fit. */
  readonly edition: string;
}

// A long text in pages, cut at the ends of paragraphs and sentences: nobody reads half a sentence and presses a button.

/** About one phone screen and a half. */
const PAGE = 900;
/** A sentence or paragraph longer than this is cut wherever it must be. */
const LONGEST = 1200;

/** At least one page; every character but blank lines and the blanks between two pages is kept. */
export function pagesOf(text: string, size = PAGE): string[] {
  const pages: string[] = [];
  let page = '';
  for (const piece of pieces(text)) {
    if (page.trim() !== '' && length(page) + length(piece) > size) {
      pages.push(page.trim());
      page = '';
    }
    page += piece;
  }
  if (page.trim() !== '' || pages.length === 0) pages.push(page.trim());
  return pages;
}

/** Sentences with what stands behind them, line breaks included. */
function pieces(text: string): string[] {
  const sentences = text.match(/[^。！？!?；;\n]*(?:[。！？!?；;]+[”’」』）)]*|\n+|$)/gu) ?? [];
  return sentences.filter(sentence => sentence !== '').flatMap(cut);
}

function cut(sentence: string): string[] {
  const characters = [...sentence];
  if (characters.length <= LONGEST) return [sentence];
  return Array.from({ length: Math.ceil(characters.length / PAGE) }, (_, at) =>
    characters.slice(at * PAGE, (at + 1) * PAGE).join(''),
  );
}

const length = (text: string): number => [...text].length;

// nianbao index: reads a folder of reports into the store and the search index, and says what it could not read.
import type { App } from '../../src/app.ts';
import { render } from '../platforms/terminal/render.ts';
import { corpusImportReply } from '../present/corpus-import.ts';
import type { Console } from './console.ts';

export async function indexCorpus(app: App, folder: string, console: Console): Promise<number> {
  const corpus = await app.importCorpus(({ done, of, path }) => console.progress(`正在读取 ${done + 1}/${of} ${path}`));
  console.progress('');
  if (!corpus.ok) {
    console.complain(corpus.failure.message);
    return 2;
  }
  await app.indexReports(({ done, of }) => console.progress(`正在建立索引 ${done}/${of}`));
  console.progress('');
  console.print(render(corpusImportReply(folder, corpus.value)));
  return corpus.value.unread.length > 0 ? 1 : 0;
}

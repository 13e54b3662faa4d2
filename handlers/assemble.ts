// The app with all that it needs of the world: the one list of adapters that the conversation and the command line share.
import { join } from 'node:path';
import { chineseDivisions } from '../src/adapters/chinese-divisions.ts';
import { chineseWorkingDays } from '../src/adapters/chinese-working-days.ts';
import { codeVersion, searchVersion } from '../src/adapters/code-version.ts';
import { diskFiles } from '../src/adapters/disk-files.ts';
import { jiebaSegmenter } from '../src/adapters/jieba-segmenter.ts';
import { findLibreOffice } from '../src/adapters/libreoffice.ts';
import { openLibsqlChats } from '../src/adapters/libsql-chats.ts';
import { openLibsqlInbox } from '../src/adapters/libsql-inbox.ts';
import { openLibsqlOutbox } from '../src/adapters/libsql-outbox.ts';
import { openLibsqlStore } from '../src/adapters/libsql-store.ts';
import { openLibsqlTokens } from '../src/adapters/libsql-tokens.ts';
import { openLibsqlUploads } from '../src/adapters/libsql-uploads.ts';
import { lunrSearch } from '../src/adapters/lunr-search.ts';
import { systemClock } from '../src/adapters/system-clock.ts';
import { type App, createApp } from '../src/app.ts';
import type { Log } from '../src/ports/log.ts';
import type { Reader } from '../src/ports/reader.ts';
import { lexicon } from '../src/search/lexicon.ts';
import type { Config } from './config.ts';
import { packageRoot } from './place.ts';

export type Stores = ReturnType<typeof openStores>;

/** All in one file, each through a connection of its own. Throws a `StoreError`. */
export function openStores({ dataDir }: Pick<Config, 'dataDir'>) {
  const file = join(dataDir, 'nianbao.db');
  return {
    store: openLibsqlStore(file),
    tokens: openLibsqlTokens(file, systemClock),
    uploads: openLibsqlUploads(file, join(dataDir, 'uploads')),
    chats: openLibsqlChats(file),
    outbox: openLibsqlOutbox(file),
    inbox: openLibsqlInbox(file),
  };
}

export async function closeStores(stores: Stores): Promise<void> {
  for (const store of Object.values(stores).reverse()) await store.close();
}

export async function assembleApp(config: Config, stores: Stores, reader: Reader, log: Log): Promise<App> {
  const segmenter = jiebaSegmenter(lexicon());
  const edition = `${searchVersion()} ${segmenter.edition}`;
  return createApp({
    ...stores,
    workingDays: chineseWorkingDays(config.holidays),
    index: lunrSearch({ folder: join(config.dataDir, 'search'), edition, log }),
    segmenter,
    divisions: chineseDivisions(),
    files: diskFiles,
    reader,
    clock: systemClock,
    corpusDir: config.corpusDir,
    knowledgeDir: join(packageRoot(), 'corpus', 'knowledge'),
    parserVersion: codeVersion(await findLibreOffice()),
    timeZone: config.timeZone,
    uploadDays: config.uploadDays,
    admins: config.adminIds.map(id => `telegram:${id}`),
  });
}

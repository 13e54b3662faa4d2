import { openLibsqlInbox } from '../../src/adapters/libsql-inbox.ts';
import { inboxContract } from '../contracts/inbox.ts';
import { onDatabaseFile } from '../helpers/database-file.ts';

inboxContract(() => onDatabaseFile(openLibsqlInbox));

import { SILENT_LOG } from '../../../runtime/log.ts';
import { startEmbeddedDatabase } from '../embedded/embedded-database.ts';

// For the tests of the folder's lock: holds the database of the folder named by its argument until it is killed.
const database = await startEmbeddedDatabase({ dataDir: process.argv[2] ?? '', log: SILENT_LOG });
process.stdout.write(`${database.url}\n`);
setInterval(() => undefined, 60_000);

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One folder of `prisma/migrations`; names begin with a timestamp, so they sort by age. */
export interface MigrationFile {
  readonly name: string;
  readonly sql: string;
}

/** Reads all migrations, oldest first; none where there is no folder yet. */
export function readMigrations(migrationsDir: string): readonly MigrationFile[] {
  if (!existsSync(migrationsDir)) return [];
  return readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(path.join(migrationsDir, name, 'migration.sql'), 'utf8') }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What Prisma's own tools write of a migration: SHA-256 in hexadecimal digits. */
export function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

/** Whether the checksum is this text's, were it checked out with the line ends of Windows or of Unix. */
export function isChecksumOf(checksum: string, sql: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n');
  return [sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksumOf(text) === checksum);
}

/** `END;` is not among them: functions end with it. */
const TRANSACTION_STATEMENT =
  /(?:^|;)\s*(?:BEGIN|START\s+TRANSACTION|COMMIT|ROLLBACK|ABORT)(?:\s+(?:WORK|TRANSACTION))?(?:\s+AND\s+CHAIN)?\s*;/im;

/** Whether a migration opens or ends a transaction by itself. */
export function hasOwnTransaction(sql: string): boolean {
  return TRANSACTION_STATEMENT.test(sql);
}

import { DatabaseError } from 'pg';
import { OperatorError } from '../../../core/domain/kernel/operator-error.ts';
import type { MigrationFile } from './migration-files.ts';

const CODES_PAGE = 'https://www.postgresql.org/docs/18/errcodes-appendix.html';

/**
 * A migration that the database refused. Nothing of it stayed, so the release before this one still runs. The database's
 * own words stay in `cause`: they may quote a row.
 */
export class MigrationFailed extends OperatorError {
  override readonly name = 'MigrationFailed';
  readonly migration: string;
  /** Null when the connection was lost. */
  readonly sqlState: string | null;
  /** In characters of the file, from 1; null when the database names no place in it. */
  readonly position: number | null;

  constructor(file: MigrationFile, cause: unknown) {
    const refusal = cause instanceof DatabaseError ? cause : null;
    const sqlState = refusal?.code ?? null;
    const position = refusal?.position === undefined ? null : Number(refusal.position);
    const reason =
      sqlState === null
        ? 'The connection to the database was lost.'
        : `PostgreSQL refused ${file.name}/migration.sql${placeIn(file.sql, position)} with SQLSTATE ${sqlState} (${CODES_PAGE}).`;
    super(
      `The database could not be brought to the new version (${file.name} failed). Nothing was changed by it: ` +
        `the release you came from still works. ${reason}`,
      { cause },
    );
    this.migration = file.name;
    this.sqlState = sqlState;
    this.position = position;
  }
}

/** A migration that PostgreSQL cannot take back as a whole, were it to fail. */
export class MigrationNotOneTransaction extends OperatorError {
  override readonly name = 'MigrationNotOneTransaction';
  readonly migration: string;

  constructor(migration: string, options?: ErrorOptions) {
    super(
      `The migration ${migration} does not fit into one transaction: it begins or ends one by itself, or holds a statement ` +
        'that PostgreSQL runs outside of one only (CREATE INDEX CONCURRENTLY, VACUUM). Nothing was changed by it: the ' +
        'release you came from still works. Take that statement out of the migration, or write it so that it fits.',
      options,
    );
    this.migration = migration;
  }
}

function placeIn(sql: string, position: number | null): string {
  if (position === null) return '';
  const lines = [...sql].slice(0, position).join('').split('\n');
  return ` at line ${lines.length}, column ${[...(lines.at(-1) ?? '')].length}`;
}

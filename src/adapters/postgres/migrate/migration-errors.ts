import { DatabaseError } from 'pg';
import { OperatorError } from '../../../core/domain/kernel/operator-error.ts';

/** A database server that is not there, or does not let us in. */
export class DatabaseNotReached extends OperatorError {
  override readonly name = 'DatabaseNotReached';

  constructor(cause: unknown) {
    super(
      `The database cannot be opened (${codeOf(cause)}). Check DATABASE_URL, and that the server it names is running and ` +
        'lets that user in.',
      { cause },
    );
  }
}

/** A database with tables in it that no Rapport made. */
export class DatabaseNotEmpty extends OperatorError {
  override readonly name = 'DatabaseNotEmpty';

  constructor() {
    super(
      'The database holds tables, and none of them says that Rapport made it. Nothing was changed. ' +
        'Set DATABASE_URL to a database that is empty, or to the one that Rapport used before.',
    );
  }
}

/** Another process has been migrating for longer than we wait. */
export class MigrationLockTaken extends OperatorError {
  override readonly name = 'MigrationLockTaken';

  constructor(cause: unknown) {
    super(
      'Another process is bringing this database to a new version, and has not come to an end. Nothing was changed by this ' +
        'one. Wait for the other or stop it, then start again.',
      { cause },
    );
  }
}

/** A migration whose file is no longer the one that was applied. */
export class MigrationEdited extends OperatorError {
  override readonly name = 'MigrationEdited';
  readonly migration: string;

  constructor(migration: string) {
    super(
      `The file ${fileOf(migration)} is not the one that this database has applied. Nothing was changed. ` +
        'Put it back as it was released; what is new belongs in a migration of its own.',
    );
    this.migration = migration;
  }
}

/** A migration that was applied, is older than our newest and has no file here. */
export class MigrationMissing extends OperatorError {
  override readonly name = 'MigrationMissing';
  readonly migration: string;

  constructor(migration: string) {
    super(
      `This database has applied ${fileOf(migration)}, and this Rapport has no such file. Nothing was changed. ` +
        'Start the release that the database comes from, or restore a backup from before it (docs/operate.md, “Upgrades”).',
    );
    this.migration = migration;
  }
}

/** A migration that was begun outside a transaction, by another tool, and did not come to its end. */
export class MigrationUnfinished extends OperatorError {
  override readonly name = 'MigrationUnfinished';
  readonly migration: string;

  constructor(migration: string) {
    super(
      `The migration ${migration} was begun in this database and not finished, so nothing more is applied. Nothing was ` +
        'changed now. Restore a backup from before it; or take back by hand what it did, and say so with ' +
        `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${migration}' AND finished_at IS NULL.`,
    );
    this.migration = migration;
  }
}

function fileOf(migration: string): string {
  return `prisma/migrations/${migration}/migration.sql`;
}

function codeOf(error: unknown): string {
  if (error instanceof DatabaseError) return `SQLSTATE ${error.code ?? 'unknown'}`;
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : 'unknown';
}

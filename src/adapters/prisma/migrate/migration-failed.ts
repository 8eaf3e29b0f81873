/** A migration that the database refused. Nothing of it stayed, so the release before this one still runs. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed';
  readonly migration: string;

  constructor(migration: string, options?: ErrorOptions) {
    super(
      `The database could not be brought to the new version (${migration} failed). Nothing was changed by it: ` +
        'the release you came from still works. The cause below tells what the database said.',
      options,
    );
    this.migration = migration;
  }
}

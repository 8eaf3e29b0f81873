import { Pool, types } from 'pg';

/** One connection on which a migration's locks and its transaction live. */
export interface MigrationConnection {
  readonly pool: Pool;
  /** Which columns of the last answer were of the catalogue's one-letter type. */
  charColumns(): ReadonlySet<number>;
}

/** PostgreSQL's internal type `"char"`, in which its catalogue keeps flags; @prisma/adapter-pg 7.10.0 does not know it. */
const CATALOGUE_CHAR = 18;

/** Opens a pool of one connection that is kept until the pool ends. It presents `"char"` as text and remembers where. */
export function openMigrationConnection(url: string): MigrationConnection {
  let opened = false;
  const onConnect = (): void => {
    // A lost connection took its transaction along; going on upon another would do half of the work outside it.
    if (opened) throw new Error('the connection to the database was lost');
    opened = true;
  };
  const pool = new Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, onConnect });
  // A connection lost while idle shows in the next query, which `onConnect` refuses.
  pool.on('error', () => undefined);
  let charColumns: ReadonlySet<number> = new Set();
  pool.on('connect', (client) => {
    client.connection.on('rowDescription', ({ fields }: { fields: { dataTypeID: number }[] }) => {
      charColumns = new Set(fields.flatMap(({ dataTypeID }, index) => (dataTypeID === CATALOGUE_CHAR ? [index] : [])));
      for (const field of fields) {
        if (field.dataTypeID === CATALOGUE_CHAR) field.dataTypeID = types.builtins.BPCHAR;
      }
    });
  });
  return { pool, charColumns: () => charColumns };
}

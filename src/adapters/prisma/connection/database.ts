import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../generated/client.ts';

/** Connections of one process; with pg-boss's own few it stays well below PostgreSQL's default of 100. */
const POOL_SIZE = 16;
/** Statement texts are few; what is generated beyond this (odd numbers of parameters) is planned anew each time. */
const MAX_PREPARED_STATEMENTS = 500;

/** The application's connection pool to one PostgreSQL database. */
export type Database = {
  readonly client: PrismaClient;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** Opens a pool lazily: the first query connects. `onConnectionLost` is told of idle connections that broke. */
export function openDatabase(options: {
  readonly url: string;
  readonly poolSize?: number;
  readonly onConnectionLost?: (error: Error) => void;
}): Database {
  const lost = options.onConnectionLost ?? (() => undefined);
  const adapter = new PrismaPg(
    { connectionString: options.url, max: options.poolSize ?? POOL_SIZE, application_name: 'rapport' },
    { statementNameGenerator: statementNames(), onPoolError: lost, onConnectionError: lost },
  );
  const client = new PrismaClient({ adapter, errorFormat: 'minimal' });
  return {
    client,
    ping: async () => {
      await client.$queryRawUnsafe('SELECT 1');
    },
    close: () => client.$disconnect(),
  };
}

/** Names make PostgreSQL keep a statement's plan: about a third of a small query's time. An empty name does not. */
function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    const name = names.size < MAX_PREPARED_STATEMENTS ? `s${names.size}` : '';
    if (name !== '') names.set(sql, name);
    return name;
  };
}

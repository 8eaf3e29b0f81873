import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { MigrationConnection } from './migration-connection.ts';

type ConnectedAdapter = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * Prisma's adapter with two gaps of version 7.10.0 filled: it cuts a migration at every semicolon, also inside function
 * bodies, texts and comments, where this one sends it whole; and it cannot read the catalogue's one-letter columns.
 */
export class EngineAdapter extends PrismaPg {
  readonly #connection: MigrationConnection;
  #connected: Promise<ConnectedAdapter> | undefined;

  constructor(connection: MigrationConnection) {
    super(connection.pool);
    this.#connection = connection;
  }

  /** The same one for every engine: each connection would listen to the pool for errors, and none ever stops. */
  override connect(): Promise<ConnectedAdapter> {
    this.#connected ??= this.#connectWhole();
    return this.#connected;
  }

  async #connectWhole(): Promise<ConnectedAdapter> {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const chars = this.#connection.charColumns();
      const columnTypes = result.columnTypes.map((type, index) => (chars.has(index) ? ColumnTypeEnum.Character : type));
      return { ...result, columnTypes };
    };
    adapter.executeScript = async (script) => {
      await this.#connection.pool.query(script);
    };
    return adapter;
  }

  /** The engine replays migrations on the database it is given, so that one has to be a scratch database already. */
  override connectToShadowDb(): Promise<ConnectedAdapter> {
    return this.connect();
  }
}

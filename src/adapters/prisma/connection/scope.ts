import type { ITXClientDenyList } from '@prisma/client/runtime/client';
import type { OrganisationId } from '../../../core/domain/kernel/ids.ts';
import type { PrismaClient } from '../generated/client.ts';

/**
 * The database as one organisation may see it: the only way in for every store. Model queries get the organisation added
 * to what they look for and to what they write; in SQL it is `$1`, and a statement that does not use it fails.
 */
export type Scope = {
  readonly organisationId: OrganisationId;
  readonly db: Omit<
    ScopedClient,
    ITXClientDenyList | '$queryRawUnsafe' | '$executeRawUnsafe' | '$queryRaw' | '$executeRaw'
  >;
  /** `Row` is what the statement selects: the caller vouches for it. */
  readonly rows: <Row>(sql: string, ...values: readonly unknown[]) => Promise<readonly Row[]>;
  /** Answers how many rows were written. */
  readonly change: (sql: string, ...values: readonly unknown[]) => Promise<number>;
};

export type ScopedClient = ReturnType<typeof scopedClient>;
/** What a scope runs on: a client, or one of its transactions. */
export type ScopedConnection = Omit<ScopedClient, ITXClientDenyList>;

/** A client whose model queries are held to one organisation. */
export function scopedClient(prisma: PrismaClient, organisationId: OrganisationId) {
  return prisma.$extends({
    name: 'organisation',
    query: {
      $allModels: {
        $allOperations: ({ model, operation, args, query }) =>
          query(scopedTo(organisationId, { model, operation, args })),
      },
    },
  });
}

export function scopeOn(connection: ScopedConnection, organisationId: OrganisationId): Scope {
  return {
    organisationId,
    db: connection,
    rows: <Row>(sql: string, ...values: readonly unknown[]) =>
      connection.$queryRawUnsafe<readonly Row[]>(sql, organisationId, ...values.map(storable)),
    change: (sql, ...values) => connection.$executeRawUnsafe(sql, organisationId, ...values.map(storable)),
  };
}

type ModelQuery = { readonly model: string; readonly operation: string; readonly args: unknown };

const FILTERED = new Set([
  'findUnique',
  'findFirst',
  'findMany',
  'count',
  'updateMany',
  'updateManyAndReturn',
  'deleteMany',
]);
const CREATING = new Set(['create', 'createMany']);

/** The same arguments with the organisation in them. An operation nobody needed yet is refused until it is added here. */
function scopedTo(organisationId: OrganisationId, { model, operation, args }: ModelQuery): object {
  const given = isRecord(args) ? args : {};
  if (model === 'Organisation') throw new Error('an organisation is not read through a scope');
  if (FILTERED.has(operation)) {
    const where = withoutNul(isRecord(given.where) ? given.where : {});
    const data = 'data' in given ? { data: withoutNul(given.data) } : {};
    return { ...given, ...data, where: { ...where, organisationId } };
  }
  if (CREATING.has(operation)) {
    const data = given.data;
    const rows = Array.isArray(data) ? data.map((row) => owned(row, organisationId)) : owned(data, organisationId);
    return { ...given, data: rows };
  }
  throw new Error(`${model}.${operation} is not held to an organisation yet`);
}

function owned(row: unknown, organisationId: OrganisationId): object {
  return { ...withoutNul(row), organisationId };
}

/** PostgreSQL stores no U+0000; a person who sends one gets the rest of their text stored. */
function storable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storable);
  return typeof value === 'string' ? value.replaceAll('\u0000', '') : value;
}

function withoutNul(data: unknown): object {
  if (!isRecord(data)) return {};
  return Object.fromEntries(Object.entries(data).map(([column, value]) => [column, storable(value)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

import { Prisma } from '../generated/client.ts';

/** Another transaction wrote first: this one may be retried as a whole, and will then see what they did. */
export class WriteConflict extends Error {
  override readonly name = 'WriteConflict';
}

/** `unique_violation`, `serialization_failure`, `deadlock_detected`, `lock_not_available`, `exclusion_violation`: https://www.postgresql.org/docs/18/errcodes-appendix.html */
const CONFLICT_STATES = new Set(['23505', '40001', '40P01', '55P03', '23P01']);
/** Unique constraint; write conflict or deadlock: https://www.prisma.io/docs/orm/reference/error-reference */
const CONFLICT_CODES = new Set(['P2002', 'P2034']);

export function isWriteConflict(error: unknown): boolean {
  if (error instanceof WriteConflict) return true;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return CONFLICT_CODES.has(error.code) || CONFLICT_STATES.has(sqlStateOf(error) ?? '');
}

/** PostgreSQL's own code of a failed raw statement, which Prisma keeps in the cause of the driver's error. */
function sqlStateOf(error: Prisma.PrismaClientKnownRequestError): string | null {
  const driverError = error.meta?.driverAdapterError;
  if (!(driverError instanceof Error) || typeof driverError.cause !== 'object' || driverError.cause === null)
    return null;
  const { cause } = driverError;
  return 'originalCode' in cause && typeof cause.originalCode === 'string' ? cause.originalCode : null;
}

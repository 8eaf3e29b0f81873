import { isDeepStrictEqual } from 'node:util';
import type { OrganisationId, WorkspaceId } from '../../../core/domain/kernel/ids.ts';
import { readOwnWeights, type WeightsRefusal } from '../../../core/domain/matching/ranking/weights.ts';
import type { Organisation } from '../../../core/domain/programme/organisation.ts';
import { DEFAULT_POLICY, type Policy } from '../../../core/domain/programme/policy.ts';
import type { Clock } from '../../../core/domain/time/clock.ts';
import type { Platform } from '../../../core/domain/view/person.ts';
import { coalesce } from '../connection/coalesce.ts';
import type { PrismaClient } from '../generated/client.ts';

/** A change of a policy or a new workspace is seen by every process after this time. */
const KEPT_MS = 5_000;

/** Own weights of an organisation that cannot be used: the standard ones are, until somebody corrects them. */
export type PolicyFault = WeightsRefusal & { readonly organisationId: OrganisationId };

export type Home = { readonly workspaceId: WorkspaceId; readonly organisation: Organisation };

/** Organisations and their workspaces: few, read at every turn, changed almost never, so kept for seconds. */
export type Organisations = {
  readonly all: () => Promise<readonly Organisation[]>;
  readonly homeOf: (platform: Platform, workspace: string) => Promise<Home | null>;
  readonly policyOf: (id: OrganisationId) => Promise<Policy>;
};

type Known = {
  readonly readAtMs: number;
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>;
  readonly homes: ReadonlyMap<string, Home>;
};

/** `onFault` hears of each fault once, and again when it changes. */
export function createOrganisations(
  prisma: PrismaClient,
  clock: Clock,
  onFault: (fault: PolicyFault) => void = () => undefined,
): Organisations {
  let known: Known | null = null;
  let faults: ReadonlySet<string> = new Set();
  const read = coalesce(async () => {
    const fresh = await readAll(prisma, known?.organisations ?? new Map());
    for (const fault of fresh.faults) if (!faults.has(JSON.stringify(fault))) onFault(fault);
    faults = new Set(fresh.faults.map((fault) => JSON.stringify(fault)));
    known = { ...fresh, readAtMs: clock.now().getTime() };
    return known;
  });
  const current = async (): Promise<Known> =>
    known !== null && Math.abs(clock.now().getTime() - known.readAtMs) < KEPT_MS ? known : read();

  return {
    all: async () => [...(await current()).organisations.values()],
    homeOf: async (platform, workspace) => {
      const key = keyOf(platform, workspace);
      // A workspace nobody knows may have been added a moment ago.
      return (await current()).homes.get(key) ?? (await read()).homes.get(key) ?? null;
    },
    policyOf: async (id) => (await current()).organisations.get(id)?.policy ?? DEFAULT_POLICY,
  };
}

const keyOf = (platform: string, workspace: string) => `${platform}\n${workspace}`;

async function readAll(
  prisma: PrismaClient,
  before: ReadonlyMap<OrganisationId, Organisation>,
): Promise<Omit<Known, 'readAtMs'> & { readonly faults: readonly PolicyFault[] }> {
  const rows = await prisma.organisation.findMany({ include: { workspaces: true }, orderBy: { id: 'asc' } });
  const organisations = new Map<OrganisationId, Organisation>();
  const homes = new Map<string, Home>();
  const faults: PolicyFault[] = [];
  for (const row of rows) {
    const id = row.id as OrganisationId;
    const { policy, refused } = policyFrom(row.policy);
    if (refused !== null) faults.push({ ...refused, organisationId: id });
    const fresh: Organisation = { id, name: row.name, policy };
    const old = before.get(id);
    // The same object as long as nothing changed: the directory keeps what it computed under it.
    const organisation = old !== undefined && isDeepStrictEqual(old, fresh) ? old : fresh;
    organisations.set(id, organisation);
    for (const { id: workspaceId, platform, externalId } of row.workspaces) {
      homes.set(keyOf(platform, externalId), { workspaceId: workspaceId as WorkspaceId, organisation });
    }
  }
  return { organisations, homes, faults };
}

/** What an organisation chose, over the defaults. Numbers of matching are tried by hand, so they are checked. */
function policyFrom(stored: unknown): { readonly policy: Policy; readonly refused: WeightsRefusal | null } {
  if (typeof stored !== 'object' || stored === null) return { policy: DEFAULT_POLICY, refused: null };
  const { own, refused } = readOwnWeights('weights' in stored ? stored.weights : undefined);
  return { policy: { ...DEFAULT_POLICY, ...stored, weights: own }, refused };
}

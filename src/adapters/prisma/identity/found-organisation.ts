import type { OrganisationId, WorkspaceId } from '../../../core/domain/kernel/ids.ts';
import { OperatorError } from '../../../core/domain/kernel/operator-error.ts';
import type { Policy } from '../../../core/domain/programme/policy.ts';
import type { StarterTopic } from '../../../core/domain/starter-topics/starter-catalogue.ts';
import type { Ids } from '../../../core/domain/time/clock.ts';
import type { Platform } from '../../../core/domain/view/person.ts';
import type { Database } from '../connection/database.ts';

/** Makes the organisation of this name with its first topics, or finds it. What it has already is left as it is. */
export async function foundOrganisation(
  { client }: Pick<Database, 'client'>,
  ids: Ids,
  founding: {
    readonly name: string;
    readonly topics: readonly StarterTopic[];
    readonly policy?: Partial<Policy>;
  },
): Promise<OrganisationId> {
  return client.$transaction(async (tx) => {
    const { id } = await tx.organisation.upsert({
      where: { name: founding.name },
      create: { id: ids.next(), name: founding.name, policy: JSON.parse(JSON.stringify(founding.policy ?? {})) },
      update: {},
    });
    const topics = founding.topics.map(({ slug, label, group, aliases }) => ({
      id: ids.next(),
      organisationId: id,
      slug,
      label,
      group,
      aliases: [...aliases],
    }));
    await tx.topic.createMany({ data: topics, skipDuplicates: true });
    return id as OrganisationId;
  });
}

/**
 * The one organisation of an installation: founded on the first start, renamed when the operator calls it otherwise.
 * With several there already, the name chooses. `name` null keeps whatever it is called.
 */
export async function theOrganisation(
  database: Pick<Database, 'client'>,
  ids: Ids,
  wanted: { readonly name: string | null; readonly unnamed: string; readonly topics: readonly StarterTopic[] },
): Promise<OrganisationId> {
  const known = await database.client.organisation.findMany({ orderBy: { id: 'asc' } });
  const [only, ...others] = known;
  const name = wanted.name ?? only?.name ?? wanted.unnamed;
  if (only !== undefined && others.length === 0 && only.name !== name) {
    await database.client.organisation.update({ where: { id: only.id }, data: { name } });
  }
  return foundOrganisation(database, ids, { name, topics: wanted.topics });
}

/** The workspace of the credentials is another organisation's in this database. */
export class WorkspaceTaken extends OperatorError {
  override readonly name = 'WorkspaceTaken';

  constructor(workspace: string) {
    super(
      `The workspace ${workspace} belongs to another organisation in this database. Choose that one with ORGANISATION_NAME, or use another database.`,
    );
  }
}

/** Makes a workspace known as one of this organisation's. Throws `WorkspaceTaken`. */
export async function installWorkspace(
  { client }: Pick<Database, 'client'>,
  ids: Ids,
  installed: {
    readonly organisationId: OrganisationId;
    readonly platform: Platform;
    readonly externalId: string;
    readonly name: string;
  },
): Promise<WorkspaceId> {
  const { platform, externalId, name, organisationId } = installed;
  const workspace = await client.workspace.upsert({
    where: { platform_externalId: { platform, externalId } },
    create: { id: ids.next(), ...installed },
    update: { name },
  });
  if (workspace.organisationId !== organisationId) throw new WorkspaceTaken(name);
  return workspace.id as WorkspaceId;
}

import { isDeepStrictEqual } from 'node:util';
import type { Resolved } from '../../../core/application/unit-of-work/unit-of-work.ts';
import type { Origin, PersonFacts } from '../../../core/domain/inbound/inbound.ts';
import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import type { Member } from '../../../core/domain/member/member.ts';
import type { Calendar } from '../../../core/domain/time/calendar.ts';
import type { Ids } from '../../../core/domain/time/clock.ts';
import type { Scope } from '../connection/scope.ts';
import { MEMBER_COLUMNS, type MemberRow, memberFrom } from '../stores/people/member-row.ts';
import type { Home } from './organisations.ts';

const NAME_UNKNOWN = 'Somebody new';
const ZONE_UNKNOWN = 'UTC';
const LOCALE_UNKNOWN = 'en-GB';

type IdentityRow = MemberRow & {
  readonly identity_id: string;
  readonly address: unknown;
  readonly reachable: boolean;
  /** Whether this identity's platform is asked for the member's name, zone and so on: one of several is. */
  readonly leading: boolean;
};

const SELECT_WHO = `
  SELECT i.id AS identity_id, i.address, i.reachable, ${MEMBER_COLUMNS},
    i.id = coalesce(m.inbox_identity_id,
      (SELECT f.id FROM identities f WHERE f.member_id = m.id ORDER BY f.created_at, f.id LIMIT 1)) AS leading
  FROM identities i JOIN members m ON m.id = i.member_id
  WHERE i.organisation_id = $1 AND i.platform = $2 AND i.workspace = $3 AND i.external_id = $4`;

/** Finds who acts in one query, or creates a member for somebody never seen if asked to; two first contacts at once make one. */
export async function resolveActor(
  scope: Scope,
  home: Home,
  origin: Origin,
  tools: { readonly ids: Ids; readonly calendar: Calendar; readonly now: Date; readonly createIfMissing: boolean },
): Promise<Resolved | null> {
  const { address } = origin.person;
  const facts = knownFacts(origin.person, tools.calendar);
  const seen = await findWho(scope, origin);
  if (seen !== null) {
    if (tools.createIfMissing && !seen.reachable) await reachAgain(scope, seen);
    return { ...home, member: await syncProfile(scope, seen, facts, address), firstSeen: false };
  }
  if (!tools.createIfMissing) return null;
  const firstSeen = await insertNewcomer(scope, home, origin, facts, tools);
  const made = await findWho(scope, origin);
  if (made === null) throw new Error('a newcomer was neither stored nor found');
  return { ...home, member: firstSeen ? memberFrom(made) : await syncProfile(scope, made, facts, address), firstSeen };
}

/** Whoever acts has the app again, whatever bounced before. */
async function reachAgain({ db }: Scope, { identity_id }: IdentityRow): Promise<void> {
  await db.identity.updateMany({ where: { id: identity_id }, data: { reachable: true } });
}

async function findWho({ rows }: Scope, { platform, workspace, person }: Origin): Promise<IdentityRow | null> {
  const [found] = await rows<IdentityRow>(SELECT_WHO, platform, workspace, person.externalId);
  return found ?? null;
}

/** Both rows in one statement, or neither when another transaction wrote first. */
async function insertNewcomer(
  { rows }: Scope,
  { workspaceId }: Home,
  { platform, workspace, person }: Origin,
  facts: Facts,
  { ids, now }: { readonly ids: Ids; readonly now: Date },
): Promise<boolean> {
  const made = await rows<{ id: MemberId }>(
    `WITH identity AS (
        INSERT INTO identities (organisation_id, id, workspace_id, platform, workspace, external_id, member_id, address, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)
        ON CONFLICT (platform, workspace, external_id) DO NOTHING RETURNING member_id)
      INSERT INTO members (organisation_id, id, name, email, picture_url, zone, locale, guest, bot, created_at)
      SELECT $1, identity.member_id, $10, $11, $12, $13, $14, $15, $16, $9 FROM identity RETURNING id`,
    ids.next(),
    workspaceId,
    platform,
    workspace,
    person.externalId,
    ids.next(),
    person.address === undefined ? null : JSON.stringify(person.address),
    now,
    facts.name ?? NAME_UNKNOWN,
    facts.email ?? null,
    facts.pictureUrl ?? null,
    facts.zone ?? ZONE_UNKNOWN,
    facts.locale ?? LOCALE_UNKNOWN,
    facts.guest ?? false,
    facts.bot ?? false,
  );
  return made.length > 0;
}

const FACTS = ['name', 'email', 'pictureUrl', 'zone', 'locale', 'guest', 'bot'] as const;
type MemberFacts = Pick<Member, (typeof FACTS)[number]>;
type Facts = Partial<MemberFacts>;

/** What the platform said, without empty words and zones that do not exist. */
function knownFacts(person: PersonFacts, calendar: Calendar): Facts {
  const { name, email, pictureUrl, zone, locale, guest, bot } = person;
  return {
    ...(name === undefined || name.trim() === '' ? {} : { name: name.trim() }),
    ...(email ? { email } : {}),
    ...(pictureUrl ? { pictureUrl } : {}),
    ...(zone !== undefined && calendar.isZone(zone) ? { zone } : {}),
    ...(locale ? { locale } : {}),
    ...(guest === undefined ? {} : { guest }),
    ...(bot === undefined ? {} : { bot }),
  };
}

/** Writes only what is different. A second identity fills what is empty, so that two platforms do not overwrite each other. */
async function syncProfile(
  { db }: Scope,
  row: IdentityRow,
  facts: Facts,
  address: PersonFacts['address'],
): Promise<Member> {
  const member = memberFrom(row);
  const news = row.leading ? different(member, facts) : filling(member, facts);
  if (Object.keys(news).length > 0) await db.member.updateMany({ where: { id: member.id }, data: news });
  if (address !== undefined && !isDeepStrictEqual(row.address, address)) {
    await db.identity.updateMany({
      where: { id: row.identity_id },
      data: { address: JSON.parse(JSON.stringify(address)) },
    });
  }
  return { ...member, ...news };
}

const different = (member: Member, facts: Facts): Facts => pick(facts, (fact) => member[fact] !== facts[fact]);
const filling = (member: Member, facts: Facts): Facts => pick(facts, (fact) => member[fact] === null);

function pick(facts: Facts, wanted: (fact: keyof MemberFacts) => boolean): Facts {
  return Object.fromEntries(FACTS.filter((fact) => fact in facts && wanted(fact)).map((fact) => [fact, facts[fact]]));
}

import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import type { PersonFacts } from '../../../core/domain/inbound/inbound.ts';
import { BoundedMap } from '../../../core/domain/kernel/bounded-map.ts';
import type { Clock } from '../../../core/domain/time/clock.ts';
import { MINUTE_MS } from '../../../core/domain/time/durations.ts';
import { TEAMS_LIMITS } from '../render/teams-limits.ts';
import type { TeamsConnector, TeamsMember } from './teams-connector.ts';
import { ClientInfoEntity, type TeamsActivity, type TeamsAddress } from './teams-parse.ts';

type Known = { readonly member: TeamsMember | null; readonly askAgainAt: number };

const MAX_KNOWN = 10_000;
/** After a failed look-up; an answer is not held up by a second one right away. */
const RETRY_AFTER_MS = 10 * MINUTE_MS;

/** What is known of the people who write to us. The directory part is asked twice a day and may be missing. */
export class TeamsPeople {
  readonly #known = new BoundedMap<string, Known>(MAX_KNOWN);
  readonly #connector: TeamsConnector;
  readonly #clock: Clock;

  constructor(connector: TeamsConnector, clock: Clock) {
    this.#connector = connector;
    this.#clock = clock;
  }

  /** The sender of a personal activity; `null` without an Entra object id, by which people are known. */
  async of(activity: TeamsActivity, tenantId: string): Promise<PersonFacts | null> {
    const externalId = activity.from.aadObjectId;
    if (externalId == null || externalId === '') return null;
    const member = await this.#member(activity, `${tenantId}/${externalId}`);
    const client = (activity.entities ?? []).flatMap((entity) => ClientInfoEntity.safeParse(entity).data ?? []);
    const address: TeamsAddress = {
      serviceUrl: activity.serviceUrl,
      conversationId: activity.conversation.id,
      botId: activity.recipient.id,
      tenantId,
      userId: activity.from.id,
    };
    return {
      externalId,
      ...fact('name', activity.from.name ?? member?.name),
      ...fact('email', member?.email ?? member?.userPrincipalName),
      ...fact('zone', client[0]?.timezone ?? activity.localTimezone),
      ...fact('locale', client[0]?.locale ?? activity.locale),
      ...(member?.userRole == null ? {} : { guest: member.userRole.toLowerCase() === 'guest' }),
      address,
    };
  }

  async #member(activity: TeamsActivity, key: string): Promise<TeamsMember | null> {
    const now = this.#clock.now().getTime();
    const known = this.#known.get(key);
    if (known !== undefined && known.askAgainAt > now) return known.member;
    const { serviceUrl, conversation, from } = activity;
    const asked = await this.#ask({ serviceUrl, conversationId: conversation.id }, from.id);
    const member = asked ?? known?.member ?? null;
    this.#known.set(key, { member, askAgainAt: now + (asked ? TEAMS_LIMITS.memberFresh.maxMs : RETRY_AFTER_MS) });
    return member;
  }

  /** `null` when Teams does not tell: facts about a person are welcome, never needed. */
  async #ask(place: Parameters<TeamsConnector['member']>[0], userId: string): Promise<TeamsMember | null> {
    try {
      return await this.#connector.member(place, userId);
    } catch (error) {
      if (error instanceof DeliveryFailed) return null;
      throw error;
    }
  }
}

function fact<Name extends string>(name: Name, value: string | null | undefined): { readonly [N in Name]?: string } {
  // One computed key of a known name; the compiler widens it to any string.
  return value == null || value === '' ? {} : ({ [name]: value } as { readonly [N in Name]?: string });
}

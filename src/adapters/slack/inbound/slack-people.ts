import type { WebClient } from '@slack/web-api';
import type { PersonFacts } from '../../../core/domain/inbound/inbound.ts';
import { BoundedMap } from '../../../core/domain/kernel/bounded-map.ts';
import type { Clock } from '../../../core/domain/time/clock.ts';
import { HOUR_MS, MINUTE_MS } from '../../../core/domain/time/durations.ts';
import type { Log } from '../../../runtime/log.ts';
import { within } from '../../../runtime/within.ts';
import { slackCode } from '../outbound/slack-clients.ts';
import { pictureUrl } from '../render/slack-text.ts';
import type { SlackActor } from './slack-parse.ts';
import { SlackUser } from './slack-payloads.ts';

const FRESH_MS = 12 * HOUR_MS;
/** After a failed look-up nobody waits for another for so long. */
const RETRY_MS = MINUTE_MS;
const LOOKUP_MS = 800;
const MOST_KNOWN = 50_000;

/** What is known of people, in this process and for half a day; a stale line costs one look-up, nothing else. */
export class SlackPeople {
  readonly #client: WebClient;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #known = new BoundedMap<string, { readonly facts: PersonFacts; readonly until: number }>(MOST_KNOWN);

  constructor(client: WebClient, clock: Clock, log: Log) {
    this.#client = client;
    this.#clock = clock;
    this.#log = log;
  }

  /** What Slack says of whoever acts. When it does not answer soon, only their id: the turn goes on without. */
  async factsOf(actor: SlackActor): Promise<PersonFacts> {
    const key = `${actor.workspace}:${actor.userId}`;
    const known = this.#known.get(key);
    const facts =
      actor.user === undefined && known !== undefined && known.until > this.#clock.now().getTime()
        ? known.facts
        : await this.#learn(actor, key);
    return actor.channel === undefined ? facts : { ...facts, address: { channel: actor.channel } };
  }

  /** Whether an event about a person says nothing that is not known already: Slack sends one for every new status. */
  isNews(actor: SlackActor): boolean {
    const known = this.#known.get(`${actor.workspace}:${actor.userId}`);
    if (actor.user === undefined || actor.user.deleted || known === undefined) return true;
    const { locale: _, ...told } = personFacts(actor.user, actor.workspace);
    const { locale: __, ...before } = known.facts;
    return JSON.stringify(told) !== JSON.stringify(before);
  }

  async #learn(actor: SlackActor, key: string): Promise<PersonFacts> {
    const user = actor.user ?? (await this.#lookUp(actor.userId));
    const facts = user === null ? { externalId: actor.userId } : personFacts(user, actor.workspace);
    const forMs = user === null ? RETRY_MS : FRESH_MS;
    this.#known.set(key, { facts, until: this.#clock.now().getTime() + forMs });
    return facts;
  }

  async #lookUp(userId: string): Promise<SlackUser | null> {
    try {
      const answer = await within(LOOKUP_MS, this.#client.users.info({ user: userId, include_locale: true }));
      const user = SlackUser.safeParse(answer?.user);
      if (user.success) return user.data;
      this.#log.warn({ userId, code: answer === undefined ? 'timeout' : 'malformed' }, 'slack person not looked up');
    } catch (error) {
      this.#log.warn({ userId, code: slackCode(error) }, 'slack person not looked up');
    }
    return null;
  }
}

/** Slack's user object in our words. Somebody of another workspace counts as a guest. */
export function personFacts(user: SlackUser, workspace: string): PersonFacts {
  const name = user.profile.real_name || user.real_name || user.profile.display_name || user.name;
  const picture = pictureUrl(user.profile.image_192 ?? '', 2000);
  const foreign = workspace.startsWith('T') && user.team_id !== undefined && user.team_id !== workspace;
  return {
    externalId: user.id,
    ...(name ? { name } : {}),
    ...(user.profile.email ? { email: user.profile.email } : {}),
    ...(picture === null ? {} : { pictureUrl: picture }),
    ...(user.tz ? { zone: user.tz } : {}),
    ...(user.locale ? { locale: user.locale } : {}),
    guest: user.is_restricted || user.is_ultra_restricted || user.is_stranger || foreign,
    bot: user.is_bot || user.id === 'USLACKBOT',
  };
}

import { setTimeout as pauseFor } from 'node:timers/promises';
import type { FileRenderer } from '../../../core/application/document/file-renderer.ts';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import { BoundedMap } from '../../../core/domain/kernel/bounded-map.ts';
import type { TurnRunner } from '../../../flows/engine/contract.ts';
import { failureFacts } from '../../../runtime/failure-facts.ts';
import type { Log } from '../../../runtime/log.ts';
import { within } from '../../../runtime/within.ts';
import type { TeamsConnector } from '../connection/teams-connector.ts';
import type { TeamsActivity } from '../connection/teams-parse.ts';
import type { TeamsPeople } from '../connection/teams-people.ts';
import type { InvokeAnswer } from '../connection/teams-transport.ts';
import { drawPictures } from '../outbound/teams-picture.ts';
import { TEAMS_CAPABILITIES, TEAMS_LIMITS } from '../render/teams-limits.ts';
import { NO_PICTURES } from '../render/teams-nodes.ts';
import { TEAMS_WORDS } from '../render/teams-words.ts';
import { type DrawnOutcome, planAnswers, sentence, type TeamsSending } from './teams-answers.ts';
import type { TeamsFileHandover } from './teams-file-handover.ts';
import { parseActivity, type ReplyChannel, type TeamsRequest } from './teams-parse-activity.ts';

export type ListenerParts = {
  readonly connector: TeamsConnector;
  readonly people: TeamsPeople;
  readonly runner: TurnRunner;
  readonly renderer: FileRenderer;
  readonly files: Pick<TeamsFileHandover, 'answer'>;
  readonly log: Log;
  /** Of the app that was verified, not of the activity. */
  readonly tenantId: string;
  /** How long an invoke may wait for its turn. */
  readonly invokeWithinMs?: number;
  /** Waits before an answer is tried again. */
  readonly pause?: (ms: number) => Promise<void>;
};

/** An answer that was throttled is tried this often in all, and never waited for longer than Teams waits for us. */
const MAX_TRIES = 3;
const RETRY_MS = 1_000;
const MAX_PAUSE_MS = 3_000;
const MAX_TOLD = 1_000;

type Turn = Extract<TeamsRequest, { do: 'turn' }>;

/** Answers activities that have been checked and verified. */
export class TeamsListeners {
  readonly #parts: ListenerParts;
  readonly #running = new Set<Promise<void>>();
  /** Conversations that were told once that we only talk in private. */
  readonly #toldElsewhere = new BoundedMap<string, true>(MAX_TOLD);

  constructor(parts: ListenerParts) {
    this.#parts = parts;
  }

  /** Settles with the answer to an invoke, or `null` for everything else; never rejects. */
  async hear(activity: TeamsActivity): Promise<InvokeAnswer | null> {
    const request = parseActivity(activity);
    switch (request.do) {
      case 'turn':
        return request.way.by === 'message' ? this.#message(activity, request) : this.#invoke(activity, request);
      case 'file':
        return this.#file(activity, request);
      case 'closeDialog':
        return { status: 200 };
      case 'unknownButton':
        return this.#say(activity, request.way, TEAMS_WORDS.unknownButton);
      case 'elsewhere':
        return this.#elsewhere(activity, request.invoke);
      case 'ignore':
        return null;
      case 'unknownInvoke':
        return { status: 501 };
    }
  }

  /** Waits until everything that is still being sent has been. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async #message(activity: TeamsActivity, { act, way }: Turn): Promise<null> {
    const outcome = await this.#turn(activity, act);
    if (act.kind === 'app-removed') return null;
    if (outcome === null) await this.#say(activity, way, TEAMS_WORDS.failed);
    else await this.#send(activity, planAnswers(outcome, way).after);
    return null;
  }

  async #invoke(activity: TeamsActivity, { act, way }: Turn): Promise<InvokeAnswer> {
    const turn = this.#turn(activity, act);
    const outcome = await within(this.#parts.invokeWithinMs ?? TEAMS_LIMITS.invokeAnswer.maxMs, turn);
    if (outcome === undefined) {
      this.#keep(turn.then((late) => this.#sendLate(activity, late, way)));
      return invokeAnswer(sentence(TEAMS_WORDS.late, way));
    }
    if (outcome === null) return invokeAnswer(sentence(TEAMS_WORDS.failed, way));
    const { body, after } = planAnswers(outcome, way);
    this.#keep(this.#send(activity, after));
    return invokeAnswer(body);
  }

  /** Teams waits for the answer, not for the file. */
  async #file(
    activity: TeamsActivity,
    { answer, cardId }: Extract<TeamsRequest, { do: 'file' }>,
  ): Promise<InvokeAnswer> {
    const { people, tenantId, files, log } = this.#parts;
    const place = { serviceUrl: activity.serviceUrl, conversationId: activity.conversation.id };
    const person = await people.of(activity, tenantId);
    if (person === null) log.warn({ activityType: activity.type }, 'activity without an entra object id');
    else {
      const origin = { platform: 'teams', workspace: tenantId, person } as const;
      this.#keep(files.answer(answer, { place, cardId, origin }));
    }
    return { status: 200 };
  }

  /** `null` when the turn could not be run at all; the runner itself answers bugs and outages. */
  async #turn(activity: TeamsActivity, act: Turn['act']): Promise<DrawnOutcome | null> {
    const { people, runner, renderer, tenantId, log } = this.#parts;
    try {
      const person = await people.of(activity, tenantId);
      if (person === null) {
        log.warn({ activityType: activity.type }, 'activity without an entra object id');
        return { answers: [], zone: 'UTC', locale: 'en-GB', repeated: false, pictures: NO_PICTURES };
      }
      // Teams counts messages within a conversation only: the id alone is not unique in a tenant.
      const eventKey = `${activity.conversation.id}/${activity.id}`;
      const origin = { platform: 'teams', workspace: tenantId, person } as const;
      const outcome = await runner.run({ origin, eventKey, act }, TEAMS_CAPABILITIES);
      const cards = outcome.answers.flatMap((one) => ('card' in one ? [one.card] : []));
      return { ...outcome, pictures: await drawPictures(cards, renderer, log) };
    } catch (error) {
      log.error({ act: act.kind, ...failureFacts(error) }, 'teams turn failed');
      return null;
    }
  }

  async #sendLate(activity: TeamsActivity, outcome: DrawnOutcome | null, way: ReplyChannel): Promise<void> {
    const byMessage = { by: 'message', cardId: way.cardId } as const;
    if (outcome === null) await this.#say(activity, byMessage, TEAMS_WORDS.failed);
    else await this.#send(activity, planAnswers(outcome, byMessage).after);
  }

  async #say(activity: TeamsActivity, way: ReplyChannel, words: string): Promise<InvokeAnswer | null> {
    if (way.by !== 'message') return invokeAnswer(sentence(words, way));
    await this.#send(activity, [
      { activity: { type: 'message', text: words, textFormat: 'plain' }, replaces: undefined },
    ]);
    return null;
  }

  async #elsewhere(activity: TeamsActivity, invoke: boolean): Promise<InvokeAnswer | null> {
    const { id } = activity.conversation;
    if (this.#toldElsewhere.has(id)) return invoke ? { status: 200 } : null;
    this.#toldElsewhere.set(id, true);
    await this.#say(activity, { by: 'message', cardId: undefined }, TEAMS_WORDS.elsewhere);
    return invoke ? { status: 200 } : null;
  }

  async #send(activity: TeamsActivity, sendings: readonly TeamsSending[]): Promise<void> {
    const place = { serviceUrl: activity.serviceUrl, conversationId: activity.conversation.id };
    for (const sending of sendings) {
      try {
        await this.#patiently(() => this.#deliver(place, sending));
      } catch (error) {
        const facts =
          error instanceof DeliveryFailed ? { kind: error.kind, code: error.platformCode } : failureFacts(error);
        this.#parts.log.warn(facts, 'teams answer not delivered');
      }
    }
  }

  /** A refusal that asks to come back did nothing, so what somebody waits for is tried again while it is still news. */
  async #patiently(work: () => Promise<void>, tries = 1): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DeliveryFailed) || error.kind !== 'retry' || tries === MAX_TRIES) throw error;
      const { pause = pauseFor } = this.#parts;
      await pause(Math.min(error.retryAfterMs ?? RETRY_MS, MAX_PAUSE_MS));
      await this.#patiently(work, tries + 1);
    }
  }

  async #deliver(place: Parameters<TeamsConnector['send']>[0], sending: TeamsSending): Promise<void> {
    const { connector } = this.#parts;
    if (sending.replaces === undefined) return void (await connector.send(place, sending.activity));
    try {
      await connector.update(place, sending.replaces, sending.activity);
    } catch (error) {
      // The card is gone (its message was deleted): what happened is still told.
      if (!(error instanceof DeliveryFailed) || error.kind !== 'rejected') throw error;
      await connector.send(place, sending.activity);
    }
  }

  #keep(work: Promise<void>): void {
    this.#running.add(work);
    const done = () => void this.#running.delete(work);
    work.then(done, done);
  }
}

function invokeAnswer(body: unknown): InvokeAnswer {
  return body === undefined ? { status: 200 } : { status: 200, body };
}

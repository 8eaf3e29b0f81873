import type { WebClient } from '@slack/web-api';
import type { BoundedMap } from '../../../core/domain/kernel/bounded-map.ts';
import type { Capabilities } from '../../../core/domain/view/capabilities.ts';
import type { TurnOutcome, TurnRunner } from '../../../flows/engine/contract.ts';
import type { Log, LogLevel } from '../../../runtime/log.ts';
import { within } from '../../../runtime/within.ts';
import type { SlackHome } from '../outbound/slack-home.ts';
import type { Unfinished } from '../outbound/slack-unfinished.ts';
import { outdatedCard, workingCard } from '../render/slack.views.ts';
import { SLACK_CAPABILITIES, SLACK_TIMES } from '../render/slack-limits.ts';
import { renderCardModal, renderMessage } from '../render/slack-render.ts';
import { carryOut } from './slack-answers.ts';
import type { SlackApiCall, SlackResponse } from './slack-calls.ts';
import type { SlackCall } from './slack-parse.ts';
import type { SlackPeople } from './slack-people.ts';
import { composeResponse } from './slack-response.ts';

/** A form cannot be opened by words typed in the DM: the answer is then a button. */
const CHAT_CAPABILITIES: Capabilities = { ...SLACK_CAPABILITIES, formFromCommand: false };

export type TurnParts = {
  readonly runner: TurnRunner;
  readonly people: SlackPeople;
  readonly client: WebClient;
  readonly home: Pick<SlackHome, 'publish'>;
  readonly log: Log<LogLevel>;
  readonly unfinished: Unfinished;
  /** Keys of events heard to their end: spares a repeat its look-ups. The runner is what makes repeats harmless. */
  readonly heard: BoundedMap<string, true>;
  readonly onRevoked: (workspace: string) => Promise<void>;
  /** How long a turn may keep the acknowledgement waiting. */
  readonly ackAfterMs: number;
};

/** Answers the request itself; null is an empty answer. */
export type Acknowledge = (answer: SlackResponse['ack']) => Promise<void>;

type Call<Kind extends SlackCall['kind']> = Extract<SlackCall, { kind: Kind }>;

/**
 * Runs the turn, then acknowledges with its result, so that what Slack heard as taken is stored.
 * A turn that takes too long is acknowledged before its end and answered after it.
 */
export async function receive(call: SlackCall, ack: Acknowledge, parts: TurnParts): Promise<void> {
  switch (call.kind) {
    case 'ignored':
      parts.log.debug({ why: call.why }, 'slack request ignored');
      return ack(null);
    case 'unknown':
      return answerUnknown(call, ack, parts);
    case 'revoked':
      await ack(null);
      return parts.onRevoked(call.workspace);
    case 'turn':
      return runTurn(call, ack, parts);
  }
}

/** Runs the turn of an event to its end: Slack delivers it again when the process dies before. */
export async function receiveEvent(call: SlackCall, parts: TurnParts): Promise<void> {
  if (call.kind !== 'turn') return receive(call, async () => undefined, parts);
  if (call.act.kind === 'profile-changed' && !parts.people.isNews(call.actor)) return;
  if (parts.heard.has(call.eventKey)) return;
  show(call, await outcomeOf(call, parts), false, parts);
  parts.heard.set(call.eventKey, true);
}

async function runTurn(call: Call<'turn'>, ack: Acknowledge, parts: TurnParts): Promise<void> {
  const running = outcomeOf(call, parts);
  const outcome = await within(parts.ackAfterMs, running);
  if (outcome !== undefined) return ack(show(call, outcome, false, parts).ack);
  parts.log.warn(
    { event: call.eventKey.split(':')[0], afterMs: parts.ackAfterMs },
    'slack turn acknowledged before its end',
  );
  await ack(workingAnswer(call));
  parts.unfinished.add(
    running.then((late) => {
      show(call, late, true, parts);
    }),
  );
}

async function outcomeOf(call: Call<'turn'>, { people, runner }: TurnParts): Promise<TurnOutcome> {
  const { workspace } = call.actor;
  const person = await people.factsOf(call.actor);
  const capabilities = call.surface.at === 'chat' ? CHAT_CAPABILITIES : SLACK_CAPABILITIES;
  return runner.run(
    { origin: { platform: 'slack', workspace, person }, eventKey: call.eventKey, act: call.act },
    capabilities,
  );
}

/** Plans the answers and begins to carry them out; what belongs into the acknowledgement comes back. */
function show(call: Call<'turn'>, outcome: TurnOutcome, late: boolean, parts: TurnParts): SlackResponse {
  const reader = { workspace: call.actor.workspace, zone: outcome.zone, locale: outcome.locale };
  const plan = composeResponse(call.surface, outcome.answers, { userId: call.actor.userId, reader, late });
  begin(plan.steps, parts);
  return plan;
}

function begin(steps: readonly SlackApiCall[], parts: TurnParts): void {
  if (steps.length > 0) parts.unfinished.add(carryOut(steps, parts));
}

/** What is shown while the work goes on. */
function workingAnswer({ surface, actor }: Call<'turn'>): SlackResponse['ack'] {
  const reader = { workspace: actor.workspace, zone: 'UTC', locale: 'en-GB' };
  if (surface.at === 'command') return renderMessage(workingCard, reader);
  return surface.at === 'form' ? { response_action: 'update', view: renderCardModal(workingCard, reader) } : null;
}

async function answerUnknown(call: Call<'unknown'>, ack: Acknowledge, parts: TurnParts): Promise<void> {
  const { surface, actor } = call;
  const reader = { workspace: actor.workspace, zone: 'UTC', locale: 'en-GB' };
  const plan = composeResponse(surface, [{ do: 'done', card: outdatedCard }], {
    userId: actor.userId,
    reader,
    late: false,
  });
  parts.log.warn({ at: surface.at }, 'slack action nobody knows');
  await ack(plan.ack);
  begin(plan.steps, parts);
}

export const ACK_AFTER_MS = SLACK_TIMES.ackAfterMs.max;

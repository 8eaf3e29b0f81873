import { parseCommand } from '../core/command/parse-command.ts';
import type { Calendar } from '../core/ports/calendar.ts';
import type { Capabilities } from '../core/ports/capabilities.ts';
import type { Clock, Ids } from '../core/ports/clock.ts';
import type { Act, Inbound } from '../core/ports/inbound.ts';
import type { Owed } from '../core/ports/ledger.ts';
import type { Press } from '../core/ports/press.ts';
import type { Resolved, UnitOfWork } from '../core/ports/unit-of-work.ts';
import { createFileDesk } from './file-desk.ts';
import {
  type Access,
  type Answer,
  type FinalAnswer,
  type Handler,
  isOpenTo,
  type ReadTurn,
  type Reply,
  type Turn,
  type TurnOutcome,
  type TurnRunner,
} from './flow.ts';
import { FormDesk } from './form-desk.ts';
import type { Registry } from './registry.ts';

export type TurnDependencies = {
  readonly unitOfWork: UnitOfWork;
  readonly registry: Registry;
  readonly calendar: Calendar;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly press: Press;
  /** Told of every bug and outage with the short reference the person got; facts never hold content. */
  readonly report: (
    reference: string,
    error: unknown,
    facts: { readonly act: string; readonly platform: string },
  ) => void;
};

/** A step of a turn that is decided: either it only reads, or it is one transaction. */
type Step =
  | { readonly effect: 'reads'; readonly run: (turn: ReadTurn) => Promise<readonly Answer[]> }
  | { readonly effect: 'writes'; readonly run: (turn: Turn) => Promise<readonly Reply[]> };

const REFERENCE_CHARS = 6;
/** What a platform tells us of people, who may never have used the app. */
const TOLD_ABOUT: ReadonlySet<Act['kind']> = new Set(['learned', 'gone', 'unreachable']);

/** The transaction around a turn: claim the event, find who acts, run the flow, write rows and what is owed, all or nothing. */
export function createTurnRunner(dependencies: TurnDependencies): TurnRunner {
  const desk = new FormDesk(dependencies.registry, dependencies.calendar);
  return {
    run: async (inbound, capabilities) => {
      try {
        return await runTurn(inbound, capabilities, dependencies, desk);
      } catch (error) {
        return failed(inbound, error, dependencies, desk);
      }
    },
    ...createFileDesk(dependencies),
    composeHome: async (organisation, memberId, capabilities) => {
      const { unitOfWork, registry, clock, calendar } = dependencies;
      const actor = await unitOfWork.memberOf(organisation.id, memberId);
      if (actor === null) return null;
      return registry.home({
        organisation,
        actor,
        capabilities,
        now: clock.now(),
        calendar,
        stores: unitOfWork.reads(organisation.id),
      });
    },
  };
}

async function runTurn(
  inbound: Inbound,
  capabilities: Capabilities,
  dependencies: TurnDependencies,
  desk: FormDesk,
): Promise<TurnOutcome> {
  const { unitOfWork, calendar, clock, ids } = dependencies;
  const now = clock.now();
  const resolved = await unitOfWork.resolve(inbound.origin, now, TOLD_ABOUT.has(inbound.act.kind) ? 'pass' : 'meet');
  const nobody = { answers: [], zone: 'UTC', locale: 'en-GB', repeated: false };
  if (resolved === null) return nobody;
  const { organisation, member } = resolved;
  const here = inbound.origin.workspace;
  const reads = {
    organisation,
    actor: member,
    here,
    capabilities,
    now,
    calendar,
    stores: unitOfWork.reads(organisation.id),
  };
  const step = stepFor(inbound, reads, dependencies, desk);
  const outcome = { ...nobody, zone: member.zone, locale: member.locale };
  if (step === null) return outcome;
  if (step.effect === 'reads') return { ...outcome, answers: desk.settle(inbound, await step.run(reads)) };
  try {
    const written = await unitOfWork.write(claimOf(inbound, resolved, now), async (stores) => {
      const replies = await step.run({ ...reads, stores, ids });
      const answers = replies.flatMap(answersIn);
      if (answers.some((one) => one.do === 'formErrors')) throw new FormRefused(answers);
      if (!TOLD_ABOUT.has(inbound.act.kind)) await stores.prompts.heard(member.id, now);
      return { value: answers, owed: replies.flatMap(owedIn) };
    });
    return written.repeated
      ? { ...outcome, repeated: true }
      : { ...outcome, answers: desk.settle(inbound, written.value) };
  } catch (error) {
    if (error instanceof FormRefused) return { ...outcome, answers: desk.settle(inbound, error.answers) };
    throw error;
  }
}

/** Takes the whole transaction back, the claim on the event too: the same form may come again, corrected. */
class FormRefused extends Error {
  override readonly name = 'FormRefused';
  readonly answers: readonly Answer[];

  constructor(answers: readonly Answer[]) {
    super('the form was refused');
    this.answers = answers;
  }
}

/** What to run for an act; null when knowing the person was all there was to do. */
function stepFor(
  { origin, act }: Inbound,
  turn: ReadTurn,
  { registry }: TurnDependencies,
  desk: FormDesk,
): Step | null {
  switch (act.kind) {
    case 'command':
      return commandStep(act.words, turn, registry);
    case 'action':
      return guarded(registry.actions.get(act.id), act.ref, turn, registry);
    case 'open':
      return desk.opening(act.formId, act.ref, barTo(turn, registry));
    case 'submit':
      return desk.submitting(origin, act, barTo(turn, registry));
    case 'home':
      return answer(async (now) => registry.home(now));
    case 'arrived':
      return { effect: 'writes', run: (now) => registry.welcome(now) };
    case 'gone':
      return { effect: 'writes', run: (now) => registry.gone(now) };
    case 'unreachable':
      return { effect: 'writes', run: (now) => unreachable(now, origin.workspace) };
    case 'learned':
      return null;
  }
}

function commandStep(words: string, turn: ReadTurn, registry: Registry): Step {
  const known = [...registry.commands].filter(([, command]) => isOpenTo(command, turn.actor)).map(([verb]) => verb);
  const parsed = parseCommand(words, new Set(known));
  if (parsed.kind === 'unknown') {
    const nearest = parsed.nearest === null ? null : (registry.commands.get(parsed.nearest)?.verb ?? null);
    return answer(async (now) => registry.unknownWords(parsed.words, nearest, now));
  }
  return guarded(registry.commands.get(parsed.verb), parsed.rest, turn, registry);
}

function guarded(handler: Handler<string> | undefined, input: string, turn: ReadTurn, registry: Registry): Step {
  if (handler === undefined || !isOpenTo(handler, turn.actor)) return answer(async () => registry.staleButton());
  if (handler.access === 'member' && registry.mustJoin(turn)) return answer(async (now) => registry.joinFirst(now));
  return handler.effect === 'reads'
    ? { effect: 'reads', run: (now) => handler.run(input, now) }
    : { effect: 'writes', run: (now) => handler.run(input, now) };
}

/** The card that stands in the way of a form, or null. */
const barTo =
  (turn: ReadTurn, registry: Registry) =>
  (access: Access): ReturnType<Registry['joinFirst']> | null => {
    if (!isOpenTo({ access }, turn.actor)) return registry.staleButton();
    return access === 'member' && registry.mustJoin(turn) ? registry.joinFirst(turn) : null;
  };

function answer(card: (turn: ReadTurn) => Promise<ReturnType<Registry['staleButton']>>): Step {
  return { effect: 'reads', run: async (turn) => [{ do: 'respond', card: await card(turn) }] };
}

async function unreachable(turn: Turn, workspace: string): Promise<readonly Reply[]> {
  await turn.stores.members.setReachable(turn.actor.id, workspace, false);
  return [];
}

function claimOf(inbound: Inbound, { organisation, workspaceId }: Resolved, now: Date) {
  return { organisationId: organisation.id, source: workspaceId, eventKey: inbound.eventKey, now };
}

const answersIn = (reply: Reply): readonly Answer[] => (reply.do === 'owe' ? [] : [reply]);
const owedIn = (reply: Reply): readonly Owed[] => (reply.do === 'owe' ? [reply.owed] : []);

/** Nothing was saved: the transaction went back. The person gets a short reference, the operator the rest. */
function failed(
  inbound: Inbound,
  error: unknown,
  { registry, ids, report }: TurnDependencies,
  desk: FormDesk,
): TurnOutcome {
  const reference = ids.code(REFERENCE_CHARS);
  report(reference, error, { act: actName(inbound.act), platform: inbound.origin.platform });
  return {
    answers: answersAfterFailure(inbound, reference, registry, desk),
    zone: inbound.origin.person.zone ?? 'UTC',
    locale: inbound.origin.person.locale ?? 'en-GB',
    repeated: false,
  };
}

function answersAfterFailure(
  inbound: Inbound,
  reference: string,
  registry: Registry,
  desk: FormDesk,
): readonly FinalAnswer[] {
  const { act } = inbound;
  if (act.kind === 'arrived' || act.kind === 'learned' || act.kind === 'gone' || act.kind === 'unreachable') return [];
  const kept = desk.keepTyped(inbound, { form: registry.outageInForm(reference) });
  return [kept ?? { do: 'respond', card: registry.outage(reference) }];
}

function actName(act: Act): string {
  switch (act.kind) {
    case 'action':
      return `action ${act.id}`;
    case 'open':
    case 'submit':
      return `${act.kind} ${act.formId}`;
    case 'command':
    case 'home':
    case 'arrived':
    case 'learned':
    case 'gone':
    case 'unreachable':
      return act.kind;
  }
}

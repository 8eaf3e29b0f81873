import type { Resolved } from '../../core/application/unit-of-work/unit-of-work.ts';
import type { OutboxMessage } from '../../core/domain/delivery/outbox-message.ts';
import type { Act, Inbound } from '../../core/domain/inbound/inbound.ts';
import type { Ids } from '../../core/domain/time/clock.ts';
import type { Capabilities } from '../../core/domain/view/capabilities.ts';
import type { TurnOutcome, TurnRunner } from './contract.ts';
import { createFileComposer, type FileDependencies } from './file-composer.ts';
import { FormSessions } from './form-sessions.ts';
import type { Answer, Reply } from './replies.ts';
import { failed, type ReportFailure } from './turn-failure.ts';
import { stepFor } from './turn-step.ts';

/** What turns run with. */
export type TurnDependencies = FileDependencies & { readonly ids: Ids; readonly report: ReportFailure };

/** What a platform tells us of people, who may never have used the app. */
const TOLD_ABOUT: ReadonlySet<Act['kind']> = new Set(['profile-changed', 'account-deactivated', 'app-removed']);

/** The transaction around a turn: claim the event, find who acts, run the flow, write rows and enqueue messages, all or nothing. */
export function createTurnRunner(dependencies: TurnDependencies): TurnRunner {
  const forms = new FormSessions(dependencies.registry, dependencies.calendar);
  return {
    run: async (inbound, capabilities) => {
      try {
        return await runTurn(inbound, capabilities, dependencies, forms);
      } catch (error) {
        return failed(inbound, error, dependencies, forms);
      }
    },
    ...createFileComposer(dependencies),
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
  forms: FormSessions,
): Promise<TurnOutcome> {
  const { unitOfWork, calendar, clock, ids } = dependencies;
  const now = clock.now();
  const createIfMissing = !TOLD_ABOUT.has(inbound.act.kind);
  const resolved = await unitOfWork.resolve(inbound.origin, now, { createIfMissing });
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
  const step = stepFor(inbound, reads, dependencies.registry, forms);
  const outcome = { ...nobody, zone: member.zone, locale: member.locale };
  if (step === null) return outcome;
  if (step.effect === 'reads') return { ...outcome, answers: forms.settle(inbound, await step.run(reads)) };
  try {
    const written = await unitOfWork.write(claimOf(inbound, resolved, now), async (stores) => {
      const replies = await step.run({ ...reads, stores, ids });
      const answers = replies.flatMap(answersIn);
      if (answers.some((one) => one.do === 'formErrors')) throw new FormRefused(answers);
      if (!TOLD_ABOUT.has(inbound.act.kind)) await stores.prompts.heard(member.id, now);
      return { value: answers, messages: replies.flatMap(messagesIn) };
    });
    return written.repeated
      ? { ...outcome, repeated: true }
      : { ...outcome, answers: forms.settle(inbound, written.value) };
  } catch (error) {
    if (error instanceof FormRefused) return { ...outcome, answers: forms.settle(inbound, error.answers) };
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

function claimOf(inbound: Inbound, { organisation, workspaceId }: Resolved, now: Date) {
  return { organisationId: organisation.id, source: workspaceId, eventKey: inbound.eventKey, now };
}

const answersIn = (reply: Reply): readonly Answer[] => (reply.do === 'enqueue' ? [] : [reply]);
const messagesIn = (reply: Reply): readonly OutboxMessage[] => (reply.do === 'enqueue' ? [reply.message] : []);

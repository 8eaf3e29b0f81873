import type { Act, Inbound } from '../../core/domain/inbound/inbound.ts';
import type { Ids } from '../../core/domain/time/clock.ts';
import type { FinalAnswer, TurnOutcome } from './contract.ts';
import type { FormSessions } from './form-sessions.ts';
import type { Registry } from './registry.ts';

/** Told of every bug and outage with the short reference the person got; facts never hold content. */
export type ReportFailure = (
  reference: string,
  error: unknown,
  facts: { readonly act: string; readonly platform: string },
) => void;

const REFERENCE_CHARS = 6;

/** Nothing was saved: the transaction went back. The person gets a short reference, the operator the rest. */
export function failed(
  inbound: Inbound,
  error: unknown,
  { registry, ids, report }: { readonly registry: Registry; readonly ids: Ids; readonly report: ReportFailure },
  forms: FormSessions,
): TurnOutcome {
  const reference = ids.code(REFERENCE_CHARS);
  report(reference, error, { act: actName(inbound.act), platform: inbound.origin.platform });
  return {
    answers: answersAfterFailure(inbound, reference, registry, forms),
    zone: inbound.origin.person.zone ?? 'UTC',
    locale: inbound.origin.person.locale ?? 'en-GB',
    repeated: false,
  };
}

function answersAfterFailure(
  inbound: Inbound,
  reference: string,
  registry: Registry,
  forms: FormSessions,
): readonly FinalAnswer[] {
  const { act } = inbound;
  if (
    act.kind === 'app-installed' ||
    act.kind === 'profile-changed' ||
    act.kind === 'account-deactivated' ||
    act.kind === 'app-removed'
  )
    return [];
  const kept = forms.keepTyped(inbound, { form: registry.outageInForm(reference) });
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
    case 'app-installed':
    case 'profile-changed':
    case 'account-deactivated':
    case 'app-removed':
      return act.kind;
  }
}

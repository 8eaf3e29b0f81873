import { parseCommand } from '../../core/domain/command/parse-command.ts';
import type { Inbound } from '../../core/domain/inbound/inbound.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { admit } from './admit.ts';
import type { FormSessions } from './form-sessions.ts';
import { isOpenTo, type Step, stepOf } from './handlers.ts';
import type { Registry } from './registry.ts';
import type { Reply } from './replies.ts';
import type { ReadTurn, Turn } from './turn.ts';

/** What to run for an act; null when knowing the person was all there was to do. */
export function stepFor(
  { origin, act }: Inbound,
  turn: ReadTurn,
  registry: Registry,
  forms: FormSessions,
): Step | null {
  switch (act.kind) {
    case 'command':
      return commandStep(act.words, turn, registry);
    case 'action':
      return admitted(registry.actions.get(act.id), act.ref, turn, registry);
    case 'open':
      return forms.opening(act.formId, act.ref, turn);
    case 'submit':
      return forms.submitting(origin, act, turn);
    case 'home':
      return answer(async (now) => registry.home(now));
    case 'app-installed':
      return { effect: 'writes', run: (now) => registry.welcome(now) };
    case 'account-deactivated':
      return { effect: 'writes', run: (now) => registry.gone(now) };
    case 'app-removed':
      return { effect: 'writes', run: (now) => unreachable(now, origin.workspace) };
    case 'profile-changed':
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
  const command = registry.commands.get(parsed.verb);
  const opening = command && { access: command.access, bind: (rest: string) => stepOf(command, rest) };
  return admitted(opening, parsed.rest, turn, registry);
}

function admitted(opening: Parameters<typeof admit<Step>>[0], input: string, turn: ReadTurn, registry: Registry): Step {
  const admission = admit(opening, input, turn, registry);
  return admission.ok ? admission.bound : answer(async () => admission.card);
}

function answer(card: (turn: ReadTurn) => Promise<Card>): Step {
  return { effect: 'reads', run: async (turn) => [{ do: 'respond', card: await card(turn) }] };
}

async function unreachable(turn: Turn, workspace: string): Promise<readonly Reply[]> {
  await turn.stores.members.setReachable(turn.actor.id, workspace, false);
  return [];
}

import { parseCommand } from '../core/domain/command/parse-command.ts';
import type { Inbound } from '../core/domain/inbound/inbound.ts';
import {
  type Access,
  type Answer,
  type Handler,
  isOpenTo,
  type ReadTurn,
  type Reply,
  type Turn,
} from './engine/flow.ts';
import type { FormDesk } from './form-desk.ts';
import type { Registry } from './registry.ts';

/** A step of a turn that is decided: either it only reads, or it is one transaction. */
export type Step =
  | { readonly effect: 'reads'; readonly run: (turn: ReadTurn) => Promise<readonly Answer[]> }
  | { readonly effect: 'writes'; readonly run: (turn: Turn) => Promise<readonly Reply[]> };

/** What to run for an act; null when knowing the person was all there was to do. */
export function stepFor({ origin, act }: Inbound, turn: ReadTurn, registry: Registry, desk: FormDesk): Step | null {
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

import type { Card } from '../../core/domain/view/card.ts';
import { type Access, isOpenTo } from './handlers.ts';
import type { Registry } from './registry.ts';
import type { ReadTurn } from './turn.ts';

type Admitted<Bound> =
  | { readonly ok: true; readonly bound: Bound }
  /** `unknown`: nothing of ours stands behind it; `barred`: it does, but not for this actor, or not yet. */
  | { readonly ok: false; readonly code: 'unknown' | 'barred'; readonly card: Card };

type Opening<Bound> = { readonly access: Access; readonly bind: (text: string) => Bound | null };

/** What a text from outside leads to for this actor, or the card that stands in the way. Malformed references end here. */
export function admit<Bound>(
  opening: Opening<Bound> | undefined,
  text: string,
  turn: ReadTurn,
  registry: Pick<Registry, 'staleButton' | 'joinFirst' | 'mustJoin'>,
): Admitted<Bound> {
  const unknown = { ok: false, code: 'unknown', card: registry.staleButton() } as const;
  if (opening === undefined) return unknown;
  if (!isOpenTo(opening, turn.actor)) return { ...unknown, code: 'barred' };
  if (opening.access === 'member' && registry.mustJoin(turn))
    return { ok: false, code: 'barred', card: registry.joinFirst(turn) };
  const bound = opening.bind(text);
  return bound === null ? unknown : { ok: true, bound };
}

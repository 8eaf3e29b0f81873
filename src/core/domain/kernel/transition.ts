/** One row of a lifecycle: a move is allowed only from these states and only by these parties. */
export type Transition<State extends string, Party extends string> = {
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Party[];
};

export type Lifecycle<State extends string, Event extends string, Party extends string> = Readonly<
  Record<Event, Transition<State, Party>>
>;

export type Move<State extends string> =
  | { readonly ok: true; readonly to: State }
  | { readonly ok: false; readonly code: 'not-yours' | 'already-settled' };

/** Says whether `party` may bring about `event` now. Who may not is told so before what happened already. */
export function move<State extends string, Event extends string, Party extends string>(
  lifecycle: Lifecycle<State, Event, Party>,
  event: Event,
  party: Party,
  state: State,
): Move<State> {
  const row = lifecycle[event];
  if (!row.by.includes(party)) return { ok: false, code: 'not-yours' };
  if (!row.from.includes(state)) return { ok: false, code: 'already-settled' };
  return { ok: true, to: row.to };
}

import { type Lifecycle, move } from '../transition.ts';

/** Everything that could be tried: each event, by each party, in each state. */
export type Walk<State extends string, Event extends string, Party extends string> = {
  readonly lifecycle: Lifecycle<State, Event, Party>;
  readonly states: Readonly<Record<State, true>>;
  readonly parties: Readonly<Record<Party, true>>;
};

type Tried = { readonly event: string; readonly party: string; readonly state: string; readonly answer: string };

/** What `move` says to every combination; the answer is the new state or the code of the refusal. */
export function walk<State extends string, Event extends string, Party extends string>(
  tried: Walk<State, Event, Party>,
): readonly Tried[] {
  return keys(tried.lifecycle).flatMap((event) =>
    keys(tried.parties).flatMap((party) =>
      keys(tried.states).map((state) => {
        const moved = move(tried.lifecycle, event, party, state);
        return { event, party, state, answer: moved.ok ? `-> ${moved.to}` : moved.code };
      }),
    ),
  );
}

/** The allowed moves, one sentence each: `receiver may accept: pending -> accepted`. */
export const allowedMoves = (tried: readonly Tried[]): readonly string[] =>
  tried
    .filter(({ answer }) => answer.startsWith('->'))
    .map(({ event, party, state, answer }) => `${party} may ${event}: ${state} ${answer}`);

/** The states that nothing leaves. */
export function finalStates<State extends string, Event extends string, Party extends string>({
  lifecycle,
  states,
}: Walk<State, Event, Party>): readonly State[] {
  const left = new Set(keys(lifecycle).flatMap((event) => lifecycle[event].from));
  return keys(states).filter((state) => !left.has(state));
}

const keys = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(record) as Key[];

import type { Reference } from '../../core/domain/view/reference.ts';
import type { Job } from './contract.ts';
import type { Outgoing } from './replies.ts';
import type { JobReadTurn, JobTurn } from './turn.ts';

/** A job over typed ids; `id` says how one is written in the queue. */
export type JobOver<Id> = {
  readonly name: string;
  /** In UTC; five fields. */
  readonly cron: string;
  readonly id: Reference<Id>;
  readonly due: (turn: JobReadTurn, limit: number) => Promise<readonly Id[]>;
} & (
  | { readonly run: (id: Id, turn: JobTurn) => Promise<readonly Outgoing[]> }
  /** Long work is done first and outside the transaction; what it gives back writes what came of it. */
  | { readonly prepare: (id: Id, turn: JobReadTurn) => Promise<(turn: JobTurn) => Promise<readonly Outgoing[]>> }
);

/** A job whose ids are typed, as the clock knows it: ids as text. */
export function job<Id>(over: JobOver<Id>): Job {
  const { name, cron, id, due } = over;
  const read = (text: string): Id => {
    const known = id.decode(text);
    if (known === null) throw new RangeError(`an id of the job ${name} cannot be read back`);
    return known;
  };
  const clocked = {
    name,
    cron,
    due: async (turn: JobReadTurn, limit: number) => (await due(turn, limit)).map(id.encode),
  };
  if ('run' in over) return { ...clocked, run: (text, turn) => over.run(read(text), turn) };
  return {
    ...clocked,
    prepare: async (text, reading) => {
      const write = await over.prepare(read(text), reading);
      return (_text, turn) => write(turn);
    },
  };
}

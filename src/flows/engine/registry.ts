import type { Card } from '../../core/domain/view/card.ts';
import type { Job, Undeliverable } from './contract.ts';
import type { Command, Flow } from './flow.ts';
import type { ActionBinding, FileBinding, FormBinding } from './handlers.ts';
import type { PromptsByKind } from './prompts.ts';
import type { Outgoing } from './replies.ts';
import type { JobTurn, ReadTurn, Turn } from './turn.ts';

/** What is said when no single conversation is meant. */
export type Fallbacks = {
  readonly home: (turn: ReadTurn) => Promise<Card>;
  readonly welcome: (turn: Turn) => Promise<readonly Outgoing[]>;
  /** The account is gone: whatever is open is closed and the others are told. */
  readonly gone: (turn: Turn) => Promise<readonly Outgoing[]>;
  readonly undeliverable: (message: Undeliverable, turn: JobTurn) => Promise<readonly Outgoing[]>;
  readonly unknownWords: (words: string, nearest: string | null, turn: ReadTurn) => Card;
  readonly staleButton: () => Card;
  readonly joinFirst: (turn: ReadTurn) => Card;
  /** Whether this member has to accept a newer code of conduct before anything else. */
  readonly mustJoin: (turn: Pick<ReadTurn, 'actor'>) => boolean;
  readonly outage: (reference: string) => Card;
  readonly outageInForm: (reference: string) => string;
};

/** All flows under their names. Building it throws when two share a name or a name is not of its flow. */
export type Registry = Fallbacks & {
  readonly flows: readonly Flow[];
  /** By verb and by alias. */
  readonly commands: ReadonlyMap<string, Command>;
  readonly actions: ReadonlyMap<string, ActionBinding>;
  readonly forms: ReadonlyMap<string, FormBinding>;
  readonly files: ReadonlyMap<string, FileBinding>;
  readonly jobs: readonly Job[];
};

export function makeRegistry(flows: readonly Flow[], fallbacks: Fallbacks): Registry {
  const commands = new Map<string, Command>();
  const actions = new Map<string, ActionBinding>();
  const forms = new Map<string, FormBinding>();
  const files = new Map<string, FileBinding>();
  for (const flow of flows) {
    for (const command of flow.commands ?? []) {
      for (const verb of [command.verb, ...(command.aliases ?? [])]) add(commands, verb, command);
    }
    for (const binding of flow.handlers ?? []) {
      if (binding.at === 'action') add(actions, named(binding, flow), binding);
      if (binding.at === 'form') add(forms, named(binding, flow), binding);
      if (binding.at === 'file') add(files, named(binding, flow), binding);
    }
  }
  return { ...fallbacks, flows, commands, actions, forms, files, jobs: flows.flatMap((flow) => flow.jobs ?? []) };
}

/** What is said of each kind of thing that is brought up. */
export const promptsOf = (flows: readonly Flow[]): PromptsByKind =>
  Object.fromEntries(
    flows.flatMap(({ handlers = [] }) =>
      handlers.flatMap((one) => (one.at === 'prompt' ? [[one.id, one.words] as const] : [])),
    ),
  );

function named({ id }: { readonly id: string }, flow: Flow): string {
  if (!id.startsWith(`${flow.id}.`)) throw new RangeError(`${id} is no name of the flow ${flow.id}`);
  return id;
}

function add<Value>(map: Map<string, Value>, name: string, value: Value): void {
  if (map.has(name)) throw new RangeError(`two flows claim the name ${name}`);
  map.set(name, value);
}

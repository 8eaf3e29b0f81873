import type { Card } from '../core/domain/view/card.ts';
import type {
  Command,
  FileMaker,
  Flow,
  FormHandler,
  Handler,
  Job,
  JobTurn,
  Owing,
  ReadTurn,
  Turn,
  Undeliverable,
} from './engine/flow.ts';

/** What is said when no single conversation is meant. */
export type Fallbacks = {
  readonly home: (turn: ReadTurn) => Promise<Card>;
  readonly welcome: (turn: Turn) => Promise<readonly Owing[]>;
  /** The account is gone: whatever is open is closed and the others are told. */
  readonly gone: (turn: Turn) => Promise<readonly Owing[]>;
  readonly undeliverable: (message: Undeliverable, turn: JobTurn) => Promise<readonly Owing[]>;
  readonly unknownWords: (words: string, nearest: string | null, turn: ReadTurn) => Card;
  readonly staleButton: () => Card;
  readonly joinFirst: (turn: ReadTurn) => Card;
  /** Whether this member has to accept a newer code of conduct before anything else. */
  readonly mustJoin: (turn: Pick<ReadTurn, 'actor'>) => boolean;
  readonly outage: (reference: string) => Card;
  readonly outageInForm: (reference: string) => string;
};

/** All flows under their names. Building it throws when two share a name or an action is misnamed. */
export type Registry = Fallbacks & {
  readonly flows: readonly Flow[];
  /** By verb and by alias. */
  readonly commands: ReadonlyMap<string, Command>;
  readonly actions: ReadonlyMap<string, Handler<string>>;
  readonly forms: ReadonlyMap<string, FormHandler>;
  readonly files: ReadonlyMap<string, FileMaker>;
  readonly jobs: readonly Job[];
};

export function makeRegistry(flows: readonly Flow[], fallbacks: Fallbacks): Registry {
  const commands = new Map<string, Command>();
  const actions = new Map<string, Handler<string>>();
  const forms = new Map<string, FormHandler>();
  const files = new Map<string, FileMaker>();
  for (const flow of flows) {
    for (const command of flow.commands ?? []) {
      for (const verb of [command.verb, ...(command.aliases ?? [])]) add(commands, verb, command);
    }
    for (const [name, action] of Object.entries(flow.actions ?? {})) add(actions, `${flow.id}.${name}`, action);
    for (const [name, form] of Object.entries(flow.forms ?? {})) add(forms, `${flow.id}.${name}`, form);
    for (const [name, file] of Object.entries(flow.files ?? {})) add(files, `${flow.id}.${name}`, file);
  }
  return { ...fallbacks, flows, commands, actions, forms, files, jobs: flows.flatMap((flow) => flow.jobs ?? []) };
}

function add<Value>(map: Map<string, Value>, name: string, value: Value): void {
  if (map.has(name)) throw new RangeError(`two flows claim the name ${name}`);
  map.set(name, value);
}

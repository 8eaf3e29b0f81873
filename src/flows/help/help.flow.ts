import type { Command, Flow } from '../engine/flow.ts';
import { isOpenTo, on } from '../engine/handlers.ts';
import { type Reply, respond } from '../engine/replies.ts';
import type { Turn } from '../engine/turn.ts';
import { helpRoutes } from '../routes/home.routes.ts';
import * as views from './help.views.ts';

/**
 * What the app does and every command it knows, read from the registry: nothing is told twice.
 * It asks the database for nothing. `commandsOf` is called when somebody asks, so it may look at a registry made later.
 */
export function helpFlow(commandsOf: () => readonly Command[]): Flow {
  const open = (actor: Turn['actor']) => commandsOf().filter((command) => isOpenTo(command, actor));
  const show = async ({ actor, organisation }: Pick<Turn, 'actor' | 'organisation'>) => [
    respond(views.helpCard(open(actor), { organisation: organisation.name, joined: actor.state === 'joined' })),
  ];
  return {
    id: 'help',
    commands: [
      {
        verb: 'help',
        aliases: ['', 'hi', 'hello', 'hey', 'start'],
        summary: 'See what I can do',
        access: 'anyone',
        effect: 'reads',
        run: (_words, turn) => show(turn),
      },
    ],
    handlers: [
      on(helpRoutes.show, { access: 'anyone', effect: 'reads', run: (_ref, turn) => show(turn) }),
      /** The button of a suggestion. It may run any command, so it has the transaction that some of them need. */
      on(helpRoutes.run, {
        access: 'member',
        effect: 'writes',
        run: ({ verb }, turn) => runCommand(verb, turn, open(turn.actor)),
      }),
    ],
  };
}

async function runCommand(verb: string, turn: Turn, commands: readonly Command[]): Promise<readonly Reply[]> {
  const command = commands.find((one) => one.verb === verb || one.aliases?.includes(verb));
  return command === undefined ? [respond(views.staleButton())] : command.run('', turn);
}

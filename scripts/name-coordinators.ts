import { parseArgs } from 'node:util';
import { OperatorError } from '../src/core/domain/kernel/operator-error.ts';
import { oneByMark } from './people-by-mark.ts';
import type { ProgrammeWork } from './programme-work.ts';

/** Names coordinators, takes the role away, or lists them; answers what to print. */
export async function nameCoordinators(work: ProgrammeWork, args: readonly string[]): Promise<readonly string[]> {
  const { add, remove } = wanted(args);
  // Everybody is found before anything is changed: a wrong name changes nothing.
  const added = await Promise.all(add.map((mark) => oneByMark(work.reads, mark)));
  const removed = await Promise.all(remove.map((mark) => oneByMark(work.reads, mark)));
  for (const { name, bot, guest } of added) {
    if (bot) throw new OperatorError(`${name} is a bot and cannot coordinate.`);
    if (guest) throw new OperatorError(`${name} is a guest and cannot coordinate.`);
  }
  await work.write(async ({ stores, now }) => {
    for (const { id } of added) await stores.members.setCoordinator(id, now);
    for (const { id } of removed) await stores.members.setCoordinator(id, null);
  });
  const coordinators = await work.reads.members.coordinators();
  if (coordinators.length === 0)
    return ['Nobody coordinates. Name somebody: npm run coordinators -- --add EMAIL_OR_ID'];
  return [
    'Coordinators:',
    ...coordinators.map(({ name, email, id, state }) => {
      const marks = [email ?? 'no e-mail address', id, ...(state === 'joined' ? [] : ['takes no part themselves'])];
      return `  ${name}  ${marks.join('  ')}`;
    }),
  ];
}

function wanted(args: readonly string[]): { readonly add: readonly string[]; readonly remove: readonly string[] } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { add: { type: 'string', multiple: true }, remove: { type: 'string', multiple: true } },
    });
    return { add: values.add ?? [], remove: values.remove ?? [] };
  } catch {
    throw new OperatorError('Usage: npm run coordinators [-- --add EMAIL_OR_ID] [--remove EMAIL_OR_ID]');
  }
}

import type { SlackSnapshot } from '../../slack/slack-snapshot.ts';
import type { SendAct } from '../side-view.ts';
import type { Chosen, Surface } from './surface.ts';

/** What people typed and chose, by message, view or Home; a reload forgets it, as Slack's client does. */
const kept = new Map<string, Map<string, Chosen>>();

/** The surface of one message, modal or Home tab. `memory` names where its values are kept. */
export function surfaceFor(snapshot: SlackSnapshot, where: string, memory: string, act: SendAct): Surface {
  const values = kept.get(memory) ?? new Map<string, Chosen>();
  kept.set(memory, values);
  return {
    where,
    reader: { names: snapshot.names, zone: snapshot.person.zone, locale: snapshot.person.locale },
    errors: {},
    values,
    press: (element, chosen) =>
      act({
        do: 'press',
        where,
        element,
        values: Object.fromEntries(values),
        ...(chosen === undefined ? {} : { chosen }),
      }),
    suggest: (element, query) => act({ do: 'suggest', where, element, query }),
  };
}

import { z } from 'zod';
import type { Act, ActOutcome, Side } from '../side.ts';
import { slackSnapshot, snapshotJson } from './slack-snapshot.ts';
import type { SlackStandIn } from './slack-stand-in.ts';
import { findPerson } from './workspace.ts';

const Chosen = z.union([z.string(), z.array(z.string()), z.null()]);
const Values = z.record(z.string(), Chosen);

/** What the page may ask of the Slack side. */
const SlackAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('type'), text: z.string() }),
  z.object({
    do: z.literal('press'),
    where: z.string(),
    element: z.string(),
    chosen: Chosen.optional(),
    values: Values.optional(),
  }),
  z.object({ do: z.literal('submit'), view: z.string(), values: Values }),
  z.object({ do: z.literal('close'), view: z.string() }),
  z.object({ do: z.literal('suggest'), where: z.string(), element: z.string(), query: z.string() }),
  z.object({ do: z.literal('open tab'), tab: z.enum(['home', 'messages']) }),
  z.object({ do: z.literal('shortcut'), id: z.string() }),
  z.object({ do: z.literal('read') }),
]);

const ok: ActOutcome = { ok: true };

/** The Slack stand-in as the sandbox page sees it. */
export function createSlackSide(standIn: SlackStandIn): Side {
  const { workspace } = standIn;
  const idOf = (key: string): string => {
    const person = findPerson(workspace, key);
    if (person === undefined) throw new Error(`Nobody on the Slack side is called ${key}.`);
    return person.id;
  };
  return {
    platform: 'slack',
    title: 'Slack',
    prefix: '/slack/',
    viewModule: 'slack/slack-view.ts',
    people: () => [...workspace.people.values()].filter((person) => person.bot !== true),
    routes: standIn.routes,
    snapshot: (key) => snapshotJson(slackSnapshot(workspace, idOf(key))),
    perform: (key, act) => perform(standIn, idOf(key), act),
    subscribe: (listener) => {
      workspace.listeners.add(listener);
      return () => workspace.listeners.delete(listener);
    },
    resend: async (call) => {
      await standIn.resend(call);
      return ok;
    },
    calls: () => workspace.calls,
    close: standIn.close,
  };
}

async function perform(standIn: SlackStandIn, user: string, given: Act): Promise<ActOutcome> {
  const parsed = SlackAct.safeParse(given);
  if (!parsed.success) return { ok: false, text: `The page asked for something Slack does not do: ${given.do}` };
  const act = parsed.data;
  switch (act.do) {
    case 'type':
      return type(standIn, user, act.text.trim());
    case 'press':
      return standIn.press(user, act.where, act.element, {
        ...(act.chosen === undefined ? {} : { chosen: act.chosen }),
        ...(act.values === undefined ? {} : { values: act.values }),
      });
    case 'submit':
      return standIn.submit(user, act.view, act.values);
    case 'close':
      return standIn.closeView(user, act.view);
    case 'suggest':
      return standIn.suggest(user, act.where, act.element, act.query);
    case 'open tab':
      return openTab(standIn, user, act.tab);
    case 'shortcut':
      return standIn.shortcut(user, act.id);
    case 'read':
      standIn.read(user);
      return ok;
  }
}

async function type(standIn: SlackStandIn, user: string, text: string): Promise<ActOutcome> {
  if (text === '') return ok;
  standIn.read(user);
  if (text.startsWith('/')) {
    await standIn.command(user, text);
    return ok;
  }
  // Slack retries a failed event for minutes; the person's message stands meanwhile.
  void standIn.say(user, text);
  return ok;
}

function openTab(standIn: SlackStandIn, user: string, tab: 'home' | 'messages'): ActOutcome {
  void standIn.openTab(user, tab);
  return ok;
}

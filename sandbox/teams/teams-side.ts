import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Act, ActOutcome, Side } from '../side.ts';
import type { TeamsOutcome } from './person-acts.ts';
import { TEAMS_PREFIX, type TeamsStandIn } from './stand-in.ts';
import { snapshotJson, teamsSnapshot } from './teams-snapshot.ts';

const Inputs = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** What the page may ask of the Teams side. `action` is the place of a button on its card, in reading order. */
const TeamsAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('type'), text: z.string() }),
  z.object({ do: z.literal('press'), activity: z.string(), action: z.number(), inputs: Inputs }),
  z.object({ do: z.literal('file'), activity: z.string(), answer: z.enum(['accept', 'decline']) }),
  z.object({ do: z.literal('press in dialog'), action: z.number(), inputs: Inputs }),
  z.object({ do: z.literal('close dialog') }),
  z.object({ do: z.literal('add app') }),
  z.object({ do: z.literal('remove app') }),
  z.object({ do: z.literal('block'), blocked: z.boolean() }),
  z.object({ do: z.literal('resend'), call: z.number() }),
]);
type TeamsAct = z.infer<typeof TeamsAct>;

/** Where the browser finds Microsoft's renderer. */
export const RENDERER_PATH = '/vendor/adaptivecards.js';

/** The Teams stand-in as the sandbox page sees it. */
export function createTeamsSide(standIn: TeamsStandIn): Side {
  const renderer = fileURLToPath(import.meta.resolve('adaptivecards/dist/adaptivecards.min.js'));
  return {
    platform: 'teams',
    title: 'Microsoft Teams',
    prefix: TEAMS_PREFIX,
    viewModule: 'teams/teams-view.ts',
    assets: new Map([[RENDERER_PATH, renderer]]),
    people: () => standIn.tenant.conversations.map(({ person }) => person).filter((person) => person.bot !== true),
    routes: standIn.routes,
    snapshot: (person) => snapshotJson(teamsSnapshot(standIn.conversation(person), standIn.tenant.botName)),
    perform: (person, act) => perform(standIn, person, act),
    subscribe: standIn.subscribe,
    calls: standIn.calls,
    close: standIn.close,
  };
}

async function perform(standIn: TeamsStandIn, person: string, given: Act): Promise<ActOutcome> {
  const act = TeamsAct.safeParse(given);
  if (!act.success) return { ok: false, text: `The page asked for something Teams does not do: ${given.do}` };
  const outcome = await carryOut(standIn, person, act.data);
  if (outcome === undefined || outcome.ok) return { ok: true };
  return { ok: false, text: outcome.text, ...(outcome.fields ? { fields: outcome.fields } : {}) };
}

async function carryOut(standIn: TeamsStandIn, person: string, act: TeamsAct): Promise<TeamsOutcome | undefined> {
  switch (act.do) {
    case 'type':
      return standIn.say(person, act.text);
    case 'press':
      return standIn.press(person, act.activity, act.action, act.inputs);
    case 'file':
      return standIn.answerFile(person, act.activity, act.answer);
    case 'press in dialog':
      return standIn.submitDialog(person, act.inputs, act.action);
    case 'close dialog':
      standIn.closeDialog(person);
      return undefined;
    case 'add app':
      return standIn.install(person);
    case 'remove app':
      return standIn.uninstall(person);
    case 'resend':
      return standIn.resend(act.call);
    case 'block':
      standIn.block(person, act.blocked);
      return undefined;
  }
}

import { z } from 'zod';
import { logSession, missSession, recordSession } from '../../core/application/session/record-session.ts';
import { addAction, finishAction } from '../../core/application/session/session-actions.ts';
import type { RelationshipId, SessionActionId, SessionId } from '../../core/domain/kernel/ids.ts';
import { LIVE_STATES } from '../../core/domain/relationship/transitions.ts';
import type { RecordRefusal } from '../../core/domain/session/refusals.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { FieldErrors, Form, FormValues } from '../../core/domain/view/form.ts';
import { pageOf } from '../../core/domain/view/page-of.ts';
import { formOnOwn } from '../engine/handlers.ts';
import {
  type Answer,
  directMessage,
  done,
  editMessage,
  formErrors,
  type Reply,
  replaceClicked,
  respond,
} from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { suggestAgain } from './after-missed.ts';
import { asItIs, bothPages, homes } from './arranging.ts';
import { REFUSALS } from './opening-refusals.ts';
import { suggestNext } from './session-prompts.ts';
import { notFoundCard, sessionCard } from './views/session.views.ts';
import { actionsCard } from './views/session-lists.views.ts';
import * as news from './views/session-news.views.ts';
import { type SessionPage, sessionPage, togetherIn, togetherOf } from './views/session-page.ts';
import { refusedCard, sentenceFor } from './views/session-refusals.views.ts';
import { logForm } from './views/sheet-forms.views.ts';
import * as sheetNews from './views/sheet-news.views.ts';

type OneSession = { readonly session: SessionId };
type OneRelationship = { readonly relationship: RelationshipId };

/** Opens a form on a session that can still be changed; else its card says how it stands. */
export const opening =
  (form: (page: SessionPage) => Form, may: (page: SessionPage) => boolean) =>
  async ({ session }: OneSession, turn: ReadTurn): Promise<Form | Card> => {
    const page = await sessionPage(session, turn);
    if (page === null) return notFoundCard();
    return page.over || !may(page) ? sessionCard(page) : form(page);
  };

export const mayWriteSheet = ({ session }: SessionPage): boolean =>
  session.state === 'scheduled' || session.state === 'held';

export const mayAddAction = ({ session }: SessionPage): boolean => session.state === 'held';

export const openLog = formOnOwn(LIVE_STATES, (own, turn) => logForm(togetherOf(own, turn)), REFUSALS);

const sheet = z.object({
  date: z.string(),
  start: z.string(),
  end: z.string(),
  venue: z.string().default(''),
  preparation: z.string().default(''),
  summary: z.string().default(''),
});

export async function saveSheet(
  values: FormValues,
  { session, version = 0 }: OneSession & { readonly version?: number | undefined },
  turn: Turn,
): Promise<readonly Reply[]> {
  const record = { ...recordFrom(values, turn), version };
  const saved = await recordSession(turn, session, turn.actor.id, record);
  if (!saved.ok) return [formErrors(besideSheet(saved))];
  return tellSheet(saved.value, turn);
}

export async function log(
  values: FormValues,
  { relationship }: OneRelationship,
  turn: Turn,
): Promise<readonly Reply[]> {
  const logged = await logSession(turn, relationship, turn.actor.id, recordFrom(values, turn));
  return logged.ok ? tellSheet(logged.value, turn) : [formErrors(besideSheet(logged))];
}

function recordFrom(values: FormValues, { actor, calendar }: Turn) {
  const { date, start, end, ...words } = sheet.parse(values);
  const at = (time: string) => calendar.at(date, time, actor.zone);
  return { ...words, time: { startsAt: at(start), endsAt: at(end) } };
}

async function tellSheet(saved: Parameters<typeof bothPages>[0], turn: Turn): Promise<readonly Reply[]> {
  const { mine, theirs } = await bothPages(saved, turn);
  const about = `session-sheet:${saved.session.id}`;
  const first = saved.session.sheet.version === 1;
  return [
    done(news.doneNotice(mine, 'The sheet is saved')),
    replaceClicked(sessionCard(mine)),
    first
      ? directMessage(theirs.me.id, sheetNews.sheetCard(theirs), { dedupeKey: about, about })
      : editMessage(theirs.me.id, about, sheetNews.sheetCard(theirs)),
    ...(await suggestNext(saved, turn)),
    ...homes(saved),
  ];
}

export async function missed({ session }: OneSession, turn: Turn): Promise<readonly Reply[]> {
  const noted = await missSession(turn, session, turn.actor.id);
  if (!noted.ok) return [replaceClicked(await asItIs(session, noted, turn))];
  const { mine, theirs } = await bothPages(noted.value, turn);
  return [
    replaceClicked(sessionCard(mine)),
    directMessage(theirs.me.id, sheetNews.missedCard(theirs), {
      dedupeKey: `session-missed:${noted.value.session.id}`,
    }),
    ...suggestAgain(noted.value, turn),
    ...homes(noted.value),
  ];
}

const taken = z.object({ text: z.string(), owner: z.enum(['mentor', 'mentee']), due: z.string().optional() });

export async function noteAction(values: FormValues, { session }: OneSession, turn: Turn): Promise<readonly Reply[]> {
  const { text, owner, due } = taken.parse(values);
  const noted = await addAction(turn, session, turn.actor.id, { text, owner, dueOn: due ?? null });
  if (!noted.ok) return [formErrors({ [noted.code === 'in-the-past' ? 'due' : 'form']: sentenceFor(noted) })];
  const { action } = noted.value;
  const { mine, theirs } = await bothPages(noted.value, turn);
  return [
    done(news.doneNotice(mine, 'Noted')),
    replaceClicked(sessionCard(mine)),
    ...(action.ownerId === turn.actor.id
      ? []
      : [
          directMessage(theirs.me.id, sheetNews.newActionCard(theirs, action), {
            dedupeKey: `session-action:${action.id}`,
          }),
        ]),
  ];
}

/** What is open between the two, from the 0-based `from` on. */
async function openActionsCard(id: RelationshipId, from: number, turn: ReadTurn): Promise<Card> {
  const together = await togetherIn(id, turn);
  if (together === null) return notFoundCard();
  const actions = await turn.stores.sessions.openActionsIn(together.relationshipId);
  return actionsCard(pageOf(actions, from, turn.capabilities.itemsPerCard), together);
}

/** The first page beside what was pressed; a further one in its place. */
export async function showActions(
  { relationship, from }: OneRelationship & { readonly from?: number | undefined },
  turn: ReadTurn,
): Promise<readonly Answer[]> {
  const card = await openActionsCard(relationship, from ?? 0, turn);
  return [from === undefined ? respond(card) : replaceClicked(card)];
}

export async function tickOff({ action }: { readonly action: SessionActionId }, turn: Turn): Promise<readonly Reply[]> {
  const finished = await finishAction(turn, action, turn.actor.id);
  if (!finished.ok) return [replaceClicked(refusedCard(sentenceFor(finished)))];
  return [replaceClicked(await openActionsCard(finished.value.session.relationshipId, 0, turn))];
}

const besideSheet = (refused: Parameters<typeof sentenceFor>[0] & RecordRefusal): FieldErrors => ({
  [SHEET_FIELDS[refused.code] ?? 'form']: sentenceFor(refused),
});

const SHEET_FIELDS: { readonly [C in RecordRefusal['code']]?: string } = {
  'ends-before-start': 'end',
  'too-long': 'end',
  'not-yet': 'date',
  'before-you-met': 'date',
};

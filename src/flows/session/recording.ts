import { z } from 'zod';
import { logSession, missSession, recordSession } from '../../core/application/session/record-session.ts';
import { addAction, finishAction } from '../../core/application/session/session-actions.ts';
import type { RelationshipId, SessionActionId, SessionId } from '../../core/domain/kernel/ids.ts';
import type { RecordRefusal } from '../../core/domain/session/refusals.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { FieldErrors, Form, FormValues } from '../../core/domain/view/form.ts';
import { pageOf } from '../../core/domain/view/page-of.ts';
import { directMessage, done, editMessage, formErrors, type Reply, replaceClicked } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { suggestAgain } from './after-missed.ts';
import { asItIs, bothPages, homes } from './arranging.ts';
import { suggestNext } from './session-prompts.ts';
import { notFoundCard, sessionCard } from './views/session.views.ts';
import { actionsCard } from './views/session-lists.views.ts';
import * as news from './views/session-news.views.ts';
import { type SessionPage, sessionPage, togetherIn } from './views/session-page.ts';
import { refusedCard, sentenceFor } from './views/session-refusals.views.ts';
import { logForm } from './views/sheet-forms.views.ts';
import * as sheetNews from './views/sheet-news.views.ts';

/** Opens a form on a session that can still be changed; else its card says how it stands. */
export const opening =
  (form: (page: SessionPage) => Form, may: (page: SessionPage) => boolean) =>
  async (ref: string, turn: ReadTurn): Promise<Form | Card> => {
    const page = await sessionPage(ref.split(':')[0] ?? '', turn);
    if (page === null) return notFoundCard();
    return page.over || !may(page) ? sessionCard(page) : form(page);
  };

export const mayWriteSheet = ({ session }: SessionPage): boolean =>
  session.state === 'scheduled' || session.state === 'held';

export const mayAddAction = ({ session }: SessionPage): boolean => session.state === 'held';

export async function openLog(ref: string, turn: ReadTurn): Promise<Form | Card> {
  const together = await togetherIn(ref, turn);
  if (together === null) return notFoundCard();
  return together.over ? refusedCard(sentenceFor({ code: 'over' })) : logForm(together);
}

const sheet = z.object({
  date: z.string(),
  start: z.string(),
  end: z.string(),
  venue: z.string().default(''),
  preparation: z.string().default(''),
  summary: z.string().default(''),
});

export async function saveSheet(values: FormValues, ref: string, turn: Turn): Promise<readonly Reply[]> {
  const [id = '', version = ''] = ref.split(':');
  const record = { ...recordFrom(values, turn), version: Number(version) };
  const saved = await recordSession(turn, id as SessionId, turn.actor.id, record);
  if (!saved.ok) return [formErrors(besideSheet(saved))];
  return tellSheet(saved.value, turn);
}

export async function log(values: FormValues, ref: string, turn: Turn): Promise<readonly Reply[]> {
  const logged = await logSession(turn, ref as RelationshipId, turn.actor.id, recordFrom(values, turn));
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

export async function missed(ref: string, turn: Turn): Promise<readonly Reply[]> {
  const noted = await missSession(turn, ref as SessionId, turn.actor.id);
  if (!noted.ok) return [replaceClicked(await asItIs(ref, noted, turn))];
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

export async function noteAction(values: FormValues, ref: string, turn: Turn): Promise<readonly Reply[]> {
  const { text, owner, due } = taken.parse(values);
  const noted = await addAction(turn, ref as SessionId, turn.actor.id, { text, owner, dueOn: due ?? null });
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

/** `ref` is a relationship, and after a colon where a further page begins. */
export async function openActionsCard(ref: string, turn: ReadTurn): Promise<Card> {
  const [relationshipId = '', from = '0'] = ref.split(':');
  const together = await togetherIn(relationshipId, turn);
  if (together === null) return notFoundCard();
  const actions = await turn.stores.sessions.openActionsIn(together.relationshipId);
  return actionsCard(pageOf(actions, Number(from), turn.capabilities.itemsPerCard), together);
}

export async function tickOff(ref: string, turn: Turn): Promise<readonly Reply[]> {
  const finished = await finishAction(turn, ref as SessionActionId, turn.actor.id);
  if (!finished.ok) return [replaceClicked(refusedCard(sentenceFor(finished)))];
  return [replaceClicked(await openActionsCard(finished.value.session.relationshipId, turn))];
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

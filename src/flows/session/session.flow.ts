import type { SessionId } from '../../core/domain/kernel/ids.ts';
import type { Member } from '../../core/domain/member/member.ts';
import { partnerOf } from '../../core/domain/relationship/relationship.ts';
import type { Session } from '../../core/domain/session/session.ts';
import { pageOf } from '../../core/domain/view/page-of.ts';
import type { Flow } from '../engine/flow.ts';
import { on, onFile, onForm } from '../engine/handlers.ts';
import { type Answer, replaceClicked, respond } from '../engine/replies.ts';
import type { ReadTurn } from '../engine/turn.ts';
import { sessionRoutes } from '../routes/session.routes.ts';
import { openAgenda, saveAgenda } from './agenda.ts';
import * as arranging from './arranging.ts';
import { sessionCalendar } from './calendar.ts';
import { callOffSome, cancel, openCallOff } from './calling-off.ts';
import { offerTimes } from './offer-times.ts';
import { sessionPromptsJob } from './prompts.job.ts';
import * as recording from './recording.ts';
import { recordingRegister, sayYes, takeBack } from './recording-consent.ts';
import { openRepeat, repeat } from './repeating.ts';
import { sessionPrompts } from './session-prompts.ts';
import * as views from './views/session.views.ts';
import { sessionsCard } from './views/session-lists.views.ts';
import { type SessionPage, sessionPage } from './views/session-page.ts';
import * as sheetForms from './views/sheet-forms.views.ts';

const MAX_PAST = 50;

/** Two people arrange to meet, are reminded, and keep what came of it. */
export const sessionFlow: Flow = {
  id: 'session',
  commands: [
    {
      verb: 'sessions',
      aliases: ['session'],
      summary: 'Arrange your sessions, and see what came of them',
      access: 'member',
      effect: 'reads',
      run: (_words, turn) => list({}, turn),
    },
  ],
  handlers: [
    on(sessionRoutes.list, { access: 'member', effect: 'reads', run: list }),
    on(sessionRoutes.show, {
      access: 'member',
      effect: 'reads',
      run: async ({ session }, turn) => [respond(await show(session, turn))],
    }),
    on(sessionRoutes.recording, {
      access: 'member',
      effect: 'reads',
      run: async (session, turn) => [respond(await recordingRegister(session, turn))],
    }),
    on(sessionRoutes.recordingYes, { access: 'member', effect: 'writes', run: sayYes }),
    // Never behind a new code of conduct: a yes can be taken back at any time.
    on(sessionRoutes.recordingNo, { access: 'anyone', effect: 'writes', run: takeBack }),
    on(sessionRoutes.cancel, { access: 'member', effect: 'writes', run: cancel }),
    on(sessionRoutes.offer, { access: 'member', effect: 'writes', run: offerTimes }),
    on(sessionRoutes.missed, { access: 'member', effect: 'writes', run: recording.missed }),
    on(sessionRoutes.actions, { access: 'member', effect: 'reads', run: recording.showActions }),
    on(sessionRoutes.actionDone, { access: 'member', effect: 'writes', run: recording.tickOff }),
    onForm(sessionRoutes.propose, { access: 'member', open: arranging.openPropose, submit: arranging.propose }),
    onForm(sessionRoutes.pick, { access: 'member', open: arranging.openPick, submit: arranging.pick }),
    onForm(sessionRoutes.move, { access: 'member', open: arranging.openMove, submit: arranging.moveTo }),
    onForm(sessionRoutes.repeat, { access: 'member', open: openRepeat, submit: repeat }),
    onForm(sessionRoutes.callOff, { access: 'member', open: openCallOff, submit: callOffSome }),
    onForm(sessionRoutes.agenda, { access: 'member', open: openAgenda, submit: saveAgenda }),
    onForm(sessionRoutes.sheet, {
      access: 'member',
      open: recording.opening(sheetForms.sheetForm, recording.mayWriteSheet),
      submit: recording.saveSheet,
    }),
    onForm(sessionRoutes.log, { access: 'member', open: recording.openLog, submit: recording.log }),
    onForm(sessionRoutes.addAction, {
      access: 'member',
      open: recording.opening(sheetForms.actionForm, recording.mayAddAction),
      submit: recording.noteAction,
    }),
    onFile(sessionRoutes.calendar, sessionCalendar),
    ...sessionPrompts,
  ],
  jobs: [sessionPromptsJob],
};

async function show(id: SessionId, turn: ReadTurn) {
  const page = await sessionPage(id, turn);
  if (page === null) return views.notFoundCard();
  return views.sessionCard(page, await turn.stores.sessions.recordingWords(page.session.id));
}

async function list({ from }: { readonly from?: number | undefined }, turn: ReadTurn): Promise<readonly Answer[]> {
  const { stores, actor, capabilities } = turn;
  const [ahead, past, live] = await Promise.all([
    stores.sessions.openOf(actor.id),
    stores.sessions.pastOf(actor.id, MAX_PAST),
    stores.relationships.liveOf(actor.id),
  ]);
  const part = pageOf([...ahead, ...past], from ?? 0, capabilities.itemsPerCard);
  const partners = await stores.members.findMany([...new Set(part.shown.map((one) => partnerOf(one, actor.id)))]);
  const shown = part.shown.flatMap((session) => row(session, partners, turn));
  return [(from === undefined ? respond : replaceClicked)(sessionsCard({ ...part, shown }, live))];
}

function row(
  session: Session,
  partners: readonly Member[],
  { actor, now, calendar }: ReadTurn,
): readonly SessionPage[] {
  const partner = partners.find(({ id }) => id === partnerOf(session, actor.id));
  if (partner === undefined) return [];
  const { relationshipId, menteeId } = session;
  // A row says nothing of the agenda, nor of what comes after.
  const bare = { keeper: menteeId, later: [], actions: [], over: false };
  return [{ session, relationshipId, me: actor, partner, now, calendar, ...bare }];
}

import { sayOnRecording } from '../../core/application/session/recording.ts';
import type { SessionId } from '../../core/domain/kernel/ids.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { directMessage, type Reply, replaceClicked } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { asItIs, bothPages } from './arranging.ts';
import { recordingCard, recordingNews } from './views/recording-consent.views.ts';
import { notFoundCard } from './views/session.views.ts';
import { sessionPage } from './views/session-page.ts';

type OneSession = { readonly session: SessionId };

/** Who said what about recording a session, and when. */
export async function recordingRegister({ session }: OneSession, turn: ReadTurn): Promise<Card> {
  const page = await sessionPage(session, turn);
  return page === null
    ? notFoundCard()
    : recordingCard(page, await turn.stores.sessions.recordingWords(page.session.id));
}

export const sayYes = (on: OneSession, turn: Turn): Promise<readonly Reply[]> => say(on, true, turn);
export const takeBack = (on: OneSession, turn: Turn): Promise<readonly Reply[]> => say(on, false, turn);

async function say(on: OneSession, allowed: boolean, turn: Turn): Promise<readonly Reply[]> {
  const outcome = await sayOnRecording(turn, on.session, turn.actor.id, allowed);
  if (!outcome.ok) return [replaceClicked(await asItIs(on.session, outcome, turn))];
  const { said, words } = outcome.value;
  const { theirs } = await bothPages(outcome.value, turn);
  return [
    replaceClicked(await recordingRegister(on, turn)),
    ...(said === null
      ? []
      : [
          directMessage(theirs.me.id, recordingNews(theirs, words), {
            dedupeKey: `session-recording:${said.id}`,
            onBehalfOf: turn.actor.id,
          }),
        ]),
  ];
}

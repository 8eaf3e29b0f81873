import { sayOnRecording } from '../../core/application/session/recording.ts';
import type { SessionId } from '../../core/domain/kernel/ids.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { directMessage, type Reply, replaceClicked } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { asItIs, bothPages } from './arranging.ts';
import { recordingCard, recordingNews } from './views/recording-consent.views.ts';
import { notFoundCard } from './views/session.views.ts';
import { sessionPage } from './views/session-page.ts';

/** Who said what about recording a session, and when. */
export async function recordingRegister(ref: string, turn: ReadTurn): Promise<Card> {
  const page = await sessionPage(ref, turn);
  return page === null
    ? notFoundCard()
    : recordingCard(page, await turn.stores.sessions.recordingWords(page.session.id));
}

export const sayYes = (ref: string, turn: Turn): Promise<readonly Reply[]> => say(ref, true, turn);
export const takeBack = (ref: string, turn: Turn): Promise<readonly Reply[]> => say(ref, false, turn);

async function say(ref: string, allowed: boolean, turn: Turn): Promise<readonly Reply[]> {
  const outcome = await sayOnRecording(turn, ref as SessionId, turn.actor.id, allowed);
  if (!outcome.ok) return [replaceClicked(await asItIs(ref, outcome, turn))];
  const { said, words } = outcome.value;
  const { theirs } = await bothPages(outcome.value, turn);
  return [
    replaceClicked(await recordingRegister(ref, turn)),
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

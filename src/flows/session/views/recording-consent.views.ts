import { agreesToRecording, mayRecord, type RecordingWord } from '../../../core/domain/session/recording-word.ts';
import { actionButton, bullets, paragraph, section } from '../../../core/domain/view/build.ts';
import type { Action, Card } from '../../../core/domain/view/card.ts';
import { bold, moment, type RichText, say } from '../../../core/domain/view/rich-text.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';
import type { SessionPage } from './session-page.ts';

/** How it stands, in one sentence for the session's page. */
export function recordingStands({ me, partner, session }: SessionPage, words: readonly RecordingWord[]): string {
  if (mayRecord(words, session)) return 'Allowed: you have both said yes';
  if (agreesToRecording(words, me.id)) return `Not allowed: ${partner.name} has not said yes`;
  if (agreesToRecording(words, partner.id)) return `Not allowed: ${partner.name} has said yes, you have not`;
  return 'Not allowed: neither of you has said yes';
}

/** The register of a session, with what the reader can say now. */
export function recordingCard(page: SessionPage, words: readonly RecordingWord[]): Card {
  const { me, partner, session } = page;
  const line = ({ memberId, allowed, saidAt }: RecordingWord): RichText =>
    say`${bold(memberId === me.id ? 'You' : partner.name)} ${allowed ? 'said yes' : 'took the yes back'} on ${moment(saidAt)}`;
  return {
    summary: 'Recording your session.',
    title: `Recording your session with ${partner.name}`,
    body: [
      paragraph(say`${bold(recordingStands(page, words))}.`),
      paragraph(
        say`A session may be recorded or transcribed only while both of you say so, for this session alone. Each of you can take it back at any time, without a reason.`,
      ),
      ...(words.length === 0 ? [] : [section('Who said what', [bullets(words.map(line))])]),
    ],
    actions: [...answers(page, words), actionButton('Session', sessionRoutes.show, { session: session.id })],
    footer: say`Only you two see this.`,
  };
}

function answers({ me, session, over }: SessionPage, words: readonly RecordingWord[]): readonly Action[] {
  if (agreesToRecording(words, me.id))
    return [actionButton('Take my yes back', sessionRoutes.recordingNo, { session: session.id }, { style: 'danger' })];
  if (over || session.state !== 'scheduled') return [];
  return [actionButton('Yes, it may be', sessionRoutes.recordingYes, { session: session.id })];
}

/** To the other one, whenever something was said. */
export function recordingNews(page: SessionPage, words: readonly RecordingWord[]): Card {
  const { partner, session } = page;
  const yes = agreesToRecording(words, partner.id);
  const title = yes ? `${partner.name} agrees to a recording` : `${partner.name} no longer agrees to a recording`;
  const next = mayRecord(words, session)
    ? say`You have both said yes, so this session may be recorded or transcribed.`
    : yes
      ? say`It is allowed only if you say yes too. You need not, and nobody asks why.`
      : say`Please do not record or transcribe this session; if you have begun, please stop and delete it.`;
  return {
    summary: `${title}.`,
    title,
    body: [
      ...(session.time === null ? [] : [paragraph(say`It is about your session on ${moment(session.time.startsAt)}.`)]),
      paragraph(next),
    ],
    actions: [actionButton('Open', sessionRoutes.recording, { session: session.id })],
    footer: say`You get this because you two work together.`,
  };
}

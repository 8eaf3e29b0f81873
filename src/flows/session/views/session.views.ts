import { contactable } from '../../../core/domain/member/member.ts';
import { FORMAT_LABELS } from '../../../core/domain/profile/choices.ts';
import type { RecordingWord } from '../../../core/domain/session/recording-word.ts';
import { partyOf, type Session, type SessionAction } from '../../../core/domain/session/session.ts';
import type { SessionState } from '../../../core/domain/session/transitions.ts';
import {
  actionButton,
  bullets,
  fields,
  footnote,
  formButton,
  paragraph,
  quote,
  section,
} from '../../../core/domain/view/build.ts';
import { type Action, type Card, type Fact, MAX_CARD_ACTIONS, type Node } from '../../../core/domain/view/card.ts';
import { bold, day, italic, moment, person, plain, type RichText, say } from '../../../core/domain/view/rich-text.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';
import { recordingStands } from './recording-consent.views.ts';
import { agendaButton, cancelButton, missedButton } from './session-buttons.views.ts';
import type { SessionPage } from './session-page.ts';
import { partnersClock, whenWords } from './slot.views.ts';

type Inner = Exclude<Node, { type: 'section' }>;

export const STATE_WORDS: { readonly [S in SessionState]: string } = {
  proposed: 'Times are on offer',
  scheduled: 'Fixed',
  held: 'Held',
  missed: 'Did not take place',
  cancelled: 'Called off',
};

/** Everything about one session, and what the reader can do with it now. */
export function sessionCard(page: SessionPage, recording?: readonly RecordingWord[]): Card {
  const { session, partner } = page;
  return {
    summary: `Your session with ${partner.name}.`,
    title: `Session with ${partner.name}`,
    body: [
      fields([
        { label: 'With', value: [person(contactable(partner))] },
        { label: 'How it stands', value: plain(standing(page)) },
        ...timeFacts(page),
        { label: 'How you meet', value: placeWords(session) },
        ...(session.topic === '' ? [] : [{ label: 'About', value: plain(session.topic) }]),
        ...(recording === undefined || session.state === 'proposed'
          ? []
          : [{ label: 'Recording', value: plain(recordingStands(page, recording)) }]),
      ]),
      ...slotNodes(page),
      ...agendaNodes(page),
      ...sheetNodes(page),
      ...actionNodes(page),
    ],
    actions: [
      ...(page.over ? [] : moves(page)),
      ...recordingMoves(page, recording),
      actionButton('All sessions', sessionRoutes.list, {}),
    ].slice(0, MAX_CARD_ACTIONS),
    footer: page.over
      ? say`Your relationship has ended, so this can only be read.`
      : say`Only you two see the agenda and the sheet; coordinators see dates and counts.`,
  };
}

/** A session whose time has come is not called fixed any more. */
function standing({ session, now }: SessionPage): string {
  const begun = session.state === 'scheduled' && session.time !== null && session.time.startsAt <= now;
  return begun ? 'Its time has come; how it went is not written down yet' : STATE_WORDS[session.state];
}

/** Before and after, for as long as there is something to say or to take back. */
function recordingMoves({ session, over }: SessionPage, words: readonly RecordingWord[] = []): readonly Action[] {
  const open = !over && (session.state === 'scheduled' || session.state === 'held');
  return open || words.length > 0 ? [actionButton('Recording', sessionRoutes.recording, { session: session.id })] : [];
}

function timeFacts(page: SessionPage): readonly Fact[] {
  const { time, lengthMinutes } = page.session;
  if (time !== null) return [{ label: 'When', value: whenWords(time, page) }];
  return [{ label: 'How long', value: say`${lengthMinutes} minutes` }];
}

export function placeWords({ format, venue }: Pick<Session, 'format' | 'venue'>): RichText {
  return venue === '' ? plain(FORMAT_LABELS[format]) : say`${FORMAT_LABELS[format]}: ${venue}`;
}

function slotNodes(page: SessionPage): readonly Node[] {
  const { session, partner } = page;
  if (session.state !== 'proposed') return [];
  const title =
    partyOf(session, page.me.id) === 'partner' ? 'Which of these suits you?' : `${partner.name} picks one of`;
  return [section(title, [bullets(session.slots.map((at) => say`${moment(at)}${partnersClock(at, page)}`))])];
}

/** The agenda is its keeper's; until the session both see it, afterwards it stays beside the sheet. */
function agendaNodes({ session, me, partner, keeper }: SessionPage): readonly Node[] {
  if (session.agenda !== '') return [section('Agenda', [quote(session.agenda)])];
  if (session.state !== 'scheduled') return [];
  const waiting =
    keeper === me.id
      ? say`${italic('Not written yet.')} It is yours to set: what would make this session worth it?`
      : say`${italic('Not written yet.')} ${partner.name} sets it; I remind them.`;
  return [section('Agenda', [paragraph(waiting)])];
}

function sheetNodes({ session: { state, sheet } }: SessionPage): readonly Node[] {
  if (state !== 'held') return [];
  return [
    ...(sheet.preparation === '' ? [] : [section('Preparation', [quote(sheet.preparation)])]),
    section('What you talked about', [
      sheet.summary === '' ? paragraph(say`${italic('Nothing noted.')}`) : quote(sheet.summary),
    ]),
  ];
}

function actionNodes(page: SessionPage): readonly Node[] {
  const { session, actions } = page;
  const title = session.state === 'held' ? 'What you took on' : 'Still open from before';
  if (actions.length === 0 || session.state === 'cancelled') return [];
  return [section(title, actionLines(actions, page))];
}

/** One line for each action, with whose it is and until when. */
export function actionLines(
  actions: readonly SessionAction[],
  { me, partner }: Pick<SessionPage, 'me' | 'partner'>,
): readonly Inner[] {
  return [
    bullets(
      actions.map(({ text: words, ownerId, dueOn, doneAt }) => {
        const due = dueOn === null ? [] : say`, by ${day(dueOn)}`;
        const ticked = doneAt === null ? [] : say` ${italic('Done.')}`;
        return say`${bold(ownerId === me.id ? 'You' : partner.name)}: ${words}${due}${ticked}`;
      }),
    ),
  ];
}

function moves(page: SessionPage): readonly Action[] {
  const { session, actions } = page;
  const { id, relationshipId } = session;
  const tick = actions.some(({ doneAt }) => doneAt === null)
    ? [actionButton('Tick off', sessionRoutes.actions, { relationship: relationshipId })]
    : [];
  switch (session.state) {
    case 'proposed':
      return proposedMoves(page);
    case 'scheduled':
      return [...scheduledMoves(page), ...tick];
    case 'held':
      return [
        formButton('Add an action', sessionRoutes.addAction, { session: id }, { style: 'primary' }),
        formButton('Change the sheet', sessionRoutes.sheet, { session: id }),
        ...tick,
        formButton('Arrange the next', sessionRoutes.propose, { relationship: relationshipId }),
      ];
    case 'missed':
    case 'cancelled':
      return [
        formButton('Arrange a session', sessionRoutes.propose, { relationship: relationshipId }, { style: 'primary' }),
      ];
  }
}

function proposedMoves({ session, me }: SessionPage): readonly Action[] {
  const { id, relationshipId } = session;
  return partyOf(session, me.id) === 'partner'
    ? [
        formButton('Pick a time', sessionRoutes.pick, { session: id }, { style: 'primary' }),
        formButton('Other times', sessionRoutes.propose, { relationship: relationshipId }),
        cancelButton(id),
      ]
    : [formButton('Change the times', sessionRoutes.propose, { relationship: relationshipId }), cancelButton(id)];
}

function scheduledMoves({ session, me, now, keeper, later }: SessionPage): readonly Action[] {
  const { id, time, agenda } = session;
  if (time !== null && time.startsAt <= now) {
    return [
      formButton('Write the sheet', sessionRoutes.sheet, { session: id }, { style: 'primary' }),
      missedButton(id),
      formButton('Move', sessionRoutes.move, { session: id }),
    ];
  }
  return [
    ...(keeper === me.id ? [agendaButton(id, agenda)] : []),
    formButton('Move', sessionRoutes.move, { session: id }),
    formButton('Repeat it', sessionRoutes.repeat, { session: id }),
    later.length > 0
      ? formButton('Call it off', sessionRoutes.callOff, { session: id }, { style: 'danger' })
      : cancelButton(id),
  ];
}

/** The same for somebody else's session and for one that never was. */
export function notFoundCard(): Card {
  return {
    summary: 'I cannot find this among your sessions.',
    body: [footnote(say`I cannot find this among your sessions. Nothing was changed.`)],
    actions: [actionButton('All sessions', sessionRoutes.list, {})],
  };
}

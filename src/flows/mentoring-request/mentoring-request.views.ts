import type { MemberId } from '../../core/ids.ts';
import type { Account } from '../../core/matching/reason.ts';
import type { Member } from '../../core/member/member.ts';
import { contactable } from '../../core/member/member.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Relationship } from '../../core/relationship/relationship.ts';
import { type MentoringRequest, receiverOf, senderOf } from '../../core/request/request.ts';
import { count, fields, list, listed, note, open, quote, run, text } from '../../core/view/build.ts';
import type { Action, Card, Fact, Node } from '../../core/view/card.ts';
import { bold, command, moment, person, plain, type RichText, say } from '../../core/view/rich-text.ts';
import { SETTLED } from './refusals.views.ts';

/** Two people and the request between them. */
export type RequestPage = { readonly request: MentoringRequest; readonly mentor: Member; readonly mentee: Member };
/** Somebody else who could help, after a "no". */
export type Alternative = { readonly account: Account; readonly name: string; readonly headline: string };

const aboutOf = ({ id }: MentoringRequest): string => `request:${id}`;
const isOffer = ({ sender }: MentoringRequest): boolean => sender === 'mentor';

const pick = (page: RequestPage, id: MemberId): Member => (page.mentor.id === id ? page.mentor : page.mentee);
const senderIn = (page: RequestPage): Member => pick(page, senderOf(page.request));
const receiverIn = (page: RequestPage): Member => pick(page, receiverOf(page.request));

/** To the receiver, at once. */
export function receivedCard(page: RequestPage, headline: string, expires: Date | null): Card {
  const { request } = page;
  const sender = senderIn(page);
  return {
    summary: isOffer(request) ? `${sender.name} offers to mentor you.` : `${sender.name} asks you to be their mentor.`,
    title: isOffer(request) ? `${sender.name} offers to mentor you` : `${sender.name} asks you to be their mentor`,
    body: [
      ...(headline === '' ? [] : [text(plain(headline))]),
      quote(request.note),
      ...(expires === null
        ? []
        : [note(say`Take your time: it stays open until ${moment(expires, 'day')}. A kind no is a good answer too.`)]),
    ],
    actions: answerActions(request),
    footer: say`You get this because you take part as a ${isOffer(request) ? 'mentee' : 'mentor'}. Type ${command('pause until')} and a date to take a break.`,
  };
}

function answerActions({ id, sender, mentorId, menteeId, clarification }: MentoringRequest): readonly Action[] {
  return [
    run('Accept', 'mentoring-request.accept', id, { style: 'primary' }),
    open('Decline', 'mentoring-request.decline', id),
    ...(clarification === null ? [open('Ask for more', 'mentoring-request.ask-for-more', id)] : []),
    run('View profile', 'finding.view', sender === 'mentor' ? mentorId : menteeId),
  ];
}

/** A request as one of the two sees it now, with whatever can still be done about it. */
export function showCard(page: RequestPage, reader: MemberId, expires: Date | null): Card {
  const { request } = page;
  const iReceived = receiverOf(request) === reader;
  const other = iReceived ? senderIn(page) : receiverIn(page);
  const open = request.state === 'pending';
  return {
    summary: `${iReceived ? 'A request you received' : 'A request you sent'}: ${request.state}.`,
    title: titleFor(request, iReceived, other.name),
    body: [
      fields(factsOf(request, expires)),
      ...(request.note === '' ? [] : [quote(request.note)]),
      ...(open ? openNote(request, iReceived, other.name) : [text(plain(SETTLED[request.state]))]),
    ],
    actions: open
      ? iReceived
        ? answerActions(request)
        : senderActions(page)
      : [run('All requests', 'mentoring-request.list', '')],
  };
}

function titleFor(request: MentoringRequest, iReceived: boolean, other: string): string {
  if (isOffer(request)) return iReceived ? `${other} offers to mentor you` : `Your offer to ${other}`;
  return iReceived ? `${other} asks you to be their mentor` : `Your request to ${other}`;
}

function factsOf(request: MentoringRequest, expires: Date | null): readonly Fact[] {
  return [
    { label: 'Sent', value: say`${moment(request.sentAt, 'day')}` },
    {
      label: 'State',
      value: plain(
        request.clarification !== null && request.state === 'pending'
          ? 'waiting for an answer from the sender'
          : request.state,
      ),
    },
    ...(expires === null || request.state !== 'pending'
      ? []
      : [{ label: 'Open until', value: say`${moment(expires, 'day')}` }]),
  ];
}

function openNote(request: MentoringRequest, iReceived: boolean, other: string): readonly Node[] {
  if (request.clarification === null) return [];
  return [
    text(
      iReceived
        ? say`You asked for more, and the clock stands still until ${other} answers:`
        : say`${other} would like to know more before deciding:`,
    ),
    quote(request.clarification),
  ];
}

function senderActions(page: RequestPage): readonly Action[] {
  const { request } = page;
  return [
    ...(request.clarification === null
      ? []
      : [open('Answer', 'mentoring-request.clarify', request.id, { style: 'primary' })]),
    run('Withdraw', 'mentoring-request.withdraw', request.id, {
      style: 'danger',
      confirm: {
        title: 'Take it back?',
        text: `${receiverIn(page).name} is told that you took your request back.`,
        yes: 'Withdraw',
        no: 'Keep it',
      },
    }),
    run('View profile', 'finding.view', receiverOf(request)),
  ];
}

/** To the sender, where they sent it. */
export function sentNotice(page: RequestPage, expires: Date | null) {
  const name = receiverIn(page).name;
  return {
    summary: `Your ${isOffer(page.request) ? 'offer' : 'request'} is on its way.`,
    title: isOffer(page.request) ? 'Offer sent' : 'Request sent',
    tone: 'success' as const,
    body: [
      text(say`${bold(name)} has your note and can accept, decline or ask for more. I will tell you at once.`),
      ...(expires === null
        ? []
        : [
            text(
              say`It stays open until ${moment(expires, 'day')}. To see it or take it back, type ${command('requests')}.`,
            ),
          ]),
    ],
  };
}

/** What becomes of the receiver's card after an answer. */
export function acceptedByMeCard(
  page: RequestPage,
  relationship: Relationship,
  contact: string,
  reader: MemberId,
): Card {
  const other = page.mentor.id === reader ? page.mentee : page.mentor;
  return {
    summary: `You and ${other.name} work together now.`,
    title: `You and ${other.name} work together now`,
    tone: 'success',
    body: [...contactNodes(other, contact), text(firstStep(reader === page.mentee.id, other))],
    actions: [
      open('Arrange a session', 'session.propose', relationship.id, { style: 'primary' }),
      run('Details', 'relationship.details', relationship.id),
      run('First conversation', 'guide.offer', 'request-accepted'),
    ],
  };
}

/** To the other one, when a request was accepted. */
export function acceptedCard(page: RequestPage, relationship: Relationship, contact: string, reader: MemberId): Card {
  const other = page.mentor.id === reader ? page.mentee : page.mentor;
  return {
    ...acceptedByMeCard(page, relationship, contact, reader),
    summary: `${other.name} said yes.`,
    title: `${other.name} said yes`,
    footer: say`You get this because you ${senderOf(page.request) === reader ? 'sent' : 'received'} the request.`,
  };
}

const firstStep = (iAmMentee: boolean, other: Member): RichText =>
  iAmMentee
    ? say`${bold('The first step is yours:')} please write to ${person(contactable(other))} and suggest two or three times for a first conversation. Half an hour is plenty to get to know each other.`
    : say`${person(contactable(other))} has been asked to suggest times for a first conversation. If nothing comes within a week, a friendly line from you helps.`;

function contactNodes(other: Member, contact: string): readonly Node[] {
  return [
    fields([
      { label: 'Name', value: [person(contactable(other))] },
      ...(other.email === null ? [] : [{ label: 'E-mail', value: plain(other.email) }]),
      ...(contact === '' || contact === other.email ? [] : [{ label: 'Reach them', value: plain(contact) }]),
      { label: 'Time zone', value: plain(other.zone.replaceAll('_', ' ')) },
    ]),
  ];
}

export function declinedByMeCard(page: RequestPage): Card {
  return {
    summary: 'You declined. The other side is told kindly.',
    title: 'Declined, with thanks',
    body: [
      text(
        say`${bold(senderIn(page).name)} is told kindly, without your reason. Thank you for answering: a clear no helps people to move on.`,
      ),
    ],
    actions: [run('Availability', 'availability.show', '')],
  };
}

/** To a mentee whose request came to nothing: kind, with somebody else to ask. */
export function turnedDownCard(
  page: RequestPage,
  how: 'declined' | 'expired' | 'closed',
  alternatives: readonly Alternative[],
  askAgainFrom: Date | null,
): Card {
  const name = page.mentor.name;
  return {
    summary: how === 'expired' ? `There was no answer from ${name}.` : `${name} cannot mentor you at the moment.`,
    title: how === 'expired' ? `No answer from ${name}` : `${name} cannot take this on`,
    body: [
      text(TURNED_DOWN[how](name)),
      ...(askAgainFrom === null ? [] : [note(say`You can ask ${name} again from ${moment(askAgainFrom, 'day')}.`)]),
      ...(alternatives.length === 0
        ? []
        : [
            text(say`These mentors have room and fit what you look for. One press sends them the same note:`),
            list(alternatives.map((one) => alternativeItem(one, page))),
          ]),
    ],
    actions: [
      run(
        alternatives.length === 0 ? 'Find a mentor' : 'See everybody',
        'finding.mentors',
        '',
        alternatives.length === 0 ? { style: 'primary' } : {},
      ),
    ],
    footer: say`You get this because you asked ${name}.`,
  };
}

const TURNED_DOWN: { readonly [H in 'declined' | 'expired' | 'closed']: (name: string) => RichText } = {
  declined: (name) =>
    say`${bold(name)} read your request and cannot say yes at the moment. Mentors have few places, and a no is hardly ever about you.`,
  expired: (name) =>
    say`${bold(name)} has not answered in time, so the request has lapsed. That happens when people are busy; it says nothing about you.`,
  closed: (name) => say`${bold(name)} has no free place any more, so your request is closed.`,
};

function alternativeItem({ account, name, headline }: Alternative, { request }: RequestPage) {
  return {
    title: name,
    lines: headline === '' ? [] : [plain(headline)],
    actions: [
      run(`Ask ${firstName(name)}`, 'mentoring-request.again', `${request.id}/${account.memberId}`, {
        confirm: {
          title: `Ask ${firstName(name)}?`,
          text: `The note you wrote is sent to ${name}.`.slice(0, 300),
          yes: 'Send',
          no: 'Not now',
        },
      }),
    ],
  };
}

const MAX_FIRST_NAME_CHARS = 16;
/** A first name that fits a button. */
const firstName = (name: string): string => {
  const first = name.split(' ')[0] ?? name;
  return first.length > MAX_FIRST_NAME_CHARS ? 'this mentor' : first;
};

/** To a mentor whose offer came to nothing. */
export function offerTurnedDownCard(page: RequestPage, how: 'declined' | 'expired' | 'closed'): Card {
  const name = page.mentee.name;
  return {
    summary: `Your offer to ${name} is closed.`,
    title: `Your offer to ${name} is closed`,
    body: [
      text(
        how === 'expired'
          ? say`${bold(name)} has not answered in time. Your place is free again.`
          : how === 'closed'
            ? say`${bold(name)} has found a mentor. Your place is free again.`
            : say`${bold(name)} would rather not at the moment. Thank you for offering; your place is free again.`,
      ),
    ],
    actions: [run('Find mentees', 'finding.mentees', '')],
    footer: say`You get this because you made the offer.`,
  };
}

/** To a receiver whose open request disappeared. */
export function noLongerNeededCard(page: RequestPage, why: 'withdrawn' | 'closed' | 'expired'): Card {
  const sender = senderIn(page).name;
  return {
    summary: `The request from ${sender} is closed.`,
    title: `The request from ${sender} is closed`,
    body: [text(NO_LONGER[why](sender))],
    footer: say`You get this because the request was waiting for you.`,
  };
}

/** To one of two who work together now, about what they had sent to others. */
export function ownSurplusCard(pages: readonly RequestPage[]): Card {
  const what = pages.some(({ request }) => isOffer(request)) ? 'offers' : 'requests';
  return {
    summary: `Your other ${what} are closed.`,
    title: `Your other ${what} are closed`,
    body: [
      text(
        say`Your place is taken now, so what you had sent to ${listed(pages.map((page) => receiverIn(page).name))} is closed. They have been told, and you need not do anything.`,
      ),
    ],
    actions: [run('All requests', 'mentoring-request.list', '')],
    footer: say`You get this once, because a request was accepted.`,
  };
}

const NO_LONGER: { readonly [W in 'withdrawn' | 'closed' | 'expired']: (name: string) => RichText } = {
  withdrawn: (name) => say`${bold(name)} has taken the request back. You need not do anything.`,
  closed: (name) =>
    say`The request from ${bold(name)} is closed, because one of you has no free place any more. You need not do anything.`,
  expired: (name) =>
    say`The request from ${bold(name)} has lapsed. ${name} has been told kindly, and nobody holds it against you.`,
};

export function withdrawnByMeCard(page: RequestPage): Card {
  return {
    summary: 'Your request was taken back.',
    title: 'Taken back',
    body: [
      text(
        say`Your ${isOffer(page.request) ? 'offer' : 'request'} to ${bold(receiverIn(page).name)} is closed, and they have been told.`,
      ),
    ],
    actions: [run('All requests', 'mentoring-request.list', '')],
  };
}

export function askedForMoreCard(page: RequestPage): Card {
  return {
    summary: 'Your question is on its way.',
    title: 'Your question is on its way',
    body: [
      quote(page.request.clarification ?? ''),
      text(
        say`${bold(senderIn(page).name)} has been asked. The request stays open, and its clock stands still until they answer.`,
      ),
    ],
    actions: answerActions(page.request),
  };
}

/** To the sender, when the receiver would like to know more. */
export function clarificationCard(page: RequestPage): Card {
  return {
    summary: `${receiverIn(page).name} would like to know more about your request.`,
    title: `${receiverIn(page).name} would like to know more`,
    body: [
      quote(page.request.clarification ?? ''),
      text(say`Your request stays open for as long as you need to answer.`),
    ],
    actions: [
      open('Answer', 'mentoring-request.clarify', page.request.id, { style: 'primary' }),
      run('See the request', 'mentoring-request.show', page.request.id),
    ],
    footer: say`You get this because you sent the request.`,
  };
}

/** To the receiver, with what the sender added. */
export function clarifiedCard(page: RequestPage, answer: string): Card {
  const sender = senderIn(page);
  return {
    summary: `${sender.name} has answered your question.`,
    title: `${sender.name} has answered your question`,
    body: [quote(answer)],
    actions: answerActions(page.request),
    footer: say`You get this because you asked for more.`,
  };
}

export function reminderCard(page: RequestPage, expires: Date): Card {
  const sender = senderIn(page);
  return {
    summary: `${sender.name} is still waiting for your answer.`,
    title: `${sender.name} is still waiting`,
    body: [
      quote(page.request.note),
      text(
        say`It stays open until ${moment(expires, 'day')}. If this is not a good time, a kind no is better than silence.`,
      ),
    ],
    actions: answerActions(page.request),
    footer: say`You get this because the request waits for you. At most two reminders come; a break (${command('pause until')} and a date) stops them.`,
  };
}

/** The receiver's old message, once the request was settled from elsewhere. */
export function settledCard(page: RequestPage): Card {
  const sender = senderIn(page);
  return {
    summary: `The request from ${sender.name}: ${page.request.state}.`,
    title: isOffer(page.request)
      ? `${sender.name} offered to mentor you`
      : `${sender.name} asked you to be their mentor`,
    body: [text(plain(SETTLED[page.request.state]))],
  };
}

export function refusedCard(words: RichText): Card {
  return {
    summary: 'Nothing was changed.',
    body: [text(words)],
    actions: [run('All requests', 'mentoring-request.list', ''), run('Home', 'home.show', '')],
  };
}

export function listCard(pages: readonly RequestPage[], reader: MemberId, hidden: number): Card {
  const received = pages.filter(({ request }) => receiverOf(request) === reader);
  const sent = pages.filter(({ request }) => senderOf(request) === reader);
  if (pages.length === 0) {
    return {
      summary: 'You have no requests.',
      body: [text(say`You have sent and received no requests yet. Type ${command('find')} to see who could help.`)],
      actions: [run('Find a mentor', 'finding.mentors', '', { style: 'primary' })],
    };
  }
  return {
    summary: 'Your requests.',
    title: 'Your requests',
    body: [
      ...group('Received', received, reader),
      ...group('Sent', sent, reader),
      ...(hidden > 0 ? [note(say`Not listed: ${count(hidden, 'older one', 'older ones')}.`)] : []),
    ],
    actions: [run('Home', 'home.show', '')],
  };
}

function group(title: string, pages: readonly RequestPage[], reader: MemberId): readonly Node[] {
  if (pages.length === 0) return [];
  const items = pages.map(({ request, mentor, mentee }) => ({
    title: `${(mentor.id === reader ? mentee : mentor).name} · ${request.state}`,
    lines: [say`${isOffer(request) ? 'Offer' : 'Request'} of ${moment(request.sentAt, 'day')}`],
    actions: [run(request.state === 'pending' ? 'Open' : 'View', 'mentoring-request.show', request.id)],
  }));
  return [{ type: 'section', title, nodes: [list(items)] }];
}

/** What stands in the note before the sender has written anything. */
export function suggestedNote(mentee: Profile, labels: readonly string[]): string {
  const about = mentee.hopes === '' ? '' : `${mentee.hopes}\n\n`;
  const topics = labels.length === 0 ? '' : `I am looking for help with ${labels.join(', ')}.\n\n`;
  return `${topics}${about}From you I hope for: `;
}
export const headlineOf = (profile: Profile | null): string => profile?.headline ?? '';
export { aboutOf, receiverIn, senderIn };

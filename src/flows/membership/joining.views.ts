import type { Ineligible } from '../../core/domain/member/eligibility.ts';
import type { Member } from '../../core/domain/member/member.ts';
import type { CodeOfConduct } from '../../core/domain/programme/code-of-conduct.ts';
import { EXPECTATIONS } from '../../core/domain/programme/expectations.ts';
import { actionButton, bullets, formButton, paragraph, section } from '../../core/domain/view/build.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form } from '../../core/domain/view/form.ts';
import { bold, command, plain, type RichText, say } from '../../core/domain/view/rich-text.ts';
import { formFor } from '../../core/domain/view/route.ts';
import type { Notice } from '../engine/replies.ts';
import { findingRoutes } from '../routes/finding.routes.ts';
import { guideRoutes } from '../routes/guide.routes.ts';
import { helpRoutes, homeRoutes } from '../routes/home.routes.ts';
import { joiningRoutes, profileRoutes } from '../routes/membership.routes.ts';

const lines = (sentences: readonly string[]): readonly RichText[] => sentences.map(plain);

/** Sent once, when the app first meets somebody. */
export function welcomeCard(name: string, organisation: string): Card {
  return {
    summary: `Welcome to mentoring at ${organisation}.`,
    title: `Hello ${name}`,
    body: [
      paragraph(
        say`I run the mentoring programme of ${bold(organisation)}. You can find somebody to learn from, or help somebody else along, without leaving this chat.`,
      ),
      bullets([
        say`Join as a mentor, a mentee or both. It takes about three minutes.`,
        say`Ask, request and arrange everything here. What two people say to each other stays between them.`,
        say`I read only what you write to me.`,
      ]),
    ],
    actions: [
      formButton('Join the programme', joiningRoutes.join, {}, { style: 'primary' }),
      actionButton('How it works', helpRoutes.show, {}),
    ],
    footer: say`You get this once, because the app was added for you. Nothing else comes unless you join.`,
  };
}

/** What every command answers before somebody has joined. */
export function joinFirstCard(organisation: string, again: boolean): Card {
  return {
    summary: 'Join the mentoring programme to go on.',
    title: again ? 'Our code of conduct has changed' : 'One step first',
    body: [
      paragraph(
        again
          ? say`Please read the new version before you go on. Everything of yours is as you left it.`
          : say`This is the mentoring programme of ${organisation}. Join as a mentor, a mentee or both, and everything else opens up.`,
      ),
    ],
    actions: [
      formButton(again ? 'Read and accept' : 'Join the programme', joiningRoutes.join, {}, { style: 'primary' }),
      actionButton('How it works', helpRoutes.show, {}),
    ],
  };
}

export function joinForm(conduct: CodeOfConduct, chosen: 'mentor' | 'mentee' | 'both' | null): Form {
  return {
    ...formFor(joiningRoutes.join, {}),
    title: 'Join the programme',
    intro: [
      section('What mentors bring', [bullets(lines(EXPECTATIONS.mentor))]),
      section('What mentees bring', [bullets(lines(EXPECTATIONS.mentee))]),
      section('What we all promise', [bullets(lines(EXPECTATIONS.both))]),
      section(conduct.title, [bullets(lines(conduct.clauses))]),
    ],
    fields: [
      {
        type: 'choice',
        id: 'part',
        label: 'I would like to take part as',
        required: true,
        style: 'radio',
        options: [
          { value: 'mentee', label: 'Mentee: I look for a mentor' },
          { value: 'mentor', label: 'Mentor: I can help somebody' },
          { value: 'both', label: 'Both' },
        ],
        ...(chosen === null ? {} : { initial: chosen }),
      },
      {
        type: 'toggle',
        id: 'accept',
        label: 'I accept the code of conduct',
        hint: `Version of ${conduct.version}. Anybody can end their part at any time.`,
        required: true,
        initial: false,
      },
    ],
    submitLabel: 'Join',
    cancelLabel: 'Not now',
  };
}

export const NOT_ACCEPTED =
  'Please accept the code of conduct to join. If something in it troubles you, talk to your coordinators first.';

const INELIGIBLE: { readonly [C in Ineligible['code']]: string } = {
  guest: 'The programme is for members of the organisation, and your account is a guest here.',
  bot: 'The programme is for people.',
  'address-unknown': 'I cannot see your e-mail address, and this programme is open to certain addresses only.',
  'address-not-listed': 'This programme is open to certain addresses, and yours is not among them.',
};

export function ineligibleCard(reason: Ineligible, contact: string): Card {
  return {
    summary: 'You cannot join this programme.',
    title: 'This programme is not open to you yet',
    body: [
      paragraph(
        say`${INELIGIBLE[reason.code]} If you think that is wrong, please ask ${contact}. Nothing is kept of you beyond what your account here shows.`,
      ),
    ],
  };
}

export function alreadyInCard(): Card {
  return {
    summary: 'You have joined already.',
    title: 'You are in already',
    body: [paragraph(say`Your profile shows whether you take part as a mentor, a mentee or both.`)],
    actions: [
      actionButton('My profile', profileRoutes.show, {}, { style: 'primary' }),
      actionButton('Home', homeRoutes.show, {}),
    ],
  };
}

/** The end of joining, where the form was. */
export function joinedNotice(member: Pick<Member, 'name'>): Notice {
  return {
    summary: 'You have joined the programme.',
    title: `Welcome, ${member.name}`,
    tone: 'success',
    body: [
      paragraph(say`You are in, and your profile is saved. Change it whenever you like with ${command('profile')}.`),
      paragraph(say`To look for people, type ${command('find')}. To see what is next, type ${command('status')}.`),
    ],
  };
}

/** What becomes of the card whose button began it. */
export function joinedCard(part: { readonly asMentor: boolean; readonly asMentee: boolean }): Card {
  return {
    summary: 'You have joined the programme.',
    title: 'You are in',
    tone: 'success',
    body: [
      paragraph(
        part.asMentee
          ? say`Have a look who could help you. You can ask a question first; a request can wait.`
          : say`You can be found now. I will tell you at once when somebody asks.`,
      ),
    ],
    actions: [
      ...(part.asMentee ? [actionButton('Find a mentor', findingRoutes.mentors, {}, { style: 'primary' })] : []),
      ...(part.asMentor ? [actionButton('Find mentees', findingRoutes.mentees, {})] : []),
      actionButton('My profile', profileRoutes.show, {}),
      actionButton('How to begin', guideRoutes.offer, {
        moment: part.asMentee ? 'joined-as-mentee' : 'joined-as-mentor',
      }),
      actionButton('Home', homeRoutes.show, {}),
    ],
  };
}

import type { Availability } from '../../../core/domain/member/availability.ts';
import type { Member } from '../../../core/domain/member/member.ts';
import { FORMAT_LABELS, LANGUAGES, SENIORITY_LABELS } from '../../../core/domain/profile/choices.ts';
import type { Profile } from '../../../core/domain/profile/profile.ts';
import {
  actionButton,
  count,
  fields,
  footnote,
  formButton,
  listed,
  paragraph,
  section,
} from '../../../core/domain/view/build.ts';
import type { Action, Card, Fact, Node } from '../../../core/domain/view/card.ts';
import { bold, day, plain, type RichText, say } from '../../../core/domain/view/rich-text.ts';
import { exclusionRoutes, findingRoutes, whyRoutes } from '../../routes/finding.routes.ts';
import { profileRoutes } from '../../routes/membership.routes.ts';
import { requestRoutes } from '../../routes/mentoring-request.routes.ts';
import type { SearchedPerson } from '../../routes/query-reference.ts';
import { questionRoutes } from '../../routes/question.routes.ts';

/** Somebody else's profile, and what the reader may do about it. */
export type PersonPage = {
  readonly member: Pick<Member, 'id' | 'name'>;
  readonly profile: Profile;
  readonly labels: {
    readonly offered: readonly string[];
    readonly mattering: readonly string[];
    readonly useful: readonly string[];
  };
  readonly availability: Availability;
  readonly why: string | null;
  readonly bookmarked: boolean;
  readonly mayAsk: boolean;
  readonly mayOffer: boolean;
  /** The person with the search that found them; carried to the full account of how they fit. */
  readonly found: SearchedPerson;
};

export function personCard(page: PersonPage): Card {
  const { member, profile } = page;
  return {
    summary: `The profile of ${member.name}.`,
    title: member.name,
    body: [
      ...(profile.headline === '' ? [] : [paragraph(plain(profile.headline))]),
      ...availabilityNote(page),
      ...(page.why === null ? [] : [footnote(say`Why: ${page.why}`)]),
      fields(aboutFacts(profile)),
      ...(profile.asMentor ? [mentorSection(page)] : []),
      ...(profile.asMentee ? [menteeSection(page)] : []),
    ],
    actions: actionsOf(page),
    footer: say`How to reach ${member.name} is shown once you work together. Until then, ask through me.`,
  };
}

function availabilityNote({ availability, member }: PersonPage): readonly Node[] {
  const words = availabilityWords(availability, member.name);
  return words === null ? [] : [paragraph(words)];
}

function availabilityWords(availability: Availability, name: string): RichText | null {
  switch (availability.code) {
    case 'available':
      return null;
    case 'full':
      return say`${bold('No free place at the moment.')} You can still ask ${name} a question.`;
    case 'paused':
      return say`${bold('On a break')} until the end of ${day(availability.until)}.`;
    case 'hidden':
    case 'not-joined':
      return say`${bold('Not available at the moment.')}`;
  }
}

function aboutFacts(profile: Profile): readonly Fact[] {
  const step = profile.seniority === null ? '' : SENIORITY_LABELS[profile.seniority];
  const years = profile.years === null ? '' : count(profile.years, 'year', 'years');
  return filled([
    ['About', profile.about],
    ['Work', [profile.jobTitle, profile.function, profile.industry].filter((part) => part !== '').join(' · ')],
    ['Career step', [step, years].filter((part) => part !== '').join(', ')],
    ['Location', profile.location],
    ['Languages', listed(profile.languages.map((code) => LANGUAGES[code] ?? code))],
    ['Meets', listed(profile.formats.map((format) => FORMAT_LABELS[format].toLowerCase()))],
  ]);
}

const mentorSection = ({ labels, profile }: PersonPage): Node =>
  section('As a mentor', [
    fields(
      filled([
        ['Can help with', listed(labels.offered)],
        ['Help offered', profile.helpOffered],
        ['Likes to work', profile.waysOfWorking],
      ]),
    ),
  ]);

const menteeSection = ({ labels, profile }: PersonPage): Node =>
  section('As a mentee', [
    fields(
      filled([
        ['Matters most', listed(labels.mattering)],
        ['Also useful', listed(labels.useful)],
        ['Hopes for', profile.hopes],
      ]),
    ),
  ]);

function filled(pairs: readonly (readonly [string, string])[]): readonly Fact[] {
  const facts = pairs.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value: plain(value) }));
  return facts.length > 0 ? facts : [{ label: 'Profile', value: plain('Not filled in yet') }];
}

function actionsOf({ member, mayAsk, mayOffer, bookmarked, availability, found }: PersonPage): readonly Action[] {
  const here = availability.code === 'available' || availability.code === 'full';
  return [
    ...(mayAsk && availability.code === 'available'
      ? [formButton('Ask to be my mentor', requestRoutes.ask, { mentor: member.id }, { style: 'primary' })]
      : []),
    ...(mayOffer && here
      ? [formButton('Offer mentoring', requestRoutes.offer, { mentee: member.id }, mayAsk ? {} : { style: 'primary' })]
      : []),
    ...(here ? [formButton('Ask a question', questionRoutes.ask, { member: member.id })] : []),
    ...(availability.code === 'available' && (mayAsk || mayOffer)
      ? [actionButton('How this fits', whyRoutes.fit, found)]
      : []),
    bookmarked
      ? actionButton('Remove bookmark', findingRoutes.unbookmark, { member: member.id })
      : actionButton('Bookmark', findingRoutes.bookmark, { member: member.id }),
    actionButton('Not for me', findingRoutes.dismiss, { member: member.id }),
  ];
}

/** Hidden people, strangers and people of nowhere look the same. */
export function notThereCard(): Card {
  return {
    summary: 'This profile is not available.',
    body: [paragraph(say`This profile is not available at the moment. Nothing was changed.`)],
    actions: [actionButton('Find a mentor', findingRoutes.mentors, {}, { style: 'primary' })],
  };
}

export function ownPersonCard(): Card {
  return {
    summary: 'That is you.',
    body: [paragraph(say`That is your own profile.`)],
    actions: [actionButton('My profile', profileRoutes.show, {}, { style: 'primary' })],
  };
}

export function dismissedCard(member: Pick<Member, 'id' | 'name'>): Card {
  return {
    summary: 'Not shown again.',
    body: [paragraph(say`${member.name} will not be suggested to you again. They are not told.`)],
    actions: [
      actionButton('Undo', findingRoutes.undismiss, { member: member.id }),
      actionButton('Do not match us', exclusionRoutes.neverMatch, { member: member.id }),
      actionButton('Back to the list', findingRoutes.mentors, {}),
    ],
  };
}

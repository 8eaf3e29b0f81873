import type { Seniority } from '../../core/domain/matching/ranking/match-profile.ts';
import type { Member } from '../../core/domain/member/member.ts';
import { FORMAT_LABELS, LANGUAGES, SENIORITY_LABELS } from '../../core/domain/profile/choices.ts';
import { completenessOf, type ProfilePart } from '../../core/domain/profile/completeness.ts';
import type { Profile } from '../../core/domain/profile/profile.ts';
import type { Topic } from '../../core/domain/topic/topic.ts';
import { actionButton, fields, formButton, listed, paragraph, section } from '../../core/domain/view/build.ts';
import type { Card, Fact, Node } from '../../core/domain/view/card.ts';
import { italic, plain, say } from '../../core/domain/view/rich-text.ts';
import type { Notice } from '../engine/replies.ts';
import { availabilityRoutes, profileRoutes } from '../routes/membership.routes.ts';
import type { CatalogueNews } from './own-topics.ts';

const NEXT_PART: { readonly [P in ProfilePart]: string } = {
  offered: 'the topics you can help with; without them nobody finds you',
  sought: 'the topics you look for; they decide who is shown to you',
  headline: 'a headline, so that people see at a glance who you are',
  languages: 'the languages you speak',
  hopes: 'what you hope for; mentors read it first',
  'help-offered': 'how you can help',
  formats: 'how you would like to meet',
  seniority: 'where you stand in your career',
  'job-title': 'your job title',
  function: 'your field of work',
  about: 'a few lines about you',
  contact: 'how a partner reaches you; only partners ever see it',
  'ways-of-working': 'how you like to work',
  location: 'where you are, for meetings in person',
  industry: 'your industry',
};

/** A member's own profile, with the meter and a way to change each part. */
export function profileCard(member: Pick<Member, 'name'>, profile: Profile, topics: readonly Topic[]): Card {
  const { done, total, next } = completenessOf(profile);
  return {
    summary: 'Your profile.',
    title: member.name,
    body: [
      paragraph(profile.headline === '' ? say`${italic('No headline yet')}` : plain(profile.headline)),
      { type: 'progress', label: 'Profile filled in', done, total },
      ...(next === null ? [] : [paragraph(say`Most useful next: ${NEXT_PART[next]}.`)]),
      section('About you', [fields(aboutFacts(profile))]),
      ...(profile.asMentor ? [section('As a mentor', [fields(mentorFacts(profile, topics))])] : []),
      ...(profile.asMentee ? [section('As a mentee', [fields(menteeFacts(profile, topics))])] : []),
    ],
    actions: [
      formButton('Edit about me', profileRoutes.about, { steps: 'only' }, { style: 'primary' }),
      formButton('Edit work and contact', profileRoutes.work, { steps: 'only' }),
      ...(profile.asMentor ? [formButton('Edit mentoring', profileRoutes.mentor, { steps: 'only' })] : []),
      ...(profile.asMentee ? [formButton('Edit what I look for', profileRoutes.mentee, { steps: 'only' })] : []),
      formButton('Mentor, mentee or both', profileRoutes.part, { steps: 'only' }),
      actionButton('Availability', availabilityRoutes.show, {}),
    ],
    footer: say`Members see all of this except how to reach you: only your own partners see that.`,
  };
}

function aboutFacts(profile: Profile): readonly Fact[] {
  return facts([
    ['About', profile.about],
    ['Job title', profile.jobTitle],
    ['Field of work', profile.function],
    ['Industry', profile.industry],
    ['Location', profile.location],
    ['Languages', listed(profile.languages.map((code) => LANGUAGES[code] ?? code))],
    ['Career step', careerStep(profile.seniority, profile.years)],
    ['Meets', listed(profile.formats.map((format) => FORMAT_LABELS[format].toLowerCase()))],
    ['How partners reach you', profile.contact],
  ]);
}

function mentorFacts(profile: Profile, topics: readonly Topic[]): readonly Fact[] {
  return facts([
    ['Offers', listed(labelsOf(profile.offered, topics))],
    ['Help offered', profile.helpOffered],
    ['Likes to work', profile.waysOfWorking],
    ['Mentees at once', String(profile.places)],
  ]);
}

function menteeFacts(profile: Profile, topics: readonly Topic[]): readonly Fact[] {
  const of = (wanted: boolean) =>
    listed(
      labelsOf(
        profile.sought.filter(({ importance }) => (importance === 3) === wanted).map(({ topicId }) => topicId),
        topics,
      ),
    );
  return facts([
    ['Matters most', of(true)],
    ['Also useful', of(false)],
    ['Hopes for', profile.hopes],
  ]);
}

const facts = (pairs: readonly (readonly [string, string])[]): readonly Fact[] =>
  pairs.map(([label, value]) => ({ label, value: value === '' ? say`${italic('Not filled in')}` : plain(value) }));

function careerStep(seniority: Seniority | null, years: number | null): string {
  const step = seniority === null ? '' : SENIORITY_LABELS[seniority];
  const long = years === null ? '' : `${years} ${years === 1 ? 'year' : 'years'}`;
  return [step, long].filter((part) => part !== '').join(', ');
}

export function labelsOf(ids: readonly string[], topics: readonly Topic[]): readonly string[] {
  const labels = new Map(topics.map(({ id, label }) => [String(id), label]));
  return ids.flatMap((id) => labels.get(id) ?? []);
}

/** The end of editing one part. */
export function savedNotice(profile: Profile, news: CatalogueNews | null): Notice {
  const { done, total, next } = completenessOf(profile);
  return {
    summary: 'Your profile is saved.',
    title: 'Saved',
    tone: 'success',
    body: [
      { type: 'progress', label: 'Profile filled in', done, total },
      paragraph(next === null ? say`Everything is filled in. Thank you.` : say`Most useful next: ${NEXT_PART[next]}.`),
      ...catalogueNote(news),
    ],
  };
}

/** What became of topics written in one's own words. */
export function catalogueNote(news: CatalogueNews | null): readonly Node[] {
  if (news === null) return [];
  const { proposed, readAs } = news;
  const read = readAs.map(({ written, label }) => `“${written}” as ${label}`);
  return [
    ...(read.length === 0
      ? []
      : [
          paragraph(
            say`I read ${listed(read)}, which the catalogue has. If you meant something else, write it again in “quotes”.`,
          ),
        ]),
    ...(proposed.length === 0
      ? []
      : [
          paragraph(
            say`New in the catalogue, and yours to use at once: ${listed(proposed)}. A coordinator will have a look.`,
          ),
        ]),
  ];
}

export const NO_PART = 'Please choose at least one topic, or write one in your own words.';

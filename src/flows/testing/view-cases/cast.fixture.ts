import { HOSTILE_TEXTS } from '../../../adapters/testing/hostile-texts.ts';
import type { MemberId, QuestionId, RelationshipId, RequestId, TopicId } from '../../../core/domain/kernel/ids.ts';
import type { MatchExplanation } from '../../../core/domain/matching/ranking/reason.ts';
import type { Member } from '../../../core/domain/member/member.ts';
import { emptyProfile, type Profile } from '../../../core/domain/profile/profile.ts';
import type { Question } from '../../../core/domain/question/question.ts';
import { progressFrom } from '../../../core/domain/relationship/progress.ts';
import type { Relationship } from '../../../core/domain/relationship/relationship.ts';
import type { MentoringRequest } from '../../../core/domain/request/request.ts';
import type { Topic } from '../../../core/domain/topic/topic.ts';

/** The people and things that every view is shown with: as usual, and at their most extreme. */

export const NOW = new Date('2026-11-24T10:00:00Z');
export const LATER = new Date('2026-12-14T17:00:00Z');
export const HOSTILE = HOSTILE_TEXTS.join(' ');
/** Fills a field to the last character. */
export const long = (chars: number): string => 'Words that go on. '.repeat(Math.ceil(chars / 18)).slice(0, chars);

const member = (id: string, name: string, more: Partial<Member> = {}): Member => ({
  id: `member-${id}` as MemberId,
  name,
  email: `${id}@example.org`,
  pictureUrl: null,
  zone: 'Europe/Lisbon',
  locale: 'en-GB',
  state: 'joined',
  guest: false,
  bot: false,
  conductVersion: '2026-11-01',
  hidden: false,
  pausedUntil: null,
  coordinator: false,
  handles: [
    { platform: 'slack', workspace: 'T0GOLDEN', externalId: `U0${id.toUpperCase()}` },
    { platform: 'teams', workspace: 'T0GOLDEN', externalId: `00000000-0000-4000-8000-${id.padStart(12, '0')}` },
  ],
  ...more,
});

export const ada = member('ada', 'Ada Lovelace');
export const grace = member('grace', 'Grace Hopper');
export const away = member('mary', 'Mary Somerville', { pausedUntil: '2026-12-24' });
/** A name at its longest, in a script of its own, without an address, living elsewhere. */
export const longNamed = member('long', `Wolfeschlegelsteinhausenbergerdorff ${'ஶ்ரீ '.repeat(11)}`.slice(0, 80).trim(), {
  email: null,
  handles: [],
});
/** Somebody who tries to be more than a name. */
export const hostile = member('evil', HOSTILE.slice(0, 80), { email: 'evil@example.org' });

export const topics: readonly Topic[] = [
  ['leading-small-teams', 'Leading a small team', 'Leading people'],
  ['feedback', 'Giving and taking feedback', 'Leading people'],
  ['system-design', 'Designing large systems', 'Making things'],
  ['public-speaking', 'Speaking in public', 'Career'],
].map(([slug = '', label = '', group = '']) => ({
  id: `topic-${slug}` as TopicId,
  slug,
  label,
  group,
  aliases: [],
  broader: [],
  state: 'listed',
}));
export const topicsById: ReadonlyMap<string, Topic> = new Map(topics.map((topic) => [topic.id, topic]));
const topicIds = topics.map(({ id }) => id);

export const blank: Profile = { ...emptyProfile(ada.id), asMentee: true };
export const filled: Profile = {
  memberId: ada.id,
  asMentor: true,
  asMentee: true,
  headline: 'Analyst who likes to explain',
  about: 'Twenty years of engines and numbers.',
  jobTitle: 'Principal analyst',
  function: 'Engineering',
  industry: 'Computing',
  location: 'Lisbon',
  languages: ['en', 'pt'],
  seniority: 3,
  years: 1,
  formats: ['online', 'in-person'],
  contact: 'Extension 12, best in the mornings',
  offered: topicIds,
  helpOffered: 'Thinking things through.',
  waysOfWorking: 'An hour a month, always with an agenda.',
  places: 2,
  sought: topicIds.map((topicId, at) => ({ topicId, importance: at === 0 ? 3 : 2 })),
  hopes: 'To lead without losing the craft.',
};
/** Every text at its longest and hostile. */
export const overfull: Profile = {
  ...filled,
  headline: HOSTILE.slice(0, 120),
  about: long(800),
  jobTitle: HOSTILE.slice(0, 80),
  industry: HOSTILE.slice(80, 160),
  location: HOSTILE.slice(160, 240),
  years: 60,
  contact: HOSTILE.slice(0, 200),
  helpOffered: long(500),
  waysOfWorking: HOSTILE.slice(0, 500),
  hopes: long(800),
};

export const request: MentoringRequest = {
  id: 'request-1' as RequestId,
  mentorId: grace.id,
  menteeId: ada.id,
  sender: 'mentee',
  note: 'I would like to learn how to lead a small team.',
  state: 'pending',
  sentAt: NOW,
  settledAt: null,
  declineReason: null,
  clarification: null,
  askNext: false,
  clock: { daysUsed: 2, runningSince: NOW, remindersSent: 0, nextDueAt: new Date('2026-11-27T09:00:00Z') },
};
export const asked: MentoringRequest = {
  ...request,
  clarification: 'How much time do you have?',
  clock: { ...request.clock, runningSince: null, nextDueAt: null },
};
export const offer: MentoringRequest = { ...request, id: 'request-2' as RequestId, sender: 'mentor' };

export const relationship: Relationship = {
  id: 'relationship-1' as RelationshipId,
  requestId: request.id,
  mentorId: grace.id,
  menteeId: ada.id,
  state: 'introduced',
  startedAt: NOW,
  endedAt: null,
  previousId: null,
  progress: progressFrom(NOW),
};
export const ended: Relationship = { ...relationship, state: 'withdrawn', endedAt: LATER };

export const question: Question = {
  id: 'question-1' as QuestionId,
  askerId: ada.id,
  askedId: grace.id,
  state: 'open',
  openedAt: NOW,
};

export const account = (more: Partial<MatchExplanation> = {}): MatchExplanation => ({
  memberId: grace.id,
  score: 87,
  points: 870,
  lines: [],
  reasons: [],
  misfits: [],
  ...more,
});

export const times = <Value>(count: number, make: (at: number) => Value): readonly Value[] =>
  Array.from({ length: count }, (_, at) => make(at));

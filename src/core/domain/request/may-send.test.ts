import { expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { Member } from '../member/member.ts';
import { emptyProfile } from '../profile/profile.ts';
import { DEFAULT_POLICY } from '../programme/policy.ts';
import { refusalToSend, type SendFacts, type SideFacts } from './may-send.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const RULES = { policy: DEFAULT_POLICY, now: NOW, calendar };

const person = (id: string): Member => ({
  id: id as MemberId,
  name: id,
  email: null,
  pictureUrl: null,
  zone: 'Europe/London',
  locale: 'en-GB',
  state: 'joined',
  guest: false,
  bot: false,
  conductVersion: '1',
  hidden: false,
  pausedUntil: null,
  coordinator: false,
  handles: [],
});

const side = (id: string, change: Partial<Member> = {}, facts: Partial<SideFacts> = {}): SideFacts => ({
  member: { ...person(id), ...change },
  profile: { ...emptyProfile(id as MemberId), asMentor: true, asMentee: true },
  placesLeft: 1,
  pending: 0,
  ...facts,
});

const facts = (change: Partial<SendFacts> = {}): SendFacts => ({
  sender: 'mentee',
  mentor: side('mentor'),
  mentee: side('mentee'),
  openRequestsOfMentee: 0,
  openBetween: null,
  partners: false,
  excluded: false,
  declinedAt: null,
  ...change,
});

const mentor = (change: Partial<Member>, more: Partial<SideFacts> = {}) => ({ mentor: side('mentor', change, more) });
const mentee = (change: Partial<Member>, more: Partial<SideFacts> = {}) => ({ mentee: side('mentee', change, more) });

test('a request that breaks no rule may be sent', () => {
  expect(refusalToSend(facts(), RULES)).toBeNull();
  expect(refusalToSend(facts({ sender: 'mentor' }), RULES)).toBeNull();
});

test.each([
  ['to oneself', { mentor: side('mentee') }, { code: 'yourself' }],
  ['after leaving', mentee({ state: 'left' }), { code: 'you-do-not-take-part', as: 'mentee' }],
  ['while on a break', mentee({ pausedUntil: '2026-12-01' }), { code: 'you-are-paused', until: '2026-12-01' }],
  [
    'without taking part',
    mentee({}, { profile: emptyProfile('mentee' as MemberId) }),
    { code: 'you-do-not-take-part', as: 'mentee' },
  ],
  ['to one’s own mentor', { partners: true }, { code: 'already-partners' }],
  ['a second time', { openBetween: { sentBy: 'mentee' as MemberId } }, { code: 'already-open', byYou: true }],
  ['while theirs is open', { openBetween: { sentBy: 'mentor' as MemberId } }, { code: 'already-open', byYou: false }],
  ['with a mentor already', mentee({}, { placesLeft: 0 }), { code: 'you-are-full', as: 'mentee' }],
  ['as the fourth', { openRequestsOfMentee: 3 }, { code: 'too-many-open', limit: 3 }],
  ['to somebody excluded', { excluded: true }, { code: 'not-there' }],
  ['to somebody hidden', mentor({ hidden: true }), { code: 'not-there' }],
  ['to somebody who left', mentor({ state: 'left' }), { code: 'not-there' }],
  [
    'to somebody who does not mentor',
    mentor({}, { profile: emptyProfile('mentor' as MemberId) }),
    { code: 'they-do-not-take-part', as: 'mentor' },
  ],
  ['to somebody away', mentor({ pausedUntil: '2026-12-01' }), { code: 'away', until: '2026-12-01' }],
  ['to somebody full', mentor({}, { placesLeft: 0 }), { code: 'they-are-full', as: 'mentor' }],
  ['to somebody with many requests', mentor({}, { pending: 10 }), { code: 'inbox-full' }],
  [
    'soon after a decline',
    { declinedAt: new Date('2026-11-01T10:00:00Z') },
    { code: 'cooling-off', until: '2027-01-30' },
  ],
] as const)('not %s', (_what, change, refusal) => {
  expect(refusalToSend(facts(change), RULES)).toEqual(refusal);
});

test('on the day that was named, the same mentor may be asked again', () => {
  const declinedAt = new Date('2026-08-26T23:30:00Z');
  const until = calendar.addDays(calendar.dayOf(declinedAt, 'Europe/London'), DEFAULT_POLICY.coolingOffDays);
  const at = (on: string) =>
    refusalToSend(facts({ declinedAt }), { ...RULES, now: calendar.at(on, '00:00', 'Europe/London') });
  expect(at(calendar.addDays(until, -1))).toEqual({ code: 'cooling-off', until });
  expect(at(until)).toBeNull();
});

test('a mentor’s offers do not count among the mentee’s three', () => {
  expect(refusalToSend(facts({ sender: 'mentor', openRequestsOfMentee: 3 }), RULES)).toBeNull();
});

const noProfile = (id: string) => ({ profile: emptyProfile(id as MemberId) });

test.each([
  ['by somebody on a break', mentor({ pausedUntil: '2026-12-01' }), { code: 'you-are-paused', until: '2026-12-01' }],
  ['by somebody who does not mentor', mentor({}, noProfile('mentor')), { code: 'you-do-not-take-part', as: 'mentor' }],
  ['by somebody without a profile', mentor({}, { profile: null }), { code: 'you-do-not-take-part', as: 'mentor' }],
  ['without a place', mentor({}, { placesLeft: 0 }), { code: 'you-are-full', as: 'mentor' }],
  ['to somebody who seeks nobody', mentee({}, noProfile('mentee')), { code: 'they-do-not-take-part', as: 'mentee' }],
  ['to somebody with a mentor', mentee({}, { placesLeft: 0 }), { code: 'they-are-full', as: 'mentee' }],
  ['to somebody with many offers', mentee({}, { pending: 10 }), { code: 'inbox-full' }],
  ['a second time', { openBetween: { sentBy: 'mentor' as MemberId } }, { code: 'already-open', byYou: true }],
] as const)('no offer %s', (_what, change, refusal) => {
  expect(refusalToSend(facts({ sender: 'mentor', ...change }), RULES)).toEqual(refusal);
});

test('of several reasons one’s own come first, and of those about the other whether they are there', () => {
  const all = {
    ...mentee({ state: 'left', pausedUntil: '2026-12-01' }, { profile: null, placesLeft: 0 }),
    ...mentor({ hidden: true, pausedUntil: '2026-12-01' }, { profile: null, placesLeft: 0, pending: 10 }),
    partners: true,
    openBetween: { sentBy: 'mentor' as MemberId },
    openRequestsOfMentee: 3,
    excluded: true,
    declinedAt: NOW,
  };
  const codes = (changes: readonly Partial<SendFacts>[]) =>
    changes.map((change) => refusalToSend(facts({ ...all, ...change }), RULES)?.code);
  const there = { ...side('mentee'), placesLeft: 0 };
  const own = { mentee: there, partners: false, openBetween: null };
  const free = { ...own, mentee: side('mentee'), openRequestsOfMentee: 2 };
  expect(
    codes([
      {},
      mentee({ pausedUntil: '2026-12-01' }, { profile: null }),
      mentee({}, { profile: null }),
      { mentee: there },
      { mentee: there, partners: false },
      own,
      { ...own, mentee: side('mentee') },
      free,
      { ...free, excluded: false, ...mentor({ pausedUntil: '2026-12-01' }, { profile: null }) },
      { ...free, excluded: false, ...mentor({ pausedUntil: '2026-12-01' }, { placesLeft: 0, pending: 10 }) },
      { ...free, excluded: false, ...mentor({}, { placesLeft: 0, pending: 10 }) },
      { ...free, excluded: false, ...mentor({}, { pending: 10 }) },
      { ...free, excluded: false, ...mentor({}, { pending: 9 }) },
    ]),
  ).toEqual([
    'you-do-not-take-part',
    'you-are-paused',
    'you-do-not-take-part',
    'already-partners',
    'already-open',
    'you-are-full',
    'too-many-open',
    'not-there',
    'they-do-not-take-part',
    'away',
    'they-are-full',
    'inbox-full',
    'cooling-off',
  ]);
});

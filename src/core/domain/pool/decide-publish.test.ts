import { describe, expect, test } from 'vitest';
import type { MemberId } from '../kernel/ids.ts';
import { someMember } from '../member/testing/member.fixture.ts';
import { MENTEE, MENTOR, someRequest } from '../request/testing/request.fixture.ts';
import { outdatedBy, type ProposalFacts, publishWayOf } from './decide-publish.ts';
import { somePlan } from './testing/plan.fixture.ts';

const OTHER = 'other' as MemberId;
const PAIR = { menteeId: MENTEE, mentorId: MENTOR };
const AT = new Date('2026-11-05T10:00:00Z');

describe('how a plan goes out', () => {
  test.each(['requests', 'introductions'] as const)('as %s while it is being published', (as) => {
    expect(publishWayOf(somePlan({ state: 'publishing', publishing: { as, by: null, at: AT } }))).toBe(as);
  });

  test.each(['asked', 'ready', 'refused', 'published', 'discarded'] as const)('not at all when it is %s', (state) => {
    expect(publishWayOf(somePlan({ state, publishing: { as: 'requests', by: null, at: AT } }))).toBeNull();
  });

  test('not at all when it is gone, or nobody said so', () => {
    expect([publishWayOf(null), publishWayOf(somePlan({ state: 'publishing' }))]).toEqual([null, null]);
  });
});

const toMentor = someRequest({ menteeId: OTHER });
const FRESH: ProposalFacts = {
  locked: [someMember(MENTEE), someMember(MENTOR)],
  inReportingLine: false,
  ofMentee: [],
  ofMentor: { pending: [], places: { of: 2, left: 2 } },
};
const REASONS: readonly (readonly [string, Partial<ProposalFacts>, string])[] = [
  ['the mentee is gone', { locked: [someMember(MENTOR)] }, 'not-there'],
  ['the mentee hid', { locked: [someMember(MENTEE, { hidden: true }), someMember(MENTOR)] }, 'not-there'],
  ['one leads the other', { inReportingLine: true }, 'in-reporting-line'],
  ['the mentee asked somebody', { ofMentee: [someRequest({ mentorId: OTHER })] }, 'already-asked'],
  ['an offer waits for the mentee', { ofMentee: [someRequest({ sender: 'mentor' })] }, 'already-asked'],
  [
    'every place of the mentor is asked for',
    { ofMentor: { pending: [toMentor, toMentor], places: { of: 3, left: 2 } } },
    'places-asked-for',
  ],
];

describe('a proposal that is outdated', () => {
  test.each(REASONS)('says so when %s, known alone or with all the rest', (_why, known, outcome) => {
    expect(outdatedBy(PAIR, known)).toBe(outcome);
    expect(outdatedBy(PAIR, { ...FRESH, ...known })).toBe(outcome);
  });

  const all: ProposalFacts = {
    locked: [someMember(MENTOR)],
    inReportingLine: true,
    ofMentee: [someRequest()],
    ofMentor: { pending: [someRequest(), toMentor], places: { of: 2, left: 2 } },
  };

  test.each([
    ['not-there', all],
    ['in-reporting-line', { ...all, locked: FRESH.locked }],
    ['already-asked', { ...all, locked: FRESH.locked, inReportingLine: false }],
    ['places-asked-for', { ...FRESH, ofMentor: all.ofMentor }],
  ])('names the first of several reasons: %s', (outcome, known) => {
    expect(outdatedBy(PAIR, known)).toBe(outcome);
  });
});

test.each([
  ['nothing is known', {}],
  ['nothing changed', FRESH],
  [
    'the mentor hid, for that is a rule of requests',
    { locked: [someMember(MENTEE), someMember(MENTOR, { hidden: true })] },
  ],
  ['the mentee is asked as a mentor', { ofMentee: [someRequest({ mentorId: MENTEE, menteeId: OTHER })] }],
  ['a place is free besides those asked for', { ofMentor: { pending: [toMentor], places: { of: 3, left: 2 } } }],
  [
    'the mentor asks somebody as a mentee',
    { ofMentor: { pending: [someRequest({ mentorId: OTHER, menteeId: MENTOR })], places: { of: 1, left: 1 } } },
  ],
  [
    'no place is left, for that is a rule of requests',
    { ofMentor: { pending: [toMentor], places: { of: 1, left: 0 } } },
  ],
])('a proposal is not outdated when %s', (_what, known) => {
  expect(outdatedBy(PAIR, known)).toBeNull();
});

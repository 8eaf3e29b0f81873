import { describe, expect, test } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { MemberId } from '../kernel/ids.ts';
import { someMember } from '../member/testing/member.fixture.ts';
import { emptyProfile } from '../profile/profile.ts';
import { DEFAULT_POLICY } from '../programme/policy.ts';
import { decideSend, openFactsOf, pairOf, refusalOf, type SendingFacts, sideFactsOf } from './decide-send.ts';
import { NEW_CLOCK, startClock } from './request-clock.ts';
import { MENTEE, MENTOR, someRequest } from './testing/request.fixture.ts';

const NOW = new Date('2026-11-05T10:00:00Z');
const RULES = { policy: DEFAULT_POLICY, calendar, now: NOW };
const OTHER = 'other' as MemberId;
const byMentee = { from: MENTEE, to: MENTOR, sender: 'mentee', note: 'Hello' } as const;
const byMentor = { from: MENTOR, to: MENTEE, sender: 'mentor', note: 'Hello' } as const;
const toOneself = { from: MENTEE, to: MENTEE, sender: 'mentee', note: '' } as const;

const side = (id: MemberId, zone: string) => ({
  member: someMember(id, { zone }),
  profile: { ...emptyProfile(id), asMentor: true, asMentee: true },
  placesLeft: 1,
  pending: 0,
});
const facts = (change: Partial<SendingFacts> = {}): SendingFacts => ({
  sender: 'mentee',
  mentor: side(MENTOR, 'Asia/Kathmandu'),
  mentee: side(MENTEE, 'America/New_York'),
  openRequestsOfMentee: 0,
  openBetween: null,
  asksOn: false,
  partners: false,
  excluded: false,
  declinedAt: null,
  ...change,
});

describe('the two of a request', () => {
  const [mentor, mentee] = [someMember(MENTOR), someMember(MENTEE)];

  test.each([
    ['a request', byMentee],
    ['an offer', byMentor],
  ])('of %s are told apart by who sends', (_what, asked) => {
    expect(pairOf(asked, [mentee, mentor])).toEqual({ mentor, mentee });
  });

  test.each([
    ['the mentor is gone', byMentee, [mentee]],
    ['the mentee is gone', byMentee, [mentor]],
    ['they are one', toOneself, [mentee]],
  ])('are not two when %s', (_why, asked, members) => {
    expect(pairOf(asked, members)).toBeNull();
  });
});

test.each([
  ['mentor', MENTOR, 2],
  ['mentee', MENTEE, 1],
] as const)('as a %s, only what was sent to them there waits for them', (as, id, pending) => {
  const waiting = [
    someRequest(),
    someRequest({ menteeId: OTHER }),
    someRequest({ mentorId: OTHER, sender: 'mentor' }),
    someRequest({ mentorId: MENTEE, menteeId: MENTOR }),
  ].filter(({ mentorId, menteeId }) => mentorId === id || menteeId === id);
  const { profile, placesLeft } = side(id, 'UTC');
  expect(sideFactsOf(as, { member: someMember(id), profile, placesLeft, pending: waiting }).pending).toBe(pending);
});

describe('what is open', () => {
  test('counts a mentee’s requests, neither offers to them nor what they receive as a mentor', () => {
    const open = [
      someRequest(),
      someRequest({ mentorId: OTHER }),
      someRequest({ sender: 'mentor', mentorId: OTHER }),
      someRequest({ mentorId: MENTEE, menteeId: OTHER, askNext: true }),
    ];
    expect(openFactsOf(MENTEE, null, open)).toEqual({ openRequestsOfMentee: 2, asksOn: false, openBetween: null });
  });

  test('knows that one of them asks the next mentor', () => {
    const open = [someRequest({ mentorId: OTHER }), someRequest({ askNext: true })];
    expect(openFactsOf(MENTEE, null, open).asksOn).toBe(true);
  });

  test.each([
    ['mentee', MENTEE],
    ['mentor', MENTOR],
  ] as const)('names the %s as the sender of the one between the two', (sender, sentBy) => {
    expect(openFactsOf(MENTEE, someRequest({ sender }), []).openBetween).toEqual({ sentBy });
  });
});

describe('sending', () => {
  test.each([
    ['to somebody who is not there', byMentee, null, { code: 'not-there' }],
    ['to oneself', toOneself, null, { code: 'yourself' }],
    ['against a rule', byMentee, facts({ partners: true }), { code: 'already-partners' }],
  ])('is refused %s, whether tried or only asked for', (_what, asked, known, refusal) => {
    expect(decideSend(asked, known, RULES)).toEqual({ ok: false, ...refusal });
    expect(refusalOf(asked, known, RULES)).toEqual(refusal);
  });

  test('is not refused when nothing speaks against it', () => {
    expect(refusalOf(byMentee, facts(), RULES)).toBeNull();
  });

  test.each([
    ['a request', byMentee, 'mentee', MENTOR, 'Asia/Kathmandu'],
    ['an offer', byMentor, 'mentor', MENTEE, 'America/New_York'],
  ] as const)('%s is pending from now on, with the clock of whoever receives it', (_what, asked, sender, to, zone) => {
    const sent = decideSend(asked, facts({ sender }), RULES);
    expect(sent).toMatchObject({
      ok: true,
      value: {
        receiver: { id: to },
        request: {
          mentorId: MENTOR,
          menteeId: MENTEE,
          sender,
          note: 'Hello',
          state: 'pending',
          sentAt: NOW,
          settledAt: null,
          askNext: false,
          clock: startClock(NEW_CLOCK, NOW, { policy: DEFAULT_POLICY, calendar, zone }),
        },
      },
    });
  });

  test.each([
    ['when the mentee wishes it', byMentee, true, false, true],
    ['not without the wish', byMentee, false, false, false],
    ['not while another open one does', byMentee, true, true, false],
    ['never after an offer', byMentor, true, false, false],
  ])('goes on to the next mentor %s', (_when, asked, askNext, asksOn, goesOn) => {
    const sent = decideSend({ ...asked, askNext }, facts({ sender: asked.sender, asksOn }), RULES);
    expect(sent).toMatchObject({ ok: true, value: { request: { askNext: goesOn } } });
  });
});

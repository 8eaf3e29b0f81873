import { beforeAll, describe, expect, test } from 'vitest';
import { systemIds } from '../../adapters/time/system-ids.ts';
import { temporalCalendar as calendar } from '../../adapters/time/temporal-calendar.ts';
import { proposeTerms, signAgreement } from '../../core/agreement/change-agreement.ts';
import type { Deed } from '../../core/deed.ts';
import { nextDueAt } from '../../core/goal/check-in-clock.ts';
import { startPause } from '../../core/member/pause.ts';
import { nextMoment, nextMomentFrom } from '../../core/nudge/nudge-clock.ts';
import type { PromptKind } from '../../core/nudge/prompt.ts';
import { DEFAULT_POLICY } from '../../core/programme/policy.ts';
import { courseFrom, nextDue } from '../../core/relationship/course.ts';
import type { Changed } from '../../core/relationship/held-relationship.ts';
import { pauseRelationship } from '../../core/relationship/interrupt.ts';
import { windDown } from '../../core/relationship/wind-down.ts';
import { dueNow, expiresAt, NEW_CLOCK, startClock } from '../../core/request/request-clock.ts';
import { promptMoment, type PromptKind as SessionPrompt } from '../../core/session/prompts.ts';
import { CLOCK_CHANGES, type ClockChange, dayFrom, wall } from '../../core/time/clock-changes.fixture.ts';
import { cardIn, formIn, useJourney } from '../journey.fixture.ts';
import { introduced, now, type Partners } from '../partners.fixture.ts';

/** Days from the Sunday of the change, and a time on the wall; `later` is what it shows five weeks after eleven. */
type Wall = string;
type Moment = { readonly due: readonly Wall[]; readonly nudged: readonly Wall[] };

/**
 * Facts happen on Thursday at eleven, the clocks change in the night to Sunday. A session ended at ten, one begins on Sunday at nine (for
 * its reminders) or ten, and one on Tuesday at ten. The hours are the usual ones: from ten, on working days.
 */
const NUDGES: Readonly<Record<PromptKind, Moment>> = {
  quiet: { due: ['1 later'], nudged: ['1 later'] },
  agenda: { due: ['-2 06:00', '1 06:00'], nudged: ['-2 10:00', '1 10:00'] },
  request: { due: ['2 06:00'], nudged: ['2 10:00'] },
  signature: { due: ['2 06:00', '8 06:00'], nudged: ['2 10:00', '8 10:00'] },
  'pick-time': { due: ['1 06:00'], nudged: ['1 10:00'] },
  fit: { due: ['-3 11:00'], nudged: ['-3 11:00'] },
  closing: { due: ['1 06:00'], nudged: ['1 10:00'] },
  'last-date': { due: ['0 06:00'], nudged: ['1 10:00'] },
  review: { due: ['0 06:00'], nudged: ['1 10:00'] },
  record: { due: ['0 11:00', '1 06:00'], nudged: ['1 10:00', '1 10:00'] },
  'check-in': { due: ['9 06:00'], nudged: ['9 10:00'] },
  'first-session': { due: ['4 06:00', '15 06:00'], nudged: ['4 10:00', '15 10:00'] },
  'next-session': { due: ['18 06:00'], nudged: ['18 10:00'] },
  resumed: { due: ['0 08:00'], nudged: ['1 10:00'] },
  'welcome-back': { due: ['0 08:00'], nudged: ['1 10:00'] },
};

/** Told at once: what is about a moment that both chose, and what is over. */
const NEWS = {
  'a session, 24 hours before': '-1 nine',
  'a session, 10 minutes before': '0 08:50',
  'the end, 14 days after a warning': '1 later',
  'a request, when it lapses': '17 17:00',
} as const satisfies Record<string, Wall>;

const journey = useJourney();
const found = new Map<ClockChange, Readonly<Record<PromptKind, readonly Date[]>>>();
beforeAll(async () => {
  for (const change of CLOCK_CHANGES) found.set(change, { ...ofClocks(change), ...(await ofDeeds(change)) });
}, 120_000);

const instantOf = (change: ClockChange, at: Wall): Date => {
  const [days = '', time = ''] = at.split(' ');
  const named: Readonly<Record<string, string>> = { later: change.fiveWeeksAfterEleven, nine: change.dayBeforeNine };
  return wall(change, Number(days), named[time] ?? time);
};
const words = (moments: readonly Date[]) => moments.map((at) => at.toISOString());
const rulesOf = ({ zone }: ClockChange) => ({ hours: DEFAULT_POLICY.nudges, quiet: [], zone, calendar });

const KINDS = Object.keys(NUDGES) as PromptKind[];
describe.each(CLOCK_CHANGES.map((change) => [change.zone, change.sunday, change] as const))(
  'in %s, around %s',
  (_zone, _sunday, change) => {
    test.each(KINDS)('%s is due and brought up when the table says', (kind) => {
      const due = found.get(change)?.[kind] ?? [];
      expect(words(due)).toEqual(words(NUDGES[kind].due.map((at) => instantOf(change, at))));
      const nudged = due.map((at) => nextMoment(at, rulesOf(change)));
      expect(words(nudged)).toEqual(words(NUDGES[kind].nudged.map((at) => instantOf(change, at))));
    });

    test.each(Object.keys(NEWS) as (keyof typeof NEWS)[])('%s is told when the table says', (what) => {
      expect(newsOf(change)[what].toISOString()).toBe(instantOf(change, NEWS[what]).toISOString());
    });
  },
);

test.each(CLOCK_CHANGES.flatMap(({ zone, odd }) => (odd === null ? [] : [{ zone, ...odd }])))(
  'in $zone $time on $on, which does not exist or comes twice, is its first instant',
  ({ zone, on, time, is }) => {
    const hours = { at: time, from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] };
    expect(nextMomentFrom(on, { hours, quiet: [], zone, calendar }).toISOString()).toBe(is);
  },
);

test('a day that a zone never had is passed over', () => {
  // Samoa went from Thursday 29 to Saturday 31 December 2011.
  const apia = { hours: DEFAULT_POLICY.nudges, quiet: [], zone: 'Pacific/Apia', calendar };
  expect(nextMoment(new Date('2011-12-30T05:00:00Z'), apia).toISOString()).toBe('2012-01-01T20:00:00.000Z');
});

/** Moments that depend on nothing but a clock. */
function ofClocks(change: ClockChange) {
  const at = (days: number, time: string) => wall(change, days, time);
  const tuesday = sessionAt(change, at(2, '10:00'));
  const sunday = sessionAt(change, at(0, '10:00'));
  const asked = startClock(NEW_CLOCK, at(-3, '11:00'), { policy: DEFAULT_POLICY, zone: change.zone, calendar });
  return {
    quiet: [nextDue('active', courseFrom(at(-34, '11:00')))?.at ?? NEVER],
    agenda: [tuesday('agenda-early'), tuesday('agenda-late')],
    record: [sunday('ask-mentee'), sunday('ask-mentor')],
    request: [asked.nextDueAt ?? NEVER],
    'check-in': [nextDueAt(at(-3, '11:00'), { rhythm: DEFAULT_POLICY.checkIn, zone: change.zone, calendar })],
  };
}

function newsOf(change: ClockChange): Record<keyof typeof NEWS, Date> {
  const session = sessionAt(change, wall(change, 0, '09:00'));
  const rules = { policy: DEFAULT_POLICY, zone: change.zone, calendar };
  const asked = startClock(NEW_CLOCK, wall(change, -3, '11:00'), rules);
  const lapses = expiresAt(asked, rules);
  expect([dueNow({ ...asked, nextDueAt: lapses }, lapses, rules), dueNow(asked, before(lapses), rules)]).toEqual([
    'expire',
    'remind',
  ]);
  const warnedAt = wall(change, -13, '11:00');
  return {
    'a session, 24 hours before': session('day-before'),
    'a session, 10 minutes before': session('minutes-before'),
    'the end, 14 days after a warning': nextDue('active', { ...courseFrom(warnedAt), warnedAt })?.at ?? NEVER,
    'a request, when it lapses': lapses,
  };
}

const NEVER = new Date(0);
const HOUR_MS = 3_600_000;
const before = (at: Date): Date => new Date(at.getTime() - 1);
const sessionAt =
  ({ zone }: ClockChange, startsAt: Date) =>
  (kind: SessionPrompt): Date => {
    const time = { startsAt, endsAt: new Date(startsAt.getTime() + HOUR_MS) };
    return promptMoment(kind, { time, agenda: '', mentorZone: zone, menteeZone: zone }, calendar);
  };

/** Moments that are stored when two people do something, on Thursday at eleven. */
async function ofDeeds(change: ClockChange) {
  journey().clock.set(wall(change, -3, '11:00'));
  const pair = await introduced(journey(), change.zone);
  const { anna, maya, relationship } = pair;
  await anna.presses(cardIn(await anna.says('agreement')), 'Sign');
  await anna.acts({ kind: 'action', id: 'course.met', ref: relationship.id });
  const fitAskAt = (await courseOf(pair)).fitAskAt;
  const past = { date: dayFrom(change.sunday, -3), start: '09:00', end: '10:00', summary: 'Pay' };
  await anna.submits(formIn(await anna.acts({ kind: 'open', formId: 'session.log', ref: relationship.id })), past);
  const offer = { length: '60', format: 'online', date: dayFrom(change.sunday, 20), time: '10:00' };
  await anna.submits(formIn(await anna.acts({ kind: 'open', formId: 'session.propose', ref: relationship.id })), offer);
  const signature = await dueOf(pair, 'signature');
  await does(async (deed) => {
    const saw = { number: 1, revision: 1 };
    await proposeTerms(deed, relationship.id, { member: maya.id, saw }, { reviewOn: change.sunday });
    return signAgreement(deed, relationship.id, { member: anna.id, saw: { ...saw, revision: 2 } });
  });
  const { reviewAt } = await courseOf(pair);
  const ending = async (days: number) => {
    await does((deed): Changed => windDown(deed, relationship.id, anna.id, dayFrom(change.sunday, days)));
    return (await courseOf(pair)).ending;
  };
  const [closes, reminds] = [await ending(0), await ending(28)];
  await does((deed) => pauseRelationship(deed, relationship.id, anna.id, dayFrom(change.sunday, -1)));
  await does((deed) => startPause(deed, anna.id, dayFrom(change.sunday, -1)));
  const { backAt } = await journey().database.client.member.findUniqueOrThrow({ where: { id: anna.id } });
  return {
    signature,
    fit: [fitAskAt ?? NEVER],
    'pick-time': await dueOf(pair, 'pick-time'),
    'first-session': await dueOf(pair, 'first-session'),
    'next-session': await dueOf(pair, 'next-session'),
    review: [reviewAt ?? NEVER],
    closing: [closes?.closesAt ?? NEVER],
    'last-date': [reminds?.remindAt ?? NEVER],
    resumed: [(await courseOf(pair)).break?.endsAt ?? NEVER],
    'welcome-back': [backAt ?? NEVER],
  };
}

const does = (deed: (deed: Deed) => Promise<unknown>) =>
  journey().write(async (stores) => {
    const [organisation] = await journey().unitOfWork.organisations();
    if (organisation === undefined) throw new Error('the organisation is there');
    await deed({ organisation, stores, now: journey().clock.now(), calendar, ids: systemIds });
  });

const courseOf = async (pair: Partners) => (await now(journey(), pair)).course;

/** When prompts of this kind wait for one of the two. */
async function dueOf({ anna, maya }: Partners, kind: PromptKind): Promise<readonly Date[]> {
  const where = { memberId: { in: [anna.id, maya.id] }, kind };
  const prompts = await journey().database.client.prompt.findMany({ where, orderBy: { raisedAt: 'asc' } });
  return prompts.map(({ raisedAt }) => raisedAt);
}

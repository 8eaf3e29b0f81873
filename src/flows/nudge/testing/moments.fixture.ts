import { expect } from 'vitest';
import { systemIds } from '../../../adapters/time/system-ids.ts';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import { proposeTerms, signAgreement } from '../../../core/application/agreement/change-agreement.ts';
import type { UseCaseContext } from '../../../core/application/context/use-case-context.ts';
import { startPause } from '../../../core/application/membership/pause.ts';
import { pauseRelationship } from '../../../core/application/relationship/interrupt.ts';
import type { ChangedRelationship } from '../../../core/application/relationship/lock-relationship.ts';
import { windDown } from '../../../core/application/relationship/wind-down.ts';
import type { Stores } from '../../../core/application/unit-of-work/stores.ts';
import { nextDueAt } from '../../../core/domain/goal/check-in-clock.ts';
import type { MemberId } from '../../../core/domain/kernel/ids.ts';
import type { PromptKind } from '../../../core/domain/nudge/prompt.ts';
import { DEFAULT_POLICY } from '../../../core/domain/programme/policy.ts';
import { nextDue, progressFrom } from '../../../core/domain/relationship/progress.ts';
import { dueNow, expiresAt, NEW_CLOCK, startClock } from '../../../core/domain/request/request-clock.ts';
import type { SessionPromptKind as SessionPrompt } from '../../../core/domain/session/prompt-kind.ts';
import { promptMoment } from '../../../core/domain/session/prompts.ts';
import { HOUR_MS } from '../../../core/domain/time/durations.ts';
import { type ClockChange, dayFrom, wall } from '../../../core/domain/time/testing/clock-changes.fixture.ts';
import { withRound } from '../../../core/domain/yearly/decide-yearly-round.ts';
import { newYearlySchedule } from '../../../core/domain/yearly/yearly-schedule.ts';
import { cardIn, formIn, type Journey } from '../../testing/journey.fixture.ts';
import { introduced, now, type Partners } from '../../testing/partners.fixture.ts';

/** Moments that depend on nothing but a clock. */
export function ofClocks(change: ClockChange) {
  const at = (days: number, time: string) => wall(change, days, time);
  const tuesday = sessionAt(change, at(2, '10:00'));
  const sunday = sessionAt(change, at(0, '10:00'));
  const asked = startClock(NEW_CLOCK, at(-3, '11:00'), { policy: DEFAULT_POLICY, zone: change.zone, calendar });
  const lastYear = { openedOn: change.sunday.replace('2026', '2025'), role: 'mentee', calendar } as const;
  const yearly = withRound(newYearlySchedule('M' as MemberId), change, lastYear);
  return {
    yearly: [yearly.nextDueAt ?? NEVER],
    quiet: [nextDue('active', progressFrom(at(-34, '11:00')))?.at ?? NEVER],
    agenda: [tuesday('agenda-early'), tuesday('agenda-late')],
    record: [sunday('ask-mentee'), sunday('ask-mentor')],
    request: [asked.nextDueAt ?? NEVER],
    'check-in': [nextDueAt(at(-3, '11:00'), { rhythm: DEFAULT_POLICY.checkIn, zone: change.zone, calendar })],
  };
}

/** Moments at which something is told at once, as their names say. */
export function newsOf(change: ClockChange) {
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
    'the end, 14 days after a warning': nextDue('active', { ...progressFrom(warnedAt), warnedAt })?.at ?? NEVER,
    'a request, when it lapses': lapses,
  };
}

const NEVER = new Date(0);
const before = (at: Date): Date => new Date(at.getTime() - 1);
const sessionAt =
  ({ zone }: ClockChange, startsAt: Date) =>
  (kind: SessionPrompt): Date => {
    const time = { startsAt, endsAt: new Date(startsAt.getTime() + HOUR_MS) };
    return promptMoment(kind, { time, agenda: '', mentorZone: zone, menteeZone: zone }, calendar);
  };

/** Moments that are stored when two people do something, on Thursday at eleven. */
export async function ofTurns(change: ClockChange, journey: Journey) {
  journey.clock.set(wall(change, -3, '11:00'));
  const pair = await introduced(journey, change.zone);
  const { anna, maya, relationship } = pair;
  await anna.presses(cardIn(await anna.says('agreement')), 'Sign');
  await anna.acts({ kind: 'action', id: 'course.met', ref: relationship.id });
  const fitAskAt = (await progressOf(journey, pair)).fitAskAt;
  const past = { date: dayFrom(change.sunday, -3), start: '09:00', end: '10:00', summary: 'Pay' };
  await anna.submits(formIn(await anna.acts({ kind: 'open', formId: 'session.log', ref: relationship.id })), past);
  const offer = { length: '60', format: 'online', date: dayFrom(change.sunday, 20), time: '10:00' };
  await anna.submits(formIn(await anna.acts({ kind: 'open', formId: 'session.propose', ref: relationship.id })), offer);
  const signature = await dueOf(journey, pair, 'signature');
  await does(journey, async (context) => {
    const saw = { number: 1, revision: 1 };
    await proposeTerms(context, relationship.id, { member: maya.id, saw }, { reviewOn: change.sunday });
    return signAgreement(context, relationship.id, { member: anna.id, saw: { ...saw, revision: 2 } });
  });
  const { reviewAt } = await progressOf(journey, pair);
  const ending = async (days: number) => {
    await does(
      journey,
      (context): ChangedRelationship => windDown(context, relationship.id, anna.id, dayFrom(change.sunday, days)),
    );
    return (await progressOf(journey, pair)).ending;
  };
  const [closes, reminds] = [await ending(0), await ending(28)];
  await does(journey, (context) => pauseRelationship(context, relationship.id, anna.id, dayFrom(change.sunday, -1)));
  await does(journey, (context) => startPause(context, anna.id, dayFrom(change.sunday, -1)));
  const { backAt } = await journey.database.client.member.findUniqueOrThrow({ where: { id: anna.id } });
  return {
    signature,
    fit: [fitAskAt ?? NEVER],
    'pick-time': await dueOf(journey, pair, 'pick-time'),
    'first-session': await dueOf(journey, pair, 'first-session'),
    'next-session': await dueOf(journey, pair, 'next-session'),
    review: [reviewAt ?? NEVER],
    closing: [closes?.closesAt ?? NEVER],
    'last-date': [reminds?.remindAt ?? NEVER],
    resumed: [(await progressOf(journey, pair)).break?.endsAt ?? NEVER],
    'welcome-back': [backAt ?? NEVER],
  };
}

const does = (journey: Journey, work: (context: UseCaseContext<Stores>) => Promise<unknown>) =>
  journey.write(async (stores) => {
    const [organisation] = await journey.unitOfWork.organisations();
    if (organisation === undefined) throw new Error('the organisation is there');
    await work({ organisation, stores, now: journey.clock.now(), calendar, ids: systemIds });
  });

const progressOf = async (journey: Journey, pair: Partners) => (await now(journey, pair)).progress;

/** When prompts of this kind wait for one of the two. */
async function dueOf(journey: Journey, { anna, maya }: Partners, kind: PromptKind): Promise<readonly Date[]> {
  const where = { memberId: { in: [anna.id, maya.id] }, kind };
  const prompts = await journey.database.client.prompt.findMany({ where, orderBy: { raisedAt: 'asc' } });
  return prompts.map(({ raisedAt }) => raisedAt);
}

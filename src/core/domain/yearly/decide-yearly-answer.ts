import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Member } from '../member/member.ts';
import type { Side } from '../profile/profile.ts';
import type { Calendar, LocalDay } from '../time/calendar.ts';
import { withRound } from './decide-yearly-round.ts';
import type { YearlyAnswer } from './yearly-answer.ts';
import { lastDayOf, type Round, type RoundState, type YearlySchedule, yearAfter } from './yearly-schedule.ts';

/** `later`: this year’s round is over. `never-met`: there is no relationship of the last year to speak of. */
export type YearlyRefusal = { readonly code: 'later'; readonly from: LocalDay } | { readonly code: 'never-met' };

/** `other-round`: an old card. `answered`: that stays. */
export type SkipRefusal =
  | YearlyRefusal
  | { readonly code: 'other-round' }
  | { readonly code: 'answered'; readonly until: LocalDay };

/** A round that a member may answer now; its state is null when it begins by answering. */
export type OpenRound = {
  readonly openedOn: LocalDay;
  readonly until: LocalDay;
  readonly role: Side;
  readonly state: RoundState | null;
  /** What they answered in this round so far. */
  readonly given: YearlyAnswer | null;
};

/** `open`: a round that lasts. `between`: the next one may not begin yet. `free`: one may begin today. */
export type RoundTime =
  | { readonly is: 'open'; readonly round: Round }
  | { readonly is: 'between'; readonly from: LocalDay }
  | { readonly is: 'free'; readonly today: LocalDay };

/** Where a member stands in their year: a round may begin a year after the last one did. */
export function roundTime(
  { round }: Pick<YearlySchedule, 'round'>,
  { zone }: Pick<Member, 'zone'>,
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): RoundTime {
  if (round !== null && now < round.closesAt) return { is: 'open', round };
  const today = calendar.dayOf(now, zone);
  const from = round === null ? today : yearAfter(round.openedOn, calendar);
  return from > today ? { is: 'between', from } : { is: 'free', today };
}

/** The round a member may answer now. `found` is what waits to be counted of them, `role` the side they could speak from. */
export function decideOpenRound(
  time: RoundTime,
  { found, role }: { readonly found: YearlyAnswer | null; readonly role: Side | null },
  calendar: Calendar,
): Result<OpenRound, YearlyRefusal> {
  if (time.is === 'between') return refuse({ code: 'later', from: time.from });
  if (time.is === 'open') {
    const { openedOn, role: speaksAs, state } = time.round;
    const given = found?.openedOn === openedOn ? found : null;
    return ok({ openedOn, role: speaksAs, state, given, until: lastDayOf(time.round, calendar) });
  }
  if (role === null) return refuse({ code: 'never-met' });
  const openedOn = time.today;
  return ok({ openedOn, role, state: null, given: null, until: lastDayOf({ openedOn }, calendar) });
}

/** `change`: only while nothing of it was counted, and otherwise it is refused. `put`: beside the plan from now on. */
export type YearlyAnswerDecision =
  | { readonly do: 'change'; readonly answer: YearlyAnswer; readonly otherwise: YearlyRefusal }
  | { readonly do: 'put'; readonly answer: YearlyAnswer; readonly plan: YearlySchedule };

/** What a member answers in their open round, in place of what they answered in it before. */
export function decideYearlyAnswer(
  { openedOn, role, state }: OpenRound,
  given: Pick<YearlyAnswer, 'ratings' | 'remark'>,
  {
    plan,
    member,
    calendar,
  }: { readonly plan: YearlySchedule; readonly member: Pick<Member, 'id' | 'zone'>; readonly calendar: Calendar },
): YearlyAnswerDecision {
  const planned = state === null ? withRound(plan, member, { openedOn, role, calendar }) : plan;
  if (planned.round === null) throw new Error('an open round is planned');
  const answer = { ...given, memberId: member.id, openedOn, role, closesAt: planned.round.closesAt };
  if (state === 'answered') {
    return { do: 'change', answer, otherwise: { code: 'later', from: yearAfter(openedOn, calendar) } };
  }
  return { do: 'put', answer, plan: { ...planned, round: { ...planned.round, state: 'answered' } } };
}

/** The plan of somebody who does not answer this year; `openedOn` is the round of the card they pressed. */
export function decideSkip(
  { state, until }: OpenRound,
  plan: YearlySchedule,
  openedOn: LocalDay,
): Result<YearlySchedule, SkipRefusal> {
  if (state === null || plan.round?.openedOn !== openedOn) return refuse({ code: 'other-round' });
  if (state === 'answered') return refuse({ code: 'answered', until });
  return ok({ ...plan, round: { ...plan.round, state: 'skipped' } });
}

/** The plan of somebody who leaves, and is asked nothing any more; null when nobody was to ask them. */
export function decideForgetting(plan: YearlySchedule): YearlySchedule | null {
  if (plan.dueOn === null && plan.round === null) return null;
  return { ...plan, dueOn: null, nextDueAt: null, round: plan.round && { ...plan.round, state: 'skipped' } };
}

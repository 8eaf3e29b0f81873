import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../time/durations.ts';
import { rememberingCalendar } from '../time/testing/remembering-calendar.fixture.ts';
import { wallTimeOf } from '../time/wall-time.ts';
import { PROMPT_KINDS, type SessionPromptKind } from './prompt-kind.ts';
import { duePrompts, nextPromptAt, type PromptFacts, passedPrompts, promptMoment } from './prompts.ts';

const calendar = rememberingCalendar();
const ZONES = [
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
];
/** The days on which the clocks of the mentee change in 2026, or those of their mentor in the next zone; an ordinary one. */
const DAYS: readonly (readonly [menteeZone: string, on: readonly string[]])[] = [
  ['Europe/London', ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-06-10']],
  ['America/New_York', ['2026-03-08', '2026-11-01']],
  ['Asia/Kathmandu', ['2026-03-08', '2026-11-01']],
  ['America/St_Johns', ['2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04']],
  ['Australia/Lord_Howe', ['2026-04-05', '2026-10-04', '2026-09-27']],
  ['Pacific/Auckland', ['2026-04-05', '2026-09-27', '2026-03-29', '2026-10-25']],
];

/** A session of an hour at ten on the mentee's clock, on a day around a change of clocks. */
function facts(menteeZone: string, on: string, daysAfter: number, agenda = ''): PromptFacts {
  const startsAt = calendar.at(calendar.addDays(on, daysAfter), '10:00', menteeZone);
  const mentorZone = ZONES[(ZONES.indexOf(menteeZone) + 1) % ZONES.length] ?? 'UTC';
  return { time: { startsAt, endsAt: new Date(startsAt.getTime() + HOUR_MS) }, agenda, menteeZone, mentorZone };
}

/** The day itself, or the Friday before. */
const workingDayBy = (on: string): string =>
  calendar.weekday(on) < 6 ? on : calendar.addDays(on, 5 - calendar.weekday(on));

const CASES = DAYS.flatMap(([zone, days]) =>
  days.flatMap((on) => [0, 1, 2, 3].map((after) => [zone, on, after] as const)),
);

describe('the moments of a session’s prompts', () => {
  it.each(CASES)('for a mentee in %s, the clocks changing on %s, %i days before', (zone, on, after) => {
    const given = facts(zone, on, after);
    const startOn = calendar.addDays(on, after);
    const moment = (kind: SessionPromptKind) => promptMoment(kind, given, calendar);
    const morning = (days: number) => ({ on: workingDayBy(calendar.addDays(startOn, days)), time: '06:00' });
    expect(wallTimeOf(moment('agenda-early'), zone, calendar)).toEqual(morning(-3));
    expect(wallTimeOf(moment('agenda-late'), zone, calendar)).toEqual(morning(-1));
    expect(given.time.startsAt.getTime() - moment('day-before').getTime()).toBe(DAY_MS);
    expect(given.time.startsAt.getTime() - moment('minutes-before').getTime()).toBe(HOUR_MS / 6);
    expect(moment('ask-mentee')).toEqual(given.time.endsAt);
    expect(wallTimeOf(moment('ask-mentor'), given.mentorZone, calendar)).toEqual({
      on: calendar.addDays(calendar.dayOf(given.time.endsAt, given.mentorZone), 1),
      time: '06:00',
    });
  });

  it.each(CASES)(
    'are kept once each in %s around %s + %i, by a clock that is set back and forward',
    (zone, on, after) => {
      const given = facts(zone, on, after);
      const sent: SessionPromptKind[] = [];
      let done: readonly SessionPromptKind[] = passedPrompts(given, hoursFrom(given, -24 * 6), calendar);
      for (let hour = -24 * 6; hour <= 72; hour += 1) {
        // Every tenth tick comes from a clock that was set back six hours, and every fifteenth is missed.
        const wrong = hour % 10 === 0 ? -6 : 0;
        if (hour % 15 === 1) continue;
        const due = duePrompts(given, done, hoursFrom(given, hour + wrong), calendar);
        sent.push(...due.send);
        done = due.done;
      }
      // For a Monday both questions about the agenda come due on the Friday: one stands for both.
      const [early, late] = (['agenda-early', 'agenda-late'] as const).map((kind) =>
        promptMoment(kind, given, calendar),
      );
      const unsaid: readonly SessionPromptKind[] =
        early?.getTime() === late?.getTime() ? ['minutes-before', 'agenda-early'] : ['minutes-before'];
      expect(sent.toSorted()).toEqual([...PROMPT_KINDS].filter((kind) => !unsaid.includes(kind)).toSorted());
      expect(nextPromptAt(given, done, calendar)).toBeNull();
    },
  );

  it('ten minutes before comes in its own minute', () => {
    const given = facts('Europe/London', '2026-06-10', 0);
    const at = new Date(given.time.startsAt.getTime() - HOUR_MS / 6);
    const done: readonly SessionPromptKind[] = ['agenda-early', 'agenda-late', 'day-before'];
    expect(nextPromptAt(given, done, calendar)).toEqual(at);
    expect(duePrompts(given, done, new Date(at.getTime() - 1), calendar).send).toEqual([]);
    expect(duePrompts(given, done, at, calendar).send).toEqual(['minutes-before']);
  });

  it('asks for no agenda that is written', () => {
    const given = facts('Europe/London', '2026-06-10', 0, 'Budgets');
    expect(duePrompts(given, [], hoursFrom(given, -1), calendar).send).toEqual(['day-before']);
    expect(nextPromptAt(given, [], calendar)).toEqual(promptMoment('day-before', given, calendar));
  });

  it('after an outage sends one of a kind, and nothing that the start has overtaken', () => {
    const given = facts('Europe/London', '2026-06-10', 0);
    expect(duePrompts(given, [], hoursFrom(given, -0.1), calendar).send).toEqual(['agenda-late', 'minutes-before']);
    expect(duePrompts(given, [], hoursFrom(given, 0.5), calendar).send).toEqual([]);
    expect(duePrompts(given, [], hoursFrom(given, 72), calendar).send).toEqual(['ask-mentee', 'ask-mentor']);
  });

  it('counts as done what had passed when the time was fixed', () => {
    const given = facts('Europe/London', '2026-06-10', 0);
    expect(passedPrompts(given, hoursFrom(given, -30), calendar)).toEqual(['agenda-early']);
    expect(passedPrompts(given, hoursFrom(given, -3), calendar)).toEqual(['agenda-early', 'agenda-late', 'day-before']);
  });
});

const hoursFrom = ({ time }: PromptFacts, hours: number): Date => new Date(time.startsAt.getTime() + hours * HOUR_MS);

import { describe, expect, it } from 'vitest';
import { temporalCalendar as calendar } from '../../../adapters/time/temporal-calendar.ts';
import type { Nudge } from './decide-nudge.ts';
import { decideRest, takesItsDay } from './decide-rest.ts';
import { type NudgeSchedule, newNudgeSchedule } from './nudge-schedule.ts';
import type { PromptKind } from './prompt.ts';
import { READER, waiting } from './testing/nudge-cases.fixture.ts';

/** A Tuesday, eleven in the morning in London. */
const NOW = '2026-11-24T11:00:00Z';
const clock = (now = NOW) => ({
  usualHours: { at: '10:00', from: '08:00', to: '18:00', days: [1, 2, 3, 4, 5] },
  calendar,
  now: new Date(now),
});

describe('the rest of a day', () => {
  const nudge = (silence: boolean, plan: Partial<NudgeSchedule> = {}, now = NOW): Nudge => ({
    member: READER,
    plan: { ...newNudgeSchedule(READER.id), ...plan },
    day: now.slice(0, 10),
    prompts: [waiting('quiet'), waiting('agenda'), waiting('request'), waiting('review')],
    silence,
    goodUntil: new Date(now),
  });
  const ids = (...kinds: PromptKind[]) => kinds.map((kind) => waiting(kind).id);

  it.each([
    [true, [], true],
    [true, ['agenda'], true],
    [false, ['agenda'], true],
    [false, [], false],
  ] as const)('is settled when it asks (%s) or says (%s): %s', (silence, said, takes) => {
    expect(takesItsDay({ silence }, { said: ids(...said), dropped: ids('review') })).toBe(takes);
  });

  it('waits for tomorrow, apart from what was said or overtaken, and counts one more unanswered', () => {
    const rest = decideRest(nudge(false, { unanswered: 1 }), { said: ids('agenda'), dropped: ids('review') }, clock());
    expect(rest).toMatchObject({
      held: [],
      postponed: ids('quiet', 'request'),
      until: new Date('2026-11-25T10:00:00Z'),
    });
    expect(rest.plan).toEqual({ ...newNudgeSchedule(READER.id), unanswered: 2 });
  });

  it('is held back once we asked whether to go on, apart from what is said even in silence', () => {
    const rest = decideRest(nudge(true, { unanswered: 3 }), { said: [], dropped: [] }, clock());
    expect(rest).toMatchObject({ held: ids('agenda', 'request', 'review'), postponed: ids('quiet') });
    expect(rest.plan).toEqual({ ...newNudgeSchedule(READER.id), unanswered: 3, standing: 'silent' });
  });

  it.each([
    ['after the clocks went back', '2026-10-23T11:00:00Z', null, '2026-10-26T10:00:00Z'],
    ['after they went forward', '2026-03-27T11:00:00Z', null, '2026-03-30T09:00:00Z'],
    ['in hours of their own', NOW, { at: '09:00', from: '09:00', to: '10:00', days: [6, 7] }, '2026-11-28T09:00:00Z'],
  ])('waits for the next of their days %s', (_when, now, hours, until) => {
    const rest = decideRest(nudge(false, { hours }, now), { said: ids('agenda'), dropped: [] }, clock(now));
    expect(rest.until).toEqual(new Date(until));
  });
});

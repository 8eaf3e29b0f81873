import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemIds } from '../../adapters/time/system-ids.ts';
import { temporalCalendar } from '../../adapters/time/temporal-calendar.ts';
import { tickYearly } from '../../core/application/yearly/ask-yearly.ts';
import { emptyProfile } from '../../core/domain/profile/profile.ts';
import { MINUTE_MS } from '../../core/domain/time/durations.ts';
import { newYearlySchedule } from '../../core/domain/yearly/yearly-schedule.ts';
import { nudgeStage, nudgesOf } from '../nudge/testing/nudge.fixture.ts';
import { cardIn, errorsIn, formIn, type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { introduced } from '../testing/partners.fixture.ts';
import { evaluates, RATED } from './testing/yearly.fixture.ts';

const journey = useJourney();
const { at } = nudgeStage(journey);
beforeEach(() => journey().clock.set(STAGE_NOW));
afterEach(() => expect(journey().errors).toEqual([]));

const ASKED = 'How does mentoring here serve you?';
const reads = () => journey().unitOfWork.reads(journey().organisationId).yearly;
const timesAsked = async (who: Player) => (await nudgesOf(who)).filter((card) => wordsOf(card).includes(ASKED)).length;
const waits = async (who: Player) => wordsOf(cardIn(await who.says('reminders'))).includes(ASKED);
/** The morning of the day a year after everybody began, and their hour of it. */
const YEAR_ON = ['2027-11-24T06:00:00Z', '2027-11-24T10:00:00Z'] as const;

describe('asking', () => {
  test('happens a year after a first relationship began, at their hour, to both, once, and again a year later', async () => {
    const { anna, maya } = await introduced(journey());
    await at('2027-11-22T10:05:00Z', '2027-11-23T10:05:00Z');
    expect([await timesAsked(anna), await timesAsked(maya)]).toEqual([0, 0]);
    await at(...YEAR_ON, '2027-11-25T10:00:00Z', '2027-12-01T10:00:00Z');
    expect([await timesAsked(anna), await timesAsked(maya)]).toEqual([1, 1]);
    expect(wordsOf(await nudgesOf(anna))).toContain('Not this year');
    expect((await reads().planOf(maya.id)).round).toMatchObject({ role: 'mentor', state: 'open' });
    // The relationship lapses in December: within the year before the next asking, and not before the one after that.
    await at('2027-12-10T10:00:00Z');
    await anna.says('home');
    await at('2028-11-24T06:00:00Z', '2028-11-24T10:00:00Z');
    expect(await timesAsked(anna)).toBe(2);
    await at('2029-11-24T06:00:00Z', '2029-11-26T10:00:00Z');
    expect(await reads().planOf(anna.id)).toMatchObject({ dueOn: null, nextDueAt: null });
    expect(await timesAsked(anna)).toBe(2);
  });

  test('begins on the day of the member, wherever they are', async () => {
    const { anna } = await introduced(journey(), 'Pacific/Auckland');
    await at('2027-11-22T10:05:00Z', '2027-11-23T16:55:00Z');
    expect((await reads().planOf(anna.id)).round).toBeNull();
    await at('2027-11-23T17:00:00Z');
    expect((await reads().planOf(anna.id)).round).toMatchObject({
      openedOn: '2027-11-24',
      closesAt: new Date('2027-12-24T11:00:00Z'),
    });
  });

  test('when two clocks look at once, or one is repeated, opens one round and raises it once', async () => {
    const { anna } = await introduced(journey());
    journey().clock.set(new Date(YEAR_ON[0]));
    const organisation = (await journey().unitOfWork.organisations())[0];
    if (organisation === undefined) throw new Error('there is an organisation');
    const tick = () =>
      journey().write((stores) =>
        tickYearly(
          { stores, organisation, now: journey().clock.now(), calendar: temporalCalendar, ids: systemIds },
          anna.id,
        ),
      );
    const opened = await Promise.all([tick(), tick(), tick()]);
    expect(opened.filter((day) => day !== null)).toEqual(['2027-11-24']);
    expect(await tick()).toBeNull();
  });

  test('waits for the end of a break and of a snooze, and leaves out who mutes it or has left', async () => {
    const away = await introduced(journey());
    await at('2027-11-20T10:00:00Z');
    await away.anna.says('pause until 2028-01-10');
    await away.maya.says('snooze until 2027-12-20');
    const other = await introduced(journey());
    await other.maya.acts({ kind: 'action', id: 'joining.leave', ref: '' });
    // As the first start with this table plans it, for somebody who left before.
    const due = { dueOn: '2027-11-20', nextDueAt: new Date('2027-11-20T10:00:00Z') };
    await journey().write((stores) => stores.yearly.savePlan({ ...newYearlySchedule(other.maya.id), ...due }));
    const muting = await introduced(journey());
    const plan = await journey().unitOfWork.reads(journey().organisationId).prompts.planOf(muting.anna.id);
    await journey().write((stores) => stores.prompts.savePlan({ ...plan, muted: ['yearly'] }));
    await at(...YEAR_ON, '2027-12-20T10:00:00Z');
    expect((await reads().planOf(away.anna.id)).round).toBeNull();
    expect((await reads().planOf(away.maya.id)).round?.openedOn).toBe('2027-12-20');
    await at('2028-01-11T10:00:00Z', '2028-11-20T06:00:00Z', '2028-11-20T10:00:00Z');
    expect((await reads().planOf(away.anna.id)).round?.openedOn).toBe('2028-01-11');
    expect(await reads().planOf(other.maya.id)).toMatchObject({ dueOn: null, round: null });
    expect(await reads().planOf(muting.anna.id)).toMatchObject({ dueOn: '2029-11-20', round: null });
    expect(await timesAsked(muting.anna)).toBe(0);
  });

  test('is nothing that waits any more once it was answered, put aside, or is over', async () => {
    const [one, two] = [await introduced(journey()), await introduced(journey())];
    await at(YEAR_ON[0]);
    for (const who of [one.anna, one.maya, two.anna]) expect(await waits(who)).toBe(true);
    await evaluates(one.anna);
    await one.maya.acts({ kind: 'action', id: 'yearly.skip', ref: '2027-11-24' });
    expect([await waits(one.anna), await waits(one.maya), await waits(two.anna)]).toEqual([false, false, true]);
    await at('2027-12-25T07:00:00Z');
    expect(await waits(two.anna)).toBe(false);
  });
});

describe('answering', () => {
  test('is possible at any time once a year, in the words of one’s own side, and says who sees it', async () => {
    const { anna, maya } = await introduced(journey());
    const form = formIn(await anna.says('evaluate'));
    expect(wordsOf(form)).toContain('find a mentor who can help me');
    expect(wordsOf(form)).toContain('five or more people');
    expect(wordsOf(formIn(await maya.acts({ kind: 'open', formId: 'yearly.answer', ref: '' })))).toContain(
      'found by mentees',
    );
    expect(wordsOf((await anna.submits(form, RATED)).answers)).toContain('Thank you');
    expect(await reads().answerOf(anna.id)).toMatchObject({ role: 'mentee', ratings: RATED, remark: '' });
    expect(await reads().planOf(anna.id)).toMatchObject({ dueOn: '2027-11-24', round: { state: 'answered' } });
  });

  test('of somebody who was on both sides speaks from that of the newest relationship', async () => {
    const { anna } = await introduced(journey());
    journey().clock.advance(MINUTE_MS);
    const both = await journey().player('both', { profile: { asMentor: true, asMentee: true } });
    await journey().write(({ profiles }) =>
      profiles.save({ ...emptyProfile(anna.id), asMentor: true, asMentee: true }),
    );
    const ask = formIn(await both.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: anna.id }));
    await both.submits(ask, { note: 'Please help me.' });
    await anna.presses(await anna.lastTold(), 'Accept');
    await evaluates(anna);
    expect(await reads().answerOf(anna.id)).toMatchObject({ role: 'mentor' });
  });

  test('twice changes the first answer as long as the round is open, and not a moment longer', async () => {
    const { anna } = await introduced(journey());
    await evaluates(anna, { remark: 'More tea' });
    const again = formIn(await anna.says('evaluate'));
    expect(wordsOf(again)).toContain('"initial":"More tea"');
    journey().clock.set(new Date('2026-12-24T23:59:59Z'));
    expect(wordsOf((await anna.submits(again, { ...RATED, hoped: 'no', remark: '' })).answers)).toContain('Changed');
    expect(await reads().answerOf(anna.id)).toMatchObject({ ratings: { hoped: 'no' }, remark: '' });
    journey().clock.set(new Date('2026-12-25T00:00:00Z'));
    const late = await anna.submits(again, { ...RATED, hoped: 'yes' });
    expect(wordsOf(late.answers)).toContain('closed');
    expect(wordsOf(await anna.says('evaluate'))).toContain('2027-11-24');
    expect(await reads().answerOf(anna.id)).toMatchObject({ ratings: { hoped: 'no' } });
  });

  test('twice at once keeps one answer, and counts once', async () => {
    const { anna } = await introduced(journey());
    const form = formIn(await anna.acts({ kind: 'open', formId: 'yearly.answer', ref: '' }));
    const outcomes = await Promise.all([
      anna.submits(form, { ...RATED, remark: 'One' }),
      anna.submits(form, { ...RATED, remark: 'Other' }),
    ]);
    expect(outcomes.map(({ answers }) => answers[0]?.do)).toEqual(['done', 'done']);
    expect(['One', 'Other']).toContain((await reads().answerOf(anna.id))?.remark);
    const rows = await journey().database.client.yearlyAnswer.count({ where: { memberId: anna.id } });
    expect(rows).toBe(1);
  });

  test('badly keeps what was typed, beside its field', async () => {
    const { anna } = await introduced(journey());
    const form = formIn(await anna.acts({ kind: 'open', formId: 'yearly.answer', ref: '' }));
    const missing = await anna.submits(form, { finding: 'yes', hoped: 'perhaps', remark: 'x'.repeat(50_000) });
    expect(Object.keys(errorsIn(missing)).toSorted()).toEqual(['hoped', 'moments', 'recommend', 'remark']);
    expect(await reads().answerOf(anna.id)).toBeNull();
  });

  test('is for people who were in a relationship within the last year', async () => {
    const stranger = await journey().player('stranger', { profile: { asMentor: true } });
    expect(wordsOf(await stranger.says('evaluate'))).toContain('Once you have been in a mentoring relationship');
    const form = { id: 'yearly.answer', ref: '' };
    await stranger.acts({ kind: 'submit', formId: form.id, ref: form.ref, values: RATED });
    expect(await reads().answerOf(stranger.id)).toBeNull();
  });
});

describe('“not this year”', () => {
  test('is one tap, may be thought better of, and touches neither an answer nor another round', async () => {
    const { anna, maya } = await introduced(journey());
    await at(YEAR_ON[0]);
    const press = (who: Player, ref: string) => who.acts({ kind: 'action', id: 'yearly.skip', ref });
    for (const time of ['once', 'twice'])
      expect(wordsOf(await press(anna, '2027-11-24')), time).toContain('Not this year, then');
    await evaluates(anna);
    expect(wordsOf(await press(anna, '2027-11-24'))).toContain('You have answered already');
    for (const ref of ['2026-11-24', 'x', '']) expect(wordsOf(await press(maya, ref))).toContain('another year');
    expect((await reads().planOf(maya.id)).round?.state).toBe('open');
    journey().clock.set(new Date('2027-12-25T07:00:00Z'));
    expect(wordsOf(await press(maya, '2027-11-24'))).toContain('closed');
  });
});

test('whoever leaves takes along what was not counted yet, and may say it anew when they come back in time', async () => {
  const { anna } = await introduced(journey());
  await evaluates(anna, { remark: 'Mine' });
  await anna.acts({ kind: 'action', id: 'joining.leave', ref: '' });
  expect(await reads().answerOf(anna.id)).toBeNull();
  expect(await reads().planOf(anna.id)).toMatchObject({ dueOn: null, nextDueAt: null });
  const join = formIn(await anna.acts({ kind: 'open', formId: 'joining.join', ref: '' }));
  await anna.submits(join, { part: 'mentee', accept: true });
  await evaluates(anna, { remark: 'Again' });
  expect((await reads().answerOf(anna.id))?.remark).toBe('Again');
});

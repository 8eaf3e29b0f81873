import { afterEach, expect, test } from 'vitest';
import { systemIds } from '../../adapters/time/system-ids.ts';
import { temporalCalendar } from '../../adapters/time/temporal-calendar.ts';
import { pickSlot } from '../../core/application/session/arrange-session.ts';
import type { SessionId } from '../../core/domain/kernel/ids.ts';
import { cardIn, errorsIn, formIn, type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import {
  arrange,
  countOf,
  fixed,
  labels,
  opened,
  optionsIn,
  PROPOSAL,
  picks,
  SHEET,
  sessionStage,
  sessionsOf,
} from './testing/session.fixture.ts';

const journey = useJourney();
const stage = sessionStage(journey);
afterEach(() => {
  expect(journey().errors).toEqual([]);
  journey().clock.set(STAGE_NOW);
});

test('times are suggested on both clocks, offered, and picked on the other platform', async () => {
  const { anna, maya, names } = await stage.partners();
  const form = await arrange(anna);
  const options = optionsIn(form, 'slots');
  expect(options[0]?.label).toBe(`Wed 25 Nov, 09:00 (14:45 for ${names.maya})`);
  const chosen = options.slice(0, 3).map(({ value }) => value);
  await anna.submits(form, { ...PROPOSAL, slots: chosen });
  const offer = await maya.lastTold();
  expect(offer.title).toBe(`${names.anna} offers times for a session`);
  const pick = formIn(await maya.presses(offer, 'Pick a time'));
  expect(optionsIn(pick, 'slot').map(({ label }) => label)[0]).toBe(`Wed 25 Nov, 14:45 (09:00 for ${names.anna})`);
  await maya.submits(pick, { slot: chosen[1] ?? '' });
  expect((await anna.lastTold()).title).toBe(`${names.maya} picked a time`);
  const session = await opened(anna);
  expect(wordsOf(session)).toContain('"at":"2026-11-26T09:00:00.000Z"');
  expect(labels(session)).toEqual(['Set the agenda', 'Move', 'Repeat it', 'Call it off', 'Recording', 'All sessions']);
});

test('the one who offers does not pick, and a late pick says how things stand', async () => {
  const { anna, maya } = await stage.partners();
  await anna.submits(await arrange(anna), { ...PROPOSAL, date: '2026-11-26', time: '10:00' });
  expect(labels(await opened(anna))).not.toContain('Pick a time');
  const offer = await maya.lastTold();
  await picks(maya, offer);
  expect(wordsOf(cardIn(await maya.presses(offer, 'Pick a time')))).toContain('Fixed');
});

test('other times take the place of those on offer, and turn the table', async () => {
  const { anna, maya, names } = await stage.partners();
  await anna.submits(await arrange(anna), { ...PROPOSAL, date: '2026-11-26', time: '10:00' });
  const other = formIn(await maya.presses(await maya.lastTold(), 'Other times'));
  await maya.submits(other, { ...PROPOSAL, date: '2026-11-27', time: '16:00' });
  expect((await anna.lastTold()).title).toBe(`${names.maya} offers times for a session`);
  const pick = formIn(await anna.presses(await anna.lastTold(), 'Pick a time'));
  expect(optionsIn(pick, 'slot').map(({ label }) => label)).toEqual([`Fri 27 Nov, 10:15 (16:00 for ${names.maya})`]);
});

test.each([
  ['a day in the past', { date: '2026-11-23', time: '10:00' }, { date: expect.stringContaining('past') }],
  ['31 February', { date: '2027-02-31', time: '10:00' }, { date: expect.stringContaining('does not exist') }],
  ['a day without a time', { date: '2026-11-26' }, { time: expect.stringContaining('time') }],
  ['no time at all', {}, { slots: expect.stringContaining('at least one') }],
  ['a day in three years', { date: '2029-11-26', time: '10:00' }, { date: expect.stringContaining('year ahead') }],
])('%s is refused beside its field, and nothing is kept', async (_what, values, errors) => {
  const { anna, maya } = await stage.partners();
  const before = await countOf(maya);
  expect(errorsIn(await anna.submits(await arrange(anna), { ...PROPOSAL, ...values }))).toEqual(errors);
  expect(await countOf(maya)).toBe(before);
});

test('a time that either has given to somebody else is refused, when offered and when taken meanwhile', async () => {
  await journey().setPolicy({ firstCapacityOfMentor: 2 });
  const { anna, maya } = await stage.partners();
  const ben = await stage.mentee('ben');
  await stage.begin(ben, maya);
  await ben.submits(await arrange(ben), { ...PROPOSAL, date: '2026-11-26', time: '10:30' });
  const offer = await maya.lastTold();
  await anna.submits(await arrange(anna), { ...PROPOSAL, date: '2026-11-26', time: '10:00' });
  const early = formIn(await maya.presses(await maya.lastTold(), 'Pick a time'));
  await maya.submits(early, { slot: optionsIn(early, 'slot')[0]?.value ?? '' });
  const late = formIn(await maya.presses(offer, 'Pick a time'));
  const refused = await maya.submits(late, { slot: optionsIn(late, 'slot')[0]?.value ?? '' });
  expect(errorsIn(refused)).toEqual({ slot: expect.stringContaining('You are in another session') });
  const taken = await ben.submits(formIn(await ben.presses(await opened(ben), 'Change the times')), {
    ...PROPOSAL,
    date: '2026-11-26',
    time: '09:30',
  });
  expect(errorsIn(taken)).toEqual({ date: expect.stringContaining('is taken at that time') });
});

test('a move is told at once and moves the prompts; calling off ends them', async () => {
  const { anna, maya, names } = await stage.partners();
  await fixed(anna, maya);
  const move = formIn(await maya.presses(await opened(maya), 'Move'));
  await maya.submits(move, { date: '2026-11-30', time: '15:45', length: '60' });
  const told = await anna.lastTold();
  expect(told.title).toBe(`${names.maya} moved your session`);
  const times = [...wordsOf(told).matchAll(/"label":"([^"]+)","value":\[{"at":"([^"]+)"/g)].map(([, ...fact]) => fact);
  expect(times).toEqual([
    ['When', '2026-11-30T10:00:00.000Z'],
    ['Instead of', '2026-11-26T10:00:00.000Z'],
  ]);
  expect(wordsOf(await opened(anna))).toContain('"at":"2026-11-30T10:00:00.000Z"');
  journey().clock.set(new Date('2026-11-26T09:55:00Z'));
  const before = await countOf(maya);
  await journey().tick();
  expect(await countOf(maya)).toBe(before);
  await anna.presses(await opened(anna), 'Call it off');
  expect((await maya.lastTold()).title).toBe(`${names.anna} called your session off`);
  journey().clock.set(new Date('2026-12-02T09:55:00Z'));
  const called = await countOf(maya);
  await journey().tick();
  expect(await countOf(maya)).toBe(called);
});

test('of two who pick at the same moment what would clash, one gets it and the other a sentence', async () => {
  await journey().setPolicy({ firstCapacityOfMentor: 2 });
  const { anna, maya } = await stage.partners();
  const ben = await stage.mentee('ben');
  await stage.begin(ben, maya);
  const own = async (who: Player) => {
    const live = await stage.relationshipOf(who);
    return formIn(await maya.acts({ kind: 'open', formId: 'session.propose', ref: live.id }));
  };
  const forms = [await own(anna), await own(ben)];
  for (const form of forms) await maya.submits(form, { ...PROPOSAL, date: '2026-12-01', time: '15:00' });
  const outcomes = await Promise.all(
    [anna, ben].map(async (who) => {
      const pick = formIn(await who.presses(await who.lastTold(), 'Pick a time'));
      return who.submits(pick, { slot: optionsIn(pick, 'slot')[0]?.value ?? '' });
    }),
  );
  const kinds = outcomes.map(({ answers }) => answers[0]?.do ?? '');
  expect(kinds.toSorted()).toEqual(['done', 'formErrors']);
});

test('a time that was taken off the offer meanwhile is not fixed', async () => {
  const { anna, maya } = await stage.partners();
  await anna.submits(await arrange(anna), { ...PROPOSAL, date: '2026-11-26', time: '10:00' });
  const [organisation] = await journey().unitOfWork.organisations();
  if (organisation === undefined) throw new Error('no organisation');
  const id = (await stage.sessionId(anna)) as SessionId;
  const off = new Date('2026-11-26T12:00:00Z');
  const context = { organisation, now: STAGE_NOW, calendar: temporalCalendar, ids: systemIds };
  const picked = await journey().write((stores) => pickSlot({ ...context, stores }, id, maya.id, off));
  expect(picked).toEqual({ ok: false, code: 'not-on-offer' });
});

test('when the relationship ends, what was arranged is called off and the past can only be read', async () => {
  const { anna, maya } = await stage.partners();
  await anna.submits(await stage.held(anna, maya), SHEET);
  await anna.submits(formIn(await anna.presses(await opened(anna), 'Arrange the next')), {
    ...PROPOSAL,
    date: '2026-12-10',
    time: '10:00',
  });
  const relationship = await stage.relationshipOf(anna);
  const end = formIn(await anna.acts({ kind: 'open', formId: 'relationship.withdraw', ref: relationship.id }));
  await anna.submits(end, { apart: false });
  const left = await sessionsOf(maya);
  expect(labels(left).filter((label) => label === 'Open')).toHaveLength(1);
  expect(labels(await opened(maya))).toEqual(['All sessions']);
});

test('home shows times to pick, then the next session, and Details arranges one', async () => {
  const { anna, maya } = await stage.partners();
  const details = cardIn(await anna.presses(cardIn(await anna.says('relationships')), 'Details'));
  await anna.submits(formIn(await anna.presses(details, 'Arrange a session')), {
    ...PROPOSAL,
    date: '2026-11-26',
    time: '10:00',
  });
  expect(labels(cardIn(await anna.says('home')))).not.toContain('Pick a time');
  await picks(maya, cardIn(await maya.says('home')));
  for (const who of [anna, maya]) {
    const home = cardIn(await who.says('home'));
    expect(wordsOf(home)).toContain('"at":"2026-11-26T10:00:00.000Z"');
    expect(cardIn(await who.presses(home, 'Session')).title).toContain('Session with');
    expect(wordsOf(cardIn(await who.says('status')))).toContain('"at":"2026-11-26T10:00:00.000Z"');
  }
  journey().clock.set(new Date('2026-11-26T11:00:00Z'));
  await anna.submits(formIn(await anna.presses(cardIn(await anna.says('home')), 'Write the sheet')), SHEET);
  expect(labels(cardIn(await maya.says('home')))).not.toContain('Write the sheet');
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { buttonsOf, cardIn, formIn, type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { active, introduced, now, type Partners } from '../testing/partners.fixture.ts';
import { nudgeStage, nudgesOf, signWith } from './testing/nudge.fixture.ts';

const journey = useJourney();
const { at, underWay } = nudgeStage(journey);
beforeEach(() => journey().clock.set(STAGE_NOW));
afterEach(() => expect(journey().errors).toEqual([]));

const titles = async (who: Player) => (await nudgesOf(who)).map(({ title }) => title ?? '');
const reads = () => journey().unitOfWork.reads(journey().organisationId);

/** A session is proposed by the mentee for that day at ten, and picked by the mentor. */
async function fix({ anna, maya, relationship }: Partners, date: string): Promise<void> {
  await offer({ anna, relationship }, date);
  const form = formIn(await maya.presses(await maya.lastTold(), 'Pick a time'));
  const slot = form.fields.flatMap((field) => ('options' in field ? field.options : []))[0]?.value ?? '';
  await maya.submits(form, { slot });
}

async function offer({ anna, relationship }: Pick<Partners, 'anna' | 'relationship'>, date: string): Promise<void> {
  const form = formIn(await anna.acts({ kind: 'open', formId: 'session.propose', ref: relationship.id }));
  await anna.submits(form, { length: '60', format: 'online', venue: '', topic: '', date, time: '10:00' });
}

test('a text that waits for a signature is brought up twice, unless it is signed or changed', async () => {
  const { anna, maya } = await introduced(journey());
  await anna.presses(cardIn(await anna.says('agreement')), 'Sign');
  const home = wordsOf(cardIn(await maya.says('home')));
  expect(home).toContain('waits for you');
  expect(wordsOf(cardIn(await anna.says('home')))).not.toContain('waits for you');
  await at('2026-11-27T06:00:00Z', '2026-11-27T10:00:00Z', '2026-12-03T10:00:00Z', '2026-12-10T10:00:00Z');
  expect((await titles(maya)).filter((title) => title.includes('has signed your agreement'))).toHaveLength(2);
  expect((await titles(anna)).filter((title) => title.includes('has signed'))).toEqual([]);

  const other = await introduced(journey());
  await other.anna.presses(cardIn(await other.anna.says('agreement')), 'Sign');
  await other.maya.presses(cardIn(await other.maya.says('agreement')), 'Sign');
  journey().clock.set(new Date('2026-12-16T10:00:00Z'));
  await journey().tick();
  expect((await titles(other.maya)).filter((title) => title.includes('has signed'))).toEqual([]);
});

test('a first conversation that nobody arranged is brought up with the mentee, and not once times are on offer', async () => {
  const silent = await introduced(journey());
  const arranging = await introduced(journey());
  await offer(arranging, '2026-12-15');
  await at('2026-12-01T10:00:00Z');
  expect(await titles(silent.anna)).toEqual([expect.stringContaining('When do you first meet')]);
  expect(await titles(arranging.anna)).toEqual([]);
  expect(await titles(silent.maya)).toEqual([]);
  expect(await titles(arranging.maya)).toEqual([expect.stringContaining('offers times for a session')]);
});

test('the agreed rhythm says how often goals are asked about, and when the next session is suggested', async () => {
  const pair = await underWay(await introduced(journey()));
  const byPolicy = (await reads().checkIns.planOf(pair.anna.id))?.nextDueAt;
  expect(byPolicy?.toISOString()).toBe('2026-12-08T06:00:00.000Z');
  await signWith(pair, { cadence: 'weekly' });
  const agreed = (await reads().checkIns.planOf(pair.anna.id))?.nextDueAt;
  expect(agreed?.toISOString()).toBe('2026-12-01T06:00:00.000Z');
  const log = formIn(await pair.anna.acts({ kind: 'open', formId: 'session.log', ref: pair.relationship.id }));
  await pair.anna.submits(log, {
    date: '2026-11-24',
    start: '09:00',
    end: '09:30',
    venue: '',
    preparation: '',
    summary: 'x',
  });
  await at('2026-11-24T10:05:00Z', '2026-11-26T10:00:00Z');
  expect(await titles(pair.anna)).toContainEqual(expect.stringContaining('When do you next meet'));
});

test.each([
  ['mentee', 'anna', 'maya'],
  ['mentor', 'maya', 'anna'],
] as const)(
  'the agenda is asked of the %s when the two agreed so, and nobody else may set it',
  async (agendaBy, keeper, other) => {
    const pair = await introduced(journey());
    const form = formIn(await pair.anna.acts({ kind: 'open', formId: 'agreement.purpose', ref: pair.relationship.id }));
    await pair.anna.submits(form, { goals: 'x', expectations: 'x', feedback: 'x', agendaBy });
    for (const who of [pair.anna, pair.maya]) await who.presses(cardIn(await who.says('agreement')), 'Sign');
    await fix(pair, '2026-12-03');
    await at('2026-11-30T06:00:00Z', '2026-11-30T10:00:00Z');
    expect(wordsOf(await nudgesOf(pair[keeper]))).toContain('What is on your agenda');
    expect(wordsOf(await nudgesOf(pair[other]))).not.toContain('What is on your agenda');
    const [session] = await reads().sessions.openOf(pair.anna.id);
    const act = {
      kind: 'submit',
      formId: 'session.agenda',
      ref: session?.id ?? '',
      values: { agenda: 'Mine' },
    } as const;
    await pair[other].acts(act);
    expect((await reads().sessions.openOf(pair.anna.id))[0]?.agenda).toBe('');
    await pair[keeper].acts(act);
    expect((await reads().sessions.openOf(pair.anna.id))[0]?.agenda).toBe('Mine');
  },
);

test('in turn means the mentee first, then the mentor', async () => {
  const pair = await introduced(journey());
  const form = formIn(await pair.anna.acts({ kind: 'open', formId: 'agreement.purpose', ref: pair.relationship.id }));
  await pair.anna.submits(form, { goals: 'x', expectations: 'x', feedback: 'x', agendaBy: 'in-turn' });
  for (const who of [pair.anna, pair.maya]) await who.presses(cardIn(await who.says('agreement')), 'Sign');
  await fix(pair, '2026-12-03');
  const card = async (who: Player) => cardIn(await who.presses(cardIn(await who.says('sessions')), 'Open'));
  expect(buttonsOf(await card(pair.anna)).map(({ label }) => label)).toContain('Set the agenda');
  const log = formIn(await pair.anna.acts({ kind: 'open', formId: 'session.log', ref: pair.relationship.id }));
  await pair.anna.submits(log, {
    date: '2026-11-24',
    start: '09:00',
    end: '09:30',
    venue: '',
    preparation: '',
    summary: 'x',
  });
  expect(buttonsOf(await card(pair.maya)).map(({ label }) => label)).toContain('Set the agenda');
});

test('stuck, the smallest next step stands on the agenda of the next session, once, and the partner sees it', async () => {
  const pair = await underWay(await introduced(journey()));
  await fix(pair, '2026-12-10');
  await at('2026-12-08T06:00:00Z', '2026-12-08T10:00:00Z');
  const asked = cardIn(await pair.anna.acts({ kind: 'action', id: 'check-in.day', ref: '2026-12-08' }));
  const stuck = cardIn(await pair.anna.presses(asked, 'Stuck'), 'replaceClicked');
  const form = formIn(await pair.anna.presses(stuck, 'Add a next step'));
  expect(wordsOf((await pair.anna.submits(form, { text: 'Call Ben', agenda: true })).answers)).toContain(
    'on the agenda',
  );
  await pair.anna.submits(form, { text: 'Call Ben', agenda: true });
  const [session] = await reads().sessions.openOf(pair.maya.id);
  expect(session?.agenda).toBe('Stuck with “Three quotes”: Call Ben');
});

test('the reminder before the last date comes on the morning of the last but one session that is fixed', async () => {
  const pair = await active(journey());
  const form = formIn(await pair.anna.acts({ kind: 'open', formId: 'planned-end.fix', ref: pair.relationship.id }));
  await pair.anna.submits(form, { lastDate: '2027-01-15' });
  const remindAt = async () => (await now(journey(), pair)).progress.ending?.remindAt?.toISOString();
  expect(await remindAt()).toBe('2026-12-18T06:00:00.000Z');
  for (const day of ['2026-12-03', '2027-01-05', '2027-01-14']) await fix(pair, day);
  expect(await remindAt()).toBe('2027-01-05T06:00:00.000Z');
});

test('a break that one of the two announced is no silence between them', async () => {
  const pair = await active(journey());
  await pair.maya.says('pause until 2027-01-10');
  await at('2026-12-29T10:05:00Z', '2026-12-30T10:00:00Z');
  expect((await now(journey(), pair)).progress).toMatchObject({ warnedAt: null });
  await at('2027-01-11T08:05:00Z', '2027-02-15T06:05:00Z', '2027-02-15T10:05:00Z');
  expect(await titles(pair.anna)).toContainEqual(expect.stringContaining('doing?'));
});

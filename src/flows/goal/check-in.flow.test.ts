import { afterEach, expect, test } from 'vitest';
import { buttonsOf, cardIn, errorsIn, formIn, type Player, useJourney, wordsOf } from '../journey.fixture.ts';

const journey = useJourney();
afterEach(() => expect(journey().errors).toEqual([]));

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

type Pair = { readonly anna: Player; readonly maya: Player; readonly relationship: string };
let scene = 0;
async function partners(zone = 'Europe/London'): Promise<Pair> {
  scene += 1;
  const anna = await journey().player(`anna-${scene}`, { profile: { asMentee: true }, zone });
  const maya = await journey().player(`maya-${scene}`, { on: 'teams', profile: { asMentor: true }, zone });
  const ask = formIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id }));
  await anna.submits(ask, { note: 'Please help me.' });
  await maya.presses(await maya.lastTold(), 'Accept');
  const row = await journey().database.client.relationship.findFirst({ where: { menteeId: anna.id } });
  return { anna, maya, relationship: row?.id ?? '' };
}

async function agree({ anna, maya, relationship }: Pair, title: string): Promise<void> {
  const form = formIn(await anna.acts({ kind: 'open', formId: 'goal.draft', ref: relationship }));
  await anna.submits(form, { title, measure: 'One contract is signed' });
  await maya.presses(await maya.lastTold(), 'Agree');
}

const nudgesTo = async (who: Player) =>
  (await who.told())
    .filter(({ card, urgency }) => urgency === 'nudge' && card.title?.startsWith('How is it'))
    .map(({ card }) => card);
const planOf = (who: Player) => journey().unitOfWork.reads(journey().organisationId).checkIns.planOf(who.id);

/** Moves the clock to when this member is asked next, and lets it tick. */
async function nextNudge(who: Player): Promise<void> {
  const due = (await planOf(who))?.nextDueAt;
  if (due == null) throw new Error('nothing is planned');
  journey().clock.advance(due.getTime() - journey().clock.now().getTime());
  await journey().tick();
}

async function asked(title = 'Three quotes') {
  const pair = await partners();
  await agree(pair, title);
  await nextNudge(pair.anna);
  const [card] = await nudgesTo(pair.anna);
  if (card === undefined) throw new Error('nothing was asked');
  return { ...pair, card };
}

test('one message asks about all goals at once, on a Tuesday at ten, and the mentor is asked nothing', async () => {
  const pair = await partners();
  await agree(pair, 'Three quotes');
  await agree(pair, 'A talk in June');
  await nextNudge(pair.anna);
  expect(journey().clock.now().getUTCDay()).toBe(2);
  expect(journey().clock.now().toISOString()).toContain('T10:00');
  const [card, ...more] = await nudgesTo(pair.anna);
  expect(more).toEqual([]);
  expect(wordsOf(card)).toContain('Three quotes');
  expect(wordsOf(card)).toContain('A talk in June');
  expect(card?.summary).not.toContain('quotes');
  expect(wordsOf(card?.footer)).toContain('because you have agreed goals');
  expect(await nudgesTo(pair.maya)).toEqual([]);
});

test('a draft is not asked about', async () => {
  const { anna, relationship } = await partners();
  await anna.submits(formIn(await anna.acts({ kind: 'open', formId: 'goal.draft', ref: relationship })), {
    title: 'Draft',
    measure: 'x',
  });
  expect(await planOf(anna)).toBeNull();
});

test('ticking again, an hour later, or with the clock set back, asks nothing twice', async () => {
  const { anna } = await asked();
  for (const minutes of [0, 60, -120, 180]) {
    journey().clock.advance(minutes * MINUTE_MS);
    await journey().tick();
  }
  expect(await nudgesTo(anna)).toHaveLength(1);
});

test('one tap answers, and the partner reads it in the goal', async () => {
  const { anna, maya, card } = await asked();
  const thanks = cardIn(await anna.presses(card, 'On track'), 'replaceClicked');
  expect(wordsOf(thanks)).toContain('Small steps count');
  await anna.submits(formIn(await anna.presses(thanks, 'Add a note')), { note: 'Two of three are in' });
  const seen = wordsOf(cardIn(await maya.presses(cardIn(await maya.says('goals')), 'Open')));
  expect(seen).toContain('on track');
  expect(seen).toContain('Two of three are in');
});

test('of several goals each is answered by itself, and the list shows what was said', async () => {
  const pair = await partners();
  await agree(pair, 'Three quotes');
  await agree(pair, 'A talk in June');
  await nextNudge(pair.anna);
  const [card] = await nudgesTo(pair.anna);
  const after = cardIn(await pair.anna.presses(card, 'On track'), 'replaceClicked');
  expect(wordsOf(after)).toContain('You said: ');
  const one = cardIn(await pair.anna.presses(after, 'Something else'));
  expect(buttonsOf(one).map(({ label }) => label)).toEqual([
    'On track',
    'Stuck',
    'Done',
    'Change date',
    'Snooze',
    'Stop asking',
  ]);
});

test('stuck asks for the smallest next step, which becomes an action of the goal', async () => {
  const { anna, card } = await asked();
  const kind = cardIn(await anna.presses(card, 'Stuck'), 'replaceClicked');
  expect(cardIn(await anna.presses(kind, 'When it stalls')).title).toBe('When it stalls');
  await anna.submits(formIn(await anna.presses(kind, 'Add a next step')), { text: 'Write to Ben' });
  expect(wordsOf(cardIn(await anna.presses(kind, 'Open goal')))).toContain('Write to Ben');
});

test('done closes the goal and tells the partner', async () => {
  const { anna, maya, card, relationship } = await asked();
  await anna.presses(card, 'Done');
  expect((await maya.lastTold()).title).toBe('A goal is achieved');
  expect((await journey().database.client.goal.findFirst({ where: { relationshipId: relationship } }))?.state).toBe(
    'achieved',
  );
});

test('a new date is set, and neither a past day nor one that does not exist', async () => {
  const { anna, card, relationship } = await asked();
  const form = formIn(await anna.presses(card, 'Change date'));
  expect(errorsIn(await anna.submits(form, { on: '2020-01-01' })).on).toContain('has passed');
  expect(errorsIn(await anna.submits(form, { on: '2031-02-31' }))).toHaveProperty('on');
  await anna.submits(form, { on: '2031-03-01' });
  expect((await journey().database.client.goal.findFirst({ where: { relationshipId: relationship } }))?.targetOn).toBe(
    '2031-03-01',
  );
});

test('answered twice, at once or late: the first answer stands', async () => {
  const { anna, maya, card } = await asked();
  await Promise.all([anna.presses(card, 'On track'), anna.presses(card, 'On track')]);
  expect(wordsOf(cardIn(await anna.presses(card, 'Done')))).toContain('Small steps count');
  const late = await anna.acts({ kind: 'open', formId: 'check-in.move', ref: buttonsOf(card)[0]?.ref ?? '' });
  expect(errorsIn(await anna.submits(formIn(late), { on: '2031-03-01' })).form).toContain('answered this already');
  expect((await maya.told()).filter(({ card: told }) => told.title === 'A goal is achieved')).toEqual([]);
});

test('the partner cannot answer, and a stranger learns nothing', async () => {
  const { maya, card, anna } = await asked();
  const { anna: stranger } = await partners();
  expect(wordsOf(cardIn(await maya.presses(card, 'On track')))).toContain('Only the mentee answers');
  const seen = cardIn(await stranger.presses(card, 'On track'));
  expect(seen).toEqual(cardIn(await stranger.acts({ kind: 'action', id: 'check-in.on-track', ref: 'never-was' })));
  expect(wordsOf(cardIn(await anna.presses(card, 'On track'), 'replaceClicked'))).toContain('Small steps count');
});

test('after the goal was closed, or the relationship ended, an answer changes nothing', async () => {
  const closed = await asked();
  const goal = await journey().database.client.goal.findFirst({ where: { relationshipId: closed.relationship } });
  await closed.maya.acts({ kind: 'action', id: 'goal.drop', ref: goal?.id ?? '' });
  expect(wordsOf(cardIn(await closed.anna.presses(closed.card, 'Done')))).toContain('settled already');
  const ended = await asked();
  await ended.maya.acts({
    kind: 'submit',
    formId: 'relationship.withdraw',
    ref: ended.relationship,
    values: { apart: false },
  });
  expect(wordsOf(cardIn(await ended.anna.presses(ended.card, 'Done')))).toContain('has ended');
  await journey().tick();
  journey().clock.advance(15 * DAY_MS);
  await journey().tick();
  expect(await nudgesTo(ended.anna)).toHaveLength(1);
  expect((await planOf(ended.anna))?.nextDueAt).toBeNull();
});

test('a snoozed goal is left out until its day, and snoozing all asks nothing before', async () => {
  const { anna, card } = await asked();
  const today = journey().clock.now();
  const inDays = (days: number) => new Date(today.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  await anna.submits(formIn(await anna.presses(card, 'Snooze')), { on: inDays(20) });
  await nextNudge(anna);
  expect(await nudgesTo(anna)).toHaveLength(1);
  await nextNudge(anna);
  expect(await nudgesTo(anna)).toHaveLength(2);
  const all = formIn(await anna.acts({ kind: 'open', formId: 'check-in.snooze-all', ref: '' }));
  expect(errorsIn(await anna.submits(all, { on: '2020-01-01' })).on).toContain('has passed');
  const sixtyDaysOn = new Date(journey().clock.now().getTime() + 60 * DAY_MS);
  await anna.submits(all, { on: sixtyDaysOn.toISOString().slice(0, 10) });
  const due = (await planOf(anna))?.nextDueAt ?? new Date(0);
  expect(due.getTime()).toBeGreaterThanOrEqual(sixtyDaysOn.getTime() - DAY_MS);
});

test('after three unanswered ones it asks once whether to stop, and then nothing, until one says go on', async () => {
  await journey().setPolicy({ checkIn: { everyWeeks: 1, weekday: 2, time: '10:00' } });
  const pair = await partners();
  const { anna } = pair;
  await agree(pair, 'Three quotes');
  for (const _ of [1, 2, 3]) await nextNudge(anna);
  expect(await nudgesTo(anna)).toHaveLength(3);
  await nextNudge(anna);
  const silence = await anna.lastTold();
  expect(silence.title).toBe('Shall I stop asking?');
  const told = await anna.told();
  journey().clock.advance(6 * DAY_MS);
  await journey().tick();
  expect(await anna.told()).toEqual(told);
  await anna.presses(silence, 'Go on asking');
  await nextNudge(anna);
  expect(await nudgesTo(anna)).toHaveLength(4);
  await journey().setPolicy({});
});

test('an answer begins the count anew', async () => {
  const pair = await partners();
  await agree(pair, 'Three quotes');
  for (const _ of [1, 2, 3]) await nextNudge(pair.anna);
  await pair.anna.presses((await nudgesTo(pair.anna)).at(-1), 'On track');
  await nextNudge(pair.anna);
  expect(await nudgesTo(pair.anna)).toHaveLength(4);
});

test('stop asking is heeded at once, and a new goal does not undo it', async () => {
  const { anna, card, ...rest } = await asked();
  await anna.presses(card, 'Stop asking');
  await agree({ anna, ...rest }, 'A talk in June');
  expect(await planOf(anna)).toMatchObject({ nextDueAt: null, silent: true });
});

test('somebody who is away is asked when they are back, and a tick at night waits for the morning', async () => {
  const away = await partners();
  await agree(away, 'Three quotes');
  const due = (await planOf(away.anna))?.nextDueAt ?? new Date(0);
  await away.anna.says(`pause ${new Date(due.getTime() + 10 * DAY_MS).toISOString().slice(0, 10)}`);
  await nextNudge(away.anna);
  expect(await nudgesTo(away.anna)).toEqual([]);
  await nextNudge(away.anna);
  expect(await nudgesTo(away.anna)).toHaveLength(1);

  const night = await partners();
  await agree(night, 'Three quotes');
  const planned = (await planOf(night.anna))?.nextDueAt ?? new Date(0);
  journey().clock.advance(planned.getTime() + 12 * 60 * MINUTE_MS - journey().clock.now().getTime());
  await journey().tick();
  expect(await nudgesTo(night.anna)).toEqual([]);
  expect((await planOf(night.anna))?.nextDueAt).toEqual(new Date(planned.getTime() + DAY_MS));
});

test('far away it comes at ten by the member’s own clock', async () => {
  const pair = await partners('Asia/Kathmandu');
  await agree(pair, 'Three quotes');
  await nextNudge(pair.anna);
  expect(journey().clock.now().toISOString()).toContain('T04:15');
  expect(await nudgesTo(pair.anna)).toHaveLength(1);
});

test('more goals than fit one message are counted', async () => {
  const pair = await partners();
  for (let at = 0; at < 6; at += 1) await agree(pair, `Goal number ${at}`);
  await nextNudge(pair.anna);
  expect(wordsOf(await nudgesTo(pair.anna))).toContain(' more: ');
});

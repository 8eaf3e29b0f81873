import { beforeEach, expect, test } from 'vitest';
import type { MatchPlanId, TopicId } from '../../core/domain/kernel/ids.ts';
import type { Profile } from '../../core/domain/profile/profile.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { TurnOutcome } from '../engine/contract.ts';
import {
  buttonsOf,
  cardIn,
  errorsIn,
  formIn,
  type Player,
  wordsOf as partsOf,
  STAGE_NOW,
  useJourney,
} from '../testing/journey.fixture.ts';

const journey = useJourney();
let topic: TopicId;
let other: TopicId;
let scene = 0;
let lead: Player;
const named = (name: string) => `${name}-${scene}`;

beforeEach(async () => {
  scene += 1;
  journey().clock.set(STAGE_NOW);
  const { client } = journey().database;
  // Everybody of the test before is out of the pool.
  await client.member.updateMany({ data: { hidden: true } });
  await client.matchPlan.deleteMany({});
  topic = await journey().topic('first-team');
  other = await journey().topic('presenting');
  lead = await coordinator('lead');
});

async function coordinator(name: string, on: 'slack' | 'teams' = 'slack'): Promise<Player> {
  const player = await journey().player(named(name), { on });
  await journey().write((stores) => stores.members.setCoordinator(player.id, journey().clock.now()));
  return player;
}
const mentor = (name: string, profile: Partial<Profile> = {}) =>
  journey().player(named(name), { on: 'teams', profile: { asMentor: true, offered: [topic], places: 1, ...profile } });
const mentee = (name: string, profile: Partial<Profile> = {}) =>
  journey().player(named(name), {
    profile: { asMentee: true, sought: [{ topicId: topic, importance: 3 }], hopes: 'To lead well.', ...profile },
  });

async function plan(values: object = {}, from: Card | null = null, by = lead): Promise<Card> {
  const first = from ?? cardIn(await by.says('match'));
  const label = ['Make a plan', 'Plan again', 'Make a new plan'].find((one) => labelsOn(first).includes(one)) ?? '';
  const form = formIn(await by.presses(first, label));
  return cardIn(await by.submits(form, { objective: 'most-then-best', seed: 1, ...values }));
}
async function publish(card: Card, as: 'requests' | 'introductions' = 'requests', by = lead): Promise<TurnOutcome> {
  return by.submits(formIn(await by.presses(card, 'Publish')), { as });
}
const labelsOn = (card: Card) => buttonsOf(card).map(({ label }) => label);
const rowsOf = (card: Card) =>
  card.body.flatMap((node) =>
    node.type === 'section' ? node.nodes.flatMap((one) => (one.type === 'list' ? one.items : [])) : [],
  );
/** What is said, in one piece. */
const wordsOf = (card: unknown) => partsOf(card).replaceAll('"},{"type":"text","text":"', '');
const titlesOf = (card: Card) => rowsOf(card).map(({ title }) => title.replace(/ · .*/u, ''));
const planOf = (card: Card) => (buttonsOf(card).find(({ id }) => id === 'pool.plan')?.ref ?? '') as MatchPlanId;
const requestsOf = (id: Player) =>
  journey().database.client.mentoringRequest.findMany({ where: { OR: [{ menteeId: id.id }, { mentorId: id.id }] } });

test('to everybody but coordinators, the words, the buttons and the forms do not exist', async () => {
  const anna = await mentee('anna');
  const unknown = wordsOf(await anna.says('zzzz')).replaceAll('zzzz', 'match');
  expect(wordsOf(await anna.says('match'))).toBe(unknown);
  expect(wordsOf(await anna.says('help'))).not.toContain('For coordinators');
  expect(wordsOf(await lead.says('help'))).toContain('match: Propose mentors');
  const stale = cardIn(await anna.acts({ kind: 'action', id: 'nothing.here', ref: '' }));
  for (const id of ['pool.newest', 'pool.show', 'pool.rules', 'pool.change', 'pool.discard']) {
    const ref = id === 'pool.change' ? 'x/pin/y/z' : 'x';
    expect(cardIn(await anna.acts({ kind: 'action', id, ref }))).toEqual(stale);
  }
  for (const formId of ['pool.plan', 'pool.adjust', 'pool.publish']) {
    expect(cardIn(await anna.acts({ kind: 'open', formId, ref: 'x' }))).toEqual(stale);
    const values = { objective: 'stable', seed: 1, as: 'requests' };
    expect(cardIn(await anna.acts({ kind: 'submit', formId, ref: 'x', values }))).toEqual(stale);
  }
  expect(wordsOf(await anna.says('home'))).not.toContain('For coordinators');
  expect(wordsOf(await lead.says('home'))).toContain('For coordinators');
});

test('a plan says who with whom and why, who is left out and why, and what each aim would give', async () => {
  await mentor('maya');
  await mentor('femi', { languages: ['fr'] });
  await mentee('anna');
  await mentee('ben');
  await mentee('carl', { sought: [{ topicId: other, importance: 3 }] });
  const card = await plan();
  expect(card.title).toBe('1 pair proposed, 2 left out');
  expect(wordsOf(card)).toContain('3 mentees wait; 2 mentors have 2 places free.');
  for (const aim of ['Most people, then best fit (this plan)', 'Nobody matched badly', 'Both sides’ wishes']) {
    expect(wordsOf(card)).toContain(aim);
  }
  expect(wordsOf(card)).toContain('Proved: no plan matches more people');
  expect(titlesOf(card)[0]).toMatch(/^(anna|ben)-\d+ with maya-\d+$/u);
  expect(wordsOf(rowsOf(card)[0]?.lines)).toContain('The mentor offers ');
  const leftOut = cardIn(await lead.presses(card, 'Who is left out'), 'replaceClicked');
  expect(wordsOf(leftOut)).toContain('One mentor fits, and has no place left for them.');
  expect(wordsOf(leftOut)).toContain('one speaks none of their languages and one offers none of their topics');
  expect((await lead.told()).length + (await requestsOf(lead)).length).toBe(0);
});

test('published as requests: each mentor is asked once, each mentee knows, and can take it back', async () => {
  const [maya, anna] = [await mentor('maya'), await mentee('anna')];
  const card = await plan();
  expect(cardIn(await publish(card)).title).toBe('Your plan is going out');
  expect(await requestsOf(anna)).toEqual([]);
  await journey().tick();
  expect((await maya.lastTold()).title).toBe(`${named('anna')} asks you to be their mentor`);
  expect(wordsOf(await maya.lastTold())).toContain('To lead well.');
  const told = await anna.lastTold();
  expect(told.title).toBe(`Your coordinators suggest ${named('maya')}`);
  expect((await lead.lastTold()).title).toBe('Your plan is published');
  expect(wordsOf(cardIn(await lead.says('match')))).toContain('Asked.');
  await journey().tick();
  expect(await requestsOf(anna)).toHaveLength(1);
  expect(cardIn(await anna.presses(told, 'Take it back'), 'replaceClicked').title).toBe('Taken back');
});

test('published as introductions: both know how to reach each other, and places are taken', async () => {
  const [maya, anna] = [await mentor('maya', { contact: 'room 5' }), await mentee('anna')];
  await publish(await plan(), 'introductions');
  await journey().tick();
  expect((await anna.lastTold()).title).toBe(`Meet ${named('maya')}`);
  expect(wordsOf(await anna.lastTold())).toContain('room 5');
  expect((await maya.lastTold()).title).toBe(`Meet ${named('anna')}`);
  expect(wordsOf(await anna.says('relationships'))).toContain(named('maya'));
  expect(wordsOf(await plan())).toContain('0 mentees wait');
});

test('two coordinators who publish at once, and jobs that run at once, send everything once', async () => {
  const second = await coordinator('second', 'teams');
  const pairs = 4;
  for (let at = 0; at < pairs; at += 1) {
    await mentor(`maya${at}`);
    await mentee(`anna${at}`);
  }
  const card = await plan();
  const theirs = cardIn(await second.says('match'));
  const [mine, yours] = [formIn(await lead.presses(card, 'Publish')), formIn(await second.presses(theirs, 'Publish'))];
  const answers = await Promise.all([
    lead.submits(mine, { as: 'requests' }),
    second.submits(yours, { as: 'introductions' }),
  ]);
  // Whoever comes a moment later is told as the form is sent; much later, as it is opened again to be held to the values.
  const titles = answers
    .map(({ answers: [first] }) => (first !== undefined && 'card' in first ? first.card.title : ''))
    .sort();
  expect(titles).toEqual(['Nothing was changed', 'Your plan is going out']);
  expect(wordsOf(answers)).toContain('somebody published it before you');
  await Promise.all([journey().tick(), journey().tick(), journey().tick()]);
  await journey().tick();
  const sent = await journey().database.client.mentoringRequest.findMany({
    where: { mentee: { name: { startsWith: 'anna', endsWith: `-${scene}` } } },
  });
  expect(sent).toHaveLength(pairs);
  expect(wordsOf(cardIn(await lead.says('match')))).toContain(`${pairs} of ${pairs} went out`);
});

test('two plans for the same people: whoever was asked by the first is left out of the second', async () => {
  const second = await coordinator('second');
  const [maya] = await Promise.all([mentor('maya'), mentor('noor'), mentee('anna'), mentee('ben')]);
  const first = await plan();
  const form = formIn(await second.acts({ kind: 'open', formId: 'pool.plan', ref: '' }));
  const theirs = cardIn(await second.submits(form, { objective: 'stable', seed: 2 }));
  await publish(first);
  await publish(theirs, 'requests', second);
  await journey().tick();
  await journey().tick();
  const open = await journey().database.client.mentoringRequest.findMany({
    where: { mentee: { name: { in: [named('anna'), named('ben')] } } },
  });
  expect(open).toHaveLength(2);
  expect(new Set(open.map(({ menteeId }) => menteeId)).size).toBe(2);
  expect(open.filter(({ mentorId }) => mentorId === maya.id)).toHaveLength(1);
});

test('rules changed by two coordinators in the same moment are both kept', async () => {
  const second = await coordinator('second');
  await Promise.all([mentor('maya'), mentor('noor'), mentee('anna'), mentee('ben')]);
  const card = await plan();
  const [one, other] = rowsOf(card);
  await Promise.all([
    lead.presses({ ...card, body: [], actions: one?.actions ?? [] }, 'Keep apart'),
    second.presses({ ...card, body: [], actions: other?.actions ?? [] }, 'Keep apart'),
    second.presses({ ...card, body: [], actions: one?.actions ?? [] }, 'Keep apart'),
  ]);
  expect(labelsOn(cardIn(await lead.says('match')))).toContain('Rules (2)');
});

const CHANGES: readonly [string, (people: { maya: Player; anna: Player }) => Promise<unknown>, string][] = [
  ['the mentee left', ({ anna }) => leave(anna), 'The mentee no longer takes part.'],
  ['the mentee hid', ({ anna }) => anna.says('hide'), 'One of them is no longer there to be matched.'],
  ['the mentee paused', ({ anna }) => anna.says('pause until 2026-12-24'), 'The mentee is on a break now.'],
  ['the mentor left', ({ maya }) => leave(maya), 'One of them is no longer there to be matched.'],
  ['the mentor hid', ({ maya }) => maya.says('hide'), 'One of them is no longer there to be matched.'],
  ['the mentor paused', ({ maya }) => maya.says('pause until 2026-12-24'), 'The mentor is on a break now.'],
  ['the mentor has no place', ({ maya }) => fill(maya), 'The mentor’s places are taken now.'],
  ['the mentee asked somebody', ({ anna }) => askAnother(anna), 'The mentee has asked somebody meanwhile'],
  ['somebody else asked the mentor', ({ maya }) => askBy(maya), 'Others have asked for the mentor’s places meanwhile.'],
  [
    'one keeps the other off',
    ({ maya, anna }) => journey().write((stores) => stores.lists.add(maya.id, 'excluded', anna.id, STAGE_NOW)),
    'One of them is no longer there to be matched.',
  ],
  [
    'one stands above the other',
    ({ maya, anna }) => journey().write((stores) => stores.plans.setReportingLines([[anna.id, maya.id]])),
    'One stands above the other in their reporting line.',
  ],
];
const leave = async (player: Player) => player.presses(cardIn(await player.says('leave')), 'Leave');
async function askBy(maya: Player): Promise<void> {
  const asker = await mentee('asker');
  await asker.submits(formIn(await asker.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id })), {
    note: 'Please.',
  });
}
async function askAnother(anna: Player): Promise<void> {
  const noor = await mentor('noor');
  await anna.submits(formIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: noor.id })), {
    note: 'Please.',
  });
}
async function fill(maya: Player): Promise<void> {
  const filler = await mentee('filler');
  const form = formIn(await filler.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id }));
  await filler.submits(form, { note: 'Please.' });
  await maya.presses(await maya.lastTold(), 'Accept');
}

test.each(CHANGES)(
  'between plan and publishing %s: nothing goes out, and the coordinator hears why',
  async (...row) => {
    const [, happens, why] = row;
    const [maya, anna] = [await mentor('maya'), await mentee('anna')];
    const card = await plan();
    await happens({ maya, anna });
    await publish(card);
    await journey().tick();
    const between = (await requestsOf(anna)).filter(({ mentorId }) => mentorId === maya.id);
    expect(between).toEqual([]);
    const told = await lead.lastTold();
    expect(wordsOf(told)).toContain('0 of 1 went out');
    const kept = cardIn(await lead.presses(told, 'What did not go out'), 'replaceClicked');
    expect(wordsOf(rowsOf(kept))).toContain(why);
  },
);

test('who keeps another off, who declined, who works together or stands in one line is not proposed; nobody learns which', async () => {
  const people = await Promise.all(['one', 'two', 'three'].map((name) => mentee(name)));
  const maya = await mentor('maya', { places: 5 });
  const [one, two, three] = people;
  if (one === undefined || two === undefined || three === undefined) throw new Error('three mentees');
  await journey().write((stores) => stores.lists.add(one.id, 'excluded', maya.id, STAGE_NOW));
  await journey().write((stores) => stores.plans.setReportingLines([[maya.id, two.id]]));
  const form = formIn(await three.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id }));
  await three.submits(form, { note: 'Please.' });
  const decline = formIn(await maya.presses(await maya.lastTold(), 'Decline'));
  await maya.submits(decline, {});
  const card = await plan();
  const leftOut = cardIn(await lead.presses(card, 'Who is left out'), 'replaceClicked');
  const sentences = rowsOf(leftOut).map(({ lines }) => wordsOf(lines));
  expect(new Set(sentences).size).toBe(1);
  expect(sentences[0]).toContain('Of 1 mentor looked at, one cannot be proposed to them.');
  expect(rowsOf(leftOut)).toHaveLength(3);
});

test('a mentee who waits for an answer is not in the plan, and the place they asked for is not given away', async () => {
  const [maya, anna] = [await mentor('maya'), await mentee('anna')];
  await mentee('ben');
  const form = formIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id }));
  await anna.submits(form, { note: 'Please.' });
  const card = await plan();
  expect(wordsOf(card)).toContain('One mentee waits; 0 mentors have 0 places free.');
  expect(wordsOf(card)).toContain('One more has asked somebody already');
  expect(card.title).toBe('0 pairs proposed, 1 left out');
});

test('pins, people kept apart and people left out are noted, and hold when one plans again', async () => {
  await Promise.all([mentor('maya'), mentor('noor', { offered: [topic, other] }), mentee('anna'), mentee('ben')]);
  const card = await plan();
  const adjust = async (from: Card, values: object) =>
    cardIn(await lead.submits(formIn(await lead.presses(from, 'Change by hand')), { mentor: '', ...values }));
  const pinned = await adjust(card, { change: 'pin', mentee: named('ANNA'), mentor: named('noor') });
  expect(labelsOn(pinned)).not.toContain('Publish');
  expect(wordsOf(pinned)).toContain('You changed the rules.');
  const again = await plan({}, pinned);
  expect(titlesOf(again)).toEqual([`${named('anna')} with ${named('noor')}`, `${named('ben')} with ${named('maya')}`]);
  expect(rowsOf(again)[0]?.title).toContain('pinned');
  const apart = cardIn(
    await lead.presses({ ...again, body: [], actions: rowsOf(again)[1]?.actions ?? [] }, 'Keep apart'),
    'replaceClicked',
  );
  const third = await plan({}, apart);
  expect(titlesOf(third)).toEqual([`${named('anna')} with ${named('noor')}`]);
  const without = await adjust(third, { change: 'leave-out', mentee: named('anna') });
  expect(titlesOf(await plan({}, without))).toEqual([`${named('ben')} with ${named('noor')}`]);
  const rules = cardIn(await lead.presses(cardIn(await lead.says('match')), 'Rules (2)'), 'replaceClicked');
  const undone = cardIn(await lead.presses(rules, 'Take in again'), 'replaceClicked');
  expect(wordsOf(undone)).not.toContain('Left out of this plan');
});

test('a rule changed by another coordinator keeps a plan from going out until somebody plans again', async () => {
  const second = await coordinator('second');
  await mentor('maya');
  await mentee('anna');
  const card = await plan();
  const form = formIn(await lead.presses(card, 'Publish'));
  const theirs = cardIn(await second.says('match'));
  await second.presses({ ...theirs, body: [], actions: rowsOf(theirs)[0]?.actions ?? [] }, 'Keep apart');
  const refused = await lead.submits(form, { as: 'requests' });
  expect(wordsOf(refused)).toContain('Plan again');
  expect(await journey().tick()).toBe(0);
});

test('pins that contradict are told in a sentence, beside the field or on the plan', async () => {
  await Promise.all([mentor('maya'), mentee('anna'), mentee('ben')]);
  const card = await plan();
  const adjust = async (from: Card, values: object) =>
    lead.submits(formIn(await lead.presses(from, 'Change by hand')), { mentor: '', ...values });
  const apart = cardIn(await adjust(card, { change: 'ban', mentee: named('anna'), mentor: named('maya') }));
  const both = await adjust(apart, { change: 'pin', mentee: named('anna'), mentor: named('maya') });
  expect(errorsIn(both)).toEqual({
    mentee: `${named('anna')} and ${named('maya')} are kept apart by a rule. Take that rule back first.`,
  });
  const ben = cardIn(await adjust(apart, { change: 'pin', mentee: named('ben'), mentor: named('maya') }));
  const two = cardIn(await adjust(ben, { change: 'pin', mentee: named('maya'), mentor: named('ben') }));
  const refused = await plan({}, two);
  expect(refused.title).toBe('No plan can be made by these rules');
  expect(wordsOf(refused)).toContain(`${named('maya')} is pinned to ${named('ben')}, and does not wait for a mentor`);
  expect(errorsIn(await adjust(refused, { change: 'pin', mentee: 'Nobody At All', mentor: '' })).mentee).toContain(
    'Nobody',
  );
  expect(errorsIn(await adjust(refused, { change: 'pin', mentee: named('anna') })).mentor).toBe('Whom do you mean?');
  const self = await adjust(refused, { change: 'ban', mentee: named('anna'), mentor: named('anna') });
  expect(errorsIn(self).mentor).toBe('These two are the same person.');
});

test('nobody waits, nobody mentors, no place is free: the plan is empty and says so', async () => {
  expect((await plan()).title).toBe('0 pairs proposed, 0 left out');
  await mentee('anna');
  const alone = await plan();
  expect(labelsOn(alone)).not.toContain('Publish');
  expect(wordsOf(await lead.presses(alone, 'Who is left out'))).toContain('There is no mentor to propose yet.');
  await mentor('maya', { places: 0 });
  const full = await plan();
  expect(wordsOf(await lead.presses(full, 'Who is left out'))).toContain('one would fit and has no free place');
});

test('a plan of another organisation, or none, is not there', async () => {
  const nowhere = cardIn(await lead.acts({ kind: 'action', id: 'pool.show', ref: 'no-such-plan' }), 'replaceClicked');
  expect(wordsOf(nowhere)).toContain('There is no such plan here.');
  for (const ref of ['x', 'x/left-out', 'x/matched/999999999']) {
    expect(cardIn(await lead.acts({ kind: 'action', id: 'pool.show', ref }), 'replaceClicked')).toEqual(nowhere);
  }
  expect(cardIn(await lead.acts({ kind: 'open', formId: 'pool.publish', ref: 'no-such-plan' }))).toEqual(nowhere);
});

test('what no button of a plan ever carried is refused as what was never ours', async () => {
  const stale = cardIn(await lead.acts({ kind: 'action', id: 'nothing.here', ref: '' }));
  for (const ref of ['', '//', 'x/y/z', '../../etc', `${'9'.repeat(400)}/matched/9e99`]) {
    expect(cardIn(await lead.acts({ kind: 'action', id: 'pool.show', ref }))).toEqual(stale);
  }
});

test('long plans are paged on both platforms, every pair once', async () => {
  const second = await coordinator('second', 'teams');
  const sketch = { on: 'slack', zone: 'Europe/London' } as const;
  await journey().members([
    ...Array.from({ length: 11 }, (_, at) => ({ ...sketch, name: named(`p${at}`), offered: [], sought: [topic] })),
    ...Array.from({ length: 11 }, (_, at) => ({ ...sketch, name: named(`q${at}`), offered: [topic], sought: [] })),
  ]);
  await plan();
  for (const reader of [lead, second]) {
    let card = cardIn(await reader.says('match'));
    const seen = titlesOf(card);
    while (labelsOn(card).includes('Show more')) {
      card = cardIn(await reader.presses(card, 'Show more'), 'replaceClicked');
      seen.push(...titlesOf(card));
    }
    expect(seen).toHaveLength(11);
    expect(new Set(seen).size).toBe(11);
    expect(labelsOn(card)).toContain('Show previous');
  }
});

test('a large pool is planned by the clock, and whoever asked is told', async () => {
  const sketch = { on: 'slack', zone: 'Europe/London' } as const;
  await journey().members([
    ...Array.from({ length: 210 }, (_, at) => ({ ...sketch, name: named(`p${at}`), offered: [], sought: [topic] })),
    ...Array.from({ length: 200 }, (_, at) => ({ ...sketch, name: named(`q${at}`), offered: [topic], sought: [] })),
  ]);
  const asked = await plan();
  expect(asked.title).toBe('Your plan is being made');
  await journey().tick();
  const told = await lead.lastTold();
  expect(told.title).toBe('Your plan is ready');
  const card = cardIn(await lead.presses(told, 'Open the plan'), 'replaceClicked');
  expect(card.title).toBe('200 pairs proposed, 10 left out');
  expect(await journey().tick()).toBe(0);
  const discarded = cardIn(
    await lead.acts({ kind: 'action', id: 'pool.discard', ref: planOf(card) }),
    'replaceClicked',
  );
  expect(discarded.title).toBe('This plan was set aside');
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemIds } from '../../adapters/time/system-ids.ts';
import { temporalCalendar } from '../../adapters/time/temporal-calendar.ts';
import { firstSessionHeld } from '../../core/application/relationship/begin.ts';
import { DEFAULT_POLICY } from '../../core/domain/programme/policy.ts';
import { DAY_MS, MINUTE_MS } from '../../core/domain/time/durations.ts';
import {
  buttonsOf,
  errorsIn,
  formIn,
  type Player,
  STAGE_NOW,
  useJourney,
  wordsOf,
} from '../testing/journey.fixture.ts';
import { active, introduced, moreOf, now, type Partners } from '../testing/partners.fixture.ts';

const journey = useJourney();
beforeEach(() => journey().clock.set(STAGE_NOW));
afterEach(() => expect(journey().errors).toEqual([]));

const days = async (count: number) => {
  journey().clock.advance(count * DAY_MS);
  await journey().tick();
};
const titlesOf = async (who: Player) => (await who.told()).map(({ card }) => card.title ?? '');
const countOf = async (who: Player, words: string) =>
  (await titlesOf(who)).filter((title) => title.includes(words)).length;

async function answerFit(who: Player, pair: Partners, fit: string) {
  const form = formIn(await who.acts({ kind: 'open', formId: 'course.fit', ref: pair.relationship.id }));
  return who.submits(form, { fit });
}

async function pause(who: Player, pair: Partners, until: string) {
  const form = formIn(await who.presses(await moreOf(who, pair), 'Take a break'));
  return who.submits(form, { until });
}

test('the first conversation makes it active, and both are asked in private how it fits', async () => {
  const pair = await introduced(journey());
  await pair.anna.presses(await moreOf(pair.anna, pair), 'We have met');
  expect((await now(journey(), pair)).state).toBe('active');
  await journey().tick();
  expect((await pair.anna.lastTold()).title).toContain('How does it fit');
  expect((await pair.maya.lastTold()).title).toContain('How does it fit');
  await journey().tick();
  expect(await countOf(pair.maya, 'How does it fit')).toBe(1);
});

test('whoever has answered already is not asked by the clock', async () => {
  const pair = await active(journey());
  await answerFit(pair.anna, pair, 'good');
  await journey().tick();
  expect(await countOf(pair.anna, 'How does it fit')).toBe(0);
  expect(await countOf(pair.maya, 'How does it fit')).toBe(1);
});

test.each([
  ['good', 'good', 'a good fit'],
  ['good', 'unsure', 'not clear yet'],
  ['poor', 'good', 'perhaps not a match'],
  ['unsure', 'poor', 'perhaps not a match'],
])('%s and %s: both read the same words, %s', async (hers, theirs, words) => {
  const pair = await active(journey());
  const first = await answerFit(pair.anna, pair, hers);
  expect(wordsOf(first.answers)).toContain('Once both of you have answered');
  expect(await countOf(pair.maya, `: ${words}`)).toBe(0);
  await answerFit(pair.maya, pair, theirs);
  const [forAnna, forMaya] = [await pair.anna.lastTold(), await pair.maya.lastTold()];
  expect(forAnna.title).toContain(words);
  expect(forMaya.body).toEqual(forAnna.body);
});

test('an answer can be changed until both have given theirs, and not after', async () => {
  const pair = await active(journey());
  await answerFit(pair.anna, pair, 'poor');
  await answerFit(pair.anna, pair, 'good');
  await answerFit(pair.maya, pair, 'good');
  expect((await pair.anna.lastTold()).title).toContain('a good fit');
  expect(errorsIn(await answerFit(pair.anna, pair, 'poor')).form).toContain('the answers stand');
});

test('both answer at the same moment: the outcome comes, once for each', async () => {
  const pair = await active(journey());
  await Promise.all([answerFit(pair.anna, pair, 'good'), answerFit(pair.maya, pair, 'good')]);
  expect(await countOf(pair.anna, 'a good fit')).toBe(1);
  expect(await countOf(pair.maya, 'a good fit')).toBe(1);
});

test('not a fit offers a way to part without blame, and to somebody new', async () => {
  const pair = await active(journey());
  await answerFit(pair.anna, pair, 'poor');
  await answerFit(pair.maya, pair, 'good');
  const card = await pair.anna.lastTold();
  expect(buttonsOf(card).map(({ id }) => id)).toEqual([
    'relationship.withdraw',
    'relationship.details',
    'finding.mentors',
  ]);
});

test('a break is for both, keeps the place, and ends by itself on the morning after', async () => {
  const pair = await active(journey());
  await journey().tick();
  await pause(pair.anna, pair, '2027-01-10');
  expect((await now(journey(), pair)).state).toBe('paused');
  expect(wordsOf(await pair.maya.lastTold())).toContain('2027-01-10');
  journey().clock.set(new Date('2027-01-11T07:59:00Z'));
  await journey().tick();
  expect((await now(journey(), pair)).state).toBe('paused');
  journey().clock.advance(MINUTE_MS);
  await journey().tick();
  expect((await now(journey(), pair)).state).toBe('active');
  journey().clock.set(new Date('2027-01-11T10:00:00Z'));
  await journey().tick();
  expect((await pair.anna.lastTold()).title).toContain('go on');
  expect((await pair.maya.lastTold()).title).toContain('go on');
});

test('either ends a break early, and pressing twice does it once', async () => {
  const pair = await active(journey());
  await pause(pair.anna, pair, '2027-01-10');
  const more = await moreOf(pair.maya, pair);
  await pair.maya.presses(more, 'End the break');
  const again = await pair.maya.presses(more, 'End the break');
  expect((await now(journey(), pair)).state).toBe('active');
  expect(wordsOf(again.answers)).toContain('not possible as things stand');
  expect(await countOf(pair.anna, 'go on')).toBe(1);
});

test('what was introduced is introduced after a break, unless they met during it', async () => {
  const rested = await introduced(journey());
  await pause(rested.anna, rested, '2026-12-10');
  const metMeanwhile = await introduced(journey());
  await pause(metMeanwhile.maya, metMeanwhile, '2026-12-10');
  await journey().write((stores) =>
    firstSessionHeld(
      {
        stores,
        organisation: { id: journey().organisationId, name: 'Larkfield', policy: DEFAULT_POLICY },
        now: journey().clock.now(),
        calendar: temporalCalendar,
        ids: systemIds,
      },
      metMeanwhile.relationship.id,
    ),
  );
  await days(20);
  expect((await now(journey(), rested)).state).toBe('introduced');
  expect((await now(journey(), metMeanwhile)).state).toBe('active');
});

test('a break in the past or of years is refused beside its field', async () => {
  const pair = await active(journey());
  expect(errorsIn(await pause(pair.anna, pair, '2026-11-23')).until).toContain('over already');
  expect(errorsIn(await pause(pair.anna, pair, '2029-01-01')).until).toContain('a year at most');
  expect((await now(journey(), pair)).state).toBe('active');
});

test('after five weeks of silence both are asked once, and one press by either stops it', async () => {
  const pair = await active(journey());
  await days(34);
  expect(await countOf(pair.anna, 'doing?')).toBe(0);
  await days(1);
  await journey().tick();
  expect(await countOf(pair.anna, 'doing?')).toBe(1);
  expect(await countOf(pair.maya, 'doing?')).toBe(1);
  const asked = (await pair.maya.told()).find(({ card }) => card.title?.includes('doing?'));
  await pair.maya.presses(asked?.card, 'Still going');
  await days(14);
  await journey().tick();
  expect((await now(journey(), pair)).state).toBe('active');
});

test('unanswered, it closes 14 days later: no blame, both told, both places free', async () => {
  const pair = await active(journey());
  await days(35);
  await journey().tick();
  await days(13);
  expect((await now(journey(), pair)).state).toBe('active');
  await days(1);
  expect((await now(journey(), pair)).state).toBe('withdrawn');
  expect(wordsOf(await pair.anna.lastTold())).toContain('Nobody is to blame');
  expect(buttonsOf(await pair.anna.lastTold())[0]).toMatchObject({ id: 'finding.mentors' });
  expect(await countOf(pair.maya, 'has ended')).toBe(1);
});

test('a message counts as a sign of life', async () => {
  const pair = await active(journey());
  await days(30);
  const form = formIn(await pair.anna.acts({ kind: 'open', formId: 'relationship.write', ref: pair.relationship.id }));
  await pair.anna.submits(form, { text: 'Thursday?' });
  await days(30);
  expect(await countOf(pair.maya, 'doing?')).toBe(0);
});

test('a stranger changes nothing and learns nothing', async () => {
  const pair = await active(journey());
  const { anna: stranger } = await introduced(journey());
  for (const id of ['course.more', 'course.met', 'course.resume', 'course.still-going']) {
    const ask = async (ref: string) => (await stranger.acts({ kind: 'action', id, ref })).answers;
    expect(await ask(pair.relationship.id)).toEqual(await ask('never-was'));
  }
  for (const formId of ['course.pause', 'course.fit', 'planned-end.fix', 'planned-end.look-back']) {
    const values = { until: '2027-01-10', fit: 'poor', lastDate: '2027-01-10', goalsMet: 'all' };
    await stranger.acts({ kind: 'submit', formId, ref: pair.relationship.id, values });
  }
  expect((await now(journey(), pair)).state).toBe('active');
  expect(await journey().unitOfWork.reads(journey().organisationId).chemistry.of(pair.relationship.id)).toEqual([]);
});

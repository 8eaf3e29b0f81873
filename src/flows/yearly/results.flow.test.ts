import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../core/domain/time/durations.ts';
import { buttonsOf, cardIn, type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import type { Partners } from '../testing/partners.fixture.ts';
import { coordinator, evaluates, pairs } from './testing/yearly.fixture.ts';

const journey = useJourney();
let lead: Player;
let scene = 0;
beforeEach(async () => {
  scene += 1;
  journey().clock.set(STAGE_NOW);
  const { client } = journey().database;
  await client.yearlyAnswer.deleteMany({});
  await client.yearlyTally.deleteMany({});
  await client.yearlyRemarks.deleteMany({});
  lead = await coordinator(journey(), `lead-${scene}`, scene % 2 === 0 ? 'slack' : 'teams');
});
afterEach(() => expect(journey().errors).toEqual([]));

/** What is said of each group over all years, in one line. */
async function resultsFor(who: Player): Promise<string> {
  const { body } = cardIn(await who.acts({ kind: 'action', id: 'yearly.results', ref: 'all' }));
  return body.flatMap((node) => (node.type === 'section' ? [`${node.title} ${wordsOf(node.nodes)}`] : [])).join('\n');
}
const lines = async (who = lead) =>
  (await resultsFor(who))
    .split('\n')
    .map((line) => (line.includes('Fewer than five') ? `${line.split(' ')[0]} -` : line));
const remarksFor = async (who = lead) =>
  cardIn(await who.acts({ kind: 'action', id: 'yearly.remarks', ref: '0' })).body.flatMap((node) =>
    node.type === 'quote' ? [node.text] : [],
  );
/** The rounds that opened today are over, and the clock has looked. */
async function closeRounds(): Promise<void> {
  journey().clock.advance(32 * DAY_MS);
  await journey().tick();
}
const all = async (among: readonly Partners[], who: 'anna' | 'maya', change = {}) => {
  for (const pair of among) await evaluates(pair[who], change);
};

describe('results', () => {
  test('do not exist for anybody but coordinators', async () => {
    const [pair] = await pairs(journey(), 1);
    if (pair === undefined) throw new Error('one pair');
    const unknown = wordsOf(await pair.anna.says('zzzz')).replaceAll('zzzz', 'results');
    expect(wordsOf(await pair.anna.says('results'))).toBe(unknown);
    const stale = cardIn(await pair.anna.acts({ kind: 'action', id: 'nothing.here', ref: '' }));
    for (const id of ['yearly.results', 'yearly.remarks'])
      expect(cardIn(await pair.anna.acts({ kind: 'action', id, ref: '' }))).toEqual(stale);
    expect(wordsOf(cardIn(await pair.anna.says('home')))).not.toContain('yearly.results');
    expect(wordsOf(cardIn(await lead.says('home')))).toContain('yearly.results');
  });

  test('of four are not shown, of five are, once none of them can be changed', async () => {
    const five = await pairs(journey(), 5);
    await all(five.slice(1), 'anna');
    await closeRounds();
    expect(await lines()).toEqual(['']);
    expect(wordsOf(cardIn(await lead.says('results')))).toContain('Fewer than five answers');
    await all(five.slice(0, 1), 'anna', { hoped: 'no' });
    await journey().tick();
    expect(await lines()).toEqual(['']);
    await closeRounds();
    const [together, mentors, mentees] = await lines();
    expect(together).toContain('Everybody together: 5 answers');
    expect(mentees).toContain('Mentees: 5 answers');
    expect(mentees).toContain('Yes 4, no 1');
    expect(mentors).toBe('Mentors -');
    expect(await journey().database.client.yearlyAnswer.count()).toBe(0);
  });

  test('of one group say nothing of another that is too small, and a sixth answer waits for four more', async () => {
    const pool = await pairs(journey(), 6);
    await all(pool.slice(0, 5), 'maya');
    await all(pool.slice(0, 4), 'anna', { hoped: 'no' });
    await closeRounds();
    const before = await lines();
    expect(before).toEqual([
      expect.stringContaining('Everybody together: 5 answers'),
      expect.stringContaining('Mentors: 5 answers'),
      'Mentees -',
    ]);
    expect(before[0]).not.toMatch(/no \d/iu);
    await all(pool.slice(5), 'maya', { hoped: 'no' });
    await closeRounds();
    expect(await lines()).toEqual(before);
    await all(pool.slice(5), 'anna', { hoped: 'no' });
    await closeRounds();
    const [together, , mentees] = await lines();
    expect(together).toContain('Everybody together: 10 answers');
    expect(mentees).toContain('Mentees: 5 answers');
  });

  test('do not change when somebody leaves after they were counted', async () => {
    const six = await pairs(journey(), 6);
    await all(six, 'anna', { remark: 'Leave me in' });
    await closeRounds();
    const before = await lines();
    await six[0]?.anna.acts({ kind: 'action', id: 'joining.leave', ref: '' });
    expect(await lines()).toEqual(before);
    expect(before[0]).toContain('6 answers');
    const written = cardIn(await lead.acts({ kind: 'action', id: 'yearly.remarks', ref: '0' }));
    expect(wordsOf(cardIn(await lead.presses(written, 'Next')))).toContain('Leave me in');
  });

  test('of two people counting at once are counted once', async () => {
    const five = await pairs(journey(), 5);
    await all(five, 'maya');
    journey().clock.advance(32 * DAY_MS);
    await Promise.all([journey().tick(), journey().tick()]);
    expect((await lines())[0]).toContain('5 answers');
  });

  test('stand by the year in which they were counted, and of all years', async () => {
    const five = await pairs(journey(), 5);
    await all(five, 'maya');
    await closeRounds();
    journey().clock.set(new Date('2027-11-24T10:00:00Z'));
    await all(five, 'maya', { moments: 'yes' });
    journey().clock.set(new Date('2028-02-01T10:00:00Z'));
    await journey().tick();
    const newest = cardIn(await lead.says('results'));
    expect(newest.title).toContain('2028');
    const first = cardIn(await lead.presses(newest, 'Year before'));
    expect(first.title).toContain('2026');
    expect(buttonsOf(first).map(({ label }) => label)).not.toContain('Year before');
    const both = cardIn(await lead.presses(first, 'All years'));
    expect(wordsOf(both)).toContain('Mentors: 10 answers');
    expect(wordsOf(both)).toContain('Yes 5, hardly 5');
    expect(cardIn(await lead.presses(both, 'By year'))).toEqual(newest);
  });
});

describe('what people wrote', () => {
  test('is shown once five have, unsigned and in the order of the alphabet, whichever side they are on', async () => {
    const three = await pairs(journey(), 3);
    const written = ['e', 'c', 'a', 'd'];
    const writers = three.flatMap(({ anna, maya }) => [anna, maya]);
    for (const [at, remark] of written.entries()) {
      const writer = writers[at];
      if (writer !== undefined) await evaluates(writer, { remark });
    }
    await closeRounds();
    expect(await remarksFor()).toEqual([]);
    const fifth = writers[4];
    if (fifth !== undefined) await evaluates(fifth, { remark: '<!channel> *b*' });
    expect(await remarksFor()).toEqual([]);
    await closeRounds();
    expect(await remarksFor()).toEqual(['<!channel> *b*', 'a', 'c', 'd', 'e']);
    const kept = await journey().database.client.yearlyRemarks.findMany({});
    expect(wordsOf(kept)).not.toContain(fifth?.id);
  });

  test('of somebody who left before it was shown is gone', async () => {
    const five = await pairs(journey(), 5);
    await all(five, 'anna', { remark: 'Here' });
    await five[0]?.anna.acts({ kind: 'action', id: 'joining.leave', ref: '' });
    await closeRounds();
    expect(await remarksFor()).toEqual([]);
    expect(await lines()).toEqual(['']);
  });
});
